import fs from 'node:fs'
import { basename, join } from 'node:path'

/**
 * What may be left of what was not synced: all names as they were when the folder was last synced, or as they are now. The
 * content of a file is in both as it was when that file was last synced, and nothing at all when it never was.
 */
export type Cut = 'names-lost' | 'names-kept'

// The real functions, before anybody lets them fail.
const { fstatSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } = fs

/** What of one folder would survive a cut of the power, kept up beside the operations in it. */
export class DiskModel {
  readonly #folder: string
  /** Which file has which name; a file is a number of its own, because the disk gives its numbers again. */
  #names = new Map<string, number>()
  #syncedNames = new Map<string, number>()
  readonly #synced = new Map<number, Buffer>()
  readonly #handles = new Map<number, number | 'folder'>()
  #files = 0

  constructor(folder: string) {
    this.#folder = folder
    for (const name of readdirSync(folder)) {
      const file = this.#newFile(readFileSync(join(folder, name)))
      this.#names.set(name, file)
    }
    this.#syncedNames = new Map(this.#names)
  }

  /** Does an operation and notes what it means for what survives. */
  during(name: string, path: string, args: unknown[], does: () => unknown): unknown {
    const file = basename(path)
    if (name === 'openSync') return this.#open(path, does)
    const result = does()
    if (name === 'closeSync') this.#handles.delete(Number(args[0]))
    if (name === 'fsyncSync') this.#sync(Number(args[0]))
    if (name === 'renameSync') this.#rename(file, basename(String(args[1])))
    if (name === 'unlinkSync' || name === 'rmSync') this.#names.delete(file)
    if (name === 'writeFileSync' && !this.#names.has(file))
      this.#names.set(file, this.#newFile(Buffer.alloc(0)))
    return result
  }

  /** Makes the folder what would be found there. */
  cut(cut: Cut): void {
    const found = cut === 'names-lost' ? this.#syncedNames : this.#names
    for (const name of readdirSync(this.#folder)) rmSync(join(this.#folder, name))
    for (const [name, file] of found)
      writeFileSync(join(this.#folder, name), this.#synced.get(file) ?? Buffer.alloc(0), { mode: 0o600 })
  }

  #open(path: string, does: () => unknown): unknown {
    const wasThere = statSync(path, { throwIfNoEntry: false }) !== undefined
    const handle = Number(does())
    const name = basename(path)
    if (fstatSync(handle).isDirectory()) this.#handles.set(handle, 'folder')
    else {
      if (!wasThere) this.#names.set(name, this.#newFile(Buffer.alloc(0)))
      const file = this.#names.get(name)
      if (file !== undefined) this.#handles.set(handle, file)
    }
    return handle
  }

  #sync(handle: number): void {
    const file = this.#handles.get(handle)
    if (file === 'folder') this.#syncedNames = new Map(this.#names)
    else if (file !== undefined) {
      const [name] = [...this.#names].find(([, named]) => named === file) ?? []
      if (name !== undefined) this.#synced.set(file, readFileSync(join(this.#folder, name)))
    }
  }

  #rename(from: string, to: string): void {
    const file = this.#names.get(from)
    this.#names.delete(from)
    if (file !== undefined) this.#names.set(to, file)
  }

  #newFile(content: Buffer): number {
    this.#files += 1
    this.#synced.set(this.#files, content)
    return this.#files
  }
}
