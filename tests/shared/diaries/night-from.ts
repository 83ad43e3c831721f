import type { NightEntry, TakenEntry } from '../../../src/core/journal/entry.ts'

/** What another program tells of a night, in universal time. */
export interface Told {
  readonly wentToBed?: Temporal.Instant | undefined
  readonly triedToSleep?: Temporal.Instant | undefined
  readonly fellAsleep?: Temporal.Instant | undefined
  readonly finalWaking?: Temporal.Instant | undefined
  readonly gotUp?: Temporal.Instant | undefined
  readonly awakenings?: number | undefined
  /** Minutes. */
  readonly awake?: number | undefined
}

let made = 0

function head(zone: string, on: string, at: Temporal.Instant) {
  made += 1
  const id = `00000000-0000-4000-c000-${String(made).padStart(12, '0')}`
  return { id, date: on, zone, recordedAt: at.toString(), changedAt: at.toString(), revision: made }
}

/**
 * The night as our journal would hold it: clock readings of whole minutes in its zone, on the morning it ends on, written
 * down at its end. What was not told is not recorded; undefined where it does not say when the night ended.
 */
export function nightFrom(told: Told, zone: string): NightEntry | undefined {
  const end = told.gotUp ?? told.finalWaking
  if (end === undefined) return undefined
  const reading = (at: Temporal.Instant | undefined) =>
    at?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute', roundingMode: 'floor' })
  const tried = told.triedToSleep ?? told.wentToBed
  const latency =
    tried === undefined || told.fellAsleep === undefined
      ? undefined
      : Math.max(0, Math.round(tried.until(told.fellAsleep).total('minutes')))
  const parts = {
    wentToBed: reading(told.wentToBed),
    triedToSleep: reading(told.triedToSleep),
    sleepOnsetLatency: latency,
    finalWaking: reading(told.finalWaking),
    gotUp: reading(told.gotUp),
    awakenings: told.awakenings,
    wakeAfterSleepOnset: told.awake,
  }
  return {
    kind: 'night',
    ...head(zone, end.toZonedDateTimeISO(zone).toPlainDate().toString(), end),
    ...(Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as typeof parts),
  }
}

export function takenAt(name: string, at: Temporal.Instant, zone: string): TakenEntry {
  const there = at.toZonedDateTimeISO(zone)
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' })
  return { kind: 'taken', ...head(zone, there.toPlainDate().toString(), at), name, time }
}
