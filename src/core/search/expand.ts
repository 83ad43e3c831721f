import type { NearWord, Vocabulary, VocabularyWord } from './collection.ts'
import { byFrequency } from './collection.ts'
import type { Query, QueryWord } from './query.ts'
import type { Why } from './reply.ts'
import { SortedWords } from './sorted-words.ts'
import { stopWords } from './stop-words.ts'
import type { Relation, Substitute, Synonyms } from './synonyms.ts'

/** Something to look for. */
export interface Alternative {
  /** A document has it that has all of these. */
  readonly terms: readonly string[]
  /** 1 for the word itself, less for what merely stands in for it. */
  readonly weight: number
  /** How it came from what was typed. */
  readonly how: 'itself' | Why
}

/** A part of what is meant. Of its alternatives a document is judged by the one that says most. */
export interface Concept {
  /** Which words of the query it stands for, a bit for each. */
  readonly words: number
  readonly alternatives: readonly Alternative[]
  /** The concepts of the single words of an expression that this stands in for: it counts as far as it says more than they. */
  readonly insteadOf?: readonly Concept[]
}

export interface ExpandedQuery {
  readonly concepts: readonly Concept[]
  /** Words that nothing has and what stands in for them, as it is written in the documents. */
  readonly respelled: readonly { readonly typed: string; readonly as: readonly string[] }[]
}

/** What the words of a question are known by. */
export interface Knowledge {
  /** The library's first. */
  readonly vocabularies: readonly Vocabulary[]
  readonly synonyms: Synonyms
  /** Whether some document of the library has a term. */
  readonly hasTerm: (term: string) => boolean
}

const completionWeight = 0.375
const spellingWeight = 1
/** What it still counts when it may as well be a misspelt stop word: those are by far the most frequent. */
const doubtfulSpelling = 0.5
const relationWeights: Readonly<Record<Relation, number>> = { same: 0.8, near: 0.35, broader: 0.25 }

/** A beginning of one or two letters fits so much that only the most likely words are worth their time. */
const mostCompletions = (letters: number) => (letters < 3 ? 8 : 40)
const mostSpellings = 3

/** Turns what was typed into what to look for. */
export function expand(query: Query, knowledge: Knowledge): ExpandedQuery {
  const respelled: { typed: string; as: string[] }[] = []
  const concepts: { words: number; alternatives: Alternative[]; insteadOf?: Concept[] }[] = []
  const sequence = [...query.sequence]
  query.words.forEach((word, index) => {
    const alternatives: Alternative[] = [{ terms: [word.term], weight: 1, how: 'itself' }]
    concepts.push({ words: 1 << index, alternatives })
    const completions = completionsOf(word, knowledge)
    alternatives.push(...completions.map((completion) => completionOf(word, completion)))
    if (isKnown(word, knowledge)) return
    const spellings = spellingsOf(word, knowledge)
    const [nearest] = spellings
    if (nearest === undefined) return
    alternatives.push(...spellings.map((spelling) => spellingOf(word, spelling)))
    sequence[sequence.indexOf(word.term)] = nearest.term
    if (!isWritten(word, knowledge.vocabularies))
      respelled.push({ typed: word.typed, as: spellings.map(({ folded }) => folded) })
  })
  for (const { from, to, substitutes } of knowledge.synonyms.find(sequence)) {
    const words = bitsOf(query, sequence.slice(from, to), query.sequence.slice(from, to))
    const alternatives = substitutes.map(substituteOf)
    const own = to - from === 1 ? concepts.find((concept) => concept.words === words) : undefined
    if (own !== undefined) own.alternatives.push(...alternatives)
    else if (words !== 0) {
      const insteadOf = concepts.filter((concept) => (concept.words & ~words) === 0)
      concepts.push({ words, alternatives, insteadOf })
    }
  }
  return { concepts, respelled }
}

