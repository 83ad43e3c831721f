import fc from 'fast-check'
import { expect, it } from 'vitest'
import { admit } from '../../../src/core/journal/admit.ts'
import { entriesOf } from '../../../src/core/journal/day.ts'
import type { NightEntry } from '../../../src/core/journal/entry.ts'
import { measureNight } from '../../../src/core/journal/measures.ts'
import { night } from './entries.ts'

/**
 * Ten thousand nights in every zone whose clocks have changed, beside a model that knows no Temporal: it looks at the clock
 * on the wall (`Intl.DateTimeFormat`) at one moment after another until it shows what was written, and counts minutes.
 */

const minute = 60_000
const quarter = 15 * minute
const hour = 60 * minute
const [firstDay, lastDay] = [Date.UTC(2015, 0, 1), Date.UTC(2028, 0, 1)]

const walls = new Map<string, Intl.DateTimeFormat>()

/** `2026-11-23T07:00`, as a clock on a wall there shows it. */
function wall(zone: string, at: number): string {
  let format = walls.get(zone)
  if (format === undefined) {
    const digits = '2-digit'
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: digits,
      day: digits,
      hour: digits,
      minute: digits,
      hourCycle: 'h23',
    })
    walls.set(zone, format)
  }
  const shown = format.format(at)
  return `${shown.slice(6, 10)}-${shown.slice(3, 5)}-${shown.slice(0, 2)}T${shown.slice(12, 17)}`
}

const asIfUtc = (reading: string) => Date.parse(`${reading}:00Z`)
const offsetAt = (zone: string, at: number) => asIfUtc(wall(zone, at)) - at

/** How far the clocks of a zone have been from universal time. */
const offsets = new Map<string, { readonly least: number; readonly most: number }>()

/** The moments at which the clocks of a zone changed: looked for week by week, then between two weeks. */
function changesOf(zone: string): number[] {
  const changes: number[] = []
  let [least, most] = [Infinity, -Infinity]
  for (let at = firstDay; at < lastDay; at += 7 * 24 * hour) {
    let [before, after] = [at, at + 7 * 24 * hour]
    const offset = offsetAt(zone, at)
    least = Math.min(least, offset)
    most = Math.max(most, offset)
    if (offset === offsetAt(zone, after)) continue
    while (after - before > minute) {
      const between = before + Math.floor((after - before) / 2 / minute) * minute
      if (offsetAt(zone, between) === offsetAt(zone, before)) before = between
      else after = between
    }
    changes.push(after)
  }
  offsets.set(zone, { least, most })
  return changes
}

const changes = new Map(
  Intl.supportedValuesOf('timeZone')
    .map((zone) => [zone, changesOf(zone)] as const)
    .filter(([, ofZone]) => ofZone.length > 0),
)
const zones = [...changes.keys()]

/**
 * When a clock first showed what was written: it is looked at every quarter of an hour, of which all offsets are multiples,
 * from an hour before the earliest moment at which it could. A reading that was skipped is taken as one after the skip by
 * as much as it is into it, which is where a clock that nobody had put forward would have shown it.
 */
function momentOf(zone: string, reading: string): number {
  const { least, most } = offsets.get(zone) ?? { least: NaN, most: NaN }
  const start = asIfUtc(reading) - most - hour
  const end = asIfUtc(reading) - least + hour
  for (let at = start; at <= end; at += quarter) if (wall(zone, at) === reading) return at
  return asIfUtc(reading) - offsetAt(zone, start)
}

interface Walked {
  readonly bed: number
  readonly tried: number
  readonly woke: number
  readonly up: number
}

/** Minute by minute from bed to getting up; falling asleep comes first, the time awake next, sleep takes the rest. */
function count({ bed, tried, woke, up }: Walked, latency: number, awake: number) {
  const counted = { inBed: 0, asleep: 0, lying: 0 }
  let [falling, waking] = [latency, awake]
  for (let at = bed; at < up; at += minute) {
    counted.inBed += 1
    if (at >= woke) counted.lying += 1
    else if (at < tried) continue
    else if (falling > 0) falling -= 1
    else if (waking > 0) waking -= 1
    else counted.asleep += 1
  }
  return counted
}

interface ANight {
  readonly zone: string
  readonly bedZone: string | undefined
  readonly end: number | { readonly change: number; readonly after: number }
  readonly reading: number
  readonly sleeping: number
  readonly lying: number
  readonly shares: readonly [number, number]
  readonly slips: readonly [number, number]
  readonly napMinutes: number | undefined
  readonly earlier: boolean
}

/** One night: a zone, when it ended, how long its parts were, and perhaps another zone where it began. */
const aNight: fc.Arbitrary<ANight> = fc.record({
  zone: fc.constantFrom(...zones),
  bedZone: fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...zones) },
  ),
  end: fc.oneof(
    // In the hours after a clock change, of which the zone has a few.
    {
      weight: 3,
      arbitrary: fc.record({ change: fc.nat({ max: 100 }), after: fc.integer({ min: -60, max: 16 * 60 }) }),
    },
    // Around the end of a year and on leap days.
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom('2016-02-29', '2019-12-31', '2020-02-29', '2024-02-29', '2025-01-01', '2026-01-01'),
          fc.integer({ min: -12 * 60, max: 36 * 60 }),
        )
        .map(([day, minutes]) => Date.parse(day) / minute + minutes),
    },
    { weight: 1, arbitrary: fc.integer({ min: firstDay / minute + 3 * 24 * 60, max: lastDay / minute }) },
  ),
  reading: fc.integer({ min: 0, max: 180 }),
  sleeping: fc.integer({ min: 0, max: 720 }),
  lying: fc.integer({ min: 0, max: 180 }),
  shares: fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })),
  /** By how many minutes what was written is beside what the clock showed: also into an hour that was skipped. */
  slips: fc.oneof(
    fc.constant([0, 0] as const),
    fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 })),
  ),
  napMinutes: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
  earlier: fc.boolean(),
})

