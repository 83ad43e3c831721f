import { dayOf, indexByDate, type DayRecord } from './day.ts'
import type { Entry } from './entry.ts'
import type { LocalDate } from './time.ts'

/** The journal by day: made once for the entries as they are, so that a year or a chart never goes through all of them. */
export interface DatedDays {
  /** The dates with at least one entry, oldest first. */
  readonly dates: readonly LocalDate[]
  /** What a date holds, the same each time; undefined for a date without an entry. */
  readonly on: (date: LocalDate) => DayRecord | undefined
}

/** A day is put together when it is first asked for: a month of twenty years needs thirty of them. */
export function datedDays(entries: readonly Entry[]): DatedDays {
  const byDate = indexByDate(entries)
  const made = new Map<LocalDate, DayRecord>()
  return {
    dates: [...byDate.keys()].sort(),
    on: (date) => {
      const known = made.get(date)
      if (known !== undefined || !byDate.has(date)) return known
      const day = dayOf(byDate, date)
      made.set(date, day)
      return day
    },
  }
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
