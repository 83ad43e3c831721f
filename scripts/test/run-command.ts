import { type ChildProcess, spawn } from 'node:child_process'

export interface Ran {
  readonly code: number
  readonly output: string
}

const running = new Set<ChildProcess>()
let ending = false

/** Ends the tools that run and starts no more: the runner then comes to its own end, which also closes the display. */
export function endRunningTools(): void {
  ending = true
  for (const child of running) child.kill()
}

/** Runs one of the tools under this Node and hands back everything it printed. */
export async function runTool(args: readonly string[], extra: NodeJS.ProcessEnv = {}): Promise<Ran> {
  if (ending) return { code: 130, output: 'Interrupted.' }
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // The tools are stricter where CI is set (no `only`, no new snapshots); with it always set, every machine gets
      // the same answer.
      env: { ...process.env, CI: 'true', NO_COLOR: '1', FORCE_COLOR: undefined, ...extra },
    })
    running.add(child)
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') })
    })
  })
}