/** The bits of the words that stand in a part of the sequence, as they were typed or as they were respelled. */
function bitsOf(query: Query, ...parts: readonly (readonly string[])[]) {
  const terms = new Set(parts.flat())
  return query.words.reduce((bits, { term }, index) => (terms.has(term) ? bits | (1 << index) : bits), 0)
}

/** A misspelling in the journal is no reason to look for it in the library. */
const isKnown = (word: QueryWord, { vocabularies, synonyms, hasTerm }: Knowledge) =>
  hasTerm(word.term) || synonyms.has(word.folded) || isWritten(word, vocabularies.slice(0, 1))

/** Whether some document has a word, or one that it may be the beginning of. */
const isWritten = ({ folded, unfinished }: QueryWord, vocabularies: readonly Vocabulary[]) =>
  vocabularies.some(
    (vocabulary) => vocabulary.has(folded) || (unfinished && vocabulary.completions(folded, 1).length > 0),
  )

function completionsOf({ unfinished, folded }: QueryWord, { vocabularies }: Knowledge) {
  if (!unfinished) return []
  const most = mostCompletions(folded.length)
  const words = vocabularies.flatMap((vocabulary) => vocabulary.completions(folded, most))
  return distinct(words.sort(byFrequency)).slice(0, most)
}

/** Only the nearest: a word two letters off says nothing where there is one that is one letter off. */
function spellingsOf({ folded }: QueryWord, { vocabularies, synonyms }: Knowledge): NearWord[] {
  // Of two letters one is too much; a number is never a misspelling of another.
  if (folded.length < 3 || /\p{Nd}/u.test(folded)) return []
  const within = folded.length < 8 ? 1 : 2
  const near = [...vocabularies, synonyms]
    .flatMap((words) => words.nearest(folded, within))
    // What the journal has as it is typed is no other spelling of it.
    .filter(({ distance }) => distance > 0)
  near.sort((a, b) => a.distance - b.distance || byFrequency(a, b))
  return distinct(near.filter(({ distance }) => distance === near[0]?.distance)).slice(0, mostSpellings)
}

const sortedStopWords = new SortedWords([...stopWords].sort())

/** A stop word of two letters is near to everything short. */
const isNearStopWord = (folded: string, within: number) =>
  sortedStopWords.nearest(folded, within).some(({ at }) => (sortedStopWords.words[at] ?? '').length > 2)

/** For words nothing was found for: the nearest words of the documents, looser than what would be looked up unasked. */
export function nearestWords(query: Query, { vocabularies }: Knowledge, limit: number): string[] {
  const suggestions = query.words
    .filter(({ folded }) => folded.length >= 3)
    .flatMap(({ folded }) =>
      vocabularies.flatMap((vocabulary) => [
        ...vocabulary.nearest(folded, folded.length < 6 ? 2 : 3),
        ...vocabulary.completions(folded.slice(0, Math.max(3, Math.ceil(folded.length / 2))), limit),
      ]),
    )
  const typed = new Set(query.words.map(({ folded }) => folded))
  return [...new Set(suggestions.map(({ folded }) => folded))]
    .filter((word) => !typed.has(word))
    .slice(0, limit)
}

function distinct<Word extends VocabularyWord>(words: readonly Word[]): Word[] {
  const terms = new Set<string>()
  return words.filter(({ term }) => !terms.has(term) && terms.add(term))
}

function completionOf({ folded }: QueryWord, completion: VocabularyWord): Alternative {
  const longer = completion.folded.length - folded.length
  const weight = (completionWeight * completion.folded.length) / (completion.folded.length + 0.3 * longer)
  return { terms: [completion.term], weight, how: 'beginning' }
}

function spellingOf({ folded }: QueryWord, { term, distance }: NearWord): Alternative {
  const sure = isNearStopWord(folded, distance) ? doubtfulSpelling : 1
  return {
    terms: [term],
    weight: (sure * spellingWeight * folded.length) / (folded.length + distance),
    how: 'spelling',
  }
}

const substituteOf = ({ terms, relation }: Substitute): Alternative => ({
  terms,
  weight: relationWeights[relation],
  how: 'synonym',
})
