import MiniSearch from 'minisearch'
import { wordsOf } from './analysis.ts'
import type { Indexed } from './documents.ts'
import { fields } from './fields.ts'

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
  constructor() {
    super({
      fields: [...fields],
      // One call gives the finished words, so there is nothing left to do for each.
      tokenize: (text) => wordsOf(text).flatMap(({ folded, term }) => (term === undefined ? [] : [folded])),
      processTerm: (word) => word,
    })
  }

  /** Every word that is not a stop word. */
  get words(): WordTree {
    return this._index
  }

  /** One more than the highest number that was ever given to a document: they are given in the order of adding. */
  get size(): number {
    return this._nextId
  }

  numberOf(id: string): number | undefined {
    return this._idToShortId.get(id)
  }

  /** How many different words a field of a document has; 0 where it has none. */
  lengthOf(number: number, field: number): number {
    return this._fieldLength.get(number)?.[field] ?? 0
  }

  /** The average length of each field, over the documents that have it. MiniSearch's own counts the others as well. */
  averages(): number[] {
    return fields.map((_, field) => {
      const lengths = [...this._fieldLength.values()]
        .map((lengths) => lengths[field] ?? 0)
        .filter((length) => length > 0)
      return lengths.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    })
  }
}
