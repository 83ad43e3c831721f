import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readHeader } from '../../electron/main/vault/backups/backup-file.ts'
import { entrySchema } from '../../src/core/journal/entry.ts'
import { dayOn } from '../fixtures/entries.ts'
import { backedUp, chosenFolder, inOrder, passphrase, valueOf, type BackedUp } from './backed-up.ts'
import { smallDisk } from './full-disk.ts'
import { failureOf } from './sealed-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

vi.setConfig({ testTimeout: 60_000 })

/** What happens to an unfinished file on its way: before it is written, and once it is on the disk. */
const disk = vi.hoisted((): { before: () => void; after: (path: string) => void } => ({
  before: () => undefined,
  after: () => undefined,
}))
vi.mock(import('../../electron/main/print/write-atomically.ts'), async (original) => {
  const real = await original()
  return {
    ...real,
    writeUnfinished: async (folder, content) => {
      disk.before()
      const path = await real.writeUnfinished(folder, content)
      disk.after(path)
      return path
    },
  }
})
afterEach(() => {
  disk.before = () => undefined
  disk.after = () => undefined
})

const refusal = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code })
}

/** A vault with an entry, and its backup of that day. */
async function once(): Promise<BackedUp> {
  const vault = await backedUp()
  vault.write({ entries: [dayOn('2026-03-01')] })
  await vault.make()
  return vault
}
const today = 'vagus-2026-11-26.vagus'

describe('the backup of a day', () => {
  it('is one file that only its owner may read, in a folder that is made', async () => {
    const vault = await once()
    expect(vault.files()).toEqual([today])
    if (process.platform === 'win32') return
    expect(statSync(join(vault.folder, today)).mode & 0o777).toBe(0o600)
    expect(statSync(vault.folder).mode & 0o777).toBe(0o700)
  })

  it('is replaced by a later one of the same day, and by that alone', async () => {
    const vault = await once()
    vault.write({ entries: [dayOn('2026-03-02')] })
    expect(await vault.make()).toMatchObject({ file: today, records: 2, entries: 2, problems: [] })
    expect(vault.files()).toEqual([today])
    await vault.make('2026-11-27')
    expect(vault.files()).toEqual([today, 'vagus-2026-11-27.vagus'])
  })

  it('is listed with its day and size, newest first', async () => {
    const vault = await once()
    await vault.make('2026-11-28')
    await vault.make('2026-11-27')
    expect((await vault.backups.list()).map(({ date }) => date)).toEqual([
      '2026-11-28',
      '2026-11-27',
      '2026-11-26',
    ])
    expect((await vault.backups.list()).at(-1)).toEqual({
      file: today,
      date: '2026-11-26',
      bytes: vault.read(today).length,
    })
  })

  it('that is partial stands beside the whole one of that day', async () => {
    const vault = await once()
    vault.journal.plantRecords('2025', { some: { schema: entrySchema, sealed: 'AAAA' } })
    const { file, problems } = await vault.make()
    expect(file).toBe('vagus-2026-11-26-partial.vagus')
    expect(problems).toHaveLength(1)
    expect(vault.files()).toEqual(['vagus-2026-11-26-partial.vagus', today])
    expect(vault.backups.problem).toBeNull()
  })

  it('is partial while a damaged file lies aside', async () => {
    const vault = await once()
    vault.journal.plant('2025', 'no JSON')
    vault.journal.opened()
    expect((await vault.make()).file).toBe('vagus-2026-11-26-partial.vagus')
  })

  it('is whole and opens with the passphrase when the journal is locked in the middle', async () => {
    const vault = await backedUp()
    vault.write({ entries: [dayOn('2026-03-01')] })
    const making = vault.backups.make(vault)
    vault.sealer.wipe()
    const { file } = valueOf(await making)
    expect(valueOf(await vault.backups.rehearse(file, { by: 'passphrase', passphrase }))).toBe(1)
  })
})

describe('a backup is due', () => {
  it('when there is none of today, when the journal changed, and when its keys did', async () => {
    const vault = await backedUp()
    expect(await vault.backups.isDue(vault)).toBe(true)
    await vault.make()
    expect(await vault.backups.isDue(vault)).toBe(false)
    vault.write({ entries: [dayOn('2026-03-01')] })
    expect(await vault.backups.isDue(vault)).toBe(true)
    await vault.make()
    expect(await vault.another().isDue(vault)).toBe(false)
    const { passphrase: changed } = (await backedUp('other')).keys
    expect(await vault.backups.isDue({ keys: { ...vault.keys, passphrase: changed } })).toBe(true)
    expect(await vault.on('2026-11-27').backups.isDue(vault)).toBe(true)
  })

  it('when the one of today is gone, or is of another vault', async () => {
    const vault = await once()
    const other = await backedUp('other', { chosen: vault.folder })
    expect(await other.backups.isDue(other)).toBe(true)
    rmSync(join(vault.folder, today))
    expect(await vault.backups.isDue(vault)).toBe(true)
  })
})

