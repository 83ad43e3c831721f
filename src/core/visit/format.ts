import type { LocalDate } from '../journal/time.ts'
import { words } from './catalogue.ts'

/** How numbers and dates are written on the page: as the language has it that is spoken, on every computer alike. */

/** `452` → `7 h 32 min`, `60` → `1 h`, `0` → `0 min`. Rounded to whole minutes, halves upwards. */
export function formatMinutes(minutes: number): string {
  const whole = Math.floor(minutes + 0.5)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return words.written.minutes(rest)
  return rest === 0 ? words.written.hours(hours) : words.written.hoursAndMinutes(hours, rest)
}

/** Larger than the error of a ratio in floating point (0.29 × 100 is 28.999…96), smaller than any real difference. */
const floatError = 1e-9

/**
 * `0.853` → `85 %`. Rounded down, so that a share never prints as a threshold it did not reach: 84.6 % is under 85 %, and
 * reads `84 %`.
 */
export function formatShare(ratio: number): string {
  return `${String(Math.floor(ratio * 100 + floatError))} %`
}

/** Scores and counts per day, to one decimal place, halves upwards: `4`, `4.5`, `1.3`. */
export function formatNumber(value: number): string {
  return formatAmount(Math.floor(value * 10 + 0.5) / 10)
}

/** An amount as it was written, unrounded: `0.25`. */
export function formatAmount(value: number): string {
  return words.written.number(value)
}

/** A place on the noon-to-noon drawing as its clock time: `0` → `12:00`, `690` → `23:30`. Rounded as minutes are. */
export function formatPosition(minutesFromNoon: number): string {
  const minutes = (Math.floor(minutesFromNoon + 0.5) + 12 * 60) % (24 * 60)
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Lowest and highest, `12 min to 1 h 5 min`; one of them when they print the same. */
export function formatSpan(lowest: number, highest: number, format: (value: number) => string): string {
  const [from, to] = [format(lowest), format(highest)]
  return from === to ? from : words.written.span(from, to)
}

/** `2026-11-23` → `23 Nov 2026`. */
export function formatDate(date: LocalDate): string {
  return words.written.date(Temporal.PlainDate.from(date))
}

/** `2026-11-23` → `23 Nov`, for where the year is said already. */
export function formatDayAndMonth(date: LocalDate): string {
  return words.written.dayAndMonth(Temporal.PlainDate.from(date))
}

/** `10 to 23 Nov 2026`, `28 Oct to 10 Nov 2026`, `28 Dec 2026 to 10 Jan 2027`; one date when both are the same. */
export function formatDateRange(from: LocalDate, to: LocalDate): string {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
  const { written } = words
  if (first.equals(last)) return written.date(last)
  if (first.year !== last.year) return written.span(written.date(first), written.date(last))
  return first.month === last.month ? written.datesOfMonth(first, last) : written.datesOfYear(first, last)
}
