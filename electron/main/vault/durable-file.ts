import Store from 'electron-store'
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** How a file that is on its way into place is called: `journal-2026.next.json`. */
const next = 'next'

/**
 * One JSON file of electron-store whose name always holds either the old content or the whole new one.
 *
 * electron-store alone does not promise that: on a disk that is nearly full it takes a short write for a whole one, and
 * under Snap it writes in place. So it writes beside the file; what it wrote is read back, compared and synced, and only
 * then takes the name.
 */
export class DurableFile {
  readonly #folder: string
  readonly #name: string
  readonly #path: string
  /** What the file held when it was last read or written: as long as it is the same, it need not be made sense of again. */
  #known: { readonly bytes: Buffer; readonly content: unknown } | undefined

  constructor(folder: string, name: string) {
    this.#folder = folder
    this.#name = name
    this.#path = join(folder, `${name}.json`)
  }

  /** Throws what the disk says when it cannot tell: a file that cannot be looked at is not a file that is missing. */
  get exists(): boolean {
    return isThere(this.#path)
  }

  /**
   * What is on the disk now, the same object as before when it did not change; undefined when there is no file. Throws a
   * SyntaxError when it is no JSON, and what the disk says when it cannot be read.
   */
  read(): unknown {
    if (!this.exists) return undefined
    // electron-store would read and copy it twice over, which is felt with a year of entries in it.
    const bytes = readFileSync(this.#path)
    if (this.#known === undefined || !bytes.equals(this.#known.bytes))
      this.#known = { bytes, content: JSON.parse(bytes.toString('utf8')) as unknown }
    return this.#known.content
  }

  /**
   * Returns when the file and its folder are on the disk. When it throws, the file holds what it held before. The content is
   * held on to, and must not be changed afterwards.
   */
  write(content: object): void {
    this.#known = undefined
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    const text = JSON.stringify(content)
    const bytes = Buffer.from(text)
    const staging = storeOf(this.#folder, `${this.#name}.${next}`, text)
    let before: Uint8Array | undefined
    try {
      // What is written is the text.
      staging.store = {}
      confirm(staging.path, bytes)
      before = this.exists ? readFileSync(this.#path) : undefined
    } catch (cause) {
      removeQuietly(staging.path)
      throw cause
    }
    try {
      renameSync(staging.path, this.#path)
      syncFolder(this.#folder)
    } catch (cause) {
      // It may have its name already, but a power cut could undo that, so nobody may be told that it is saved: it is taken back.
      this.#putBack(before)
      removeQuietly(staging.path)
      throw cause
    }
    this.#known = { bytes, content }
  }

  /** Holds on to what the file is now, so that it can be written over once another has taken its name. */
  hold(): { readonly wipe: () => void; readonly letGo: () => void } {
    const handle = openSync(this.#path, 'r+')
    return {
      wipe: () => {
        overwrite(handle)
      },
      letGo: () => {
        closeSync(handle)
      },
    }
  }

  /** As far as the disk lets it: a disk that refuses this too keeps the new content, which is whole as well. */
  #putBack(before: Uint8Array | undefined): void {
    try {
      if (before === undefined) {
        rmSync(this.#path, { force: true })
        return
      }
      const path = join(this.#folder, `${this.#name}.${next}.json`)
      writeWhole(path, before)
      renameSync(path, this.#path)
    } catch {
      // Said by the failure that led here.
    }
  }
}

function storeOf(folder: string, name: string, text: string): Store {
  return new Store({
    cwd: folder,
    name,
    // What lies there was left behind by a write that was cut off.
    clearInvalidConfig: true,
    configFileMode: 0o600,
    // Made once: it is compared with what is then on the disk. And one line: tabs would be a fifth of the file.
    serialize: () => text,
  })
}

/** Throws unless the file holds exactly that, on the disk. */
function confirm(path: string, bytes: Buffer): void {
  const handle = openSync(path, 'r+')
  try {
    if (!readFileSync(handle).equals(bytes)) throw new TornWrite()
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The disk took less than it was given and did not say so; nearly always it is full. */
class TornWrite extends Error {
  readonly code = 'ENOSPC'
}

/** Throws when the disk cannot tell. */
const isThere = (path: string) => statSync(path, { throwIfNoEntry: false }) !== undefined

/** Returns when the file is on the disk; the folder has to be synced for its name to be. */
export function writeWhole(path: string, content: Uint8Array): void {
  const handle = openSync(path, 'w', 0o600)
  try {
    for (let written = 0; written < content.length;) written += writeSync(handle, content, written)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Swept when the vault is next opened; it is sealed like everything here.
  }
}

/** A rename is only safe from a power cut once the folder that holds the name is on the disk too. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder for this, and its file system journals renames.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Removes a file that held something in the clear, after writing over it. A disk that writes elsewhere each time (most
 * solid-state ones do) may keep the old bytes for a while; what can be done from here is done.
 */
export function shred(path: string): void {
  if (!isThere(path)) return
  const handle = openSync(path, 'r+')
  try {
    overwrite(handle)
  } finally {
    closeSync(handle)
  }
  rmSync(path)
}

function overwrite(handle: number): void {
  const { size } = fstatSync(handle)
  const zeros = Buffer.alloc(Math.min(size, 1 << 16))
  for (let at = 0; at < size;) at += writeSync(handle, zeros, 0, Math.min(zeros.length, size - at), at)
  fsyncSync(handle)
}
