import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { readClockTime } from '../../../src/core/journal/clock.ts'
import { ClockTime } from '../../../src/core/journal/time.ts'

describe('a time of day is read as people type it', () => {
  test.each([
    ['2315', '23:15'],
    ['23:15', '23:15'],
    ['23.15', '23:15'],
    ['23 15', '23:15'],
    ['11:15pm', '23:15'],
    ['11.15 pm', '23:15'],
    ['1115PM', '23:15'],
    ['11pm', '23:00'],
    ['7', '07:00'],
    ['730', '07:30'],
    ['07:30', '07:30'],
    ['7 a.m.', '07:00'],
    ['7 a. m.', '07:00'],
    ['12am', '00:00'],
    ['12:05 a.m.', '00:05'],
    ['12pm', '12:00'],
    ['12', '12:00'],
    ['0', '00:00'],
    ['0005', '00:05'],
    ['Midnight', '00:00'],
    ['noon', '12:00'],
    ['midday', '12:00'],
    ['  23:15\t', '23:15'],
    ['\u00a07:30\u00a0pm', '19:30'],
  ])('%j is %s', (typed, time) => {
    expect(readClockTime(typed)).toBe(time)
  })
})

describe('what is not one time of day is not read', () => {
  // 7:5 could be five past seven or ten to eight; 24:00 could be the start or the end of a day.
  test.each([
    '',
    ' ',
    '25:00',
    '24:00',
    '2400',
    '13pm',
    '0am',
    '7:5',
    '7:60',
    '760',
    '12345',
    '-7',
    '7:',
    ':30',
    'abc',
    'pm',
    '7 o',
    '11:15:00',
    '7 8 9',
    'constructor',
    '7\n30 pm x',
  ])('%j', (typed) => {
    expect(readClockTime(typed)).toBeUndefined()
  })
})

/** Every minute of the day. */
const everyTime = Array.from({ length: 24 * 60 }, (_, minute) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':'),
)

/** Every way in which a time may be typed, as `readClockTime` documents them. */
function written(time: string): string[] {
  const [hour, minute] = [Number(time.slice(0, 2)), time.slice(3)]
  const twelve = String(hour % 12 === 0 ? 12 : hour % 12)
  const half = hour < 12 ? 'a' : 'p'
  const suffixes = ['m', 'M', '.m.', '. m.', '.M'].flatMap((m) => [
    `${half}${m}`,
    ` ${half.toUpperCase()}${m}`,
  ])
  const separators = [':', '.', ' ', '']
  const faces = [
    ...[String(hour), time.slice(0, 2)].map((hours) => [hours, ''] as const),
    ...suffixes.map((suffix) => [twelve, suffix] as const),
  ]
  const ways = faces.flatMap(([hours, suffix]) => [
    ...separators.map((separator) => `${hours}${separator}${minute}${suffix}`),
    ...(minute === '00' ? [`${hours}${suffix}`] : []),
  ])
  const names = time === '00:00' ? ['midnight'] : time === '12:00' ? ['noon', 'midday'] : []
  return [...ways, ...names].flatMap((way) => [way, ` ${way}\t`])
}

it('reads back every time in every way of writing it', () => {
  for (const time of everyTime) {
    expect(new Set(written(time).map(readClockTime)), time).toEqual(new Set([time]))
  }
})

it('gives a clock time or nothing, whatever is typed', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom('0', '1', '2', '7', '9', ':', '.', ' ', 'a', 'p', 'm')).map((a) => a.join('')),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const time = readClockTime(text)
      expect(time === undefined || v.is(ClockTime, time)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
