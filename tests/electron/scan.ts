import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, constants, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'

/** Where a word was found, and in what form. */
export interface Found {
  readonly file: string
  readonly word: string
  readonly as: string
}

/** A name of a file that says something is as bad as its content. */
const inName = 'a name'

/**
 * Searches every byte of every file below the folders for words: as UTF-8, UTF-16, hexadecimal and base64 in any alignment, and
 * in whatever unpacks as gzip, zlib, deflate, Brotli or Zstandard, from any place in a file at which such a stream may begin.
 */
export function scan(folders: readonly string[], words: readonly string[]): Found[] {
  const forms = words.flatMap(formsOf)
  const found: Found[] = []
  for (const file of folders.flatMap(filesBelow)) {
    for (const word of words) if (file.includes(word)) found.push({ file, word, as: inName })
    const bytes = readFileSync(file)
    const search = (content: Buffer, packed: string) => {
      for (const { word, as, needle } of forms) {
        if (content.includes(needle))
          found.push({ file, word, as: packed === '' ? as : `${as} in ${packed}` })
      }
    }
    search(bytes, '')
    for (const { content, packed } of unpacked(bytes)) search(content, packed)
  }
  return found
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    // Sockets and links hold nothing of their own.
    return entry.isFile() && statSync(path).size > 0 ? [path] : []
  })
}

function formsOf(word: string): { word: string; as: string; needle: Buffer }[] {
  const utf8 = Buffer.from(word)
  const utf16 = Buffer.from(word, 'utf16le')
  return [
    { word, as: 'UTF-8', needle: utf8 },
    { word, as: 'UTF-16', needle: utf16 },
    { word, as: 'UTF-16, big end first', needle: Buffer.from(utf16).swap16() },
    { word, as: 'hexadecimal', needle: Buffer.from(utf8.toString('hex')) },
    ...[0, 1, 2].flatMap((offset) =>
      [utf8, utf16].map((bytes) => ({
        word,
        as: 'base64',
        needle: Buffer.from(base64Within(bytes, offset)),
      })),
    ),
  ]
}

/** The characters of base64 that the bytes alone decide, when they begin at an offset within three. */
function base64Within(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replaceAll('=', '')
  const first = offset === 0 ? 0 : offset + 1
  // The last character may hold bits of what follows.
  return text.slice(first, Math.floor(((offset + bytes.length) * 8) / 6))
}

interface Unpacked {
  readonly content: Buffer
  readonly packed: string
}

/** A stream that is cut off gives what it has. */
const lenient = { maxOutputLength: 64 << 20, finishFlush: constants.Z_SYNC_FLUSH }
const bounded = { maxOutputLength: 64 << 20 }

function* unpacked(bytes: Buffer): Generator<Unpacked> {
  for (let at = 0; at < bytes.length - 2; at += 1) {
    const [first = 0, second = 0] = bytes.subarray(at, at + 2)
    const rest = () => bytes.subarray(at)
    if (first === 0x1f && second === 0x8b)
      yield* tried('gzip', () => inflateRawSync(afterGzipHeader(rest()), lenient))
    else if ((first & 0x0f) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0)
      yield* tried('zlib', () => inflateSync(rest(), lenient))
    else if (first === 0x28 && at + 4 <= bytes.length && bytes.readUInt32LE(at) === 0xfd2fb528)
      yield* tried('Zstandard', () => zstdDecompressSync(rest(), bounded))
  }
  // These two have no mark at which they begin: a file may be one as a whole.
  yield* tried('deflate', () => inflateRawSync(bytes, lenient))
  yield* tried('Brotli', () => brotliDecompressSync(bytes, bounded))
}

/** Past the ten bytes and the name: gunzip itself would stumble over whatever follows the stream in the file. */
function afterGzipHeader(bytes: Buffer): Buffer {
  const hasName = ((bytes[3] ?? 0) & 8) !== 0
  return bytes.subarray(hasName ? bytes.indexOf(0, 10) + 1 : 10)
}

function* tried(packed: string, unpack: () => Buffer): Generator<Unpacked> {
  try {
    yield { content: unpack(), packed }
  } catch {
    // It was no such stream.
  }
}
