import { likenessToAsked } from './asked.ts'
import type { Collection } from './collection.ts'
import type { CompiledIndex } from './compiled-index.ts'
import type { Indexed, Kind } from './documents.ts'
import { expand, type Concept, type ExpandedQuery, type Knowledge } from './expand.ts'
import { feedbackOf } from './feedback.ts'
import { rarityOf } from './fields.ts'
import { likenessTo } from './more-like.ts'
import { isNarrowed, narrow, unknownNames } from './narrow.ts'
import { readQuery, type Query } from './query.ts'
import { highest, scoreConcepts, type Scores } from './rank.ts'

/** What is searched: what does not change, and what does. */
export interface Searched<Document extends Indexed = Indexed> {
  readonly library: CompiledIndex<Document>
  readonly journal?: Collection<Document> | undefined
}

export interface FindOptions {
  /** False while a person is typing: then only what the words themselves say counts, which is quick. */
  readonly settled: boolean
  /** The most documents to give back. */
  readonly limit: number
  /** Gives back only those of this kind. What is counted stays. */
  readonly kind?: Kind | undefined
}

/** A document that matches. */
export interface Ranked<Document extends Indexed> {
  readonly document: Document
  /** Comparable within one answer only. */
  readonly score: number
  /** Whether it is about enough of the question to be counted. */
  readonly fitting: boolean
}

export interface Found<Document extends Indexed> {
  readonly query: Query
  readonly expanded: ExpandedQuery
  /** What was looked for in the end: with what the best documents have in common. */
  readonly concepts: readonly Concept[]
  readonly knowledge: Knowledge
  /** How the question was read, where it was not read as typed. Sentences to show. */
  readonly notes: readonly string[]
  /** Best first. */
  readonly ranked: readonly Ranked<Document>[]
  /** Every document that fits, by collection: for counting without reading them. */
  readonly fitting: readonly {
    readonly collection: Collection<Document>
    readonly numbers: readonly number[]
  }[]
}

/** How much of a document's score is its neighbours', once a question has settled. */
const neighbourShare = 0.2

/** Which share of a question, by the rarity of its words, a document must have, */
const enoughWords = 0.5
/** or which share of the best score, to be counted. */
const enoughScore = 0.5

/** From a text to the ranked documents. Any string is a question, and none makes it throw. */
export function find<Document extends Indexed>(
  searched: Searched<Document>,
  text: string,
  { settled, limit, kind }: FindOptions,
): Found<Document> {
  const collections = [searched.library, ...(searched.journal === undefined ? [] : [searched.journal])]
  const query = readQuery(text)
  const knowledge = {
    vocabularies: collections.map(({ vocabulary }) => vocabulary),
    synonyms: searched.library.synonyms,
    hasTerm: (term: string) => collections.some((collection) => collection.postings(term) !== undefined),
  }
  const expanded = expand(query, knowledge)
  const narrowings = narrowAll(collections, query)
  const concepts = settled ? withFeedback(searched.library, expanded.concepts) : expanded.concepts
  const weights = weightsOfWords(collections, query)
  const results = collections.map((collection, index) => {
    const admits = narrowings.admits[index] ?? (() => true)
    const shown = (number: number) =>
      admits(number) && (kind === undefined || collection.facets(number).kind === kind)
    const { values, words } = scoresOf(searched, collection, query, concepts, settled)
    const [first = -1] = highest(values, 1, admits)
    return { collection, values, words, top: values[first] ?? 0, best: highest(values, limit, shown), admits }
  })
  const highestValue = Math.max(...results.map(({ top }) => top))
  const isFitting = (value: number, words: number) =>
    query.like !== undefined || value >= enoughScore * highestValue || weights.shareOf(words) >= enoughWords
  const likeness = likenessToAsked(query.sequence, expanded)
  const ranked = results
    .flatMap(({ collection, values, words, best }) =>
      best.map((number) => {
        const document = collection.document(number)
        const own = values[number] ?? 0
        // Squared: what half of a question has in common with another says little.
        const score = own * (1 + likeness(document) ** 2)
        return {
          document,
          score,
          fitting: isFitting(own, words[number] ?? 0),
          evidence: collection.facets(number).evidence ?? 0,
        }
      }),
    )
    .sort((a, b) => stepOf(b.score) - stepOf(a.score) || b.evidence - a.evidence || b.score - a.score)
    .slice(0, limit)
  const fitting = results.map(({ collection, values, words, admits }) => ({
    collection,
    numbers: numbersWhere(values, (value, number) => isFitting(value, words[number] ?? 0) && admits(number)),
  }))
  return {
    query,
    expanded,
    concepts,
    knowledge,
    notes: [...query.notes, ...narrowings.notes, ...notesOnLikeness(searched.library, query)],
    ranked,
    fitting,
  }
}

