import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { hasCode, say } from './problem.mjs'
import { cache } from './paths.mjs'

/** Holds the name of the computer, then the number of every process that is at work for the holder. */
const file = join(cache, 'set-up.lock')
const heartbeat = 2_000
/** Longer than anything a dead run leaves running; for numbers that now belong to other processes. */
const silence = 120_000

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
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      // Someone has cleared the cache under us: the work itself will say so if it matters.
    }
  }, heartbeat)
  try {
    return await work()
  } finally {
    ours = false
    clearInterval(beat)
    rmSync(file, { force: true })
  }
}

/**
 * A child may outlive us when we are killed outright; until it is gone, nobody else may begin.
 * @param {import('node:child_process').ChildProcess} child
 */
export function heldAlsoBy(child) {
  if (ours && child.pid !== undefined) appendFileSync(file, ` ${child.pid}`)
}

function taken() {
  try {
    writeFileSync(file, `${hostname()} ${process.pid}`, { flag: 'wx' })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

function abandoned() {
  try {
    if (Date.now() - statSync(file).mtimeMs > silence) return true
    const [host, ...pids] = readFileSync(file, 'utf8').split(' ')
    return host === hostname() && pids.every((pid) => !isAlive(Number(pid)))
  } catch (error) {
    // The holder has just let go.
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM means alive, and someone else's.
    return !hasCode(error, 'ESRCH')
  }
}
