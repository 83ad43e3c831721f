import { inLocale } from '../../../core/language.ts'
import { dayInWords } from '../../ui/dates.ts'
import { words } from './charts-catalogue.ts'

/** Months and years, as the calendar and the list turn their pages: `2026-11` and `2026`. */

const monthNames = inLocale((tag) => {
  const name = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, at) => name.format(Date.UTC(2026, at)))
})

/** A day of the week, as it is said and as it heads a column. */
interface Weekday {
  readonly name: string
  readonly short: string
}

const weekdays = inLocale((tag) => {
  const name = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' })
  // The fifth was a Monday.
  const days = Array.from({ length: 7 }, (_, at) => Date.UTC(2026, 0, 5 + at))
  return days.map((day): Weekday => ({ name: name.format(day), short: short.format(day) }))
})

export const monthOf = (date: string): string => date.slice(0, 7)
export const yearOf = (date: string): string => date.slice(0, 4)

/** "November". */
export const monthName = (month: string): string => monthNames()[Number(month.slice(5, 7)) - 1] ?? ''

/** "Nov": three letters are enough of every month. */
export const monthInShort = (month: string): string => monthName(month).slice(0, 3)

/** "November 2026". */
export const monthInWords = (month: string): string => `${monthName(month)} ${String(Number(yearOf(month)))}`

/** The twelve months of a year. */
export const monthsOf = (year: string): string[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)

/** "Monday 23 November 2026", as the name of what there is of the day. */
export const dayNamed = (date: string): string => words.dates.named(dayInWords(date))

/** "Monday 23": the month stands above. */
export function dayInMonth(date: string): string {
  const { day, dayOfWeek } = Temporal.PlainDate.from(date)
  return words.dates.inMonth(weekdays()[dayOfWeek - 1]?.name ?? '', day)
}

/** The days of a week that begins on one of them, 1 for Monday to 7 for Sunday. */
export const weekdaysFrom = (start: number): Weekday[] => [
  ...weekdays().slice(start - 1),
  ...weekdays().slice(0, start - 1),
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
