import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './paths.mjs'

/** Long enough for a slow line, short enough not to look stuck. */
const patience = 5_000

/**
 * Does the place that holds Electron's official releases answer? The address comes from Electron's own fetcher, so
 * that a mirror named in the environment is asked instead.
 * @param {string} version of Electron
 */
export async function releaseHostAnswers(version) {
  // The fetcher then goes through a proxy, which this question would not.
  if (process.env['ELECTRON_GET_USE_PROXY']) return true
  const addresses = join(root, 'node_modules', '@electron', 'get', 'dist', 'artifact-utils.js')
  if (!existsSync(addresses)) return true
  try {
    /** @type {unknown} */
    const fetcher = await import(pathToFileURL(addresses).href)
    const { getArtifactRemoteURL } =
      /** @type {{ getArtifactRemoteURL: (artifact: Record<string, string>) => Promise<string> }} */ (fetcher)
    const address = await getArtifactRemoteURL({
      version: `v${version}`,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
    })
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(patience) })
    return response.ok
  } catch {
    return false
  }
}
