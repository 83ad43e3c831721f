import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { shred } from './durable-file.ts'
import { whileLocked } from './folder-lock.ts'

/** The file beside, electron-store's own beside that, and electron-store's own of the first Vagus. */
const leftover = /\.next\.json(?:\.tmp-.*)?$|\.json\.tmp-/

/**
 * Removes what saves that were cut off left behind, of files whose names begin so: it was never acknowledged. It may be in
 * the clear, of the first Vagus, so it is written over.
 */
export function sweep(folder: string, ...beginnings: readonly string[]): void {
  const left = () =>
    readdirSync(folder).filter(
      (file) => leftover.test(file) && beginnings.some((beginning) => file.startsWith(beginning)),
    )
  if (left().length === 0) return
  try {
    // What another program is writing now is no leftover.
    whileLocked(folder, () => {
      for (const file of left()) shred(join(folder, file))
    })
  } catch {
    // A disk that cannot be written can still be read; they are swept when the vault is next opened.
  }
}
