import fc from 'fast-check'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it, test, vi } from 'vitest'
import { readingRecords as reading } from '../../electron/main/vault/keepings.ts'
import type { RecordStore } from '../../electron/main/vault/record-store.ts'
import { ReadingRecord } from '../../src/core/reading/record.ts'
import { journal } from '../fixtures/entries.ts'
import { markOn, placeIn, readingRecords } from '../fixtures/reading.ts'
import { byId, failureOf, journalFolder, SealedFolder } from './sealed-folder.ts'

// What is the same for every store is tested with the journal's. Every save waits for the disk, and disks can be slow.
vi.setConfig({ testTimeout: 60_000 })

const newFolder = (): SealedFolder<ReadingRecord> => new SealedFolder(reading)

function put(store: RecordStore<ReadingRecord>, ...records: ReadingRecord[]): void {
  for (const record of records) expect(store.put(record)).toStrictEqual({ ok: true, value: record })
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
  it('is there again, identical, when it is next opened', () => {
    fc.assert(
      fc.property(readingRecords, (records) => {
        const folder = newFolder()
        put(folder.opened(), ...records)
        expect(folder.problems()).toEqual([])
        expect(folder.kept()).toStrictEqual(byId(records))
      }),
      { numRuns: 12 },
    )
  })

  it('is identical when it was removed and is put back', () => {
    const folder = newFolder()
    const [gone, left] = [markOn('pain fell', { note: 'Mine too.' }), markOn('sleep did not')]
    const store = folder.opened()
    put(store, gone, left)
    expect(store.remove(gone.id)).toStrictEqual({ ok: true, value: gone })
    expect(folder.kept()).toStrictEqual(byId([left]))
    put(store, gone)
    expect(folder.kept()).toStrictEqual(byId([gone, left]))
    expect(failureOf(store.remove('never'))).toMatchObject({ code: 'not-found' })
  })

  it('is in a file of the year it was made in, though it is changed later', () => {
    const folder = newFolder()
    const mark = markOn('pain fell', { madeAt: '2025-12-31T23:59:00Z' })
    put(folder.opened(), mark, { ...mark, note: 'A year later.', changedAt: '2026-12-31T08:00:00Z' })
    expect(folder.files()).toEqual(['reading-2025.json'])
  })

  it('names no article and no words in what stays readable', () => {
    const folder = newFolder()
    put(folder.opened(), markOn('pain fell'), placeIn('melatonin-in-ibs'))
    for (const [key, record] of Object.entries(folder.read('2026').records)) {
      expect(key).toMatch(/^[0-9a-f-]{36}$/)
      expect(Object.keys(record)).toEqual(['schema', 'sealed'])
    }
    expect(readFileSync(folder.file('2026'), 'utf8')).not.toMatch(/melatonin|pain|mark|place/)
  })
})

describe('beside the journal, in its folder', () => {
  it('neither store reads, sweeps or changes a file of the other, and only the owner may read them', () => {
    fc.assert(
      fc.property(journal, readingRecords, (entries, records) => {
        const days = journalFolder()
        const store = days.opened()
        for (const entry of entries) expect(store.put(entry).ok).toBe(true)
        const marks = new SealedFolder(reading, days)
        put(marks.opened(), ...records)
        for (const name of ['journal-2020.json.tmp-1', 'reading-2020.json.tmp-1'])
          writeFileSync(join(days.path, name), 'half', { mode: 0o600 })
        expect(marks.kept()).toStrictEqual(byId(records))
        expect(days.files()).toContain('journal-2020.json.tmp-1')
        expect(days.problems()).toEqual([])
        expect(days.kept()).toStrictEqual(byId(entries))
        expect(days.files().filter((name) => name.includes('tmp'))).toEqual([])
        if (process.platform === 'win32') return
        for (const name of days.files()) expect(statSync(join(days.path, name)).mode & 0o777).toBe(0o600)
      }),
      { numRuns: 4 },
    )
  })
})

describe('a reading file', () => {
  it('that is damaged is kept under another name and told, and the year goes on', () => {
    const folder = newFolder()
    folder.plant('2026', '{"format":2,"rec')
    const { store, problems } = folder.open()
    expect(problems).toMatchObject([{ code: 'damaged-file', file: 'reading-2026.json' }])
    expect(problems[0]?.message).toMatch(
      /reading-2026\.damaged-.*new highlights, notes or places in articles for 2026/,
    )
    const mark = markOn('pain fell')
    put(store, mark)
    expect(folder.kept()).toStrictEqual(byId([mark]))
    const aside = readdirSync(folder.path).filter((name) => name.includes('damaged'))
    expect(aside.map((name) => readFileSync(join(folder.path, name), 'utf8'))).toEqual(['{"format":2,"rec'])
  })

  it('with a newer record in it is read where it can be and never written', () => {
    const folder = newFolder()
    const known = markOn('pain fell')
    const drawing = folder
      .yearFile('2026')
      .seal('other', { schema: 2, content: { kind: 'drawing' } }, folder.sealer)
    const file = folder.plantRecords('2026', { [known.id]: folder.sealed(known), other: drawing })
    const before = readFileSync(file)
    const { store, problems } = folder.open()
    expect(store.all()).toStrictEqual([known])
    expect(problems).toMatchObject([{ code: 'newer-file', file: 'reading-2026.json' }])
    expect(failureOf(store.put(markOn('sleep')))).toMatchObject({ code: 'read-only-year' })
    expect(failureOf(store.remove(known.id))).toMatchObject({ code: 'read-only-year' })
    expect(readFileSync(file)).toEqual(before)
  })

  it('with damaged records gives the others, counts them, and keeps them through the next save', () => {
    const folder = newFolder()
    const sound = markOn('pain fell')
    const year = folder.yearFile('2026')
    const damaged = {
      a: year.seal('a', { schema: 1, content: { ...sound, id: 'a', quotation: 'pain fell' } }, folder.sealer),
      b: folder.sealed(placeIn('melatonin-in-ibs')),
      c: 7,
    }
    const file = folder.plantRecords('2026', { ...damaged, [sound.id]: folder.sealed(sound) })
    const { store, problems } = folder.open()
    expect(store.all()).toStrictEqual([sound])
    expect(problems[0]?.message).toContain('3 highlights, notes or places in articles in reading-2026.json')
    put(store, markOn('sleep'))
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ records: damaged })
  })
})

it('says why it could not save without what the person wrote, and keeps what was there', () => {
  const folder = newFolder()
  const store = folder.opened()
  const mark = markOn('pain fell')
  put(store, mark)
  renameSync(folder.path, `${folder.path}-away`)
  writeFileSync(folder.path, 'in the way')
  const failure = failureOf(store.put({ ...mark, note: 'Since the curry.' }))
  expect(failure?.code).toBe('not-saved')
  expect(failure?.message).toMatch(/^[A-Z].*not saved\..*\.$/)
  expect(failure?.message).not.toContain('curry')
  expect(store.find(mark.id)).toStrictEqual(mark)
  rmSync(folder.path)
  renameSync(`${folder.path}-away`, folder.path)
  expect(folder.kept()).toStrictEqual(byId([mark]))
})
