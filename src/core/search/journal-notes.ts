import type { Collection } from './collection.ts'
import type { Indexed } from './documents.ts'
import {
  fitsName,
  nameKey,
  narrowsJournal,
  type JournalChoice,
  type JournalFilters,
} from './journal-filters.ts'
import { listed } from './listed.ts'

/** How many names are told. */
const mostNames = 8

/** What else a question is narrowed to. */
interface Surroundings {
  /** Whether nothing but the journal is asked for anyway. */
  readonly onlyJournal: boolean
  /** Whether something is asked for that only the library has. */
  readonly alsoLibrary: boolean
  readonly choice?: JournalChoice | undefined
}

/** Sentences on how filters of the journal were understood that a person may have meant otherwise. */
export function notesOnJournal(
  collection: Collection<Indexed> | undefined,
  filters: JournalFilters,
  { onlyJournal, alsoLibrary, choice = {} }: Surroundings,
): string[] {
  const { from, to } = choice
  const turned = from !== undefined && to !== undefined && from > to
  return [
    ...(turned ? [`The days were read the other way round: ${to} to ${from}.`] : []),
    ...notesOnFilters(collection, filters, { onlyJournal, alsoLibrary }),
  ]
}

function notesOnFilters(
  collection: Collection<Indexed> | undefined,
  filters: JournalFilters,
  { onlyJournal, alsoLibrary }: Surroundings,
): string[] {
  if (!narrowsJournal(filters)) return []
  const { dates, entryKinds, days, taken } = filters
  const typed = [
    dates.length > 0 ? '“date:”' : [],
    days.length > 0 ? '“is:”' : [],
    entryKinds.length > 0 ? '“kind:”' : [],
    taken.length > 0 ? '“taken:”' : [],
  ].flat()
  const one = typed.length === 1
  const notes: string[] = []
  if (alsoLibrary)
    notes.push(
      `${listed(typed)} ${one ? 'is' : 'are'} for your journal, the rest for the library: nothing has both.`,
    )
  else if (!onlyJournal) notes.push(`${listed(typed)} ${one ? 'looks' : 'look'} in your journal only.`)
  if (taken.length > 0 && entryKinds.length > 0 && !entryKinds.includes('taken'))
    notes.push('“taken:” finds the doses themselves, and “kind:” leaves them out.')
  return collection === undefined ? notes : [...notes, ...unknownTaken(collection, taken)]
}

function unknownTaken(collection: Collection<Indexed>, typed: readonly string[]): string[] {
  if (typed.length === 0) return []
  const names = new Set<string>()
  for (let number = 0; number < collection.size; number += 1) {
    const { taken } = collection.facets(number)
    if (taken !== undefined) names.add(taken)
  }
  if (names.size === 0) return []
  const told = [...new Map([...names].map((name) => [nameKey(name), name])).values()].sort()
  const more = told.length > mostNames ? ' and others' : ''
  return typed
    .filter((name) => ![...names].some((recorded) => fitsName(name, recorded)))
    .map(
      (name) =>
        `Nothing called “${name}” was recorded as taken. There is: ${told.slice(0, mostNames).join(', ')}${more}.`,
    )
}
