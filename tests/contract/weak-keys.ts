import { argon2id } from 'hash-wasm'
import { randomBytes, randomUUID } from 'node:crypto'
import type { KeyFile } from '../../electron/main/vault/key-file.ts'
import { Sealer } from '../../electron/main/vault/sealing.ts'
import { recoveryBytes, writeRecoveryCode } from '../../src/core/vault/recovery-code.ts'

type Way = KeyFile['passphrase']
export type WeakKeys = KeyFile & { readonly recovery: NonNullable<KeyFile['recovery']> }

/** A key file as it is documented, with so little work in it that a test can open it often. */
export async function weakKeys(passphrase: string): Promise<{ keys: WeakKeys; key: Buffer; code: string }> {
  const key = randomBytes(32)
  const vault = randomUUID()
  const wrapped = async (way: string, secret: Uint8Array): Promise<Way> => {
    const salt = randomBytes(16)
    const derivation = {
      name: 'argon2id',
      memoryKiB: 8,
      passes: 1,
      lanes: 1,
      salt: salt.toString('base64'),
    } as const
    const derived = await argon2id({
      password: secret,
      salt,
      memorySize: 8,
      iterations: 1,
      parallelism: 1,
      hashLength: 32,
      outputType: 'binary',
    })
    const label = ['key', vault, way, 'argon2id', 8, 1, 1, derivation.salt]
    return { derivation, sealed: new Sealer(Buffer.from(derived)).sealBytes(key, label).toString('base64') }
  }
  const secret = randomBytes(recoveryBytes)
  const code = writeRecoveryCode(secret)
  const keys = {
    format: 1 as const,
    vault,
    passphrase: await wrapped('passphrase', Buffer.from(passphrase.normalize('NFKC'))),
    recovery: { ...(await wrapped('recovery', secret)), tried: false },
  }
  return { keys, key, code }
}
