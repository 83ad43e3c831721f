import type { LocalDateTime, Zone } from './time.ts'

const day = 24 * 60 * 60_000
const week = 7 * day

/** A clock is never this far from universal time, nor was one ever moved by as much, not even across the date line. */
const margin = 2 * day

/** By zone, how far its clocks were from universal time at the beginning of each week, in milliseconds. */
const offsets = new Map<Zone, Map<number, number>>()

/**
 * When a clock showed this, in milliseconds of universal time: of an hour that it showed twice, the first; of one that it
 * skipped, the hour after. As Temporal has it, which is asked once a week and where the clocks were changed: each of its
 * moments is an object that is slow to make and slower to clear away, and twenty years of nights are tens of thousands of
 * them. No zone has changed its clocks and changed them back within a week.
 */
export function epochOf(reading: LocalDateTime, zone: Zone): number {
  const shown = Date.parse(`${reading}Z`)
  const first = Math.floor((shown - margin) / week)
  const last = Math.floor((shown + margin) / week) + 1
  const offset = offsetAt(first, zone)
  for (let at = first + 1; at <= last; at += 1) {
    if (offsetAt(at, zone) !== offset)
      return Temporal.PlainDateTime.from(reading).toZonedDateTime(zone).epochMilliseconds
  }
  return shown - offset
}

function offsetAt(at: number, zone: Zone): number {
  const ofZone = offsets.get(zone) ?? new Map<number, number>()
  offsets.set(zone, ofZone)
  let offset = ofZone.get(at)
  if (offset === undefined) {
    const moment = Temporal.Instant.fromEpochMilliseconds(at * week)
    offset = moment.toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
    ofZone.set(at, offset)
  }
  return offset
}
