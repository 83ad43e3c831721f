import { words } from './catalogue.ts'
import type { Collection } from './collection.ts'
import type { Indexed } from './documents.ts'
import {
  fitsName,
  nameKey,
  narrowsJournal,
  type JournalChoice,
  type JournalFilters,
} from './journal-filters.ts'

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
    ...(turned ? [words.narrowed.turned(to, from)] : []),
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
    dates.length > 0 ? 'date:' : [],
    days.length > 0 ? 'is:' : [],
    entryKinds.length > 0 ? 'kind:' : [],
    taken.length > 0 ? 'taken:' : [],
  ].flat()
  const notes: string[] = []
  if (alsoLibrary) notes.push(words.narrowed.nothingHasBoth(typed))
  else if (!onlyJournal) notes.push(words.narrowed.onlyJournal(typed))
  if (taken.length > 0 && entryKinds.length > 0 && !entryKinds.includes('taken'))
    notes.push(words.narrowed.dosesLeftOut)
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
  return typed
    .filter((name) => ![...names].some((recorded) => fitsName(name, recorded)))
    .map((name) => words.narrowed.notTaken(name, told.slice(0, mostNames), told.length > mostNames))
}
