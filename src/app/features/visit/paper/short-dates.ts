import type { LocalDate } from '../../../../core/journal/time.ts'
import { formatDate } from '../../../../core/visit/format.ts'

/** Dates without their year, for where the page has said the year already. */

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** `16 Nov`. */
export function shortDate(date: LocalDate): string {
  return formatDate(date).split(' ').slice(0, 2).join(' ')
}

/** `Mon 16 Nov`. */
export function weekdayAndDate(date: LocalDate): string {
  return `${weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? ''} ${shortDate(date)}`
}

/** `10–16 Nov`, `26 Oct–1 Nov`; one date when both are the same. */
export function shortRange(from: LocalDate, to: LocalDate): string {
  if (from === to) return shortDate(from)
  const [day = '', month = ''] = shortDate(from).split(' ')
  const last = shortDate(to)
  return last.endsWith(` ${month}`) ? `${day}–${last}` : `${day} ${month}–${last}`
}
