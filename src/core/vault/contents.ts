import type { Entry } from '../journal/entry.ts'
import type { Tracker } from '../journal/tracker.ts'
import type { ReadingRecord } from '../reading/record.ts'
import type { VisitRecord } from '../visit/record.ts'

/** Everything a person has put into the vault, as plain records: what a backup or an open export holds. */
export interface Contents {
  readonly entries: readonly Entry[]
  readonly trackers: readonly Tracker[]
  /** Highlights, notes and places in articles. */
  readonly reading: readonly ReadingRecord[]
  /** Visits to a doctor, and what stands on the page for the next one. */
  readonly visits: readonly VisitRecord[]
}

const parts = ['entries', 'trackers', 'reading', 'visits'] as const
type Part = (typeof parts)[number]
type RecordIn<P extends Part> = Contents[P][number]

/** How a file compares with what is here, counted over all kinds of records. */
export interface Comparison {
  readonly missing: number
  readonly different: number
  readonly same: number
  readonly onlyHere: number
}

/** What is to be written, and the ids of what is to be removed. */
export type Changes = {
  readonly [P in Part]: { readonly put: readonly RecordIn<P>[]; readonly remove: readonly string[] }
}

/**
 * `add`: what is missing comes in, and nothing here changes. `newest`: also, of two that differ the later change counts.
 * `replace`: what is here becomes what the file holds.
 */
export type Mode = 'add' | 'newest' | 'replace'

export function compareContents(here: Contents, there: Contents): Comparison {
  const counts = { missing: 0, different: 0, same: 0, onlyHere: 0 }
  for (const part of parts) {
    const known = byId<Identified>(here[part])
    const found = byId<Identified>(there[part])
    for (const [id, record] of found) {
      const own = known.get(id)
      if (own === undefined) counts.missing += 1
      else if (isSame(own, record)) counts.same += 1
      else counts.different += 1
    }
    for (const id of known.keys()) if (!found.has(id)) counts.onlyHere += 1
  }
  return counts
}

/** Which of two records was changed later: above zero when it is the first. Entries tell by revision, not by the clock. */
export const orderOfChange: {
  readonly [P in Part]: (one: RecordIn<P>, other: RecordIn<P>) => number
} = {
  entries: (one, other) => one.revision - other.revision,
  trackers: byChange,
  reading: byChange,
  visits: byChange,
}

/** What must be changed here to take the file in. Doing it twice changes nothing more. */
export function changesFor(here: Contents, there: Contents, mode: Mode): Changes {
  return {
    entries: changesOf(here.entries, there.entries, mode, orderOfChange.entries),
    trackers: changesOf(here.trackers, there.trackers, mode, orderOfChange.trackers),
    reading: changesOf(here.reading, there.reading, mode, orderOfChange.reading),
    visits: changesOf(here.visits, there.visits, mode, orderOfChange.visits),
  }
}

/** What undoes changes that are about to be made here. */
export function inverseOf(here: Contents, changes: Changes): Changes {
  return {
    entries: undo(here.entries, changes.entries),
    trackers: undo(here.trackers, changes.trackers),
    reading: undo(here.reading, changes.reading),
    visits: undo(here.visits, changes.visits),
  }
}

interface Identified {
  readonly id: string
}

function changesOf<Kept extends Identified>(
  here: readonly Kept[],
  there: readonly Kept[],
  mode: Mode,
  later: (one: Kept, other: Kept) => number,
): { put: Kept[]; remove: string[] } {
  const known = byId(here)
  const found = byId(there)
  const put = [...found.values()].filter((record) => {
    const own = known.get(record.id)
    if (own === undefined) return true
    if (mode === 'add' || isSame(own, record)) return false
    return mode === 'replace' || later(record, own) > 0
  })
  const remove = mode === 'replace' ? [...known.keys()].filter((id) => !found.has(id)) : []
  return { put, remove }
}

function undo<Kept extends Identified>(
  here: readonly Kept[],
  { put, remove }: { readonly put: readonly Kept[]; readonly remove: readonly string[] },
): { put: Kept[]; remove: string[] } {
  const known = byId(here)
  const touched = [...put.map(({ id }) => id), ...remove]
  return {
    put: touched.flatMap((id) => known.get(id) ?? []),
    remove: put.map(({ id }) => id).filter((id) => !known.has(id)),
  }
}

const byId = <Kept extends Identified>(records: readonly Kept[]) =>
  new Map(records.map((record) => [record.id, record]))

function byChange(one: { readonly changedAt: string }, other: { readonly changedAt: string }): number {
  return Temporal.Instant.compare(one.changedAt, other.changedAt)
}

/** Whether two records say the same; a part that is undefined is a part that is missing. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
