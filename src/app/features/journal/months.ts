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

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

export const monthOf = (date: string): string => date.slice(0, 7)
export const yearOf = (date: string): string => date.slice(0, 4)

/** "November". */
export const monthName = (month: string): string => monthNames[Number(month.slice(5, 7)) - 1] ?? ''

/** "November 2026". */
export const monthInWords = (month: string): string => `${monthName(month)} ${String(Number(yearOf(month)))}`

/** The twelve months of a year. */
export const monthsOf = (year: string): string[] =>
  monthNames.map((_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)

/** The dates of a month, in weeks from Monday; undefined where the week belongs to another month. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = Temporal.PlainDate.from(`${month}-01`)
  const days: (string | undefined)[] = Array.from({ length: first.dayOfWeek - 1 }, () => undefined)
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
