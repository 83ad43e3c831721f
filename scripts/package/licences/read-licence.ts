import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ShippedLicence } from '../../../src/core/licence.ts'
import { isAllowed } from './allowed.ts'

/** How packages call the file that holds their licence. */
const licenceFile = /^(licen[cs]e|copying)(\.(md|txt))?$/i

/** What a package's folder says of its licence. @throws when it may not ship, or says too little to tell */
export function readLicence(folder: string): ShippedLicence {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: unknown
  }
  if (typeof license !== 'string') {
    throw new Error(`${name} ${version} does not name its licence: it cannot ship.`)
  }
  if (!isAllowed(license)) {
    throw new Error(
      `${name} ${version} is under ${license}, which is not on the list of licences that may ship: do without it, or argue for the licence in docs/decisions.`,
    )
  }
  const file = readdirSync(folder).find((name) => licenceFile.test(name))
  if (file === undefined) {
    throw new Error(`${name} ${version} has no licence file, and its text has to ship with it.`)
  }
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
  return { name, version, licence: license, text }
}
