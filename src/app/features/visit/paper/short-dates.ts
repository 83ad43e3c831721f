import type { LocalDate } from '../../../../core/journal/time.ts'
import { formatDayAndMonth } from '../../../../core/visit/format.ts'
import { words } from './catalogue.ts'

/** Dates without their year, for where the page has said the year already. */

/** `16 Nov`. */
export function shortDate(date: LocalDate): string {
  return formatDayAndMonth(date)
}

/** `Mon 16 Nov`. */
export function weekdayAndDate(date: LocalDate): string {
  return `${words.dates.weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? ''} ${shortDate(date)}`
}

/** `10–16 Nov`, `26 Oct–1 Nov`; one date when both are the same. */
export function shortRange(from: LocalDate, to: LocalDate): string {
  if (from === to) return shortDate(from)
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
  return first.month === last.month && first.year === last.year
    ? words.dates.ofMonth(first.day, shortDate(to))
    : `${shortDate(from)}–${shortDate(to)}`
}
