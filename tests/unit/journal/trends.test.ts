import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datedDays, datesBetween } from '../../../src/core/journal/dated-days.ts'
import { entriesOf } from '../../../src/core/journal/day.ts'
import type { Entry } from '../../../src/core/journal/entry.ts'
import {
  trackerMeasures,
  trendMeasures,
  type TrendMeasure,
} from '../../../src/core/journal/trend-measures.ts'
import { daysWith, thingsTaken, timelineOf, trend } from '../../../src/core/journal/trends.ts'
import { dayEntry, gut, night, taken } from './entries.ts'

const measure = (id: string): TrendMeasure => {
  const found = trendMeasures.find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no measure ${id}.`)
  return found
}
const pain = measure('pain')
const november = { from: '2026-11-01', to: '2026-11-30' }
const day = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString()

describe('a timeline', () => {
  it('goes by days for less than a year', () => {
    const { step, days, periods } = timelineOf(november)
    expect([step, days, periods.length]).toEqual(['day', 30, 30])
    expect(periods[0]).toEqual({ from: '2026-11-01', to: '2026-11-01', days: 1 })
  })

  it('goes by weeks from Monday for a year, cut at both ends', () => {
    const { step, days, periods } = timelineOf({ from: '2025-11-24', to: '2026-11-24' })
    expect([step, days, periods.length]).toEqual(['week', 366, 53])
    expect(periods[0]).toEqual({ from: '2025-11-24', to: '2025-11-30', days: 7 })
    // 24 November 2026 is a Tuesday.
    expect(periods.at(-1)).toEqual({ from: '2026-11-23', to: '2026-11-24', days: 2 })
  })

  it('goes by months for twenty years, a leap day among them', () => {
    const { step, days, periods } = timelineOf({ from: '2006-11-24', to: '2026-11-23' })
    expect([step, days, periods.length]).toEqual(['month', 7305, 241])
    expect(periods.find(({ from }) => from === '2024-02-01')).toEqual({
      from: '2024-02-01',
      to: '2024-02-29',
      days: 29,
    })
  })

  it('is one day for a day, and nothing for a range that ends before it begins', () => {
    expect(timelineOf({ from: '2026-11-01', to: '2026-11-01' }).periods).toHaveLength(1)
    expect(timelineOf({ from: '2026-11-02', to: '2026-11-01' })).toMatchObject({ days: 0, periods: [] })
  })

  it('fills its range without a gap', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }))
    fc.assert(
      fc.property(range, ([start, length]) => {
        const from = day('2015-01-01', start)
        const { periods, days } = timelineOf({ from, to: day(from, length) })
        expect(days).toBe(length + 1)
        expect(periods.reduce((sum, period) => sum + period.days, 0)).toBe(days)
        for (const [at, period] of periods.entries())
          expect(period.from).toBe(at === 0 ? from : day(periods[at - 1]?.to ?? '', 1))
      }),
    )
  })
})

describe('a trend', () => {
  it('has a gap where nothing was recorded, and a zero where zero was', () => {
    const journal = datedDays([
      gut('2026-11-02', { pain: 0 }),
      gut('2026-11-03'),
      gut('2026-11-04', { pain: 6 }),
    ])
    const { points } = trend(journal, pain, timelineOf({ from: '2026-11-01', to: '2026-11-04' }))
    expect(points.map(({ values }) => values?.median)).toEqual([undefined, 0, undefined, 6])
    expect(points.map(({ recorded }) => recorded)).toEqual([0, 1, 0, 1])
  })

  it('says no middle value under seven recorded days, and one from seven on', () => {
    const days = (count: number) =>
      datedDays(Array.from({ length: count }, (_, at) => gut(day('2026-11-01', at), { pain: at })))
    expect(trend(days(6), pain, timelineOf(november))).toMatchObject({ recorded: 6, values: undefined })
    expect(trend(days(7), pain, timelineOf(november)).values).toEqual({ median: 3, lowest: 0, highest: 6 })
  })

  it('counts what is over thirty minutes and under 85 %, and not what is just there', () => {
    const onset = measure('sleepOnsetLatency')
    const nights = [30, 31, 45, 0].map((sleepOnsetLatency, at) =>
      night(day('2026-11-01', at), { sleepOnsetLatency }),
    )
    expect(trend(datedDays(nights), onset, timelineOf(november)).beyond).toBe(2)
    // 420 and 408 of 480 minutes are 87.5 % and 85 %; 400 are 83.3 %.
    const slept = [60, 72, 80].map((wakeAfterSleepOnset, at) =>
      night(day('2026-11-02', at), {
        wentToBed: `${day('2026-11-01', at)}T23:00`,
        sleepOnsetLatency: 0,
        wakeAfterSleepOnset,
        finalWaking: `${day('2026-11-02', at)}T07:00`,
        gotUp: `${day('2026-11-02', at)}T07:00`,
      }),
    )
    expect(trend(datedDays(slept), measure('sleepEfficiency'), timelineOf(november)).beyond).toBe(1)
    expect(trend(datedDays([gut('2026-11-02', { pain: 9 })]), pain, timelineOf(november)).beyond).toBe(0)
  })

  it('takes the middle and the range of a week', () => {
    const entries = [1, 9, 4].map((value, at) => gut(day('2026-11-16', at), { pain: value }))
    const { points } = trend(datedDays(entries), pain, timelineOf({ from: '2025-11-24', to: '2026-11-23' }))
    expect(points.at(-2)).toEqual({
      from: '2026-11-16',
      to: '2026-11-22',
      days: 7,
      recorded: 3,
      values: { median: 4, lowest: 1, highest: 9 },
    })
    expect(points.at(-1)?.values).toBeUndefined()
  })

  it('knows days without a stool from days without an answer', () => {
    const journal = datedDays([
      gut('2026-11-01', { stools: [] }),
      gut('2026-11-02'),
      gut('2026-11-03', { stools: [{ form: 6 }, { form: 2 }, { form: 7 }] }),
    ])
    const along = timelineOf({ from: '2026-11-01', to: '2026-11-03' })
    const middles = (id: string) =>
      trend(journal, measure(id), along).points.map(({ values }) => values?.median)
    expect(middles('stools')).toEqual([0, undefined, 3])
    expect(middles('stoolForm')).toEqual([undefined, undefined, 6])
  })

  it('draws a person’s own scales and numbers, and no yes, no or time', () => {
    const own = (id: string, type: 'scale' | 'number' | 'yes-no' | 'time') => ({
      id,
      type,
      name: type,
      unit: 'glasses',
      madeAt: '2026-01-01T08:00:00Z',
      changedAt: '2026-01-01T08:00:00Z',
    })
    const measures = trackerMeasures([
      own('a', 'scale'),
      own('b', 'number'),
      own('c', 'yes-no'),
      own('d', 'time'),
    ])
    expect(measures.map(({ id, unit, scale }) => [id, unit, scale])).toEqual([
      ['a', '', [0, 10]],
      ['b', 'glasses', undefined],
    ])
    const journal = datedDays([dayEntry('2026-11-01', { trackers: { a: 0, b: true } })])
    const along = timelineOf({ from: '2026-11-01', to: '2026-11-01' })
    expect(measures.map((one) => trend(journal, one, along).points[0]?.values?.median)).toEqual([
      0,
      undefined,
    ])
  })

  it('equals a recount of every day, one after the other', () => {
    const entries = fc.array(
      fc
        .record({
          at: fc.integer({ min: -20, max: 1500 }),
          pain: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
          onset: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
        })
        .map(({ at, pain: value, onset }): Entry[] => {
          const date = day('2020-01-01', at)
          return [
            gut(date, value === undefined ? {} : { pain: value, flare: value > 6 }),
            night(date, onset === undefined ? {} : { sleepOnsetLatency: onset }),
          ]
        }),
      { maxLength: 60 },
    )
    const length = fc.constantFrom(0, 27, 90, 363, 364, 365, 800, 1094, 1095, 1400)
    fc.assert(
      fc.property(entries, length, (given, days) => {
        const journal = given.flat()
        const along = timelineOf({ from: '2020-01-01', to: day('2020-01-01', days) })
        const index = datedDays(journal)
        for (const one of [pain, measure('sleepOnsetLatency')]) {
          const { points, recorded } = trend(index, one, along)
          let count = 0
          for (const { from, to, recorded: inPeriod, values } of points) {
            const found: number[] = []
            for (let date = from; date <= to; date = day(date, 1)) {
              const value = one.valueOf(entriesOf(journal, date))
              if (value !== undefined) found.push(value)
            }
            count += found.length
            expect(inPeriod).toBe(found.length)
            found.sort((a, b) => a - b)
            const middle =
              found.length % 2 === 1
                ? found[(found.length - 1) / 2]
                : ((found[found.length / 2 - 1] ?? NaN) + (found[found.length / 2] ?? NaN)) / 2
            expect(values).toEqual(
              found.length === 0 ? undefined : { median: middle, lowest: found[0], highest: found.at(-1) },
            )
          }
          expect(recorded).toBe(count)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('marks under a chart', () => {
  it('count the days of each period on which something holds', () => {
    const journal = datedDays([
      gut('2026-11-16', { flare: true }),
      gut('2026-11-17', { flare: true }),
      gut('2026-11-18', { flare: false }),
      gut('2026-11-23', { flare: true }),
    ])
    const isFlare = daysWith(
      journal,
      timelineOf({ from: '2025-11-24', to: '2026-11-23' }),
      ({ gut: entry }) => entry?.flare === true,
    )
    expect(isFlare.slice(-2)).toEqual([2, 1])
    expect(isFlare.slice(0, -2).every((days) => days === 0)).toBe(true)
  })

  it('one thing is one name, whatever the letter case and spaces', () => {
    const entries = [
      taken('2026-11-03', { name: 'Melatonin' }),
      taken('2026-11-01', { name: 'peppermint  oil' }),
      taken('2026-11-02', { name: 'Peppermint oil' }),
    ]
    expect(thingsTaken(entries)).toEqual(['Melatonin', 'Peppermint oil'])
    expect(thingsTaken(entries.toReversed()), 'in any order').toEqual(['Melatonin', 'Peppermint oil'])
  })
})

describe('the journal by day', () => {
  it('has the same days as the entries, whatever their order', () => {
    const entries = [
      gut('2026-11-02'),
      night('2026-10-31'),
      gut('2026-11-02', { pain: 3 }),
      taken('2026-11-01'),
    ]
    const [given, turned] = [datedDays(entries), datedDays(entries.toReversed())]
    for (const { dates, on } of [given, turned]) {
      expect(dates).toEqual(['2026-10-31', '2026-11-01', '2026-11-02'])
      for (const date of dates) expect(on(date)).toEqual(entriesOf(entries, date))
      expect(on('2026-11-03')).toBeUndefined()
    }
  })

  it('finds the dates of a range, both ends included', () => {
    const journal = datedDays(
      ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((date) => gut(date)),
    )
    expect(datesBetween(journal, november.from, november.to)).toEqual(['2026-11-01', '2026-11-30'])
    expect(datesBetween(journal, '2027-01-01', '2027-12-31')).toEqual([])
  })
})
