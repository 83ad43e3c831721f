import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  createKeys,
  withPassphrase,
  withRecoveryCode,
  type PortableKeys,
} from '../../electron/main/vault/key-file.ts'
import { dayOn } from '../fixtures/entries.ts'
import { backedUp, chosenFolder, passphrase, valueOf, type BackedUp } from './backed-up.ts'
import { failureOf } from './sealed-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

vi.setConfig({ testTimeout: 60_000 })

const disk = vi.hoisted((): { written: (path: string) => void } => ({ written: () => undefined }))
vi.mock(import('../../electron/main/print/write-atomically.ts'), async (original) => {
  const real = await original()
  return {
    ...real,
    writeUnfinished: async (folder, content) => {
      const path = await real.writeUnfinished(folder, content)
      disk.written(path)
      return path
    },
  }
})
afterEach(() => {
  disk.written = () => undefined
})

const days = ['2026-11-24', '2026-11-25', '2026-11-26']

/** A vault with a backup of each of three days and a copy made before something happened. */
async function thrice(): Promise<BackedUp> {
  const vault = await backedUp()
  for (const [index, day] of days.entries()) {
    vault.write({ entries: [dayOn(day, { stress: index })] })
    await vault.make(day)
  }
  valueOf(await vault.backups.makeBefore('restore', vault))
  return vault
}

const contentsOf = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')]))
const noted = () => undefined
const portable = ({ vault, passphrase: own, recovery }: PortableKeys) => ({
  vault,
  passphrase: own,
  recovery,
})

describe('backups that are moved', () => {
  it('are in the new folder, byte by byte, and no longer in the old one', async () => {
    const vault = await thrice()
    const [before, to] = [contentsOf(vault.folder), chosenFolder()]
    const remembered: string[] = []
    const moved = await vault.backups.move(to, vault.keys.vault, (folder) => {
      remembered.push(folder)
      // Whenever it is cut off, the folder that is remembered has them all.
      expect(contentsOf(to)).toEqual(before)
      expect(contentsOf(vault.folder)).toEqual(before)
    })
    expect(moved).toEqual({ ok: true, value: null })
    expect(remembered).toEqual([to])
    expect(contentsOf(to)).toEqual(before)
    expect(readdirSync(vault.folder)).toEqual([])
    expect(vault.backups.folder).toBe(to)
    expect((await vault.make('2026-11-27')).file).toBe('vagus-2026-11-27.vagus')
    expect(readdirSync(to)).toContain('vagus-2026-11-27.vagus')
  })

  it('leave what is not theirs where it is, and replace nothing', async () => {
    const vault = await thrice()
    const other = await backedUp('other', { chosen: vault.folder })
    const others = (await other.make('2026-11-26')).file
    writeFileSync(join(vault.folder, 'notes.txt'), 'notes')
    const to = chosenFolder()
    writeFileSync(join(to, 'vagus-2026-11-24.vagus'), 'of somebody else')
    valueOf(await vault.backups.move(to, vault.keys.vault, noted))
    expect(vault.files()).toEqual(['notes.txt', others])
    expect(readFileSync(join(to, 'vagus-2026-11-24.vagus'), 'utf8')).toBe('of somebody else')
    expect(readdirSync(to)).toContain('vagus-2026-11-24-2.vagus')
    expect(readdirSync(to)).toHaveLength(5)
  })

  it('go on where they were cut off, without a second copy', async () => {
    const vault = await thrice()
    const [before, to] = [contentsOf(vault.folder), chosenFolder()]
    writeFileSync(join(to, 'vagus-2026-11-25.vagus'), vault.read('vagus-2026-11-25.vagus'))
    valueOf(await vault.backups.move(to, vault.keys.vault, noted))
    expect(contentsOf(to)).toEqual(before)
  })

  it.each([1, 2, 3, 4])('stay where they are when copy %i fails', async (failing) => {
    const vault = await thrice()
    const [before, to] = [contentsOf(vault.folder), chosenFolder()]
    let copies = 0
    disk.written = (path) => {
      copies += 1
      if (copies === failing) writeFileSync(path, 'torn')
    }
    const remembered: string[] = []
    const moved = await vault.backups.move(to, vault.keys.vault, (folder) => {
      remembered.push(folder)
    })
    expect(remembered).toEqual([])
    expect(failureOf(moved)?.message).toMatch(/So the backups stay where they were\./)
    expect(contentsOf(vault.folder)).toEqual(before)
    expect(readdirSync(to)).toEqual([])
    expect(vault.backups.folder).toBe(vault.folder)
  })

  it('stay where they are when the choice cannot be remembered', async () => {
    const vault = await thrice()
    const [before, to] = [contentsOf(vault.folder), chosenFolder()]
    const moved = await vault.backups.move(to, vault.keys.vault, () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    })
    expect(moved.ok).toBe(false)
    expect(contentsOf(vault.folder)).toEqual(before)
    expect(readdirSync(to)).toEqual([])
  })

  it('do not go into the journal, into a file, or nowhere', async () => {
    const vault = await thrice()
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const inside = join(vault.journal.path, 'inside')
    mkdirSync(inside)
    const codeFor = async (to: string) =>
      failureOf(await vault.backups.move(to, vault.keys.vault, noted))?.code
    expect(await codeFor(vault.journal.path)).toBe('within-the-journal')
    expect(await codeFor(inside)).toBe('within-the-journal')
    expect(await codeFor(file)).toBe('no-folder')
    expect(await codeFor(join(file, 'x'))).toBe('folder-gone')
    expect(vault.files()).toHaveLength(4)
  })

  it('to where they are already stay, by whatever path', async () => {
    const vault = await thrice()
    const before = contentsOf(vault.folder)
    const link = join(temporaryFolder(), 'link')
    symlinkSync(vault.folder, link)
    for (const to of [vault.folder, link]) {
      valueOf(await vault.backups.move(to, vault.keys.vault, noted))
      expect(contentsOf(vault.folder)).toEqual(before)
    }
  })

  it('may be none yet', async () => {
    const vault = await backedUp()
    const to = chosenFolder()
    valueOf(await vault.backups.move(to, vault.keys.vault, noted))
    await vault.make()
    expect(readdirSync(to)).toHaveLength(1)
    expect(existsSync(vault.folder)).toBe(false)
  })
})

