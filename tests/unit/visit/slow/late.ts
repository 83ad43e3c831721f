import type { Entry } from '../../../../src/core/journal/entry.ts'
import { plus } from './days.ts'

/** A night after the day it ended on, anything else after noon on the next day, by the clock of the entry's zone. */
export function wasLate({ kind, date, zone, recordedAt }: Entry): boolean {
  const written = Temporal.Instant.from(recordedAt)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ fractionalSecondDigits: 9 })
  return kind === 'night' ? written.slice(0, 10) > date : written > `${plus(date, 1)}T12:00:00.000000000`
}
