import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { codeOf } from '../code-of.ts'

const name = 'writing.lock'
const owner = `${hostname()} ${String(process.pid)}`
/** A write takes some ten milliseconds. A lock older than this, in milliseconds, is of a program that is gone. */
const stale = 10_000
/** A lock without an owner is of a program that ended between making and signing it. */
const staleUnsigned = 500
/** How long a write waits for another program's, in milliseconds. */
const patience = 3_000
const pause = 5

/**
 * Runs `write` while no other program does so in the same folder: Vagus runs once for each profile, but two profiles, or
 * two computers on a shared disk, may have one folder. Waits without going on, as the write itself does.
 */
export function whileLocked<Written>(folder: string, write: () => Written): Written {
  const path = join(folder, name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  take(path)
  try {
    return write()
  } finally {
    letGo(path)
  }
}

/** What was written is written: that the lock stays behind is no reason to say otherwise, and the next write sees whose it is. */
function letGo(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Taken over by `isAbandoned`.
  }
}

function take(path: string): void {
  const until = Date.now() + patience
  for (;;) {
    try {
      sign(openSync(path, 'wx', 0o600), path)
      return
    } catch (cause) {
      if (codeOf(cause) !== 'EEXIST') throw cause
    }
    if (isAbandoned(path)) clear(path)
    else if (Date.now() > until) throw new LockedOut()
    else wait(pause)
  }
}

/** A lock that could not be signed, on a disk that is full, must not hold up the next write. */
function sign(handle: number, path: string): void {
  try {
    try {
      writeSync(handle, owner)
    } finally {
      closeSync(handle)
    }
  } catch (cause) {
    letGo(path)
    throw cause
  }
}

/** Another program is writing in the folder and does not come to an end. */
export class LockedOut extends Error {
  readonly code = 'ELOCKED'
}

function isAbandoned(path: string): boolean {
  try {
    const age = Math.abs(Date.now() - statSync(path).mtimeMs)
    const signed = readFileSync(path, 'utf8')
    if (age > (signed === '' ? staleUnsigned : stale)) return true
    const [host, pid] = signed.split(' ')
    if (host !== hostname() || pid === undefined) return false
    // A write never begins within another, so a lock of our own was left behind.
    return signed === owner || !isRunning(Number(pid))
  } catch (cause) {
    // It was let go meanwhile: the next try gets it.
    if (codeOf(cause) === 'ENOENT') return false
    throw cause
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return codeOf(cause) !== 'ESRCH'
  }
}

/** Of several that find it abandoned one moves it away; removing it by its name could hit a lock taken meanwhile. */
function clear(path: string): void {
  const moved = `${path}.${String(process.pid)}`
  try {
    renameSync(path, moved)
    rmSync(moved, { force: true })
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause
  }
}

function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
