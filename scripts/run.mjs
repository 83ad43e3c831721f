import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './setup/build.mjs'
import { hand } from './setup/command.mjs'
import { ensureElectron } from './setup/electron.mjs'
import { ensureInstalled } from './setup/install.mjs'
import { ensureNode } from './setup/node.mjs'
import { root } from './setup/paths.mjs'
import { Problem, say, sentenceFor } from './setup/problem.mjs'
import { findChromium } from './setup/programs.mjs'
import { ensureSystem } from './setup/system.mjs'
import { appEnvironment, start } from './start.mjs'

const bin = (/** @type {string[]} */ ...parts) => join('node_modules', ...parts)

/** Benchmarks that run the core by itself: they need no window and nothing that is built. */
const withoutApp = new Set(['scale', 'search'])

/** @param {string} file */
const load = (file) => ['--import', pathToFileURL(join(root, 'bench', 'journal', file)).href]
const withoutElectron = load('plain-node.mjs')
/** Benchmarks that fill a journal with its own store first, by how Node is started for it. */
const inPlainNode = new Map([
  ['journal', withoutElectron],
  ['screens', withoutElectron],
  ['summary', withoutElectron],
])

/**
 * Each task sets up what it needs, no more, and then runs.
 * @type {Record<string, (args: string[]) => Promise<number>>}
 */
const tasks = {
  async start(args) {
    await ensureInstalled()
    const runtime = await ensureElectron(ensureNode)
    await ensureSystem({ executable: runtime.executable, forTests: false })
    await ensureBuild(ensureNode)
    return start(runtime, args)
  },

  async build() {
    await ensureInstalled()
    await ensureBuild(ensureNode)
    return 0
  },

  async check() {
    return test(['checks'])
  },

  async 'check:content'(args) {
    await ensureInstalled()
    return withNode([join('scripts', 'content', 'check.ts'), ...args])
  },

  async 'check:network'(args) {
    return withApp([join('scripts', 'check-network', 'command.ts'), ...args])
  },

  test,

  /** Apart from the tests, whose time it doubles. */
  async coverage() {
    await ensureInstalled()
    return withNode([bin('vitest', 'vitest.mjs'), 'run', '--project', 'unit', '--coverage.enabled'])
  },

  async format(args) {
    await ensureInstalled()
    return withNode([bin('prettier', 'bin', 'prettier.cjs'), '--write', ...(args.length > 0 ? args : ['.'])])
  },

  async bench([name, ...args]) {
    const file = join('bench', `${name ?? ''}.ts`)
    if (name === undefined || !existsSync(join(root, file))) {
      throw new Problem('Name a benchmark: a file of bench/ without its ending, such as "startup".')
    }
    if (!withoutApp.has(name)) return withApp([...(inPlainNode.get(name) ?? []), file, ...args])
    await ensureInstalled()
    return withNode([file, ...args])
  },

  /** Pictures of every screen, to be looked at. */
  async gallery() {
    const code = await test(['gallery'])
    say(`The pictures are in ${join('.cache', 'gallery')}; contact-sheet.png shows them all.`)
    return code
  },

  /** Every primitive in every state, on a page that is in no build. */
  async primitives(args) {
    await ensureInstalled()
    return withNode([join('scripts', 'primitives', 'serve.ts'), ...args])
  },

  async 'print:summary'(args) {
    return withApp([join('scripts', 'print-summary', 'command.ts'), ...args])
  },

  async package(args) {
    await ensureInstalled()
    await ensureElectron(ensureNode)
    await ensureBuild(ensureNode)
    return withNode([join('scripts', 'package', 'command.ts'), ...args])
  },

  /** Draws the icons anew, after their drawing has changed. */
  async icons() {
    return withApp([join('scripts', 'package', 'icons', 'draw.ts')])
  },

  async torture(args) {
    // The faults come first, so that whatever writes files goes through them.
    const loaders = [...load('faults.ts'), ...withoutElectron]
    return withApp([...loaders, join('bench', 'journal', 'torture.ts'), ...args])
  },
}

/** @param {string[]} layers */
async function test(layers) {
  await ensureInstalled()
  /** @type {NodeJS.ProcessEnv} */
  let extra = {}
  const named = (/** @type {string[]} */ ...names) =>
    layers.length === 0 || names.some((name) => layers.includes(name))
  if (named('component', 'e2e', 'electron', 'packaged', 'gallery')) {
    const runtime = await ensureElectron(ensureNode)
    await ensureSystem({ executable: runtime.executable, forTests: true })
    extra = { VAGUS_ELECTRON: runtime.executable, ...chromium() }
  }
  if (named('fences', 'shared', 'e2e', 'electron', 'packaged', 'gallery')) await ensureBuild(ensureNode)
  return withNode([join('scripts', 'test', 'run.ts'), ...layers], extra)
}

/**
 * Runs a program of the project that starts the built app.
 * @param {readonly string[]} args
 */
async function withApp(args) {
  await ensureInstalled()
  const runtime = await ensureElectron(ensureNode)
  await ensureSystem({ executable: runtime.executable, forTests: true })
  await ensureBuild(ensureNode)
  return withNode(args, { VAGUS_ELECTRON: runtime.executable, ...chromium() })
}

function chromium() {
  const found = findChromium()
  return found === undefined ? {} : { VAGUS_CHROMIUM: found }
}

/**
 * Runs a program of the project with the tools' Node, which is also the first on its PATH.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [extra]
 */
async function withNode(args, extra = {}) {
  const node = await ensureNode()
  // Set here and not in a copy: only process.env knows that Windows calls it Path.
  process.env['PATH'] = `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`
  return hand(node, args, { cwd: root, env: { ...appEnvironment(), ...extra } })
}

const [name, ...args] = process.argv.slice(2)
try {
  const task = name !== undefined && Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (task === undefined) throw new Problem(`Name a task: ${Object.keys(tasks).join(', ')}.`)
  process.exitCode = await task(args)
} catch (error) {
  say(sentenceFor(error))
  process.exitCode = error instanceof Problem ? error.exitCode : 1
}
