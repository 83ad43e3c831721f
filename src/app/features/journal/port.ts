import type { Journal } from '../../../contract/contract.ts'
import type { Draft, Entry } from '../../../core/journal/entry.ts'
import type { Tracker, TrackerDraft } from '../../../core/journal/tracker.ts'
import type { Unsaved } from '../../../core/journal/unsaved.ts'
import type { Result } from '../../../core/result.ts'

/** What the journal needs from outside. Everything fails with the code `locked` while the journal is locked. */
export interface JournalPort {
  /** `arrived` hears of each piece of it on the way, before it is certain that the rest will follow. */
  readonly open: (
    arrived: (entries: readonly Entry[], trackers: readonly Tracker[]) => void,
  ) => Promise<Result<Journal>>
  readonly save: (draft: Draft) => Promise<Result<Entry>>
  readonly remove: (id: string) => Promise<Result<Entry>>
  readonly restore: (entry: Entry) => Promise<Result<Entry>>
  readonly saveTracker: (draft: TrackerDraft) => Promise<Result<Tracker>>
  /** Seals what stands on the screen unsaved, in place of all that was kept before. */
  readonly keepUnsaved: (unsaved: readonly Unsaved[]) => Promise<Result<null>>
}
