import fc from 'fast-check'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it, test, vi } from 'vitest'
import { trackers } from '../../electron/main/vault/keepings.ts'
import type { RecordStore } from '../../electron/main/vault/record-store.ts'
import { Entry, entrySchema } from '../../src/core/journal/entry.ts'
import type { Tracker } from '../../src/core/journal/tracker.ts'
import { dayOn, journal } from '../fixtures/entries.ts'
import { byId, failureOf, journalFolder, SealedFolder } from './sealed-folder.ts'

// Every save waits for the disk, and disks can be slow.
vi.setConfig({ testTimeout: 60_000 })

function put(store: RecordStore<Entry>, ...entries: Entry[]): void {
  for (const entry of entries) expect(store.put(entry)).toStrictEqual({ ok: true, value: entry })
}

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
        const folder = journalFolder()
        put(folder.opened(), ...entries)
        const { store, problems } = folder.open()
        expect(problems).toEqual([])
        expect(store.all()).toHaveLength(entries.length)
        expect(byId(store.all())).toStrictEqual(byId(entries))
      }),
      { numRuns: 12 },
    )
  })

  it('is found by its id at once and after opening again', () => {
    const folder = journalFolder()
    const entry = dayOn('2026-03-01')
    const store = folder.opened()
    put(store, entry)
    expect(store.find(entry.id)).toStrictEqual(entry)
    expect(folder.opened().find(entry.id)).toStrictEqual(entry)
  })

  it('is replaced by its change, and by nothing else', () => {
    const folder = journalFolder()
    const [first, second] = [dayOn('2026-03-01', { stress: 2 }), dayOn('2026-03-02')]
    const changed = { ...first, stress: 7 }
    put(folder.opened(), first, second, changed)
    expect(folder.kept()).toStrictEqual(byId([changed, second]))
  })

  it('may have parts that are undefined, which are kept as not recorded', () => {
    const folder = journalFolder()
    const entry = dayOn('2026-03-01', { stress: undefined, notes: 'Quiet.' })
    expect(failureOf(folder.opened().put(entry))).toBeUndefined()
    expect(folder.kept()).toEqual(byId([entry]))
  })

  it('stays in the year it is in', () => {
    const folder = journalFolder()
    const store = folder.opened()
    const entry = dayOn('2025-12-31')
    put(store, entry)
    expect(failureOf(store.put({ ...entry, date: '2026-01-01' }))).toMatchObject({ code: 'other-year' })
    expect(folder.kept()).toStrictEqual(byId([entry]))
  })

  it('is in one file for each calendar year, which only the owner may read, in a folder only the owner may enter', () => {
    const folder = journalFolder()
    put(folder.opened(), dayOn('2025-12-31'), dayOn('2026-01-01'), dayOn('2026-12-31'), dayOn('0000-02-29'))
    expect(folder.files()).toEqual(['journal-0000.json', 'journal-2025.json', 'journal-2026.json'])
    expect(Object.keys(folder.read('2026').records)).toHaveLength(2)
    if (process.platform === 'win32') return
    const modeOf = (path: string) => statSync(path).mode & 0o777
    expect(modeOf(folder.path)).toBe(0o700)
    for (const file of folder.files()) expect(modeOf(join(folder.path, file))).toBe(0o600)
  })

  it('is sealed: a file has ids, numbers and noise, and no word of a person', () => {
    const folder = journalFolder()
    const entry = dayOn('2026-03-01', { notes: 'Curry at nine.', tags: ['visitors'] })
    put(folder.opened(), entry)
    const text = readFileSync(folder.file('2026'), 'utf8')
    for (const word of ['Curry', 'visitors', 'notes', 'Europe/London', '2026-03-01']) {
      expect(text).not.toContain(word)
      expect(text).not.toContain(Buffer.from(word).toString('base64').slice(0, -2))
    }
    expect(folder.read('2026')).toMatchObject({
      format: 2,
      records: { [entry.id]: { schema: entrySchema } },
    })
  })

  it('does not show by the length of its record whether there is a short note', () => {
    const folder = journalFolder()
    const [without, withNote] = [dayOn('2026-03-01'), dayOn('2026-03-02', { notes: 'Slept well.' })]
    put(folder.opened(), without, withNote)
    const lengths = Object.values(folder.read('2026').records).map(({ sealed }) => sealed.length)
    expect(new Set(lengths).size).toBe(1)
  })
})

