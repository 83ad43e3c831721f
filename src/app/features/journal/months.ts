/** Months and years, as the calendar and the list turn their pages: `2026-11` and `2026`. */

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

export const monthOf = (date: string): string => date.slice(0, 7)
export const yearOf = (date: string): string => date.slice(0, 4)

/** "November". */
export const monthName = (month: string): string => monthNames[Number(month.slice(5, 7)) - 1] ?? ''

/** "November 2026". */
export const monthInWords = (month: string): string => `${monthName(month)} ${String(Number(yearOf(month)))}`

/** The twelve months of a year. */
export const monthsOf = (year: string): string[] =>
  monthNames.map((_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)

/** The names of the days of a week that begins on one of them, 1 for Monday to 7 for Sunday. */
export const weekdaysFrom = (start: number): string[] => [
  ...weekdays.slice(start - 1),
  ...weekdays.slice(0, start - 1),
]

/**
 * The dates of a month, in weeks; undefined where the week belongs to another month.
 * @param start the day that a week begins on, 1 for Monday to 7 for Sunday
 */
export function weeksOf(month: string, start: number): (string | undefined)[][] {
  const first = Temporal.PlainDate.from(`${month}-01`)
  const days: (string | undefined)[] = Array.from(
    { length: (first.dayOfWeek - start + 7) % 7 },
    () => undefined,
  )
  for (let day = 1; day <= first.daysInMonth; day += 1) days.push(`${month}-${String(day).padStart(2, '0')}`)
  while (days.length % 7 !== 0) days.push(undefined)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** The same day of another month, or its last one where it has no such day. */
export function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString()
}
