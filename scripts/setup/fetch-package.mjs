import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { capture } from './command.mjs'
import { npm } from './npm.mjs'
import { cache } from './paths.mjs'
import { Problem } from './problem.mjs'

/**
 * @typedef {object} Wanted
 * @property {string} name
 * @property {string} version
 * @property {string} integrity of the tarball, as `sha512-…`
 * @property {readonly string[]} parts what to unpack, as named inside the tarball
 * @property {string} folder which of these becomes `destination`
 * @property {string} destination exists only when it is whole and was approved
 * @property {(folder: string) => Promise<void>} approve last look before the rename; throws to refuse
 */

/**
 * Fetches one npm package that is no dependency, because it is large and only some machines need it. Nothing is
 * unpacked before its fingerprint is checked, and nothing takes its final name before it is whole.
 * @param {Wanted} wanted
 */
export async function fetchPackage({ name, version, integrity, parts, folder, destination, approve }) {
  const unfinished = join(cache, 'unfinished', `${name}-${version}`)
  // What an interrupted run left behind; only one run at a time comes here.
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const packed = await npm([
    'pack',
    `${name}@${version}`,
    '--ignore-scripts',
    '--pack-destination',
    unfinished,
  ])
  const tarball = readdirSync(unfinished).find((file) => file.endsWith('.tgz'))
  if (packed.code !== 0 || tarball === undefined) {
    process.stderr.write(packed.output)
    throw new Problem(
      `The package ${name}@${version} could not be fetched: check the network and npm's settings, then give the same command again.`,
    )
  }
  const found = await sha(join(unfinished, tarball), 'sha512', 'base64')
  if (`sha512-${found}` !== integrity) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new Problem(
      `The package ${name}@${version} is not the one that was checked (its fingerprint differs): it was deleted and not used. Try another network or npm registry.`,
    )
  }
  // A relative name, because some tars read "C:" as the name of another computer.
  const unpacked = await capture('tar', ['-xzf', tarball, '--no-same-owner', ...parts], { cwd: unfinished })
  if (unpacked.code !== 0) {
    process.stderr.write(unpacked.output)
    throw new Problem(
      `The package ${name}@${version} could not be unpacked: is there room on the disk, and is "tar" installed?`,
    )
  }
  const whole = join(unfinished, folder)
  await approve(whole)
  mkdirSync(dirname(destination), { recursive: true })
  rmSync(destination, { recursive: true, force: true })
  renameSync(whole, destination)
  rmSync(unfinished, { recursive: true, force: true })
}

/**
 * @param {string} path
 * @param {string} algorithm
 * @param {import('node:crypto').BinaryToTextEncoding} encoding
 */
export async function sha(path, algorithm, encoding) {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(path), hash)
  return hash.digest(encoding)
}
