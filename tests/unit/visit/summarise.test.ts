import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysFrom } from '../../../src/core/visit/range.ts'
import { summarise } from '../../../src/core/visit/summarise.ts'
import { dayEntry, gut, taken } from '../journal/entries.ts'
import { at, fortnight, ids, plainNight, traces } from './nights.ts'
import { randomVisit } from './random-journals.ts'

describe('how complete the record is', () => {
  const late = { recordedAt: '2026-11-23T20:00:00Z' }
  const entries = [
    plainNight(10, 0),
    plainNight(11, 0, late),
    gut(at(10), late),
    gut(at(12)),
    gut(at(13)),
    taken(at(14), late),
  ]

  it('is counted in nights and days, and how much of it was written late', () => {
    expect(summarise(entries, fortnight).completeness).toEqual({
      days: 14,
      nights: { count: 2, from: traces(entries.slice(0, 2)) },
      gutDays: { count: 3, from: traces(entries.slice(2, 5)) },
      late: { count: 3, from: traces(entries.filter((_, index) => [1, 2, 5].includes(index))) },
      leftOut: { count: 0, from: [] },
    })
  })

  it('says how many of the range were left out, and counts them as recorded', () => {
    const notes = dayEntry(at(12), { notes: 'late train' })
    const outside = plainNight(24, 0)
    const out = [...entries.slice(1, 3), notes, outside]
    const { completeness } = summarise([...entries, notes, outside], fortnight, {
      leftOut: new Set(ids(out)),
    })
    expect(completeness.leftOut).toEqual({ count: 3, from: traces(out.slice(0, 3)) })
    expect(completeness.nights.count).toBe(2)
    expect(completeness.late.count).toBe(3)
  })
})

it('has the notes of the days, newest first, and not those that are empty', () => {
  const days = ['first', ' ', 'last'].map((notes, index) => dayEntry(at(12 + index), { notes }))
  expect(summarise(days, fortnight).notes.map(({ date, text }) => [date, text])).toEqual([
    [at(14), 'last'],
    [at(12), 'first'],
  ])
})

it('is empty for a range that ends before it begins', () => {
  const summary = summarise([plainNight(12, 0)], { from: at(13), to: at(11) })
  expect(summary).toMatchObject({ dates: [], taken: [], completeness: { days: 0, nights: { count: 0 } } })
})

it('does not depend on the order entries come in', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomVisit, ({ entries, range, leftOut, visits }) => {
      const summary = summarise(entries, range, { leftOut, visits })
      // The ids are of no order at all.
      const shuffled = entries.toSorted((one, other) => (one.id < other.id ? -1 : 1))
      for (const order of [shuffled, entries.toReversed()])
        expect(summarise(order, range, { leftOut, visits: visits.toReversed() })).toEqual(summary)
    }),
    { numRuns: 10, endOnFailure: true },
  )
})

it('ignores what lies outside its range and the day before', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomVisit, ({ entries, range, leftOut }) => {
      const first = daysFrom(range.from, -1)
      const inside = entries.filter(({ date }) => date >= first && date <= range.to)
      expect(summarise(entries, range, { leftOut })).toEqual(summarise(inside, range, { leftOut }))
    }),
    { numRuns: 20, endOnFailure: true },
  )
})

describe('every number is what the entries behind it give', { timeout: 60_000 }, () => {
  /** All parts of a summary that say where they come from. */
  function tracedParts(value: unknown, path = ''): (readonly [path: string, part: TracedPart])[] {
    if (typeof value !== 'object' || value === null) return []
    const inside = Object.entries(value).flatMap(([part, one]) =>
      part === 'from' ? [] : tracedParts(one, `${path}.${part}`),
    )
    return 'from' in value && Array.isArray(value.from) ? [[path, value as TracedPart], ...inside] : inside
  }
  interface TracedPart {
    readonly from: readonly { readonly id: string; readonly value?: number }[]
    readonly count?: number
    readonly recorded?: number
    readonly lowest?: number
    readonly highest?: number
  }

  it('a count counts them, a range is theirs, and none is named twice or left out or unknown', () => {
    fc.assert(
      fc.property(randomVisit, ({ entries, range, leftOut, visits }) => {
        const known = new Set(ids(entries))
        for (const [path, part] of tracedParts(summarise(entries, range, { leftOut, visits }))) {
          const { from, count, recorded, lowest, highest } = part
          const used = from.map(({ id }) => id)
          expect(new Set(used).size).toBe(used.length)
          expect(used.filter((id) => !known.has(id))).toEqual([])
          if (!path.startsWith('.completeness')) expect(used.filter((id) => leftOut.has(id))).toEqual([])
          expect(count ?? recorded).toBe(from.length)
          if (lowest === undefined) continue
          const values = from.map(({ value }) => value ?? NaN)
          expect([lowest, highest]).toEqual([Math.min(...values), Math.max(...values)])
        }
      }),
      { numRuns: 50, endOnFailure: true },
    )
  })
})
