import { argon2id } from 'hash-wasm'
import { argon2Sync } from 'node:crypto'
import * as v from 'valibot'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import {
  createKeys,
  KeyFile,
  openKeys,
  strength,
  withPassphrase,
  withRecoveryCode,
  type Proof,
} from '../../electron/main/vault/key-file.ts'
import { failureOf } from './sealed-folder.ts'
import { weakKeys } from './weak-keys.ts'

// Each way in takes half a second, by design.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const by = (passphrase: string): Proof => ({ by: 'passphrase', passphrase })
const withCode = (code: string): Proof => ({ by: 'recovery', code })
/** The key that a proof gives, in hex; undefined when it gives none. */
async function opens(keys: KeyFile, proof: Proof): Promise<string | undefined> {
  const opened = await openKeys(keys, proof)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value?.toString('hex')
}

const passphrase = 'Frühstück um neun'
let keys: KeyFile
let key: string
let code: string

beforeAll(async () => {
  const made = await createKeys(passphrase)
  key = made.key.toString('hex')
  const withCodeToo = await withRecoveryCode(made.keys, made.key)
  keys = withCodeToo.keys
  code = withCodeToo.code
})

const theKey = () => Buffer.from(key, 'hex')

describe('Argon2id', () => {
  it('gives the answer of RFC 9106 in Node, and the library gives the answers of Node', async () => {
    // The RFC’s own example has associated data, which the library does not take: so by way of another implementation.
    const rfc = {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      parallelism: 4,
      tagLength: 32,
      memory: 32,
      passes: 3,
    }
    expect(argon2Sync('argon2id', rfc).toString('hex')).toBe(
      '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
    )
    const { associatedData: _, ...without } = rfc
    const parametersOf = [
      { ...without, secret: Buffer.alloc(8, 3) },
      { ...without, secret: undefined, parallelism: 1, memory: 256, passes: 1 },
      { ...without, secret: undefined, parallelism: 1, memory: strength.memoryKiB, passes: strength.passes },
    ]
    for (const { secret, ...parameters } of parametersOf) {
      const ours = await argon2id({
        password: parameters.message,
        salt: parameters.nonce,
        ...(secret && { secret }),
        parallelism: parameters.parallelism,
        hashLength: parameters.tagLength,
        memorySize: parameters.memory,
        iterations: parameters.passes,
      })
      const theirs = argon2Sync('argon2id', { ...parameters, ...(secret && { secret }) })
      expect(ours).toBe(theirs.toString('hex'))
    }
  })

  it('is used with 64 MiB and three passes, and a new salt each time', async () => {
    expect(strength).toMatchObject({ name: 'argon2id', memoryKiB: 65536, passes: 3 })
    const again = await withPassphrase(keys, theKey(), passphrase)
    const ways = [keys.passphrase, keys.recovery, again.passphrase]
    for (const way of ways) expect(way?.derivation).toMatchObject(strength)
    expect(new Set(ways.map((way) => way?.derivation.salt)).size).toBe(3)
    expect(new Set(ways.map((way) => way?.sealed)).size).toBe(3)
  })
})

describe('a key file', () => {
  it('is read back as it was written, and says nothing of the key, the passphrase or the code', () => {
    const text = JSON.stringify(keys)
    expect(v.parse(KeyFile, JSON.parse(text))).toStrictEqual(keys)
    for (const secret of [passphrase, code, code.replaceAll('-', ''), key, theKey().toString('base64')])
      expect(text).not.toContain(secret)
  })

  it('opens with its passphrase, however a keyboard composes the letters, and with its code', async () => {
    expect(await opens(keys, by(passphrase))).toBe(key)
    expect(await opens(keys, by(passphrase.normalize('NFD')))).toBe(key)
    // Full-width letters, as an input method for Japanese gives them.
    expect(await opens(keys, by(passphrase.replace('um', 'ｕｍ')))).toBe(key)
    expect(await opens(keys, withCode(code))).toBe(key)
    expect(await opens(keys, withCode(` ${code.toLowerCase().replaceAll('-', ' ')} `))).toBe(key)
  })

  it('opens with no other', async () => {
    const weak = await weakKeys(passphrase)
    for (const wrong of [passphrase.toLowerCase(), `${passphrase} `, passphrase.slice(1), 'x'])
      expect(await opens(weak.keys, by(wrong))).toBeUndefined()
    expect(await opens(weak.keys, withCode(code))).toBeUndefined()
    expect(await opens(keys, by('x'))).toBeUndefined()
  })

  it('says where a slip in a code is before it tries anything', async () => {
    const slipped = `${code.startsWith('A') ? 'B' : 'A'}${code.slice(1)}`
    const result = await openKeys(keys, withCode(slipped))
    expect(failureOf(result)).toMatchObject({ code: 'bad-code', field: 'code' })
    expect(failureOf(result)?.message).toMatch(/first group/)
  })

  it('takes no code while there is none', async () => {
    const { recovery: _, ...without } = keys
    expect(await opens(without, withCode(code))).toBeUndefined()
  })
})

