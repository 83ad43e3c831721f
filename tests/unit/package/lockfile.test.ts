import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Entry {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly inBundle?: boolean
}

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
const { packages } = JSON.parse(read('package-lock.json')) as {
  packages: Readonly<Record<string, Entry>>
}
const fetched = Object.entries(packages).filter(([path]) => path !== '')

describe('the lock file', () => {
  it('takes every package from the registry: from no repository, address or folder', () => {
    // An address is only written down where it is not the registry's (.npmrc).
    const elsewhere = fetched.filter(([, { resolved, link }]) => resolved !== undefined || link === true)
    expect(elsewhere.map(([path]) => path)).toEqual([])
  })

  it('knows the fingerprint of every package, and no weaker one than SHA-512', () => {
    expect(fetched.length).toBeGreaterThan(100)
    const unknown = fetched.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)
    expect(unknown.map(([path]) => path)).toEqual([])
  })

  it('pins what package.json asks for to one version each', () => {
    const manifest = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Readonly<Record<string, string>>
    >
    const asked = { ...manifest.dependencies, ...manifest.devDependencies }
    const loose = Object.entries(asked).filter(
      ([name, version]) =>
        !/^\d+\.\d+\.\d+$/.test(version) || packages[`node_modules/${name}`]?.version !== version,
    )
    expect(loose).toEqual([])
  })
})
