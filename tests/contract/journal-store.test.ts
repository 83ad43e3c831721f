import fc from 'fast-check'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it, test, vi } from 'vitest'
import { JournalStore } from '../../electron/main/vault/journal-store.ts'
import { Entry } from '../../src/core/journal/entry.ts'
import type { Failure, Result } from '../../src/core/result.ts'
import { dayOn, journal } from '../fixtures/entries.ts'
import { temporaryFolder } from './temporary-folder.ts'

// Every save waits for the disk, and disks can be slow.
vi.setConfig({ testTimeout: 60_000 })

/** Where a journal may be: a folder that is not there yet. */
const newFolder = () => join(temporaryFolder(), 'journal')

/** A store that has been opened, on a folder that may hold files already. */
function opened(folder: string): JournalStore {
  const store = new JournalStore(folder)
  store.open()
  return store
}

function put(store: JournalStore, ...entries: Entry[]): void {
  for (const entry of entries) expect(store.put(entry)).toStrictEqual({ ok: true, value: entry })
}

const failureOf = (result: Result<unknown>): Failure | undefined => (result.ok ? undefined : result.error)
const byId = (entries: readonly Entry[]) => Object.fromEntries(entries.map((entry) => [entry.id, entry]))
const kept = (folder: string) => byId(new JournalStore(folder).open().entries)
const stored = (entry: Entry) => ({ schema: 1, entry })

/** Puts a year's file there as another program or another Vagus would. */
function plant(folder: string, year: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `journal-${year}.json`)
  writeFileSync(file, content)
  return file
}

const plantRecords = (folder: string, year: string, records: Record<string, unknown>, format = 1) =>
  plant(folder, year, JSON.stringify({ format, records }))

const Year = v.strictObject({ format: v.number(), records: v.record(v.string(), v.unknown()) })
const recordsIn = (file: string) => v.parse(Year, JSON.parse(readFileSync(file, 'utf8'))).records

test('the entries that these tests make are valid and survive JSON', () => {
  fc.assert(
    fc.property(journal, (entries) => {
      for (const entry of entries)
        expect(v.parse(Entry, JSON.parse(JSON.stringify(entry)))).toStrictEqual(entry)
    }),
  )
})

describe('what was put in the journal', () => {
  it('is there again, identical, when the journal is next opened', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        const folder = newFolder()
        put(opened(folder), ...entries)
        const again = new JournalStore(folder).open()
        expect(again.problems).toEqual([])
        expect(again.entries).toHaveLength(entries.length)
        expect(byId(again.entries)).toStrictEqual(byId(entries))
      }),
      { numRuns: 12 },
    )
  })

  it('is found by its id at once and after opening again', () => {
    const folder = newFolder()
    const entry = dayOn('2026-03-01')
    const store = opened(folder)
    put(store, entry)
    expect(store.find(entry.id)).toStrictEqual(entry)
    expect(opened(folder).find(entry.id)).toStrictEqual(entry)
  })

  it('is replaced by its change, and by nothing else', () => {
    const folder = newFolder()
    const [first, second] = [dayOn('2026-03-01', { stress: 2 }), dayOn('2026-03-02')]
    const changed = { ...first, stress: 7 }
    const store = opened(folder)
    put(store, first, second, changed)
    expect(kept(folder)).toStrictEqual(byId([changed, second]))
  })

  it('may have parts that are undefined, which are kept as not recorded', () => {
    const folder = newFolder()
    const entry = dayOn('2026-03-01', { stress: undefined, notes: 'Quiet.' })
    expect(failureOf(opened(folder).put(entry))).toBeUndefined()
    expect(kept(folder)).toEqual(byId([entry]))
  })

  it('is in one file for each calendar year, which only the owner may read, in a folder only the owner may enter', () => {
    const folder = newFolder()
    put(opened(folder), dayOn('2025-12-31'), dayOn('2026-01-01'), dayOn('2026-12-31'), dayOn('0000-02-29'))
    expect(readdirSync(folder).sort()).toEqual([
      'journal-0000.json',
      'journal-2025.json',
      'journal-2026.json',
    ])
    expect(Object.keys(recordsIn(join(folder, 'journal-2026.json')))).toHaveLength(2)
    if (process.platform === 'win32') return
    const modeOf = (path: string) => statSync(path).mode & 0o777
    expect(modeOf(folder)).toBe(0o700)
    for (const file of readdirSync(folder)) expect(modeOf(join(folder, file))).toBe(0o600)
  })
})

