import type { StoredEntry } from './migration.ts'

/**
 * From schema 1 to 2. Frozen: see `migration.ts`.
 *
 * Schema 1 ordered changes by `changedAt`, the computer's clock, which can be set back. Schema 2 orders them by `revision`,
 * a number that begins as that clock's milliseconds; 0 for a clock that stood before 1970. All else that is new in schema 2
 * may be missing: `bedZone`, `flareStart`, `flareEnd`, `trackers`.
 */
export function addRevision(entry: StoredEntry): StoredEntry {
  const changedAt = entry['changedAt']
  if (typeof changedAt !== 'string') throw new TypeError('changedAt is missing')
  return { ...entry, revision: Math.max(0, Temporal.Instant.from(changedAt).epochMilliseconds) }
}
