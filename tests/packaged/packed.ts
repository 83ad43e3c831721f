import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { newProfile } from '../../scripts/test/ordinary-user.ts'

/** The unpacked app of this system, as `npm run package -- --try` makes it; made anew each time. */
export interface Packed {
  readonly folder: string
  readonly resources: string
  /** What a person starts. */
  readonly program: string
}

const places = {
  linux: { folder: 'linux-unpacked', resources: 'resources', program: 'vagus' },
  win32: { folder: 'win-unpacked', resources: 'resources', program: 'Vagus.exe' },
  darwin: {
    folder: process.arch === 'arm64' ? 'mac-arm64' : 'mac',
    resources: 'Vagus.app/Contents/Resources',
    program: 'Vagus.app/Contents/MacOS/Vagus',
  },
} as const

export function pack(): Packed {
  const into = newProfile()
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['scripts/package/command.ts', '--try', '--into', into],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The app could not be packed.\n${stdout}\n${stderr}`)
  const place = places[process.platform as keyof typeof places]
  const folder = join(into, place.folder)
  return { folder, resources: join(folder, place.resources), program: join(folder, place.program) }
}
