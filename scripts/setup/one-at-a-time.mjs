import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from './problem.mjs'
import { cache } from './paths.mjs'

const file = join(cache, 'set-up.lock')
const heartbeat = 2_000
/** Several missed heartbeats: the holder is gone, even if its number now belongs to another process. */
const silence = 15_000

let ours = false

/**
 * `npm start` and `npm test` at the same moment must not both install into one folder: the second waits, then finds
 * the work done.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(work) {
  // One step of set-up may call for another.
  if (ours) return work()
  mkdirSync(cache, { recursive: true })
  let said = false
  while (!taken()) {
    if (abandoned()) rmSync(file, { force: true })
    else {
      if (!said) say('Another run is setting up this folder: waiting for it.')
      said = true
      await pause(200)
    }
  }
  ours = true
  const beat = setInterval(() => {
    const now = new Date()
    utimesSync(file, now, now)
  }, heartbeat)
  try {
    return await work()
  } finally {
    ours = false
    clearInterval(beat)
    rmSync(file, { force: true })
  }
}

function taken() {
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, `${process.pid} ${hostname()}`)
    closeSync(handle)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function abandoned() {
  try {
    if (Date.now() - statSync(file).mtimeMs > silence) return true
    const [pid, host] = readFileSync(file, 'utf8').split(' ')
    if (host !== hostname()) return false
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    // ESRCH: the holder is dead. ENOENT: it has just let go. EPERM: it is alive and someone else's.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
