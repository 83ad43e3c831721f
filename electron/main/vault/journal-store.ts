import type { Journal } from '../../../src/contract/contract.ts'
import { Entry } from '../../../src/core/journal/entry.ts'
import { RecordStore, type Keeping } from './record-store.ts'

const entries: Keeping<Entry> = {
  name: 'journal',
  shape: Entry,
  schema: 1,
  yearOf: ({ date }) => date.slice(0, 4),
  one: 'entry',
  many: 'entries',
  gone: 'That entry is no longer in the journal.',
}

/** The journal on disk: `journal-2026.json` holds the entries whose day is in that year. */
export class JournalStore extends RecordStore<Entry> {
  constructor(folder: string, now?: () => Date) {
    super(entries, folder, now)
  }

  open(): Journal {
    const { records, problems } = this.read()
    return { entries: records, problems }
  }
}
