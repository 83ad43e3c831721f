import { wordsOf } from './analysis.ts'
import type { Indexed } from './documents.ts'
import type { Concept, ExpandedQuery } from './expand.ts'
import { stopWords } from './stop-words.ts'

/** What a stop word counts beside another: "how long" and "when" tell questions apart. */
const stopWordWeight = 0.3
/** What a word counts that is there in other words only. */
const substituteWeight = 0.7

const weightOf = (word: string) => (stopWords.has(word) ? stopWordWeight : 1)

/**
 * How like a question is to the phrases that people type when a document is their answer, 0 to 1, by the one that is most
 * like it; 0 for a document without any.
 * @param sequence the question: terms, or stop words folded
 */
export function likenessToAsked(
  sequence: readonly string[],
  { concepts }: ExpandedQuery,
): (document: Indexed) => number {
  const substitutes = substitutesOf(concepts)
  const question = [...new Set(sequence)]
  const all = question.reduce((sum, word) => sum + weightOf(word), 0)
  const sharedWith = (words: ReadonlySet<string>) =>
    question.reduce((sum, word) => {
      if (words.has(word)) return sum + weightOf(word)
      const others = substitutes.get(word) ?? []
      return others.some((other) => words.has(other)) ? sum + substituteWeight * weightOf(word) : sum
    }, 0)
  if (all === 0) return () => 0
  return (document) =>
    phrasesOf(document).reduce(
      (best, { words, weight }) => Math.max(best, (2 * sharedWith(words)) / (all + weight)),
      0,
    )
}

interface AskedPhrase {
  /** Terms, or stop words folded. */
  readonly words: ReadonlySet<string>
  readonly weight: number
}

const known = new WeakMap<Indexed, readonly AskedPhrase[]>()

/** The phrases of a document, a line each, read once for as long as it is kept. */
function phrasesOf(document: Indexed): readonly AskedPhrase[] {
  const read = known.get(document)
  if (read !== undefined) return read
  const lines = document.asked?.split('\n') ?? []
  const phrases = lines.map((line) => {
    const words = new Set(wordsOf(line).map(({ term, folded }) => term ?? folded))
    return { words, weight: [...words].reduce((sum, word) => sum + weightOf(word), 0) }
  })
  known.set(document, phrases)
  return phrases
}

/** For each word of the question the single words that may stand in for it. */
function substitutesOf(concepts: readonly Concept[]) {
  return new Map(
    concepts.flatMap(({ alternatives }) => {
      const [own, ...others] = alternatives
      const [term] = own?.how === 'itself' ? own.terms : []
      if (term === undefined) return []
      return [[term, others.flatMap(({ terms }) => (terms.length === 1 ? terms : []))] as const]
    }),
  )
}
