import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { readingRecords as reading } from '../../electron/main/vault/keepings.ts'
import { Sealer, type Label } from '../../electron/main/vault/sealing.ts'
import { entrySchema, type Entry } from '../../src/core/journal/entry.ts'
import { dayOn } from '../fixtures/entries.ts'
import { markOn } from '../fixtures/reading.ts'
import { byId, journalFolder, SealedFolder } from './sealed-folder.ts'

// Every save waits for the disk, and disks can be slow.
vi.setConfig({ testTimeout: 60_000 })

const newSealer = () => new Sealer(randomBytes(32))
const label: Label = ['record', 'journal', '2026', 'an id', 2]
const bytes = fc.uint8Array({ maxLength: 600 })

describe('what was sealed', () => {
  it('opens identical under its label and key', () => {
    const sealer = newSealer()
    fc.assert(
      fc.property(bytes, (plain) => {
        expect(sealer.openBytes(sealer.sealBytes(plain, label), label)).toEqual(Buffer.from(plain))
      }),
    )
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value)
        expect(JSON.stringify(sealer.open(sealer.seal(value, label), label))).toBe(text)
      }),
    )
  })

  it('opens under no other label, not even one that reads the same when it is joined', () => {
    const sealer = newSealer()
    const sealed = sealer.seal('curry', label)
    const others: readonly Label[] = [
      [],
      ['record'],
      ['record', 'journal', '2026', 'an id', 3],
      ['record', 'journal', '2026', 'an id', '2'],
      ['record', 'journal', '2026', 'another', 2],
      ['record', 'journal', '2025', 'an id', 2],
      ['record', 'reading', '2026', 'an id', 2],
      ['recordjournal', '2026', 'an id', 2],
      ['record', 'journal,2026', 'an id', 2],
      [...label, ''],
    ]
    for (const other of others) expect(sealer.open(sealed, other)).toBeUndefined()
    expect(sealer.open(sealed, label)).toBe('curry')
  })

  it('opens with no other key', () => {
    expect(newSealer().open(newSealer().seal('curry', label), label)).toBeUndefined()
  })

  it('does not open when any bit of it is another, or a byte is missing or more', () => {
    const sealer = newSealer()
    const sealed = sealer.sealBytes(Buffer.from('Curry at nine.'), label)
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(sealer.openBytes(changed, label)).toBeUndefined()
    }
    for (let length = 0; length < sealed.length; length += 1)
      expect(sealer.openBytes(sealed.subarray(0, length), label)).toBeUndefined()
    expect(sealer.openBytes(Buffer.concat([sealed, Buffer.alloc(1)]), label)).toBeUndefined()
  })

  it('is never the same twice, though what it says is', () => {
    const sealer = newSealer()
    const sealed = Array.from({ length: 200 }, () => sealer.seal('curry', label))
    expect(new Set(sealed).size).toBe(200)
    expect(new Set(sealed.map((text) => text.slice(0, 16))).size).toBe(200)
  })

  it('has one spelling: base64 that says the same in other characters does not count', () => {
    const sealer = newSealer()
    // 12 + 128 + 16 bytes: two characters of the last group carry bits that say nothing.
    const sealed = sealer.seal('curry', label)
    const url = sealed.replaceAll('+', '-').replaceAll('/', '_')
    for (const spelling of [
      `${sealed} `,
      `${sealed}\n`,
      ` ${sealed}`,
      sealed.replace(/=+$/, ''),
      `${sealed}=`,
      url,
    ]) {
      if (spelling !== sealed) expect(sealer.open(spelling, label)).toBeUndefined()
    }
    expect(sealer.open(sealed, label)).toBe('curry')
  })

  it('has a length that tells no more than how many times 128 bytes', () => {
    const sealer = newSealer()
    const lengthOf = (letters: number) =>
      Buffer.from(sealer.seal('x'.repeat(letters), label), 'base64').length
    // Two quotation marks, a nonce of 12 bytes and a tag of 16.
    expect([1, 50, 126].map(lengthOf)).toEqual([156, 156, 156])
    expect([127, 254].map(lengthOf)).toEqual([284, 284])
  })
})

