import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { icns, ico } from '../../../scripts/package/icons/containers.ts'

const icon = (name: string) => readFileSync(new URL(`../../../resources/icons/${name}`, import.meta.url))
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const picture = (size: number) => ({ size, png: icon(`png/${String(size)}x${String(size)}.png`) })

describe('the icons', () => {
  it('are of the drawing as it is now; after a change of it, "npm run icons" draws them anew', () => {
    const drawn = JSON.parse(icon('drawn-from.json').toString('utf8')) as Record<string, string>
    const now = createHash('sha256').update(icon('vagus.svg')).digest('hex')
    expect(drawn).toEqual({ 'vagus.svg': now })
  })

  it.each(sizes)('have a picture of %i points', (size) => {
    const { png } = picture(size)
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
  })

  it('hold for Windows every size up to 256, each where the table says', () => {
    const file = Buffer.from(ico(sizes.filter((size) => size <= 256).map(picture)))
    expect(file.equals(icon('vagus.ico'))).toBe(true)
    const found = Array.from({ length: file.readUInt16LE(4) }, (_, at) => {
      const entry = file.subarray(6 + 16 * at)
      const [length, offset] = [entry.readUInt32LE(8), entry.readUInt32LE(12)]
      const png = file.subarray(offset, offset + length)
      return { said: entry.readUInt8(0), is: png.readUInt32BE(16) }
    })
    expect(found).toEqual([16, 24, 32, 48, 64, 128, 256].map((size) => ({ said: size % 256, is: size })))
  })

  it.each([
    ['the one that ships', icon('vagus.icns')],
    ['one that is made now', Buffer.from(icns(sizes.map(picture)))],
  ])('hold for macOS every size it knows under its name, to the last byte: %s', (_which, file) => {
    expect(file.subarray(0, 4).toString('latin1')).toBe('icns')
    expect(file.readUInt32BE(4)).toBe(file.length)
    const found: Record<string, number> = {}
    let at = 8
    while (at < file.length) {
      // The width is in the picture's own header.
      found[file.subarray(at, at + 4).toString('latin1')] = file.readUInt32BE(at + 8 + 16)
      at += file.readUInt32BE(at + 4)
    }
    expect(at).toBe(file.length)
    expect(found).toEqual({
      ...{ icp4: 16, icp5: 32, ic11: 32, ic12: 64, ic07: 128, ic08: 256 },
      ...{ ic13: 256, ic09: 512, ic14: 512, ic10: 1024 },
    })
  })
})
