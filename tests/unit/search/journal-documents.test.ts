import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DayEntry, Entry, GutEntry, NightEntry, TakenEntry } from '../../../src/core/journal/entry.ts'
import type { Tracker, TrackerValue } from '../../../src/core/journal/tracker.ts'
import { wordsOf } from '../../../src/core/search/analysis.ts'
import { journalDocument, journalDocumentId } from '../../../src/core/search/journal-documents.ts'
import { search } from '../../../src/core/search/search.ts'
import { journal } from '../../fixtures/entries.ts'
import { live, opened } from './corpus.ts'

const common = {
  id: '00000000-0000-4000-8000-000000000001',
  date: '2026-03-02',
  zone: 'Europe/London',
  recordedAt: '2026-03-02T08:00:00Z',
  changedAt: '2026-03-02T08:00:00Z',
  revision: 1,
} as const
const night = (parts: Partial<NightEntry> = {}): Entry => ({ ...common, kind: 'night', ...parts })
const gut = (parts: Partial<GutEntry> = {}): Entry => ({ ...common, kind: 'gut', ...parts })
const day = (parts: Partial<DayEntry> = {}): Entry => ({ ...common, kind: 'day', ...parts })
const taken = (parts: Partial<TakenEntry> = {}): Entry => ({
  ...common,
  kind: 'taken',
  name: 'Peppermint oil',
  ...parts,
})

const nothing = opened<never>([])
const finds = (entry: Entry, text: string) =>
  search({ library: nothing, journal: live([journalDocument(entry)]) }, text, { settled: false }).hits
    .length > 0

describe('what was recorded is found', () => {
  test.each([
    ['a night', night(), 'night'],
    ['a night', night({ sleepOnsetLatency: 45 }), 'fall asleep'],
    ['a night', night({ wakeAfterSleepOnset: 30 }), '30 minutes awake'],
    ['a night', night({ awakenings: 1 }), '1 time awake'],
    ['a night', night({ awakenings: 3 }), '3 times awake'],
    ['a night', night({ napMinutes: 20 }), 'naps'],
    ['a night', night({ grogginess: 4 }), 'groggy'],
    ['a night', night({ stomachDiscomfort: 2 }), 'stomach discomfort'],
    ['a night', night({ wokeClear: true }), 'woke clear'],
    ['a night', night({ wakingRhythm: 'earlier' }), 'earlier than usual'],
    ['a night', night({ bedZone: 'America/New_York' }), 'on a journey New York'],
    ['a gut', gut(), 'gut'],
    ['a gut', gut({ pain: 3 }), 'pain'],
    ['a gut', gut({ bloating: 3 }), 'bloated'],
    ['a gut', gut({ reflux: 1 }), 'reflux'],
    ['a gut', gut({ nausea: 10 }), 'nausea'],
    ['a gut', gut({ urgency: 1 }), 'urgency'],
    ['a gut', gut({ flare: true }), 'flare'],
    ['a gut', gut({ flareStart: '14:00', flareEnd: '18:30' }), 'flare'],
    ['a gut', gut({ stools: [{ form: 4 }] }), '1 stool'],
    ['a gut', gut({ stools: [{ form: 1 }, { form: 4 }] }), 'hard stool'],
    ['a gut', gut({ stools: [{ form: 7 }] }), 'loose stools'],
    ['something taken', taken(), 'peppermint'],
    ['something taken', taken({ amount: 0.5, unit: 'mg' }), '0.5 mg'],
    ['something taken', taken({ form: 'capsule' }), 'capsules'],
    ['something taken', taken({ reason: 'for the cramps' }), 'cramps'],
    ['a day', day(), 'day'],
    ['a day', day({ notes: 'A long walk by the river' }), 'river walk'],
    ['a day', day({ tags: ['travel', 'late train'] }), 'train'],
    ['a day', day({ earlyDinner: true }), 'early dinner'],
    ['a day', day({ windDown: true }), 'wind-down'],
    ['a day', day({ caffeineDrinks: 1 }), 'caffeine'],
    ['a day', day({ alcoholDrinks: 2 }), 'alcohol'],
    ['a day', day({ stress: 6 }), 'stress'],
    ['a day', day({ exerciseMinutes: 30 }), 'exercise'],
    ['a day', day({ screensLateMinutes: 60 }), 'screens'],
  ])('%s %j by: %s', (_, entry, text) => {
    expect(finds(entry, `"${text.split(' ').at(-1) ?? ''}" ${text}`) || finds(entry, `${text} `)).toBe(true)
  })
})

