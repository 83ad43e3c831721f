import { randomBytes, randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { readRecoveryCode, recoveryBytes, writeRecoveryCode } from '../../../src/core/vault/recovery-code.ts'
import { succeed, type Result } from '../../../src/core/result.ts'
import { argon2 } from './argon2.ts'
import { keyLength, Sealer } from './sealing.ts'

/**
 * The key file: the random data key that everything is sealed with, itself sealed once for each way in. Changing the
 * passphrase seals the data key anew and leaves the journal as it is.
 */

const Base64 = v.pipe(v.string(), v.base64())
/** In bytes, as Argon2 has it. */
const leastSalt = 8

/** Five times what is done here: some seconds on a slow computer. In KiB times passes. */
const mostWork = 1 << 20

/** How a passphrase or code becomes a key. Bounds: a file from elsewhere must not be able to make this computer stand still. */
const Derivation = v.pipe(
  v.object({
    name: v.literal('argon2id'),
    memoryKiB: v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(mostWork)),
    passes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
    lanes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)),
    salt: v.pipe(
      Base64,
      v.check((salt) => Buffer.from(salt, 'base64').length >= leastSalt, 'too short'),
    ),
  }),
  // Argon2 takes no less.
  v.check(({ memoryKiB, lanes }) => memoryKiB >= 8 * lanes, 'too little memory'),
  v.check(({ memoryKiB, passes }) => memoryKiB * passes <= mostWork, 'too much work'),
)
type Derivation = v.InferOutput<typeof Derivation>

const Wrapped = v.object({ derivation: Derivation, sealed: Base64 })
type Wrapped = v.InferOutput<typeof Wrapped>

/** What a backup carries of it: the ways in that work on any computer. */
export const PortableKeys = v.object({
  /** Of the vault, random; a backup of another one has another. */
  vault: v.pipe(v.string(), v.uuid()),
  passphrase: Wrapped,
  /** `tried` once the person has typed the code in and it opened a backup. */
  recovery: v.optional(v.object({ ...Wrapped.entries, tried: v.boolean() })),
})
export type PortableKeys = v.InferOutput<typeof PortableKeys>

export const keyFileFormat = 1
export const KeyFile = v.object({
  format: v.literal(keyFileFormat),
  ...PortableKeys.entries,
  /** Sealed by the operating system's secret store, which is named because another one could not open it. */
  system: v.optional(v.object({ backend: v.string(), sealed: Base64 })),
  /** There from the setting up until every file in the clear is sealed; sealed itself, so that nobody can put it back. */
  sealing: v.optional(Base64),
})
export type KeyFile = v.InferOutput<typeof KeyFile>

const sealingLabel = ['sealing', 1]

/** The keys with the mark that files in the clear are still to be sealed. */
export const beingSealed = (keys: KeyFile, sealer: Sealer): KeyFile => ({
  ...keys,
  sealing: sealer.seal(keys.vault, sealingLabel),
})

export const isBeingSealed = ({ sealing, vault }: KeyFile, sealer: Sealer): boolean =>
  sealing !== undefined && sealer.open(sealing, sealingLabel) === vault

/** RFC 9106's second choice: 64 MiB and three passes. Lanes are one, because the library has no threads. */
export const strength = { name: 'argon2id', memoryKiB: 64 * 1024, passes: 3, lanes: 1 } as const

/** What proves that someone may come in. */
export type Proof =
  | { readonly by: 'passphrase'; readonly passphrase: string }
  | { readonly by: 'recovery'; readonly code: string }

/** A new vault with a passphrase. The caller wipes the key. */
export async function createKeys(passphrase: string): Promise<{ keys: KeyFile; key: Buffer }> {
  const key = randomBytes(keyLength)
  const vault = randomUUID()
  const keys: KeyFile = {
    format: keyFileFormat,
    vault,
    passphrase: await wrap(key, vault, 'passphrase', secretOf(passphrase)),
  }
  return { keys, key }
}

export async function withPassphrase(keys: KeyFile, key: Buffer, passphrase: string): Promise<KeyFile> {
  return { ...keys, passphrase: await wrap(key, keys.vault, 'passphrase', secretOf(passphrase)) }
}

/** The code is told here and kept nowhere. */
export async function withRecoveryCode(keys: KeyFile, key: Buffer): Promise<{ keys: KeyFile; code: string }> {
  const bytes = randomBytes(recoveryBytes)
  const code = writeRecoveryCode(bytes)
  const wrapped = await wrap(key, keys.vault, 'recovery', bytes)
  return { keys: { ...keys, recovery: { ...wrapped, tried: false } }, code }
}

/** The data key, which the caller wipes; undefined when the proof does not fit. Fails when a code is not written right. */
export async function openKeys(keys: PortableKeys, proof: Proof): Promise<Result<Buffer | undefined>> {
  if (proof.by === 'passphrase') {
    return succeed(await unwrap(keys.passphrase, keys.vault, 'passphrase', secretOf(proof.passphrase)))
  }
  const read = readRecoveryCode(proof.code)
  if (!read.ok) return read
  if (keys.recovery === undefined) return succeed(undefined)
  return succeed(await unwrap(keys.recovery, keys.vault, 'recovery', read.value))
}

/** One passphrase however a keyboard composes its letters. */
const secretOf = (passphrase: string) => new TextEncoder().encode(passphrase.normalize('NFKC'))

type Way = 'passphrase' | 'recovery'

async function wrap(key: Buffer, vault: string, way: Way, secret: Uint8Array): Promise<Wrapped> {
  const derivation = { ...strength, salt: randomBytes(16).toString('base64') }
  const sealer = new Sealer(await derive(secret, derivation))
  try {
    return { derivation, sealed: sealer.sealBytes(key, labelOf(vault, way, derivation)).toString('base64') }
  } finally {
    sealer.wipe()
  }
}

async function unwrap(
  { derivation, sealed }: Wrapped,
  vault: string,
  way: Way,
  secret: Uint8Array,
): Promise<Buffer | undefined> {
  const sealer = new Sealer(await derive(secret, derivation))
  try {
    const key = sealer.openBytes(Buffer.from(sealed, 'base64'), labelOf(vault, way, derivation))
    return key?.length === keyLength ? key : undefined
  } finally {
    sealer.wipe()
  }
}

function labelOf(vault: string, way: Way, { name, memoryKiB, passes, lanes, salt }: Derivation) {
  return ['key', vault, way, name, memoryKiB, passes, lanes, salt]
}

/** The secret is wiped when it has served. */
const derive = (secret: Uint8Array, { memoryKiB, passes, lanes, salt }: Derivation): Promise<Buffer> =>
  argon2({ secret, salt: Buffer.from(salt, 'base64'), memoryKiB, passes, lanes, length: keyLength })
