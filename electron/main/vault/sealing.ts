import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16
export const keyLength = 32

/** Lengths are rounded up to this many bytes, so that they do not tell a note from a tick. */
const padding = 128

/** What a sealed thing is. It is not secret, but what was sealed under one label cannot be opened under another. */
export type Label = readonly (string | number)[]

/**
 * Seals with AES-256-GCM under one key, each time with a random nonce. At 2³² sealings the chance that a nonce comes
 * twice is still below 2⁻³²; a journal of a lifetime has some 2²⁰.
 */
export class Sealer {
  readonly #key: Buffer
  #wiped = false

  /** @param key 32 bytes, which the sealer keeps and wipes */
  constructor(key: Buffer) {
    if (key.length !== keyLength) throw new RangeError('A key has 32 bytes.')
    this.#key = key
  }

  /** Nonce, sealed bytes and tag, in that order. */
  sealBytes(plain: Uint8Array, label: Label): Buffer {
    const nonce = randomBytes(nonceLength)
    const sealing = createCipheriv(cipher, this.#usable(), nonce)
    sealing.setAAD(bytesOf(label))
    return Buffer.concat([nonce, sealing.update(plain), sealing.final(), sealing.getAuthTag()])
  }

  /** Undefined when the bytes are not exactly what was sealed under this label with this key. */
  openBytes(sealed: Uint8Array, label: Label): Buffer | undefined {
    const key = this.#usable()
    if (sealed.length < nonceLength + tagLength) return undefined
    const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceLength), {
      authTagLength: tagLength,
    })
    opening.setAAD(bytesOf(label))
    opening.setAuthTag(sealed.subarray(-tagLength))
    try {
      const opened = opening.update(sealed.subarray(nonceLength, -tagLength))
      // In this mode nothing is left to come: it only checks the tag. Nothing is given out before.
      opening.final()
      return opened
    } catch {
      return undefined
    }
  }

  /** Seals what JSON can hold, as base64. */
  seal(value: unknown, label: Label): string {
    const text = Buffer.from(JSON.stringify(value))
    // White space after JSON is no part of it.
    const padded = Buffer.alloc(Math.ceil(text.length / padding) * padding, ' ')
    text.copy(padded)
    return this.sealBytes(padded, label).toString('base64')
  }

  /** Undefined when it was not sealed so. */
  open(sealed: string, label: Label): unknown {
    const bytes = Buffer.from(sealed, 'base64')
    // Base64 has several spellings of the same bytes; only the one that was written counts.
    if (bytes.toString('base64') !== sealed) return undefined
    const plain = this.openBytes(bytes, label)
    return plain === undefined ? undefined : (JSON.parse(plain.toString('utf8')) as unknown)
  }

  /** Another holder of the same key. */
  copyOfKey(): Buffer {
    return Buffer.from(this.#usable())
  }

  /** After this nothing can be sealed or opened: both throw. */
  wipe(): void {
    this.#wiped = true
    this.#key.fill(0)
  }

  /** A key that was overwritten still seals, and anybody could open that. */
  #usable(): Buffer {
    if (this.#wiped) throw new Error('The key has been wiped.')
    return this.#key
  }
}

function bytesOf(label: Label): Buffer {
  return Buffer.from(JSON.stringify(['vagus', ...label]))
}
