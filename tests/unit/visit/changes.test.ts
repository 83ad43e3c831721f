import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/core/journal/entry.ts'
import { summarise } from '../../../src/core/visit/summarise.ts'
import { gut, taken } from '../journal/entries.ts'
import { at, fortnight, plainNight } from './nights.ts'

const changesIn = (entries: readonly Entry[], visits: readonly string[]) =>
  summarise(entries, fortnight, { visits }).changes

describe('since a visit', () => {
  it('as many days before it as there are after it are compared', () => {
    const changes = changesIn([], [at(16)])
    expect(changes).toMatchObject({
      visit: at(16),
      before: { from: at(10), to: at(16) },
      after: { from: at(17), to: at(23) },
    })
  })

  it('the last ninety days are compared with the ninety before the visit, after a long time', () => {
    expect(changesIn([], ['2026-08-25'])).toMatchObject({
      before: { from: '2026-05-28', to: '2026-08-25' },
      after: { from: '2026-08-26', to: at(23) },
    })
    expect(changesIn([], ['2026-01-31'])).toMatchObject({
      before: { from: '2025-11-03', to: '2026-01-31' },
      after: { from: '2026-08-26', to: at(23) },
    })
  })

  it('the last visit before the end of the range is the one, in whatever order they come', () => {
    expect(changesIn([], [at(12), at(18), at(15), at(24)])?.visit).toBe(at(18))
  })

  it('a visit on the last day takes nothing from the one before it', () => {
    expect(changesIn([], [at(16), at(23)])).toMatchObject({ visit: at(16) })
  })

  it('nothing is said on the day of the visit itself, or without one', () => {
    expect(changesIn([], [at(23)])).toBeUndefined()
    expect(changesIn([], [at(24)])).toBeUndefined()
    expect(changesIn([], [])).toBeUndefined()
  })

  it('sleep, symptoms and flares are given before and after, worked out by hand', () => {
    const days = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]
    const entries = days.flatMap((day) => [
      plainNight(day, day <= 16 ? 60 : 30),
      gut(at(day), { pain: day <= 16 ? 6 : 2, flare: day <= 12 }),
    ])
    const changes = changesIn(entries, [at(16)])
    expect(changes?.totalSleepTime).toMatchObject({ before: { median: 420 }, after: { median: 450 } })
    expect(changes?.sleepEfficiency).toMatchObject({ before: { median: 0.875 }, after: { median: 0.9375 } })
    expect(changes?.symptoms.pain).toMatchObject({ before: { median: 6 }, after: { median: 2 } })
    expect(changes?.flareDays).toMatchObject({
      before: { days: { count: 3 } },
      after: { days: { count: 0 } },
    })
  })

  it('six days on a side are too few', () => {
    const nights = [10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23].map((day) => plainNight(day, 10))
    expect(changesIn(nights, [at(16)])?.totalSleepTime).toMatchObject({
      before: { enough: false, recorded: 6 },
      after: { enough: true, recorded: 7 },
    })
  })

  it('what was taken on one side alone was started or stopped', () => {
    const doses = [
      taken(at(16), { name: 'Iron', amount: undefined, unit: undefined }),
      taken(at(12)),
      taken(at(20)),
      taken(at(17), { amount: 3 }),
    ]
    const changes = changesIn(doses, [at(16)])
    expect(changes?.started.map(({ label }) => label)).toEqual(['Melatonin 3 mg'])
    expect(changes?.stopped.map(({ label }) => label)).toEqual(['Iron'])
  })

  it('a thing written with another capital is still the same thing', () => {
    const changes = changesIn([taken(at(12), { name: 'melatonin' }), taken(at(20), { unit: 'MG' })], [at(16)])
    expect(changes).toMatchObject({ started: [], stopped: [] })
  })
})
