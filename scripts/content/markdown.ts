import MarkdownIt, { type Token } from 'markdown-it'
import { claims } from './claims.ts'

/** One citation of a claim, as a `claim_close` token carries it to the renderer in `meta.citations`. */
export interface Citation {
  readonly reference: string
  /** From 1, by first citation in the article. */
  readonly number: number
  /** "Song 2005". */
  readonly short: string
}

/** Only as much Markdown as articles need; `compile-article.ts` refuses what this reads but articles may not hold. */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true })
  // Quotes and apostrophes are turned; dashes, ellipses and signs stay as they were typed.
  .disable(['replacements', 'reference'])
  .use(claims)

// Every link becomes a link token, so that an unwelcome one is found and reported and does not pass for text.
markdown.validateLink = () => true

markdown.renderer.rules['claim_close'] = (tokens, index) => {
  const citations = citationsOf(tokens[index]).map(renderCitation).join(', ')
  return `</span><sup class="citations">${citations}</sup>`
}

const citationsOf = (token: Token | undefined) => (token?.meta?.['citations'] ?? []) as readonly Citation[]

function renderCitation({ reference, number, short }: Citation) {
  const { escapeHtml } = markdown.utils
  const label = escapeHtml(`Study ${String(number)}: ${short}`)
  const address = `href="#/library/reference/${reference}" data-reference="${reference}"`
  return `<a class="citation" ${address} aria-label="${label}">${String(number)}</a>`
}
