import Store from 'electron-store'
import * as v from 'valibot'
import { defaultSettings, Settings, type SettingsChange } from '../../../src/contract/settings.ts'

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
}

/** How the app looks and where its window was. Holds nothing of the journal; when unreadable, it starts afresh. */
export class SettingsStore {
  readonly #store: Store<SettingsOnDisk>

  constructor(folder: string) {
    this.#store = new Store<SettingsOnDisk>({
      cwd: folder,
      name: 'settings',
      clearInvalidConfig: true,
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
    })
  }

  read(): Settings {
    const settings = v.safeParse(Settings, this.#store.get('settings'))
    return settings.success ? settings.output : defaultSettings
  }

  change(change: SettingsChange): Settings {
    const settings = { ...this.read(), ...change }
    this.#store.set('settings', settings)
    return settings
  }

  readBounds(): WindowBounds | undefined {
    const bounds = v.safeParse(Bounds, this.#store.get('window'))
    return bounds.success ? bounds.output : undefined
  }

  keepBounds(bounds: WindowBounds): void {
    this.#store.set('window', bounds)
  }
}
