import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/core/journal/entry.ts'
import { datesOf, daysFrom, type DateRange } from '../../src/core/visit/range.ts'
import { agreeing } from '../unit/visit/agreeing.ts'
import * as read from './diaries/readers.ts'

// Diaries of other programs, handed to the team beside the project; they are no part of it.
const folder = fileURLToPath(new URL('../../../shared/fixtures/journal/', import.meta.url))
const at = (file: string) => `${folder}${file}`

interface Diaries {
  readonly name: string
  readonly read: () => Entry[]
  readonly nights: number
}

const sleepmeter = ['23.1', '23.4', '24.1', '24.5', '25.2', '25.5'].map(
  (day) => `sleepmeter/sleep_history_2020-11-${day}.csv`,
)
const sleepAsAndroid = ['1.zip', '1606736472.zip', '1606907034.zip'].map(
  (file) => `sleep-as-android/sleep-export.${file}`,
)
const plees = ['backup-crlf', 'plees-tracker', 'inline-second-diary', 'six-columns-multiline'].map(
  (file) => `plees-tracker/${file}.csv`,
)
const ofAll = (files: readonly string[], readOne: (path: string) => Entry[]) =>
  files.flatMap((file) => readOne(at(file)))

/** Every set that tells of nights what our journal asks; painted cells, moods and heart rates do not. */
const sets: readonly Diaries[] = [
  {
    name: 'a year of an ordinary sleeper, in London',
    read: () => read.readLongDiary(at('long-diaries/simple.csv'), 'Europe/London'),
    nights: 365,
  },
  {
    name: 'a year with an alarm on weekdays, on Lord Howe, where it is slept by day',
    read: () => read.readLongDiary(at('long-diaries/weekday_alarm.csv'), 'Australia/Lord_Howe'),
    nights: 365,
  },
  {
    name: 'a spreadsheet of nights',
    read: () => read.readSpreadsheet(at('sleep-spreadsheet/example.xlsx')),
    nights: 14,
  },
  { name: 'Sleepmeter', read: () => ofAll(sleepmeter, read.readSleepmeter), nights: 20 },
  { name: 'Sleep as Android', read: () => ofAll(sleepAsAndroid, read.readSleepAsAndroid), nights: 7 },
  { name: 'Plees Tracker', read: () => ofAll(plees, read.readPlees), nights: 9 },
  {
    name: 'Fitbit, both exports',
    read: () => [
      ...ofAll(['fitbit-csv/inline-simple.csv', 'fitbit-csv/readme-mixed-dates.csv'], read.readFitbitCsv),
      ...ofAll(
        [
          'fitbit-takeout/fitbit-takeout-synthetic.json',
          'fitbit-takeout/MyFitbitData/TestUser/Sleep/sleep-2024-01-11.json',
        ],
        read.readFitbitTakeout,
      ),
    ],
    nights: 4,
  },
  { name: 'Oura', read: () => read.readOura(at('oura/v1-sleep_summary.json')), nights: 1 },
  { name: 'Withings', read: () => read.readWithings(at('withings/sleep.csv')), nights: 3 },
  {
    name: 'Health Connect',
    read: () => read.readHealthConnect(at('health-connect/health-connect-synthetic.json')),
    nights: 1,
  },
]

/** Lengths of ranges in days, and how many days each begins after the one before. */
const slides = [
  [7, 3],
  [14, 4],
  [28, 9],
  [90, 23],
] as const

/** Ranges that slide over all of a set, from the one that ends on its first night to the one that begins on its last. */
function rangesOver(entries: readonly Entry[]): DateRange[] {
  const dates = [...new Set(entries.map(({ date }) => date))].sort()
  return slides.flatMap(([length, step]) => {
    // Sets of a few nights lie decades apart.
    const starts = new Set(dates.flatMap((date) => datesOf({ from: daysFrom(date, 1 - length), to: date })))
    return [...starts]
      .sort()
      .filter((_, index) => index % step === 0)
      .map((from) => ({ from, to: daysFrom(from, length - 1) }))
  })
}

/** How many numbers there are in it. */
function numbersIn(value: unknown): number {
  if (typeof value === 'number') return 1
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, one) => sum + numbersIn(one), 0)
}

describe.runIf(existsSync(folder))('the numbers of the page are those of a slow calculation', () => {
  test.for(sets)(
    'over all of $name',
    { timeout: 240_000 },
    async ({ read: readSet, nights }, { annotate }) => {
      const entries = readSet()
      expect(entries.filter(({ kind }) => kind === 'night')).toHaveLength(nights)
      const ranges = rangesOver(entries)
      let numbers = 0
      for (const range of ranges) {
        // A visit four weeks before the end, so that there is something to compare with.
        const visits = [daysFrom(range.to, -28)]
        const [quick, slow] = agreeing(entries, range, { visits })
        expect(quick).toStrictEqual(slow)
        numbers += numbersIn(slow)
      }
      expect(numbers).toBeGreaterThan(50 * ranges.length)
      await annotate(
        `${String(nights)} nights, ${String(ranges.length)} ranges, ${String(numbers)} numbers compared`,
      )
    },
  )
})
