import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { LockedOut, whileLocked } from '../../electron/main/vault/folder-lock.ts'
import { temporaryFolder } from './temporary-folder.ts'

vi.setConfig({ testTimeout: 60_000 })

function locked(content?: string) {
  const folder = temporaryFolder()
  const path = join(folder, 'writing.lock')
  if (content !== undefined) writeFileSync(path, content)
  return { folder, path }
}
const age = (path: string, milliseconds: number) => {
  const then = new Date(Date.now() - milliseconds)
  utimesSync(path, then, then)
}

/** A process that is there until the test is over. */
async function anotherProgram(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' })
  await once(child, 'spawn')
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  if (child.pid === undefined) throw new Error('It did not start.')
  return child.pid
}

/** One that has ended. */
async function goneProgram(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' })
  const { pid } = child
  await once(child, 'exit')
  if (pid === undefined) throw new Error('It did not start.')
  return pid
}

describe('a write in the folder', () => {
  it('is alone while it runs, says whose it is, and leaves nothing behind', () => {
    const { folder, path } = locked()
    const result = whileLocked(folder, () => {
      expect(readFileSync(path, 'utf8')).toBe(`${hostname()} ${String(process.pid)}`)
      return 'written'
    })
    expect(result).toBe('written')
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves nothing behind when it fails', () => {
    const { folder } = locked()
    expect(() =>
      whileLocked(folder, () => {
        throw new Error('The disk is gone.')
      }),
    ).toThrow('The disk is gone.')
    expect(readdirSync(folder)).toEqual([])
  })

  it('waits for another program, and gives up after three seconds without having written', async () => {
    const { folder, path } = locked(`${hostname()} ${String(await anotherProgram())}`)
    const write = vi.fn<() => string>()
    expect(() => whileLocked(folder, write)).toThrow(LockedOut)
    expect(write).not.toHaveBeenCalled()
    expect(existsSync(path)).toBe(true)
  })
})

describe('a lock that was left behind', () => {
  const isTakenOver = ({ folder }: { folder: string }) => {
    expect(whileLocked(folder, () => 'written')).toBe('written')
    expect(readdirSync(folder)).toEqual([])
  }

  it('by a program that is gone is taken over', async () => {
    isTakenOver(locked(`${hostname()} ${String(await goneProgram())}`))
  })

  it('by this program is taken over', () => {
    isTakenOver(locked(`${hostname()} ${String(process.pid)}`))
  })

  it('by another computer is taken over after ten seconds', () => {
    const lock = locked('elsewhere 1')
    age(lock.path, 11_000)
    isTakenOver(lock)
  })

  it('by another computer is not taken over before that', () => {
    const { folder } = locked('elsewhere 1')
    expect(() => whileLocked(folder, () => 'written')).toThrow(LockedOut)
  })

  it('by a program that ended before it signed is taken over', () => {
    const lock = locked('')
    age(lock.path, 600)
    isTakenOver(lock)
  })

  it('under a clock that was set back since is taken over', () => {
    const lock = locked('elsewhere 1')
    age(lock.path, -24 * 60 * 60_000)
    isTakenOver(lock)
  })
})
