import { termOf } from './analysis.ts'
import { pack } from './container.ts'
import type { Indexed } from './documents.ts'
import { findLikeness } from './neighbours.ts'
import { newNumbers, type DocumentNumbers } from './numbers.ts'
import { RecordIndex, type Occurrences } from './record-index.ts'
import { packStrings } from './strings.ts'
import { readSynonyms } from './synonyms.ts'

/**
 * Indexes documents that will not change, as bytes for `openIndex`: the postings of each term in one stretch of numbers,
 * ready to be added up. `synonyms` is a list for `readSynonyms`, and goes with them. Throws when two documents share an id,
 * which is a mistake in the program.
 */
export function compileIndex(documents: readonly Indexed[], synonyms = ''): Uint8Array<ArrayBuffer> {
  const record = new RecordIndex()
  record.addAll(documents)
  const words = [...record.words.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  const terms = [...record.terms].sort()
  const postings = terms.map((term) => record.postingsOf(term) ?? { documents: [], impacts: [] })
  const total = postings.reduce((sum, { documents }) => sum + documents.length, 0)
  const likeness = findLikeness(documents.length, postings, (number) => documents[number]?.facets?.shelf)
  const texts = packStrings(documents.map(({ facets: _, ...document }) => JSON.stringify(document)))
  const numbers = new Map(terms.map((term, number) => [term, number]))
  return pack({
    documents: texts.bytes,
    documentOffsets: bytesOf(texts.offsets),
    facets: json(documents.map(({ facets }) => facets ?? {})),
    terms: lines(terms),
    postingOffsets: bytesOf(offsetsOf(postings.map(({ documents }) => documents.length))),
    postingDocuments: bytesOf(
      joined(
        newNumbers(documents.length, total),
        postings.map(({ documents }) => documents),
      ),
    ),
    postingImpacts: joined(
      new Uint8Array(total),
      postings.map(({ impacts }) => impacts),
    ),
    words: lines(words.map(([word]) => word)),
    wordTerms: bytesOf(Uint32Array.from(words, ([word]) => numbers.get(termOf(word)) ?? 0)),
    wordCounts: bytesOf(Uint32Array.from(words, ([, occurrences]) => countOf(occurrences))),
    likeTerms: bytesOf(likeness.terms),
    likeWeights: likeness.weights,
    neighbours: bytesOf(likeness.neighbours),
    similarities: likeness.similarities,
    synonyms: json(readSynonyms(synonyms)),
  })
}

/** In how many fields of documents a word stands. */
const countOf = (occurrences: Occurrences) =>
  [...occurrences.values()].reduce((sum, { size }) => sum + size, 0)

function offsetsOf(lengths: readonly number[]) {
  const offsets = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + length
  })
  return offsets
}

/** Fills numbers with parts, one behind the other. */
function joined<Numbers extends Uint8Array | DocumentNumbers>(
  whole: Numbers,
  parts: readonly ArrayLike<number>[],
) {
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const bytesOf = ({ buffer, byteOffset, byteLength }: DocumentNumbers) =>
  new Uint8Array(buffer, byteOffset, byteLength)
const utf8 = (text: string) => new TextEncoder().encode(text)
const json = (value: unknown) => utf8(JSON.stringify(value))
const lines = (texts: readonly string[]) => utf8(texts.join('\n'))
