import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { link, lstat, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from '../../code-of.ts'
import { longestHeader, readHeader, type BackupHeader } from './backup-file.ts'
import { nameOf, readName, type BackupName } from './names.ts'

/** A backup in a folder whose first line can be read. */
export interface Found extends BackupName {
  readonly header: BackupHeader
}

/** The backups of one vault. Files of any other name or vault are nobody's business here. */
export async function backupsOf(vault: string, folder: string): Promise<Found[]> {
  const names = (await readdir(folder)).flatMap((file) => readName(file) ?? [])
  const found = await Promise.all(
    names.map(async (name) => ({ ...name, header: await headerOf(join(folder, name.file)) })),
  )
  return found.flatMap(({ header, ...name }) => (header?.keys.vault === vault ? [{ ...name, header }] : []))
}

/** Undefined when it cannot be read, or is no backup. */
export async function headerOf(path: string): Promise<BackupHeader | undefined> {
  try {
    const handle = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHeader), 0, longestHeader, 0)
      return headerIn(buffer.subarray(0, bytesRead))
    } finally {
      await handle.close()
    }
  } catch {
    return undefined
  }
}

/** The first lines of all backups in a folder, at once: the keys are needed before anything else can go on. */
export function headersNow(folder: string): BackupHeader[] {
  try {
    return readdirSync(folder).flatMap((file) =>
      readName(file) === undefined ? [] : (headerNow(join(folder, file)) ?? []),
    )
  } catch {
    return []
  }
}

function headerNow(path: string): BackupHeader | undefined {
  try {
    const handle = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(longestHeader)
      return headerIn(bytes.subarray(0, readSync(handle, bytes, 0, longestHeader, 0)))
    } finally {
      closeSync(handle)
    }
  } catch {
    return undefined
  }
}

function headerIn(bytes: Uint8Array): BackupHeader | undefined {
  const header = readHeader(bytes)
  return header.ok ? header.value : undefined
}

/** More copies than this on one day, for one occasion, are something gone wrong. */
const mostCopies = 999

/**
 * Gives an unfinished backup its name. A backup that `mayReplace` says yes to is replaced; beside any other file it gets a
 * number, so that two vaults may share a folder.
 */
export async function giveName(
  path: string,
  folder: string,
  name: Omit<BackupName, 'file'>,
  mayReplace: (header: BackupHeader) => boolean,
): Promise<string> {
  for (let copy = 1; copy <= mostCopies; copy += 1) {
    const file = nameOf(name, copy)
    if (await take(path, join(folder, file), mayReplace)) return file
  }
  throw new Error('Every name is taken.')
}

async function take(
  path: string,
  target: string,
  mayReplace: (header: BackupHeader) => boolean,
): Promise<boolean> {
  try {
    // Unlike a rename, a link never takes the place of a file that another Vagus has just put there.
    await link(path, target)
    await rm(path, { force: true })
    return true
  } catch (cause) {
    // Memory sticks know no links.
    const taken = codeOf(cause) === 'EEXIST' || (await exists(target))
    if (taken) {
      const header = await headerOf(target)
      if (header === undefined || !mayReplace(header)) return false
    }
    await rename(path, target)
    return true
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (cause) {
    return codeOf(cause) !== 'ENOENT'
  }
}

/** Undefined when it is not there, or cannot be looked at. */
export async function statOf(path: string): Promise<{ bytes: number; at: number } | undefined> {
  try {
    const { size, mtimeMs } = await stat(path)
    return { bytes: size, at: mtimeMs }
  } catch {
    return undefined
  }
}
