import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from '../code-of.ts'

/** How an unfinished file is called: `.vagus-….part`. */
const unfinishedName = /^\.vagus-[0-9a-f-]{36}\.part$/

export const isUnfinished = (file: string): boolean => unfinishedName.test(file)

/**
 * Writes a file so that its name always holds either the old content or the whole new one, and returns when that is on the
 * disk. The unfinished file lies beside it, never in a temporary folder that others can read, and is gone when the writing
 * fails.
 */
export async function writeAtomically(file: string, content: Uint8Array): Promise<void> {
  const unfinished = await writeUnfinished(dirname(file), content)
  try {
    await rename(unfinished, file)
  } catch (cause) {
    await rm(unfinished, { force: true })
    throw cause
  }
  await syncFolder(dirname(file))
}

/** Writes the content under a name of nobody's in the folder. @returns its path, once the file is on the disk */
export async function writeUnfinished(folder: string, content: Uint8Array): Promise<string> {
  const unfinished = join(folder, `.vagus-${randomUUID()}.part`)
  try {
    const handle = await open(unfinished, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return unfinished
  } catch (cause) {
    await rm(unfinished, { force: true })
    throw cause
  }
}

/** A new name is only safe from a power cut once the folder that holds it is on the disk too. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder for this, and its file system journals renames.
  if (process.platform === 'win32') return
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (cause) {
    if (!cannotBeSynced.has(codeOf(cause))) throw cause
  }
}

/** What network disks and folders that may not be listed say; what the file system promises by itself must do there. */
const cannotBeSynced = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES', 'EPERM'])
