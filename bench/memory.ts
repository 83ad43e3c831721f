import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDisplay } from '../scripts/test/display.ts'
import { giveAway, newProfile, place } from '../scripts/test/ordinary-user.ts'

// What all processes of the app hold in memory after a tour of every screen, beside the least that Electron needs: the
// proportional share (PSS), in which what several processes hold together counts once.

/** How long the app is left alone after the tour, in milliseconds: what it no longer needs goes when it has nothing to do. */
const rest = 45_000

const { values } = parseArgs({ options: { json: { type: 'boolean' } } })
const runtime = process.env['VAGUS_ELECTRON']
if (runtime === undefined || process.platform !== 'linux') {
  process.stderr.write(
    'This runs on Linux, by "npm run bench:memory": it finds the runtime and builds the app.\n',
  )
  process.exit(1)
}
const { executable, root } = place(runtime, ['out', 'package.json', 'bench', 'scripts/check-network'])
const display = await openDisplay()

/** Megabytes of each kind of process, once the app has said that it is at rest. */
async function measure(app: string, hook: string): Promise<ReadonlyMap<string, number>> {
  const profile = newProfile()
  const job = { out: join(newProfile(), 'summary.pdf'), idleMs: rest, stay: true }
  giveAway(profile)
  const child = spawn(
    executable,
    ['-r', join(root, hook), app, `--user-data-dir=${profile}`, '--disable-gpu'],
    {
      cwd: root,
      env: { ...process.env, ...display.environment, HOME: profile, VAGUS_JOB: JSON.stringify(job) },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    },
  )
  try {
    let said = ''
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      said += chunk.toString('utf8')
      if (said.includes('vagus-tour')) break
    }
    if (child.pid === undefined || !said.includes('vagus-tour'))
      throw new Error(`${app} did not come to rest.`)
    return heldBy(child.pid)
  } finally {
    if (child.pid !== undefined && child.exitCode === null) {
      const gone = once(child, 'exit')
      process.kill(-child.pid, 'SIGKILL')
      await gone
    }
  }
}

function heldBy(root: number): ReadonlyMap<string, number> {
  const held = new Map<string, number>()
  for (const pid of familyOf(root)) {
    const command = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')
    const kind = /--type=([\w-]+)/.exec(command)?.[1] ?? 'main'
    const share = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8'))?.[1]
    held.set(kind, (held.get(kind) ?? 0) + Number(share) / 1024)
  }
  return held
}

/** A process and all that come from it. */
function familyOf(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const [, parent] = /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? []
      parents.set(Number(name), Number(parent))
    } catch {
      // It ended while this looked.
    }
  }
  const family = [root]
  for (const member of family)
    family.push(...[...parents].filter(([, parent]) => parent === member).map(([pid]) => pid))
  return family
}

const sum = (held: ReadonlyMap<string, number>) => [...held.values()].reduce((total, each) => total + each, 0)

try {
  const hello = await measure(join(root, 'bench', 'hello'), 'bench/memory-hook.mjs')
  const app = await measure(root, 'scripts/check-network/tour-hook.mjs')
  const figures = {
    appMb: Math.round(sum(app)),
    helloMb: Math.round(sum(hello)),
    ratio: Number((sum(app) / sum(hello)).toFixed(3)),
    byProcess: Object.fromEntries(
      [...app].map(([kind, mb]) => [
        kind,
        { appMb: Math.round(mb), helloMb: Math.round(hello.get(kind) ?? 0) },
      ]),
    ),
  }
  process.stdout.write(
    values.json === true
      ? `${JSON.stringify(figures)}\n`
      : `Vagus ${String(figures.appMb)} MB, a bare window ${String(figures.helloMb)} MB: ratio ${String(figures.ratio)}\n${JSON.stringify(figures.byProcess)}\n`,
  )
} finally {
  await display.close()
}
