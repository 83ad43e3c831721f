import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDisplay } from '../scripts/test/display.ts'
import { newProfile, place } from '../scripts/test/ordinary-user.ts'

// How long from the start of the process until a person can type, beside the least that Electron needs for that.

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, runs: { type: 'string', default: '9' } },
})
const runs = Math.max(7, Number.parseInt(values.runs, 10) || 0)
/** A start that takes longer than this has failed. */
const patience = 30_000

const runtime = process.env['VAGUS_ELECTRON']
if (runtime === undefined) {
  process.stderr.write('Give "npm run bench:startup": it finds the runtime and builds the app first.\n')
  process.exit(1)
}
const { executable, root } = place(runtime, ['out', 'package.json', 'bench'])

/** Milliseconds from spawn to: the window is shown and its text field has the focus. A fresh profile each time. */
async function measure(app: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const profile = newProfile()
  const args = ['-r', join(root, 'bench', 'hook.mjs'), app, `--user-data-dir=${profile}`, '--disable-gpu']
  try {
    return await new Promise<number>((resolve, reject) => {
      const began = performance.timeOrigin + performance.now()
      const child = spawn(executable, args, {
        cwd: root,
        env: { ...process.env, ...environment, HOME: profile },
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      const timer = setTimeout(() => child.kill('SIGKILL'), patience)
      let output = ''
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
      child.on('error', reject)
      child.on('close', () => {
        clearTimeout(timer)
        const moment = /^vagus-bench ([\d.]+)$/m.exec(output)?.[1]
        if (moment === undefined)
          reject(new Error(`${app} did not come to the point where a person can type.`))
        else resolve(Number(moment) - began)
      })
    })
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

const describe = (name: string, times: readonly number[]) =>
  `${name}: median ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`

const display = await openDisplay()
try {
  const app: number[] = []
  const hello: number[] = []
  // In turns, so that whatever else the machine does falls on both; the first pair only warms the disk's cache.
  for (let run = 0; run <= runs; run++) {
    const pair = [
      await measure(root, display.environment),
      await measure(join(root, 'bench', 'hello'), display.environment),
    ] as const
    if (run === 0) continue
    app.push(pair[0])
    hello.push(pair[1])
  }
  const figures = {
    appMs: Math.round(median(app)),
    helloMs: Math.round(median(hello)),
    ratio: Number((median(app) / median(hello)).toFixed(3)),
  }
  process.stdout.write(
    values.json === true
      ? `${JSON.stringify(figures)}\n`
      : `${describe('Vagus', app)}\n${describe('a bare window', hello)}\nratio ${String(figures.ratio)}, ${String(runs)} starts each\n`,
  )
} finally {
  await display.close()
}
