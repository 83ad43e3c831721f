import { readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Faults } from '../../electron/main/faults/faults.ts'
import { isHeldByAnother } from '../../electron/main/faults/profile-holder.ts'
import { whyNothingIsKept } from '../../electron/main/faults/why-nothing-is-kept.ts'
import { smallDisk } from './full-disk.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('where Vagus keeps things', () => {
  it('can be written, made if need be, and keeps nothing of the trial', async () => {
    const folder = join(temporaryFolder(), 'Vagus')
    expect(await whyNothingIsKept(folder)).toBeUndefined()
    expect(readdirSync(folder)).toEqual([])
  })

  it('cannot where a file is in its place, which is said with the way to it', async () => {
    const place = join(temporaryFolder(), 'Vagus')
    writeFileSync(place, 'a file')
    expect(await whyNothingIsKept(place)).toContain(`The folder is ${place}: check its disk`)
  })

  it('cannot on a disk that is full or may only be read, and can again after', async () => {
    const disk = smallDisk(64 << 10)
    if (disk === undefined) return
    const filler = join(disk.path, 'filler')
    expect(await whyNothingIsKept(disk.path)).toBeUndefined()
    expect(() => {
      for (;;) writeFileSync(filler, Buffer.alloc(4096), { flag: 'a' })
    }).toThrow('ENOSPC')
    expect(await whyNothingIsKept(disk.path)).toMatch(/^The disk is full, so nothing new can be kept\./)
    writeFileSync(filler, '')
    expect(await whyNothingIsKept(disk.path)).toBeUndefined()
    disk.remount('ro')
    expect(await whyNothingIsKept(disk.path)).toMatch(/^Vagus is not allowed to write in its own folder/)
    disk.remount('rw')
    expect(await whyNothingIsKept(disk.path)).toBeUndefined()
  })
})

describe('a folder that could not be taken', () => {
  it.each([
    ['by a Vagus that runs', `${hostname()}-${String(process.pid)}`, true],
    // A number that no process has.
    ['by one that is gone', `${hostname()}-4194305`, false],
    ['on another computer', `not-${hostname()}-${String(process.pid)}`, false],
    ['by something else', 'nobody', false],
  ])('is held %s, or not', (_whom, mark, held) => {
    // Elsewhere the mark is none that can be read.
    if (process.platform === 'win32') return
    const folder = temporaryFolder()
    symlinkSync(mark, join(folder, 'SingletonLock'))
    expect(isHeldByAnother(folder)).toBe(held)
  })

  it('is held by nobody where there is no mark, and where there is no folder', () => {
    expect(isHeldByAnother(temporaryFolder())).toBe(process.platform === 'win32')
    expect(isHeldByAnother(join(temporaryFolder(), 'not there'))).toBe(false)
  })
})

describe('what is wrong', () => {
  it('is said until it is over or was heard, and again when it has changed', () => {
    let changes = 0
    const faults = new Faults(() => {
      changes += 1
    })
    faults.stands('not-kept', 'The disk is full.')
    faults.stands('not-kept', 'The disk is full.')
    expect(changes).toBe(1)
    expect(faults.all).toEqual([{ kind: 'not-kept', message: 'The disk is full.' }])
    faults.heard('not-kept')
    faults.stands('not-kept', 'The disk is full.')
    expect(faults.all).toEqual([])
    faults.stands('not-kept', 'The disk is gone.')
    expect(faults.all).toHaveLength(1)
    faults.stands('not-kept', undefined)
    faults.stands('not-kept', undefined)
    expect(faults.all).toEqual([])
    expect(changes).toBe(3)
  })

  it('is said each time that it happens', () => {
    const faults = new Faults(() => undefined)
    faults.happened('page-stopped', 'It stopped.')
    faults.heard('page-stopped')
    expect(faults.all).toEqual([])
    faults.happened('page-stopped', 'It stopped.')
    expect(faults.all).toHaveLength(1)
  })
})
