import fc from 'fast-check'
import type { DayEntry, Entry, GutEntry, NightEntry, TakenEntry } from '../../../src/core/journal/entry.ts'
import { daysFrom, type DateRange } from '../../../src/core/visit/range.ts'

/**
 * A journal of some months in a row, a range to summarise, visits, and what the person left out. Written to be awkward:
 * several entries on a date, parts that are missing, nights that contradict themselves, that were slept by day, on the way
 * or while the clocks changed, entries written at the very moment that makes them late. To make one smaller takes minutes:
 * a property of them ends on its first failure.
 */
export interface RandomVisit {
  readonly entries: readonly Entry[]
  readonly range: DateRange
  readonly leftOut: ReadonlySet<string>
  readonly visits: readonly string[]
}

/** Clocks change in these by an hour, by half an hour, the other way round, and never. */
const zone = fc.oneof(
  { weight: 6, arbitrary: fc.constant('Europe/London') },
  fc.constantFrom('America/New_York', 'Australia/Lord_Howe', 'Pacific/Chatham', 'Asia/Kathmandu', 'UTC'),
)

const often = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 8 })
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 })

const two = (digits: number) => String(digits).padStart(2, '0')
const clockTime = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)

/** When something was first written, told from the start of its date in universal time: often about when it becomes late. */
const recordedAfter = fc.oneof(
  { weight: 4, arbitrary: fc.constant(9 * 3600) },
  fc.constantFrom(23 * 3600 - 1, 23 * 3600, 24 * 3600, 35 * 3600, 35 * 3600 + 1, 36 * 3600, 36 * 3600 + 1),
  fc.integer({ min: 0, max: 80 * 3600 }),
)

const common = fc.record({ zone, recordedAfter, revision: fc.nat({ max: 3 }), name: fc.nat() })

const minutes = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 10, 29, 30, 31) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 90 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1440 }) },
)
const score = fc.integer({ min: 0, max: 10 })

/** Minutes from the start of the date at which one gets up, and how long each part before it lasts. */
const times = fc.record({
  up: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 330, max: 540 }) },
    fc.constantFrom(59, 60, 90, 120, 150, 720, 721),
    fc.integer({ min: 0, max: 1439 }),
  ),
  lying: fc.integer({ min: -5, max: 60 }),
  sleeping: fc.integer({ min: 180, max: 600 }),
  reading: fc.integer({ min: -5, max: 60 }),
})

const night = fc.record({
  common,
  times,
  given: fc.record({
    bed: often(fc.constant(1)),
    tried: sometimes(fc.constant(1)),
    woke: often(fc.constant(1)),
    up: often(fc.constant(1)),
  }),
  parts: fc.record({
    sleepOnsetLatency: often(minutes),
    awakenings: sometimes(fc.integer({ min: 0, max: 3 })),
    wakeAfterSleepOnset: often(minutes),
    quality: sometimes(fc.integer({ min: 1, max: 5 })),
    rested: sometimes(fc.integer({ min: 1, max: 5 })),
    napMinutes: sometimes(fc.constantFrom(0, 20, 90)),
    grogginess: often(score),
    wokeClear: often(fc.boolean()),
    bedZone: fc.option(fc.constantFrom('Europe/Athens', 'America/Los_Angeles', 'Europe/London'), {
      nil: undefined,
      freq: 1,
    }),
  }),
})

const gut = fc.record({
  common,
  parts: fc.record({
    pain: often(score),
    bloating: often(score),
    reflux: often(score),
    nausea: sometimes(score),
    urgency: sometimes(score),
    stools: often(fc.array(fc.record({ form: fc.integer({ min: 1, max: 7 }) }), { maxLength: 3 })),
    flare: fc.oneof(fc.constant(true), fc.constant(false), fc.constant(undefined)),
    flareStart: fc.option(clockTime, { nil: undefined, freq: 1 }),
    flareEnd: fc.option(clockTime, { nil: undefined, freq: 1 }),
  }),
})

