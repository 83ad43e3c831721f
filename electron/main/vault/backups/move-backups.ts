import { readFile, realpath, rm, stat } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { fail, succeed, type Result } from '../../../../src/core/result.ts'
import { syncFolder, writeUnfinished } from '../../print/write-atomically.ts'
import { codeOf } from '../../code-of.ts'
import { words } from '../catalogue.ts'
import { backupsOf, giveName, type Found } from './folder-files.ts'
import { whyNot } from './refusals.ts'
import { NotVerified } from './verified-backup.ts'

interface Move {
  readonly from: string
  readonly to: string
  readonly vault: string
  readonly vaultFolder: string
  readonly remember: (folder: string) => void
}

/** Copies the backups, reads the copies back, has the new folder remembered, and only then removes the old ones. */
export async function moveBackups({ from, to, vault, vaultFolder, remember }: Move): Promise<Result<null>> {
  const made: string[] = []
  try {
    if (!(await stat(to)).isDirectory()) return noFolder()
    if (await isWithin(to, vaultFolder)) return withinTheJournal()
    if (await isSameFolder(from, to)) return succeed(null)
    const old = await backupsIn(from, vault)
    for (const backup of old) made.push(...(await copy(backup, from, to)))
    await syncFolder(to)
    remember(to)
    await removeQuietly(old.map(({ file }) => join(from, file)))
    return succeed(null)
  } catch (cause) {
    await removeQuietly(made)
    return whyNot(cause, to, words.backups.so.notMoved)
  }
}

/** The path of the copy; nothing when exactly that file is there already. */
async function copy({ file, ...name }: Found, from: string, to: string): Promise<string[]> {
  const bytes = await readFile(join(from, file))
  if (await holds(join(to, file), bytes)) return []
  const path = await writeUnfinished(to, bytes)
  try {
    if (!(await holds(path, bytes))) throw new NotVerified()
    return [join(to, await giveName(path, to, name, () => false))]
  } catch (cause) {
    await rm(path, { force: true })
    throw cause
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes)
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return false
    throw cause
  }
}

/** None when there is no folder: the first backup was not made yet. */
async function backupsIn(folder: string, vault: string): Promise<Found[]> {
  try {
    return await backupsOf(vault, folder)
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return []
    throw cause
  }
}

/** What cannot be removed is a copy too many, never one too few. */
async function removeQuietly(paths: readonly string[]): Promise<void> {
  await Promise.allSettled(paths.map((path) => rm(path, { force: true })))
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  return (await realPathOf(one)) === (await realPathOf(other))
}

async function isWithin(folder: string, outer: string): Promise<boolean> {
  const way = relative(await realPathOf(outer), await realPathOf(folder))
  return !way.startsWith('..') && !isAbsolute(way)
}

async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    return path
  }
}

const noFolder = () => fail('no-folder', words.backups.notAFolder)
const withinTheJournal = () => fail('within-the-journal', words.backups.withinTheJournal)