describe('what was removed', () => {
  it('is gone here and when the journal is next opened, and the rest is not', () => {
    const folder = newFolder()
    const [gone, left] = [dayOn('2026-03-01'), dayOn('2026-03-02')]
    const store = opened(folder)
    put(store, gone, left)
    expect(store.remove(gone.id)).toStrictEqual({ ok: true, value: gone })
    expect(store.find(gone.id)).toBeUndefined()
    expect(kept(folder)).toStrictEqual(byId([left]))
  })

  it('is identical when it is put back', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        const folder = newFolder()
        put(opened(folder), ...entries)
        const store = opened(folder)
        for (const { id } of entries) {
          const removed = store.remove(id)
          if (!removed.ok) throw new Error(removed.error.message)
          put(store, removed.value)
        }
        expect(kept(folder)).toStrictEqual(byId(entries))
      }),
      { numRuns: 5 },
    )
  })

  it('is not found when it is removed again, nor is what never was', () => {
    const store = opened(newFolder())
    const entry = dayOn('2026-03-01')
    put(store, entry)
    store.remove(entry.id)
    for (const id of [entry.id, 'never', '__proto__', 'toString']) {
      expect(failureOf(store.remove(id))).toMatchObject({ code: 'not-found' })
    }
  })
})

const good = JSON.stringify({ format: 1, records: { some: 'thing' } }, undefined, '\t')
const damagedFiles: readonly (readonly [what: string, content: string | Uint8Array])[] = [
  ['cut short', good.slice(0, -4)],
  ['empty', ''],
  ['binary', Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) % 256)],
  ['full of zeros, as after a power cut', new Uint8Array(512)],
  ['JSON, but a list', '[1, 2, 3]'],
  ['JSON, but null', 'null'],
  ['JSON, but without records', '{"format":1}'],
  ['JSON, but with a word for records', '{"format":1,"records":"none"}'],
]

describe.each(damagedFiles)('a file that is %s', (_what, content) => {
  const planted = () => {
    const folder = newFolder()
    const other = dayOn('2024-06-01')
    put(opened(folder), other)
    plant(folder, '2025', content)
    const store = new JournalStore(folder)
    return { folder, other, store, journal: store.open() }
  }
  const setAside = (folder: string) => readdirSync(folder).filter((file) => file.includes('damaged'))

  it('is kept under another name with every byte it had, and the person is told both names', () => {
    const { folder, journal: found } = planted()
    const [name, ...more] = setAside(folder)
    if (name === undefined) throw new Error('The file was not moved aside.')
    expect(more).toEqual([])
    expect([...readFileSync(join(folder, name))]).toEqual([...Buffer.from(content)])
    expect(found.problems).toHaveLength(1)
    expect(found.problems[0]).toMatchObject({ code: 'damaged-file', file: 'journal-2025.json' })
    expect(found.problems[0]?.message).toContain(name)
  })

  it('leaves the other years and the rest of its own year usable', () => {
    const { folder, other, store, journal: found } = planted()
    expect(found.entries).toStrictEqual([other])
    const [sameYear, otherYear] = [dayOn('2025-06-02'), dayOn('2024-06-02')]
    put(store, sameYear, otherYear)
    expect(recordsIn(join(folder, 'journal-2025.json'))).toEqual({ [sameYear.id]: stored(sameYear) })
    const again = new JournalStore(folder).open()
    expect(again.problems).toEqual([])
    expect(byId(again.entries)).toStrictEqual(byId([other, sameYear, otherYear]))
    expect(setAside(folder)).toHaveLength(1)
  })

  it('is not written over when it is damaged while Vagus is running', () => {
    const folder = newFolder()
    const store = opened(folder)
    put(store, dayOn('2025-01-01'))
    const file = plant(folder, '2025', content)
    expect(failureOf(store.put(dayOn('2025-01-02')))?.message).toMatch(/not saved/)
    expect([...readFileSync(file)]).toEqual([...Buffer.from(content)])
  })
})

