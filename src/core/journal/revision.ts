import * as v from 'valibot'
import type { Moment } from './time.ts'

/** A number that says which of two changes came later. */
export const Revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export type Revision = number

/**
 * The revision of a change made now: milliseconds of the clock, or one more than any before where the clock was set back
 * or two changes fall into one millisecond. So what was written later counts later, whatever the clock says. At the
 * largest number there is, which no clock reaches, it stays: one more could not be stored.
 *
 * @param newest the highest revision in the journal; 0 when there is none
 */
export function nextRevision(now: Moment, newest: Revision): Revision {
  return Math.min(Math.max(Temporal.Instant.from(now).epochMilliseconds, newest + 1), Number.MAX_SAFE_INTEGER)
}
