import type { Entry } from '../../../core/journal/entry.ts'
import { formatDate } from '../../../core/visit/format.ts'

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })

/** "Mon 23 Nov 2026". */
export const dayOfEntry = ({ date }: Pick<Entry, 'date'>): string =>
  `${weekday.format(new Date(`${date}T12:00Z`))} ${formatDate(date)}`

/** What an entry is, in a few words: `Night`, `Melatonin 1 mg at 22:00`. */
export function kindOfEntry(entry: Entry): string {
  switch (entry.kind) {
    case 'night':
      return 'Night'
    case 'gut':
      return 'Gut'
    case 'day':
      return 'Day'
    case 'taken': {
      const { name, amount, unit, time } = entry
      const dose = [name, amount === undefined ? undefined : String(amount), unit].filter(
        (part) => part !== undefined && part !== '',
      )
      return `${dose.join(' ')}${time === undefined ? '' : ` at ${time}`}`
    }
  }
}
