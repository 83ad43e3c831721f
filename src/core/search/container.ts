import { fail, succeed, type Result } from '../result.ts'
import { words } from './catalogue.ts'

/** Named stretches of bytes in one, so that a file is read at once and used where it lies. */
export type Sections = Readonly<Record<string, Uint8Array>>

const format = 'vagus-search-index'
/** Grows whenever an older program would misread what a newer one saves, the analysis of words included. */
const version = 3

interface Header {
  readonly format: typeof format
  readonly version: typeof version
  /** In bytes, of each section in its order. */
  readonly sections: Readonly<Record<string, number>>
}

/** Every kind of number may begin at a multiple of this. In bytes. */
const alignment = 8
const aligned = (bytes: number) => Math.ceil(bytes / alignment) * alignment

/** Puts sections behind a header: its length, then itself as JSON, then they, each aligned. */
export function pack(sections: Sections): Uint8Array<ArrayBuffer> {
  const lengths = Object.fromEntries(Object.entries(sections).map(([name, bytes]) => [name, bytes.length]))
  const header = new TextEncoder().encode(
    JSON.stringify({ format, version, sections: lengths } satisfies Header),
  )
  const parts = [header, ...Object.values(sections)]
  const packed = new Uint8Array(4 + parts.reduce((sum, part) => sum + aligned(part.length) + alignment, 0))
  new DataView(packed.buffer).setUint32(0, header.length, true)
  let at = 4
  for (const part of parts) {
    packed.set(part, at)
    at = aligned(at + part.length)
  }
  return packed.slice(0, at)
}

/** The sections of what `pack` made, as views. Fails with `bad-index` or `other-version`, in sentences to show. */
export function unpack(buffer: ArrayBuffer): Result<Sections> {
  const header = readHeader(buffer)
  if (!isObject(header) || header['format'] !== format) return fail('bad-index', words.failed.notAnIndex)
  if (header['version'] !== version) {
    const found = header['version']
    return fail(
      'other-version',
      words.failed.otherVersion(typeof found === 'number' ? found : undefined, version),
    )
  }
  if (!isObject(header['sections'])) return damaged()
  const sections: Record<string, Uint8Array> = {}
  let at = aligned(4 + new DataView(buffer).getUint32(0, true))
  for (const [name, length] of Object.entries(header['sections'])) {
    if (typeof length !== 'number' || !(length >= 0) || at + length > buffer.byteLength) return damaged()
    sections[name] = new Uint8Array(buffer, at, length)
    at = aligned(at + length)
  }
  return succeed(sections)
}

export const damaged = (): Result<never> => fail('bad-index', words.failed.damaged)

function readHeader(buffer: ArrayBuffer): unknown {
  if (buffer.byteLength < 4) return undefined
  const length = new DataView(buffer).getUint32(0, true)
  if (4 + length > buffer.byteLength) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)))
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
