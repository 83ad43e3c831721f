import type { Text } from './collection.ts'

/** A search engine as the benchmarks use it. None of these throws, whatever is typed. */
export interface Engine {
  readonly name: string
  /** Indexes texts and keeps the index in a file: all that `open` is given. */
  readonly build: (texts: readonly Text[], file: string) => void
  readonly open: (file: string) => Searcher
}

export interface Searcher {
  /** The ids of what a whole query finds, best first. */
  readonly search: (query: string, limit: number) => readonly string[]
  /** The same while the last word may still be unfinished. */
  readonly type: (typed: string, limit: number) => readonly string[]
  /** How many places the words of a query stand in; where the index tells. */
  readonly postings?: (query: string) => number
}

/** The words of a query for engines that leave that to their callers. Whether the last may go on is said apart. */
export const lettersAndDigits = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Whether a text ends inside a word. */
export const isUnfinished = (text: string): boolean => /[\p{L}\p{M}\p{N}]$/u.test(text)
