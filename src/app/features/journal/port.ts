import type { Journal as JournalContent } from '../../../contract/contract.ts'
import type { Draft, Entry } from '../../../core/journal/entry.ts'
import type { Result } from '../../../core/result.ts'

/** What the journal needs from outside. */
export interface JournalPort {
  readonly open: () => Promise<Result<JournalContent>>
  readonly save: (draft: Draft) => Promise<Result<Entry>>
  readonly remove: (id: string) => Promise<Result<Entry>>
  readonly restore: (entry: Entry) => Promise<Result<Entry>>
}
