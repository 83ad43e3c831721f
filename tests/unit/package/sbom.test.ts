import { describe, expect, it } from 'vitest'
import { sbomOf } from '../../../scripts/package/sbom.ts'

const product = { name: 'vagus', version: '1.0.0', license: 'MIT', description: 'A journal' }
const text = 'Copyright'
const licences = [
  { name: '@some/font', version: '5.0.0', licence: 'OFL-1.1', text },
  { name: 'either', version: '2.0.0', licence: 'MIT OR CC0-1.0', text },
  { name: 'electron', version: '45.4.1', licence: 'MIT', text },
]
const sha512 = (byte: number) => `sha512-${Buffer.alloc(64, byte).toString('base64')}`
const locked = {
  'node_modules/@some/font': { version: '5.0.0', integrity: sha512(1) },
  'node_modules/either': { version: '1.0.0', integrity: sha512(2) },
  'node_modules/other/node_modules/either': { version: '2.0.0', integrity: sha512(3) },
}

interface Bill {
  readonly bomFormat: string
  readonly specVersion: string
  readonly serialNumber: string
  readonly components: readonly Readonly<Record<string, unknown>>[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}
const read = (bill: string) => JSON.parse(bill) as Bill

describe('the bill of materials', () => {
  const bill = read(sbomOf(product, licences, locked, '45.4.2'))

  it('is CycloneDX, with a number of its own', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  it('names every work that ships, with the fingerprint of the version that does', () => {
    expect(bill.components).toEqual([
      expect.objectContaining({
        group: '@some',
        name: 'font',
        version: '5.0.0',
        purl: 'pkg:npm/%40some/font@5.0.0',
        licenses: [{ license: { id: 'OFL-1.1' } }],
        hashes: [{ alg: 'SHA-512', content: '01'.repeat(64) }],
      }),
      expect.objectContaining({
        name: 'either',
        licenses: [{ expression: 'MIT OR CC0-1.0' }],
        hashes: [{ alg: 'SHA-512', content: '03'.repeat(64) }],
      }),
      expect.objectContaining({ name: 'electron', type: 'framework' }),
    ])
    expect(bill.dependencies).toEqual([
      { ref: 'vagus@1.0.0', dependsOn: ['@some/font@5.0.0', 'either@2.0.0', 'electron@45.4.2'] },
    ])
  })

  it('names the runtime that is packed, not the one that was asked for', () => {
    expect(bill.components.at(-1)).toMatchObject({ version: '45.4.2', purl: 'pkg:npm/electron@45.4.2' })
  })

  it('is the same for the same, and has another number for anything else', () => {
    expect(sbomOf(product, licences, locked, '45.4.2')).toBe(sbomOf(product, licences, locked, '45.4.2'))
    expect(read(sbomOf(product, licences, locked, '45.4.1')).serialNumber).not.toBe(bill.serialNumber)
  })

  it('refuses a work that the lock file does not know', () => {
    const foreign = [{ name: 'foreign', version: '1.0.0', licence: 'MIT', text }]
    expect(() => sbomOf(product, foreign, locked, '45.4.1')).toThrow(
      'foreign 1.0.0 ships and is not in package-lock.json',
    )
  })
})