describe('a backup that did not reach the disk as it was', () => {
  const faults: readonly (readonly [what: string, fault: (path: string) => void])[] = [
    [
      'has a byte that flipped',
      (path) => {
        flip(path, 0.7)
      },
    ],
    [
      'has another first line',
      (path) => {
        const text = readFileSync(path, 'latin1')
        writeFileSync(path, text.replace('"version":"0.1.0"', '"version":"0.1.1"'), 'latin1')
      },
    ],
    [
      'was cut short',
      (path) => {
        writeFileSync(path, readFileSync(path).subarray(0, -1))
      },
    ],
    [
      'is empty',
      (path) => {
        writeFileSync(path, '')
      },
    ],
    [
      'is zeros',
      (path) => {
        writeFileSync(path, Buffer.alloc(statSync(path).size))
      },
    ],
  ]
  it.each(faults)('because it %s takes no name and replaces nothing', async (_what, fault) => {
    const vault = await once()
    const before = vault.read(today)
    vault.write({ entries: [dayOn('2026-03-02')] })
    disk.after = fault
    expect(failureOf(await vault.backups.make(vault))?.code).toBe('not-verified')
    expect(vault.backups.problem).toMatch(/could not be read back as it was\. So no backup was made\. .*\.$/)
    expect(vault.files()).toEqual([today])
    expect(vault.read(today).equals(before)).toBe(true)
  })

  it('is forgotten once one did', async () => {
    const vault = await once()
    disk.after = (path) => {
      writeFileSync(path, '')
    }
    await vault.backups.make(vault)
    disk.after = () => undefined
    await vault.make()
    expect(vault.backups.problem).toBeNull()
  })
})

describe('a folder that does not take it', () => {
  it.each([
    ['EACCES', 'not-writable'],
    ['EROFS', 'not-writable'],
    ['EDQUOT', 'disk-full'],
    ['ENODEV', 'folder-gone'],
    ['EIO', 'disk-failed'],
  ])('because of %s is named, with what to do, and loses nothing', async (fault, code) => {
    const vault = await once()
    disk.before = refusal(fault)
    const failure = failureOf(await vault.backups.make(vault))
    expect(failure?.code).toBe(code)
    expect(failure?.message).toContain(vault.folder)
    expect(failure?.message).toMatch(/So no backup was made\. .*\.$/)
    expect(vault.backups.problem).toBe(failure?.message)
    expect(vault.files()).toEqual([today])
  })

  it('because it is full keeps the backup there was, and leaves nothing unfinished', async () => {
    const small = smallDisk(64 * 1024)
    const vault = await backedUp('own', { chosen: small?.path ?? chosenFolder() })
    vault.write({ entries: [dayOn('2026-03-01')] })
    await vault.make('2026-11-25')
    const before = vault.files()
    vault.write({
      entries: Array.from({ length: 200 }, (_, n) =>
        dayOn('2026-03-02', { notes: `${String(n)} ${'x'.repeat(2000)}` }),
      ),
    })
    if (small === undefined) disk.before = refusal('ENOSPC')
    expect(failureOf(await vault.on('2026-11-26').backups.make(vault))).toMatchObject({
      code: 'disk-full',
      message: expect.stringMatching(/is full\. So no backup was made\. Make some room/) as string,
    })
    expect(vault.files()).toEqual(before)
    expect((await vault.open('vagus-2026-11-25.vagus')).records).toBe(1)
  })

  it('because it may only be read is named', async () => {
    const small = smallDisk(256 * 1024)
    const vault = await backedUp('own', { chosen: small?.path ?? chosenFolder() })
    await vault.make('2026-11-25')
    if (small === undefined) disk.before = refusal('EROFS')
    small?.remount('ro')
    expect(failureOf(await vault.on('2026-11-26').backups.make(vault))?.code).toBe('not-writable')
    expect(failureOf(await vault.backups.wipe(vault.keys.vault))?.code).toBe(
      small === undefined ? undefined : 'not-writable',
    )
    small?.remount('rw')
    disk.before = () => undefined
    await vault.make()
    expect(vault.backups.problem).toBeNull()
  })

  it('because it is gone is not made anew: it may be on a disk that is not connected', async () => {
    const chosen = join(temporaryFolder(), 'stick')
    const vault = await backedUp('own', { chosen })
    expect(failureOf(await vault.backups.make(vault))).toMatchObject({
      code: 'folder-gone',
      message: expect.stringContaining('not connected') as string,
    })
    expect(existsSync(chosen)).toBe(false)
    expect(await vault.backups.list()).toEqual([])
    expect(vault.backups.newestKeys()).toBeUndefined()
  })

  it('is not blamed for what could not be read in the journal', async () => {
    const vault = await once()
    mkdirSync(join(vault.journal.path, 'journal-2020.json'))
    expect(failureOf(await vault.backups.make(vault))).toMatchObject({
      code: 'not-readable',
      message: expect.stringMatching(/^journal-2020\.json could not be read \(EISDIR\)/) as string,
    })
  })
})

