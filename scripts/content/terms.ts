import type { MarkdownIt, Token } from 'markdown-it'

/** The words of the glossary, ready to be found in a text. */
export interface Terms {
  /** The id of the entry that a word or phrase belongs to, as it stands in the text. */
  readonly entryOf: (found: string) => string | undefined
  /** Finds every form, longest first; global. */
  readonly pattern: RegExp
}

export interface Term {
  readonly id: string
  readonly forms: readonly string[]
}

/** Undefined when there is no term, since nothing would match everything. */
export function prepareTerms(terms: readonly Term[]): Terms | undefined {
  const entries = new Map<string, { id: string; form: string }>()
  for (const { id, forms } of terms) for (const form of forms) entries.set(fold(form), { id, form })
  if (entries.size === 0) return undefined
  const forms = [...entries.values()].map(({ form }) => form).sort((a, b) => b.length - a.length)
  const either = forms.map((form) => fold(form).split("'").map(RegExp.escape).join("['’]")).join('|')
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${either})(?![\\p{L}\\p{N}])`, 'giu'),
    entryOf: (found) => {
      const entry = entries.get(fold(found))
      if (entry === undefined) return undefined
      // Abbreviations are found as they are written only: SE is a measure, "se" is not.
      const { id, form } = entry
      return /\p{Lu}.*\p{Lu}/u.test(form) && !form.includes(' ') && found !== form ? undefined : id
    },
  }
}

/** By which two ways to write a form are told to be one. */
export const fold = (form: string): string => form.toLowerCase().replaceAll('’', "'")

/** What `markdown.parse` takes as its environment. */
export interface Environment {
  /** The words to link to the glossary, each where it first stands. */
  readonly terms?: Terms | undefined
}

/** Teaches markdown-it the glossary: the first mention of each term outside headings and links becomes a `term` link. */
export function terms(md: MarkdownIt): void {
  md.core.ruler.push('terms', ({ tokens, env, Token: Make }) => {
    const { terms } = env as Environment
    if (terms === undefined) return
    const linked = new Set<string>()
    tokens.forEach((token, index) => {
      if (token.type !== 'inline' || token.children === null) return
      if (tokens[index - 1]?.type === 'heading_open') return
      token.children = linkTerms(token.children, terms, linked, Make)
    })
  })
}

function linkTerms(
  tokens: readonly Token[],
  { pattern, entryOf }: Terms,
  linked: Set<string>,
  Make: typeof Token,
): Token[] {
  let inLink = false
  return tokens.flatMap((token) => {
    if (token.type === 'link_open') inLink = true
    if (token.type === 'link_close') inLink = false
    if (token.type !== 'text' || inLink) return [token]
    const parts: Token[] = []
    let rest = 0
    const say = (content: string) => {
      if (content === '') return
      const text = new Make('text', '', 0)
      text.content = content
      parts.push(text)
    }
    for (const { 0: found, index } of token.content.matchAll(pattern)) {
      const id = entryOf(found)
      if (id === undefined || linked.has(id)) continue
      linked.add(id)
      say(token.content.slice(rest, index))
      const open = new Make('term_open', 'a', 1)
      open.attrs = [
        ['class', 'term'],
        ['href', `#/library/glossary/${id}`],
        ['data-term', id],
      ]
      parts.push(open)
      say(found)
      parts.push(new Make('term_close', 'a', -1))
      rest = index + found.length
    }
    if (rest === 0) return [token]
    say(token.content.slice(rest))
    return parts
  })
}
