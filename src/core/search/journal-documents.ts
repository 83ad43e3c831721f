import type { Entry } from '../journal/entry.ts'
import { hadFlare } from '../journal/flares.ts'
import type { Tracker, TrackerValue } from '../journal/tracker.ts'
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

interface Words {
  readonly title: string
  readonly parts: readonly (string | undefined)[]
}

function wordsOfEntry(entry: Entry, trackers: Trackers): Words {
  if (entry.kind === 'night') return wordsOfNight(entry)
  if (entry.kind === 'gut') return wordsOfGut(entry)
  if (entry.kind === 'taken') {
    const amount =
      entry.amount === undefined ? undefined : `${String(entry.amount)} ${entry.unit ?? ''}`.trim()
    return {
      title: [entry.name, amount].filter((part) => part !== undefined).join(', '),
      parts: [entry.form, entry.reason],
    }
  }
  return wordsOfDay(entry, trackers)
}

function wordsOfNight(night: Extract<Entry, { kind: 'night' }>): Words {
  return {
    title: 'Night',
    parts: [
      minutes(night.sleepOnsetLatency, 'to fall asleep'),
      minutes(night.wakeAfterSleepOnset, 'awake in the night'),
      night.awakenings ? counted(night.awakenings, 'time awake', 'times awake') : undefined,
      minutes(night.napMinutes, 'of naps'),
      severity('groggy in the morning', night.grogginess),
      severity('stomach discomfort', night.stomachDiscomfort),
      night.wokeClear === true ? 'woke clear' : undefined,
      night.wakingRhythm === undefined || night.wakingRhythm === 'usual'
        ? undefined
        : `woke ${night.wakingRhythm} than usual`,
      night.bedZone === undefined
        ? undefined
        : `a night on the way, to bed by ${placeOf(night.bedZone)} time`,
    ],
  }
}

function wordsOfGut(gut: Extract<Entry, { kind: 'gut' }>): Words {
  return {
    title: 'Gut',
    parts: [
      hadFlare(gut) === true
        ? ['flare', since('from', gut.flareStart), since('to', gut.flareEnd)].join('')
        : undefined,
      ...(['pain', 'bloating', 'reflux', 'nausea', 'urgency'] as const).map((symptom) =>
        severity(symptom, gut[symptom]),
      ),
      gut.stools?.length ? counted(gut.stools.length, 'stool', 'stools') : undefined,
      gut.stools?.some(({ form }) => form <= 2) === true ? 'hard stool' : undefined,
      gut.stools?.some(({ form }) => form >= 6) === true ? 'loose stool' : undefined,
    ],
  }
}

function wordsOfDay(day: Extract<Entry, { kind: 'day' }>, trackers: Trackers): Words {
  return {
    title: 'Day',
    parts: [
      day.notes,
      day.tags?.join(', '),
      day.earlyDinner === true ? 'early dinner' : undefined,
      day.windDown === true ? 'wind-down' : undefined,
      day.caffeineDrinks
        ? counted(day.caffeineDrinks, 'drink with caffeine', 'drinks with caffeine')
        : undefined,
      day.alcoholDrinks ? counted(day.alcoholDrinks, 'drink with alcohol', 'drinks with alcohol') : undefined,
      severity('stress', day.stress),
      minutes(day.exerciseMinutes, 'of exercise'),
      minutes(day.screensLateMinutes, 'of screens late'),
      ...Object.entries(day.trackers ?? {}).map(([id, value]) => tracked(trackers.get(id), value)),
    ],
  }
}

/** Undefined for a no and for zero, as everywhere here, and for a tracker that nobody knows. */
function tracked(tracker: Tracker | undefined, value: TrackerValue): string | undefined {
  if (tracker === undefined || value === false || value === 0) return undefined
  const { name, type, unit = '' } = tracker
  if (value === true) return name
  return `${name} ${String(value)} ${type === 'scale' ? 'of 10' : unit}`.trim()
}

const since = (word: string, time: string | undefined) => (time === undefined ? '' : ` ${word} ${time}`)
/** "New York" of "America/New_York". */
const placeOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
const counted = (count: number, one: string, many: string) => `${String(count)} ${count === 1 ? one : many}`
const minutes = (value: number | undefined, what: string) =>
  value ? `${String(value)} minutes ${what}` : undefined
const severity = (what: string, value: number | undefined) =>
  value ? `${what} ${String(value)} of 10` : undefined
