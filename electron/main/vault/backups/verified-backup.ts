import { readFile, rm } from 'node:fs/promises'
import type { Moment } from '../../../../src/core/journal/time.ts'
import { writeUnfinished } from '../../print/write-atomically.ts'
import type { PortableKeys } from '../key-file.ts'
import type { Sealer } from '../sealing.ts'
import { writeBackup } from './backup-file.ts'
import { openBackup, type OpenedBackup } from './open-backup.ts'
import { Pace } from './pace.ts'
import { digestOf, readVaultFolder, type VaultFiles } from './vault-files.ts'

/** What a backup is made with. */
export interface BackupKeys {
  readonly keys: PortableKeys
  readonly sealer: Sealer
}

interface Source extends BackupKeys {
  readonly madeAt: Moment
  readonly version: string
  readonly signal: AbortSignal
}

/** A backup that is on the disk and has been opened there, but has no name yet. */
export interface Unnamed {
  readonly path: string
  readonly opened: OpenedBackup
  /** Whether the vault was whole when it was made: nothing in it was damaged, or had been moved aside as damaged. */
  readonly whole: boolean
}

/** Makes a backup of what is in the vault's folder, unnamed in `folder`. Throws what the disk says, or `NotVerified`. */
export async function makeVerified(vaultFolder: string, folder: string, source: Source): Promise<Unnamed> {
  const { files, damaged } = await readVaultFolder(vaultFolder, new Pace(source.signal))
  const unnamed = await writeVerified(files, folder, source)
  return { ...unnamed, whole: unnamed.whole && !damaged }
}

/** The same of files that are at hand. */
export async function writeVerified(files: VaultFiles, folder: string, source: Source): Promise<Unnamed> {
  const pace = new Pace(source.signal)
  const bytes = await writeBackup(files, { ...source, pace })
  const path = await writeUnfinished(folder, bytes)
  try {
    pace.rested()
    const onDisk = await readFile(path)
    const opened = await openBackup(onDisk, source.sealer, pace)
    if (!opened.ok || !onDisk.equals(bytes)) throw new NotVerified()
    if (opened.value.header.digest !== (await digestOf(files, pace))) throw new NotVerified()
    return { path, opened: opened.value, whole: opened.value.problems.length === 0 }
  } catch (cause) {
    await rm(path, { force: true })
    throw cause
  }
}

/** What was read back is not what was written. */
export class NotVerified extends Error {}
