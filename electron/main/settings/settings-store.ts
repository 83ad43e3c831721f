import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { StoredSettings, type Settings, type SettingsChange } from '../../../src/contract/settings.ts'
import { words } from '../catalogue.ts'
import { codeOf } from '../code-of.ts'
import { DurableFile, syncFolder } from '../vault/durable-file.ts'
import type { WindowBounds } from './window-bounds.ts'

interface SettingsOnDisk {
  readonly settings?: unknown
  readonly window?: unknown
  readonly backupFolder?: unknown
}

/**
 * How the app looks and locks, where its window was and where the backups are. Holds nothing of the journal. How the app
 * looks must not keep a person from it: what cannot be read is as in the beginning, and what cannot be kept holds until the
 * app ends. Nothing is thrown away: a damaged file is kept aside, and what a newer Vagus wrote stays in the file.
 */
export class SettingsStore {
  readonly #folder: string
  readonly #file: DurableFile
  readonly #now: () => Date
  #content: SettingsOnDisk | undefined
  #damage: string | undefined
  #isClosed = false
  #whyNotKept: string | undefined

  constructor(folder: string, now: () => Date = () => new Date()) {
    this.#folder = folder
    this.#file = new DurableFile(folder, 'settings')
    this.#now = now
  }

  /** What has to be said of the file as it was found; undefined when nothing was wrong with it. */
  get damage(): string | undefined {
    this.#content ??= this.#open()
    return this.#damage
  }

  /** Why the last change holds only until the app ends; undefined when it was kept. */
  get whyNotKept(): string | undefined {
    return this.#whyNotKept
  }

  read(): Settings {
    return v.parse(StoredSettings, this.#found.settings)
  }

  /** The change holds, whether it could be kept or not. */
  change(change: SettingsChange): Settings {
    // A word that is not understood here stays in the file until that setting is changed.
    const stored = isObject(this.#found.settings) ? this.#found.settings : {}
    const content = { ...this.#found, settings: { ...this.read(), ...stored, ...change } }
    this.#content = content
    try {
      this.#write(content)
      this.#whyNotKept = undefined
    } catch (cause) {
      this.#whyNotKept = notKept(cause, this.#folder)
    }
    return this.read()
  }

  /** Where the person wants the backups; undefined for the place beside the journal. */
  readBackupFolder(): string | undefined {
    const folder = v.safeParse(v.pipe(v.string(), v.nonEmpty()), this.#found.backupFolder)
    return folder.success ? folder.output : undefined
  }

  /** Throws what the disk says, and then nothing has changed. */
  keepBackupFolder(folder: string): void {
    const content = { ...this.#found, backupFolder: folder }
    this.#write(content)
    this.#content = content
  }

  keepBounds(bounds: WindowBounds): void {
    try {
      this.#write({ ...this.#found, window: bounds })
    } catch {
      // A window that forgets its place must still close.
    }
  }

  get #found(): SettingsOnDisk {
    return (this.#content ??= this.#open())
  }

  #write(content: SettingsOnDisk): void {
    if (this.#isClosed) throw new StaysAsItIs()
    this.#file.write(content)
  }

  #open(): SettingsOnDisk {
    let content: unknown
    try {
      content = this.#file.read()
    } catch (cause) {
      // A folder in its place holds no settings; a file that may not be read may hold them all.
      if (cause instanceof SyntaxError || codeOf(cause) === 'EISDIR') this.#setAside()
      else this.#close(cause)
      return {}
    }
    if (content === undefined) return {}
    if (!isObject(content)) {
      this.#setAside()
      return {}
    }
    if (content.settings === undefined || isObject(content.settings)) return content
    this.#setAside()
    const { settings: _damaged, ...rest } = content
    return rest
  }

  #setAside(): void {
    const stamp = this.#now()
      .toISOString()
      .replace(/[-:]|\.\d+/g, '')
    const stem = `settings.damaged-${stamp}`
    let keptAs = `${stem}.json`
    // A rename replaces what has that name: never an earlier file that was kept.
    for (let copy = 2; existsSync(join(this.#folder, keptAs)); copy += 1)
      keptAs = `${stem}-${String(copy)}.json`
    try {
      renameSync(join(this.#folder, 'settings.json'), join(this.#folder, keptAs))
    } catch (cause) {
      this.#close(cause)
      return
    }
    this.#damage = words.settings.begunAnew(keptAs, this.#folder)
    try {
      syncFolder(this.#folder)
    } catch {
      // It has its new name; a power cut could undo that, and then the next start does the same again.
    }
  }

  /** The file stays as it is. */
  #close(cause: unknown): void {
    this.#isClosed = true
    this.#damage = words.settings.leftAlone(codeOf(cause), this.#folder)
  }
}

/** The file could not be read and not be moved aside, so it is not written over. */
class StaysAsItIs extends Error {
  readonly code = 'EACCES'
}

const isObject = (value: unknown): value is SettingsOnDisk & object =>
  Object.prototype.toString.call(value) === '[object Object]'

function notKept(cause: unknown, folder: string): string {
  const { diskFull, notAllowed, refused } = words.settings
  const code = codeOf(cause)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return notAllowed(folder)
    default:
      return refused(code)
  }
}
