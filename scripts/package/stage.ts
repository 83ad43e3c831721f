import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ShippedLicence } from '../../src/core/licence.ts'
import { root } from '../setup/paths.mjs'

/** The parts of what was built that ship. The content is in the renderer already. */
const parts = ['main', 'preload', 'renderer']

/** Kinds of files that the build makes. Another kind is a mistake: a source map, a note of a tool, something left over. */
const kinds = /\.(js|cjs|html|css|json|bin|woff2|png)$/

interface Manifest {
  readonly name: string
  readonly productName: string
  readonly version: string
  readonly description: string
  readonly license: string
  readonly type: string
  readonly main: string
}

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest

/**
 * Puts together the folder that becomes app.asar: what was built, and a manifest with what Electron reads. Everything is
 * bundled, so there is no node_modules.
 * @param homepage what a Debian package names as its home
 */
export function stage(folder: string, homepage?: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of parts) cpSync(join(root, 'out', part), join(folder, 'out', part), { recursive: true })
  for (const file of readdirSync(join(folder, 'out'), { recursive: true, withFileTypes: true })) {
    if (file.isFile() && kinds.test(file.name)) continue
    if (file.isDirectory()) continue
    throw new Error(`${join(file.parentPath, file.name)} is nothing that ships: find out what put it there.`)
  }
  const { name, productName, version, description, license, type, main } = manifest
  const shipped = {
    ...{ name, productName, version, description, license, type, main },
    // By this a Linux desktop knows which window belongs to which entry.
    desktopName: 'vagus.desktop',
    ...(homepage !== undefined && { homepage }),
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(shipped, null, 2)}\n`)
}

/** Of what is in the bundles; the build wrote it. */
export function readLicences(): readonly ShippedLicence[] {
  return JSON.parse(
    readFileSync(join(root, 'out', 'renderer', 'licences.json'), 'utf8'),
  ) as readonly ShippedLicence[]
}

/** The same as a text, to lie in the package where a person finds it without starting anything. */
export function licencesAsText(licences: readonly ShippedLicence[]): string {
  const rule = '-'.repeat(80)
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim()
  return [
    `Vagus ${manifest.version} is under the MIT licence. It holds works of others, each under the licence after its name.\nThose of Chromium, which Electron is made of, are in LICENSES.chromium.html.`,
    `Vagus ${manifest.version} (MIT)\n\n${own}`,
    ...licences.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`),
  ].join(`\n\n${rule}\n\n`)
}
