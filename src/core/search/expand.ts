import type { Lexicon, LexiconWord } from './lexicon.ts'
import type { Query, QueryWord } from './query.ts'
import type { Why } from './reply.ts'

/** One term to look up for one word of the query. */
export interface Expansion {
  readonly term: string
  /** 1 for the word itself, less for what merely stands in for it. */
  readonly weight: number
  /** Which word of the query it stands for. */
  readonly word: number
  /** How it came from that word. */
  readonly how: 'itself' | Why
}

export interface ExpandedQuery {
  readonly expansions: readonly Expansion[]
  /** Words the lexicon lacks and what stands in for them, as it is written in the documents. */
  readonly respelled: readonly { readonly typed: string; readonly as: readonly string[] }[]
}

/** MiniSearch's weights for what is not the word itself, before the difference in length is taken off. */
const completionWeight = 0.375
const spellingWeight = 0.45

/** Shorter beginnings fit too much to help, and are what makes typing slow. */
const shortestBeginning = 3
const mostCompletions = 40
const mostSpellings = 3

/** Turns the words of a query into the terms to look up. */
export function expand(query: Query, lexicon: Lexicon): ExpandedQuery {
  const expansions: Expansion[] = []
  const respelled: { typed: string; as: string[] }[] = []
  query.words.forEach((word, index) => {
    expansions.push({ term: word.term, weight: 1, word: index, how: 'itself' })
    const completions = completionsOf(word, lexicon)
    expansions.push(...completions.map((completion) => completionOf(word, completion, index)))
    if (lexicon.hasTerm(word.term) || completions.length > 0) return
    const spellings = spellingsOf(word, lexicon)
    expansions.push(...spellings.map((spelling) => spellingOf(word, spelling, index)))
    if (spellings.length > 0) respelled.push({ typed: word.typed, as: spellings.map(({ folded }) => folded) })
  })
  return { expansions, respelled }
}

/** For words nothing was found for: the nearest words of the lexicon, looser than what would be looked up unasked. */
export function nearestWords(query: Query, lexicon: Lexicon, limit: number): string[] {
  const suggestions = query.words
    .filter(({ folded }) => folded.length >= shortestBeginning)
    .flatMap(({ folded }) => [
      ...lexicon.nearest(folded, folded.length < 6 ? 2 : 3),
      ...lexicon.completions(
        folded.slice(0, Math.max(shortestBeginning, Math.ceil(folded.length / 2))),
        limit,
      ),
    ])
  return [...new Set(suggestions.map(({ folded }) => folded))].slice(0, limit)
}

const completionsOf = ({ unfinished, folded }: QueryWord, lexicon: Lexicon) =>
  unfinished && folded.length >= shortestBeginning ? lexicon.completions(folded, mostCompletions) : []

/** Only the nearest: a word two letters off says nothing where there is one that is one letter off. */
function spellingsOf({ folded }: QueryWord, lexicon: Lexicon) {
  // In a word of three letters one letter is too much of it; a number is never a misspelling of another.
  if (folded.length < 4 || /\p{Nd}/u.test(folded)) return []
  const nearest = lexicon.nearest(folded, folded.length < 8 ? 1 : 2)
  return nearest.filter(({ distance }) => distance === nearest[0]?.distance).slice(0, mostSpellings)
}

function completionOf({ folded }: QueryWord, completion: LexiconWord, word: number): Expansion {
  const longer = completion.folded.length - folded.length
  const weight = (completionWeight * completion.folded.length) / (completion.folded.length + 0.3 * longer)
  return { term: completion.term, weight, word, how: 'beginning' }
}

function spellingOf(
  { folded }: QueryWord,
  spelling: LexiconWord & { distance: number },
  word: number,
): Expansion {
  const weight = (spellingWeight * folded.length) / (folded.length + spelling.distance)
  return { term: spelling.term, weight, word, how: 'spelling' }
}
