import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalDate } from '../../../../src/core/journal/time.ts'
import { toKeep } from '../../../../src/core/vault/retention.ts'
import { isUnfinished, syncFolder } from '../../print/write-atomically.ts'
import { backupsOf, headerOf, statOf, type Found } from './folder-files.ts'

/** How many of the copies that are made before something happens stay. */
const copiesBefore = 3
/** An unfinished file that is older, in milliseconds, is of a Vagus that ended in the middle. */
const abandoned = 24 * 60 * 60 * 1000

interface Thinning {
  readonly vault: string
  readonly justMade: string
  readonly now: Date
  readonly today: LocalDate
}

/** Removes the backups of a vault whose time is over. What cannot be removed now is removed after the next one is made. */
export async function thinBackups(folder: string, { vault, justMade, now, today }: Thinning): Promise<void> {
  try {
    const found = await backupsOf(vault, folder)
    const stay = new Set([justMade, ...datedThatStay(found, today), ...copiesThatStay(found, justMade, now)])
    for (const { file } of found) if (!stay.has(file)) await rm(join(folder, file), { force: true })
  } catch {
    // See above: the backup is made whatever comes of this.
  }
}

/** Removes what a Vagus that ended in the middle left unfinished, of whichever vault. */
export async function sweepUnfinished(folder: string, now: Date): Promise<void> {
  for (const file of (await readdir(folder)).filter(isUnfinished)) {
    const about = await statOf(join(folder, file))
    if (about !== undefined && Math.abs(now.getTime() - about.at) > abandoned) {
      await rm(join(folder, file), { force: true })
    }
  }
}

/** Removes every backup of a vault, finished or not. Throws what the disk says. */
export async function removeBackups(folder: string, vault: string): Promise<void> {
  for (const { file } of await backupsOf(vault, folder)) await rm(join(folder, file), { force: true })
  for (const file of (await readdir(folder)).filter(isUnfinished)) {
    const header = await headerOf(join(folder, file))
    if (header?.keys.vault === vault) await rm(join(folder, file), { force: true })
  }
  await syncFolder(folder)
}

function datedThatStay(found: readonly Found[], today: string): string[] {
  const dated = found
    .filter(({ before }) => before === undefined)
    .map(({ file, date, partial, header: { madeAt } }) => ({ file, date, madeAt, whole: !partial }))
  return [...toKeep(dated, today)].map(({ file }) => file)
}

/** The newest few, the one just made among them; those of the future stay too, and take nobody's place. */
function copiesThatStay(found: readonly Found[], justMade: string, now: Date): string[] {
  const copies = found.filter(({ before, file }) => before !== undefined && file !== justMade)
  const isFuture = ({ header }: Found) => header.madeAt > now.toISOString()
  const made = found.some(({ before, file }) => before !== undefined && file === justMade) ? 1 : 0
  const past = copies
    .filter((copy) => !isFuture(copy))
    .sort((one, other) => (one.header.madeAt < other.header.madeAt ? 1 : -1))
  return [...copies.filter(isFuture), ...past.slice(0, copiesBefore - made)].map(({ file }) => file)
}
