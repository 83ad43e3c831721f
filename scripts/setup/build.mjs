import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { capture } from './command.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { root } from './paths.mjs'
import { Problem, say } from './problem.mjs'
import { readRecord, writeRecord } from './record.mjs'

/** Inside what it vouches for: whoever deletes out/ deletes the claim that it is up to date. */
const stamp = join(root, 'out', '.build.json')

/** Everything that the built app is made of. */
const sources = [
  'src',
  'electron',
  'resources',
  'scripts/content',
  'scripts/package/licences',
  'electron.vite.config.ts',
  'svelte.config.js',
  'package-lock.json',
]

/**
 * Builds the library's content and the app when a source has changed since the last whole build.
 * @param {() => Promise<string>} node the tools' Node, asked for only when there is something to build
 */
export async function ensureBuild(node) {
  if (built()) return
  await oneAtATime(async () => {
    if (built()) return
    say('Building Vagus …')
    const hash = fingerprint()
    rmSync(stamp, { force: true })
    const program = await node()
    await step(program, 'the content', [join('scripts', 'content', 'build.ts')])
    await step(program, 'the app', [
      join('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
      'build',
    ])
    writeRecord(stamp, { hash })
  })
}

const built = () => readRecord(stamp)['hash'] === fingerprint()

/**
 * @param {string} node
 * @param {string} what
 * @param {readonly string[]} args
 */
async function step(node, what, args) {
  const { code, output } = await capture(node, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (code === 0) return
  process.stderr.write(output)
  throw new Problem(`Building ${what} failed: see the output above.`)
}

function fingerprint() {
  const hash = createHash('sha256')
  const settings = readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name))
  for (const path of [...sources, ...settings].flatMap((name) => files(join(root, name))).sort()) {
    const content = readFileSync(path)
    hash.update(`${relative(root, path).split(sep).join('/')}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function files(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(path, entry.name)) : [join(path, entry.name)],
  )
}
