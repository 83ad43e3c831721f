import { readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '../../print/write-atomically.ts'
import type { PortableKeys } from '../key-file.ts'
import { unsealBackup } from './backup-file.ts'
import { Pace } from './pace.ts'
import { writeVerified, type BackupKeys } from './verified-backup.ts'

/** Writes a backup anew with other keys; what is in it and when it was made stay. False when it cannot be opened. */
export async function renewBackup(path: string, using: BackupKeys, signal: AbortSignal): Promise<boolean> {
  const found = await unsealBackup(await readFile(path), using.sealer, new Pace(signal))
  if (!found.ok) return false
  const { header, files } = found.value
  const { madeAt, version } = header
  const unnamed = await writeVerified(files, dirname(path), { ...using, madeAt, version, signal })
  try {
    await rename(unnamed.path, path)
  } catch (cause) {
    await rm(unnamed.path, { force: true })
    throw cause
  }
  await syncFolder(dirname(path))
  return true
}

/** Whether the same passphrase and the same recovery code open both. */
export function sameWays(one: PortableKeys, other: PortableKeys): boolean {
  return one.passphrase.sealed === other.passphrase.sealed && one.recovery?.sealed === other.recovery?.sealed
}
