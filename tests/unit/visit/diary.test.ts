import { expect, it } from 'vitest'
import { summarise } from '../../../src/core/visit/summarise.ts'
import { night, placed, taken } from '../journal/entries.ts'
import { at } from './nights.ts'

const days = { from: at(11), to: at(12) }

it('has a line for each date, with the clock times and the measures of its night', () => {
  const clock = { wentToBed: '22:30', triedToSleep: '23:00', finalWaking: '06:30', gotUp: '07:00' }
  const parts = { sleepOnsetLatency: 20, awakenings: 2, wakeAfterSleepOnset: 25, quality: 4, napMinutes: 0 }
  const entry = night(at(12), { ...placed(at(12), clock), ...parts })
  const [first, second] = summarise([entry], days).diary
  expect(first).toEqual({ date: at(11), night: undefined, measures: undefined, taken: [] })
  expect(second?.night).toEqual({
    id: entry.id,
    wentToBed: '22:30',
    triedToSleep: '23:00',
    finalWaking: '06:30',
    gotUp: '07:00',
    sleepOnsetLatency: 20,
    awakenings: 2,
    napMinutes: 0,
    quality: 4,
    rested: undefined,
  })
  expect(second?.measures).toMatchObject({ timeInBed: 510, totalSleepTime: 405, earlyWaking: 30 })
})

it('has what was taken on the day before, in order of time, also before its first night', () => {
  const doses = [
    taken(at(10), { time: '23:00' }),
    taken(at(10), { name: ' Peppermint  oil ', amount: undefined, unit: undefined, time: '21:00' }),
    taken(at(12), { time: '22:00' }),
  ]
  const [first, second] = summarise(doses, days).diary
  expect(first?.taken.map(({ label, time }) => [label, time])).toEqual([
    ['Peppermint oil', '21:00'],
    ['Melatonin 1 mg', '23:00'],
  ])
  expect(second?.taken).toEqual([])
})
