import { fail, succeed, type Result } from '../../../../src/core/result.ts'
import { words } from '../catalogue.ts'
import { openKeys, type Proof } from '../key-file.ts'
import { Sealer } from '../sealing.ts'
import { readHeader } from './backup-file.ts'
import { openBackup, type OpenedBackup } from './open-backup.ts'

/** Opens a backup with nothing but what a person knows. The caller wipes the sealer. */
export async function openWith(
  bytes: Uint8Array,
  proof: Proof,
): Promise<Result<{ opened: OpenedBackup; sealer: Sealer }>> {
  const header = readHeader(bytes)
  if (!header.ok) return header
  const key = await openKeys(header.value.keys, proof)
  if (!key.ok) return key
  if (key.value === undefined) return wrong(proof, header.value.keys.recovery !== undefined)
  const sealer = new Sealer(key.value)
  const opened = await openBackup(bytes, sealer)
  if (opened.ok) return succeed({ opened: opened.value, sealer })
  sealer.wipe()
  return opened
}

function wrong({ by }: Proof, hasCode: boolean): Result<never> {
  const { wrongPassphrase, wrongCode, noCode } = words.backupFile
  if (by === 'passphrase') return fail('wrong-passphrase', wrongPassphrase, 'passphrase')
  return fail('wrong-recovery', hasCode ? wrongCode : noCode, 'code')
}