describe('backups that are wiped', () => {
  it('are gone with what was unfinished of them, and nothing else is', async () => {
    const vault = await thrice()
    const other = await backedUp('other', { chosen: vault.folder })
    const others = (await other.make('2026-11-26')).file
    const left = ['notes.txt', 'vagus-2026-01-01.vagus']
    for (const file of left) writeFileSync(join(vault.folder, file), 'other')
    const [own, foreign] = ['0', '1'].map((digit) => `.vagus-${digit.repeat(36)}.part`)
    if (own === undefined || foreign === undefined) throw new Error('Two were made.')
    writeFileSync(join(vault.folder, own), vault.read('vagus-2026-11-24.vagus').subarray(0, -9))
    writeFileSync(join(vault.folder, foreign), vault.read(others))
    valueOf(await vault.backups.wipe(vault.keys.vault))
    expect(vault.files()).toEqual([foreign, others, ...left].sort())
  })
})

describe('a folder of backups that is not there', () => {
  it('has nothing to wipe when none was ever made, and says so when it was chosen', async () => {
    const vault = await backedUp()
    expect(await vault.backups.wipe(vault.keys.vault)).toEqual({ ok: true, value: null })
    const chosen = await backedUp('own', { chosen: join(temporaryFolder(), 'stick') })
    expect(failureOf(await chosen.backups.wipe(vault.keys.vault))).toMatchObject({
      code: 'folder-gone',
      message: expect.stringContaining('So not all backups were deleted.') as string,
    })
  })
})

describe('backups whose keys are renewed', () => {
  it('open with the new passphrase and code, and no longer with the old ones', async () => {
    const vault = await thrice()
    const before = await Promise.all(vault.files().map(async (file) => (await vault.open(file)).contents))
    const made = { format: 1 as const, ...vault.keys }
    const changed = await withPassphrase(made, vault.key, 'another passphrase')
    const { keys, code } = await withRecoveryCode(changed, vault.key)
    valueOf(await vault.backups.renew({ keys, sealer: vault.sealer }))
    const files = vault.files()
    expect(await Promise.all(files.map(async (file) => (await vault.open(file)).contents))).toEqual(before)
    for (const file of files) expect((await vault.open(file)).header.keys).toEqual(portable(keys))
    const [file = ''] = files
    const open = (proof: Parameters<typeof vault.backups.rehearse>[1]) => vault.backups.rehearse(file, proof)
    expect(await open({ by: 'passphrase', passphrase: 'another passphrase' })).toMatchObject({ ok: true })
    expect(await open({ by: 'recovery', code })).toMatchObject({ ok: true })
    expect(await open({ by: 'passphrase', passphrase })).toMatchObject({ ok: false })
    expect(await open({ by: 'recovery', code: vault.code })).toMatchObject({ ok: false })
  })

  it('are not written again when they have them, and those that cannot be opened are named and left', async () => {
    const vault = await thrice()
    const before = contentsOf(vault.folder)
    valueOf(await vault.backups.renew(vault))
    expect(contentsOf(vault.folder)).toEqual(before)

    const torn = 'vagus-2026-11-25.vagus'
    const bytes = vault.read(torn).subarray(0, -5)
    writeFileSync(join(vault.folder, torn), bytes)
    const { keys } = await createKeys('another passphrase')
    const renewed = await vault.backups.renew({
      keys: { ...keys, vault: vault.keys.vault },
      sealer: vault.sealer,
    })
    expect(failureOf(renewed)?.message).toContain(torn)
    expect(vault.read(torn).equals(bytes)).toBe(true)
    const others = vault.files().filter((file) => file !== torn)
    for (const file of others)
      expect((await vault.open(file)).header.keys.passphrase).toEqual(keys.passphrase)
  })

  it('are what they were when one cannot be written', async () => {
    const vault = await thrice()
    const before = contentsOf(vault.folder)
    const { keys } = await createKeys('another passphrase')
    disk.written = (path) => {
      writeFileSync(path, 'torn')
    }
    const renewed = await vault.backups.renew({
      keys: { ...keys, vault: vault.keys.vault },
      sealer: vault.sealer,
    })
    expect(failureOf(renewed)?.code).toBe('not-verified')
    expect(contentsOf(vault.folder)).toEqual(before)
  })
})
