import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { scan } from '../electron/scan.ts'

const word = 'quillobrix'
const text = Buffer.from(`The night of ${word}, and nothing else. `.repeat(3))
const noise = Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 197 + 31) % 256))

const folders: string[] = []
function holding(content: Buffer, name = 'some file'): string {
  const folder = mkdtempSync(join(tmpdir(), 'vagus-scan-'))
  folders.push(folder)
  mkdirSync(join(folder, 'deep', 'er'), { recursive: true })
  writeFileSync(join(folder, 'deep', 'er', name), content)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

describe('the search for words that must not be on the disk', () => {
  const planted: Readonly<Record<string, Buffer>> = {
    'UTF-8': text,
    'UTF-16': Buffer.from(text.toString(), 'utf16le'),
    'UTF-16, big end first': Buffer.from(text.toString(), 'utf16le').swap16(),
    hexadecimal: Buffer.from(text.toString('hex')),
    'gzip in the middle of a file': Buffer.concat([noise, gzipSync(text)]),
    'zlib in the middle of a file': Buffer.concat([noise, deflateSync(text)]),
    'zlib with something after it': Buffer.concat([noise, deflateSync(text), noise]),
    'gzip with something after it': Buffer.concat([noise, gzipSync(text), noise]),
    Zstandard: Buffer.concat([noise, zstdCompressSync(text)]),
    deflate: deflateRawSync(text),
    Brotli: brotliCompressSync(text),
    'base64 in gzip': gzipSync(Buffer.from(text.toString('base64'))),
  }

  it.each(Object.entries(planted))('finds a word planted as %s', (_as, content) => {
    expect(scan([holding(content)], [word])).not.toEqual([])
  })

  it.each([0, 1, 2, 3, 4, 5])('finds it in base64 when %i bytes stand before it', (before) => {
    const content = Buffer.from(`${'x'.repeat(before)}${word}${'y'.repeat(5)}`).toString('base64')
    expect(scan([holding(Buffer.from(content))], [word])).not.toEqual([])
  })

  it('finds it in the name of a file', () => {
    expect(scan([holding(noise, `${word}.json`)], [word])).toMatchObject([{ word, as: 'a name' }])
  })

  it('finds nothing where there is nothing, nor half a word', () => {
    expect(scan([holding(Buffer.concat([noise, gzipSync(noise)]))], [word])).toEqual([])
    expect(scan([holding(Buffer.from(word.slice(1)))], [word])).toEqual([])
  })
})
