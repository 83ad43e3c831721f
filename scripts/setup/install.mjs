import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './npm.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { root } from './paths.mjs'
import { Problem, say } from './problem.mjs'
import { readRecord, writeRecord } from './record.mjs'

/** Inside node_modules, which `npm ci` empties first: an interrupted install has no stamp and is done again. */
const stamp = join(root, 'node_modules', '.vagus-install.json')

function wanted() {
  const hash = createHash('sha256')
  for (const name of ['package-lock.json', '.npmrc']) hash.update(readFileSync(join(root, name)))
  // Of package.json only what npm ci compares with the lock file: a new script is no reason to install again.
  /** @type {Record<string, unknown>} */
  const { dependencies, devDependencies, overrides } = readRecord(join(root, 'package.json'))
  return hash.update(JSON.stringify({ dependencies, devDependencies, overrides })).digest('hex')
}

const installed = () => readRecord(stamp)['hash'] === wanted()

/** Brings node_modules to exactly what the lock file says. */
export async function ensureInstalled() {
  if (installed()) return
  await oneAtATime(async () => {
    if (installed()) return
    const hash = wanted()
    say('Installing the packages of the lock file (npm ci) …')
    // The tools are development packages: an environment that leaves those out would leave nothing to run.
    const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
    if (code !== 0) {
      process.stderr.write(output)
      throw new Problem(
        'npm ci failed: see its output above. When the cause is mended, give the same command again.',
      )
    }
    writeRecord(stamp, { hash })
  })
}
