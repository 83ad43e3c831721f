import { impactOf, occurrencesWorth } from './fields.ts'
import type { Postings } from './collection.ts'
import type { Occurrences, RecordIndex } from './record-index.ts'

/** The postings of words that share a term, from where each of them stands. `averages` are those of the record. */
export function gatherPostings(
  words: readonly Occurrences[],
  record: RecordIndex,
  averages: readonly number[],
): Postings {
  const worth = new Map<number, number>()
  for (const occurrences of words) {
    for (const [field, counts] of occurrences) {
      const average = averages[field] ?? 0
      for (const [document, count] of counts) {
        const here = occurrencesWorth(field, count, record.lengthOf(document, field), average)
        worth.set(document, (worth.get(document) ?? 0) + here)
      }
    }
  }
  const documents = Uint32Array.from(worth.keys()).sort()
  return { documents, impacts: Uint8Array.from(documents, (document) => impactOf(worth.get(document) ?? 0)) }
}