describe('a sealer', () => {
  it('takes a key of 32 bytes and no other', () => {
    for (const length of [0, 16, 31, 33]) expect(() => new Sealer(randomBytes(length))).toThrow('32 bytes')
  })

  it('seals and opens nothing once it is wiped, and the key is gone from memory', () => {
    const key = randomBytes(32)
    const sealer = new Sealer(key)
    const sealed = sealer.sealBytes(Buffer.from('curry'), label)
    sealer.wipe()
    expect(key).toEqual(Buffer.alloc(32))
    expect(() => sealer.seal('more', label)).toThrow('wiped')
    expect(() => sealer.openBytes(sealed, label)).toThrow('wiped')
    expect(() => sealer.copyOfKey()).toThrow('wiped')
  })
})

/** A year with three entries, of which the second is the one that somebody changes. */
function year() {
  const folder = journalFolder()
  const entries: [Entry, Entry, Entry] = [
    dayOn('2026-03-01', { notes: 'Curry at nine.' }),
    dayOn('2026-03-02', { stress: 4 }),
    dayOn('2026-03-03'),
  ]
  const store = folder.opened()
  for (const entry of entries) expect(store.put(entry).ok).toBe(true)
  return { folder, entries }
}

const recordOf = (folder: SealedFolder<Entry>, id: string) => {
  const record = folder.read('2026').records[id]
  if (record === undefined) throw new Error('That record is not in the file.')
  return record
}

