import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const isBackup = (text: string): boolean => /\.vagus$/i.test(text)

/** Where a word of a command line leads, if it names a backup: Linux may hand over its address in place of its path. */
function pathOf(word: string, folder: string): string | undefined {
  if (!isBackup(word) || word.startsWith('-')) return undefined
  if (!/^\w+:\/\//.test(word)) return resolve(folder, word)
  try {
    const url = new URL(word)
    // Never from another computer.
    return url.host === '' ? fileURLToPath(url) : undefined
  } catch {
    return undefined
  }
}

/** A backup that the system handed over, because the person opened it there. It waits until they say that they want it. */
export class HandedFile {
  #path: string | undefined
  /** Told when another one is there. */
  changed: () => void = () => undefined

  /** What it is called; undefined when none waits. */
  get name(): string | undefined {
    return this.#path === undefined ? undefined : basename(this.#path)
  }

  /** Takes the backup among the words of a command line, the last one if there are several. It is not looked at yet. */
  hand(words: readonly string[], folder: string): void {
    const path = words.map((word) => pathOf(word, folder)).findLast((one) => one !== undefined)
    if (path === undefined) return
    this.#path = path
    this.changed()
  }

  /** Where it is, once: it waits no longer. */
  take(): string | undefined {
    const path = this.#path
    this.#path = undefined
    return path
  }
}
