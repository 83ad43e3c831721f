import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureBuild } from '../setup/build.mjs'
import { ensureElectron } from '../setup/electron.mjs'
import { ensureNode } from '../setup/node.mjs'
import { cache, root } from '../setup/paths.mjs'
import { Problem, say, sentenceFor } from '../setup/problem.mjs'
import { readArguments } from './arguments.ts'
import { differences, fingerprint, fingerprints } from './fingerprints.ts'
import { pack } from './pack.ts'
import { sbomOf, type LockedPackages } from './sbom.ts'
import { manifest, readLicences } from './stage.ts'
import { packTarball } from './tarball.ts'

// Packs the built app for the system this runs on: what ships goes to dist/, a try to .cache/package/try.

type Runtime = Awaited<ReturnType<typeof ensureElectron>>

try {
  const { what, into } = readArguments(process.argv.slice(2))
  const runtime = await ensureElectron(ensureNode)
  // electron-builder takes an empty one, as a workflow without secrets sets it, for the name of a file.
  for (const name of [
    'CSC_LINK',
    'CSC_KEY_PASSWORD',
    'APPLE_API_KEY',
    'APPLE_API_KEY_ID',
    'APPLE_API_ISSUER',
  ]) {
    if (process.env[name] === '') Reflect.deleteProperty(process.env, name)
  }
  // Only what ships is signed.
  if (what !== 'ship') process.env['CSC_IDENTITY_AUTO_DISCOVERY'] = 'false'
  if (what === 'ship') await ship(runtime)
  else if (what === 'try') await tryOut(runtime, resolve(root, into ?? join(cache, 'package', 'try')))
  else await compareTwo(runtime)
} catch (error) {
  say(sentenceFor(error))
  process.exitCode = error instanceof Problem ? error.exitCode : 1
}

async function ship(runtime: Runtime): Promise<void> {
  if (runtime.source !== 'official') {
    throw new Problem(
      `This machine has Electron ${runtime.version} as a stand-in, which gets no more security fixes: nothing that ships may hold it. Give the command where Electron's releases can be fetched, or look at an unpacked app that is not for shipping with: npm run package -- --try`,
    )
  }
  const { VAGUS_HOMEPAGE: homepage = '', VAGUS_MAINTAINER: maintainer = '' } = process.env
  if (process.platform === 'linux' && (homepage === '' || maintainer === '')) {
    throw new Problem(
      'A Debian package names who made it: set VAGUS_MAINTAINER to "Name <address>" and VAGUS_HOMEPAGE to an address, then give the same command again.',
    )
  }
  const output = join(root, 'dist')
  const publisher = process.platform === 'linux' ? { homepage, maintainer } : undefined
  const unpacked = await pack({ electron: runtime, output, as: 'packages', publisher })
  const { name, version } = manifest
  if (process.platform === 'linux') {
    packTarball(unpacked, join(output, `${name}-${version}-linux-${process.arch}.tar.gz`))
  }
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: LockedPackages
  }
  const machine = `${process.platform}-${process.arch}`
  writeFileSync(
    join(output, `${name}-${version}-${machine}.cdx.json`),
    sbomOf(manifest, readLicences(), packages, runtime.version),
  )
  const made = readdirSync(output, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith(`${name}-`))
    .map((entry) => `${fingerprint(join(output, entry.name))}  ${entry.name}\n`)
  writeFileSync(join(output, `SHA256SUMS-${machine}.txt`), made.join(''))
  say(`Packages: ${output}`)
}

async function tryOut({ version, source, dist }: Runtime, output: string): Promise<string> {
  const unpacked = await pack({ electron: { version, dist }, output, as: 'unpacked' })
  writeFileSync(
    join(unpacked, 'NOT-FOR-SHIPPING.txt'),
    `Made by "npm run package -- --try" with Electron ${version} (${source}), to look at and to test.\n`,
  )
  say(`Unpacked, for trying only: ${unpacked}`)
  return unpacked
}

/** Builds and packs from the beginning, and once more, and says which files came out otherwise. */
async function compareTwo(runtime: Runtime): Promise<void> {
  const made = async (name: string) => {
    rmSync(join(root, 'out'), { recursive: true, force: true })
    await ensureBuild(ensureNode)
    return fingerprints(await tryOut(runtime, join(cache, 'package', name)))
  }
  const first = await made('first')
  const second = await made('second')
  const different = differences(first, second)
  if (different.length > 0) {
    throw new Problem(`The same source came out otherwise the second time:\n${different.join('\n')}`)
  }
  say(`Built and packed twice: the same ${String(first.size)} files.`)
}
