import * as v from 'valibot'
import { words } from './catalogue.ts'

/** A calendar day as people name it, `YYYY-MM-DD`. */
export const LocalDate = v.pipe(
  v.string(),
  v.check(isLocalDate, () => words.time.noDate),
)
export type LocalDate = string

/** A time on the clock without a day, `HH:MM` in 24 hours. */
export const ClockTime = v.pipe(
  v.string(),
  v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, () => words.time.noClockTime),
)
export type ClockTime = string

/** What the clock on the wall showed, `YYYY-MM-DDTHH:MM`; an instant only together with a zone. */
export const LocalDateTime = v.pipe(
  v.string(),
  v.check(isLocalDateTime, () => words.time.noDateTime),
)
export type LocalDateTime = string

/** IANA time zone identifier, such as `Europe/London`. */
export const Zone = v.pipe(
  v.string(),
  v.check(isZone, () => words.time.unknownZone),
)
export type Zone = string

/** A moment in universal time, ISO 8601 ending in `Z`. */
export const Moment = v.pipe(
  v.string(),
  v.check(isMoment, () => words.time.noMoment),
)
export type Moment = string

/** By counting and not by Temporal: at unlocking, twenty years of entries are checked while a person waits. */
function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLocalDateTime(text: string): boolean {
  return (
    text[10] === 'T' && isLocalDate(text.slice(0, 10)) && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text.slice(11))
  )
}

/** Temporal also takes offsets and whole date-times for a zone, and these know nothing of clock changes. */
function isZone(text: string): boolean {
  if (knownZones.has(text)) return true
  const isKnown =
    /^[A-Za-z]/.test(text) && parses(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text))
  if (isKnown) knownZones.add(text)
  return isKnown
}

/** A journal has few, each in thousands of entries. */
const knownZones = new Set<string>()

/** As Vagus writes them they are told by counting, for the same reason; Temporal takes some more that come from elsewhere. */
function isMoment(text: string): boolean {
  if (asWritten.test(text) && isLocalDate(text.slice(0, 10))) return true
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && parses(() => Temporal.Instant.from(text))
}

const asWritten = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/

/** Temporal says no by throwing; a schema wants a yes or no. */
function parses(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}