describe('what was removed', () => {
  it('is gone here and when the journal is next opened, and the rest is not', () => {
    const folder = journalFolder()
    const [gone, left] = [dayOn('2026-03-01'), dayOn('2026-03-02')]
    const store = folder.opened()
    put(store, gone, left)
    expect(store.remove(gone.id)).toStrictEqual({ ok: true, value: gone })
    expect(store.find(gone.id)).toBeUndefined()
    expect(folder.kept()).toStrictEqual(byId([left]))
  })

  it('is identical when it is put back', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        const folder = journalFolder()
        put(folder.opened(), ...entries)
        const store = folder.opened()
        for (const { id } of entries) {
          const removed = store.remove(id)
          if (!removed.ok) throw new Error(removed.error.message)
          put(store, removed.value)
        }
        expect(folder.kept()).toStrictEqual(byId(entries))
      }),
      { numRuns: 5 },
    )
  })

  it('is not found when it is removed again, nor is what never was', () => {
    const store = journalFolder().opened()
    const entry = dayOn('2026-03-01')
    put(store, entry)
    store.remove(entry.id)
    for (const id of [entry.id, 'never', '__proto__', 'toString']) {
      expect(failureOf(store.remove(id))).toMatchObject({ code: 'not-found' })
    }
  })
})

describe('many changes at once', () => {
  it('are written once for each year, over as many years as they touch', () => {
    const folder = journalFolder()
    const [gone, changed] = [dayOn('2024-01-01'), dayOn('2025-01-01')]
    const store = folder.opened()
    put(store, gone, changed)
    const after = [{ ...changed, stress: 9 }, dayOn('2025-02-01'), dayOn('2026-01-01')]
    expect(store.change({ put: after, remove: [gone.id, 'never'] })).toEqual({ ok: true, value: null })
    expect(byId(store.all())).toStrictEqual(byId(after))
    expect(folder.kept()).toStrictEqual(byId(after))
  })
})

const good = JSON.stringify({ format: 2, records: { some: 'thing' }, seal: '' })
const damagedFiles: readonly (readonly [what: string, content: string | Uint8Array])[] = [
  ['cut short', good.slice(0, -4)],
  ['empty', ''],
  ['binary', Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) % 256)],
  ['full of zeros, as after a power cut', new Uint8Array(512)],
  ['JSON, but a list', '[1, 2, 3]'],
  ['JSON, but null', 'null'],
  ['JSON, but without records', '{"format":2}'],
  ['JSON, but with a word for records', '{"format":2,"records":"none"}'],
]

describe.each(damagedFiles)('a file that is %s', (_what, content) => {
  const planted = () => {
    const folder = journalFolder()
    const other = dayOn('2024-06-01')
    put(folder.opened(), other)
    folder.plant('2025', content)
    return { folder, other, ...folder.open() }
  }
  const setAside = (path: string) => readdirSync(path).filter((file) => file.includes('damaged'))

  it('is kept under another name with every byte it had, and the person is told both names', () => {
    const { folder, problems } = planted()
    const [name, ...more] = setAside(folder.path)
    if (name === undefined) throw new Error('The file was not moved aside.')
    expect(more).toEqual([])
    expect([...readFileSync(join(folder.path, name))]).toEqual([...Buffer.from(content)])
    expect(problems).toMatchObject([{ code: 'damaged-file', file: 'journal-2025.json' }])
    expect(problems[0]?.message).toContain(name)
  })

  it('leaves the other years and the rest of its own year usable', () => {
    const { folder, other, store } = planted()
    expect(store.all()).toStrictEqual([other])
    const [sameYear, otherYear] = [dayOn('2025-06-02'), dayOn('2024-06-02')]
    put(store, sameYear, otherYear)
    expect(Object.keys(folder.read('2025').records)).toEqual([sameYear.id])
    expect(folder.problems()).toEqual([])
    expect(folder.kept()).toStrictEqual(byId([other, sameYear, otherYear]))
    expect(setAside(folder.path)).toHaveLength(1)
  })

  it('is not written over when it is damaged while Vagus is running', () => {
    const folder = journalFolder()
    const store = folder.opened()
    put(store, dayOn('2025-01-01'))
    const file = folder.plant('2025', content)
    expect(failureOf(store.put(dayOn('2025-01-02')))?.message).toMatch(/not saved/)
    expect([...readFileSync(file)]).toEqual([...Buffer.from(content)])
  })
})

