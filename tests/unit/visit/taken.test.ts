import { describe, expect, it, test } from 'vitest'
import type { Entry, NightEntry } from '../../../src/core/journal/entry.ts'
import { summarise } from '../../../src/core/visit/summarise.ts'
import { night, placed, taken } from '../journal/entries.ts'
import { at, fortnight, ids, plainNight, traces } from './nights.ts'

const things = (entries: readonly Entry[]) => summarise(entries, fortnight).taken

describe('things taken', () => {
  it('are one thing when name, amount and unit are the same but for letter case and spaces', () => {
    const doses = [
      taken(at(10), { name: 'melatonin' }),
      taken(at(11), { name: ' MELATONIN', unit: 'Mg' }),
      taken(at(11), { name: 'Melatonin  ', time: '23:00' }),
      taken(at(12), { amount: 3 }),
      taken(at(13), { name: 'Peppermint   oil', amount: undefined, unit: undefined }),
    ]
    expect(things(doses).map(({ label, days, doses: { count } }) => [label, days, count])).toEqual([
      // As it was last written: on a day, the dose without a time is the last.
      ['MELATONIN 1 Mg', 2, 3],
      ['Melatonin 3 mg', 1, 1],
      ['Peppermint oil', 1, 1],
    ])
  })

  it('count what was planned, what was not, and what was not said', () => {
    const doses = [true, true, false, undefined].map((planned, index) => taken(at(10 + index), { planned }))
    expect(things(doses)[0]).toMatchObject({
      doses: { count: 4, from: traces(doses) },
      planned: { count: 2, from: traces(doses.slice(0, 2)) },
      unplanned: { count: 1, from: traces(doses.slice(2, 3)) },
      unmarked: { count: 1, from: traces(doses.slice(3)) },
    })
  })

  it('stand with the one taken on most days first, and then by name', () => {
    const doses = [
      taken(at(10), { name: 'Valerian' }),
      taken(at(10), { name: 'Valerian', time: '23:00' }),
      taken(at(10), { name: 'Iron' }),
      taken(at(11), { name: 'Iron' }),
      taken(at(12), { name: 'Camomile' }),
    ]
    expect(things(doses).map(({ name }) => name)).toEqual(['Iron', 'Camomile', 'Valerian'])
  })

  it('say why, in the person’s words, the most frequent first', () => {
    const reasons = ['Flare', 'cannot sleep', 'Cannot  sleep', undefined, ' ']
    const doses = reasons.map((reason, index) => taken(at(10 + index), { reason }))
    expect(things(doses)[0]?.reasons).toEqual([
      { text: 'Cannot sleep', count: 2 },
      { text: 'Flare', count: 1 },
    ])
  })

  test.each<[string, string[], unknown]>([
    ['of an evening past midnight', ['23:30', '00:30', '22:45'], { earliest: '22:45', latest: '00:30' }],
    ['of morning and night', ['22:00', '08:00'], { earliest: '08:00', latest: '22:00' }],
    ['at the hour at which the day begins', ['04:00', '03:59'], { earliest: '04:00', latest: '03:59' }],
    ['of nothing with a time', [], undefined],
  ])('have the usual times %s', (_when, times, expected) => {
    const doses = [taken(at(10)), ...times.map((time, index) => taken(at(11 + index), { time }))]
    expect(things(doses)[0]?.times).toEqual(expected)
  })

  it('are not those of the evening before the range, though its night is the first', () => {
    const before = taken(at(9), { time: '22:00' })
    const doses = [11, 12, 13, 14].map((day) => taken(at(day), { time: '22:00' }))
    const nights = [10, 12, 13, 14, 15].map((day) => plainNight(day, 20))
    const [thing] = things([before, ...doses, ...nights])
    expect(thing?.doses.count).toBe(4)
    expect(thing?.with.nights).toEqual({ count: 5, from: traces(nights) })
  })
})

