import type { DayRecord } from '../../../core/journal/day.ts'
import type { Entry, Kind } from '../../../core/journal/entry.ts'
import { hadFlare } from '../../../core/journal/flares.ts'
import { isLate } from '../../../core/journal/lateness.ts'
import { words } from './charts-catalogue.ts'
import { dayNamed } from './months.ts'

/** What a calendar shows of one day. */
export interface DaySigns {
  readonly kinds: readonly Kind[]
  readonly flare: boolean
  /** Whether an entry of it was first written down late. */
  readonly late: boolean
}

/** The kinds in the order they are shown in. */
export const kinds: readonly Kind[] = ['night', 'gut', 'taken', 'day']

const nothing: DaySigns = { kinds: [], flare: false, late: false }

/** Worked out once for a day as it is. */
const known = new WeakMap<DayRecord, DaySigns>()

export function signsOf(record: DayRecord | undefined): DaySigns {
  if (record === undefined) return nothing
  const before = known.get(record)
  if (before !== undefined) return before
  const { night, gut, day, taken } = record
  const entries = [night, gut, ...taken, day].filter((entry) => entry !== undefined)
  const signs = {
    kinds: kinds.filter((kind) => entries.some((entry) => entry.kind === kind)),
    flare: gut !== undefined && hadFlare(gut) === true,
    late: entries.some((entry) => !isSurelyInTime(entry) && isLate(entry)),
  }
  known.set(record, signs)
  return signs
}

/**
 * No zone is more than 14 hours ahead: at 10:00 of universal time no clock shows the day after, and at 22:00 none shows its
 * noon. So most entries need no look at the clocks of their zone, which is slow for a whole year.
 */
function isSurelyInTime({ kind, date, recordedAt }: Entry): boolean {
  return recordedAt < `${date}T${kind === 'night' ? '10' : '22'}:00`
}

/** Whether the lack of a kind is a gap in the record; nothing taken is none. */
export const isGap = ({ kinds: recorded }: DaySigns, kind: Kind): boolean =>
  kind !== 'taken' && !recorded.includes(kind)

/** "Monday 23 November 2026: night, gut, flare; day missing". */
export function signsInWords(date: string, signs: DaySigns): string {
  const said = words.signs
  const named = dayNamed(date)
  if (signs.kinds.length === 0) return said.nothingOn(named)
  const there = [
    ...signs.kinds.map((kind) => said.kinds[kind]),
    ...(signs.flare ? [said.flare] : []),
    ...(signs.late ? [said.writtenLate] : []),
  ]
  const missing = kinds.filter((kind) => isGap(signs, kind)).map((kind) => said.kinds[kind])
  return missing.length === 0 ? said.on(named, there) : said.onWithGaps(named, there, missing)
}
