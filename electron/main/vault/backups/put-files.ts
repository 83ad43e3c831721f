import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '../../print/write-atomically.ts'
import { codeOf } from '../../code-of.ts'
import type { VaultFiles } from './vault-files.ts'

/**
 * Puts the files of a backup into the folder of a vault that is being set up from it, sealed as they are. A file that is
 * there already stays: what it lacks is brought in once the vault is open. Throws what the disk says.
 */
export async function putFiles(files: VaultFiles, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const [name, bytes] of files) {
    const path = join(folder, name)
    if (!(await isThere(path))) await writeAtomically(path, bytes)
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await readFile(path)
    return true
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return false
    throw cause
  }
}
