import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { DurableFile } from '../../electron/main/vault/durable-file.ts'
import { beingSealed, keyFileFormat, type KeyFile } from '../../electron/main/vault/key-file.ts'
import { KeyStore } from '../../electron/main/vault/key-store.ts'
import type { SystemStore } from '../../electron/main/vault/system-store.ts'
import { Vault } from '../../electron/main/vault/vault.ts'
import type { Opened } from '../../electron/main/vault/opening.ts'
import { succeed } from '../../src/core/result.ts'

/**
 * A vault that opens at once, thousands of times: through a secret store of our own, because a passphrase takes half a
 * second by design. All else is as in the app.
 */

/** Keeps what it is given as it is. */
const openStore: SystemStore = {
  backend: () => Promise.resolve('bench'),
  seal: (text) => Promise.resolve(Buffer.from(text)),
  open: (sealed) => Promise.resolve(sealed.toString()),
}

export const vaultIn = (folder: string): Vault =>
  new Vault({ folder, keyStore: new KeyStore(folder, () => undefined), system: openStore })

/** Makes the key file of a new vault; its passphrase is not known to anybody. */
export async function makeVault(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const way = () => ({
    derivation: { name: 'argon2id', memoryKiB: 64, passes: 1, lanes: 1, salt: noise(16) } as const,
    sealed: noise(60),
  })
  const keys: KeyFile = {
    format: keyFileFormat,
    vault: randomUUID(),
    passphrase: way(),
    recovery: { ...way(), tried: false },
  }
  const vault = vaultIn(folder)
  const adopted = await vault.adopt(keys, randomBytes(32), new Map(), () => Promise.resolve(succeed(null)))
  const kept = adopted.ok ? await vault.useSystem(true) : adopted
  if (!kept.ok) throw new Error(kept.error.message)
  vault.lock()
}

/** Opens such a vault. Throws why not. */
export async function openVault(folder: string): Promise<{ vault: Vault; opened: Opened }> {
  const vault = vaultIn(folder)
  const unlocked = await vault.unlock({ by: 'system' })
  if (!unlocked.ok) throw new Error(unlocked.error.message)
  if (vault.opened === undefined) throw new Error('It said that it was open.')
  return { vault, opened: vault.opened }
}

/** Marks such a vault as one whose files in the clear are still to be sealed. */
export async function expectClear(folder: string): Promise<void> {
  const { vault, opened } = await openVault(folder)
  new DurableFile(folder, 'keys').write(beingSealed(opened.keys, opened.sealer))
  vault.lock()
}

/** The key file as it stands. */
export const keysIn = (folder: string): unknown => new DurableFile(folder, 'keys').read()

const noise = (length: number) => randomBytes(length).toString('base64')
