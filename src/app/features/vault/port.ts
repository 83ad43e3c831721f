import type { Applied, Backups, Incoming, IncomingMode, Proof, VaultState } from '../../../contract/vault.ts'
import type { Result } from '../../../core/result.ts'

/** The vault, its backups and files that come in or go out, as the page may ask of them. */
export interface VaultPort {
  readonly state: () => Promise<Result<VaultState>>
  /** Sets up a sealed journal; the recovery code is told once. */
  readonly create: (passphrase: string) => Promise<Result<{ state: VaultState; code: string }>>
  readonly unlock: (way: Proof | { readonly by: 'system' }) => Promise<Result<VaultState>>
  /** The page is loaded anew after it. */
  readonly lock: () => Promise<Result<VaultState>>
  readonly changePassphrase: (proof: Proof, passphrase: string) => Promise<Result<VaultState>>
  readonly newCode: (proof: Proof) => Promise<Result<{ state: VaultState; code: string }>>
  /** Makes a backup and opens it with the code alone; `entries` is how many it held. */
  readonly rehearse: (code: string) => Promise<Result<{ state: VaultState; entries: number }>>
  readonly useSystem: (on: boolean) => Promise<Result<VaultState>>
  readonly wipe: (word: string, backups: boolean) => Promise<Result<VaultState>>
  readonly adopt: (proof: Proof) => Promise<Result<VaultState>>

  readonly backups: () => Promise<Result<Backups>>
  readonly makeBackup: () => Promise<Result<Backups>>
  readonly moveBackups: () => Promise<Result<Backups>>
  readonly carry: () => Promise<Result<{ file: string | null }>>

  /** The backup that the system handed over; null when none waits. */
  readonly handed: () => Promise<Result<{ name: string } | null>>
  /** Calls `run` each time that one is handed over; returns how to stop. */
  readonly whenHanded: (run: () => void) => () => void
  readonly openFile: (what: 'backup' | 'export' | 'handed', file?: string) => Promise<Result<Incoming | null>>
  readonly unlockFile: (proof: Proof) => Promise<Result<Incoming>>
  readonly apply: (mode: IncomingMode) => Promise<Result<Applied>>
  readonly undo: () => Promise<Result<Applied>>
  readonly dropFile: () => Promise<Result<null>>

  readonly export: (format: 'json' | 'csv' | 'markdown') => Promise<Result<{ file: string | null }>>
  /** Prints the page as it stands: the recovery sheet. */
  readonly print: () => Promise<Result<{ printed: boolean }>>
}
