/** Days, as numbers of days since 1970. */

export const dayNumber = (date: string) => Date.parse(`${date}T00:00Z`) / 86_400_000
const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
export const plus = (date: string, days: number) => dateOf(dayNumber(date) + days)

export function datesFrom(from: string, to: string): string[] {
  const dates = []
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) dates.push(dateOf(day))
  return dates
}

export function weeksOf(dates: readonly string[]): string[][] {
  const last = dayNumber(dates.at(-1) ?? '')
  const week = (date: string) => Math.floor((last - dayNumber(date)) / 7)
  const weeks = [...new Set(dates.map(week))].sort((a, b) => b - a)
  return weeks.map((number) => dates.filter((date) => week(date) === number))
}
