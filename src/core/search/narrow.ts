import { termOf, wordsOf } from './analysis.ts'
import { words } from './catalogue.ts'
import type { Collection } from './collection.ts'
import type { Facets, Indexed } from './documents.ts'
import { documentsWith, showsTerm } from './phrases.ts'
import { journalTest, narrowsJournal, type JournalChoice } from './journal-filters.ts'
import type { Filters, Query } from './query.ts'

/** Which documents of a collection a question is narrowed to, whatever they score. */
export interface Narrowing {
  /** Whether a document may be among the results, of whatever kind it is. */
  readonly admits: (number: number) => boolean
  /** False when the phrases of the question stand nowhere in the collection. */
  readonly hasPhrases: boolean
}

export function narrow(
  collection: Collection<Indexed>,
  query: Query,
  { phrases, choice }: { phrases: boolean; choice?: JournalChoice | undefined },
): Narrowing {
  const excluded = new Set<number>()
  for (const { term } of query.excluded.words)
    for (const number of collection.postings(term)?.documents ?? [])
      if (showsTerm(collection.document(number), term)) excluded.add(number)
  for (const phrase of query.excluded.phrases)
    for (const number of documentsWith(collection, [phrase])) excluded.add(number)
  const wanted = phrases && query.phrases.length > 0 ? documentsWith(collection, query.phrases) : undefined
  const filtered = isNarrowed(query.filters)
  const isOfJournal =
    narrowsJournal(query.filters) || choice !== undefined
      ? journalTest(collection, query.filters, choice)
      : undefined
  return {
    hasPhrases: wanted === undefined || wanted.size > 0,
    admits: once(
      collection.size,
      (number) =>
        !excluded.has(number) &&
        (wanted === undefined || wanted.has(number)) &&
        (!filtered || passes(collection.facets(number), query.filters)) &&
        (isOfJournal === undefined || isOfJournal(collection.facets(number))),
    ),
  }
}

/** Each document is asked about several times for one answer. */
function once(size: number, admits: (number: number) => boolean): (number: number) => boolean {
  /** 0 for what was not asked yet, 1 for no, 2 for yes. */
  const known = new Uint8Array(size)
  return (number) => {
    const before = known[number] ?? 0
    if (before > 0) return before === 2
    const admitted = admits(number)
    known[number] = admitted ? 2 : 1
    return admitted
  }
}

export const isNarrowed = (filters: Filters): boolean =>
  Object.values(filters).some(({ length }) => length > 0)

function passes(facets: Facets, { authors, years, designs, grades, kinds, topics }: Filters): boolean {
  const { kind, year, design, topics: its = [], grades: has = [], authors: names = [] } = facets
  return (
    (kinds.length === 0 || (kind !== undefined && kinds.includes(kind))) &&
    // Several authors are several names of one study, or a name of two words.
    authors.every((author) => names.some((name) => name.startsWith(author))) &&
    (years.length === 0 || (year !== undefined && years.some(([from, to]) => from <= year && year <= to))) &&
    (designs.length === 0 || (design !== undefined && designs.some((wanted) => fitsName(wanted, design)))) &&
    (grades.length === 0 || grades.some((grade) => has.includes(grade))) &&
    (topics.length === 0 || topics.some((wanted) => its.some((topic) => fitsName(wanted, topic))))
  )
}

/** Whether each word of a name that was typed is, or begins, a word of the name: "review" fits "systematic review". */
function fitsName(typed: string, name: string) {
  const words = wordsOf(name).map(({ folded }) => folded)
  return wordsOf(typed).every(({ folded }) =>
    words.some((word) => word.startsWith(folded) || termOf(word) === termOf(folded)),
  )
}

/** Sentences about names in filters that nothing has: they are most likely misspelt. */
export function unknownNames(
  collections: readonly Collection<Indexed>[],
  { designs, topics }: Filters,
): string[] {
  if (designs.length === 0 && topics.length === 0) return []
  const all = collections.flatMap((collection) =>
    Array.from({ length: collection.size }, (_, number) => collection.facets(number)),
  )
  const known = {
    designs: new Set(all.flatMap(({ design }) => (design === undefined ? [] : [design]))),
    topics: new Set(all.flatMap(({ topics }) => topics ?? [])),
  }
  const missing = (typed: string, names: ReadonlySet<string>) =>
    ![...names].some((name) => fitsName(typed, name))
  return [
    ...designs
      .filter((name) => missing(name, known.designs))
      .map((name) => words.query.noSuchDesign(name, [...known.designs].sort())),
    ...topics
      .filter((name) => missing(name, known.topics))
      .map((name) => words.query.noSuchTopic(name, [...known.topics].sort())),
  ]
}
