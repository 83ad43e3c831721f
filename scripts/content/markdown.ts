import MarkdownIt from 'markdown-it'
import { words } from '../../src/core/library/catalogue.ts'
import type { Grade } from '../../src/core/library/grade.ts'
import { claims } from './claims.ts'
import { terms } from './terms.ts'

/** One citation of a claim, as it is printed. */
export interface Citation {
  readonly reference: string
  /** From 1, by first citation in the article. */
  readonly number: number
  /** "Song 2005". */
  readonly short: string
}

/** What the compiler puts into the `meta` of a `claim_close` token. */
export interface GradedClaim {
  readonly id: string
  readonly grade: Grade
  readonly citations: readonly Citation[]
}

/** Only as much Markdown as articles need; `compile-article.ts` refuses what this reads but articles may not hold. */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true })
  // Quotes and apostrophes are turned; dashes, ellipses and signs stay as they were typed.
  .disable(['replacements', 'reference'])
  .use(claims)
  .use(terms)

// Every link becomes a link token, so that an unwelcome one is found and reported and does not pass for text.
markdown.validateLink = () => true

markdown.renderer.rules['claim_close'] = (tokens, index) => {
  const { citations = [], id = '', grade } = (tokens[index]?.meta ?? {}) as Partial<GradedClaim>
  if (grade === undefined) return '</span>'
  // A button in the run of the text: a reader hears the grade with the claim, and opens the studies from there.
  const mark = `<button type="button" class="grade" data-grade="${grade}" data-claim="${id}" aria-haspopup="dialog" aria-label="Evidence: ${words.gradeNames[grade]}"></button>`
  return `</span>${mark}<sup class="citations">${citations.map(renderCitation).join(', ')}</sup>`
}

function renderCitation({ reference, number, short }: Citation) {
  const { escapeHtml } = markdown.utils
  const label = escapeHtml(`Study ${String(number)}: ${short}`)
  const address = `href="#/library/reference/${reference}" data-reference="${reference}"`
  return `<a class="citation" ${address} aria-label="${label}">${String(number)}</a>`
}