describe('a change', () => {
  it('of the passphrase lets the old one in no more, and leaves the code and the key as they are', async () => {
    const changed = await withPassphrase(keys, theKey(), 'something else')
    expect(await opens(changed, by('something else'))).toBe(key)
    expect(await opens(changed, by(passphrase))).toBeUndefined()
    expect(changed.recovery).toEqual(keys.recovery)
  })

  it('of the code lets the old one in no more, and leaves the passphrase as it is', async () => {
    const changed = await withRecoveryCode(keys, theKey())
    expect(await opens(changed.keys, withCode(changed.code))).toBe(key)
    expect(await opens(changed.keys, withCode(code))).toBeUndefined()
    expect(changed.keys.passphrase).toEqual(keys.passphrase)
    expect(changed.keys.recovery?.tried).toBe(false)
  })
})

type Way = KeyFile['passphrase']
const flipped = (base64: string, at: number) => {
  const bytes = Buffer.from(base64, 'base64')
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes.toString('base64')
}

describe('somebody who changes the key file', () => {
  const changes: readonly (readonly [what: string, change: (way: Way) => Way])[] = [
    [
      'the salt',
      (way) => ({ ...way, derivation: { ...way.derivation, salt: flipped(way.derivation.salt, 3) } }),
    ],
    ['more memory', (way) => ({ ...way, derivation: { ...way.derivation, memoryKiB: 16 } })],
    ['more passes', (way) => ({ ...way, derivation: { ...way.derivation, passes: 2 } })],
    ['more lanes', (way) => ({ ...way, derivation: { ...way.derivation, memoryKiB: 16, lanes: 2 } })],
    ['the nonce', (way) => ({ ...way, sealed: flipped(way.sealed, 0) })],
    ['the sealed key', (way) => ({ ...way, sealed: flipped(way.sealed, 20) })],
    ['the tag', (way) => ({ ...way, sealed: flipped(way.sealed, 59) })],
    ['a key cut short', (way) => ({ ...way, sealed: way.sealed.slice(0, 40) })],
    ['no key', (way) => ({ ...way, sealed: '' })],
  ]

  it.each(changes)('gets nothing with %s', async (_what, change) => {
    const { keys } = await weakKeys(passphrase)
    expect(await opens(keys, by(passphrase))).toBeDefined()
    const changed = { ...keys, passphrase: change(keys.passphrase) }
    expect(v.is(KeyFile, changed)).toBe(true)
    expect(await opens(changed, by(passphrase))).toBeUndefined()
  })

  it('gets nothing with the way of another vault, or with the two ways in each other’s place', async () => {
    const { keys, code } = await weakKeys(passphrase)
    const other = { ...keys, vault: '00000000-0000-4000-8000-000000000000' }
    expect(await opens(other, by(passphrase))).toBeUndefined()
    expect(await opens(other, withCode(code))).toBeUndefined()
    const { tried: _, ...recovery } = keys.recovery
    const swapped = { ...keys, passphrase: recovery, recovery: { ...keys.passphrase, tried: true } }
    expect(await opens(swapped, by(passphrase))).toBeUndefined()
    expect(await opens(swapped, withCode(code))).toBeUndefined()
  })

  it.each([
    ['another derivation', { name: 'argon2i' }],
    ['more memory than a computer has', { memoryKiB: 1 << 21 }],
    ['memory that is no number', { memoryKiB: '64' }],
    ['a part of a KiB', { memoryKiB: 64.5 }],
    ['less memory than Argon2 takes', { memoryKiB: 7 }],
    ['less memory than its lanes take', { memoryKiB: 32, lanes: 8 }],
    ['passes without end', { passes: 21 }],
    ['no pass', { passes: 0 }],
    ['too many lanes', { lanes: 9 }],
    ['a salt that is too short', { salt: 'AAAA' }],
    ['a salt that is no base64', { salt: '??' }],
  ])('cannot make the computer stand still: %s is no key file', (_what, change) => {
    const derivation = { ...keys.passphrase.derivation, ...change }
    expect(v.is(KeyFile, { ...keys, passphrase: { ...keys.passphrase, derivation } })).toBe(false)
  })
})
