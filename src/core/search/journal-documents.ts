import type { Entry } from '../journal/entry.ts'
import { hadFlare } from '../journal/flares.ts'
import type { Tracker, TrackerValue } from '../journal/tracker.ts'
import { words } from './catalogue.ts'
import { partSeparator, type Facets, type Indexed } from './documents.ts'

/** What a person recorded, as words that can be found. */
export interface JournalDocument extends Indexed {
  readonly kind: 'journal'
  readonly entry: Entry
}

/** The person's own trackers, by id. */
export type Trackers = ReadonlyMap<string, Tracker>

/** The words of an entry: what was written, and what was felt or done. What was not, is not there to be found. */
export function journalDocument(entry: Entry, trackers: Trackers = new Map()): JournalDocument {
  const { title, parts } = wordsOfEntry(entry, trackers)
  return {
    kind: 'journal',
    id: journalDocumentId(entry.id),
    entry,
    title,
    text: parts.filter((part) => part !== undefined && part !== '').join(partSeparator),
    facets: facetsOf(entry),
  }
}

function facetsOf(entry: Entry): Facets {
  const { date, kind: entryKind, revision } = entry
  const common = { kind: 'journal', year: Number(date.slice(0, 4)), date, entryKind, revision } as const
  if (entry.kind === 'gut') return { ...common, flare: hadFlare(entry) }
  return entry.kind === 'taken' ? { ...common, taken: entry.name } : common
}

/** Under which id an entry is found. */
export const journalDocumentId = (entryId: string): string => `journal:${entryId}`

interface Said {
  readonly title: string
  readonly parts: readonly (string | undefined)[]
}

function wordsOfEntry(entry: Entry, trackers: Trackers): Said {
  if (entry.kind === 'night') return wordsOfNight(entry)
  if (entry.kind === 'gut') return wordsOfGut(entry)
  if (entry.kind === 'taken') {
    const amount =
      entry.amount === undefined
        ? undefined
        : `${words.journal.amount(entry.amount)} ${entry.unit ?? ''}`.trim()
    return {
      title: [entry.name, amount].filter((part) => part !== undefined).join(', '),
      parts: [entry.form, entry.reason],
    }
  }
  return wordsOfDay(entry, trackers)
}

function wordsOfNight(night: Extract<Entry, { kind: 'night' }>): Said {
  const said = words.journal.night
  return {
    title: said.title,
    parts: [
      some(night.sleepOnsetLatency, said.toFallAsleep),
      some(night.wakeAfterSleepOnset, said.awake),
      some(night.awakenings, said.awakenings),
      some(night.napMinutes, said.naps),
      some(night.grogginess, said.groggy),
      some(night.stomachDiscomfort, said.stomach),
      night.wokeClear === true ? said.wokeClear : undefined,
      night.wakingRhythm === undefined || night.wakingRhythm === 'usual'
        ? undefined
        : said.rhythm[night.wakingRhythm],
      night.bedZone === undefined ? undefined : said.onTheWay(placeOf(night.bedZone)),
    ],
  }
}

function wordsOfGut(gut: Extract<Entry, { kind: 'gut' }>): Said {
  const said = words.journal.gut
  return {
    title: said.title,
    parts: [
      hadFlare(gut) === true ? said.flare(gut.flareStart, gut.flareEnd) : undefined,
      ...(['pain', 'bloating', 'reflux', 'nausea', 'urgency'] as const).map((symptom) =>
        some(gut[symptom], said[symptom]),
      ),
      some(gut.stools?.length, said.stools),
      gut.stools?.some(({ form }) => form <= 2) === true ? said.hardStool : undefined,
      gut.stools?.some(({ form }) => form >= 6) === true ? said.looseStool : undefined,
    ],
  }
}

function wordsOfDay(day: Extract<Entry, { kind: 'day' }>, trackers: Trackers): Said {
  const said = words.journal.day
  return {
    title: said.title,
    parts: [
      day.notes,
      day.tags?.join(', '),
      day.earlyDinner === true ? said.earlyDinner : undefined,
      day.windDown === true ? said.windDown : undefined,
      some(day.caffeineDrinks, said.caffeine),
      some(day.alcoholDrinks, said.alcohol),
      some(day.stress, said.stress),
      some(day.exerciseMinutes, said.exercise),
      some(day.screensLateMinutes, said.screensLate),
      ...Object.entries(day.trackers ?? {}).map(([id, value]) => tracked(trackers.get(id), value)),
    ],
  }
}

/** Undefined for a no and for zero, as everywhere here, and for a tracker that nobody knows. */
function tracked(tracker: Tracker | undefined, value: TrackerValue): string | undefined {
  if (tracker === undefined || value === false || value === 0) return undefined
  const { name, type, unit = '' } = tracker
  if (value === true) return name
  if (typeof value === 'string') return `${name} ${value} ${unit}`.trim()
  const { day, amount } = words.journal
  return type === 'scale' ? day.scale(name, value) : `${name} ${amount(value)} ${unit}`.trim()
}

/** What is said of a number; nothing of none, and of zero. */
const some = (value: number | undefined, said: (value: number) => string): string | undefined =>
  value === undefined || value === 0 ? undefined : said(value)

/** "New York" of "America/New_York". */
const placeOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