it('does not lose the first damaged file when the same year is damaged twice within a second', () => {
  const folder = journalFolder()
  for (const content of ['first', 'second', 'third']) {
    folder.plant('2025', content)
    folder.open(() => new Date('2026-03-02T08:00:00Z'))
  }
  const contents = folder.files().map((file) => readFileSync(join(folder.path, file), 'utf8'))
  expect(contents.sort()).toEqual(['first', 'second', 'third'])
})

describe('a file from a newer Vagus', () => {
  const known = dayOn('2026-03-01')
  const unknown = { ...dayOn('2026-03-02'), id: 'other', mood: 'bright' }
  type Plant = (folder: SealedFolder<Entry>) => string
  const newerFiles: readonly (readonly [what: string, plant: Plant])[] = [
    [
      'in a newer layout',
      (folder) =>
        folder.plant(
          '2026',
          JSON.stringify({ format: 3, records: { [known.id]: folder.sealed(known), other: 7 } }),
        ),
    ],
    [
      'with a newer record in it',
      (folder) =>
        folder.plantRecords('2026', {
          [known.id]: folder.sealed(known),
          other: folder.sealed(unknown, entrySchema + 1),
        }),
    ],
  ]

  it.each(newerFiles)('%s is shown as far as it can be read, and named', (_what, plant) => {
    const folder = journalFolder()
    plant(folder)
    const { store, problems } = folder.open()
    expect(store.all()).toStrictEqual([known])
    expect(problems).toMatchObject([{ code: 'newer-file', file: 'journal-2026.json' }])
    expect(problems[0]?.message).toContain('journal-2026.json')
  })

  it.each(newerFiles)('%s is never written, while other years are', (_what, plant) => {
    const folder = journalFolder()
    const file = plant(folder)
    const before = readFileSync(file)
    const store = folder.opened()
    const refused = [
      store.put(dayOn('2026-05-05')),
      store.put({ ...known, stress: 1 }),
      store.remove(known.id),
    ]
    for (const result of refused) expect(failureOf(result)).toMatchObject({ code: 'read-only-year' })
    expect(readFileSync(file)).toEqual(before)
    expect(store.find(known.id)).toStrictEqual(known)
    put(store, dayOn('2025-05-05'))
    expect(folder.files()).toEqual(['journal-2025.json', 'journal-2026.json'])
  })

  it.each(newerFiles)('%s is not written either when it comes while Vagus is running', (_what, plant) => {
    const folder = journalFolder()
    const store = folder.opened()
    put(store, known)
    const file = plant(folder)
    const before = readFileSync(file)
    expect(failureOf(store.put(dayOn('2026-05-05')))).toMatchObject({ code: 'read-only-year' })
    expect(readFileSync(file)).toEqual(before)
  })
})

