import type { LocalDate, Moment } from '../journal/time.ts'

/** A backup, as far as it matters to which of them stay. */
export interface Dated {
  /** The day it was made on, where the person was. */
  readonly date: LocalDate
  readonly madeAt: Moment
  /** Whether everything in it could be opened when it was made. */
  readonly whole: boolean
}

const daily = 7
const weekly = 4
const monthly = 12

/**
 * The backups that stay: the newest of each of the last 7 days, 4 ISO weeks and 12 months that have one, and the newest
 * one that is whole, so that damage nobody looks into does not push out the last good copy.
 *
 * Those dated after today were made under a clock that was wrong then or is wrong now: they stay, and take nobody's place.
 */
export function toKeep<Backup extends Dated>(backups: readonly Backup[], today: LocalDate): Set<Backup> {
  const newestFirst = backups.toSorted(
    (one, other) => compare(other.date, one.date) || compare(other.madeAt, one.madeAt),
  )
  const future = newestFirst.filter(({ date }) => date > today)
  const past = newestFirst.filter(({ date }) => date <= today)
  return new Set([
    ...future,
    ...newestOfEach(past, daily, (date) => date),
    ...newestOfEach(past, weekly, mondayOf),
    ...newestOfEach(past, monthly, (date) => date.slice(0, 7)),
    ...past.filter(({ whole }) => whole).slice(0, 1),
  ])
}

function newestOfEach<Backup extends Dated>(
  newestFirst: readonly Backup[],
  count: number,
  periodOf: (date: LocalDate) => string,
): Backup[] {
  const found = new Map<string, Backup>()
  for (const backup of newestFirst) {
    const period = periodOf(backup.date)
    if (!found.has(period)) found.set(period, backup)
  }
  return [...found.values()].slice(0, count)
}

function mondayOf(date: LocalDate): string {
  const day = Temporal.PlainDate.from(date)
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
