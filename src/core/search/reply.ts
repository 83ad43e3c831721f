import type { Entry } from '../journal/entry.ts'
import type { Kind } from './documents.ts'

/** A stretch of a text, as `[start, end)` offsets in UTF-16 units: `text.slice(start, end)` is what matched. */
export type Mark = readonly [start: number, end: number]

/** Part of a text, cut at word boundaries and with an ellipsis where something was left out. */
export interface Snippet {
  readonly text: string
  /** In order, never overlapping, offsets into `text`. */
  readonly marks: readonly Mark[]
}

/**
 * How a hit was found when none of the words stands in it as typed: `beginning`, a word that starts with what was typed;
 * `synonym`, other words for about the same; `spelling`, the nearest word to one that nothing has; `question`, it answers
 * what people ask in these words; `feedback`, it is like the best hits, or stands beside them.
 */
export type Why = 'beginning' | 'synonym' | 'spelling' | 'question' | 'feedback'

interface Found {
  /** Unique among the hits of a reply. */
  readonly id: string
  readonly title: string
  readonly titleMarks: readonly Mark[]
  readonly snippet: Snippet
  /** Absent when a word was found as typed, in whatever inflection. */
  readonly why?: Why | undefined
  /** Comparable within one reply only. */
  readonly score: number
}

/** A passage of an article. */
export interface ArticleHit extends Found {
  readonly kind: 'article'
  readonly articleId: string
  /** The id of the element in the article's HTML to open at. */
  readonly passageId: string
  /** The heading it stands under; equal to `title` before the first heading. */
  readonly heading: string
  /** On the article's first hit: how many more of its passages match and are not among the hits. Otherwise 0. */
  readonly more: number
}

/** A study or document. */
export interface ReferenceHit extends Found {
  readonly kind: 'reference'
  readonly referenceId: string
  /** One line: "Song GH et al. Gut 2005". */
  readonly citation: string
  /** Kind of study, such as `RCT`. */
  readonly design: string
}

/** A word of the glossary. */
export interface WordHit extends Found {
  readonly kind: 'word'
  readonly wordId: string
}

/** What a person recorded. */
export interface JournalHit extends Found {
  readonly kind: 'journal'
  readonly entryId: string
  readonly entryKind: Entry['kind']
  readonly date: string
  /** Whether it was first recorded late. */
  readonly late: boolean
}

export type Hit = ArticleHit | ReferenceHit | WordHit | JournalHit

/** How much of each kind fits a question: different articles, and references, words and entries. */
export type Counts = Readonly<Record<Kind, number>>

/** What became of the words that were typed. */
export interface Tried {
  /** The words looked for, as typed. Empty when there was nothing to look for. */
  readonly words: readonly string[]
  /** Words that nothing has, each with the nearest ones that were looked for instead. */
  readonly respelled: readonly { readonly typed: string; readonly as: readonly string[] }[]
  /** Words too common to be looked for, such as "the", as typed. */
  readonly ignored: readonly string[]
  /** How the question was read where it could not be read as typed: sentences to show. */
  readonly notes: readonly string[]
  /** True when the text was longer than is searched and its end was left out. */
  readonly cut: boolean
}

export interface SearchReply {
  /** Best first. */
  readonly hits: readonly Hit[]
  /** Whatever kind the hits were narrowed to. */
  readonly counts: Counts
  readonly tried: Tried
  /** The terms that matched in the hits, for marking them in the whole article with `findMarks`. */
  readonly terms: readonly string[]
  /** Only when nothing was found: the nearest words of the library, nearest first; absent when none is near. */
  readonly didYouMean?: readonly string[] | undefined
}
