import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Job, Reply, Results } from './job.ts'
import { BenchProblem } from './lines.ts'

const program = fileURLToPath(new URL('child.ts', import.meta.url))
const running = new Set<ChildProcess>()

/** Does a job in a process of its own, which ends with it. Whatever that prints is no result. */
export function runJob<Step extends Job['step']>(job: Extract<Job, { step: Step }>): Promise<Results[Step]> {
  return new Promise((resolve, reject) => {
    const child = fork(program, {
      execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
      serialization: 'advanced',
    })
    running.add(child)
    let reply: Reply<Step> | undefined
    child.on('message', (message) => {
      reply = message as Reply<Step>
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      running.delete(child)
      if (reply?.ok === true) resolve(reply.value)
      else reject(new BenchProblem(reply?.message ?? `The process ended early (${String(signal ?? code)}).`))
    })
    child.send(job)
  })
}

/** Lends a folder for indexes, and removes it and whatever still runs when that is over, in whichever way. */
export async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vagus-bench-'))
  const clear = () => {
    for (const child of running) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  const interrupted = () => process.exit(130)
  process.once('exit', clear)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupted)
  try {
    await use(folder)
  } finally {
    clear()
  }
}
