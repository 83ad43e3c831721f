import { wordsOf } from './analysis.ts'
import type { Concept, ExpandedQuery } from './expand.ts'
import { stopWords } from './stop-words.ts'

/** What a stop word counts beside another: "how long" and "when" tell questions apart. */
const stopWordWeight = 0.3
/** What a word counts that is there in other words only. */
const substituteWeight = 0.7

const weightOf = (word: string) => (stopWords.has(word) ? stopWordWeight : 1)

/**
 * How like a question is to the phrases that people type when a passage is their answer, 0 to 1, by the one that is most
 * like it.
 * @param sequence the question: terms, or stop words folded
 */
export function askedLikeness(
  sequence: readonly string[],
  { concepts }: ExpandedQuery,
  asked: string,
): number {
  const substitutes = substitutesOf(concepts)
  const question = [...new Set(sequence)]
  const all = question.reduce((sum, word) => sum + weightOf(word), 0)
  let best = 0
  for (const phrase of asked.split('\n')) {
    const words = new Set(wordsOf(phrase).map(({ term, folded }) => term ?? folded))
    let shared = 0
    let its = 0
    for (const word of words) its += weightOf(word)
    for (const word of question) {
      const others = substitutes.get(word)
      if (words.has(word)) shared += weightOf(word)
      else if (others !== undefined && !others.isDisjointFrom(words))
        shared += substituteWeight * weightOf(word)
    }
    best = Math.max(best, (2 * shared) / (all + its))
  }
  return best
}

/** For each word of the question the single words that may stand in for it. */
function substitutesOf(concepts: readonly Concept[]) {
  return new Map(
    concepts.flatMap(({ alternatives }) => {
      const [own, ...others] = alternatives
      const [term] = own?.how === 'itself' ? own.terms : []
      if (term === undefined) return []
      return [[term, new Set(others.flatMap(({ terms }) => (terms.length === 1 ? terms : [])))] as const]
    }),
  )
}
