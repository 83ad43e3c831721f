import type { Applied, Incoming } from '../../../contract/vault.ts'
import { inLocale } from '../../../core/language.ts'
import { words } from './catalogue.ts'

const day = inLocale(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
)
const bytes = inLocale(
  (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: 'byte', unitDisplay: 'long' }),
)
const kilobytes = inLocale(
  (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }),
)
const megabytes = inLocale(
  (tag) =>
    new Intl.NumberFormat(tag, {
      style: 'unit',
      unit: 'megabyte',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
)

/** "23 November 2026", of a day or a moment. */
export const dateInWords = (date: string) =>
  day().format(new Date(date.length === 10 ? `${date}T12:00Z` : date))

/** "512 bytes", "20 kB", "1.5 MB". */
export function sizeInWords(size: number): string {
  if (size < 1000) return bytes().format(size)
  if (size < 1_000_000) return kilobytes().format(size / 1000)
  return megabytes().format(size / 1_000_000)
}

type Preview = Extract<Incoming, { kind: 'ready' }>

/** Which days are in the file. */
export function spanInWords({ from, to }: Pick<Preview, 'from' | 'to'>): string {
  const { span } = words.incoming
  if (from === null || to === null) return span.none
  if (from === to) return span.day(dateInWords(from))
  return span.days(dateInWords(from), dateInWords(to))
}

/** "3 entries were added and 1 entry was changed.", with what did not happen left out. */
export function changesInWords({ added, changed, removed }: Applied): string {
  const { changes } = words
  const parts = [
    [added, changes.added],
    [changed, changes.changed],
    [removed, changes.removed],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, say]) => say(count))
  return said.length === 0 ? changes.none : changes.all(said)
}
