import * as v from 'valibot'
import { entrySchema, type Entry } from '../../../src/core/journal/entry.ts'
import { bringForward } from '../../../src/core/journal/migrations/bring-forward.ts'
import { Tracker } from '../../../src/core/journal/tracker.ts'
import { ReadingRecord } from '../../../src/core/reading/record.ts'
import { VisitRecord } from '../../../src/core/visit/record.ts'
import { words } from './catalogue.ts'
import type { Keeping } from './record-store.ts'

/** What is kept in files a year each, and how it is called. */

/** `journal-2026.json` holds the entries whose day is in that year. */
export const entries: Keeping<Entry> = {
  name: 'journal',
  schema: entrySchema,
  read: (schema, content) => {
    const entry = bringForward({ schema, entry: content })
    return entry.ok ? entry.value : undefined
  },
  yearOf: ({ date }) => date.slice(0, 4),
  said: () => words.keepings.entries,
}

/** `reading-2026.json` is what was left in the articles in that year. */
export const readingRecords: Keeping<ReadingRecord> = {
  name: 'reading',
  schema: 1,
  read: (_schema, content) => accepted(v.safeParse(ReadingRecord, content)),
  yearOf: ({ madeAt }) => madeAt.slice(0, 4),
  said: () => words.keepings.readingRecords,
}

/** `trackers-2026.json` is what a person began to keep track of in that year. */
export const trackers: Keeping<Tracker> = {
  name: 'trackers',
  schema: 1,
  read: (_schema, content) => accepted(v.safeParse(Tracker, content)),
  yearOf: ({ madeAt }) => madeAt.slice(0, 4),
  said: () => words.keepings.trackers,
}

/** `visits-2026.json` holds what was first kept in that year about visits to a doctor. */
export const visits: Keeping<VisitRecord> = {
  name: 'visits',
  schema: 1,
  read: (_schema, content) => accepted(v.safeParse(VisitRecord, content)),
  yearOf: ({ madeAt }) => madeAt.slice(0, 4),
  said: () => words.keepings.visits,
}

function accepted<Kept>(parsed: { success: true; output: Kept } | { success: false }): Kept | undefined {
  return parsed.success ? parsed.output : undefined
}
