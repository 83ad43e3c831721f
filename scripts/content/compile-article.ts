import type { Article, FrontMatter, Passage } from '../../src/core/library/article.ts'
import { compileText, type CompiledText, type Context } from './compile-text.ts'
import type { Problem } from './problem.ts'

export interface Source {
  readonly file: string
  readonly front: FrontMatter
  readonly body: string
  /** The line of the file that `body` begins on, from 1. */
  readonly bodyLine: number
  /** The line a field of the front matter stands on. */
  readonly lineOf: (field: string) => number
}

/** An article and what it was compiled from, for the gate. */
export interface CompiledArticle {
  readonly source: Source
  readonly text: CompiledText
  /** Nothing is related yet: that takes the other articles. */
  readonly article: Article
}

/** Compiles one article, or says everything that is wrong with it. */
export function compileArticle(
  source: Source,
  context: Context,
): { readonly compiled: CompiledArticle | undefined; readonly problems: readonly Problem[] } {
  const { file, front, body, bodyLine } = source
  const { compiled: text, problems } = compileText(
    { file, body, line: bodyLine, title: turned(front.title) },
    context,
  )
  if (text === undefined) return { compiled: undefined, problems }
  const { html, headings, passages, references } = text
  const article: Article = {
    ...front,
    title: turned(front.title),
    summary: turned(front.summary),
    html,
    headings,
    passages,
    claims: text.claims.map(({ claim }) => claim),
    references,
    related: [],
    words: wordCount(passages),
  }
  return { compiled: { source, text, article }, problems: [] }
}

/** Apostrophes as the text has them: its own are turned by the typographer. */
const turned = (text: string) => text.replace(/(?<=\p{L})'/gu, '’')

const wordCount = (passages: readonly Passage[]) =>
  passages.reduce(
    (sum, { text }) => sum + text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    0,
  )
