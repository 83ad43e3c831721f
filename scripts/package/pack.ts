import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createTargets, Platform, type Configuration } from 'electron-builder'
import configuration from '../../electron-builder.config.ts'
import { cache, root } from '../setup/paths.mjs'
import { Problem } from '../setup/problem.mjs'
import { differingFuses, setFuses } from './fuses.ts'
import { licencesAsText, readLicences, stage } from './stage.ts'

export interface Packing {
  /** The runtime that is packed, and the folder it is in. */
  readonly electron: { readonly version: string; readonly dist: string }
  /** Emptied first. */
  readonly output: string
  /** `unpacked` stops where there is something to start; `packages` makes from it what people install. */
  readonly as: 'unpacked' | 'packages'
  readonly publisher?: { readonly homepage: string; readonly maintainer: string } | undefined
}

/**
 * Packs what was built for the system this runs on, sets the fuses, and reads them back.
 * @returns the folder of the unpacked app
 */
export async function pack({ electron, output, as, publisher }: Packing): Promise<string> {
  const app = join(cache, 'package', 'app')
  stage(app, publisher?.homepage)
  const licences = join(cache, 'package', 'licences.txt')
  writeFileSync(licences, licencesAsText(readLicences()))
  rmSync(output, { recursive: true, force: true })
  const platform = Platform.current()
  await build({
    targets: as === 'unpacked' ? createTargets([platform], 'dir') : platform.createTarget(),
    projectDir: root,
    publish: 'never',
    config: {
      ...configuration,
      directories: { app, output, buildResources: join(root, 'resources', 'packaging') },
      electronVersion: electron.version,
      electronDist: electron.dist,
      linux: { ...configuration.linux, ...(publisher && { maintainer: publisher.maintainer }) },
      extraResources: [{ from: licences, to: 'licences.txt' }, ...notices(electron.dist)],
      afterPack: async ({ appOutDir }) => {
        // What Electron shows when it is started without an app, and what it says of itself to tools.
        for (const name of ['version', join('resources', 'default_app.asar')]) {
          rmSync(join(appOutDir, name), { force: true })
        }
        await setFuses(programIn(appOutDir))
      },
    } satisfies Configuration,
  })
  const unpacked = unpackedIn(output)
  const differing = await differingFuses(programIn(unpacked))
  if (differing.length > 0) throw new Problem(`The fuses are not as decided:\n${differing.join('\n')}`)
  return unpacked
}

/** Electron's and Chromium's lie beside the program by themselves, but not inside the folder that macOS calls a program. */
const notices = (dist: string) =>
  process.platform === 'darwin'
    ? [
        { from: join(dist, 'LICENSE'), to: 'LICENSE.electron.txt' },
        { from: join(dist, 'LICENSES.chromium.html'), to: 'LICENSES.chromium.html' },
      ]
    : []

/** electron-builder names the folder after the system and, where that is not the usual one, the processor. */
function unpackedIn(output: string): string {
  const found = readdirSync(output).find((name) => /^(linux|win)(-.+)?-unpacked$|^mac(-.+)?$/.test(name))
  if (found === undefined) throw new Error(`There is no unpacked app in ${output}.`)
  return join(output, found)
}

/** The program in an unpacked app, as its system calls it. */
function programIn(folder: string): string {
  const found = ['vagus', 'Vagus.exe', 'Vagus.app']
    .map((name) => join(folder, name))
    .find((file) => existsSync(file))
  if (found === undefined) throw new Error(`There is no program of Vagus in ${folder}.`)
  return found
}
