import type { MarkdownIt, StateInline, Token } from 'markdown-it'

/** What stands in the source of a claim, as its `claim_close` token carries it. */
export interface ClaimSource {
  /** What stands between the braces, unchecked. */
  readonly written: string
  /** Whether there are words between the brackets. */
  readonly empty: boolean
}

/** The claim that a `claim_close` token ends. */
export function claimOf({ type, meta }: Token): ClaimSource | undefined {
  return type === 'claim_close'
    ? { written: String(meta?.['written']), empty: meta?.['empty'] === true }
    : undefined
}

/** The ids in the braces of a claim, and whatever else is there. */
export function readCitations(written: string): {
  readonly ids: readonly string[]
  readonly wrong: readonly string[]
} {
  const words = written.split(/\s+/).filter((word) => word !== '')
  const isCitation = (word: string) => /^@[a-z0-9][a-z0-9-]*$/.test(word)
  return {
    ids: words.filter(isCitation).map((word) => word.slice(1)),
    wrong: words.filter((word) => !isCitation(word)),
  }
}

/**
 * Teaches markdown-it the claim: `[a sentence that states an effect]{@reference @reference}`. It becomes `claim_open`, the
 * sentence's own tokens, and `claim_close`. Whatever is in the braces makes a claim, so that a slip in them is reported
 * and not printed.
 */
export function claims(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'claim', readClaim)
}

function readClaim(state: StateInline, silent: boolean) {
  if (state.src[state.pos] !== '[') return false
  const begin = state.pos + 1
  const end = state.md.helpers.parseLinkLabel(state, state.pos)
  if (end < 0 || state.src[end + 1] !== '{') return false
  const close = state.src.indexOf('}', end)
  if (close < 0 || close >= state.posMax) return false

  if (!silent) {
    const { posMax } = state
    state.pos = begin
    state.posMax = end
    state.push('claim_open', 'span', 1).attrSet('class', 'claim')
    state.md.inline.tokenize(state)
    const source: ClaimSource = {
      written: state.src.slice(end + 2, close),
      empty: state.src.slice(begin, end).trim() === '',
    }
    state.push('claim_close', 'span', -1).meta = { ...source }
    state.posMax = posMax
  }
  state.pos = close + 1
  return true
}
