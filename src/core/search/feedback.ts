import type { CompiledIndex } from './compiled-index.ts'
import type { Concept } from './expand.ts'
import { highest } from './rank.ts'

/** How many of the best documents are taken to be about what was asked, */
const believed = 10
/** how many of their terms are looked for as well, */
const mostTerms = 30
/** and how much these count of the whole. */
const share = 0.3
/** Longer questions say what they mean, and what is added to them leads away. In concepts. */
const longestQuestion = 4

/** The terms that the best documents have in common, as concepts to add to the question: relevance feedback without asking. */
export function feedbackOf(
  index: CompiledIndex,
  values: Float32Array,
  concepts: readonly Concept[],
): Concept[] {
  if (concepts.length === 0 || concepts.length > longestQuestion) return []
  const best = highest(values, believed)
  const all = best.reduce((sum, document) => sum + (values[document] ?? 0), 0)
  const weights = new Map<string, number>()
  for (const document of best) {
    const belief = (values[document] ?? 0) / all
    for (const [term, weight] of index.termsAbout(document))
      weights.set(term, (weights.get(term) ?? 0) + belief * weight)
  }
  const terms = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, mostTerms)
  const sum = terms.reduce((sum, [, weight]) => sum + weight, 0)
  const worth = (concepts.length * share) / (1 - share)
  return terms.map(([term, weight]) => ({
    words: 0,
    alternatives: [{ terms: [term], weight: (worth * weight) / sum, how: 'feedback' }],
  }))
}
