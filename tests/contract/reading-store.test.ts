import fc from 'fast-check'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it, test, vi } from 'vitest'
import { JournalStore } from '../../electron/main/vault/journal-store.ts'
import { ReadingStore } from '../../electron/main/vault/reading-store.ts'
import { ReadingRecord } from '../../src/core/reading/record.ts'
import type { Failure, Result } from '../../src/core/result.ts'
import { dayOn, journal } from '../fixtures/entries.ts'
import { markOn, placeIn, readingRecords } from '../fixtures/reading.ts'
import { temporaryFolder } from './temporary-folder.ts'

// What is the same for every store is tested with the journal's. Every save waits for the disk, and disks can be slow.
vi.setConfig({ testTimeout: 60_000 })

const newFolder = () => join(temporaryFolder(), 'journal')

function opened(folder: string): ReadingStore {
  const store = new ReadingStore(folder)
  store.open()
  return store
}

function put(store: ReadingStore, ...records: ReadingRecord[]): void {
  for (const record of records) expect(store.put(record)).toStrictEqual({ ok: true, value: record })
}

const failureOf = (result: Result<unknown>): Failure | undefined => (result.ok ? undefined : result.error)
const byId = (records: readonly { readonly id: string }[]) =>
  Object.fromEntries(records.map((record) => [record.id, record]))
const keptIn = (folder: string) => {
  const { marks, places } = new ReadingStore(folder).open()
  return byId([...marks, ...places])
}
const stored = (entry: ReadingRecord) => ({ schema: 1, entry })

function plant(folder: string, name: string, content: string): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

test('the records that these tests make are valid and survive JSON', () => {
  fc.assert(
    fc.property(readingRecords, (records) => {
      for (const record of records)
        expect(v.parse(ReadingRecord, JSON.parse(JSON.stringify(record)))).toStrictEqual(record)
    }),
  )
})

describe('what a person left in the articles', () => {
  it('is there again, identical, when it is next opened, marks and places apart', () => {
    fc.assert(
      fc.property(readingRecords, (records) => {
        const folder = newFolder()
        put(opened(folder), ...records)
        const { marks, places, problems } = new ReadingStore(folder).open()
        expect(problems).toEqual([])
        expect(byId(marks)).toStrictEqual(byId(records.filter(({ kind }) => kind === 'mark')))
        expect(byId(places)).toStrictEqual(byId(records.filter(({ kind }) => kind === 'place')))
      }),
      { numRuns: 12 },
    )
  })

  it('is identical when it was removed and is put back', () => {
    const folder = newFolder()
    const [gone, left] = [markOn('pain fell', { note: 'Mine too.' }), markOn('sleep did not')]
    const store = opened(folder)
    put(store, gone, left)
    expect(store.remove(gone.id)).toStrictEqual({ ok: true, value: gone })
    expect(keptIn(folder)).toStrictEqual(byId([left]))
    put(store, gone)
    expect(keptIn(folder)).toStrictEqual(byId([gone, left]))
    expect(failureOf(store.remove('never'))).toMatchObject({ code: 'not-found' })
  })

  it('is in a file of the year it was made in, though it is changed later', () => {
    const folder = newFolder()
    const store = opened(folder)
    const mark = markOn('pain fell', { madeAt: '2025-12-31T23:59:00Z' })
    put(store, mark, { ...mark, note: 'A year later.', changedAt: '2026-12-31T08:00:00Z' })
    expect(readdirSync(folder)).toEqual(['reading-2025.json'])
  })

  it('names no article and no words in the keys, which sealing leaves readable', () => {
    const folder = newFolder()
    put(opened(folder), markOn('pain fell'), placeIn('melatonin-in-ibs'))
    const { records } = JSON.parse(readFileSync(join(folder, 'reading-2026.json'), 'utf8')) as {
      records: Record<string, object>
    }
    for (const [key, record] of Object.entries(records)) {
      expect(key).toMatch(/^[0-9a-f-]{36}$/)
      expect(Object.keys(record)).toEqual(['schema', 'entry'])
    }
  })
})

