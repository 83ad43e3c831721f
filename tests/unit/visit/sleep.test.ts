import { describe, expect, it } from 'vitest'
import { measureNight } from '../../../src/core/journal/measures.ts'
import { summarise } from '../../../src/core/visit/summarise.ts'
import { at, fortnight, plainNight, traces } from './nights.ts'

const sleepOf = (nights: readonly ReturnType<typeof plainNight>[]) => summarise(nights, fortnight).sleep

describe('sleep', () => {
  // Exactly 30 minutes is not over 30, and 408 of 480 is exactly 85 %, which is not under it.
  const nights = [10, 30, 31, 72, 73, 20, 5, 30].map((latency, index) => plainNight(10 + index, latency))

  it('is the median and the range of the nights, worked out by hand', () => {
    const { timeInBed, totalSleepTime, sleepEfficiency } = sleepOf(nights)
    expect(timeInBed).toMatchObject({ enough: true, recorded: 8, median: 480, lowest: 480, highest: 480 })
    expect(totalSleepTime).toMatchObject({ recorded: 8, median: 450, lowest: 407, highest: 475 })
    expect(sleepEfficiency).toMatchObject({ median: 450 / 480, lowest: 407 / 480, highest: 475 / 480 })
  })

  it('counts the nights past a threshold, and none that is on it', () => {
    const { sleepOnsetLatency, sleepEfficiency } = sleepOf(nights)
    const beyond = (
      places: readonly number[],
      valueOf: (night: (typeof nights)[number]) => number | undefined,
    ) =>
      places.map((place) => {
        const night = nights[place]
        return night && { id: night.id, value: valueOf(night) }
      })
    expect(sleepOnsetLatency).toMatchObject({
      beyond: { count: 3, from: beyond([2, 3, 4], (night) => night.sleepOnsetLatency) },
    })
    expect(sleepEfficiency).toMatchObject({
      beyond: { count: 1, from: beyond([4], (night) => measureNight(night).sleepEfficiency) },
    })
  })

  it('says which night gave which value', () => {
    expect(sleepOf(nights).sleepOnsetLatency.from).toEqual(
      nights.map(({ id, sleepOnsetLatency }) => ({ id, value: sleepOnsetLatency })),
    )
  })

  it('takes the mean of the two middle nights of an even number', () => {
    const even = [10, 11, 12, 13, 20, 30, 40, 50].map((latency, index) => plainNight(10 + index, latency))
    expect(sleepOf(even).sleepOnsetLatency).toMatchObject({ median: 16.5 })
  })

  it('takes the middle night of an odd number, whatever the order', () => {
    const odd = [50, 10, 40, 11, 30, 12, 20].map((latency, index) => plainNight(10 + index, latency))
    expect(sleepOf(odd).sleepOnsetLatency).toMatchObject({ median: 20 })
  })

  it('knows of no time awake only where there were no awakenings', () => {
    const silent = nights.map((night) => ({ ...night, awakenings: undefined }))
    expect(sleepOf(nights).wakeAfterSleepOnset).toMatchObject({ median: 0, beyond: { count: 0, from: [] } })
    expect(sleepOf(silent).wakeAfterSleepOnset).toEqual({ enough: false, recorded: 0, from: [] })
  })

  it('shows no number from six nights, and one from seven', () => {
    expect(sleepOf(nights.slice(0, 6)).timeInBed).toEqual({
      enough: false,
      recorded: 6,
      from: nights.slice(0, 6).map(({ id }) => ({ id, value: 480 })),
    })
    expect(sleepOf(nights.slice(0, 7)).timeInBed).toMatchObject({ enough: true, recorded: 7 })
  })

  it('counts for each measure the nights that have it', () => {
    const seven = nights
      .slice(0, 7)
      .map((night, index) => (index === 3 ? { ...night, gotUp: undefined } : night))
    const { timeInBed, totalSleepTime } = sleepOf(seven)
    expect(timeInBed).toMatchObject({ enough: false, recorded: 6 })
    expect(totalSleepTime).toMatchObject({ enough: true, recorded: 7 })
  })

  it('counts a date once, by the night changed last', () => {
    const six = nights.slice(0, 6)
    const again = plainNight(10, 99)
    const summary = summarise([again, ...six.slice(1), ...six.slice(0, 1)].toReversed(), fortnight)
    expect(summary.completeness.nights).toEqual({ count: 6, from: traces([again, ...six.slice(1)]) })
    expect(summary.sleep.timeInBed).toMatchObject({ enough: false, recorded: 6 })
  })

  it('measures elapsed time in a night in which the clocks change', () => {
    const date = '2026-10-25'
    const times = { wentToBed: '2026-10-24T23:00', finalWaking: `${date}T07:00`, gotUp: `${date}T07:00` }
    const changed = { ...plainNight(10, 0), date, ...times }
    const others = [26, 27, 28, 29, 30, 31].map((day) => ({
      ...plainNight(10, 0),
      date: `2026-10-${String(day)}`,
    }))
    const { sleep } = summarise([changed, ...others], { from: date, to: '2026-10-31' })
    expect(sleep.timeInBed).toMatchObject({ highest: 540, lowest: 480 })
  })
})

it('leaves out what the person leaves out, and gives its place to no older night of that date', () => {
  const older = plainNight(10, 5)
  const nights = [10, 11, 12, 13, 14, 15, 16, 17].map((day) => plainNight(day, 20))
  const [first, second] = nights
  const leftOut = new Set([first?.id ?? '', second?.id ?? ''])
  const { sleep, completeness } = summarise([older, ...nights], fortnight, { leftOut })
  expect(sleep.timeInBed).toMatchObject({ enough: false, recorded: 6 })
  expect(completeness.nights.count).toBe(8)
  expect(completeness.leftOut).toEqual({ count: 2, from: traces(nights.slice(0, 2)) })
  expect(at(10)).toBe(first?.date)
})
