import { describe, expect, it } from 'vitest'
import { argon2 } from '../../electron/main/vault/argon2.ts'
import { strength } from '../../electron/main/vault/key-file.ts'

const task = (secret: Uint8Array, more: Partial<Parameters<typeof argon2>[0]> = {}) => ({
  secret,
  salt: Buffer.alloc(16, 7),
  memoryKiB: strength.memoryKiB,
  passes: strength.passes,
  lanes: strength.lanes,
  length: 32,
  ...more,
})
const secretOf = (text: string) => new TextEncoder().encode(text)

describe('making a key', () => {
  it('lets everything else in the process have its turn meanwhile', async () => {
    let turns = 0
    let next = setImmediate(function turn() {
      turns += 1
      next = setImmediate(turn)
    })
    await argon2(task(secretOf('something long')))
    clearImmediate(next)
    // Some thousands. Without the thread it is two or three.
    expect(turns).toBeGreaterThan(100)
  })

  it('gives the same key for the same secret, also two at a time, and wipes the secret', async () => {
    const weak = { memoryKiB: 64, passes: 1 }
    const secrets = ['one', 'one', 'other'].map(secretOf)
    const [one, again, other] = await Promise.all(secrets.map((secret) => argon2(task(secret, weak))))
    expect(one).toHaveLength(32)
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
    for (const secret of secrets) expect(secret.every((byte) => byte === 0)).toBe(true)
  })

  it('fails, and does not wait for ever, when the thread cannot do it', async () => {
    await expect(argon2(task(secretOf('something'), { memoryKiB: 1 }))).rejects.toThrow()
    await expect(argon2(task(secretOf(''), { memoryKiB: 64 }))).rejects.toThrow()
  })
})
