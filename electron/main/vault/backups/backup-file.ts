import { promisify } from 'node:util'
import * as v from 'valibot'
import { gunzip, gzip } from 'node:zlib'
import { Moment } from '../../../../src/core/journal/time.ts'
import { fail, succeed, type Result } from '../../../../src/core/result.ts'
import { isSame } from '../../../../src/core/vault/contents.ts'
import { words } from '../catalogue.ts'
import { PortableKeys } from '../key-file.ts'
import type { Sealer } from '../sealing.ts'
import type { Pace } from './pace.ts'
import { digestOf, isBackedUp, type VaultFiles } from './vault-files.ts'

/**
 * A backup is one file: a line of JSON in the clear, by which it is known and its keys are found, and after it, sealed
 * with the vault's key, the files of the vault exactly as they lay in its folder.
 *
 * What is sealed is gzip of a line of JSON (what the first line said, and the name and length of each file) and the files'
 * bytes, one after another.
 */

const backupFormat = 1

/** What stands in the clear and is sealed once more, so that no change to it goes unseen. */
const About = v.object({
  /** The Vagus that made it. */
  version: v.string(),
  /** Of the files in it: whether the vault has changed since. */
  digest: v.string(),
  keys: PortableKeys,
})
const Header = v.object({
  vagus: v.literal('backup'),
  format: v.literal(backupFormat),
  madeAt: Moment,
  ...About.entries,
  /** How many sealed bytes follow, so that a file that was cut short is known for one. */
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})
export type BackupHeader = v.InferOutput<typeof Header>

const Contained = v.object({
  about: About,
  files: v.array(v.tuple([v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0))])),
})

const newline = 10
/** The first line is in these many bytes of the file, or it is no backup. */
export const longestHeader = 64 * 1024
/** Far more than a lifetime's journal: what unpacks to more than this, in bytes, is not opened. */
const largestContent = 1 << 30

const pack = promisify(gzip)
const unpack = promisify(gunzip)

interface Making {
  readonly keys: PortableKeys
  readonly sealer: Sealer
  readonly madeAt: Moment
  readonly version: string
  readonly pace: Pace
}

export async function writeBackup(
  files: VaultFiles,
  { keys, sealer, madeAt, version, pace }: Making,
): Promise<Buffer> {
  // Only what is portable: the rest of a key file is of this computer.
  const about = { version, digest: await digestOf(files, pace), keys: v.parse(PortableKeys, keys) }
  const list = JSON.stringify({ about, files: [...files].map(([name, { length }]) => [name, length]) })
  const packed: Buffer[] = []
  for (const piece of [Buffer.from(`${list}\n`), ...files.values()]) {
    // Most of it is random bytes in base64, which the quickest level packs as well as the slowest.
    packed.push(await pack(piece, { level: 1 }))
    pace.rested()
    await pace.turn()
  }
  const sealed = sealer.sealBytes(Buffer.concat(packed), labelOf({ madeAt, keys }))
  await pace.turn()
  const header: BackupHeader = {
    vagus: 'backup',
    format: backupFormat,
    madeAt,
    ...about,
    bytes: sealed.length,
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), sealed])
}

/** Reads the first line. @param bytes the file, or its beginning of `longestHeader` bytes */
export function readHeader(bytes: Uint8Array): Result<BackupHeader> {
  const line = firstLine(bytes)
  const known = v.safeParse(v.object({ vagus: v.literal('backup'), format: v.number() }), line)
  if (!known.success) return notABackup()
  if (known.output.format > backupFormat) return newer()
  const header = v.safeParse(Header, line)
  return header.success ? succeed(header.output) : damaged()
}

/** The files in a backup, each as it was; `changed` when its first line is no longer what it was. */
export async function unsealBackup(
  bytes: Uint8Array,
  sealer: Sealer,
  pace: Pace,
): Promise<Result<{ header: BackupHeader; files: VaultFiles; changed: boolean }>> {
  const read = readHeader(bytes)
  if (!read.ok) return read
  const header = read.value
  const sealed = bytes.subarray(bytes.indexOf(newline) + 1)
  if (sealed.length < header.bytes) return cutShort()
  const packed = sealer.openBytes(sealed, labelOf(header))
  if (packed === undefined) return damaged()
  await pace.turn()
  try {
    const content = await unpack(packed, { maxOutputLength: largestContent })
    pace.rested()
    const { about, files } = v.parse(Contained, firstLine(content, content.length))
    const found = cut(content.subarray(content.indexOf(newline) + 1), files)
    if (found === undefined || (await digestOf(found, pace)) !== about.digest) return damaged()
    const changed = !isSame(about, v.parse(About, header)) || sealed.length !== header.bytes
    return succeed({ header: { ...header, ...about }, files: found, changed })
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'AbortError') throw cause
    return damaged()
  }
}

/** Undefined unless the lengths add up, and every name is of a file that a vault has. */
function cut(bytes: Uint8Array, list: readonly (readonly [string, number])[]): VaultFiles | undefined {
  let at = 0
  const files = new Map<string, Uint8Array>()
  for (const [name, length] of list) {
    if (!isBackedUp(name) || files.has(name)) return undefined
    files.set(name, bytes.subarray(at, at + length))
    at += length
  }
  return at === bytes.length ? files : undefined
}

const labelOf = ({ madeAt, keys }: { readonly madeAt: Moment; readonly keys: PortableKeys }) => [
  'backup',
  backupFormat,
  keys.vault,
  madeAt,
]

/** Undefined when there is none, or it is no JSON. */
function firstLine(bytes: Uint8Array, longest = longestHeader): unknown {
  const end = bytes.subarray(0, longest).indexOf(newline)
  if (end === -1) return undefined
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, end).toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

const notABackup = () => fail('not-a-backup', words.backupFile.notABackup)
const newer = () => fail('newer-backup', words.backupFile.newer)
const cutShort = () => fail('cut-short', words.backupFile.cutShort)
const damaged = () => fail('damaged-backup', words.backupFile.damaged)