const tally = { changed: 0, travelled: 0, skipped: 0, admitted: 0, refused: 0 }

function compare(one: ANight): void {
  const { zone, bedZone = zone, napMinutes } = one
  const ofZone = changes.get(zone) ?? []
  const up =
    typeof one.end === 'number'
      ? one.end * minute
      : (ofZone[one.end.change % ofZone.length] ?? 0) + one.end.after * minute
  const woke = up - one.lying * minute
  const tried = woke - one.sleeping * minute
  const bed = tried - one.reading * minute

  // What was written down: the clock on the wall, there and then, or a little beside it.
  const written = {
    wentToBed: slipped(wall(bedZone, bed), one.slips[0]),
    triedToSleep: slipped(wall(bedZone, tried), one.slips[1]),
    finalWaking: wall(zone, woke),
    gotUp: wall(zone, up),
  }
  // What that says: of an hour that came twice nobody wrote which, so it is the first.
  const read = {
    bed: momentOf(bedZone, written.wentToBed),
    tried: momentOf(bedZone, written.triedToSleep),
    woke: momentOf(zone, written.finalWaking),
    up: momentOf(zone, written.gotUp),
  }
  const room = Math.max(0, (read.woke - read.tried) / minute)
  const [sleepOnsetLatency, wakeAfterSleepOnset] = [
    Math.floor((room * one.shares[0]) / 100),
    Math.floor((room * one.shares[1]) / 100),
  ]
  const date = written.gotUp.slice(0, 10)
  const parts = { zone, ...written, sleepOnsetLatency, wakeAfterSleepOnset }
  const entry = night(date, {
    ...parts,
    ...(one.bedZone !== undefined && { bedZone }),
    ...(napMinutes !== undefined && { napMinutes }),
  })

  const passed = read.bed <= read.tried && read.tried <= read.woke && read.woke <= read.up
  if (passed) {
    const { inBed, asleep, lying } = count(read, sleepOnsetLatency, wakeAfterSleepOnset)
    expect(measureNight(entry)).toEqual({
      timeInBed: inBed,
      sleepOnsetLatency,
      wakeAfterSleepOnset,
      earlyWaking: lying,
      totalSleepTime: asleep,
      sleepEfficiency: inBed === 0 ? undefined : asleep / inBed,
    })
  }

  // A night is admitted when it is in order and not too long, in the time that passed and on each clock.
  const onOneClock = bedZone === zone
  const shown =
    written.wentToBed <= written.triedToSleep &&
    written.finalWaking <= written.gotUp &&
    (!onOneClock || written.triedToSleep <= written.finalWaking)
  const length = onOneClock ? asIfUtc(written.gotUp) - asIfUtc(written.wentToBed) : 0
  const sensible = passed && shown && Math.max(length, read.up - read.bed) <= 18 * hour
  const { id, kind, recordedAt: _recorded, changedAt: _changed, revision, ...draft } = entry
  const result = admit(
    { kind, ...draft },
    { now: '2030-01-01T00:00:00Z', newId: () => id, newestRevision: 0 },
  )
  expect(result.ok, result.ok ? 'admitted' : result.error.message).toBe(sensible)

  // The night of a day is the one that was changed last, whatever else was written of it.
  const other: NightEntry = { ...night(date), revision: revision + (one.earlier ? -1 : 1) }
  expect(entriesOf([entry, other], date).night).toBe(one.earlier ? entry : other)

  if (ofZone.some((at) => at > bed && at <= up)) tally.changed += 1
  if (!onOneClock) tally.travelled += 1
  if (wall(bedZone, read.bed) !== written.wentToBed || wall(bedZone, read.tried) !== written.triedToSleep) {
    tally.skipped += 1
  }
  tally[sensible ? 'admitted' : 'refused'] += 1
}

function slipped(reading: string, minutes: number): string {
  return new Date(asIfUtc(reading) + minutes * minute).toISOString().slice(0, 16)
}

it('every zone whose clocks have changed since 2015 is looked at', () => {
  expect(zones.length).toBeGreaterThan(150)
  expect(zones).toEqual(
    expect.arrayContaining(['Europe/London', 'America/St_Johns', 'Australia/Lord_Howe', 'Antarctica/Troll']),
  )
  // The model looks at the clock every quarter of an hour.
  for (const [zone, ofZone] of changes) {
    for (const at of ofZone) expect(Math.abs(offsetAt(zone, at) % quarter)).toBe(0)
  }
})

// Slow work on a busy computer: the usual five seconds are for tests that hang.
it('ten thousand nights are measured as the model counts them', { timeout: 120_000 }, () => {
  fc.assert(fc.property(aNight, compare), { numRuns: 10_000 })
  expect(tally.changed).toBeGreaterThan(1000)
  expect(tally.travelled).toBeGreaterThan(1000)
  expect(tally.skipped).toBeGreaterThan(20)
  expect(tally.admitted).toBeGreaterThan(5000)
  expect(tally.refused).toBeGreaterThan(500)
})
