import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BackupFolder, type Made } from '../../electron/main/vault/backups/backup-folder.ts'
import { openBackup, type OpenedBackup } from '../../electron/main/vault/backups/open-backup.ts'
import type { BackupKeys } from '../../electron/main/vault/backups/verified-backup.ts'
import { createKeys, withRecoveryCode } from '../../electron/main/vault/key-file.ts'
import { entries, readingRecords, trackers, visits } from '../../electron/main/vault/keepings.ts'
import { Sealer } from '../../electron/main/vault/sealing.ts'
import type { Entry } from '../../src/core/journal/entry.ts'
import type { Result } from '../../src/core/result.ts'
import type { Contents } from '../../src/core/vault/contents.ts'
import { byId, SealedFolder } from './sealed-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const passphrase = 'correct horse battery'

/** Keys take a while to make, on purpose: two vaults do for all tests of a file. */
async function makeVault() {
  const made = await createKeys(passphrase)
  const { keys, code } = await withRecoveryCode(made.keys, made.key)
  return { keys, code, key: made.key }
}
const vaults = { own: makeVault(), other: makeVault() }

/** A vault with its folder of backups, on a day that the test sets. */
export class BackedUp implements BackupKeys {
  readonly journal: SealedFolder<Entry>
  readonly keys: BackupKeys['keys']
  readonly sealer: Sealer
  readonly key: Buffer
  readonly code: string
  readonly backups: BackupFolder
  readonly folder: string
  readonly #profile = temporaryFolder()
  now = new Date('2026-11-26T12:00:00Z')

  constructor(
    { keys, code, key }: Awaited<ReturnType<typeof makeVault>>,
    { chosen, path }: { readonly chosen?: string | undefined; readonly path?: string | undefined },
  ) {
    this.keys = keys
    this.code = code
    this.key = key
    this.sealer = new Sealer(Buffer.from(key))
    this.journal = new SealedFolder(entries, {
      path: path ?? join(this.#profile, 'journal'),
      sealer: this.sealer,
    })
    this.folder = chosen ?? join(this.#profile, 'backups')
    this.backups = this.another(chosen)
  }

  /** Another Vagus with the same vault. */
  another(chosen: string | undefined = this.folder): BackupFolder {
    return new BackupFolder({
      vaultFolder: this.journal.path,
      standard: join(this.#profile, 'backups'),
      chosen,
      version: '0.1.0',
      now: () => this.now,
    })
  }

  write(contents: Partial<Contents>): void {
    const { journal } = this
    change(journal, contents.entries ?? [])
    change(new SealedFolder(trackers, journal), contents.trackers ?? [])
    change(new SealedFolder(readingRecords, journal), contents.reading ?? [])
    change(new SealedFolder(visits, journal), contents.visits ?? [])
  }

  on(date: string): this {
    this.now = new Date(`${date}T12:00:00Z`)
    return this
  }

  /** Makes the backup of that day. */
  async make(date?: string): Promise<Made> {
    if (date !== undefined) this.on(date)
    return valueOf(await this.backups.make(this))
  }

  async open(file: string): Promise<OpenedBackup> {
    return valueOf(await openBackup(this.read(file), this.sealer))
  }

  read(file: string): Buffer {
    return readFileSync(join(this.folder, file))
  }

  files(): string[] {
    return readdirSync(this.folder).sort()
  }
}

export async function backedUp(
  which: keyof typeof vaults = 'own',
  where: { readonly chosen?: string; readonly path?: string } = {},
): Promise<BackedUp> {
  return new BackedUp(await vaults[which], where)
}

/** A folder that a person has made for backups. */
export function chosenFolder(): string {
  const folder = join(temporaryFolder(), 'chosen')
  mkdirSync(folder)
  return folder
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

export const inOrder = ({ entries: all, trackers: own, reading, visits: kept }: Contents) => ({
  entries: byId(all),
  trackers: byId(own),
  reading: byId(reading),
  visits: byId(kept),
})

function change<Kept extends { readonly id: string }>(
  folder: SealedFolder<Kept>,
  records: readonly Kept[],
): void {
  if (records.length > 0) valueOf(folder.opened().change({ put: records, remove: [] }))
}
