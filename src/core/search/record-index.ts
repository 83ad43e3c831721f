import MiniSearch from 'minisearch'
import { wordsOf } from './analysis.ts'
import type { Postings } from './collection.ts'
import type { Indexed } from './documents.ts'
import { fields, impactOf, occurrencesWorth, type Field } from './fields.ts'

/** Where a word stands: by field, then by number of the document, how often. */
export type Occurrences = ReadonlyMap<number, ReadonlyMap<number, number>>

/** Words in a tree, as MiniSearch keeps them. */
interface WordTree {
  readonly get: (word: string) => Occurrences | undefined
  readonly has: (word: string) => boolean
  readonly keys: () => Iterable<string>
  readonly entries: () => Iterable<[string, Occurrences]>
  readonly atPrefix: (beginning: string) => WordTree
  /** Within so many edits, with their number; a swap counts as two. */
  readonly fuzzyGet: (
    word: string,
    within: number,
  ) => Iterable<readonly [string, readonly [Occurrences, number]]>
}

/**
 * MiniSearch as the index of record: what is added, changed and removed goes through it. Its words are kept as they are
 * written, not as stems, so that its tree is the vocabulary as well. It is not asked to search: what it holds is read by
 * `compileIndex` and by `LiveIndex`, which are ranked by one formula.
 */
export class RecordIndex extends MiniSearch<Indexed> {
  /** The words of each term. */
  readonly #wordsOfTerm: Map<string, Set<string>>
  /** Of each field the lengths of all documents together, and how many have it. */
  readonly #lengths = fields.map(() => ({ total: 0, having: 0 }))

  constructor() {
    const wordsOfTerm = new Map<string, Set<string>>()
    super({
      fields: [...fields],
      // One call gives the finished words, so there is nothing left to do for each.
      tokenize: (text) =>
        wordsOf(text).flatMap(({ folded, term }) => {
          if (term === undefined) return []
          const words = wordsOfTerm.get(term)
          if (words === undefined) wordsOfTerm.set(term, new Set([folded]))
          else words.add(folded)
          return [folded]
        }),
      processTerm: (word) => word,
      // What is a passage of something has that one's title to be shown, not to be found by.
      extractField: (document, field) =>
        field === 'title' && document.article !== undefined ? undefined : document[field as 'id' | Field],
    })
    this.#wordsOfTerm = wordsOfTerm
  }

  override add(document: Indexed): void {
    super.add(document)
    this.#count(document.id, 1)
  }

  override remove(document: Indexed): void {
    this.#count(document.id, -1)
    super.remove(document)
    // Nothing of what was removed stays, not even as a word.
    for (const { folded, term } of fields.flatMap((field) => wordsOf(document[field] ?? ''))) {
      if (term === undefined || this.words.has(folded)) continue
      const words = this.#wordsOfTerm.get(term)
      words?.delete(folded)
      if (words?.size === 0) this.#wordsOfTerm.delete(term)
    }
  }

  #count(id: string, sign: 1 | -1) {
    const number = this.numberOf(id)
    if (number === undefined) return
    this.#lengths.forEach((field, index) => {
      const length = this.#lengthOf(number, index)
      field.total += sign * length
      field.having += length > 0 ? sign : 0
    })
  }

  /** Every word that is not a stop word. */
  get words(): WordTree {
    return this._index
  }

  /** The terms of all words. */
  get terms(): Iterable<string> {
    return this.#wordsOfTerm.keys()
  }

  /** Where a term stands, and how much it says there. */
  postingsOf(term: string): Postings | undefined {
    const averages = this.#averages()
    const worth = new Map<number, number>()
    for (const word of this.#wordsOfTerm.get(term) ?? []) {
      for (const [field, counts] of this.words.get(word) ?? []) {
        for (const [document, count] of counts) {
          const here = occurrencesWorth(field, count, this.#lengthOf(document, field), averages[field] ?? 0)
          worth.set(document, (worth.get(document) ?? 0) + here)
        }
      }
    }
    if (worth.size === 0) return undefined
    const documents = Uint32Array.from(worth.keys()).sort()
    return {
      documents,
      impacts: Uint8Array.from(documents, (document) => impactOf(worth.get(document) ?? 0)),
    }
  }

  /** One more than the highest number that was ever given to a document: they are given in the order of adding. */
  get size(): number {
    return this._nextId
  }

  numberOf(id: string): number | undefined {
    return this._idToShortId.get(id)
  }

  /** How many different words a field of a document has; 0 where it has none. */
  #lengthOf(number: number, field: number): number {
    return this._fieldLength.get(number)?.[field] ?? 0
  }

  /** The average length of each field, over the documents that have it. MiniSearch's own counts the others as well. */
  #averages(): number[] {
    return this.#lengths.map(({ total, having }) => (having === 0 ? 0 : total / having))
  }
}
