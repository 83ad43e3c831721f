import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { clockTimesOf, nightMoments, placeNight } from '../../../src/core/journal/night-times.ts'
import type { NightClock } from '../../../src/core/journal/night-times.ts'
import { clock, date, wholeNight } from './entries.ts'

const monday = '2026-11-23'

function place(times: NightClock) {
  const result = placeNight(monday, times)
  return result.ok ? result.value : result.error
}

describe('a night belongs to the morning it ends on', () => {
  it('puts the evening on the day before', () => {
    const times = { wentToBed: '22:40', triedToSleep: '23:15', finalWaking: '06:50', gotUp: '07:10' }
    expect(place(times)).toEqual({
      wentToBed: '2026-11-22T22:40',
      triedToSleep: '2026-11-22T23:15',
      finalWaking: '2026-11-23T06:50',
      gotUp: '2026-11-23T07:10',
    })
  })

  it('keeps all of a night begun after midnight on its date', () => {
    expect(place({ wentToBed: '00:30', gotUp: '08:00' })).toEqual({
      wentToBed: '2026-11-23T00:30',
      gotUp: '2026-11-23T08:00',
    })
  })

  it('splits a night whose sleep was tried for across midnight', () => {
    expect(place({ wentToBed: '23:50', triedToSleep: '00:10', finalWaking: '07:00' })).toEqual({
      wentToBed: '2026-11-22T23:50',
      triedToSleep: '2026-11-23T00:10',
      finalWaking: '2026-11-23T07:00',
    })
  })

  it('leaves the day of someone who works at night on that day', () => {
    expect(
      place({ wentToBed: '09:00', triedToSleep: '09:30', finalWaking: '15:45', gotUp: '16:00' }),
    ).toEqual({
      wentToBed: '2026-11-23T09:00',
      triedToSleep: '2026-11-23T09:30',
      finalWaking: '2026-11-23T15:45',
      gotUp: '2026-11-23T16:00',
    })
  })

  it('accepts a night that is over before midnight', () => {
    expect(place({ wentToBed: '18:30', gotUp: '23:20' })).toEqual({
      wentToBed: '2026-11-23T18:30',
      gotUp: '2026-11-23T23:20',
    })
  })

  it('lets two things happen in the same minute', () => {
    const times = { wentToBed: '23:00', triedToSleep: '23:00', finalWaking: '07:00', gotUp: '07:00' }
    expect(place(times)).toEqual({
      wentToBed: '2026-11-22T23:00',
      triedToSleep: '2026-11-22T23:00',
      finalWaking: '2026-11-23T07:00',
      gotUp: '2026-11-23T07:00',
    })
  })

  it('allows 18 hours in bed', () => {
    expect(place({ wentToBed: '18:00', gotUp: '12:00' })).toHaveProperty('wentToBed', '2026-11-22T18:00')
  })
})

describe('without an end, noon divides the evening from the morning', () => {
  test.each([
    ['12:00', '2026-11-22T12:00'],
    ['23:00', '2026-11-22T23:00'],
    ['11:59', '2026-11-23T11:59'],
    ['00:20', '2026-11-23T00:20'],
  ])('trying to sleep at %s is at %s', (face, time) => {
    expect(place({ triedToSleep: face })).toEqual({ triedToSleep: time })
  })

  it('keeps going to bed before trying to sleep', () => {
    expect(place({ wentToBed: '23:50', triedToSleep: '00:10' })).toEqual({
      wentToBed: '2026-11-22T23:50',
      triedToSleep: '2026-11-23T00:10',
    })
  })

  it('has nothing to place in an empty night', () => {
    expect(place({})).toEqual({})
  })
})

describe('more than 18 hours in bed is taken for a slip, and the likely one is named', () => {
  test.each<[string, NightClock, string, string[]]>([
    ['an evening typed as a morning', { wentToBed: '11:00', gotUp: '07:00' }, 'wentToBed', ['20 h', '23:00']],
    [
      'both evening times typed as mornings',
      { wentToBed: '10:30', triedToSleep: '11:00', finalWaking: '06:00', gotUp: '06:15' },
      'wentToBed',
      ['19 h 45 min', '22:30'],
    ],
    [
      'only trying to sleep typed as a morning',
      { wentToBed: '22:45', triedToSleep: '11:00', finalWaking: '06:45', gotUp: '07:00' },
      'triedToSleep',
      ['32 h 15 min', '23:00'],
    ],
    [
      'a morning typed as an evening',
      { wentToBed: '22:00', triedToSleep: '22:30', finalWaking: '06:30', gotUp: '19:00' },
      'gotUp',
      ['21 h', '07:00'],
    ],
    [
      'a waking typed as an evening',
      { wentToBed: '22:00', triedToSleep: '22:30', finalWaking: '18:30', gotUp: '07:00' },
      'finalWaking',
      ['33 h', '06:30'],
    ],
    [
      'waking after getting up',
      { wentToBed: '23:00', finalWaking: '07:00', gotUp: '06:45' },
      'finalWaking',
      ['31 h 45 min', 'The final waking at 07:00 comes after getting up at 06:45'],
    ],
    [
      'trying to sleep before going to bed',
      { wentToBed: '23:30', triedToSleep: '23:00', gotUp: '07:00' },
      'triedToSleep',
      ['31 h 30 min', 'Going to bed at 23:30 comes after trying to sleep at 23:00'],
    ],
  ])('%s', (_slip, times, field, words) => {
    const result = place(times)
    expect(result).toMatchObject({ code: 'night-too-long', field })
    for (const word of words) expect('message' in result ? result.message : '').toContain(word)
  })

  it('one minute over is too long', () => {
    expect(place({ wentToBed: '17:59', gotUp: '12:00' })).toHaveProperty('code', 'night-too-long')
  })
})

it('keeps the order of a night and every clock face, ends it on its date, and never makes it over 18 hours', () => {
  fc.assert(
    fc.property(date, clock, (day, times) => {
      const result = placeNight(day, times)
      if (!result.ok) {
        expect(Object.keys(times)).toContain(result.error.field)
        return
      }
      expect(clockTimesOf(result.value)).toEqual(times)
      const given = nightMoments.flatMap((moment) => result.value[moment] ?? [])
      expect(given).toEqual(given.toSorted())
      const [first, last] = [given[0], given.at(-1)]
      if (first === undefined || last === undefined) return
      const length = Temporal.PlainDateTime.from(first).until(last).total('hours')
      expect(length).toBeLessThanOrEqual(18)
      if (times.gotUp !== undefined || times.finalWaking !== undefined) expect(last.slice(0, 10)).toBe(day)
    }),
    { numRuns: 500 },
  )
})

it('gets back any night of up to 18 hours from its clock faces alone', () => {
  fc.assert(
    fc.property(wholeNight, ({ date: day, times }) => {
      expect(placeNight(day, clockTimesOf(times))).toEqual({ ok: true, value: times })
    }),
    { numRuns: 500 },
  )
})
