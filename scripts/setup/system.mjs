import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './command.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { cache } from './paths.mjs'
import { Problem, say } from './problem.mjs'
import { findChromium, findProgram } from './programs.mjs'
import { readRecord, writeRecord } from './record.mjs'
import { ensureSandbox } from './sandbox.mjs'

const stamp = join(cache, 'system.json')

/**
 * The first name that the package lists know is taken: newer Debians and Ubuntus renamed libraries (t64).
 * @type {readonly (readonly string[])[]}
 */
const libraries = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libxss1'],
]

/** @type {readonly { what: string, found: () => string | undefined, names: readonly string[] }[]} */
const programs = [
  {
    what: 'chromium',
    found: findChromium,
    names: ['chromium-headless-shell', 'chromium', 'chromium-browser'],
  },
  { what: 'Xvfb', found: () => findProgram('Xvfb'), names: ['xvfb'] },
  { what: 'pdftotext', found: () => findProgram('pdftotext'), names: ['poppler-utils'] },
  { what: 'pdftoppm', found: () => findProgram('pdftoppm'), names: ['poppler-utils'] },
  { what: 'strace', found: () => findProgram('strace'), names: ['strace'] },
  { what: 'xdotool', found: () => findProgram('xdotool'), names: ['xdotool'] },
]

/**
 * What Electron, and for the tests what the tests, need from a Linux system.
 * @param {{ executable: string, forTests: boolean }} wanted
 */
export async function ensureSystem({ executable, forTests }) {
  if (process.platform !== 'linux') return
  const scope = forTests ? 'tests' : 'app'
  if (readRecord(stamp)[scope] === executable) return
  await oneAtATime(async () => {
    const gaps = await missing(executable, forTests)
    if (gaps.what.length > 0) {
      await add(gaps)
      const left = await missing(executable, forTests)
      if (left.what.length > 0) {
        throw new Problem(
          `The packages were installed and this is still missing: ${left.what.join(', ')}. Install it by hand, then give the same command again.`,
        )
      }
    }
    await ensureSandbox({ executable, forTests })
    writeRecord(stamp, { ...readRecord(stamp), app: executable, [scope]: executable })
  })
}

/**
 * @param {string} executable
 * @param {boolean} forTests
 */
async function missing(executable, forTests) {
  const { output } = await capture('ldd', [executable])
  const lost = output.split('\n').filter((line) => line.includes('not found'))
  const names = lost.length > 0 ? [...libraries] : []
  const what = lost.map((line) => line.trim().split(' ')[0] ?? '')
  for (const program of forTests ? programs : []) {
    if (program.found() !== undefined) continue
    what.push(program.what)
    if (!names.includes(program.names)) names.push(program.names)
  }
  return { what: [...new Set(what)], names }
}

/** @param {{ what: readonly string[], names: readonly (readonly string[])[] }} gaps */
async function add({ what, names }) {
  const lacking = `This system lacks ${what.join(', ')}`
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Problem(
      `${lacking}. Install it with the system's package manager (Debian names it ${names.map((one) => one.at(-1)).join(' ')}), then give the same command again.`,
    )
  }
  const root = process.getuid?.() === 0
  if (root) {
    say(`${lacking}: installing with apt-get …`)
    await apt('update')
  }
  const chosen = await Promise.all(names.map(known))
  const install = ['install', '-y', '--no-install-recommends', ...new Set(chosen)]
  if (!root) {
    throw new Problem(
      `${lacking}. Install it with:\n  sudo apt-get update && sudo apt-get ${install.join(' ')}\nthen give the same command again.`,
    )
  }
  // An installation that was interrupted earlier blocks every later one until it is finished.
  await capture('dpkg', ['--configure', '-a'], { env: unattended() })
  await apt(...install)
}

/** @param {readonly string[]} names */
async function known(names) {
  for (const name of names) {
    const { code } = await capture('apt-cache', ['show', '--no-all-versions', name])
    if (code === 0) return name
  }
  return names.at(-1) ?? ''
}

/** @param {string[]} args */
async function apt(...args) {
  const { code, output } = await capture('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: unattended(),
  })
  if (code === 0) return
  process.stderr.write(output)
  throw new Problem(
    `apt-get ${args.join(' ')} failed: see its output above. When the cause is mended, give the same command again.`,
  )
}

const unattended = () => ({ ...process.env, DEBIAN_FRONTEND: 'noninteractive' })
