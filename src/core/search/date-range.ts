/** First and last day, both of them in it, as `2026-11-23`. */
export type DateRange = readonly [from: string, to: string]

export const everyDay: DateRange = ['0000-01-01', '9999-12-31']

interface ReadDates {
  readonly range: DateRange
  /** Whether the later end was written first. */
  readonly turned: boolean
}

/**
 * Reads `2026-03-14`, `2026-03` or `2026`, or two of them with dots between, of which one may be left open.
 * @returns undefined for anything else, and for a day that no calendar has
 */
export function readDates(text: string): ReadDates | undefined {
  const [first = '', last = first, ...others] = text.split(/\.\.|–/)
  if (others.length > 0 || (first === '' && last === '')) return undefined
  const [from, to] = [spanOf(first), spanOf(last)]
  if (from === undefined || to === undefined) return undefined
  return from[0] <= to[1]
    ? { range: [from[0], to[1]], turned: false }
    : { range: [to[0], from[1]], turned: true }
}

/** From the first to the last day of a day, a month or a year; of nothing, every day. */
function spanOf(text: string): DateRange | undefined {
  if (text === '') return everyDay
  const written = /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/.exec(text)?.groups
  if (written === undefined) return undefined
  const [year, month, day] = [written['year'], written['month'], written['day']].map(numberIn)
  if (year === undefined) return undefined
  if (month === undefined) return [dayOf(year, 1, 1), dayOf(year, 12, 31)]
  if (month < 1 || month > 12) return undefined
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month })
  if (day === undefined) return [dayOf(year, month, 1), dayOf(year, month, daysInMonth)]
  return day < 1 || day > daysInMonth ? undefined : [dayOf(year, month, day), dayOf(year, month, day)]
}

const numberIn = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits))

const dayOf = (year: number, month: number, day: number) =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`

const padded = (number: number, length: number) => String(number).padStart(length, '0')
