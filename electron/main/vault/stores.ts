import type { VaultProblem } from '../../../src/contract/vault.ts'
import type { Entry } from '../../../src/core/journal/entry.ts'
import type { Tracker } from '../../../src/core/journal/tracker.ts'
import type { ReadingRecord } from '../../../src/core/reading/record.ts'
import { succeed, type Result } from '../../../src/core/result.ts'
import type { Changes, Contents } from '../../../src/core/vault/contents.ts'
import type { VisitRecord } from '../../../src/core/visit/record.ts'
import { entries, readingRecords, trackers, visits } from './keepings.ts'
import { RecordStore } from './record-store.ts'
import type { Sealer } from './sealing.ts'

/** What each kind of record is kept in, all in the journal's folder. */
export interface Stores {
  readonly journal: RecordStore<Entry>
  readonly trackers: RecordStore<Tracker>
  readonly reading: RecordStore<ReadingRecord>
  readonly visits: RecordStore<VisitRecord>
}

/** What is wrong with the files, by where the person is told of it. */
export type Problems = Readonly<Record<'journal' | 'reading' | 'visits', readonly VaultProblem[]>>

/** What each kind of record is kept in; nothing is read yet. */
export const newStores = (folder: string, now: () => Date): Stores => ({
  journal: new RecordStore(entries, folder, now),
  trackers: new RecordStore(trackers, folder, now),
  reading: new RecordStore(readingRecords, folder, now),
  visits: new RecordStore(visits, folder, now),
})

/**
 * Reads every file, with a pause after each; the journal, which is long, last. `takesClear`: those that an older Vagus left
 * are sealed now.
 */
export function* readingStores(
  stores: Stores,
  { sealer, takesClear }: { readonly sealer: Sealer; readonly takesClear: boolean },
): Generator<undefined, Problems, void> {
  const own = yield* stores.trackers.reading(sealer, takesClear)
  const reading = yield* stores.reading.reading(sealer, takesClear)
  const kept = yield* stores.visits.reading(sealer, takesClear)
  const journal = yield* stores.journal.reading(sealer, takesClear)
  return { journal: [...journal, ...own], reading, visits: kept }
}

export function closeStores({ journal, trackers: own, reading, visits: kept }: Stores): void {
  for (const store of [journal, own, reading, kept]) store.close()
}

export function contentsOf(stores: Stores | undefined): Contents {
  return {
    entries: stores?.journal.all() ?? [],
    trackers: stores?.trackers.all() ?? [],
    reading: stores?.reading.all() ?? [],
    visits: stores?.visits.all() ?? [],
  }
}

/** One store after the other; what was changed before one that fails stays changed. */
export function changeIn(stores: Stores, changes: Changes): Result<null> {
  const steps = [
    () => stores.journal.change(changes.entries),
    () => stores.trackers.change(changes.trackers),
    () => stores.reading.change(changes.reading),
    () => stores.visits.change(changes.visits),
  ]
  for (const step of steps) {
    const made = step()
    if (!made.ok) return made
  }
  return succeed(null)
}
