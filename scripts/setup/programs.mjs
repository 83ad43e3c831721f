import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * @param {readonly string[]} names in order of preference
 * @returns {string | undefined} the full path of the first that is on the PATH
 */
export function findProgram(...names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name)
      try {
        accessSync(path, constants.X_OK)
        return path
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined
}

/** The browser for the tests that need one, best without the parts that draw its own windows: it starts faster. Elsewhere than on Linux, Playwright knows where Chrome is. */
export function findChromium() {
  if (process.platform !== 'linux') return undefined
  return findProgram(
    'chromium-headless-shell',
    'chromium',
    'google-chrome',
    'google-chrome-stable',
    'chromium-browser',
  )
}
