import type { Token } from 'markdown-it'
import type { Heading, Passage } from '../../src/core/library/article.ts'
import type { Claim } from '../../src/core/library/claim.ts'
import { citeShort } from '../../src/core/library/citation.ts'
import { gradeOf, type Evidence } from '../../src/core/library/grade.ts'
import type { Reference } from '../../src/core/library/reference.ts'
import type { StudyFacts } from '../../src/core/library/study-facts.ts'
import { checkTokens, linkedArticle, type Linkable } from './check-tokens.ts'
import { claimOf, readCitations, type Derived } from './claims.ts'
import { markdown, type Citation, type GradedClaim } from './markdown.ts'
import { namePassages, textOf } from './passages.ts'
import type { Problem } from './problem.ts'
import { isSafe } from './safe-html.ts'
import type { Environment, Terms } from './terms.ts'

/** What a text may point to, and what its claims are graded by. */
export interface Context extends Linkable {
  readonly facts: ReadonlyMap<string, StudyFacts>
  readonly terms?: Terms | undefined
}

/** A text of the library in Markdown. */
export interface Text {
  readonly file: string
  readonly body: string
  /** The line of the file that `body` begins on, from 1. */
  readonly line: number
  /** Stands as the heading of what comes before the first. */
  readonly title: string
  /** Put before the ids of its claims where several texts share a page. */
  readonly prefix?: string
}

/** A claim with what only the gate wants to know of it. */
export interface ClaimSite {
  readonly claim: Claim
  /** The line of the file, from 1. */
  readonly line: number
  readonly derived: readonly Derived[]
}

/** A run of words that stands by itself: a paragraph, a heading, an item, a cell. */
export interface Block {
  readonly line: number
  readonly heading: boolean
  readonly text: string
}

export interface CompiledText {
  readonly html: string
  readonly headings: readonly Heading[]
  readonly passages: readonly Passage[]
  readonly claims: readonly ClaimSite[]
  readonly blocks: readonly Block[]
  /** Ids of the references cited, in the order of their first citation. */
  readonly references: readonly string[]
  /** Ids of the articles linked to. */
  readonly links: readonly string[]
}

/** Compiles a text, or says everything that is wrong with it. */
export function compileText(
  { file, body, line: firstLine, title, prefix = '' }: Text,
  context: Context,
): { readonly compiled: CompiledText | undefined; readonly problems: readonly Problem[] } {
  // Before its words become links, which would take what is amiss apart: `<b` is no longer one text if B is a term.
  const problems = checkTokens(markdown.parse(body, {}), context).map(({ line, message }) => ({
    file,
    line: firstLine + line,
    message,
  }))
  if (problems.length > 0) return { compiled: undefined, problems }
  const refuse = (message: string) => ({
    compiled: undefined,
    problems: [{ file, line: firstLine, message }],
  })

  const tokens = markdown.parse(body, { terms: context.terms } satisfies Environment)
  const { claims, references } = gradeClaims(tokens, prefix, context)
  const { passages, headings } = namePassages(tokens, title)
  if (passages.length === 0) return refuse('the article has no text')
  const links = addressLinks(tokens)
  alignCells(tokens)
  const html = markdown.renderer.render(tokens, markdown.options, {})
  if (!isSafe(html)) {
    return refuse(
      'the sanitiser would remove part of this article: the compiler let through what it must not',
    )
  }
  const toLine = (line: number) => firstLine + line
  return {
    compiled: {
      html,
      headings,
      passages,
      claims: claims.map((site) => ({ ...site, line: toLine(site.line) })),
      blocks: blocksOf(tokens).map((block) => ({ ...block, line: toLine(block.line) })),
      references,
      links,
    },
    problems: [],
  }
}

/** Grades each claim and gives it its citations, numbered by first appearance. */
function gradeClaims(tokens: readonly Token[], prefix: string, { references, facts }: Context) {
  const numbers = new Map<string, number>()
  const sites: ClaimSite[] = []
  for (const { token, line, siblings, index } of inlineTokens(tokens)) {
    const source = claimOf(token)
    if (source === undefined) continue
    const { cited, derived } = readCitations(source.written)
    const citations: Citation[] = []
    for (const { id } of cited) {
      const reference = references.get(id)
      if (reference === undefined) continue
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      citations.push({ reference: id, number, short: citeShort(reference) })
    }
    const [supporting, contradicting] = [false, true].map((against) =>
      cited.filter((one) => one.against === against).map(({ id }) => id),
    ) as [string[], string[]]
    const weigh = (ids: readonly string[]) =>
      ids.flatMap((id) => evidenceOf(references.get(id), facts.get(id)))
    const grade = gradeOf(weigh(supporting), weigh(contradicting))
    const id = `${prefix}claim-${String(sites.length + 1)}`
    const opening = openingOf(siblings, index)
    opening.attrSet('id', id)
    sites.push({
      claim: {
        id,
        text: wordsOf(siblings.slice(siblings.indexOf(opening), index)),
        grade,
        supporting,
        contradicting,
      },
      line,
      derived,
    })
    token.meta = { ...token.meta, id, grade, citations } satisfies GradedClaim & Record<string, unknown>
  }
  return { claims: sites, references: [...numbers.keys()] }
}

/** A reference without facts is judged by its design alone, as a study of people. */
const evidenceOf = (
  reference: Reference | undefined,
  facts: StudyFacts = { subjects: 'people' },
): Evidence[] => (reference === undefined ? [] : [{ design: reference.design, facts }])

function openingOf(siblings: readonly Token[], close: number): Token {
  const opening = siblings.slice(0, close).findLast(({ type }) => type === 'claim_open')
  if (opening === undefined) throw new Error('A claim that closes was never opened.')
  return opening
}

const wordsOf = (tokens: readonly Token[]) =>
  tokens
    .map(({ type, content }) => (type === 'softbreak' ? ' ' : content))
    .join('')
    .trim()

/** `article:some-id` is how an article is named in the source; the app has an address for it. */
function addressLinks(tokens: readonly Token[]): string[] {
  const links = new Set<string>()
  for (const { token } of inlineTokens(tokens)) {
    if (token.type !== 'link_open') continue
    const id = linkedArticle(token) ?? ''
    links.add(id)
    token.attrSet('href', `#/library/article/${id}`)
  }
  return [...links]
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

function blocksOf(tokens: readonly Token[]): Block[] {
  let line = 0
  return tokens.flatMap((token, index) => {
    line = token.map?.[0] ?? line
    const heading = tokens[index - 1]?.type === 'heading_open'
    return token.type === 'inline' ? [{ line, heading, text: textOf(token) }] : []
  })
}

/** Each inline token with the line it stands on, counted from 0. */
function inlineTokens(tokens: readonly Token[]) {
  let line = 0
  return tokens.flatMap((block) => {
    // Cells have no position of their own, their row has.
    line = block.map?.[0] ?? line
    let at = line
    const siblings = block.children ?? []
    return siblings.map((token, index) => {
      const place = { token, line: at, siblings, index }
      if (token.type === 'softbreak') at += 1
      at += claimOf(token)?.written.match(/\n/g)?.length ?? 0
      return place
    })
  })
}
