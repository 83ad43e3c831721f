import { wordsOf } from './analysis.ts'

export interface QueryWord {
  readonly typed: string
  readonly folded: string
  readonly term: string
  /** Whether it may be the beginning of a longer word: the last one, with nothing typed after it. */
  readonly unfinished: boolean
}

/** What a person asks for. */
export interface Query {
  /** Different terms, in the order typed. */
  readonly words: readonly QueryWord[]
  /** Stop words, as typed. */
  readonly ignored: readonly string[]
  /** Whether the text went on beyond what is looked at. */
  readonly cut: boolean
}

/** A question of any sensible length is well within these; a pasted page is not a question. In UTF-16 units, and words. */
const longestText = 2_000
const mostWords = 32

/** Reads what was typed. Any string is a query. */
export function readQuery(text: string): Query {
  const looked = text.slice(0, longestText)
  const found = wordsOf(looked)
  const words = new Map<string, QueryWord>()
  const ignored = new Set<string>()
  for (const { start, end, folded, term } of found) {
    const typed = looked.slice(start, end)
    const unfinished = end === text.length
    // A stop word that stands alone and unfinished is on its way to something: "can" to "cancer".
    if (term === undefined && !(unfinished && found.length === 1)) ignored.add(typed)
    else words.set(term ?? folded, { typed, folded, term: term ?? folded, unfinished })
  }
  return {
    words: [...words.values()].slice(0, mostWords),
    ignored: [...ignored],
    cut: looked.length < text.length || words.size > mostWords,
  }
}