describe('beside the journal, in its folder', () => {
  it('neither store reads, sweeps or changes a file of the other, and only the owner may read them', () => {
    fc.assert(
      fc.property(journal, readingRecords, (entries, records) => {
        const folder = newFolder()
        const days = new JournalStore(folder)
        days.open()
        for (const entry of entries) expect(days.put(entry).ok).toBe(true)
        const before = byId(new JournalStore(folder).open().entries)
        put(opened(folder), ...records)
        plant(folder, 'journal-2020.json.tmp-1', 'half')
        plant(folder, 'reading-2020.json.tmp-1', 'half')
        expect(keptIn(folder)).toStrictEqual(byId(records))
        expect(readdirSync(folder)).toContain('journal-2020.json.tmp-1')
        const again = new JournalStore(folder).open()
        expect(again.problems).toEqual([])
        expect(byId(again.entries)).toStrictEqual(before)
        expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([])
        if (process.platform === 'win32') return
        for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
      }),
      { numRuns: 4 },
    )
  })

  it('a journal file as it was written before there were reading marks is read, and stays as it is byte for byte', () => {
    const folder = newFolder()
    const entry = dayOn('2026-03-01', { notes: 'Curry at nine.' })
    const content = JSON.stringify(
      { format: 1, records: { [entry.id]: { schema: 1, entry } } },
      undefined,
      '\t',
    )
    const file = plant(folder, 'journal-2026.json', content)
    put(opened(folder), markOn('pain fell'))
    expect(new JournalStore(folder).open()).toEqual({ entries: [entry], problems: [] })
    expect(readFileSync(file, 'utf8')).toBe(content)
  })
})

describe('a reading file', () => {
  it('that is damaged is kept under another name and told, and the year goes on', () => {
    const folder = newFolder()
    plant(folder, 'reading-2026.json', '{"format":1,"rec')
    const store = new ReadingStore(folder)
    const { problems } = store.open()
    expect(problems).toMatchObject([{ code: 'damaged-file', file: 'reading-2026.json' }])
    expect(problems[0]?.message).toMatch(
      /reading-2026\.damaged-.*new highlights, notes or places in articles for 2026/,
    )
    const mark = markOn('pain fell')
    put(store, mark)
    expect(keptIn(folder)).toStrictEqual(byId([mark]))
    const aside = readdirSync(folder).filter((name) => name.includes('damaged'))
    expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['{"format":1,"rec'])
  })

  it.each([
    ['in a newer layout', 2, 1],
    ['with a newer record in it', 1, 2],
  ])('%s is read where it can be and never written', (_what, format, schema) => {
    const folder = newFolder()
    const known = markOn('pain fell')
    const records = { [known.id]: stored(known), other: { schema, entry: { kind: 'drawing' } } }
    const file = plant(folder, 'reading-2026.json', JSON.stringify({ format, records }))
    const before = readFileSync(file)
    const store = new ReadingStore(folder)
    const { marks, problems } = store.open()
    expect(marks).toStrictEqual([known])
    expect(problems).toMatchObject([{ code: 'newer-file', file: 'reading-2026.json' }])
    expect(failureOf(store.put(markOn('sleep')))).toMatchObject({ code: 'read-only-year' })
    expect(failureOf(store.remove(known.id))).toMatchObject({ code: 'read-only-year' })
    expect(readFileSync(file)).toEqual(before)
  })

  it('with damaged records gives the others, counts them, and keeps them through the next save', () => {
    const folder = newFolder()
    const sound = markOn('pain fell')
    const damaged = {
      a: { schema: 1, entry: { ...sound, id: 'a', quotation: 'pain fell' } },
      b: { schema: 1, entry: placeIn('melatonin-in-ibs') },
      c: 7,
    }
    const records = { ...damaged, [sound.id]: stored(sound) }
    const file = plant(folder, 'reading-2026.json', JSON.stringify({ format: 1, records }))
    const store = new ReadingStore(folder)
    const { marks, problems } = store.open()
    expect(marks).toStrictEqual([sound])
    expect(problems[0]?.message).toContain('3 highlights, notes or places in articles in reading-2026.json')
    put(store, markOn('sleep'))
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ records: damaged })
  })
})

it('says why it could not save without what the person wrote, and keeps what was there', () => {
  const folder = newFolder()
  const store = opened(folder)
  const mark = markOn('pain fell')
  put(store, mark)
  renameSync(folder, `${folder}-away`)
  writeFileSync(folder, 'in the way')
  const failure = failureOf(store.put({ ...mark, note: 'Since the curry.' }))
  expect(failure?.code).toBe('not-saved')
  expect(failure?.message).toMatch(/^[A-Z].*not saved\..*\.$/)
  expect(failure?.message).not.toContain('curry')
  expect(store.find(mark.id)).toStrictEqual(mark)
  rmSync(folder)
  renameSync(`${folder}-away`, folder)
  expect(keptIn(folder)).toStrictEqual(byId([mark]))
})
