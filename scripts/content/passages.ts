import type { Token } from 'markdown-it'
import type { Heading, Passage } from '../../src/core/library/article.ts'

/** What is read in one go: opened by one of these at the top level, closed by its counterpart. */
const blocks = new Set(['paragraph_open', 'bullet_list_open', 'ordered_list_open', 'table_open'])

/**
 * Gives each block of text and each heading its id, in place, and returns both, the blocks as passages.
 * @param title stands as the heading of what comes before the first
 */
export function namePassages(
  tokens: readonly Token[],
  title: string,
): { readonly passages: readonly Passage[]; readonly headings: readonly Heading[] } {
  const passages: Passage[] = []
  const headings: Heading[] = []
  let heading = title
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const inline = tokens[index + 1]
      if (inline === undefined) return
      heading = textOf(inline)
      token.attrSet('id', headingId(heading))
      headings.push({ id: headingId(heading), text: heading, level: token.tag === 'h3' ? 3 : 2 })
    } else if (token.level === 0 && blocks.has(token.type)) {
      const id = `p${String(passages.length + 1)}`
      token.attrSet('id', id)
      passages.push({ id, heading, text: blockText(tokens, index) })
    }
  })
  return { passages, headings }
}

/** "Why 1 mg?" becomes `why-1-mg`. */
export const headingId = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The plain words of an inline token, without citations. */
export const textOf = ({ children }: Token): string =>
  (children ?? [])
    .map(({ type, content }) => (type === 'softbreak' ? ' ' : content))
    .join('')
    .trim()

/** All words of the block that opens at `start`, as sentences: what stands apart on the page is kept apart. */
function blockText(tokens: readonly Token[], start: number) {
  const end = tokens.findIndex((token, index) => index > start && token.level === 0 && token.nesting < 0)
  return tokens
    .slice(start, end + 1)
    .flatMap((token) => (token.type === 'inline' ? [textOf(token)] : []))
    .filter((text) => text !== '')
    .reduce((all, text) => (all === '' ? text : `${all}${/[.?!:;,]$/.test(all) ? ' ' : '; '}${text}`), '')
}
