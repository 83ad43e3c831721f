import fc from 'fast-check'
import type {
  DayEntry,
  Draft,
  DraftOf,
  Entry,
  GutEntry,
  NightEntry,
  TakenEntry,
} from '../../../src/core/journal/entry.ts'
import { placeNight } from '../../../src/core/journal/night-times.ts'
import type { NightClock, NightTimes } from '../../../src/core/journal/night-times.ts'

/** Entries as the journal holds them, written at nine in the morning unless told otherwise. */

type Parts<E extends Entry> = Partial<Omit<E, 'kind' | 'date'>>

let made = 0

function common(date: string) {
  made += 1
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`
  const written = `${date}T09:00:00Z`
  return { id, date, zone: 'Europe/London', recordedAt: written, changedAt: written, revision: made }
}

export const night = (date: string, parts: Parts<NightEntry> = {}): NightEntry => ({
  ...common(date),
  kind: 'night',
  ...parts,
})

export const gut = (date: string, parts: Parts<GutEntry> = {}): GutEntry => ({
  ...common(date),
  kind: 'gut',
  ...parts,
})

export const taken = (date: string, parts: Parts<TakenEntry> = {}): TakenEntry => ({
  ...common(date),
  kind: 'taken',
  name: 'Melatonin',
  amount: 1,
  unit: 'mg',
  ...parts,
})

export const dayEntry = (date: string, parts: Parts<DayEntry> = {}): DayEntry => ({
  ...common(date),
  kind: 'day',
  ...parts,
})

/** The times of a night from its clock faces. */
export function placed(date: string, clock: NightClock): NightTimes {
  const result = placeNight(date, clock)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** Zones whose clocks change by an hour, by half an hour, never, and once by a whole day (Apia, 30 December 2011). */
export const zone = fc.constantFrom(
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'UTC',
)

const clockChanges = [
  '2026-03-29',
  '2026-10-25',
  '2026-03-08',
  '2026-11-01',
  '2026-04-05',
  '2026-10-04',
  '2011-12-30',
  '2011-12-31',
]

const anyDay = fc
  .integer({ min: 0, max: 365 * 26 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString())

/** Any day of a quarter of a century, and often one on which clocks change. */
export const date = fc.oneof(anyDay, fc.constantFrom(...clockChanges))

const clockTime = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)

function two(digits: number): string {
  return String(digits).padStart(2, '0')
}

export const clock: fc.Arbitrary<NightClock> = fc.record(
  { wentToBed: clockTime, triedToSleep: clockTime, finalWaking: clockTime, gotUp: clockTime },
  { requiredKeys: [] },
)

/** A whole night of up to 18 hours that ends on its date, at any hour of the day. */
export const wholeNight = fc
  .record({
    date,
    upAt: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    lengths: fc.tuple(
      fc.integer({ min: 0, max: 180 }),
      fc.integer({ min: 0, max: 720 }),
      fc.integer({ min: 0, max: 180 }),
    ),
  })
  .map(({ date: day, upAt, lengths: [reading, sleeping, lying] }) => {
    const gotUp = Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes: upAt })
    const finalWaking = gotUp.subtract({ minutes: lying })
    const triedToSleep = finalWaking.subtract({ minutes: sleeping })
    const wentToBed = triedToSleep.subtract({ minutes: reading })
    const write = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'minute' })
    return {
      date: day,
      times: {
        wentToBed: write(wentToBed),
        triedToSleep: write(triedToSleep),
        finalWaking: write(finalWaking),
        gotUp: write(gotUp),
      },
    }
  })

const minutes = fc.integer({ min: 0, max: 24 * 60 })
const score = fc.integer({ min: 0, max: 10 })
const rating = fc.integer({ min: 1, max: 5 })
const localDateTime = fc.tuple(date, clockTime).map(([day, time]) => `${day}T${time}`)

const answers = {
  sleepOnsetLatency: fc.oneof(fc.integer({ min: 0, max: 90 }), minutes),
  awakenings: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 99 })),
  wakeAfterSleepOnset: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 }), minutes),
  quality: rating,
  rested: rating,
  napMinutes: minutes,
  grogginess: score,
  wokeClear: fc.boolean(),
  wakingRhythm: fc.constantFrom('earlier' as const, 'usual' as const, 'later' as const),
  stomachDiscomfort: score,
}

const strayNight = fc
  .record({
    common: fc.record({ kind: fc.constant('night' as const), date, zone }),
    rest: fc.record(
      {
        ...answers,
        wentToBed: localDateTime,
        triedToSleep: localDateTime,
        finalWaking: localDateTime,
        gotUp: localDateTime,
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ common: head, rest }): DraftOf<'night'> => ({ ...head, ...rest }))

const likelyNight = fc
  .record({
    whole: wholeNight,
    given: fc.record({
      wentToBed: fc.boolean(),
      triedToSleep: fc.boolean(),
      finalWaking: fc.boolean(),
      gotUp: fc.boolean(),
    }),
    zone,
    rest: fc.record(answers, { requiredKeys: [] }),
  })
  .map(({ whole, given, zone: where, rest }): DraftOf<'night'> => ({
    kind: 'night',
    date: whole.date,
    zone: where,
    ...rest,
    ...(given.wentToBed ? { wentToBed: whole.times.wentToBed } : {}),
    ...(given.triedToSleep ? { triedToSleep: whole.times.triedToSleep } : {}),
    ...(given.finalWaking ? { finalWaking: whole.times.finalWaking } : {}),
    ...(given.gotUp ? { gotUp: whole.times.gotUp } : {}),
  }))

const gutDraft = fc
  .record({
    common: fc.record({ kind: fc.constant('gut' as const), date, zone }),
    rest: fc.record(
      {
        pain: score,
        bloating: score,
        reflux: score,
        nausea: score,
        urgency: score,
        stools: fc.array(
          fc.record({ form: fc.integer({ min: 1, max: 7 }), time: clockTime }, { requiredKeys: ['form'] }),
          { maxLength: 5 },
        ),
        flare: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ common: head, rest }): DraftOf<'gut'> => ({ ...head, ...rest }))

const takenDraft = fc
  .record({
    common: fc.record({
      kind: fc.constant('taken' as const),
      date,
      zone,
      name: fc.constantFrom('Melatonin', 'melatonin', 'Peppermint  oil', 'Peppermint oil'),
    }),
    rest: fc.record(
      {
        amount: fc.constantFrom(0.5, 1, 3),
        unit: fc.constantFrom('mg', 'MG', 'capsule', ''),
        time: clockTime,
        planned: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ common: head, rest }): DraftOf<'taken'> => ({ ...head, ...rest }))

const dayDraft = fc
  .record({
    common: fc.record({ kind: fc.constant('day' as const), date, zone }),
    rest: fc.record({ lastMeal: clockTime, stress: score, windDown: fc.boolean() }, { requiredKeys: [] }),
  })
  .map(({ common: head, rest }): DraftOf<'day'> => ({ ...head, ...rest }))

/** Drafts of the right shape, sensible or not. */
export const draft: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 3, arbitrary: likelyNight },
  { weight: 2, arbitrary: strayNight },
  gutDraft,
  takenDraft,
  dayDraft,
)
