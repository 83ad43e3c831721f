import { words } from './catalogue.ts'
import type { Entry } from './entry.ts'

/** The rule of `isLate` in words, for the screen and the page. */
export const latenessRule = (): string => words.latenessRule

/**
 * Whether an entry was first recorded late: a night after the end of its `date`, all else after 12:00 on the following
 * day, both by the clock of the entry's zone. Back-dated entries are kept but marked: shaffer2023-online-sleep-diaries.
 */
export function isLate(entry: Entry): boolean {
  const recorded = Temporal.Instant.from(entry.recordedAt).toZonedDateTimeISO(entry.zone).toPlainDateTime()
  const nextDay = Temporal.PlainDate.from(entry.date).add({ days: 1 })
  if (entry.kind === 'night') return Temporal.PlainDate.compare(recorded.toPlainDate(), nextDay) >= 0
  return Temporal.PlainDateTime.compare(recorded, nextDay.toPlainDateTime('12:00')) > 0
}
