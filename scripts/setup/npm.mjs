import { basename } from 'node:path'
import { capture } from './command.mjs'
import { root } from './paths.mjs'

/**
 * Runs npm in the project folder: the very npm that started us when there is one, otherwise the one on the PATH.
 * @param {readonly string[]} args
 */
export function npm(args) {
  const started = process.env['npm_execpath']
  if (started !== undefined && basename(started) === 'npm-cli.js') {
    return capture(process.execPath, [started, ...args], { cwd: root })
  }
  // On Windows npm is a command script, which only a shell can run; our arguments hold nothing a shell would read.
  return capture('npm', args, { cwd: root, shell: process.platform === 'win32' })
}
