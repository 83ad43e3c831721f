import { inLocale } from '../../core/language.ts'
import { words } from './catalogue.ts'

const weekday = inLocale((tag) => new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }))
const full = inLocale(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
)

const noon = (date: string) => new Date(`${date}T12:00:00Z`)

/** "Monday, 23 November 2026". */
export function dayInWords(date: string): string {
  return full().format(noon(date))
}

/** "Night from Sunday to Monday": a night belongs to the morning it ends on. */
export function nightInWords(date: string): string {
  const before = Temporal.PlainDate.from(date).subtract({ days: 1 }).toString()
  return words.nightBetween(weekday().format(noon(before)), weekday().format(noon(date)))
}