describe('backups whose time is over', () => {
  it('are gone, and nothing else is', async () => {
    const vault = await backedUp()
    mkdirSync(vault.folder)
    const other = await backedUp('other', { chosen: vault.folder })
    await other.make('2026-01-01')
    const others = [
      'notes.txt',
      'vagus-2026-01-02.vagus',
      'vagus-2026-13-01.vagus',
      'vagus-2026-01-03.vagus.copy',
      'my-vagus-2026-01-04.vagus',
    ]
    for (const file of others) writeFileSync(join(vault.folder, file), 'other')
    const start = Temporal.PlainDate.from('2026-10-01')
    for (let day = 0; day < 40; day += 1) await vault.make(start.add({ days: day }).toString())
    const own = [
      '2026-10-25',
      '2026-10-31',
      '2026-11-01',
      '2026-11-03',
      '2026-11-04',
      '2026-11-05',
      '2026-11-06',
      '2026-11-07',
      '2026-11-08',
      '2026-11-09',
    ]
    // The last seven days, the Sundays that end the weeks before, and the last of October.
    const kept = ['2026-10-25', '2026-10-31', ...own.slice(2)].map((date) => `vagus-${date}.vagus`)
    expect(vault.files()).toEqual([...others, 'vagus-2026-01-01.vagus', ...kept].sort())
  })

  it('stay when the clock is set back, and the one just made stays too', async () => {
    const vault = await backedUp()
    for (let day = 10; day < 30; day += 1) await vault.make(`2026-11-${String(day)}`)
    const before = vault.files()
    const { file } = await vault.make('2020-05-05')
    expect(vault.files()).toEqual([file, ...before].sort())
  })

  it('before something happened are the newest three, and take no place of the days', async () => {
    const vault = await once()
    for (const [day, occasion] of [
      ['20', 'restore'],
      ['21', 'import'],
      ['22', 'migration'],
      ['23', 'restore'],
      ['23', 'restore'],
    ] as const)
      valueOf(await vault.on(`2026-11-${day}`).backups.makeBefore(occasion, vault))
    expect(vault.files()).toEqual([
      'vagus-2026-11-22-before-migration.vagus',
      'vagus-2026-11-23-before-restore-2.vagus',
      'vagus-2026-11-23-before-restore.vagus',
      today,
    ])
    const { file } = valueOf(await vault.on('2020-01-01').backups.makeBefore('import', vault))
    expect(vault.files()).toContain(file)
    expect(vault.files()).toHaveLength(5)
  })
})

describe('two that write in one folder', () => {
  it('have each their own backup of the day', async () => {
    const vault = await once()
    const other = await backedUp('other', { chosen: vault.folder })
    const { file } = await other.make()
    expect(file).toBe('vagus-2026-11-26-2.vagus')
    expect((await vault.open(today)).records).toBe(1)
    expect((await other.open(file)).records).toBe(0)
    expect((await other.make()).file).toBe(file)
    expect((await vault.make()).file).toBe(today)
    expect(vault.files()).toEqual(['vagus-2026-11-26-2.vagus', today])
  })

  it('at once, of one vault or of two, leave whole files only', async () => {
    const vault = await once()
    const other = await backedUp('other', { chosen: vault.folder })
    const writers = [vault.backups, vault.another(), vault.another()]
    const made = await Promise.all([
      ...writers.map((backups) => backups.make(vault)),
      ...[other.backups, other.another()].map((backups) => backups.make(other)),
    ])
    expect(made.map(failureOf)).toEqual(made.map(() => undefined))
    const whose = vault.files().map((file) => {
      const { keys } = valueOf(readHeader(vault.read(file)))
      return [file, keys.vault === vault.keys.vault ? vault : other] as const
    })
    for (const [file, owner] of whose) expect((await owner.open(file)).problems).toEqual([])
    expect(new Set(whose.map(([, owner]) => owner)).size).toBe(2)
  })
})

