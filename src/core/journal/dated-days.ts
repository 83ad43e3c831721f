import { dayOf, indexByDate, type DayRecord } from './day.ts'
import type { Entry } from './entry.ts'
import type { LocalDate } from './time.ts'

/** The journal by day: made once for the entries as they are, so that a year or a chart never goes through all of them. */
export interface DatedDays {
  readonly days: ReadonlyMap<LocalDate, DayRecord>
  /** The dates with at least one entry, oldest first. */
  readonly dates: readonly LocalDate[]
}

/** Takes time in proportion to the number of entries; the order they come in does not matter. */
export function datedDays(entries: readonly Entry[]): DatedDays {
  const byDate = indexByDate(entries)
  const dates = [...byDate.keys()].sort()
  return { dates, days: new Map(dates.map((date) => [date, dayOf(byDate, date)])) }
}

/** The recorded dates from one to another, both included, oldest first. */
export function datesBetween({ dates }: DatedDays, from: LocalDate, to: LocalDate): readonly LocalDate[] {
  return dates.slice(firstAtOrAfter(dates, from), firstAtOrAfter(dates, `${to}~`))
}

/** The place of the first date that is not before the text; `~` comes after every digit. */
function firstAtOrAfter(dates: readonly LocalDate[], text: string): number {
  let [low, high] = [0, dates.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