function notesOnLikeness(library: CompiledIndex, { like }: Query) {
  if (like === undefined) return []
  const number = library.numberOf(like)
  if (number === undefined) return [`The library has nothing that is called “${like}”.`]
  return [`What is like “${library.document(number).title}”, the nearest first.`]
}

/** Scores less than a hundredth apart are equals, and the better evidence comes first. */
const stepOf = (score: number) => Math.round(Math.log(score) * 100)

function narrowAll(collections: readonly Collection<Indexed>[], query: Query) {
  const strict = collections.map((collection) => narrow(collection, query, { phrases: true }))
  const notes = unknownNames(collections, query.filters)
  if (strict.some(({ hasPhrases }) => hasPhrases))
    return { admits: strict.map(({ admits }) => admits), notes }
  const loose = collections.map((collection) => narrow(collection, query, { phrases: false }))
  const typed = query.phrases.map(({ typed }) => `“${typed.trim()}”`).join(' and ')
  return {
    admits: loose.map(({ admits }) => admits),
    notes: [...notes, `Nothing has ${typed} word for word; the words were looked for one by one.`],
  }
}

function withFeedback(library: CompiledIndex, concepts: readonly Concept[]): readonly Concept[] {
  if (concepts.length === 0) return concepts
  return [...concepts, ...feedbackOf(library, scoreConcepts(library, concepts), concepts)]
}

function scoreCollection(
  collection: Collection<Indexed>,
  concepts: readonly Concept[],
  settled: boolean,
): Scores {
  const { values, words } = scoreConcepts(collection, concepts)
  const shared = settled ? collection.shareAmongNeighbours?.(values, neighbourShare) : undefined
  return { values: shared ?? values, words }
}

function scoresOf(
  { library }: Searched,
  collection: Collection<Indexed>,
  query: Query,
  concepts: readonly Concept[],
  settled: boolean,
): Scores {
  if (query.like === undefined && query.words.length > 0)
    return scoreCollection(collection, concepts, settled)
  const words = new Uint32Array(collection.size)
  if (query.like === undefined) return { values: allAlike(collection, query), words }
  return {
    values: collection === library ? likenessTo(library, query.like) : new Float32Array(collection.size),
    words,
  }
}

/** For a question that only narrows: every document is as good as the next, and what has a date is the better the newer. */
function allAlike(collection: Collection<Indexed>, { filters }: Query) {
  const values = new Float32Array(collection.size)
  return isNarrowed(filters)
    ? values.map((_, number) => 1 + daysOf(collection.facets(number).date) / 100_000)
    : values
}

/** From 0, so that no date hides what has none. */
const daysOf = (date: string | undefined) =>
  date === undefined ? 0 : Math.min(50_000, Math.max(0, Date.parse(date) / 86_400_000))

/** What share of a question some of its words are, given as bits. A word that nothing has does not count. */
function weightsOfWords(collections: readonly Collection<Indexed>[], { words }: Query) {
  const weights = words.map(({ term }) =>
    Math.max(
      0,
      ...collections.map((collection) => {
        const containing = collection.postings(term)?.documents.length ?? 0
        return containing === 0 ? 0 : rarityOf(collection.count, containing)
      }),
    ),
  )
  const sum = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = new Map<number, number>()
  return {
    shareOf: (bits: number): number => {
      const known = shares.get(bits)
      if (known !== undefined) return known
      const share = weights.reduce(
        (share, weight, index) => ((bits >>> index) & 1 ? share + weight : share),
        0,
      )
      shares.set(bits, sum === 0 ? 0 : share / sum)
      return sum === 0 ? 0 : share / sum
    },
  }
}

function numbersWhere(values: Float32Array, fits: (value: number, number: number) => boolean): number[] {
  const numbers: number[] = []
  for (let number = 0; number < values.length; number += 1) {
    const value = values[number] ?? 0
    if (value > 0 && fits(value, number)) numbers.push(number)
  }
  return numbers
}
