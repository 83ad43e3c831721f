import type { Entry } from '../core/journal/entry.ts'

/** As many as the page can be given without being kept from hearing a key: some five milliseconds. */
const most = 1000

/**
 * A piece of the journal, from an entry on, as JSON: twenty years come to the page in a tenth of the time that their objects
 * take, but in one piece would hold it up for longer than a tenth of a second. Empty behind the last.
 */
export function pieceFrom(entries: readonly Entry[], from: number): string {
  return JSON.stringify(entries.slice(from, from + most))
}