describe('stopping', () => {
  it('leaves no file, no problem, and nothing running', async () => {
    const vault = await backedUp()
    vault.write({ entries: [dayOn('2026-03-01')] })
    mkdirSync(vault.folder)
    const making = vault.backups.make(vault)
    const waiting = vault.backups.make(vault)
    await vault.backups.stop()
    expect([failureOf(await making)?.code, failureOf(await waiting)?.code]).toEqual(['stopped', 'stopped'])
    expect(vault.backups.problem).toBeNull()
    expect(vault.files()).toEqual([])
    await vault.make()
    expect(vault.files()).toEqual([today])
  })
})

it('an unfinished file is removed a day after it was left', async () => {
  const vault = await once()
  const [old, fresh, strange] = [
    `.vagus-${'0'.repeat(36)}.part`,
    `.vagus-${'1'.repeat(36)}.part`,
    '.other.part',
  ]
  for (const file of [old, fresh, strange]) writeFileSync(join(vault.folder, file), '')
  for (const file of [fresh, old, strange])
    utimesSync(join(vault.folder, file), 0, file === fresh ? vault.now.getTime() / 1000 : 0)
  await vault.make()
  expect(vault.files()).toEqual([strange, fresh, today].sort())
})

describe('the keys of a vault whose key file is lost', () => {
  it('are in its newest backup that can be read', async () => {
    const vault = await once()
    writeFileSync(join(vault.folder, 'vagus-2026-11-28.vagus'), 'torn')
    expect(vault.backups.newestKeys()).toEqual(readHeaderOf(vault))
  })

  it('are not taken from a folder that another vault has its backups in too', async () => {
    const vault = await once()
    const other = await backedUp('other', { chosen: vault.folder })
    await other.make('2026-11-27')
    expect(vault.backups.newestKeys()).toBeUndefined()
  })
})

describe('a backup for a new computer', () => {
  it('is under the name that was chosen, has everything, and replaces what was there', async () => {
    const vault = await once()
    const path = join(temporaryFolder(), 'Everything.vagus')
    writeFileSync(path, 'old')
    expect(valueOf(await vault.backups.carry(path, vault)).entries).toBe(1)
    expect(valueOf(readHeader(readFileSync(path))).keys.vault).toBe(vault.keys.vault)
    expect(readdirSync(join(path, '..'))).toEqual(['Everything.vagus'])
  })

  it('that cannot be written says where, and is no problem of the backups', async () => {
    const vault = await once()
    const path = join(temporaryFolder(), 'gone', 'Everything.vagus')
    const failure = failureOf(await vault.backups.carry(path, vault))
    expect(failure?.message).toMatch(/gone is not there\. So the file was not saved\./)
    expect(vault.backups.problem).toBeNull()
  })
})

it('opens only by the plain name of a backup', async () => {
  const vault = await once()
  expect(vault.backups.pathOf(today)).toBe(join(vault.folder, today))
  for (const file of [
    '',
    '..',
    '../backups/' + today,
    '/etc/passwd',
    'keys.json',
    `${today}/../x`,
    `a\0${today}`,
  ])
    expect(vault.backups.pathOf(file)).toBeUndefined()
})

it('has what was in the journal when it began, or later, and is due again when that changed meanwhile', async () => {
  const vault = await once()
  const entry = dayOn('2026-03-05')
  disk.after = () => {
    vault.write({ entries: [entry] })
  }
  const { file } = await vault.make()
  const { contents } = await vault.open(file)
  expect(Object.keys(inOrder(contents).entries)).toHaveLength(1)
  expect(await vault.backups.isDue(vault)).toBe(true)
})

function readHeaderOf(vault: BackedUp) {
  const [file = ''] = vault.files().filter((name) => {
    const header = readHeader(vault.read(name))
    return header.ok && header.value.keys.vault === vault.keys.vault
  })
  return valueOf(readHeader(vault.read(file))).keys
}

function flip(path: string, where: number): void {
  const bytes = readFileSync(path)
  const at = Math.floor(bytes.length * where)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(path, bytes)
}