const taken = fc.record({
  common,
  parts: fc.record({
    name: fc.constantFrom('Melatonin', 'melatonin', ' MELATONIN ', 'Ｍｅｌａｔｏｎｉｎ', 'Peppermint   oil'),
    amount: fc.constantFrom(1, 1, 1, 1, 1, 3, undefined),
    unit: fc.constantFrom('mg', 'mg', 'mg', 'MG ', undefined),
    time: often(fc.oneof(fc.constantFrom('03:59', '04:00', '22:00', '23:30', '00:30'), clockTime)),
    planned: fc.constantFrom(true, false, undefined),
    reason: sometimes(fc.constantFrom('cannot sleep', 'Cannot  sleep', 'flare')),
  }),
})

const day = fc.record({
  common,
  notes: sometimes(fc.constantFrom('', ' ', 'Slept at a friend’s.', 'late train')),
})

/** What a date holds; most have one of each kind, some none, and some two. */
const dated = fc.record({
  nights: fc.oneof({ weight: 7, arbitrary: fc.tuple(night) }, fc.constant([]), fc.tuple(night, night)),
  guts: fc.oneof({ weight: 7, arbitrary: fc.tuple(gut) }, fc.constant([]), fc.tuple(gut, gut)),
  takens: fc.array(taken, { maxLength: 2 }),
  days: fc.oneof(fc.constant([]), fc.tuple(day)),
})

type Dated = typeof dated extends fc.Arbitrary<infer T> ? T : never
type Common = typeof common extends fc.Arbitrary<infer T> ? T : never

/** First days of journals: before clocks change in October and November, and in March and April. */
const starts = ['2026-09-20', '2026-10-15', '2027-02-20', '2027-03-20', '2027-12-01']

export const randomVisit: fc.Arbitrary<RandomVisit> = fc
  .record({
    start: fc.constantFrom(...starts),
    dates: fc.array(dated, { minLength: 7, maxLength: 70, size: 'max' }),
    from: fc.integer({ min: -3, max: 20 }),
    length: fc.oneof(fc.constantFrom(7, 14, 15, 28, 90), fc.integer({ min: 7, max: 90 })),
    leftOut: fc.array(fc.nat(), { maxLength: 12 }),
    visits: fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 3 }),
  })
  .map(({ start, dates, from, length, leftOut, visits }) => {
    const entries = dates.flatMap((one, index) => entriesOn(daysFrom(start, index), one, index))
    const first = daysFrom(start, from)
    return {
      entries,
      range: { from: first, to: daysFrom(first, length - 1) },
      leftOut: new Set(leftOut.flatMap((place) => entries[place % Math.max(1, entries.length)]?.id ?? [])),
      visits: visits.map((days) => daysFrom(first, days)),
    }
  })

function entriesOn(date: string, { nights, guts, takens, days }: Dated, index: number): Entry[] {
  let made = 0
  const head = ({ zone: where, recordedAfter: seconds, revision, name }: Common) => {
    made += 1
    // The order of ids says nothing about the order of entries.
    const id = `${String(name % 100_000_000).padStart(8, '0')}-0000-4000-8000-${String(index * 100 + made).padStart(12, '0')}`
    const recordedAt = new Date(Date.parse(`${date}T00:00Z`) + seconds * 1000).toISOString()
    return { id, date, zone: where, recordedAt, changedAt: recordedAt, revision }
  }
  return [
    ...nights.map((one): NightEntry => {
      const { bedZone, ...parts } = one.parts
      const at = (minutesOfDate: number) =>
        Temporal.PlainDate.from(date)
          .toPlainDateTime()
          .add({ minutes: minutesOfDate })
          .toString({ smallestUnit: 'minute' })
      const { up, lying, sleeping, reading } = one.times
      return known({
        kind: 'night' as const,
        ...head(one.common),
        ...parts,
        bedZone,
        gotUp: one.given.up && at(up),
        finalWaking: one.given.woke && at(up - lying),
        triedToSleep: one.given.tried && at(up - lying - sleeping),
        wentToBed: one.given.bed && at(up - lying - sleeping - reading),
      })
    }),
    ...guts.map((one): GutEntry => known({ kind: 'gut' as const, ...head(one.common), ...one.parts })),
    ...takens.map((one): TakenEntry => known({ kind: 'taken' as const, ...head(one.common), ...one.parts })),
    ...days.map((one): DayEntry => known({ kind: 'day' as const, ...head(one.common), notes: one.notes })),
  ]
}

/** A part that is undefined is not there. */
function known<T extends object>(entry: T): T {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as T
}
