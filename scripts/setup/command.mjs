import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { heldAlsoBy } from './one-at-a-time.mjs'
import { Problem } from './problem.mjs'

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} Where */
/** @typedef {{ code: number, output: string }} Outcome */

/** @type {readonly NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Passes the signals that end us to the child and waits for it: a child left behind would go on writing into the
 * folder that the next run is setting up.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number, interrupted: boolean }>}
 */
function ended(child) {
  return new Promise((resolve, reject) => {
    let interrupted = false
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      interrupted = true
      child.kill(signal)
    }
    for (const signal of passedOn) process.on(signal, pass)
    const finish = () => {
      for (const signal of passedOn) process.off(signal, pass)
    }
    child.on('error', (error) => {
      finish()
      reject(error)
    })
    child.on('close', (code, signal) => {
      finish()
      resolve({ code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), interrupted })
    })
  })
}

/**
 * Runs a command quietly and hands back what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Where} [where]
 * @returns {Promise<Outcome>}
 */
export async function capture(command, args, where = {}) {
  const child = spawn(command, args, { ...where, stdio: ['ignore', 'pipe', 'pipe'] })
  heldAlsoBy(child)
  /** @type {Buffer[]} */
  const chunks = []
  const keep = (/** @type {Buffer} */ chunk) => chunks.push(chunk)
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  /** @type {{ code: number, interrupted: boolean }} */
  let end
  try {
    end = await ended(child)
  } catch (error) {
    return { code: 127, output: `${command}: ${error instanceof Error ? error.message : String(error)}\n` }
  }
  if (end.interrupted) throw new Problem('Interrupted. The next run takes it up again.', 130)
  return { code: end.code, output: Buffer.concat(chunks).toString('utf8') }
}

/**
 * Runs a command with our own input and output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Where} [where]
 * @returns {Promise<number>} its exit code
 */
export async function hand(command, args, where = {}) {
  const { code } = await ended(spawn(command, args, { ...where, stdio: 'inherit' }))
  return code
}
