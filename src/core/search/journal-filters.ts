import type { Entry } from '../journal/entry.ts'
import { wordsOf } from './analysis.ts'
import type { Collection } from './collection.ts'
import { everyDay, type DateRange } from './date-range.ts'
import type { Facets, Indexed } from './documents.ts'

/** What of the journal a question is narrowed to. Of each list one must fit; an empty one narrows nothing. */
export interface JournalFilters {
  readonly dates: readonly DateRange[]
  readonly entryKinds: readonly Entry['kind'][]
  /** What the days of the entries were like. */
  readonly days: readonly 'flare'[]
  /** Names of what was taken, or words of them. The doses themselves are meant, not what came after. */
  readonly taken: readonly string[]
}

/** What a person has chosen of their journal beside what they typed. Empty, it is the whole journal. */
export interface JournalChoice {
  /** Days, both of them in it; turned round when they are the wrong way round. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly entryKind?: Entry['kind'] | undefined
  /** Only days with a flare. */
  readonly flare?: boolean | undefined
  /** The whole name of what was taken. */
  readonly taken?: string | undefined
}

export const narrowsJournal = ({ dates, entryKinds, days, taken }: JournalFilters): boolean =>
  [dates, entryKinds, days, taken].some(({ length }) => length > 0)

/** Whether a document is an entry of the journal that fits, by what was typed and by what was chosen. */
export function journalTest(
  collection: Collection<Indexed>,
  { dates, entryKinds, days, taken }: JournalFilters,
  choice: JournalChoice = {},
): (facets: Facets) => boolean {
  const ranges = dates.length === 0 ? [everyDay] : dates
  const chosen = rangeOf(choice)
  const flares = days.includes('flare') || choice.flare === true ? daysWithFlare(collection) : undefined
  const hasName = remember((name) => taken.length === 0 || taken.some((typed) => fitsName(typed, name)))
  const chosenName = choice.taken === undefined ? undefined : nameKey(choice.taken)
  const isChosen = remember((name) => chosenName === undefined || nameKey(name) === chosenName)
  const asksForNames = taken.length > 0 || chosenName !== undefined

  return ({ kind, date, entryKind, taken: name }) =>
    kind === 'journal' &&
    date !== undefined &&
    entryKind !== undefined &&
    isIn(date, chosen) &&
    ranges.some((range) => isIn(date, range)) &&
    (entryKinds.length === 0 || entryKinds.includes(entryKind)) &&
    (choice.entryKind === undefined || choice.entryKind === entryKind) &&
    (flares === undefined || flares.has(date)) &&
    (!asksForNames || (name !== undefined && hasName(name) && isChosen(name)))
}

function rangeOf({ from = everyDay[0], to = everyDay[1] }: JournalChoice): DateRange {
  return from <= to ? [from, to] : [to, from]
}

const isIn = (date: string, [from, to]: DateRange) => from <= date && date <= to

/** A journal has few names and many doses. */
function remember(fits: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>()
  return (name) => {
    const fitting = known.get(name) ?? fits(name)
    known.set(name, fitting)
    return fitting
  }
}

/** Of several gut entries of one day the one that was changed last counts, as everywhere. */
function daysWithFlare(collection: Collection<Indexed>): ReadonlySet<string> {
  const newest = new Map<string, Facets>()
  for (let number = 0; number < collection.size; number += 1) {
    const facets = collection.facets(number)
    const { date, entryKind, revision = 0 } = facets
    if (entryKind !== 'gut' || date === undefined) continue
    if (revision >= (newest.get(date)?.revision ?? 0)) newest.set(date, facets)
  }
  return new Set([...newest].filter(([, { flare }]) => flare === true).map(([date]) => date))
}

/** Whether each word that was typed is, or begins, a word of a name; what has no words is compared as it is. */
export function fitsName(typed: string, name: string) {
  const sought = wordsOf(typed)
  if (sought.length === 0) return name.includes(typed)
  const words = wordsOf(name).map(({ folded }) => folded)
  return sought.every(({ folded }) => words.some((word) => word.startsWith(folded)))
}

/** Equal for names that differ in nothing but capitals, accents and spacing. */
export function nameKey(name: string): string {
  const words = wordsOf(name).map(({ folded }) => folded)
  return words.length === 0 ? name.trim() : words.join(' ')
}
