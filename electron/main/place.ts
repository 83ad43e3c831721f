import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** What stands beside a Vagus that is carried about, and holds all that it keeps. */
const portableFolder = 'Vagus data'

interface Surroundings {
  readonly platform: NodeJS.Platform
  /** The program that runs. */
  readonly executable: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * The folder beside the app that everything is kept in, when the person has put one there (`Vagus data`); undefined when
 * they have not, and everything is kept where the operating system says. A folder and no setting: it is there before the
 * first start, is seen by whoever copies the app, and goes with it.
 */
export function portableProfile({ platform, executable, environment }: Surroundings): string | undefined {
  const folder = join(placeOf({ platform, executable, environment }), portableFolder)
  return isFolder(folder) ? folder : undefined
}

/** Whether what is kept there is carried about with the app. */
export const isPortable = (profile: string): boolean => basename(profile) === portableFolder

/** Where the person sees the app. */
function placeOf({ platform, executable, environment }: Surroundings): string {
  // What runs then was unpacked elsewhere; these say where the one file is that the person has.
  const { APPIMAGE: file = '', APPDIR: unpacked = '' } = environment
  // Whoever was started by another AppImage inherits its words: they count only for what lies in their folder.
  if (platform === 'linux' && file !== '' && unpacked !== '' && executable.startsWith(`${unpacked}/`))
    return dirname(file)
  const { PORTABLE_EXECUTABLE_DIR: from = '' } = environment
  if (platform === 'win32' && from !== '') return from
  // Vagus.app/Contents/MacOS/Vagus: beside the bundle.
  if (platform === 'darwin') return dirname(dirname(dirname(dirname(executable))))
  return dirname(executable)
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
