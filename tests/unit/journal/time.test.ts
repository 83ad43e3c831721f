import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { LocalDate, LocalDateTime, Moment, Zone } from '../../../src/core/journal/time.ts'

describe('a moment is universal time that exists', () => {
  test.each(['2026-11-23T14:02:00Z', '2026-11-23T14:02:00.123Z', '2028-02-29T00:00Z'])('%s', (text) => {
    expect(v.is(Moment, text)).toBe(true)
  })
  test.each([
    '2026-02-31T00:00:00Z',
    '2026-11-23T14:02:00+01:00',
    '2026-11-23T14:02:00',
    '2026-11-23',
    'now',
  ])('not %s', (text) => {
    expect(v.is(Moment, text)).toBe(false)
  })
})

describe('a zone is a place with rules for its clocks', () => {
  test.each(['Europe/London', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+1'])('%s', (text) => {
    expect(v.is(Zone, text)).toBe(true)
  })
  test.each(['+01:00', '2026-11-23T00:00Z', 'Europe/Atlantis', ''])('not %j', (text) => {
    expect(v.is(Zone, text)).toBe(false)
  })
})

describe('a date, with or without a time, is one that the calendar has', () => {
  const has = (read: () => unknown) => {
    try {
      read()
      return true
    } catch {
      return false
    }
  }
  const digits = (count: number) =>
    fc.nat({ max: 10 ** count - 1 }).map((number) => String(number).padStart(count, '0'))
  const nearly = (most: number) => fc.nat({ max: most }).map((number) => String(number).padStart(2, '0'))
  const dates = fc.tuple(digits(4), nearly(13), nearly(32)).map((parts) => parts.join('-'))

  test('as Temporal has it', () => {
    fc.assert(
      fc.property(dates, (text) => {
        expect(v.is(LocalDate, text), text).toBe(has(() => Temporal.PlainDate.from(text)))
      }),
      { numRuns: 3000 },
    )
  })

  test('and a moment in it, as Temporal has it', () => {
    const fractions = fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,10}$/))
    const moments = fc
      .tuple(dates, nearly(25), nearly(61), nearly(61), fractions)
      .map(([date, hour, minute, second, fraction]) => `${date}T${hour}:${minute}:${second}${fraction}Z`)
    fc.assert(
      fc.property(moments, (text) => {
        expect(v.is(Moment, text), text).toBe(has(() => Temporal.Instant.from(text)))
      }),
      { numRuns: 3000 },
    )
  })

  test('with a time, as Temporal has it', () => {
    const times = fc
      .tuple(dates, nearly(25), nearly(61))
      .map(([date, hour, minute]) => `${date}T${hour}:${minute}`)
    fc.assert(
      fc.property(times, (text) => {
        expect(v.is(LocalDateTime, text), text).toBe(has(() => Temporal.PlainDateTime.from(text)))
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    '',
    '2026-3-01',
    '2026-03-01T',
    '2026-03-01T9:00',
    '2026-03-01 09:00',
    '2026-03-01T09:00:00',
    '+002026-03-01',
  ])('not %j', (text) => {
    expect(v.is(LocalDate, text) || v.is(LocalDateTime, text)).toBe(false)
  })
})
