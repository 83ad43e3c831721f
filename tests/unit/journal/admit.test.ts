import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { admit } from '../../../src/core/journal/admit.ts'
import { Draft, Entry } from '../../../src/core/journal/entry.ts'
import type { DraftOf } from '../../../src/core/journal/entry.ts'
import { measureNight } from '../../../src/core/journal/measures.ts'
import type { Failure } from '../../../src/core/result.ts'
import { draft as anyDraft, gut, night, placed } from './entries.ts'

const now = '2026-11-23T14:02:00Z'
const id = '3f0c6f9e-6a55-4c0e-9a3c-0d6f5f1f2a10'
const newId = () => id
const context = { now, newId, newestRevision: 0 }
const revision = Date.parse(now)
const monday = '2026-11-23'
const times = placed(monday, {
  wentToBed: '22:30',
  triedToSleep: '23:00',
  finalWaking: '06:30',
  gotUp: '07:00',
})

const nightDraft = (parts: Partial<DraftOf<'night'>> = {}): DraftOf<'night'> => ({
  kind: 'night',
  date: monday,
  zone: 'Europe/London',
  ...parts,
})

const gutDraft = (parts: Partial<DraftOf<'gut'>> = {}): DraftOf<'gut'> => ({
  kind: 'gut',
  date: monday,
  zone: 'Europe/London',
  ...parts,
})

function refusal(draft: Draft, other: Partial<Parameters<typeof admit>[1]> = {}): Failure | undefined {
  const result = admit(draft, { ...context, ...other })
  return result.ok ? undefined : result.error
}

describe('a draft that makes sense becomes an entry', () => {
  it('with an id and the moment it was written', () => {
    const draft = nightDraft({ ...times, sleepOnsetLatency: 20 })
    const entry = { ...draft, id, recordedAt: now, changedAt: now, revision }
    expect(admit(draft, context)).toEqual({ ok: true, value: entry })
  })

  it('and, when it changes one, keeps that id and the moment it was first written', () => {
    const previous = night(monday, { recordedAt: '2026-11-23T08:00:00Z', changedAt: '2026-11-23T08:00:00Z' })
    const draft = nightDraft({ id: previous.id, quality: 4 })
    expect(admit(draft, { ...context, previous })).toEqual({
      ok: true,
      value: { ...draft, recordedAt: '2026-11-23T08:00:00Z', changedAt: now, revision },
    })
  })

  it('even when it is nearly empty', () => {
    expect(refusal(nightDraft())).toBeUndefined()
  })
})

describe('a change is refused', () => {
  const previous = night(monday)

  it('when the entry is gone', () => {
    expect(refusal(nightDraft({ id }))).toMatchObject({ code: 'entry-gone' })
  })

  it('when it does not say which entry it changes, or names another', () => {
    expect(refusal(nightDraft(), { previous })).toMatchObject({ code: 'other-entry' })
    expect(refusal(nightDraft({ id }), { previous })).toMatchObject({ code: 'other-entry' })
  })

  it('when it would make a night into something else', () => {
    expect(refusal(gutDraft({ id: previous.id }), { previous })).toMatchObject({ code: 'other-entry' })
  })

  it('when it would move the entry to another day', () => {
    const moved = nightDraft({ id: previous.id, date: '2026-11-22' })
    expect(refusal(moved, { previous })).toMatchObject({ code: 'other-entry', field: 'date' })
  })
})

describe('a day that has not come', () => {
  const message = 'That day has not come yet. Choose today or an earlier day.'
  const refused = { code: 'day-to-come', field: 'date', message }

  it('has no night', () => {
    expect(refusal(nightDraft())).toBeUndefined()
    expect(refusal(nightDraft({ date: '2026-11-24' }))).toMatchObject(refused)
  })

  it('has nothing else either, one day ahead excepted', () => {
    expect(refusal(gutDraft({ date: '2026-11-24' }))).toBeUndefined()
    expect(refusal(gutDraft({ date: '2026-11-25' }))).toMatchObject(refused)
  })

  it('is told by the clock of the place where the draft was written', () => {
    const tuesday = { date: '2026-11-24' }
    expect(refusal(nightDraft({ ...tuesday, zone: 'Pacific/Auckland' }))).toBeUndefined()
    expect(refusal(nightDraft({ ...tuesday, zone: 'America/New_York' }))).toMatchObject(refused)
  })
})

