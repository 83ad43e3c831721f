import type { Facts } from '../../../contract/contract.ts'
import { defaultSettings, type Settings, type SettingsChange } from '../../../contract/settings.ts'
import type { ShippedLicence } from '../../../core/licence.ts'
import type { Result } from '../../../core/result.ts'
import { words } from './catalogue.ts'
import type { SettingsPort } from './port.ts'

/** The settings as they are stored, and what the app can say about itself. */
export class Preferences {
  readonly #port: SettingsPort
  #settings = $state.raw<Settings>(defaultSettings)
  #isRead = $state(false)
  #facts = $state.raw<Facts>()
  #problem = $state<string>()

  constructor(port: SettingsPort) {
    this.#port = port
  }

  get settings(): Settings {
    return this.#settings
  }

  /** Whether nothing was said yet to a person who is new here; false until that is known. */
  get isFirstTime(): boolean {
    return this.#isRead && !this.#settings.welcomed
  }

  get facts(): Facts | undefined {
    return this.#facts
  }

  get problem(): string | undefined {
    return this.#problem
  }

  async read(): Promise<void> {
    const read = await this.#port.read()
    if (read.ok) this.#settings = read.value
    this.#isRead = read.ok
    this.#problem = read.ok ? undefined : read.error.message
  }

  async change(change: SettingsChange): Promise<void> {
    const changed = await this.#port.change(change)
    if (changed.ok) this.#settings = changed.value
    this.#problem = changed.ok ? undefined : changed.error.message
  }

  /** Another language is another page, which is loaded in place of this one: what is unsaved comes first. */
  async speak(language: Settings['language'], settle: () => Promise<boolean>): Promise<void> {
    if (await settle()) await this.change({ language })
    else this.#problem = words.looks.unsaved
  }

  /** What helps to find out why something does not work, as it stands now. */
  diagnostics(): Promise<Result<{ text: string }>> {
    return this.#port.diagnostics()
  }

  /** Of the works of others that ship with Vagus. */
  licences(): Promise<Result<readonly ShippedLicence[]>> {
    return this.#port.licences()
  }

  copy(text: string): Promise<Result<null>> {
    return this.#port.copy(text)
  }

  async readFacts(): Promise<void> {
    const facts = await this.#port.facts()
    if (facts.ok) this.#facts = facts.value
    this.#problem = facts.ok ? undefined : facts.error.message
  }
}
