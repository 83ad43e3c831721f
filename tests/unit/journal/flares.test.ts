import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flareEpisodes } from '../../../src/core/journal/flares.ts'
import type { GutEntry } from '../../../src/core/journal/entry.ts'
import { gut, night } from './entries.ts'

const on = (day: number, parts: Partial<GutEntry> = {}) =>
  gut(`2026-03-${String(day).padStart(2, '0')}`, parts)
const yes = { flare: true }
const no = { flare: false }

describe('days in a row with a flare are one episode', () => {
  it('that began and ended where the days beside it had none', () => {
    expect(flareEpisodes([on(1, no), on(2, yes), on(3, yes), on(4, no)])).toEqual([
      { from: '2026-03-02', to: '2026-03-03', start: 'began', end: 'ended' },
    ])
  })

  it('with the times at which it began and ended', () => {
    const days = [on(2, { ...yes, flareStart: '14:00' }), on(3, yes), on(4, { ...yes, flareEnd: '09:30' })]
    expect(flareEpisodes(days)).toEqual([
      {
        from: '2026-03-02',
        to: '2026-03-04',
        startTime: '14:00',
        endTime: '09:30',
        start: 'began',
        end: 'ended',
      },
    ])
  })

  it('and open while the last day with an answer has one', () => {
    expect(flareEpisodes([on(1, no), on(2, yes), on(3), night('2026-03-04')])).toMatchObject([
      { from: '2026-03-02', to: '2026-03-02', end: 'open' },
    ])
  })

  it('across the ends of months and leap days', () => {
    const days = ['2028-02-28', '2028-02-29', '2028-03-01'].map((date) => gut(date, yes))
    expect(flareEpisodes(days)).toMatchObject([{ from: '2028-02-28', to: '2028-03-01' }])
  })
})

describe('a day without an answer neither joins nor ends', () => {
  it('both sides say that it is not known', () => {
    expect(flareEpisodes([on(1, yes), on(2), on(3, yes), on(4, no)])).toEqual([
      { from: '2026-03-01', to: '2026-03-01', start: 'unknown', end: 'unknown' },
      { from: '2026-03-03', to: '2026-03-03', start: 'unknown', end: 'ended' },
    ])
  })

  it('unless a time says when it began or ended', () => {
    const days = [on(1, { ...yes, flareEnd: '20:00' }), on(3, { ...yes, flareStart: '08:00' })]
    expect(flareEpisodes(days)).toMatchObject([
      { end: 'ended', endTime: '20:00' },
      { start: 'began', startTime: '08:00' },
    ])
  })
})

describe('one flare after another', () => {
  it('a beginning on a day of a flare is another, and how the first ended is not known', () => {
    expect(flareEpisodes([on(1, yes), on(2, { ...yes, flareStart: '18:00' })])).toMatchObject([
      { to: '2026-03-01', end: 'unknown' },
      { from: '2026-03-02', start: 'began', startTime: '18:00' },
    ])
  })

  it('a day after an end is another', () => {
    expect(flareEpisodes([on(1, { ...yes, flareEnd: '18:00' }), on(2, yes)])).toMatchObject([
      { to: '2026-03-01', end: 'ended' },
      { from: '2026-03-02', start: 'began', end: 'open' },
    ])
  })

  it('one that ended in the morning and one that began in the evening share the day', () => {
    const shared = on(2, { ...yes, flareEnd: '07:00', flareStart: '21:00' })
    expect(flareEpisodes([on(1, yes), shared, on(3, yes)])).toEqual([
      { from: '2026-03-01', to: '2026-03-02', start: 'unknown', end: 'ended', endTime: '07:00' },
      { from: '2026-03-02', to: '2026-03-03', start: 'began', end: 'open', startTime: '21:00' },
    ])
  })

  it('one that began and ended on one day is that day', () => {
    expect(flareEpisodes([on(1, { flareStart: '07:00', flareEnd: '21:00' }), on(2, no)])).toEqual([
      {
        from: '2026-03-01',
        to: '2026-03-01',
        start: 'began',
        end: 'ended',
        startTime: '07:00',
        endTime: '21:00',
      },
    ])
  })
})

it('a plain no stands against a time, and the entry changed last against the others', () => {
  expect(flareEpisodes([on(1, { ...no, flareEnd: '09:00' })])).toEqual([])
  expect(flareEpisodes([on(1, yes), on(1, no)])).toEqual([])
})

it('every day with a flare is in an episode, no other is, and the order of entries does not matter', () => {
  const days = fc.array(fc.constantFrom(true, false, undefined), { maxLength: 25 })
  const places = Array.from({ length: 25 }, (_, place) => place)
  const order = fc.shuffledSubarray(places, { minLength: places.length })
  fc.assert(
    fc.property(days, order, (answers, shuffled) => {
      const entries = answers.map((flare, index) => on(index + 1, flare === undefined ? {} : { flare }))
      const episodes = flareEpisodes(entries)
      const covered = episodes.flatMap(({ from, to }) =>
        entries.filter(({ date }) => date >= from && date <= to),
      )
      expect(covered).toEqual(entries.filter(({ flare }) => flare === true))
      expect(flareEpisodes(shuffled.flatMap((place) => entries[place] ?? []))).toEqual(episodes)
      // What is not said about the days beside an episode is what is there.
      for (const { from, to, start, end } of episodes) {
        const at = (date: string, days: number) => answers[Number(date.slice(8)) - 1 + days]
        expect(start).toBe(at(from, -1) === false ? 'began' : 'unknown')
        const isLast = entries.every(({ date, flare }) => date <= to || flare === undefined)
        expect(end).toBe(isLast ? 'open' : at(to, 1) === false ? 'ended' : 'unknown')
      }
    }),
  )
})
