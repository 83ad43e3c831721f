import { inflateRawSync } from 'node:zlib'

/** One file of a zip archive as text; undefined where there is none of that name. */
export function fileInZip(archive: Buffer, name: string): string | undefined {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) return undefined
  let entry = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) =>
      archive.readUInt16LE(entry + at),
    )
    const found = archive.toString('utf8', entry + 46, entry + 46 + (nameLength ?? 0))
    if (found === name) {
      const local = archive.readUInt32LE(entry + 42)
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
      const bytes = archive.subarray(start, start + archive.readUInt32LE(entry + 20))
      return (archive.readUInt16LE(entry + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
    }
    entry += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return undefined
}
