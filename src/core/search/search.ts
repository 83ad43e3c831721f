import { isLate } from '../journal/lateness.ts'
import { wordsOf } from './analysis.ts'
import { kinds, type Indexed, type Kind, type LibraryDocument, type WordDocument } from './documents.ts'
import { nearestWords, type Concept } from './expand.ts'
import { shownFields, type Field } from './fields.ts'
import { find, type Found, type Ranked, type Searched } from './find.ts'

import type { JournalDocument } from './journal-documents.ts'
import { narrowsJournal, type JournalChoice } from './journal-filters.ts'
import type { Query } from './query.ts'
import { findMarks } from './marks.ts'
import type { Counts, Hit, SearchReply, Why } from './reply.ts'
import { snippetOf } from './snippet.ts'
import { wordsIn } from './words-in.ts'

export type AnyDocument = LibraryDocument | JournalDocument

export interface SearchOptions {
  /** The most hits to give back; 20 unless told. */
  readonly limit?: number | undefined
  /** False while a person is typing; true unless told. */
  readonly settled?: boolean
  /** Only hits of this kind; what is counted stays. */
  readonly kind?: Kind | undefined
  /** What the journal is looked through for, beside the text. */
  readonly journal?: JournalChoice | undefined
}

/** So that a list is not one article, or the journal alone; where only they are asked for, it may be. */
const mostOfOneGroup = 3
const mostOfTheJournal = 5
const mostSuggestions = 5
/** How many more are ranked than are shown, for those that are passed over. */
const passedOver = 4

/** Searches everything. Any string is a question, and none makes it throw. */
export function search(
  searched: Searched<AnyDocument>,
  text: string,
  { limit = 20, settled = true, kind, journal }: SearchOptions = {},
): SearchReply {
  const found = find(searched, text, { settled, limit: limit * passedOver, kind, journal })
  const { query, expanded, concepts, knowledge, notes } = found
  const fitting = found.ranked.filter((one) => one.fitting)
  const chosen = choose(fitting, limit, query, new Set(kind === undefined ? kindsAskedFor(query) : [kind]))
  const matched = chosen.map((one) => ({ one, terms: termsIn(one.document, concepts) }))
  const counts = countsOf(found)
  const isNothing = kinds.every((kind) => counts[kind] === 0)
  const nearest = isNothing ? nearestWords(query, knowledge, mostSuggestions) : []
  return {
    hits: hitsOf(matched, found),
    counts,
    tried: {
      words: query.words.map(({ typed }) => typed),
      respelled: expanded.respelled,
      ignored: query.ignored,
      notes,
      cut: query.cut,
    },
    terms: [...new Set(matched.flatMap(({ terms }) => [...terms.words.keys()]))],
    ...(nearest.length > 0 && { didYouMean: nearest }),
  }
}

const kindsAskedFor = ({ filters }: Query): readonly Kind[] =>
  narrowsJournal(filters) ? ['journal'] : filters.kinds

function choose(
  ranked: readonly Ranked<AnyDocument>[],
  limit: number,
  query: Query,
  asked: ReadonlySet<Kind>,
) {
  const taken = new Map<string, number>()
  return ranked
    .filter(({ document }) => {
      if (document.kind === 'article') return count(taken, document.articleId) <= mostOfOneGroup
      if (asked.has(document.kind)) return true
      if (document.kind === 'word') return isTheWord(document, query)
      return document.kind === 'reference' || count(taken, 'journal') <= mostOfTheJournal
    })
    .slice(0, limit)
}

/** Whether a question is an entry of the glossary and nothing else. Beside other words what it means is not the question. */
function isTheWord({ title, heading = '' }: WordDocument, { words }: Query) {
  const its = wordsOf(`${title}, ${heading}`)
  return words.every(({ term, folded, unfinished }) =>
    its.some((word) => word.term === term || (unfinished && word.folded.startsWith(folded))),
  )
}