describe('nights with and without', () => {
  const latencies = [20, 40, 25, 90, 30]
  const nightsWith = latencies.map((latency, index) =>
    plainNight(11 + index, latency, { grogginess: index, wokeClear: index < 3 }),
  )
  const nightsWithout = [16, 17, 18, 19, 20].map((day) =>
    plainNight(day, 10, { grogginess: 1, wokeClear: true }),
  )
  // The last of these is on the evening before a night that nobody recorded.
  const doses = [10, 11, 12, 13, 14].map((day) => taken(at(day), { time: '22:00' }))
  const entries = [...doses, ...nightsWith, ...nightsWithout]

  it('are those that followed a dose, and those that followed none', () => {
    const [thing] = things(entries)
    expect(thing?.with.nights).toEqual({ count: 5, from: traces(nightsWith) })
    expect(thing?.without.nights).toEqual({ count: 5, from: traces(nightsWithout) })
  })

  it('have medians and ranges, worked out by hand', () => {
    const [thing] = things(entries)
    expect(thing?.with).toMatchObject({
      sleepOnsetLatency: { recorded: 5, median: 30, lowest: 20, highest: 90 },
      totalSleepTime: { median: 450, lowest: 390, highest: 460 },
      sleepEfficiency: { median: 450 / 480, lowest: 390 / 480, highest: 460 / 480 },
      grogginess: { median: 2, lowest: 0, highest: 4 },
      wokeClear: { enough: true, recorded: 5, yes: { count: 3, from: traces(nightsWith.slice(0, 3)) } },
    })
    expect(thing?.without).toMatchObject({
      sleepOnsetLatency: { median: 10 },
      wokeClear: { yes: { count: 5 } },
    })
  })

  it('are not set side by side from four', () => {
    const [thing] = things(entries.filter(({ id }) => id !== nightsWith[0]?.id))
    expect(thing?.with.sleepOnsetLatency).toMatchObject({ enough: false, recorded: 4 })
    expect(thing?.with.wokeClear).toMatchObject({ enough: false, recorded: 4 })
    expect(thing?.without.sleepOnsetLatency).toMatchObject({ enough: true, recorded: 5 })
  })

  it('that followed another dose of the same name are neither', () => {
    const larger = taken(at(15), { amount: 3, time: '22:00' })
    const one = things([...entries, larger]).find(({ amount }) => amount === 1)
    expect(one?.with.nights.count).toBe(5)
    expect(one?.without.nights).toEqual({ count: 4, from: traces(nightsWithout.slice(1)) })
    const three = things([...entries, larger]).find(({ amount }) => amount === 3)
    expect(three?.with.nights).toEqual({ count: 1, from: traces(nightsWithout.slice(0, 1)) })
  })

  it('count a night once after two doses', () => {
    const again = taken(at(10), { time: '23:00' })
    expect(things([...entries, again])[0]?.with.nights.count).toBe(5)
  })

  it('know nothing of the night after the last day', () => {
    const [thing] = things([taken(at(23), { time: '22:00' }), plainNight(24, 10)])
    expect(thing?.with.nights.count).toBe(0)
  })
})

describe('the night that a dose was taken for', () => {
  const followed = (time: string | undefined, ...nights: NightEntry[]) =>
    things([taken(at(12), { time }), ...nights])[0]?.with.nights.from.map(({ id }) => id)
  const [twelfth, thirteenth] = [plainNight(12, 10), plainNight(13, 20)]

  it('is the next one, also when nobody wrote at what time', () => {
    expect(followed('22:00', twelfth, thirteenth)).toEqual([thirteenth.id])
    expect(followed(undefined, twelfth, thirteenth)).toEqual([thirteenth.id])
  })

  it('is the same day’s when the dose came before that night was over', () => {
    expect(followed('01:30', twelfth, thirteenth)).toEqual([twelfth.id])
    expect(followed('06:59', twelfth, thirteenth)).toEqual([twelfth.id])
    expect(followed('07:00', twelfth, thirteenth)).toEqual([thirteenth.id])
  })

  it('is over at four where nobody wrote when it was over', () => {
    const endless = night(at(12), { grogginess: 3 })
    expect(followed('03:59', endless, thirteenth)).toEqual([endless.id])
    expect(followed('04:00', endless, thirteenth)).toEqual([thirteenth.id])
  })

  it('is that of a day’s sleep, for who sleeps by day', () => {
    const shift = night(at(12), placed(at(12), { wentToBed: '09:00', gotUp: '16:00' }))
    expect(followed('08:30', shift, thirteenth)).toEqual([shift.id])
  })

  it('was before the range when the dose came before the last night before it was over', () => {
    const shift = night(at(9), placed(at(9), { wentToBed: '09:00', gotUp: '16:00' }))
    const dose = (time: string) => taken(at(9), { time })
    const count = (time: string) =>
      things([dose(time), taken(at(20)), shift, plainNight(10, 20)])[0]?.with.nights.count
    expect(count('08:30')).toBe(0)
    expect(count('16:30')).toBe(1)
  })

  it('is told by the moment, not by the clock, when the night was on the way', () => {
    // The night ended at 07:00 in London; 07:30 in Athens is half past five there.
    const dose = taken(at(12), { time: '07:30', zone: 'Europe/Athens' })
    const [thing] = things([dose, twelfth, thirteenth])
    expect(thing?.with.nights.from.map(({ id }) => id)).toEqual(ids([twelfth]))
  })
})
