import { dayOf, type DateIndex, type DayRecord } from '../journal/day.ts'
import type { Entry } from '../journal/entry.ts'
import type { LocalDate } from '../journal/time.ts'
import { daysFrom, datesOf, type DateRange } from './range.ts'

/** The days of a range as they are recorded, and as they are used: without what the person left out. */
export interface Days {
  readonly dates: readonly LocalDate[]
  /** One for each date: everything that was recorded. */
  readonly recorded: readonly DayRecord[]
  /** One for each date: what the numbers are made of. */
  readonly used: readonly DayRecord[]
  /** The day before the range, as used: what was taken on it came before the first night. */
  readonly dayBefore: DayRecord
}

/**
 * Where a date has several nights, gut entries or days, the most recently changed one counts. One that is left out does
 * not give its place to an older one: the person means the night, not the version of it.
 */
export function daysIn(index: DateIndex, range: DateRange, leftOut: ReadonlySet<string>): Days {
  const dates = datesOf(range)
  const recorded = dates.map((date) => dayOf(index, date))
  return {
    dates,
    recorded,
    used: recorded.map((day) => without(day, leftOut)),
    dayBefore: without(dayOf(index, daysFrom(range.from, -1)), leftOut),
  }
}

function without({ night, gut, day, taken }: DayRecord, leftOut: ReadonlySet<string>): DayRecord {
  const kept = <E extends Entry>(entry: E | undefined) =>
    entry === undefined || leftOut.has(entry.id) ? undefined : entry
  return {
    night: kept(night),
    gut: kept(gut),
    day: kept(day),
    taken: taken.filter(({ id }) => !leftOut.has(id)),
  }
}
