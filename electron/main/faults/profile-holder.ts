import { readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { codeOf } from '../code-of.ts'

/**
 * Whether another Vagus that runs on this computer has the folder. Chromium says only that it could not take it: where nothing
 * can be written it cannot either, and the app would end without a word.
 */
export function isHeldByAnother(profile: string): boolean {
  if (process.platform === 'win32') return canWrite(profile)
  // Chromium's own mark, which names its owner: "computer-process".
  const mark = /^(?<host>.*)-(?<pid>\d+)$/.exec(readMark(join(profile, 'SingletonLock')))?.groups
  return mark?.['host'] === hostname() && isRunning(Number(mark['pid']))
}

function readMark(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    // It is there, and somebody else's.
    return codeOf(cause) === 'EPERM'
  }
}

/** On Windows the mark cannot be read, but it can always be made where one can write. */
function canWrite(profile: string): boolean {
  const path = join(profile, 'holding.try')
  try {
    writeFileSync(path, '', { mode: 0o600 })
    rmSync(path)
    return true
  } catch {
    return false
  }
}
