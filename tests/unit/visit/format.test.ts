import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  formatDate,
  formatDateRange,
  formatMinutes,
  formatNumber,
  formatPosition,
  formatShare,
  formatSpan,
} from '../../../src/core/visit/format.ts'

describe('minutes are written in hours and minutes, halves upwards', () => {
  test.each([
    [452, '7 h 32 min'],
    [0, '0 min'],
    [59, '59 min'],
    [59.5, '1 h'],
    [60, '1 h'],
    [61, '1 h 1 min'],
    [30.5, '31 min'],
    [29.4, '29 min'],
    [1440, '24 h'],
  ])('%d is %s', (minutes, text) => {
    expect(formatMinutes(minutes)).toBe(text)
  })
})

describe('a share is rounded down', () => {
  test.each([
    [0.853, '85 %'],
    [0.85, '85 %'],
    [0.846, '84 %'],
    [0.8499999, '84 %'],
    [0.29, '29 %'],
    [0.999, '99 %'],
    [1, '100 %'],
    [0, '0 %'],
  ])('%d is %s', (ratio, text) => {
    expect(formatShare(ratio)).toBe(text)
  })

  it('so that no night prints on the other side of a threshold than it is on', () => {
    const nightMinutes = fc
      .integer({ min: 1, max: 1080 })
      .chain((inBed) => fc.tuple(fc.integer({ min: 0, max: inBed }), fc.constant(inBed)))
    fc.assert(
      fc.property(nightMinutes, ([asleep, inBed]) => {
        const printed = Number(formatShare(asleep / inBed).slice(0, -2))
        expect(printed < 85).toBe(asleep * 100 < inBed * 85)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a number has at most one decimal place', () => {
  test.each([
    [4, '4'],
    [4.5, '4.5'],
    [9 / 7, '1.3'],
    [1.25, '1.3'],
    [1.35, '1.4'],
    [0.04, '0'],
    [0, '0'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })
})

describe('a place on the drawing is the time of the clock there, halves upwards', () => {
  test.each([
    [0, '12:00'],
    [690, '23:30'],
    [719.4, '23:59'],
    [719.5, '00:00'],
    [720, '00:00'],
    [1139, '06:59'],
    [1440, '12:00'],
  ])('%d is %s', (position, text) => {
    expect(formatPosition(position)).toBe(text)
  })
})

it('a span names both ends, and one when they print the same', () => {
  expect(formatSpan(12, 65, formatMinutes)).toBe('12 min to 1 h 5 min')
  expect(formatSpan(0.851, 0.859, formatShare)).toBe('85 %')
})

it('dates are in English whatever the computer speaks', () => {
  expect(formatDate('2026-11-23')).toBe('23 Nov 2026')
  const months = Array.from({ length: 12 }, (_, index) =>
    formatDate(`2026-${String(index + 1).padStart(2, '0')}-01`),
  )
  expect(months.map((text) => text.split(' ')[1]).join(' ')).toBe(
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  )
})

it('a range of dates says month and year once where they are shared', () => {
  expect(formatDateRange('2026-11-10', '2026-11-23')).toBe('10 to 23 Nov 2026')
  expect(formatDateRange('2026-10-28', '2026-11-10')).toBe('28 Oct to 10 Nov 2026')
  expect(formatDateRange('2026-12-28', '2027-01-10')).toBe('28 Dec 2026 to 10 Jan 2027')
  expect(formatDateRange('2026-11-10', '2027-11-23')).toBe('10 Nov 2026 to 23 Nov 2027')
  expect(formatDateRange('2026-11-23', '2026-11-23')).toBe('23 Nov 2026')
})