describe('a night is refused', () => {
  test.each<[string, Partial<DraftOf<'night'>>, string, string, string]>([
    [
      'when it makes more than 18 hours in bed',
      { wentToBed: '2026-11-22T11:00', gotUp: '2026-11-23T07:00' },
      'night-too-long',
      'wentToBed',
      '20 h in bed',
    ],
    [
      'when its times are in the wrong order',
      { wentToBed: '2026-11-22T23:00', finalWaking: '2026-11-23T07:00', gotUp: '2026-11-23T06:45' },
      'night-too-long',
      'finalWaking',
      'The final waking at 07:00 comes after getting up at 06:45',
    ],
    [
      'when it ends on another day than its own',
      { wentToBed: '2026-11-21T23:00', gotUp: '2026-11-22T07:00' },
      'outside-the-night',
      'wentToBed',
      'going to bed at 23:00 falls on 2026-11-22, not on 2026-11-21',
    ],
    [
      'when it began on the evening after its morning',
      { wentToBed: '2026-11-23T23:00', gotUp: '2026-11-23T07:00' },
      'outside-the-night',
      'wentToBed',
      'going to bed at 23:00 falls on 2026-11-22, not on 2026-11-23',
    ],
    [
      'when it is not over yet',
      { wentToBed: '2026-11-23T03:00', gotUp: '2026-11-23T19:00' },
      'time-to-come',
      'gotUp',
      '19:00 on 2026-11-23 has not come yet',
    ],
    [
      'when it holds more time awake than there was',
      { ...times, sleepOnsetLatency: 120, wakeAfterSleepOnset: 331 },
      'too-long-awake',
      'wakeAfterSleepOnset',
      '120 minutes and being awake in the night 331 minutes, 451 minutes together, but from trying to sleep to the final waking there were only 450 minutes',
    ],
    [
      'when falling asleep took longer than the night, even with half of its times missing',
      { wentToBed: times.wentToBed, gotUp: times.gotUp, sleepOnsetLatency: 511 },
      'too-long-awake',
      'sleepOnsetLatency',
      'from going to bed to getting up there were only 510 minutes',
    ],
    [
      'when it was awake without waking',
      { awakenings: 0, wakeAfterSleepOnset: 1 },
      'awake-without-waking',
      'wakeAfterSleepOnset',
      '1 minute awake',
    ],
  ])('%s', (_reason, parts, code, field, words) => {
    const refused = refusal(nightDraft(parts))
    expect(refused).toMatchObject({ code, field })
    expect(refused?.message).toContain(words)
  })

  it('but a night without a minute of sleep is a night', () => {
    expect(refusal(nightDraft({ ...times, sleepOnsetLatency: 450, awakenings: 0 }))).toBeUndefined()
    expect(
      refusal(nightDraft({ ...times, sleepOnsetLatency: 200, wakeAfterSleepOnset: 250 })),
    ).toBeUndefined()
  })

  it('when the skipped hour puts its times out of order', () => {
    // 01:30 does not exist on this night and is read as 02:30, which is after 02:10.
    const parts = { date: '2026-03-29', wentToBed: '2026-03-29T01:30', triedToSleep: '2026-03-29T02:10' }
    expect(refusal(nightDraft(parts))).toMatchObject({ code: 'clocks-changed', field: 'wentToBed' })
  })

  it('when the repeated hour makes its 18 hours 19', () => {
    const parts = { date: '2026-10-25', wentToBed: '2026-10-24T18:00', gotUp: '2026-10-25T12:00' }
    expect(refusal(nightDraft(parts))).toMatchObject({ code: 'night-too-long', field: 'wentToBed' })
    expect(refusal(nightDraft({ ...parts, wentToBed: '2026-10-24T19:00' }))).toBeUndefined()
  })

  it('when the skipped hour takes away the room for the time awake', () => {
    const parts = { wentToBed: '2026-03-29T00:30', finalWaking: '2026-03-29T06:30', date: '2026-03-29' }
    expect(refusal(nightDraft({ ...parts, sleepOnsetLatency: 300 }))).toBeUndefined()
    expect(refusal(nightDraft({ ...parts, sleepOnsetLatency: 301 }))).toMatchObject({
      code: 'too-long-awake',
    })
  })
})

