import type { SearchReply } from '../../../core/search/reply.ts'

/**
 * What of an answer may stay on the screen once the journal is closed: what the library has, and what the person typed
 * themselves. Words to mark, spellings, notes and the nearest words may have come out of the journal.
 */
export function withoutJournal({ hits, counts, tried }: SearchReply): SearchReply {
  return {
    hits: hits.filter(({ kind }) => kind !== 'journal'),
    counts: { ...counts, journal: 0 },
    tried: { ...tried, respelled: [], notes: [] },
    terms: [],
  }
}
