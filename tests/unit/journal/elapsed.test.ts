import fc from 'fast-check'
import { expect, it } from 'vitest'
import { epochOf } from '../../../src/core/journal/elapsed.ts'

const zones = [
  'Europe/London',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'UTC',
]
const aReading = fc
  .date({ min: new Date('2006-01-01T00:00Z'), max: new Date('2030-01-01T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 16))

it('a reading of the clock is the moment that Temporal has for it', () => {
  fc.assert(
    fc.property(aReading, fc.constantFrom(...zones), (reading, zone) => {
      const moment = Temporal.PlainDateTime.from(reading).toZonedDateTime(zone)
      expect(epochOf(reading, zone)).toBe(moment.epochMilliseconds)
    }),
    { numRuns: 3000 },
  )
})

it.each([
  ['an hour that was skipped', '2026-03-29T01:30', 'Europe/London', '2026-03-29T01:30:00Z'],
  ['an hour that was shown twice', '2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30:00Z'],
  ['a day that never was', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00Z'],
])('%s is read as Temporal reads it', (_name, reading, zone, moment) => {
  expect(new Date(epochOf(reading, zone)).toISOString()).toBe(moment.replace('Z', '.000Z'))
})
