import { createHash } from 'node:crypto'
import type { ShippedLicence } from '../../src/core/licence.ts'

/** The entries of package-lock.json that matter here, by their path. */
export type LockedPackages = Readonly<
  Record<string, { readonly version?: string; readonly integrity?: string }>
>

interface Product {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly description: string
}

/**
 * What a package is made of, in the words of CycloneDX 1.6: each work that ships, with the fingerprint that the lock file
 * has of it. The same packages give the same bytes.
 * @param electron the version of the runtime that is really packed
 */
export function sbomOf(
  product: Product,
  licences: readonly ShippedLicence[],
  locked: LockedPackages,
  electron: string,
): string {
  const components = licences.map(({ name, version, licence }) => {
    const runtime = name === 'electron'
    const real = runtime ? electron : version
    const hash = runtime ? undefined : hashOf(name, real, locked)
    const [group, own] = name.startsWith('@') ? name.split('/') : [undefined, name]
    return {
      type: runtime ? 'framework' : 'library',
      'bom-ref': `${name}@${real}`,
      ...(group !== undefined && { group }),
      name: own,
      version: real,
      ...(hash !== undefined && { hashes: [{ alg: 'SHA-512', content: hash }] }),
      licenses: licence.includes(' ') ? [{ expression: licence }] : [{ license: { id: licence } }],
      purl: `pkg:npm/${name.replace('@', '%40')}@${real}`,
    }
  })
  const own = `${product.name}@${product.version}`
  const content = {
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: product.name,
        version: product.version,
        description: product.description,
        licenses: [{ license: { id: product.license } }],
        purl: `pkg:npm/${own}`,
      },
    },
    components,
    dependencies: [{ ref: own, dependsOn: components.map((component) => component['bom-ref']) }],
  }
  return `${JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
      version: 1,
      ...content,
    },
    null,
    2,
  )}\n`
}

function hashOf(name: string, version: string, locked: LockedPackages): string {
  const entry = Object.entries(locked).find(
    ([path, { version: found }]) =>
      (path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`)) && found === version,
  )?.[1]
  if (entry?.integrity?.startsWith('sha512-') !== true) {
    throw new Error(`${name} ${version} ships and is not in package-lock.json: run npm ci and build again.`)
  }
  return Buffer.from(entry.integrity.slice('sha512-'.length), 'base64').toString('hex')
}

/** A number for the document that is of its content (RFC 9562, version 8), so that it is the same for the same. */
function uuidOf(content: string): string {
  const bytes = createHash('sha256').update(content).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
