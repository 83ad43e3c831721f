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

/** A numeral of a claim that stands in no source because it was worked out from numerals that do. */
export interface Derived {
  readonly value: string
  /** The sum it comes from, in `+ - * /` and brackets. */
  readonly sum: string
}

/** What stands in the braces of a claim. */
export interface Citations {
  /** In the order written; `against` marks those that found otherwise. */
  readonly cited: readonly { readonly id: string; readonly against: boolean }[]
  readonly derived: readonly Derived[]
  /** Whatever else is there. */
  readonly wrong: readonly string[]
}

/** Reads `@id !@id | 41 = 88 - 47; 12 = 3 * 4`. */
export function readCitations(written: string): Citations {
  const [ids = '', ...sums] = written.split('|')
  const words = ids.split(/\s+/).filter((word) => word !== '')
  const isCitation = (word: string) => /^!?@[a-z0-9][a-z0-9-]*$/.test(word)
  const equations = sums
    .join('|')
    .split(';')
    .map((equation) => equation.trim())
  return {
    cited: words
      .filter(isCitation)
      .map((word) => ({ id: word.replace(/^!?@/, ''), against: word.startsWith('!') })),
    derived: equations.flatMap((equation) => readSum(equation) ?? []),
    wrong: [
      ...words.filter((word) => !isCitation(word)),
      ...(sums.length === 0 ? [] : equations.filter((equation) => readSum(equation) === undefined)),
    ],
  }
}

/** Reads `41 = 88 - 47`. */
function readSum(equation: string): Derived | undefined {
  const [, value, sum] =
    /^(\d+(?:,\d{3})*(?:\.\d+)?|half|twice)\s*=\s*([\d.,+\-*/()\s]+)$/.exec(equation) ?? []
  return value === undefined || sum === undefined ? undefined : { value, sum }
}

/**
 * Teaches markdown-it the claim: `[a sentence that states an effect]{@reference !@one-that-found-otherwise}`. It becomes `claim_open`, the
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
