import * as v from 'valibot'
import { Unsaved } from '../../../src/core/journal/unsaved.ts'
import { DurableFile } from './durable-file.ts'
import { whileLocked } from './folder-lock.ts'
import type { Sealer } from './sealing.ts'

const OnDisk = v.object({ format: v.literal(1), sealed: v.string() })
const label = ['unsaved', 1]

/** What stood on the screen and could not be saved, sealed in `unsaved.json`. */
export class UnsavedFile {
  readonly #folder: string
  readonly #file: DurableFile

  constructor(folder: string) {
    this.#folder = folder
    this.#file = new DurableFile(folder, 'unsaved')
  }

  /** What cannot be read is nothing: the entries themselves are elsewhere, and nothing is removed over it. */
  read(sealer: Sealer): Unsaved[] {
    try {
      const content = v.safeParse(OnDisk, this.#file.read())
      const opened = content.success ? sealer.open(content.output.sealed, label) : undefined
      const unsaved = v.safeParse(v.array(Unsaved), opened)
      return unsaved.success ? unsaved.output : []
    } catch {
      return []
    }
  }

  /** Throws what the disk says. Nothing is written while there was nothing and is nothing. */
  keep(unsaved: readonly Unsaved[], sealer: Sealer): void {
    if (unsaved.length === 0 && !this.#file.exists) return
    const sealed = sealer.seal(unsaved, label)
    whileLocked(this.#folder, () => {
      this.#file.write({ format: 1, sealed })
    })
  }
}