it('does not lose the first damaged file when the same year is damaged twice within a second', () => {
  const folder = newFolder()
  const now = () => new Date('2026-03-02T08:00:00Z')
  for (const content of ['first', 'second', 'third']) {
    plant(folder, '2025', content)
    new JournalStore(folder, now).open()
  }
  const contents = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  expect(contents.sort()).toEqual(['first', 'second', 'third'])
})

describe('a file from a newer Vagus', () => {
  const known = dayOn('2026-03-01')
  const unknown = { schema: 2, entry: { ...known, id: 'other', mood: 'bright' } }
  const newerFiles: readonly (readonly [what: string, records: Record<string, unknown>, format: number])[] = [
    ['in a newer layout', { [known.id]: stored(known), other: 7 }, 2],
    ['with a newer record in it', { [known.id]: stored(known), other: unknown }, 1],
  ]

  it.each(newerFiles)('%s is shown as far as it can be read, and named', (_what, records, format) => {
    const folder = newFolder()
    plantRecords(folder, '2026', records, format)
    const { entries, problems } = new JournalStore(folder).open()
    expect(entries).toStrictEqual([known])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ code: 'newer-file', file: 'journal-2026.json' })
    expect(problems[0]?.message).toContain('journal-2026.json')
  })

  it.each(newerFiles)('%s is never written, while other years are', (_what, records, format) => {
    const folder = newFolder()
    const file = plantRecords(folder, '2026', records, format)
    const before = readFileSync(file)
    const store = opened(folder)
    const refused = [
      store.put(dayOn('2026-05-05')),
      store.put({ ...known, stress: 1 }),
      store.remove(known.id),
    ]
    for (const result of refused) expect(failureOf(result)).toMatchObject({ code: 'read-only-year' })
    expect(readFileSync(file)).toEqual(before)
    expect(store.find(known.id)).toStrictEqual(known)
    put(store, dayOn('2025-05-05'))
    expect(readdirSync(folder).sort()).toEqual(['journal-2025.json', 'journal-2026.json'])
  })

  it.each(newerFiles)(
    '%s is not written either when it comes while Vagus is running',
    (_what, records, format) => {
      const folder = newFolder()
      const store = opened(folder)
      put(store, known)
      const file = plantRecords(folder, '2026', records, format)
      const before = readFileSync(file)
      expect(failureOf(store.put(dayOn('2026-05-05')))).toMatchObject({ code: 'read-only-year' })
      expect(readFileSync(file)).toEqual(before)
    },
  )
})

describe('a damaged record', () => {
  const sound = dayOn('2026-03-01')
  const elsewhere = dayOn('2025-03-01')
  const misnamed = dayOn('2026-03-03')
  const damagedRecords: readonly (readonly [what: string, id: string, record: unknown])[] = [
    ['without an entry that makes sense', 'a', { schema: 1, entry: { ...sound, id: 'a', stress: 99 } }],
    ['that is no record', 'b', ['what', { is: null }, 0.1]],
    ['of an unknown kind', 'c', { schema: 1, entry: { ...sound, id: 'c', kind: 'mood' }, more: true }],
    ['filed under the wrong year', elsewhere.id, stored(elsewhere)],
    ['filed under the wrong id', 'd', stored(misnamed)],
    ['that is null', 'e', null],
  ]

  it.each(damagedRecords)('%s does not stop the rest, and the person is told', (_what, id, record) => {
    const folder = newFolder()
    plantRecords(folder, '2026', { [id]: record, [sound.id]: stored(sound) })
    const { entries, problems } = new JournalStore(folder).open()
    expect(entries).toStrictEqual([sound])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ code: 'damaged-record', file: 'journal-2026.json' })
    expect(problems[0]?.message).toContain('1 entry in journal-2026.json')
  })

  it.each(damagedRecords)('%s stays in the file as it is when others are saved', (_what, id, record) => {
    const folder = newFolder()
    const file = plantRecords(folder, '2026', { [id]: record, [sound.id]: stored(sound) })
    const store = opened(folder)
    const more = dayOn('2026-04-01')
    put(store, more, { ...sound, stress: 3 })
    expect(failureOf(store.remove(more.id))).toBeUndefined()
    expect(JSON.stringify(recordsIn(file)[id])).toBe(JSON.stringify(record))
    expect(new JournalStore(folder).open().problems).toHaveLength(1)
  })

  it('counts with the others of its file', () => {
    const folder = newFolder()
    plantRecords(folder, '2026', Object.fromEntries(damagedRecords.map(([, id, record]) => [id, record])))
    const { problems } = new JournalStore(folder).open()
    expect(problems.map(({ message }) => message.slice(0, 9))).toEqual(['6 entries'])
  })
})

