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

/** From how like the best document's phrases are to a question on it is answered, and nothing needs to be added to it. */
const sameQuestion = 0.5

/** Which share of a question, by the rarity of its words, a document must have, */
const enoughWords = 0.5
/** or which share of the best score, to be counted. */
const enoughScore = 0.5

/** From a text to the ranked documents. Any string is a question, and none makes it throw. */
export function find<Document extends Indexed>(
  searched: Searched<Document>,
  text: string,
  options: FindOptions,
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
  const { concepts } = expanded
  const likeness = likenessToAsked(query.sequence, expanded)
  const plan = { searched, collections, query, likeness, admits: narrowings.admits, options }
  const quick = rank(plan, concepts, (collection) => scoreConcepts(collection, concepts))
  const best = quick.ranked[0]?.document
  const settled = options.settled && (best === undefined || likeness(best) < sameQuestion)
  return {
    query,
    expanded,
    knowledge,
    notes: [...query.notes, ...narrowings.notes, ...notesOnLikeness(searched.library, query)],
    ...(settled ? settle(plan, concepts) : quick),
  }
}

/** What is the same whatever is scored. */
interface Plan<Document extends Indexed> {
  readonly searched: Searched<Document>
  readonly collections: readonly Collection<Document>[]
  readonly query: Query
  /** How like the question is to what people type when a document is their answer. */
  readonly likeness: (document: Document) => number
  /** By collection. */
  readonly admits: readonly ((number: number) => boolean)[]
  readonly options: FindOptions
}

/** Ranks once more, with what the best documents have in common and with what they are like. */
function settle<Document extends Indexed>(plan: Plan<Document>, concepts: readonly Concept[]) {
  const { library } = plan.searched
  const more =
    concepts.length === 0
      ? concepts
      : [...concepts, ...feedbackOf(library, scoreConcepts(library, concepts), concepts)]
  return rank(plan, more, (collection) => {
    const { values, words } = scoreConcepts(collection, more)
    return { values: collection.shareAmongNeighbours?.(values, neighbourShare) ?? values, words }
  })
}

function rank<Document extends Indexed>(
  { searched, collections, query, likeness, admits, options: { limit, kind } }: Plan<Document>,
  concepts: readonly Concept[],
  score: (collection: Collection<Document>) => Scores,
) {
  const weights = weightsOfWords(collections, query)
  const results = collections.map((collection, index) => {
    const admitted = admits[index] ?? (() => true)
    const shown = (number: number) =>
      admitted(number) && (kind === undefined || collection.facets(number).kind === kind)
    const { values, words } = asksForWords(query)
      ? score(collection)
      : scoreOthers(searched, collection, query)
    const [first = -1] = highest(values, 1, admitted)
    return {
      collection,
      values,
      words,
      top: values[first] ?? 0,
      best: highest(values, limit, shown),
      admitted,
    }
  })
  const highestValue = Math.max(...results.map(({ top }) => top))
  const isFitting = (value: number, words: number) =>
    query.like !== undefined || value >= enoughScore * highestValue || weights.shareOf(words) >= enoughWords
  const ranked = results
    .flatMap(({ collection, values, words, best }) =>
      best.map((number) => {
        const document = collection.document(number)
        const own = values[number] ?? 0
        return {
          document,
          // Squared: what half of a question has in common with another says little.
          score: own * (1 + likeness(document) ** 2),
          fitting: isFitting(own, words[number] ?? 0),
          evidence: collection.facets(number).evidence ?? 0,
        }
      }),
    )
    .sort((a, b) => stepOf(b.score) - stepOf(a.score) || b.evidence - a.evidence || b.score - a.score)
    .slice(0, limit)
  const fitting = results.map(({ collection, values, words, admitted }) => ({
    collection,
    numbers: numbersWhere(
      values,
      (value, number) => isFitting(value, words[number] ?? 0) && admitted(number),
    ),
  }))
  return { concepts, ranked, fitting }
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

const asksForWords = ({ like, words }: Query) => like === undefined && words.length > 0

/** For a question without words: what is like a document, or what it is narrowed to. */
function scoreOthers({ library }: Searched, collection: Collection<Indexed>, query: Query): Scores {
  const words = new Uint32Array(collection.size)
  if (query.like === undefined) return { values: allAlike(collection, query), words }
  const values = collection === library ? likenessTo(library, query.like) : new Float32Array(collection.size)
  return { values, words }
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
