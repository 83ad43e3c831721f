import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { MatrixResult } from '../../bench/journal/matrix.ts'
import { dayOn } from '../fixtures/entries.ts'
import { byId, failureOf, SealedFolder } from './sealed-folder.ts'
import { entries } from '../../electron/main/vault/keepings.ts'
import { Sealer } from '../../electron/main/vault/sealing.ts'
import { randomBytes } from 'node:crypto'
import { temporaryFolder } from './temporary-folder.ts'

vi.setConfig({ testTimeout: 300_000 })

/** Each scenario and operation, with a third of what it can suffer; `npm run torture:journal` lets it suffer all. Beside each other, because most of the time electron-store waits and tries again. */
const parallel = 8

/** The real store in a plain Node, in which nothing is loaded before the faults are. */
async function runPart(which: number): Promise<MatrixResult> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      './bench/journal/faults.ts',
      '--import',
      './bench/journal/plain-node.mjs',
      './bench/journal/print-matrix.ts',
      String(which),
      String(parallel),
    ],
    { maxBuffer: 1 << 26 },
  )
  return JSON.parse(stdout) as MatrixResult
}

describe('every file operation of every step that writes, when it fails, is torn, or is the last one', () => {
  it('leaves the old or the new, never neither, and the person is told', async () => {
    const parts = await Promise.all(Array.from({ length: parallel }, (_, which) => runPart(which)))
    const sum = (name: keyof Omit<MatrixResult, 'findings'>) =>
      parts.reduce((total, part) => total + part[name], 0)
    expect(parts.flatMap(({ findings }) => findings)).toEqual([])
    for (const name of ['lost', 'corrupt', 'unreadable', 'silent'] as const) expect(sum(name), name).toBe(0)
    // Fewer would mean that the faults no longer come where the store writes.
    expect(sum('operations')).toBeGreaterThan(300)
    expect(sum('runs')).toBeGreaterThan(sum('operations') * 1.5)
    expect(sum('killed')).toBeGreaterThan(10)
  })
})

/** A disk of 256 KiB, which only root on Linux can have; or why there is none. */
function smallDisk(): { readonly place: string } | { readonly why: string } {
  if (process.platform !== 'linux') return { why: 'This is not Linux.' }
  if (process.getuid?.() !== 0) return { why: 'Only root may mount a disk.' }
  const place = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', place], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause)
    return { why: `Root may not mount a disk here: ${said}` }
  }
  onTestFinished(() => {
    execFileSync('umount', [place])
  })
  return { place }
}

describe('a disk that is really full', () => {
  it('refuses a save in words, keeps every entry that was saved, and takes the next one once there is room', () => {
    const disk = smallDisk()
    if ('why' in disk) {
      // The faults above stand in for it where nobody may make a small disk, and this is said and not passed over.
      console.warn(`A full disk was not tried: ${disk.why}`)
      expect(disk.why).toMatch(/^(?:This is not Linux|Only root may|Root may not)/)
      return
    }
    const { place } = disk
    const path = join(place, 'journal')
    mkdirSync(path)
    const folder = new SealedFolder(entries, { path, sealer: new Sealer(randomBytes(32)) })
    const store = folder.opened()
    const saved = []
    let refused
    while (refused === undefined) {
      const entry = dayOn('2026-03-01', { notes: 'Curry. '.repeat(100) })
      refused = failureOf(store.put(entry))
      if (refused === undefined) saved.push(entry)
      expect(saved.length).toBeLessThan(400)
    }
    expect(refused).toMatchObject({ code: 'not-saved' })
    expect(refused.message).toMatch(/^The disk is full, so this was not saved\./)
    expect(saved.length).toBeGreaterThan(5)
    // To the last byte, so that not even the lock fits.
    expect(() => {
      for (let size = 1 << 16; size >= 1; size = size > 1 ? size >> 1 : 1)
        writeFileSync(join(place, 'filler'), 'x'.repeat(size), { flag: 'a' })
    }).toThrow('ENOSPC')
    const [first] = saved
    if (first === undefined) throw new Error('Nothing was saved.')
    expect(failureOf(store.put({ ...first, stress: 9 }))).toMatchObject({ code: 'not-saved' })
    expect(failureOf(store.remove(first.id))).toMatchObject({ code: 'not-saved' })
    expect(byId(store.all())).toStrictEqual(byId(saved))
    expect(folder.kept()).toStrictEqual(byId(saved))
    expect(folder.problems()).toEqual([])
    expect(readdirSync(path)).toEqual(['journal-2026.json'])

    rmSync(join(place, 'filler'))
    expect(store.remove(first.id).ok).toBe(true)
    expect(folder.kept()).toStrictEqual(byId(saved.slice(1)))
  })
})
