import type { Entry } from '../../../core/journal/entry.ts'
import { inLocale } from '../../../core/language.ts'
import { formatAmount, formatDate } from '../../../core/visit/format.ts'
import { words } from './catalogue.ts'

const weekday = inLocale((tag) => new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' }))

/** "Mon 23 Nov 2026". */
export const dayOfEntry = ({ date }: Pick<Entry, 'date'>): string =>
  `${weekday().format(new Date(`${date}T12:00Z`))} ${formatDate(date)}`

/** What an entry is, in a few words: `Night`, `Melatonin 1 mg at 22:00`. */
export function kindOfEntry(entry: Entry): string {
  switch (entry.kind) {
    case 'night':
      return words.entries.night
    case 'gut':
      return words.entries.gut
    case 'day':
      return words.entries.day
    case 'taken': {
      const { name, amount, unit, time } = entry
      const dose = [name, amount === undefined ? undefined : formatAmount(amount), unit]
        .filter((part) => part !== undefined && part !== '')
        .join(' ')
      return time === undefined ? dose : words.entries.takenAt(dose, time)
    }
  }
}
