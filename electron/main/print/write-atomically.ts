import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Writes a file so that its name always holds either the old content or the whole new one. The unfinished file lies
 * beside it, never in a temporary folder that others can read, and is gone when the writing fails.
 */
export async function writeAtomically(file: string, content: Uint8Array): Promise<void> {
  const unfinished = join(dirname(file), `.${randomUUID()}.part`)
  try {
    const handle = await open(unfinished, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  } catch (cause) {
    await rm(unfinished, { force: true })
    throw cause
  }
}
