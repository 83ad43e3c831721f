import MiniSearch from 'minisearch'
import { wordsOf, type Word } from './analysis.ts'
import type { Postings } from './collection.ts'
import { partSeparator, type Indexed } from './documents.ts'
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
  readonly #reader: PartReader
  /** Of each field the lengths of all documents together, and how many have it. */
  readonly #lengths = fields.map(() => ({ total: 0, having: 0 }))

  constructor() {
    const reader = new PartReader()
    super({
      fields: [...fields],
      // One call gives the finished words, so there is nothing left to do for each.
      tokenize: (text) => reader.read(text),
      processTerm: (word) => word,
      // What is a passage of something has that one's title to be shown, not to be found by.
      extractField: (document, field) =>
        field === 'title' && document.article !== undefined ? undefined : document[field as 'id' | Field],
    })
    this.#reader = reader
  }

  override add(document: Indexed): void {
    super.add(document)
    this.#count(document.id, 1)
  }

  override remove(document: Indexed): void {
    this.#count(document.id, -1)
    super.remove(document)
    // Nothing of what was removed stays, not even as a word.
    this.#reader.forget(
      fields
        .flatMap((field) => wordsOf(document[field] ?? ''))
        .filter(({ folded }) => !this.words.has(folded)),
    )
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
    return this.#reader.wordsOfTerm.keys()
  }

  /** Where a term stands, and how much it says there. */
  postingsOf(term: string): Postings | undefined {
    const averages = this.#averages()
    const worth = new Map<number, number>()
    for (const word of this.#reader.wordsOfTerm.get(term) ?? []) {
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

/** Longer ones hardly come again. In UTF-16 units. */
const longestPart = 40

/** Reads texts whose parts come again and again, "pain 3 of 10" for years: each is read once. */
class PartReader {
  /** The words of each term. */
  readonly wordsOfTerm = new Map<string, Set<string>>()
  readonly #known = new Map<string, readonly string[]>()

  /** Every word that is not a stop word, folded. */
  read(text: string): string[] {
    // No word goes on over what separates the parts.
    return text.split(partSeparator).flatMap((part) => this.#known.get(part) ?? this.#readAnew(part))
  }

  /** Lets go of words that no document has any more. */
  forget(words: readonly Word[]): void {
    this.#known.clear()
    for (const { folded, term = '' } of words) {
      const others = this.wordsOfTerm.get(term)
      others?.delete(folded)
      if (others?.size === 0) this.wordsOfTerm.delete(term)
    }
  }

  #readAnew(part: string): string[] {
    const written: string[] = []
    for (const { folded, term } of wordsOf(part)) {
      if (term === undefined) continue
      written.push(folded)
      const words = this.wordsOfTerm.get(term)
      if (words === undefined) this.wordsOfTerm.set(term, new Set([folded]))
      else words.add(folded)
    }
    if (part.length <= longestPart) this.#known.set(part, written)
    return written
  }
}
