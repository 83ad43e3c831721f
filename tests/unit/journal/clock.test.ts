import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { readClockTime } from '../../../src/core/journal/clock.ts'
import { ClockTime } from '../../../src/core/journal/time.ts'
import { clockTime } from './entries.ts'

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

it('reads back every time in every way of writing it', () => {
  fc.assert(
    fc.property(clockTime, fc.constantFrom('am', 'AM', ' a.m.', ' A.M'), (time, suffix) => {
      const [hour, minute] = [Number(time.slice(0, 2)), time.slice(3)]
      const half = hour < 12 ? suffix : suffix.replace('a', 'p').replace('A', 'P')
      const twelve = String(hour % 12 === 0 ? 12 : hour % 12)
      const written = [
        time,
        time.replace(':', '.'),
        time.replace(':', ''),
        `${String(hour)}:${minute}`,
        `${twelve}:${minute}${half}`,
        `${twelve}${minute}${half}`,
        ` ${twelve}.${minute}${half} `,
      ]
      expect(new Set(written.map(readClockTime))).toEqual(new Set([time]))
    }),
  )
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
