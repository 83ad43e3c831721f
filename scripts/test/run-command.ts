import { spawn } from 'node:child_process'

export interface Ran {
  readonly code: number
  readonly output: string
}

/** Runs one of the tools under this Node and hands back everything it printed. */
export async function runTool(args: readonly string[], extra: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...extra },
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') })
    })
  })
}
