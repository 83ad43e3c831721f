import type { LocalDate } from '../journal/time.ts'

/** Days as the person names them, both ends included. */
export interface DateRange {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The page is made for ranges of this many days. */
export const shortestRange = 7
export const longestRange = 90

/** Every date of a range in order; none where `to` is before `from`. */
export function datesOf({ from, to }: DateRange): LocalDate[] {
  const dates: LocalDate[] = []
  const last = Temporal.PlainDate.from(to)
  let date = Temporal.PlainDate.from(from)
  while (Temporal.PlainDate.compare(date, last) <= 0) {
    dates.push(date.toString())
    date = date.add({ days: 1 })
  }
  return dates
}

/** How many days a range has; zero or less where `to` is before `from`. */
export function lengthOf({ from, to }: DateRange): number {
  return Temporal.PlainDate.from(from).until(to).days + 1
}

/** The day that lies so many days from another; negative is before. */
export function daysFrom(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** Dates in blocks of seven, counted back from the last, so that only the first can be shorter. */
export function weeksOf(dates: readonly LocalDate[]): LocalDate[][] {
  const weeks: LocalDate[][] = []
  for (let end = dates.length; end > 0; end -= 7) weeks.unshift(dates.slice(Math.max(0, end - 7), end))
  return weeks
}
