import type { DayEntry, Entry, GutEntry, Kind, NightEntry, TakenEntry } from './entry.ts'
import { compareText } from './text-order.ts'
import type { LocalDate } from './time.ts'

/** What one day holds. Where several of a kind exist, the most recently changed one counts. */
export interface DayRecord {
  readonly night?: NightEntry | undefined
  readonly gut?: GutEntry | undefined
  readonly day?: DayEntry | undefined
  /** By time; those without a time last. */
  readonly taken: readonly TakenEntry[]
}

export interface RecordedDay {
  readonly date: LocalDate
  /** In the order night, gut, taken, day. */
  readonly kinds: readonly Kind[]
}

/** Kinds a day can lack; nothing taken is not a gap in the record. */
export type DailyKind = Exclude<Kind, 'taken'>

const kindOrder: readonly Kind[] = ['night', 'gut', 'taken', 'day']

/** The entries of each date: made once for a journal, so that a screen need not look through all of it for each day. */
export type DateIndex = ReadonlyMap<LocalDate, readonly Entry[]>

export function indexByDate(entries: readonly Entry[]): DateIndex {
  return Map.groupBy(entries, (entry) => entry.date)
}

/** What one date holds. */
export function dayOf(index: DateIndex, date: LocalDate): DayRecord {
  return recordOf(index.get(date) ?? [])
}

/** What one date holds, looked for in all entries: for one date; `indexByDate` is for many. */
export function entriesOf(entries: readonly Entry[], date: LocalDate): DayRecord {
  return recordOf(entries.filter((one) => one.date === date))
}

function recordOf(ofDate: readonly Entry[]): DayRecord {
  const record: { night?: NightEntry; gut?: GutEntry; day?: DayEntry; taken: TakenEntry[] } = { taken: [] }
  for (const entry of ofDate.toSorted(byChange)) {
    if (entry.kind === 'night') record.night = entry
    else if (entry.kind === 'gut') record.gut = entry
    else if (entry.kind === 'day') record.day = entry
    else record.taken.push(entry)
  }
  return { ...record, taken: record.taken.toSorted(byTime) }
}

/** The dates with at least one entry, newest first. */
export function recordedDays(entries: readonly Entry[]): RecordedDay[] {
  return [...indexByDate(entries)]
    .map(([date, ofDate]) => ({
      date,
      kinds: kindOrder.filter((kind) => ofDate.some((entry) => entry.kind === kind)),
    }))
    .toSorted((a, b) => compareText(b.date, a.date))
}

/** What is not yet recorded for a date. */
export function missingOn(entries: readonly Entry[], date: LocalDate): DailyKind[] {
  return missingIn(entriesOf(entries, date))
}

/** What is not recorded in what a date holds. */
export function missingIn({ night, gut, day }: DayRecord): DailyKind[] {
  const missing: DailyKind[] = []
  if (night === undefined) missing.push('night')
  if (gut === undefined) missing.push('gut')
  if (day === undefined) missing.push('day')
  return missing
}

/** Least recently changed first; the id settles a tie, so that the order entries come in never matters. */
export function byChange(a: Entry, b: Entry): number {
  return a.revision - b.revision || compareText(a.id, b.id)
}

const afterAllTimes = '24:00'

function byTime(a: TakenEntry, b: TakenEntry): number {
  return (
    compareText(a.time ?? afterAllTimes, b.time ?? afterAllTimes) ||
    Temporal.Instant.compare(a.recordedAt, b.recordedAt) ||
    compareText(a.id, b.id)
  )
}
