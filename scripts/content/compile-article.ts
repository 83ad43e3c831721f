import type { Token } from 'markdown-it'
import type { Article, FrontMatter, Passage } from '../../src/core/library/article.ts'
import { citeShort } from '../../src/core/library/citation.ts'
import type { Reference } from '../../src/core/library/reference.ts'
import { checkTokens, linkedArticle, type Linkable } from './check-tokens.ts'
import { claimOf, readCitations } from './claims.ts'
import { markdown, type Citation } from './markdown.ts'
import { namePassages } from './passages.ts'
import type { Problem } from './problem.ts'
import { isSafe } from './safe-html.ts'

export interface Source {
  readonly file: string
  readonly front: FrontMatter
  readonly body: string
  /** The line of the file that `body` begins on, from 1. */
  readonly bodyLine: number
}

/** Compiles one article, or says everything that is wrong with it. */
export function compileArticle(
  { file, front, body, bodyLine }: Source,
  linkable: Linkable,
): { readonly article: Article | undefined; readonly problems: readonly Problem[] } {
  const tokens = markdown.parse(body, {})
  const problems = checkTokens(tokens, linkable).map(({ line, message }) => ({
    file,
    line: bodyLine + line,
    message,
  }))
  if (problems.length > 0) return { article: undefined, problems }

  const references = numberCitations(tokens, linkable.references)
  const passages = namePassages(tokens, front.title)
  if (passages.length === 0) return refuse(file, bodyLine, 'the article has no text')
  addressLinks(tokens)
  alignCells(tokens)
  const html = markdown.renderer.render(tokens, markdown.options, {})
  if (!isSafe(html))
    return refuse(
      file,
      bodyLine,
      'the sanitiser would remove part of this article: the compiler let through what it must not',
    )
  const article: Article = { ...front, html, passages, references, words: wordCount(passages) }
  return { article, problems: [] }
}

const refuse = (file: string, line: number, message: string) => ({
  article: undefined,
  problems: [{ file, line, message }],
})

/** Gives each claim its citations, numbered by first appearance. Returns the references in that order. */
function numberCitations(tokens: readonly Token[], references: ReadonlyMap<string, Reference>) {
  const numbers = new Map<string, number>()
  for (const token of inlineTokens(tokens)) {
    const claim = claimOf(token)
    if (claim === undefined) continue
    const citations = readCitations(claim.written).ids.flatMap((id): Citation[] => {
      const reference = references.get(id)
      if (reference === undefined) return []
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      return [{ reference: id, number, short: citeShort(reference) }]
    })
    token.meta = { ...token.meta, citations }
  }
  return [...numbers.keys()]
}

/** `article:some-id` is how an article is named in the source; the app has an address for it. */
function addressLinks(tokens: readonly Token[]) {
  for (const token of inlineTokens(tokens)) {
    if (token.type === 'link_open') token.attrSet('href', `#/library/article/${linkedArticle(token) ?? ''}`)
  }
}

/** The style sheet's business: the content security policy allows no style attributes. */
function alignCells(tokens: readonly Token[]) {
  for (const token of tokens) {
    const style = token.attrGet('style')
    if (style === null) continue
    token.attrs = null
    if (style === 'text-align:right') token.attrSet('class', 'right')
    if (style === 'text-align:center') token.attrSet('class', 'centre')
  }
}

const inlineTokens = (tokens: readonly Token[]) => tokens.flatMap(({ children }) => children ?? [])

const wordCount = (passages: readonly Passage[]) =>
  passages.reduce(
    (sum, { text }) => sum + text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    0,
  )