describe('somebody who changes a file', () => {
  it('is noticed at every character of a sealed record: it is named, kept as it is, and the rest is usable', () => {
    const { folder, entries } = year()
    const [first, harmed, third] = entries
    const whole = folder.read('2026')
    const { sealed } = recordOf(folder, harmed.id)
    for (let at = 0; at < sealed.length; at += 1) {
      const others = ['A', 'z', '=', 'é'].filter((character) => character !== sealed[at])
      const changed = `${sealed.slice(0, at)}${others[at % others.length] ?? ''}${sealed.slice(at + 1)}`
      const records = { ...whole.records, [harmed.id]: { schema: entrySchema, sealed: changed } }
      writeFileSync(folder.file('2026'), JSON.stringify({ ...whole, records }))
      const { store, problems } = folder.open()
      expect(byId(store.all())).toStrictEqual(byId([first, third]))
      expect(problems).toMatchObject([{ code: 'damaged-record', file: 'journal-2026.json' }])
      expect(problems[0]?.message).toContain('1 entry in journal-2026.json')
      expect(recordOf(folder, harmed.id).sealed).toBe(changed)
    }
  })

  it('is noticed at every character of an id', () => {
    const { folder, entries } = year()
    const [first, harmed, third] = entries
    const whole = folder.read('2026')
    for (let at = 0; at < harmed.id.length; at += 1) {
      const id = `${harmed.id.slice(0, at)}${harmed.id[at] === 'a' ? 'b' : 'a'}${harmed.id.slice(at + 1)}`
      const { [harmed.id]: record, ...records } = whole.records
      writeFileSync(folder.file('2026'), JSON.stringify({ ...whole, records: { ...records, [id]: record } }))
      const { store, problems } = folder.open()
      expect(byId(store.all())).toStrictEqual(byId([first, third]))
      expect(problems).toMatchObject([{ code: 'damaged-record', file: 'journal-2026.json' }])
    }
  })

  it('is noticed at the number of a record, which makes it neither older nor newer', () => {
    const { folder, entries } = year()
    const [first, harmed, third] = entries
    const whole = folder.read('2026')
    for (const schema of [0, 1, 3, 20, -2, 2.5, Number.MAX_SAFE_INTEGER]) {
      const records = { ...whole.records, [harmed.id]: { ...recordOf(folder, harmed.id), schema } }
      writeFileSync(folder.file('2026'), JSON.stringify({ ...whole, records }))
      const { store, problems } = folder.open()
      expect(byId(store.all())).toStrictEqual(byId([first, third]))
      expect(problems).toMatchObject([{ code: 'damaged-record' }])
      expect(store.put(dayOn('2026-06-01')).ok).toBe(true)
      expect(recordOf(folder, harmed.id).schema).toBe(schema)
      writeFileSync(folder.file('2026'), JSON.stringify(whole))
    }
  })

  it('is noticed when two records have changed places', () => {
    const { folder, entries } = year()
    const [one, other, third] = entries
    folder.tamper('2026', ({ records, ...rest }) => ({
      ...rest,
      records: { ...records, [one.id]: records[other.id], [other.id]: records[one.id] },
    }))
    const { store, problems } = folder.open()
    expect(store.all()).toStrictEqual([third])
    expect(problems[0]?.message).toContain('2 entries in journal-2026.json')
  })

  it('cannot put an old record under a new id, in another year, or in another store', () => {
    const { folder, entries } = year()
    const [one] = entries
    const replayed = recordOf(folder, one.id)
    const fresh = '00000000-0000-4000-8000-999999999999'
    folder.tamper('2026', (file) => ({ ...file, records: { ...file.records, [fresh]: replayed } }))
    expect(folder.open().store.all()).toHaveLength(3)
    expect(folder.problems()).toMatchObject([{ code: 'damaged-record', file: 'journal-2026.json' }])

    folder.plantRecords('2025', { [one.id]: replayed })
    expect(folder.problems()).toMatchObject([
      { code: 'damaged-record', file: 'journal-2025.json' },
      { code: 'damaged-record', file: 'journal-2026.json' },
    ])

    // Whatever is in the file says where it belongs; what it is sealed as says so too.
    expect(folder.yearFile('2026').open(one.id, replayed, folder.sealer)).toBeDefined()
    expect(folder.yearFile('2025').open(one.id, replayed, folder.sealer)).toBeUndefined()

    const marks = new SealedFolder(reading, folder)
    const mark = markOn('pain fell')
    marks.plantRecords('2026', { [mark.id]: marks.sealed(mark), [one.id]: replayed })
    expect(marks.open().store.all()).toStrictEqual([mark])
    expect(marks.problems()).toMatchObject([{ code: 'damaged-record', file: 'reading-2026.json' }])
  })

  it('is noticed when an older copy of the same record is put back', () => {
    const { folder, entries } = year()
    const [one, two, three] = entries
    const older = recordOf(folder, two.id)
    expect(folder.opened().put({ ...two, stress: 9 } as Entry).ok).toBe(true)
    folder.tamper('2026', (file) => ({ ...file, records: { ...file.records, [two.id]: older } }))
    const { store, problems } = folder.open()
    expect(byId(store.all())).toStrictEqual(byId([one, two, three]))
    expect(problems).toMatchObject([{ code: 'missing-record', file: 'journal-2026.json' }])
    expect(problems[0]?.message).toMatch(/^journal-2026\.json .*older copy/)
  })

  it('is noticed when a record is taken out, or all, or the seal on them', () => {
    const { folder, entries } = year()
    const whole = folder.read('2026')
    const [gone] = entries
    const { [gone.id]: _, ...fewer } = whole.records
    const changes = [
      { ...whole, records: fewer },
      { ...whole, records: {} },
      { format: whole.format, records: whole.records },
      { ...whole, seal: `${whole.seal.startsWith('A') ? 'B' : 'A'}${whole.seal.slice(1)}` },
      { ...whole, seal: recordOf(folder, gone.id).sealed },
    ]
    for (const changed of changes) {
      writeFileSync(folder.file('2026'), JSON.stringify(changed))
      const { store, problems } = folder.open()
      expect(Object.keys(byId(store.all())).sort()).toEqual(Object.keys(changed.records).sort())
      expect(problems).toMatchObject([{ code: 'missing-record', file: 'journal-2026.json' }])
    }
    // The one that was taken out can be put back from a backup, and a save puts a new seal on what there is.
    writeFileSync(folder.file('2026'), JSON.stringify({ ...whole, records: fewer }))
    expect(folder.opened().put(gone).ok).toBe(true)
    expect(folder.problems()).toEqual([])
    expect(folder.kept()).toStrictEqual(byId(entries))
  })

  it('cannot pass a sealed file off as one in the clear, which would be sealed again and out of reach', () => {
    const { folder, entries } = year()
    const whole = folder.read('2026')
    for (const changed of [
      { ...whole, format: 1 },
      { format: 1, records: whole.records },
      { format: 0, records: whole.records },
    ]) {
      writeFileSync(folder.file('2026'), JSON.stringify(changed))
      const { store, problems } = folder.open()
      expect(byId(store.all())).toStrictEqual(byId(entries))
      expect(problems).toMatchObject([{ code: 'missing-record', file: 'journal-2026.json' }])
      expect(JSON.parse(readFileSync(folder.file('2026'), 'utf8'))).toEqual(changed)
    }
  })
})