describe('a damaged record', () => {
  const sound = dayOn('2026-03-01')
  const elsewhere = dayOn('2025-03-01')
  const misnamed = dayOn('2026-03-03')
  type Make = (folder: SealedFolder<Entry>) => unknown
  const damagedRecords: readonly (readonly [what: string, id: string, make: Make])[] = [
    [
      'without an entry that makes sense',
      'a',
      (folder) =>
        folder
          .yearFile('2026')
          .seal('a', { schema: entrySchema, content: { ...sound, id: 'a', stress: 99 } }, folder.sealer),
    ],
    ['that is no record', 'b', () => ['what', { is: null }, 0.1]],
    ['in the clear', 'c', () => ({ schema: 1, entry: { ...sound, id: 'c' }, more: true })],
    ['filed under the wrong year', elsewhere.id, (folder) => folder.sealed(elsewhere, entrySchema, '2026')],
    [
      'filed under the wrong id',
      'd',
      (folder) =>
        folder.yearFile('2026').seal('d', { schema: entrySchema, content: misnamed }, folder.sealer),
    ],
    ['that is null', 'e', () => null],
  ]
  const planted = (id: string, make: Make) => {
    const folder = journalFolder()
    const record = make(folder)
    const file = folder.plantRecords('2026', { [id]: record, [sound.id]: folder.sealed(sound) })
    const recordNow = () =>
      v.parse(
        v.object({ records: v.record(v.string(), v.unknown()) }),
        JSON.parse(readFileSync(file, 'utf8')),
      ).records[id]
    return { folder, record, recordNow }
  }

  it.each(damagedRecords)('%s does not stop the rest, and the person is told', (_what, id, make) => {
    const { folder } = planted(id, make)
    const { store, problems } = folder.open()
    expect(store.all()).toStrictEqual([sound])
    expect(problems).toMatchObject([{ code: 'damaged-record', file: 'journal-2026.json' }])
    expect(problems[0]?.message).toContain('1 entry in journal-2026.json')
  })

  it.each(damagedRecords)('%s stays in the file as it is when others are saved', (_what, id, make) => {
    const { folder, record, recordNow } = planted(id, make)
    const store = folder.opened()
    const more = dayOn('2026-04-01')
    put(store, more, { ...sound, stress: 3 })
    expect(failureOf(store.remove(more.id))).toBeUndefined()
    expect(recordNow()).toEqual(record)
    expect(folder.problems()).toHaveLength(1)
  })

  it('counts with the others of its file', () => {
    const folder = journalFolder()
    folder.plantRecords('2026', Object.fromEntries(damagedRecords.map(([, id, make]) => [id, make(folder)])))
    expect(folder.problems().map(({ message }) => message.slice(0, 9))).toEqual(['6 entries'])
  })

  it('gives way to the same entry from a backup, and then there is no problem any more', () => {
    const folder = journalFolder()
    const [other, harmed] = [dayOn('2026-05-01'), dayOn('2026-05-02', { notes: 'Curry.' })]
    put(folder.opened(), other, harmed)
    folder.tamper('2026', ({ records, ...rest }) => {
      const { schema = 0, sealed = '' } = records[harmed.id] ?? {}
      return { ...rest, records: { ...records, [harmed.id]: { schema, sealed: `AAAA${sealed.slice(4)}` } } }
    })
    const { store, problems } = folder.open()
    expect(problems).toMatchObject([{ code: 'damaged-record' }])
    put(store, harmed)
    expect(folder.kept()).toStrictEqual(byId([other, harmed]))
    expect(folder.problems()).toEqual([])
  })
})

describe('a folder that cannot be written', () => {
  // A file in the folder's place stops even root, whom permissions would not.
  function blocked() {
    const folder = journalFolder()
    const entry = dayOn('2026-03-01', { notes: 'Slept badly after curry.' })
    const store = folder.opened()
    put(store, entry)
    renameSync(folder.path, `${folder.path}-away`)
    writeFileSync(folder.path, 'in the way')
    const unblock = () => {
      rmSync(folder.path)
      renameSync(`${folder.path}-away`, folder.path)
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
    expect(folder.kept()).toStrictEqual(byId([entry]))
    put(store, other)
    expect(folder.kept()).toStrictEqual(byId([entry, other]))
  })
})

