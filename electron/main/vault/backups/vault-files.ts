import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from '../../code-of.ts'
import { entries, readingRecords, trackers, visits } from '../keepings.ts'
import type { Pace } from './pace.ts'

/** The files of a vault, byte by byte, by their names. */
export type VaultFiles = ReadonlyMap<string, Uint8Array>

const stores = [entries, trackers, readingRecords, visits].map(({ name }) => name)
const backedUp = new RegExp(`^(?:(?:${stores.join('|')})-\\d{4}|unsaved)\\.json$`)

/** Whether a backup has that file. Keys have a place of their own in it; what was moved aside stays where it is. */
export const isBackedUp = (file: string): boolean => backedUp.test(file)

const isDamaged = (file: string) =>
  stores.some((store) => file.startsWith(`${store}-`)) && file.includes('.damaged-')

/** What is in the vault's folder now. `damaged`: a file was moved aside there, so that a year may lack what it had. */
export async function readVaultFolder(
  folder: string,
  pace: Pace,
): Promise<{ files: VaultFiles; damaged: boolean }> {
  const files = new Map<string, Uint8Array>()
  const names = await namesIn(folder)
  for (const name of names.filter(isBackedUp).sort()) {
    files.set(name, await read(join(folder, name), name))
    pace.rested()
    await pace.turn()
  }
  return { files, damaged: names.some(isDamaged) }
}

/** Tells any two states of a vault apart; says nothing of what is in it. */
export async function digestOf(files: VaultFiles, pace: Pace): Promise<string> {
  const hash = createHash('sha256')
  for (const [name, bytes] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    hash.update(JSON.stringify([name, bytes.length])).update(bytes)
    await pace.turn()
  }
  return hash.digest('base64')
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    // A vault in which nothing was written yet.
    if (codeOf(cause) === 'ENOENT') return []
    throw new NotReadable(undefined, cause)
  }
}

async function read(path: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new NotReadable(name, cause)
  }
}

/** Something of the vault itself could not be read. */
export class NotReadable extends Error {
  /** Its name; undefined for the folder itself. */
  readonly what: string | undefined
  readonly code: string

  constructor(what: string | undefined, cause: unknown) {
    super('not readable', { cause })
    this.what = what
    this.code = codeOf(cause)
  }
}
