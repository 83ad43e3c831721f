import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  dayOf,
  entriesOf,
  indexByDate,
  missingIn,
  missingOn,
  recordedDays,
} from '../../../src/core/journal/day.ts'
import { dayEntry, gut, night, taken } from './entries.ts'

const [sunday, monday] = ['2026-11-22', '2026-11-23'] as const

it('a day holds its own entries and nobody else’s', () => {
  const [ofMonday, ofSunday] = [night(monday), gut(sunday)]
  expect(entriesOf([ofMonday, ofSunday], monday)).toEqual({ night: ofMonday, taken: [] })
  expect(entriesOf([ofMonday, ofSunday], '2026-11-24')).toEqual({ taken: [] })
})

it('of several of a kind, the one changed last counts, whatever the clock said', () => {
  const first = gut(monday, { changedAt: '2026-11-23T10:00:00Z', revision: 7 })
  const second = gut(monday, { changedAt: '2026-11-22T10:00:00Z', revision: 8 })
  expect(entriesOf([second, first], monday).gut).toBe(second)
  expect(entriesOf([first, second], monday).gut).toBe(second)
})

it('an index by date holds the same days', () => {
  const entries = [night(monday), gut(sunday), gut(monday), taken(monday), dayEntry(sunday)]
  const index = indexByDate(entries)
  for (const date of [sunday, monday, '2026-11-24']) {
    expect(dayOf(index, date)).toEqual(entriesOf(entries, date))
    expect(missingIn(dayOf(index, date))).toEqual(missingOn(entries, date))
  }
})

it('things taken are in the order of the clock, those without a time last', () => {
  const [untimed, evening, morning] = [
    taken(monday),
    taken(monday, { time: '22:00' }),
    taken(monday, { time: '08:00' }),
  ]
  expect(entriesOf([untimed, evening, morning], monday).taken).toEqual([morning, evening, untimed])
})

it('lists recorded days newest first, each with its kinds once', () => {
  const entries = [taken(sunday), taken(sunday), night(sunday), dayEntry(monday), gut(monday)]
  expect(recordedDays(entries)).toEqual([
    { date: monday, kinds: ['gut', 'day'] },
    { date: sunday, kinds: ['night', 'taken'] },
  ])
})

it('says what is missing; nothing taken is not missing', () => {
  expect(missingOn([night(monday), dayEntry(sunday)], monday)).toEqual(['gut', 'day'])
  expect(missingOn([night(monday), gut(monday), dayEntry(monday)], monday)).toEqual([])
  expect(missingOn([], monday)).toEqual(['night', 'gut', 'day'])
})

it('does not depend on the order entries come in', () => {
  const entries = [
    night(monday),
    night(monday),
    gut(monday),
    gut(monday),
    taken(monday),
    taken(monday),
    taken(monday, { time: '22:00' }),
    taken(monday, { time: '22:00' }),
    dayEntry(sunday),
  ]
  const shuffled = fc.shuffledSubarray(entries, { minLength: entries.length })
  fc.assert(
    fc.property(shuffled, (other) => {
      expect(entriesOf(other, monday)).toEqual(entriesOf(entries, monday))
      expect(recordedDays(other)).toEqual(recordedDays(entries))
    }),
  )
})
