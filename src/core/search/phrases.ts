import { termOf, wordsOf } from './analysis.ts'
import type { Collection } from './collection.ts'
import type { Indexed } from './documents.ts'
import { shownFields } from './fields.ts'
import type { Phrase } from './query.ts'
import { postingsOfAll } from './rank.ts'
import { stopWords } from './stop-words.ts'

/** The numbers of the documents that have all the phrases. */
export function documentsWith(collection: Collection<Indexed>, phrases: readonly Phrase[]): Set<number> {
  const [first = new Set<number>(), ...others] = phrases.map((phrase) => documentsWithOne(collection, phrase))
  return new Set([...first].filter((number) => others.every((numbers) => numbers.has(number))))
}

/** The places of words are not kept in the index: where all of them stand, the text is read. */
function documentsWithOne(collection: Collection<Indexed>, phrase: Phrase): Set<number> {
  const finished = phrase.unfinished ? phrase.words.slice(0, -1) : phrase.words
  const terms = finished.filter((word) => !stopWords.has(word)).map(termOf)
  const candidates = Array.from(postingsOfAll(collection, terms)?.documents ?? [])
  return new Set(candidates.filter((number) => hasPhrase(collection.document(number), phrase)))
}

/** Whether a document has a phrase in one of its fields, word for word; only the last may go on when it is unfinished. */
function hasPhrase(document: Indexed, { words, unfinished }: Phrase): boolean {
  return shownFields.some((field) => {
    // Read anew: kept, the words of all candidates would be many times the documents.
    const here = wordsOf(document[field] ?? '').map(({ folded }) => folded)
    return here.some((_, from) =>
      words.every((word, index) => {
        const there = here[from + index]
        return unfinished && index === words.length - 1 ? there?.startsWith(word) : there === word
      }),
    )
  })
}

/** Whether a term stands where a person can see it. */
export const showsTerm = (document: Indexed, term: string): boolean =>
  shownFields.some((field) => wordsOf(document[field] ?? '').some((word) => word.term === term))
