import type { Facts } from '../../../contract/contract.ts'
import type { Settings, SettingsChange } from '../../../contract/settings.ts'
import type { ShippedLicence } from '../../../core/licence.ts'
import type { Result } from '../../../core/result.ts'

/** What the settings need from outside. */
export interface SettingsPort {
  readonly read: () => Promise<Result<Settings>>
  readonly change: (change: SettingsChange) => Promise<Result<Settings>>
  readonly facts: () => Promise<Result<Facts>>
  readonly diagnostics: () => Promise<Result<{ text: string }>>
  readonly copy: (text: string) => Promise<Result<null>>
  readonly licences: () => Promise<Result<readonly ShippedLicence[]>>
}