function count(counts: Map<string, number>, key: string) {
  const next = (counts.get(key) ?? 0) + 1
  counts.set(key, next)
  return next
}

/** Different articles, and documents of the other kinds. */
function countsOf({ fitting }: Found<AnyDocument>): Counts {
  const different = new Map<Kind, Set<string | number>>(kinds.map((kind) => [kind, new Set()]))
  for (const { collection, numbers } of fitting) {
    for (const number of numbers) {
      const { kind, group } = collection.facets(number)
      if (kind !== undefined) different.get(kind)?.add(group ?? number)
    }
  }
  const of = (kind: Kind) => different.get(kind)?.size ?? 0
  return { article: of('article'), reference: of('reference'), word: of('word'), journal: of('journal') }
}

/** What of a question stands in a document. */
interface Matched {
  /** Terms, with the bits of the words of the question that each stands for. */
  readonly words: ReadonlyMap<string, number>
  readonly why: Why | undefined
}

function termsIn(document: Indexed, concepts: readonly Concept[]): Matched {
  const termsOfFields = (some: readonly Field[]) =>
    new Set(some.flatMap((field) => wordsIn(document, field).map(({ term }) => term)))
  const shown = termsOfFields(shownFields)
  const asked = termsOfFields(['asked'])
  const words = new Map<string, number>()
  const ways = new Set<Why | 'itself'>()
  for (const { words: bits, alternatives } of concepts) {
    for (const { terms, how } of alternatives) {
      if (terms.every((term) => shown.has(term))) {
        ways.add(how)
        // What the best hits have in common was not asked for.
        if (how !== 'feedback') for (const term of terms) words.set(term, (words.get(term) ?? 0) | bits)
      } else if (terms.every((term) => asked.has(term))) ways.add('question')
    }
  }
  return { words, why: ways.size === 0 && concepts.length > 0 ? 'feedback' : whyOf(ways) }
}

/** A word found as typed needs no explanation; of the others the plainest one is given. */
const whyOf = (ways: ReadonlySet<Why | 'itself'>): Why | undefined =>
  ways.has('itself') ? undefined : reasons.find((way) => ways.has(way))

const reasons = ['beginning', 'spelling', 'synonym', 'question', 'feedback'] as const

function hitsOf(
  matched: readonly { readonly one: Ranked<AnyDocument>; readonly terms: Matched }[],
  { fitting }: Found<AnyDocument>,
): Hit[] {
  const left = new Map<string, number>()
  for (const { collection, numbers } of fitting)
    for (const number of numbers) count(left, collection.facets(number).group ?? '')
  for (const { one } of matched)
    if (one.document.kind === 'article')
      left.set(one.document.articleId, (left.get(one.document.articleId) ?? 0) - 1)
  return matched.map(({ one, terms }): Hit => {
    const { document } = one
    const found = foundIn(one, terms)
    if (document.kind === 'reference') {
      const { kind, referenceId, citation, design } = document
      return { ...found, kind, referenceId, citation, design }
    }
    if (document.kind === 'word') return { ...found, kind: document.kind, wordId: document.wordId }
    if (document.kind === 'journal') {
      const { kind, entry } = document
      const { id: entryId, kind: entryKind, date } = entry
      return { ...found, kind, entryId, entryKind, date, late: isLate(entry) }
    }
    const { kind, articleId, passageId, title, heading = title } = document
    const more = Math.max(0, left.get(articleId) ?? 0)
    // Said once, on the article's first hit.
    left.delete(articleId)
    return { ...found, kind, articleId, passageId, heading, more }
  })
}

const foundIn = ({ document, score }: Ranked<AnyDocument>, { words, why }: Matched) => ({
  id: document.id,
  title: document.title,
  titleMarks: findMarks(document.title, new Set(words.keys())),
  snippet: snippetOf(document.text, words, wordsIn(document, 'text')),
  why,
  score,
})
