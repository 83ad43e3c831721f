import { indexByDate } from '../journal/day.ts'
import type { Entry } from '../journal/entry.ts'
import { isLate } from '../journal/lateness.ts'
import type { LocalDate } from '../journal/time.ts'
import { changesSince, type ChangesSince } from './changes.ts'
import { daysIn } from './days.ts'
import { diaryOf, type DiaryNight } from './diary.ts'
import { countOf, type Count } from './figures.ts'
import { summariseGut, type GutSummary } from './gut.ts'
import type { DateRange } from './range.ts'
import { drawRaster, type Raster } from './raster.ts'
import { summariseSleep, type SleepSummary } from './sleep.ts'
import { summariseTaken, type TakenSummary } from './taken.ts'

export interface Completeness {
  /** Days in the range, which is also the nights in it. */
  readonly days: number
  /** Recorded ones, those left out included. */
  readonly nights: Count
  readonly gutDays: Count
  /** Entries of nights, gut and things taken that were first written late. */
  readonly late: Count
  /** Entries of the range that the person left out of the numbers. */
  readonly leftOut: Count
}

/** What a person wrote about a day. */
export interface Note {
  readonly date: LocalDate
  readonly id: string
  readonly text: string
}

/** Every number that the page for the doctor may show, and the entries that each comes from. */
export interface VisitSummary {
  readonly range: DateRange
  /** Every date of the range in order. */
  readonly dates: readonly LocalDate[]
  readonly completeness: Completeness
  readonly raster: Raster
  readonly sleep: SleepSummary
  readonly gut: GutSummary
  /** Most days first, then by label. */
  readonly taken: readonly TakenSummary[]
  /** Since the last visit before the end of the range; undefined when none is recorded, or no day has passed since. */
  readonly changes: ChangesSince | undefined
  /** Newest first. */
  readonly notes: readonly Note[]
  readonly diary: readonly DiaryNight[]
}

export interface SummaryOptions {
  /** Ids of entries that the person leaves out of the numbers. */
  readonly leftOut?: ReadonlySet<string>
  /** Days of the visits there were; the last one before the end of the range is the one compared with. */
  readonly visits?: readonly LocalDate[]
}

/**
 * The one place where the numbers of the page come from; the screen, the paper, the plain text and the table only write
 * them down. Entries outside the range are ignored, but for what was taken on the evening before it (see
 * `summariseTaken`) and the days that a visit is compared with (`changesSince`). The order of `entries` does not matter.
 */
export function summarise(
  entries: readonly Entry[],
  range: DateRange,
  { leftOut = new Set(), visits = [] }: SummaryOptions = {},
): VisitSummary {
  const index = indexByDate(entries)
  const days = daysIn(index, range, leftOut)
  const ofKind = (of: typeof days.used) => ({
    nights: of.flatMap(({ night }) => night ?? []),
    gut: of.flatMap((day) => day.gut ?? []),
    taken: of.flatMap((day) => day.taken),
    days: of.flatMap(({ day }) => day ?? []),
  })
  const recorded = ofKind(days.recorded)
  const used = ofKind(days.used)
  const all = [...recorded.nights, ...recorded.gut, ...recorded.taken]
  const ids = (found: readonly Entry[]) => countOf(found.map(({ id }) => ({ id })))
  const visit = visits
    .filter((date) => date < range.to)
    .sort()
    .at(-1)
  return {
    range,
    dates: days.dates,
    completeness: {
      days: days.dates.length,
      nights: ids(recorded.nights),
      gutDays: ids(recorded.gut),
      late: ids(all.filter(isLate)),
      leftOut: ids([...all, ...recorded.days].filter(({ id }) => leftOut.has(id))),
    },
    raster: drawRaster(days),
    sleep: summariseSleep(used.nights),
    gut: summariseGut(days.used),
    taken: summariseTaken(days),
    changes: visit === undefined ? undefined : changesSince(index, visit, range, leftOut),
    notes: used.days
      .flatMap(({ id, date, notes = '' }) => (notes.trim() === '' ? [] : { id, date, text: notes }))
      .reverse(),
    diary: diaryOf(days),
  }
}
