import type { Facets, Indexed } from './documents.ts'

/** Where a word stands: numbers of documents, ascending, and how much it says about each, 1 to 255. */
export interface Postings {
  readonly documents: ArrayLike<number> & Iterable<number>
  readonly impacts: ArrayLike<number>
}

/** A word as it is written in the documents, folded; the term it is indexed under; and how many fields it stands in. */
export interface VocabularyWord {
  readonly folded: string
  readonly term: string
  readonly count: number
}

export interface NearWord extends VocabularyWord {
  /** Letters added, dropped, replaced or swapped with their neighbour. */
  readonly distance: number
}

/** The words that documents are written in: what a person may be typing, and what is shown instead of a misspelling. */
export interface Vocabulary {
  /** Whether some document has this word, as it is written. */
  readonly has: (folded: string) => boolean
  /** Words that go on from a beginning, the frequent first, without the beginning itself. */
  readonly completions: (beginning: string, limit: number) => VocabularyWord[]
  /** Words at most `within` edits away, the nearest first, then the frequent. */
  readonly nearest: (folded: string, within: number) => NearWord[]
}

/** Documents that can be searched, numbered from 0. What a library is compiled to and what a journal is kept in look alike. */
export interface Collection<Document extends Indexed> {
  /** One more than the highest number. */
  readonly size: number
  /** How many there are: fewer than `size` after some were removed. */
  readonly count: number
  readonly vocabulary: Vocabulary
  readonly document: (number: number) => Document
  readonly facets: (number: number) => Facets
  readonly postings: (term: string) => Postings | undefined
  /** For each document the number of its group, such as its article; -1 for none. Absent where there are no groups. */
  readonly groups?: Int32Array
  /** Scores in which each document has a share of those of the documents most like it. Absent where these are not known. */
  readonly shareAmongNeighbours?: (scores: Float32Array, share: number) => Float32Array
}

export const byFrequency = (a: VocabularyWord, b: VocabularyWord): number =>
  b.count - a.count || (a.folded < b.folded ? -1 : 1)
