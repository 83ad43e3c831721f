import type { TakenEntry } from '../../../core/journal/entry.ts'
import { inLocale, locale } from '../../../core/language.ts'
import { nameKey, type JournalChoice } from '../../../core/search/journal-filters.ts'
import { words } from './catalogue.ts'

const date = inLocale(
  (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
)
const inWords = (day: string) => date().format(new Date(`${day}T12:00:00Z`))

/** What of the journal is shown, for a sentence: "from 1 March 2026 on, nights, days with a flare". */
export function choiceInWords({ from, to, entryKind, flare, taken }: JournalChoice): string {
  return [
    daysInWords(from, to),
    entryKind === undefined ? [] : words.entryKinds[entryKind].within,
    flare === true ? words.choice.flare : [],
    taken === undefined ? [] : words.choice.taken(taken),
  ]
    .flat()
    .join(', ')
}

function daysInWords(from: string | undefined, to: string | undefined) {
  if (from === undefined) return to === undefined ? [] : words.choice.until(inWords(to))
  if (to === undefined) return words.choice.from(inWords(from))
  if (from === to) return words.choice.on(inWords(from))
  // Turned round, as the search reads them.
  const [first, last] = from < to ? [from, to] : [to, from]
  return words.choice.between(inWords(first), inWords(last))
}

/** The names of what was taken, in alphabetical order. Of one that was written in several ways the newest is told. */
export function takenNames(taken: readonly TakenEntry[]): string[] {
  const written = new Map<string, number>()
  for (const { name, revision } of taken) written.set(name, Math.max(revision, written.get(name) ?? 0))
  const oldestFirst = [...written].sort(([, a], [, b]) => a - b)
  const different = new Map(oldestFirst.map(([name]) => [nameKey(name), name]))
  return [...different.values()].sort((a, b) => a.localeCompare(b, locale()))
}
