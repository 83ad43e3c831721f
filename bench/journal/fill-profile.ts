import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createKeys, withRecoveryCode } from '../../electron/main/vault/key-file.ts'
import { KeyStore } from '../../electron/main/vault/key-store.ts'
import { entries, trackers } from '../../electron/main/vault/keepings.ts'
import { RecordStore, type Keeping } from '../../electron/main/vault/record-store.ts'
import { Sealer } from '../../electron/main/vault/sealing.ts'
import type { Entry } from '../../src/core/journal/entry.ts'
import { ownTrackers, twentyYears } from './twenty-years.ts'

/** A word that stands in the first and in the last entry only: in whichever order the search learns them, one is its last. */
export const rareWord = 'zwiebackfest'

/** Puts a sealed journal of so many years into a new profile, with the store itself. Gives how many records. */
export async function fillProfile(profile: string, passphrase: string, years: number): Promise<number> {
  const folder = join(profile, 'journal')
  mkdirSync(folder, { mode: 0o700 })
  const made = await createKeys(passphrase)
  const { keys } = await withRecoveryCode(made.keys, made.key)
  // A code that was never tried would be asked for before the journal is shown.
  const tried = { ...keys, ...(keys.recovery && { recovery: { ...keys.recovery, tried: true } }) }
  new KeyStore(folder, () => undefined).write(tried)
  const sealer = new Sealer(made.key)
  const days = twentyYears({ years })
  const dates = days.map(({ date }) => date).sort()
  const ends = [dates[0], dates.at(-1)]
  const isDayAtEnd = ({ kind, date }: Entry) => kind === 'day' && ends.includes(date)
  const marked = days.map((entry) => (isDayAtEnd(entry) ? { ...entry, notes: rareWord } : entry))
  fill(folder, entries, marked, sealer)
  fill(folder, trackers, ownTrackers, sealer)
  return days.length
}

function fill<Kept extends { readonly id: string }>(
  folder: string,
  keeping: Keeping<Kept>,
  records: readonly Kept[],
  sealer: Sealer,
): void {
  const store = new RecordStore(keeping, folder)
  store.open(sealer)
  const changed = store.change({ put: records, remove: [] })
  if (!changed.ok) throw new Error(changed.error.message)
}