describe('a folder that cannot be written', () => {
  // A file in the folder's place stops even root, whom permissions would not.
  function blocked() {
    const folder = newFolder()
    const entry = dayOn('2026-03-01', { notes: 'Slept badly after curry.' })
    const store = opened(folder)
    put(store, entry)
    renameSync(folder, `${folder}-away`)
    writeFileSync(folder, 'in the way')
    const unblock = () => {
      rmSync(folder)
      renameSync(`${folder}-away`, folder)
    }
    return { folder, entry, store, unblock }
  }

  it('is told in a sentence, without what the person wrote', () => {
    const { store, entry } = blocked()
    for (const result of [
      store.put({ ...entry, stress: 9 }),
      store.put(dayOn('2025-01-01')),
      store.remove(entry.id),
    ]) {
      const failure = failureOf(result)
      expect(failure?.code).toBe('not-saved')
      expect(failure?.message).toMatch(/^[A-Z].*not saved\..*\.$/)
      expect(failure?.message).not.toMatch(/curry|Error|\n/)
    }
  })

  it('leaves the journal as it was, here and on the disk, and usable afterwards', () => {
    const { folder, store, entry, unblock } = blocked()
    const other = dayOn('2026-03-02')
    store.put({ ...entry, stress: 9 })
    store.put(other)
    store.remove(entry.id)
    expect(store.find(entry.id)).toStrictEqual(entry)
    expect(store.find(other.id)).toBeUndefined()
    unblock()
    expect(kept(folder)).toStrictEqual(byId([entry]))
    put(store, other)
    expect(kept(folder)).toStrictEqual(byId([entry, other]))
  })
})

it('closes only the year whose file cannot be opened, and says which', () => {
  const folder = newFolder()
  // A folder in the file's place stops even root, whom permissions would not.
  mkdirSync(join(folder, 'journal-2025.json'), { recursive: true })
  const store = new JournalStore(folder)
  const { problems } = store.open()
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ code: 'damaged-file', file: 'journal-2025.json' })
  expect(problems[0]?.message).toContain('EISDIR')
  expect(failureOf(store.put(dayOn('2025-01-01')))).toMatchObject({ code: 'read-only-year' })
  const entry = dayOn('2026-01-01')
  put(store, entry)
  expect(kept(folder)).toStrictEqual(byId([entry]))
  expect(readdirSync(folder).sort()).toEqual(['journal-2025.json', 'journal-2026.json'])
})

it('does not lose entries when two stores on one folder save in turn', () => {
  fc.assert(
    fc.property(journal, (entries) => {
      const folder = newFolder()
      const stores = [opened(folder), opened(folder)]
      for (const [index, entry] of entries.entries()) {
        const store = stores[index % 2]
        if (store !== undefined) put(store, { ...entry, date: '2026-03-01' })
      }
      expect(kept(folder)).toStrictEqual(byId(entries.map((entry) => ({ ...entry, date: '2026-03-01' }))))
    }),
    { numRuns: 5 },
  )
})

it('makes a folder that is not there, and an empty journal of it', () => {
  const folder = join(newFolder(), 'deeper')
  expect(new JournalStore(folder).open()).toEqual({ entries: [], problems: [] })
  expect(readdirSync(folder)).toEqual([])
})

it('leaves files that are not its own alone', () => {
  const folder = newFolder()
  mkdirSync(folder)
  const strangers = ['journal-26.json', 'journal-2026.json.bak', 'old-journal-2026.json', 'notes.txt']
  for (const name of strangers) writeFileSync(join(folder, name), 'not a journal')
  expect(new JournalStore(folder).open()).toEqual({ entries: [], problems: [] })
  expect(readdirSync(folder).sort()).toEqual([...strangers].sort())
})