describe('what was not is not there to be found', () => {
  const gone = [
    'asleep',
    'awake',
    'nap',
    'groggy',
    'stomach',
    'clear',
    'earlier',
    'pain',
    'bloating',
    'reflux',
    'nausea',
  ]
  const alsoGone = [
    'urgency',
    'flare',
    'stool',
    'dinner',
    'wind',
    'caffeine',
    'alcohol',
    'stress',
    'exercise',
    'screens',
  ]

  test.each([
    ['parts that are missing', night(), gut(), day()],
    [
      'parts that are nothing',
      night({
        sleepOnsetLatency: 0,
        awakenings: 0,
        wakeAfterSleepOnset: 0,
        napMinutes: 0,
        grogginess: 0,
        stomachDiscomfort: 0,
        wokeClear: false,
        wakingRhythm: 'usual',
      }),
      gut({ pain: 0, bloating: 0, reflux: 0, nausea: 0, urgency: 0, flare: false, stools: [] }),
      day({
        earlyDinner: false,
        windDown: false,
        caffeineDrinks: 0,
        alcoholDrinks: 0,
        stress: 0,
        exerciseMinutes: 0,
        screensLateMinutes: 0,
        notes: '',
        tags: [],
      }),
    ],
  ])('%s', (_, ...entries) => {
    for (const entry of entries) {
      expect(journalDocument(entry).text).toBe('')
      for (const word of [...gone, ...alsoGone]) expect(finds(entry, `${word} `), word).toBe(false)
    }
  })

  test('a form of stool that was not', () => {
    expect(finds(gut({ stools: [{ form: 3 }, { form: 5 }] }), 'hard ')).toBe(false)
    expect(finds(gut({ stools: [{ form: 3 }, { form: 5 }] }), 'loose ')).toBe(false)
  })

  test('an amount that was not written down', () => {
    expect(journalDocument(taken()).title).toBe('Peppermint oil')
    expect(journalDocument(taken({ amount: 2 })).title).toBe('Peppermint oil, 2')
    expect(journalDocument(taken({ unit: 'mg' })).title).toBe('Peppermint oil')
  })

  test('a flare that there was not', () => {
    expect(finds(gut({ flare: false, flareStart: '14:00' }), 'flare ')).toBe(false)
  })

  test('what keeps an entry: its id, its place, its clock', () => {
    const words = wordsOf(Object.values(journalDocument(day({ notes: 'tea' })).text).join('')).map(
      ({ folded }) => folded,
    )
    expect(words).toEqual(['tea'])
    for (const text of ['London ', 'Europe ', '00000000 '])
      expect(finds(day({ notes: 'tea' }), text)).toBe(false)
  })
})

describe('the person’s own trackers', () => {
  const madeAt = '2026-03-01T08:00:00Z'
  const tracker = (parts: Partial<Tracker>): Tracker => ({
    id: 't',
    madeAt,
    changedAt: madeAt,
    name: 'Headache',
    type: 'yes-no',
    ...parts,
  })
  const textOf = (parts: Partial<Tracker>, value: TrackerValue) =>
    journalDocument(day({ trackers: { t: value } }), new Map([['t', tracker(parts)]])).text

  test.each<[string, Partial<Tracker>, TrackerValue, string]>([
    ['a yes', {}, true, 'Headache'],
    ['a no', {}, false, ''],
    ['a step of a scale', { type: 'scale' }, 7, 'Headache 7 of 10'],
    ['none at all', { type: 'scale' }, 0, ''],
    ['a number with its unit', { name: 'Water', type: 'number', unit: 'glasses' }, 1.5, 'Water 1.5 glasses'],
    ['a number without a unit', { name: 'Steps', type: 'number' }, 8000, 'Steps 8000'],
    ['a time', { name: 'Sunlight', type: 'time' }, '07:30', 'Sunlight 07:30'],
    ['what is no longer asked for', { retired: true }, true, 'Headache'],
  ])('are found by their name and what was recorded: %s', (_, parts, value, text) => {
    expect(textOf(parts, value)).toBe(text)
  })

  test('that nobody knows are left out', () => {
    expect(journalDocument(day({ notes: 'tea', trackers: { gone: true } })).text).toBe('tea')
  })
})

test('any entry is a document that says whose it is', () => {
  fc.assert(
    fc.property(journal, (entries) => {
      const documents = entries.map((entry) => journalDocument(entry))
      expect(new Set(documents.map(({ id }) => id)).size).toBe(entries.length)
      documents.forEach((document, index) => {
        const entry = entries[index]
        expect(document).toMatchObject({
          kind: 'journal',
          id: journalDocumentId(entry?.id ?? ''),
          entry,
          facets: {
            kind: 'journal',
            year: Number(entry?.date.slice(0, 4)),
            date: entry?.date,
            entryKind: entry?.kind,
          },
        })
        expect(document.title).not.toBe('')
        expect(document.text).not.toMatch(/undefined|NaN|null|\[object/)
      })
      expect(live(documents).count).toBe(entries.length)
    }),
  )
})
