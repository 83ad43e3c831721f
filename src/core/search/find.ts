import { likenessToAsked } from './asked.ts'
import { words } from './catalogue.ts'
import type { Collection } from './collection.ts'
import type { CompiledIndex } from './compiled-index.ts'
import type { Facets, Indexed, Kind } from './documents.ts'
import { expand, type Concept, type ExpandedQuery, type Knowledge } from './expand.ts'
import { feedbackOf } from './feedback.ts'
import { rarityOf } from './fields.ts'
import type { JournalChoice } from './journal-filters.ts'
import { notesOnJournal } from './journal-notes.ts'
import { likenessTo } from './more-like.ts'
import { isNarrowed, narrow, unknownNames } from './narrow.ts'
import { readQuery, type Filters, type Query } from './query.ts'
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
  /** What of the journal may be among them, beside what the text says; `{}` is all of it, also without words. */
  readonly journal?: JournalChoice | undefined
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

/** How much of its score the guide to Vagus keeps: "night" alone asks about the night, not about where it is written down. */
const guideShare = 0.75

/** From how like what people type is to a question on it is the same question; asked of so many of the best documents. */
const sameQuestion = 0.5
const believed = 10

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
    hasTerm: (term: string) => searched.library.postings(term) !== undefined,
  }
  const expanded = expand(query, knowledge)
  const narrowings = narrowAll(searched, query, options)
  const { concepts } = expanded
  const likeness = likenessToAsked(query.sequence, expanded)
  const plan = { searched, collections, query, likeness, admits: narrowings.admits, options }
  const quick = rank(plan, concepts, (collection) => scoreConcepts(collection, concepts))
  const settled = options.settled && !isAsked(plan, quick)
  return {
    query,
    expanded,
    knowledge,
    notes: [...new Set([...query.notes, ...narrowings.notes, ...notesOnLikeness(searched.library, query)])],
    ...(settled ? settle(plan, quick) : quick),
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

/** Whether the library's best answer is to a question that is much like this one: then nothing needs to be added to it. */
function isAsked<Document extends Indexed>(plan: Plan<Document>, { libraryValues }: RankedOnce): boolean {
  const { searched, likeness, admits } = plan
  const [first] = highest(libraryValues, believed, admits[0])
    .map((number) => {
      const like = likeness(searched.library.document(number))
      const facets = searched.library.facets(number)
      return { like, score: scoreOf(libraryValues[number] ?? 0, like, facets) }
    })
    .sort((a, b) => b.score - a.score)
  return first !== undefined && first.like >= sameQuestion
}

/** Squared: what half of a question has in common with another says little. */
const scoreOf = (value: number, likeness: number, { shelf }: Facets) =>
  value * (1 + likeness ** 2) * (shelf === 'guide' ? guideShare : 1)

interface RankedOnce {
  readonly concepts: readonly Concept[]
  /** The scores of the library's documents, by number. */
  readonly libraryValues: Float32Array
}

/** Ranks once more, with what the best documents have in common and with what they are like. */
function settle<Document extends Indexed>(plan: Plan<Document>, { concepts, libraryValues }: RankedOnce) {
  const more = [...concepts, ...feedbackOf(plan.searched.library, libraryValues, concepts)]
  return rank(plan, more, (collection) => {
    const { values, words } = scoreConcepts(collection, more)
    return { values: collection.shareAmongNeighbours?.(values, neighbourShare) ?? values, words }
  })
}

function rank<Document extends Indexed>(
  { searched, collections, query, likeness, admits, options }: Plan<Document>,
  concepts: readonly Concept[],
  score: (collection: Collection<Document>) => Scores,
) {
  const { limit, kind } = options
  const results = collections.map((collection, index) => {
    const admitted = admits[index] ?? (() => true)
    const shown = (number: number) =>
      admitted(number) && (kind === undefined || collection.facets(number).kind === kind)
    const { values, words } = asksForWords(query)
      ? score(collection)
      : scoreOthers(searched, collection, query, options)
    const [top = -1] = highest(values, 1, admitted)
    // What fits is judged within a collection: what a person records does not change what the library has to say.
    const least = enoughScore * (values[top] ?? 0)
    const shareOf = sharesOfWords(collection, query)
    const isFitting = (number: number) =>
      query.like !== undefined || (values[number] ?? 0) >= least || shareOf(words[number] ?? 0) >= enoughWords
    const best = highest(values, limit, shown, newerFirst(collection))
    return { collection, values, best, admitted, isFitting }
  })
  const ranked = results
    .flatMap(({ collection, values, best, isFitting }) =>
      best.map((number) => {
        const document = collection.document(number)
        const facets = collection.facets(number)
        const { evidence = 0, date = '' } = facets
        return {
          document,
          score: scoreOf(values[number] ?? 0, likeness(document), facets),
          fitting: isFitting(number),
          evidence,
          date,
        }
      }),
    )
    .sort(
      (a, b) =>
        stepOf(b.score) - stepOf(a.score) ||
        b.evidence - a.evidence ||
        b.score - a.score ||
        (a.date < b.date ? 1 : a.date > b.date ? -1 : 0),
    )
  const fitting = results.map(({ collection, values, admitted, isFitting }) => ({
    collection,
    numbers: numbersWhere(values, (number) => isFitting(number) && admitted(number)),
  }))
  return { concepts, ranked, fitting, libraryValues: results[0]?.values ?? new Float32Array() }
}

/** What has no date stays in its order; of entries of one day the one that was added later comes first. */
const newerFirst = (collection: Collection<Indexed>) => (a: number, b: number) => {
  const [one, other] = [collection.facets(a).date, collection.facets(b).date]
  if (one === undefined || other === undefined) return a - b
  return one === other ? b - a : one < other ? 1 : -1
}

function notesOnLikeness(library: CompiledIndex, { like }: Query) {
  if (like === undefined) return []
  const number = library.numberOf(like)
  if (number === undefined) return [words.query.likeNothing(like)]
  return [words.query.like(library.document(number).title)]
}

/** Scores less than a hundredth apart are equals, and the better evidence comes first. */
const stepOf = (score: number) => Math.round(Math.log(score) * 100)

function narrowAll(searched: Searched, query: Query, { kind, journal: choice }: FindOptions) {
  const { library, journal } = searched
  const narrowed = (phrases: boolean) => [
    narrow(library, query, { phrases }),
    ...(journal === undefined ? [] : [narrow(journal, query, { phrases, choice })]),
  ]
  const strict = narrowed(true)
  const { filters } = query
  const notes = [
    ...unknownNames(journal === undefined ? [library] : [library, journal], filters),
    ...notesOnJournal(journal, filters, {
      onlyJournal: kind === 'journal' || filters.kinds.includes('journal'),
      alsoLibrary: narrowsLibrary(filters),
      choice,
    }),
  ]
  if (strict.some(({ hasPhrases }) => hasPhrases))
    return { admits: strict.map(({ admits }) => admits), notes }
  const typed = query.phrases.map(({ typed }) => typed.trim())
  return {
    admits: narrowed(false).map(({ admits }) => admits),
    notes: [...notes, words.query.noPhrase(typed)],
  }
}

/** Whether only the library can have what is asked for. */
const narrowsLibrary = ({ authors, designs, grades, topics, kinds }: Filters) =>
  [authors, designs, grades, topics].some(({ length }) => length > 0) ||
  (kinds.length > 0 && !kinds.includes('journal'))

const asksForWords = ({ like, words }: Query) => like === undefined && words.length > 0

/** For a question without words: what is like a document, or what it is narrowed to. */
function scoreOthers(
  { library }: Searched,
  collection: Collection<Indexed>,
  query: Query,
  { journal: choice }: FindOptions,
): Scores {
  const words = new Uint32Array(collection.size)
  if (query.like === undefined) {
    const asked = isNarrowed(query.filters) || (collection !== library && choice !== undefined)
    return { values: asked ? allAlike(collection) : new Float32Array(collection.size), words }
  }
  const values = collection === library ? likenessTo(library, query.like) : new Float32Array(collection.size)
  return { values, words }
}

/** For a question that only narrows: what has a date comes first, and of that the newest, as of all equals. */
const allAlike = (collection: Collection<Indexed>) =>
  new Float32Array(collection.size).map((_, number) =>
    collection.facets(number).date === undefined ? 1 : 1.2,
  )

/** What share of a question some of its words are, given as bits. A word that the collection does not have does not count. */
function sharesOfWords(collection: Collection<Indexed>, { words }: Query) {
  const weights = words.map(({ term }) => {
    const containing = collection.postings(term)?.documents.length ?? 0
    return containing === 0 ? 0 : rarityOf(collection.count, containing)
  })
  const sum = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = new Map<number, number>()
  return (bits: number): number => {
    const known = shares.get(bits)
    if (known !== undefined) return known
    const having = weights.reduce((sum, weight, index) => ((bits >>> index) & 1 ? sum + weight : sum), 0)
    const share = sum === 0 ? 0 : having / sum
    shares.set(bits, share)
    return share
  }
}

function numbersWhere(values: Float32Array, fits: (number: number) => boolean): number[] {
  const numbers: number[] = []
  for (let number = 0; number < values.length; number += 1)
    if ((values[number] ?? 0) > 0 && fits(number)) numbers.push(number)
  return numbers
}
