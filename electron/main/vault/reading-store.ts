import type { Reading } from '../../../src/contract/contract.ts'
import { ReadingRecord } from '../../../src/core/reading/record.ts'
import { RecordStore, type Keeping } from './record-store.ts'

const records: Keeping<ReadingRecord> = {
  name: 'reading',
  shape: ReadingRecord,
  schema: 1,
  yearOf: ({ madeAt }) => madeAt.slice(0, 4),
  one: 'highlight, note or place in an article',
  many: 'highlights, notes or places in articles',
  gone: 'That highlight is no longer kept.',
}

/** What a person left in the articles, beside the journal and kept the same way: `reading-2026.json` is what was made in that year. */
export class ReadingStore extends RecordStore<ReadingRecord> {
  constructor(folder: string, now?: () => Date) {
    super(records, folder, now)
  }

  open(): Reading {
    const { records, problems } = this.read()
    return {
      marks: records.filter((record) => record.kind === 'mark'),
      places: records.filter((record) => record.kind === 'place'),
      problems,
    }
  }
}
