import type { Applied, Incoming } from '../../../contract/vault.ts'

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const number = new Intl.NumberFormat('en-GB')

/** "23 November 2026", of a day or a moment. */
export const dateInWords = (date: string) =>
  day.format(new Date(date.length === 10 ? `${date}T12:00Z` : date))

/** "1 entry", "1,200 entries". */
export const entries = (count: number) => `${number.format(count)} ${count === 1 ? 'entry' : 'entries'}`

/** "1 entry is", "3 entries are". */
export const counted = (count: number, one: string, many: string) =>
  `${entries(count)} ${count === 1 ? one : many}`

/** "512 bytes", "20 kB", "1.5 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${number.format(bytes)} bytes`
  if (bytes < 1_000_000) return `${number.format(Math.round(bytes / 1000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

type Preview = Extract<Incoming, { kind: 'ready' }>

/** Which days are in the file. */
export function spanInWords({ from, to }: Pick<Preview, 'from' | 'to'>): string {
  if (from === null || to === null) return 'It holds no dated entry.'
  if (from === to) return `It holds ${dateInWords(from)}.`
  return `It holds ${dateInWords(from)} to ${dateInWords(to)}.`
}

/** "3 entries were added, 1 was changed and none was removed", with what did not happen left out. */
export function changesInWords({ added, changed, removed }: Applied): string {
  const parts = [
    [added, 'added'],
    [changed, 'changed'],
    [removed, 'removed'],
  ] as const
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${counted(count, 'was', 'were')} ${what}`)
  if (said.length === 0) return 'Nothing was changed.'
  return `${new Intl.ListFormat('en-GB').format(said)}.`
}
