import type { Token } from 'markdown-it'
import type { Reference } from '../../src/core/library/reference.ts'
import { claimOf, readCitations } from './claims.ts'
import { headingId, textOf } from './passages.ts'

/** What an article may point to. */
export interface Linkable {
  readonly references: ReadonlyMap<string, Reference>
  /** Ids that stand in the references but whose record may not be cited. */
  readonly notCitable: ReadonlySet<string>
  /** Path of the references, for messages. */
  readonly referencesFile: string
  /** Ids of all articles. */
  readonly articles: ReadonlySet<string>
}

/** Something an article may not hold. `line` counts from 0, from the start of the body. */
export interface Misplaced {
  readonly line: number
  readonly message: string
}

const allowed = new Set([
  ...['heading', 'paragraph', 'bullet_list', 'ordered_list', 'list_item'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ...['inline', 'text', 'softbreak', 'em', 'strong', 'link', 'claim'],
])

const names: Readonly<Record<string, string>> = {
  image: 'a picture',
  code_inline: 'code',
  code_block: 'code (a paragraph that starts with four spaces)',
  fence: 'code',
  blockquote: 'a quotation block',
  hr: 'a ruled line',
  hardbreak: 'a forced line break',
  s: 'struck-out text',
}

/** The article that a link names, if it names one. */
export const linkedArticle = (link: Token): string | undefined =>
  /^article:([a-z0-9-]+)$/.exec(addressOf(link))?.[1]

const addressOf = (link: Token) => String(link.attrGet('href') ?? '')

/** Everything in an article's tokens that the build refuses, in reading order. */
export function checkTokens(tokens: readonly Token[], linkable: Linkable): Misplaced[] {
  const misplaced: Misplaced[] = []
  const headings = new Set<string>()
  let line = 0
  let inHeading = false
  for (const token of tokens) {
    // Cells have no position of their own, their row has.
    line = token.map?.[0] ?? line
    misplaced.push(...checkToken(token).map((message) => ({ line, message })))
    if (token.type === 'heading_open') inHeading = true
    if (token.type === 'heading_close') inHeading = false
    if (token.children === null) continue
    if (inHeading)
      misplaced.push(...checkHeading(textOf(token), headings).map((message) => ({ line, message })))
    misplaced.push(...checkInline(token.children, line, inHeading, linkable))
  }
  return unique(misplaced)
}

/** Once a line is enough: an unmatched bracket has a fellow. */
const unique = (misplaced: readonly Misplaced[]) => [
  ...new Map(misplaced.map((one) => [`${String(one.line)} ${one.message}`, one])).values(),
]

function checkToken(token: Token) {
  const kind = kindOf(token)
  if (token.nesting < 0) return []
  if (kind === 'image' && token.content.trim() === '')
    return ['a picture has no alternative text, and a picture is not allowed in an article']
  if (!allowed.has(kind)) return [`${names[kind] ?? kind} is not allowed in an article`]
  if (kind === 'heading' && token.tag !== 'h2' && token.tag !== 'h3')
    return ['a heading is ## or ###: the title is in the front matter']
  return []
}

const kindOf = ({ type }: Token) => type.replace(/_(?:open|close)$/, '')

function checkHeading(text: string, headings: Set<string>) {
  const id = headingId(text)
  if (id === '') return ['a heading has no words']
  // Passages are called p1, p2 and so on, claims claim-1, claim-2.
  if (headings.has(id) || /^(?:p|claim-)\d+$/.test(id))
    return [`the heading “${text}” would have the id ${id}, which is taken`]
  headings.add(id)
  return []
}

function checkInline(tokens: readonly Token[], firstLine: number, inHeading: boolean, linkable: Linkable) {
  const misplaced: Misplaced[] = []
  const within: string[] = []
  let line = firstLine
  for (const token of tokens) {
    const messages = [...checkToken(token), ...checkNesting(token, within, inHeading)]
    if (token.type === 'text') messages.push(...checkText(token.content))
    if (token.type === 'link_open') messages.push(...checkLink(token, linkable))
    const claim = claimOf(token)
    if (claim !== undefined) {
      if (claim.empty) messages.push('a claim has no words')
      messages.push(...checkCitations(claim.written, linkable))
    }
    misplaced.push(...messages.map((message) => ({ line, message })))
    if (token.nesting > 0) within.push(kindOf(token))
    if (token.nesting < 0) within.pop()
    if (token.type === 'softbreak' || token.type === 'hardbreak') line += 1
    // Its references may stand on lines of their own.
    line += claim?.written.match(/\n/g)?.length ?? 0
  }
  return misplaced
}

function checkNesting(token: Token, within: readonly string[], inHeading: boolean) {
  if (token.type !== 'claim_open') return []
  if (inHeading) return ['a claim may not stand in a heading']
  return within.includes('claim') ? ['a claim may not stand in another claim'] : []
}

function checkText(text: string) {
  const messages: string[] = []
  if (/<[a-z/!?]/i.test(text)) messages.push('HTML is not allowed in an article')
  if (/[[\]]/.test(text)) {
    messages.push(
      'a square bracket begins a claim, [sentence]{@reference}, or a link, [words](article:id), and this one is neither',
    )
  } else {
    for (const [mention] of text.matchAll(/(?<!\w)@[a-z0-9][a-z0-9-]*/g))
      messages.push(`${mention} stands in the text, but no claim uses it: cite it as [sentence]{${mention}}`)
  }
  return messages
}

function checkLink(link: Token, { articles }: Linkable) {
  const article = linkedArticle(link)
  if (article === undefined) return [`the link to ${addressOf(link)} leads out: only article:id is allowed`]
  if (link.attrGet('title') !== null) return ['a link may not have a title']
  return articles.has(article) ? [] : [`there is no article ${article}`]
}

function checkCitations(written: string, { references, notCitable, referencesFile }: Linkable) {
  const { cited, wrong } = readCitations(written)
  const messages = wrong.map(
    (word) => `“${word}” is not a reference: write {@id}, {@id !@id} or {@id | 41 = 88 - 47}`,
  )
  if (cited.length === 0 && wrong.length === 0) messages.push('a claim has no reference')
  if (cited.length > 0 && cited.every(({ against }) => against))
    messages.push('every reference of this claim found otherwise: nothing supports it')
  cited.forEach(({ id }, index) => {
    if (notCitable.has(id)) messages.push(`[@${id}] may not be cited: see its record in ${referencesFile}`)
    else if (!references.has(id)) messages.push(`[@${id}] is not in ${referencesFile}`)
    if (cited.findIndex((one) => one.id === id) < index)
      messages.push(`[@${id}] is cited twice by the same claim`)
  })
  return messages
}
