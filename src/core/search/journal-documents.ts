import type { Entry } from '../journal/entry.ts'
import type { Indexed } from './documents.ts'

/** What a person recorded, as words that can be found. */
export interface JournalDocument extends Indexed {
  readonly kind: 'journal'
  readonly entryId: string
  readonly entryKind: Entry['kind']
  /** The day it belongs to, as `2026-11-23`. */
  readonly date: string
}

/** The words of an entry: what was written, and what was felt or done. What was not, is not there to be found. */
export function journalDocument(entry: Entry): JournalDocument {
  const { id, date, kind } = entry
  const { title, parts } = wordsOfEntry(entry)
  return {
    kind: 'journal',
    id: journalDocumentId(id),
    entryId: id,
    entryKind: kind,
    date,
    title,
    text: parts.filter((part) => part !== undefined && part !== '').join(' · '),
    facets: { kind: 'journal', year: Number(date.slice(0, 4)), date },
  }
}

/** Under which id an entry is found. */
export const journalDocumentId = (entryId: string): string => `journal:${entryId}`

interface Words {
  readonly title: string
  readonly parts: readonly (string | undefined)[]
}

function wordsOfEntry(entry: Entry): Words {
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
  return wordsOfDay(entry)
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
    ],
  }
}

function wordsOfGut(gut: Extract<Entry, { kind: 'gut' }>): Words {
  return {
    title: 'Gut',
    parts: [
      gut.flare === true ? 'flare' : undefined,
      ...(['pain', 'bloating', 'reflux', 'nausea', 'urgency'] as const).map((symptom) =>
        severity(symptom, gut[symptom]),
      ),
      gut.stools?.length ? counted(gut.stools.length, 'stool', 'stools') : undefined,
      gut.stools?.some(({ form }) => form <= 2) === true ? 'hard stool' : undefined,
      gut.stools?.some(({ form }) => form >= 6) === true ? 'loose stool' : undefined,
    ],
  }
}

function wordsOfDay(day: Extract<Entry, { kind: 'day' }>): Words {
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
    ],
  }
}

const counted = (count: number, one: string, many: string) => `${String(count)} ${count === 1 ? one : many}`
const minutes = (value: number | undefined, what: string) =>
  value ? `${String(value)} minutes ${what}` : undefined
const severity = (what: string, value: number | undefined) =>
  value ? `${what} ${String(value)} of 10` : undefined