it('closes only the year whose file cannot be opened, and says which', () => {
  const folder = journalFolder()
  // A folder in the file's place stops even root, whom permissions would not.
  mkdirSync(folder.file('2025'), { recursive: true })
  const { store, problems } = folder.open()
  expect(problems).toMatchObject([{ code: 'damaged-file', file: 'journal-2025.json' }])
  expect(problems[0]?.message).toContain('EISDIR')
  expect(failureOf(store.put(dayOn('2025-01-01')))).toMatchObject({ code: 'read-only-year' })
  const entry = dayOn('2026-01-01')
  put(store, entry)
  expect(folder.kept()).toStrictEqual(byId([entry]))
  expect(folder.files()).toEqual(['journal-2025.json', 'journal-2026.json'])
})

describe('two programs on one folder', () => {
  it('do not lose entries when they save in turn', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        const folder = journalFolder()
        const stores = [folder.opened(), folder.opened()]
        const sameYear = entries.map((entry) => ({ ...entry, date: '2026-03-01' }))
        for (const [index, entry] of sameYear.entries()) {
          const store = stores[index % 2]
          if (store !== undefined) put(store, entry)
        }
        expect(folder.problems()).toEqual([])
        expect(folder.kept()).toStrictEqual(byId(sameYear))
      }),
      { numRuns: 5 },
    )
  })

  it('do not save over each other: the second is told, and nothing changes', () => {
    const folder = journalFolder()
    const entry = dayOn('2026-03-01', { stress: 1 })
    put(folder.opened(), entry)
    const [first, second] = [folder.opened(), folder.opened()]
    const change = { ...entry, stress: 5 }
    put(first, change)
    for (const result of [second.put({ ...entry, stress: 9 }), second.remove(entry.id)]) {
      expect(failureOf(result)).toMatchObject({ code: 'changed-elsewhere' })
      expect(failureOf(result)?.message).toMatch(/not saved/)
    }
    expect(folder.kept()).toStrictEqual(byId([change]))
    const third = folder.opened()
    expect(third.remove(entry.id).ok).toBe(true)
    expect(failureOf(first.put({ ...entry, stress: 7 }))).toMatchObject({ code: 'changed-elsewhere' })
    expect(folder.kept()).toEqual({})
  })
})

it('makes a folder that is not there, and an empty journal of it', () => {
  const folder = journalFolder()
  const { store, problems } = folder.open()
  expect([store.all(), problems, folder.files()]).toEqual([[], [], []])
})

it('leaves files that are not its own alone', () => {
  const folder = journalFolder()
  mkdirSync(folder.path)
  const strangers = ['journal-26.json', 'journal-2026.json.bak', 'old-journal-2026.json', 'notes.txt']
  for (const name of strangers) writeFileSync(join(folder.path, name), 'not a journal')
  const { store, problems } = folder.open()
  expect([store.all(), problems]).toEqual([[], []])
  expect(folder.files()).toEqual([...strangers].sort())
})

it('sweeps what a save that was cut off left behind, of its own files only', () => {
  const folder = journalFolder()
  const entry = dayOn('2026-03-01')
  put(folder.opened(), entry)
  const own = ['journal-2026.next.json', 'journal-2026.next.json.tmp-1', 'journal-2026.json.tmp-1']
  const others = ['reading-2026.next.json', 'trackers-2026.json.tmp-1']
  for (const name of [...own, ...others]) writeFileSync(join(folder.path, name), 'half')
  expect(folder.problems()).toEqual([])
  expect(folder.files()).toEqual(['journal-2026.json', ...others])
  expect(folder.kept()).toStrictEqual(byId([entry]))
})

describe('a store that is closed', () => {
  it('knows nothing and takes nothing', () => {
    const folder = journalFolder()
    const store = folder.opened()
    const entry = dayOn('2026-03-01')
    put(store, entry)
    store.close()
    expect([store.all(), store.find(entry.id)]).toEqual([[], undefined])
    expect(() => store.put(entry)).toThrow('closed')
    expect(folder.kept()).toStrictEqual(byId([entry]))
  })
})

