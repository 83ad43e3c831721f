import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbersOf } from '../../../src/core/visit/numbers.ts'
import { summarise } from '../../../src/core/visit/summarise.ts'
import { dayEntry, gut, taken } from '../journal/entries.ts'
import { at, fortnight, plainNight } from './nights.ts'
import { randomVisit } from './random-journals.ts'

const nights = [10, 30, 31, 72, 73, 20, 5].map((latency, index) => plainNight(11 + index, latency))
const dose = taken(at(12), { time: '22:00', planned: true, reason: 'cannot sleep' })
const numbers = numbersOf(summarise([...nights, dose, dayEntry(at(12), { notes: 'late train' })], fortnight))

describe('the numbers of the page for programs', () => {
  it('say what they are and what they are held against', () => {
    expect(numbers).toMatchObject({
      format: 'vagus-summary',
      formatVersion: 1,
      thresholds: { leastRecorded: 7, leastCompared: 5, longWakeMinutes: 30, lowSleepEfficiency: 0.85 },
      range: fortnight,
      completeness: { days: 14, nights: 7, gutDays: 0, late: 0, leftOut: 0 },
    })
  })

  it('have a count as a number, and a refusal with how many there were', () => {
    expect(numbers.sleep.sleepOnsetLatency).toEqual({
      enough: true,
      recorded: 7,
      median: 30,
      lowest: 5,
      highest: 73,
      beyond: 3,
    })
    expect(numbers.gut.stools).toEqual({ enough: false, recorded: 0 })
    expect(numbers.taken[0]).toMatchObject({
      doses: 1,
      planned: 1,
      with: { nights: 1 },
      without: { nights: 6 },
    })
  })

  it('have null for what is not known, in lists too', () => {
    const pains = [gut(at(10), { pain: 4 })]
    const { gut: said, changes, raster } = numbersOf(summarise(pains, fortnight))
    expect(said.symptoms.pain.daily).toEqual([4, ...Array<null>(13).fill(null)])
    expect(changes).toBeNull()
    expect(raster.rows[0]).toMatchObject({ napMinutes: null, wakeAfterSleepOnset: null })
  })

  it('hold no free text, and nothing that names an entry', () => {
    const text = JSON.stringify(numbers)
    expect(text).not.toContain('cannot sleep')
    expect(text).not.toContain('late train')
    expect(text).not.toMatch(/"(?:id|nightId|reasons|notes)":/)
    for (const { id } of [...nights, dose]) expect(text).not.toContain(id)
  })

  it('are the same when they are written and read again', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomVisit, ({ entries, range, leftOut, visits }) => {
        const said = numbersOf(summarise(entries, range, { leftOut, visits }))
        expect(JSON.parse(JSON.stringify(said))).toStrictEqual(said)
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })
})
