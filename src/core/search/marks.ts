import { wordsOf } from './analysis.ts'
import type { Mark } from './reply.ts'

/** Where words with one of these terms stand in a text, for marking them: see `SearchReply.terms`. */
export const findMarks = (text: string, terms: ReadonlySet<string>): Mark[] =>
  wordsOf(text).flatMap(({ start, end, term }) =>
    term !== undefined && terms.has(term) ? [[start, end] as const] : [],
  )
