import Store from 'electron-store'
import * as v from 'valibot'
import { StoredSettings, type Settings, type SettingsChange } from '../../../src/contract/settings.ts'

const Bounds = v.object({
  x: v.number(),
  y: v.number(),
  width: v.number(),
  height: v.number(),
  maximised: v.boolean(),
})
export type WindowBounds = v.InferOutput<typeof Bounds>

interface SettingsOnDisk {
  settings?: unknown
  window?: unknown
  backupFolder?: unknown
}

/** How the app looks and locks, where its window was and where the backups are. Holds nothing of the journal; when unreadable, it starts afresh. */
export class SettingsStore {
  readonly #folder: string
  #opened: Store<SettingsOnDisk> | undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Throws when the file cannot be opened at all; one that does not parse is begun again. */
  get #store(): Store<SettingsOnDisk> {
    return (this.#opened ??= new Store<SettingsOnDisk>({
      cwd: this.#folder,
      name: 'settings',
      clearInvalidConfig: true,
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
    }))
  }

  /** What cannot be read is not there: how the app looks must not keep a person from their journal. */
  #read(key: keyof SettingsOnDisk): unknown {
    try {
      return this.#store.get(key)
    } catch {
      return undefined
    }
  }

  read(): Settings {
    return v.parse(StoredSettings, this.#read('settings'))
  }

  change(change: SettingsChange): Settings {
    const settings = { ...this.read(), ...change }
    this.#store.set('settings', settings)
    return settings
  }

  readBounds(): WindowBounds | undefined {
    const bounds = v.safeParse(Bounds, this.#read('window'))
    return bounds.success ? bounds.output : undefined
  }

  /** Where the person wants the backups; undefined for the place beside the journal. */
  readBackupFolder(): string | undefined {
    const folder = v.safeParse(v.pipe(v.string(), v.nonEmpty()), this.#read('backupFolder'))
    return folder.success ? folder.output : undefined
  }

  /** Throws what the disk says. */
  keepBackupFolder(folder: string): void {
    this.#store.set('backupFolder', folder)
  }

  keepBounds(bounds: WindowBounds): void {
    try {
      this.#store.set('window', bounds)
    } catch {
      // A window that forgets its place must still close.
    }
  }
}