describe('a night on the way from one zone to another', () => {
  // Bed at 22:00 in Auckland, 09:00 in universal time; up at 08:00 in Los Angeles, 16:00: seven hours on one date.
  const flight = nightDraft({
    zone: 'America/Los_Angeles',
    bedZone: 'Pacific/Auckland',
    wentToBed: '2026-11-23T22:00',
    triedToSleep: '2026-11-23T22:30',
    finalWaking: '2026-11-23T07:30',
    gotUp: '2026-11-23T08:00',
  })
  const later = { now: '2026-11-23T18:00:00Z' }

  it('goes by the clock of each place and by the time that passed', () => {
    expect(refusal(flight, later)).toBeUndefined()
  })

  it('is refused when a time falls on another day than it says, with the place of the clock', () => {
    const refused = refusal({ ...flight, wentToBed: '2026-11-22T22:00' }, later)
    expect(refused).toMatchObject({ code: 'outside-the-night', field: 'wentToBed' })
    expect(refused?.message).toContain('going to bed at 22:00 (Auckland time) falls on 2026-11-23')
  })

  it('is refused when it took more than 18 hours, whatever the clocks showed', () => {
    const home = { ...flight, zone: 'Pacific/Auckland', bedZone: 'America/Los_Angeles' }
    // 19:00 on the 21st in Los Angeles to 08:00 on the 23rd in Auckland: 16 hours. 16:00 would make 19.
    const times = { wentToBed: '2026-11-21T19:00', triedToSleep: undefined, finalWaking: undefined }
    expect(refusal({ ...home, ...times })).toBeUndefined()
    const refused = refusal({ ...home, ...times, wentToBed: '2026-11-21T16:00' })
    expect(refused).toMatchObject({ code: 'night-too-long', field: 'wentToBed' })
    expect(refused?.message).toContain('19 h in bed')
    expect(refused?.message).toContain('going to bed at 16:00 (Los Angeles time)')
  })

  it('has room for as much time awake as passed', () => {
    expect(refusal({ ...flight, sleepOnsetLatency: 360 }, later)).toBeUndefined()
    expect(refusal({ ...flight, sleepOnsetLatency: 361 }, later)).toMatchObject({ code: 'too-long-awake' })
  })

  it('is not over before its end has come there', () => {
    const refused = refusal(flight, { now: '2026-11-23T15:59:59Z' })
    expect(refused).toMatchObject({ code: 'time-to-come', field: 'gotUp' })
    expect(refused?.message).toContain('08:00 (Los Angeles time) on 2026-11-23 has not come yet')
  })
})

describe('when the clock has been set back since an entry was written', () => {
  const yesterday = '2026-11-22T12:00:00Z'
  const previous = night(monday, { ...times, recordedAt: now, changedAt: now })

  it('the entry can still be changed', () => {
    const change = nightDraft({ ...times, id: previous.id, quality: 2 })
    expect(refusal(nightDraft(times), { now: yesterday })).toMatchObject({ code: 'day-to-come' })
    expect(refusal(change, { now: yesterday, previous })).toBeUndefined()
    const ofGut = gut('2026-11-24', { recordedAt: now, changedAt: now })
    expect(
      refusal(gutDraft({ id: ofGut.id, date: ofGut.date, pain: 1 }), { now: yesterday, previous: ofGut }),
    ).toBeUndefined()
  })

  it('its times too, up to when it was last written', () => {
    const change = nightDraft({ ...times, id: previous.id, gotUp: `${monday}T14:02` })
    expect(refusal(change, { now: yesterday, previous })).toBeUndefined()
    const beyond = nightDraft({ ...times, id: previous.id, gotUp: `${monday}T14:03` })
    expect(refusal(beyond, { now: yesterday, previous })).toMatchObject({ code: 'time-to-come' })
  })

  it('also where it came from a computer whose clock was ahead', () => {
    const ahead = night(monday, { ...times, recordedAt: yesterday, changedAt: yesterday })
    const change = nightDraft({ ...times, id: ahead.id, rested: 1 })
    expect(refusal(change, { now: yesterday, previous: ahead })).toBeUndefined()
  })
})

// Slow work on a busy computer: the usual five seconds are for tests that hang.
it(
  'never throws on a draft of the right shape, and what it admits is an entry without a negative measure',
  { timeout: 60_000 },
  () => {
    let admitted = 0
    let refused = 0
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(v.is(Draft, draft)).toBe(true)
        const result = admit(draft, context)
        if (!result.ok) {
          refused += 1
          expect(Object.keys(draft)).toContain(result.error.field)
          return
        }
        admitted += 1
        expect(v.is(Entry, result.value)).toBe(true)
        if (result.value.kind !== 'night') return
        const measures = measureNight(result.value)
        for (const value of Object.values(measures) as (number | undefined)[]) {
          expect(value ?? 0).toBeGreaterThanOrEqual(0)
        }
        expect(measures.sleepEfficiency ?? 0).toBeLessThanOrEqual(1)
        // Nothing contradicts itself, so a measure is unknown only where a part is missing.
        const { wentToBed, gotUp, finalWaking } = result.value
        expect(measures.timeInBed === undefined).toBe(wentToBed === undefined || gotUp === undefined)
        expect(measures.earlyWaking === undefined).toBe(finalWaking === undefined || gotUp === undefined)
      }),
      { numRuns: 1000 },
    )
    expect(admitted).toBeGreaterThan(100)
    expect(refused).toBeGreaterThan(100)
  },
)

it('never throws at the ends of the calendar', () => {
  for (const date of ['0000-01-01', '9999-12-31']) {
    const parts = { date, wentToBed: `${date}T23:00`, gotUp: `${date}T07:00` }
    expect(refusal(nightDraft(parts))).toHaveProperty('field')
  }
})
