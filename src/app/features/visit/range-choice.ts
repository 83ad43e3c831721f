import type { LocalDate } from '../../../core/journal/time.ts'
import { formatDateRange } from '../../../core/visit/format.ts'
import { daysFrom, lengthOf, longestRange, shortestRange, type DateRange } from '../../../core/visit/range.ts'
import { words } from './catalogue.ts'

/** How many days back the buttons reach, today included. */
export const presets = [7, 14, 28, 90] as const

/** Days as they can stand on a page, and what was set right to make them so. */
export interface FittedRange {
  readonly range: DateRange
  /** Undefined where nothing had to be. */
  readonly words: string | undefined
}

/** The last so many days, today included. */
export function lastDays(days: number, today: LocalDate): DateRange {
  return { from: daysFrom(today, 1 - days), to: today }
}

/** How many days a range reaches back from today; undefined where it ends on another day. */
export function daysBack(range: DateRange, today: LocalDate): number | undefined {
  return range.to === today ? lengthOf(range) : undefined
}

/**
 * Makes days fit for a page: 7 to 90 of them, none after today. One end stays as near as it can to where it was asked
 * for; it is the other that gives way.
 */
export function fitRange(asked: DateRange, today: LocalDate, keep: keyof DateRange = 'to'): FittedRange {
  const said: string[] = []
  const to = asked.to > today ? today : asked.to
  if (to !== asked.to) said.push(words.range.endsToday)
  const latest = daysFrom(today, 1 - shortestRange)
  const from = keep === 'from' && asked.from > latest ? latest : asked.from
  const length = lengthOf({ from, to })
  const fitting = Math.min(Math.max(length, shortestRange), longestRange)
  const range =
    keep === 'from' ? { from, to: daysFrom(from, fitting - 1) } : { from: daysFrom(to, 1 - fitting), to }
  if (fitting !== length || range.from !== asked.from) {
    said.push(
      fitting > length || from !== asked.from
        ? words.range.atLeast(shortestRange)
        : words.range.atMost(longestRange),
    )
  }
  if (said.length === 0) return { range, words: undefined }
  said.push(words.range.these(formatDateRange(range.from, range.to)))
  return { range, words: said.join(' ') }
}
