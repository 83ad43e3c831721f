import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Moment, Zone } from '../../../src/core/journal/time.ts'

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
