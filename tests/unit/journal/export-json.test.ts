import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readJson, toJson, type ReadExport } from '../../../src/core/journal/export/json.ts'
import type { Contents } from '../../../src/core/vault/contents.ts'
import { contents, dayOn } from '../../fixtures/entries.ts'
import schema1 from '../../fixtures/journals/schema-1.json' with { type: 'json' }
import schema2 from '../../fixtures/journals/schema-2.json' with { type: 'json' }
import { markOn, placeIn } from '../../fixtures/reading.ts'
import { planWith, visitOn } from '../../fixtures/visits.ts'

const about = { exportedAt: '2026-11-23T14:02:00Z', version: '0.2.0' }
const nothing: Contents = { entries: [], trackers: [], reading: [], visits: [] }

const file = (parts: object = {}) =>
  JSON.stringify({ format: 'vagus-journal', formatVersion: 2, entrySchema: 2, ...nothing, ...parts })

function read(text: string): ReadExport {
  const result = readJson(text)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

function refusal(text: string): string | undefined {
  const result = readJson(text)
  return result.ok ? undefined : result.error.code
}

describe('what is exported', () => {
  it('says what it is', () => {
    expect(toJson(nothing, about)).toBe(`{
  "format": "vagus-journal",
  "formatVersion": 2,
  "entrySchema": 2,
  "exportedAt": "2026-11-23T14:02:00Z",
  "vagus": "0.2.0",
  "entries": [],
  "trackers": [],
  "reading": [],
  "visits": []
}
`)
  })

  it('comes in again whole, and goes out again the same to the last byte', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(contents, (all) => {
        // What stands above the latest moment there is would be refused; no clock makes it.
        const entries = all.entries.map((entry) => ({
          ...entry,
          revision: Math.min(entry.revision, 8.64e15),
        }))
        const text = toJson({ ...all, entries }, about)
        const { contents: back, problems } = read(text)
        expect(problems).toEqual([])
        for (const part of ['entries', 'trackers', 'reading', 'visits'] as const) {
          const given = part === 'entries' ? entries : all[part]
          const ids = (records: readonly { id: string }[]) =>
            records.toSorted((one, other) => (one.id < other.id ? -1 : 1))
          expect(ids(back[part])).toEqual(ids(given))
        }
        expect(toJson(back, about)).toBe(text)
        // Written as a file and read again it is the same, lone surrogates included.
        expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text)
      }),
      { numRuns: 100 },
    )
  })

  it('is the same whatever order things come in', { timeout: 60_000 }, () => {
    const turned = (all: Contents): Contents => ({
      entries: all.entries
        .toReversed()
        .map((entry) => Object.fromEntries(Object.entries(entry).reverse()) as typeof entry),
      trackers: all.trackers.toReversed(),
      reading: all.reading.toReversed(),
      visits: all.visits
        .toReversed()
        .map((record) => Object.fromEntries(Object.entries(record).reverse()) as typeof record),
    })
    fc.assert(
      fc.property(contents, (all) => {
        expect(toJson(turned(all), about)).toBe(toJson(all, about))
      }),
    )
  })
})

describe('a journal of the first Vagus', () => {
  it('comes in as what it is today', () => {
    const listed = (records: Readonly<Record<string, { readonly entry: object }>>) =>
      Object.values(records).map(({ entry }) => entry)
    const { contents: back, problems } = read(file({ entrySchema: 1, entries: listed(schema1.records) }))
    expect(problems).toEqual([])
    expect(back.entries).toEqual(listed(schema2.records))
  })
})

describe('visits', () => {
  const visit = visitOn('2026-02-11')
  const plan = planWith({ person: 'R. M.', concerns: ['Awake at three', ''], changes: 'A new job.' })

  it('come in again as they were, in one order of their parts', () => {
    const text = toJson({ ...nothing, visits: [visit, plan] }, about)
    expect(read(text)).toEqual({ contents: { ...nothing, visits: [visit, plan] }, problems: [] })
    expect(text.indexOf('"person"')).toBeLessThan(text.indexOf('"concerns"'))
    expect(text.indexOf('"concerns"')).toBeLessThan(text.indexOf('"changes"'))
  })

  it('are none in a file of the first version, which is read as it was then', () => {
    const first = { formatVersion: 1, entries: [dayOn('2026-11-23')] }
    for (const visits of [undefined, [visit], 'whatever']) {
      const { contents: back, problems } = read(file({ ...first, visits }))
      expect([back.entries.length, back.visits, problems]).toEqual([1, [], []])
    }
  })

  it('that cannot be used are left out and named, the others come in, and of two with one id the later counts', () => {
    const later = { ...plan, concerns: ['Pain'], changedAt: '2026-03-02T08:00:00.1Z' }
    const wrong = { ...plan, concerns: ['1', '2', '3', '4'] }
    const { contents: back, problems } = read(
      file({ visits: [wrong, later, plan, { ...visit, doctor: 'X' }] }),
    )
    expect(back.visits).toEqual([later])
    expect(problems).toEqual([
      'Visit or question for the doctor 1 is left out. Its part “concerns” cannot be right. There is room for three.',
      'Visit or question for the doctor 3 has the same id as number 2. Of the two, the one changed later is used.',
      expect.stringMatching(
        /^Visit or question for the doctor 4 \(2026-02-11\) is left out\. .*“doctor”.*\.$/,
      ),
    ])
  })
})