describe('trackers', () => {
  it('are kept beside the journal in a file of the year they were begun in', () => {
    const days = journalFolder()
    put(days.opened(), dayOn('2026-03-01'))
    const own = new SealedFolder<Tracker>(trackers, days)
    const tracker: Tracker = {
      id: '00000000-0000-4000-a000-000000000001',
      madeAt: '2025-12-31T23:59:00Z',
      changedAt: '2026-01-01T08:00:00Z',
      name: 'Headache',
      type: 'scale',
    }
    expect(own.opened().put(tracker).ok).toBe(true)
    expect(days.files()).toEqual(['journal-2026.json', 'trackers-2025.json'])
    expect(own.kept()).toStrictEqual(byId([tracker]))
    expect(failureOf(own.opened().remove('never'))?.message).toBe('That tracker is no longer kept.')
  })
})

describe('a year that is no longer as it was when it was opened', () => {
  const [one, two, three] = [dayOn('2026-03-01'), dayOn('2026-03-02'), dayOn('2026-03-03')]

  it('is not made anew by a save when its file has gone', () => {
    const folder = journalFolder()
    const store = folder.opened()
    put(store, one, two)
    rmSync(folder.file('2026'))
    expect(failureOf(store.put(three))).toMatchObject({ code: 'changed-elsewhere' })
    expect(failureOf(store.put(dayOn('2025-03-01')))).toBeUndefined()
    expect(store.all()).toHaveLength(3)
    expect(readdirSync(folder.path)).not.toContain('journal-2026.json')
  })

  it('is not sealed as it is by a save when a record was taken out of it', () => {
    const folder = journalFolder()
    const store = folder.opened()
    put(store, one, two)
    const year = JSON.parse(readFileSync(folder.file('2026'), 'utf8')) as { records: Record<string, unknown> }
    Reflect.deleteProperty(year.records, one.id)
    writeFileSync(folder.file('2026'), JSON.stringify(year))
    expect(failureOf(store.put(three))).toMatchObject({ code: 'changed-elsewhere' })
    expect(folder.problems()).toMatchObject([{ code: 'missing-record', file: 'journal-2026.json' }])
  })

  it('is not saved to when its seal or a record is not the last one, also right after a save, and is when it is back', () => {
    const folder = journalFolder()
    const store = folder.opened()
    put(store, one)
    const older = folder.read('2026')
    put(store, two)
    const changes: readonly ((whole: typeof older) => object)[] = [
      ({ seal: _, ...unsealed }) => unsealed,
      (whole) => ({ ...whole, seal: older.seal }),
      (whole) => ({ ...whole, records: older.records }),
    ]
    for (const [stress, change] of changes.entries()) {
      const whole = folder.read('2026')
      folder.plant('2026', JSON.stringify(change(whole)))
      expect(failureOf(store.put(three))).toMatchObject({ code: 'changed-elsewhere' })
      folder.plant('2026', JSON.stringify(whole))
      put(store, { ...two, stress })
    }
    expect(folder.problems()).toEqual([])
    expect(folder.kept()).toStrictEqual(byId([one, { ...two, stress: 2 }]))
  })

  it('can be written again once that has been said', () => {
    const folder = journalFolder()
    put(folder.opened(), one, two)
    const year = JSON.parse(readFileSync(folder.file('2026'), 'utf8')) as { records: Record<string, unknown> }
    Reflect.deleteProperty(year.records, one.id)
    writeFileSync(folder.file('2026'), JSON.stringify(year))
    const { store, problems } = folder.open()
    expect(problems).toHaveLength(1)
    put(store, three)
    expect(folder.problems()).toEqual([])
    expect(Object.keys(folder.kept()).sort()).toEqual([two.id, three.id].sort())
  })
})
