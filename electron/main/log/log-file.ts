import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** In bytes: about a thousand lines. Two files at most lie on the disk. */
const largest = 64 * 1024

const current = 'vagus.log'
const previous = 'vagus.1.log'

/**
 * Lines in a folder, the newest last. The oldest go when there are too many. A log that cannot be written keeps nobody from
 * anything: what it would have said is lost.
 */
export class LogFile {
  readonly #folder: string
  readonly #now: () => Date

  constructor(folder: string, now: () => Date = () => new Date()) {
    this.#folder = folder
    this.#now = now
  }

  /** On the disk when it returns: what is written here may be the last that the app does. */
  write(line: string): void {
    const path = join(this.#folder, current)
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
      if (sizeOf(path) >= largest) renameSync(path, join(this.#folder, previous))
      appendFileSync(path, `${this.#now().toISOString().slice(0, 19)}Z ${line}\n`, { mode: 0o600 })
    } catch {
      // Nothing depends on it.
    }
  }

  /** The last lines, oldest first. */
  last(count: number): string[] {
    return [previous, current].flatMap((name) => linesOf(join(this.#folder, name))).slice(-count)
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch {
    return []
  }
}
