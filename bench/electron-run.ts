import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { giveAway, newProfile, place } from '../scripts/test/ordinary-user.ts'

/** A run that takes longer than this has failed, unless it was given longer. */
const patience = 60_000

const runtime = process.env['VAGUS_ELECTRON']
if (runtime === undefined) {
  process.stderr.write('Give "npm run bench:…": it finds the runtime and builds the app first.\n')
  process.exit(1)
}
const { executable, root } = place(runtime, ['out', 'package.json', 'bench'])

/** The app, and the smallest Electron app there can be. */
export const apps = { vagus: root, hello: join(root, 'bench', 'hello') } as const

/**
 * Starts an app with a fresh profile and a hook of bench/ in its main process, and gives what the hook prints after
 * `vagus-bench`, with the moment of the start. Rejects when it prints nothing in time.
 */
export async function runElectron(
  app: string,
  hook: string,
  environment: NodeJS.ProcessEnv,
  /** Fills the profile before the start. */
  prepare?: (profile: string) => Promise<void>,
  within = patience,
): Promise<{ readonly printed: string; readonly began: number }> {
  const profile = newProfile()
  await prepare?.(profile)
  giveAway(profile)
  const args = ['-r', join(root, 'bench', hook), app, `--user-data-dir=${profile}`, '--disable-gpu']
  try {
    return await new Promise((resolve, reject) => {
      const began = performance.timeOrigin + performance.now()
      const child = spawn(executable, args, {
        cwd: root,
        env: { ...process.env, ...environment, HOME: profile },
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      const timer = setTimeout(() => child.kill('SIGKILL'), within)
      let output = ''
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
      child.on('error', reject)
      child.on('close', () => {
        clearTimeout(timer)
        const printed = /^vagus-bench (.+)$/m.exec(output)?.[1]
        if (printed === undefined) reject(new Error(`${app} did not come to its end under ${hook}.`))
        else resolve({ printed, began })
      })
    })
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

export const describe = (name: string, times: readonly number[]): string =>
  `${name}: median ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`
