import { describe, expect, it, test } from 'vitest'
import { isLate } from '../../../src/core/journal/lateness.ts'
import { dayEntry, gut, night, taken } from './entries.ts'

const monday = '2026-11-23'

describe('a night is late once the day it ended on is over', () => {
  test.each([
    ['2026-11-23T23:59:59Z', false],
    ['2026-11-24T00:00:00Z', true],
  ])('written at %s: %s', (recordedAt, late) => {
    expect(isLate(night(monday, { recordedAt }))).toBe(late)
  })
})

describe('anything else is late after noon on the next day', () => {
  test.each([
    ['2026-11-24T12:00:00Z', false],
    ['2026-11-24T12:00:01Z', true],
  ])('written at %s: %s', (recordedAt, late) => {
    expect(isLate(gut(monday, { recordedAt }))).toBe(late)
    expect(isLate(taken(monday, { recordedAt }))).toBe(late)
    expect(isLate(dayEntry(monday, { recordedAt }))).toBe(late)
  })
})

it('goes by the clock of the place where the entry was written', () => {
  const recordedAt = '2026-11-24T03:00:00Z'
  expect(isLate(night(monday, { recordedAt, zone: 'America/New_York' }))).toBe(false)
  expect(isLate(night(monday, { recordedAt, zone: 'Asia/Kathmandu' }))).toBe(true)
})

it('goes by when an entry was first written, not by when it was changed', () => {
  expect(isLate(night(monday, { changedAt: '2027-01-01T00:00:00Z' }))).toBe(false)
})
