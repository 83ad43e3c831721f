import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { nextRevision, Revision } from '../../../src/core/journal/revision.ts'

it('is the clock, in milliseconds', () => {
  expect(nextRevision('2026-11-23T14:02:00.123Z', 0)).toBe(Date.parse('2026-11-23T14:02:00.123Z'))
})

/** Clocks that stand still, go on, are set back by years, and once stood at the end of the calendar. */
const clocks = fc.array(
  fc.oneof(
    fc.constantFrom('2026-11-23T14:02:00Z', '2026-11-23T14:02:00.0001Z', '1970-01-01T00:00:00Z'),
    fc.constantFrom('9999-12-31T23:59:59.999Z', '0000-01-01T00:00:00Z', '1969-12-31T23:59:59.999Z'),
    fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString()),
  ),
  { minLength: 2, maxLength: 50 },
)

it('grows with every change, whatever the clock says', () => {
  fc.assert(
    fc.property(clocks, (times) => {
      let newest = 0
      for (const now of times) {
        const next = nextRevision(now, newest)
        expect(next).toBeGreaterThan(newest)
        expect(v.is(Revision, next)).toBe(true)
        newest = next
      }
    }),
    { numRuns: 500 },
  )
})

it('can always be stored, even after the largest number there is', () => {
  expect(v.is(Revision, nextRevision('2026-11-23T14:02:00Z', Number.MAX_SAFE_INTEGER))).toBe(true)
})