describe('a file that cannot be used at all', () => {
  test.each<[string, string, string]>([
    ['is nothing', '', 'damaged-export'],
    ['is cut off', file().slice(0, -1), 'damaged-export'],
    ['is a table', 'date,kind\r\n2026-11-23,night\r\n', 'damaged-export'],
    ['nests without end', '['.repeat(200_000), 'damaged-export'],
    ['nests to no purpose', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'not-an-export'],
    ['is something else', '{"format":1,"records":{}}', 'not-an-export'],
    ['is null', 'null', 'not-an-export'],
    ['does not say its version', file({ formatVersion: '1' }), 'not-an-export'],
    ['says it is of version 0', file({ entrySchema: 0 }), 'not-an-export'],
    ['is in a newer format', file({ formatVersion: 3 }), 'newer-export'],
    ['holds newer entries', file({ entrySchema: 3 }), 'newer-export'],
  ])('because it %s', (_why, text, code) => {
    expect(refusal(text)).toBe(code)
  })

  it('but a byte order mark in front is no harm', () => {
    expect(refusal(`\uFEFF${file()}`)).toBeUndefined()
  })
})

describe('a record that cannot be used is left out and named', () => {
  const good = dayOn('2026-11-23')

  it('with its place, its day and the reason; the others come in', () => {
    const { contents: back, problems } = read(
      file({ entries: [good, { ...dayOn('2026-11-24'), stress: 11 }, { date: 'never' }], trackers: [7] }),
    )
    expect(back).toEqual({ ...nothing, entries: [good] })
    expect(problems).toEqual([
      'Entry 2 (2026-11-24) is left out. Its part “stress” cannot be right. The most that can be recorded here is 10.',
      'Entry 3 is left out. Its part “kind” is missing, is of the wrong kind, or is not known here.',
      'Tracker 1 is left out. It is not what should be there.',
    ])
  })

  it('twenty are named, and of the others the number', () => {
    const { problems } = read(file({ reading: Array(30).fill({ kind: 'mark' }) }))
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)).toBe('There are 10 more of these.')
  })

  it('a list that is missing is named too', () => {
    expect(read(file({ trackers: undefined, reading: {}, visits: null })).problems).toEqual([
      'The file has no list of trackers.',
      'The file has no list of highlights and places.',
      'The file has no list of visits and questions for the doctor.',
    ])
  })

  it('of two with one id, the one changed later is used, whichever comes first', () => {
    const later = { ...good, revision: good.revision + 1, stress: 3, changedAt: '1999-01-01T00:00:00Z' }
    for (const entries of [
      [good, later],
      [later, good],
    ]) {
      const { contents: back, problems } = read(file({ entries }))
      expect(back.entries).toEqual([later])
      expect(problems).toEqual([
        'Entry 2 (2026-11-23) has the same id as number 1. Of the two, the one changed later is used.',
      ])
    }
    const mark = markOn('words')
    const noted = { ...mark, note: 'mine', changedAt: '2026-03-02T08:00:00.1Z' }
    expect(read(file({ reading: [noted, mark] })).contents.reading).toEqual([noted])
  })

  it('a revision that no clock makes is refused, or it would outrank every change to come', () => {
    const { contents: back, problems } = read(
      file({ entries: [{ ...good, revision: Number.MAX_SAFE_INTEGER }] }),
    )
    expect(back.entries).toEqual([])
    expect(problems).toHaveLength(1)
  })

  it('however long the name of what is wrong', () => {
    const { problems } = read(file({ entries: [{ ...good, ['x'.repeat(100_000)]: 1 }] }))
    expect(problems[0]?.length).toBeLessThan(200)
  })
})

describe('a hostile file', () => {
  it('changes nothing by the name of a part', () => {
    const evil = '{"polluted":true,"toString":null,"kind":"day"}'
    const entry = JSON.stringify(dayOn('2026-11-23', { trackers: {} }))
      .replace('{', `{"__proto__":${evil},`)
      .replace('"trackers":{}', `"trackers":{"__proto__":${evil},"constructor":1}`)
    const text = file().replace('{', `{"__proto__":${evil},`).replace('"entries":[]', `"entries":[${entry}]`)
    const { contents: back } = read(text)
    expect('polluted' in {}).toBe(false)
    for (const one of back.entries) {
      expect(Object.getPrototypeOf(one)).toBe(Object.prototype)
      expect('polluted' in one).toBe(false)
      expect(Object.keys(one)).not.toContain('__proto__')
    }
  })

  it('never throws, whatever stands where', { timeout: 60_000 }, () => {
    const part = fc.oneof(
      fc.json().map((text) => JSON.parse(text) as unknown),
      fc.array(
        fc.oneof(
          fc.constantFrom<unknown>(
            ...[dayOn('2026-11-23'), markOn('words'), placeIn('a'), visitOn('2026-02-11'), planWith(), null],
          ),
          fc.dictionary(fc.constantFrom('kind', 'id', 'date', 'revision', '__proto__'), fc.jsonValue()),
        ),
      ),
    )
    const versions = fc.oneof(fc.constantFrom(1, 2, 3, -1, 1e300), fc.jsonValue())
    fc.assert(
      fc.property(
        fc.record(
          {
            ...{ entries: part, trackers: part, reading: part, visits: part },
            ...{ formatVersion: versions, entrySchema: versions },
          },
          { requiredKeys: [] },
        ),
        fc.nat({ max: 100 }),
        (parts, cut) => {
          for (const text of [file(parts), file(parts).slice(0, -cut)]) {
            const result = readJson(text)
            if (result.ok) expect(refusal(toJson(result.value.contents, about))).toBeUndefined()
          }
        },
      ),
      { numRuns: 200 },
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => refusal(text) !== undefined))
  })
})
