import { createHash } from 'node:crypto'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { Entry, entrySchema } from '../../../src/core/journal/entry.ts'
import { bringForward } from '../../../src/core/journal/migrations/bring-forward.ts'
import { addRevision } from '../../../src/core/journal/migrations/001-revision.ts'
import { journal } from '../../fixtures/entries.ts'
import schema1 from '../../fixtures/journals/schema-1.json' with { type: 'json' }
import schema2 from '../../fixtures/journals/schema-2.json' with { type: 'json' }

/** A journal as each Vagus left it on the disk: every kind, with all its parts and with none. */
const journals: readonly unknown[] = [schema1, schema2]

interface YearFile {
  readonly records: Readonly<Record<string, { readonly schema: number; readonly entry: object }>>
}
const recordsOf = (file: unknown) => Object.values((file as YearFile).records)

describe('a journal of every Vagus there was', () => {
  test.each(journals.map((file, index) => [index + 1, file] as const))(
    'of schema %i opens whole',
    (schema, file) => {
      const today = recordsOf(journals.at(-1))
      const opened = recordsOf(file).map((record) => {
        expect(record.schema).toBe(schema)
        return bringForward(record)
      })
      expect(opened).toEqual(today.map(({ entry }) => ({ ok: true, value: entry })))
    },
  )

  it('is there as a fixture, and the last one is of today', () => {
    expect(journals).toHaveLength(entrySchema)
    const kinds = recordsOf(schema1).map(({ entry }) => ('kind' in entry ? entry.kind : undefined))
    expect(new Set(kinds)).toEqual(new Set(['night', 'gut', 'taken', 'day']))
  })

  it('stays as it was: a fixture is never changed once a Vagus has written such a journal', () => {
    const digests = journals.map((file) => createHash('sha256').update(JSON.stringify(file)).digest('hex'))
    expect(digests).toEqual([
      'c0b3e150fd326ccb3fc58931423d08d03e0ab05f41fe4e2bbf23cce8a981cc80',
      'dd06198195e3e911f72ca82f7a0e70c94ca84ba0044bf802fea456f828e5da2f',
    ])
  })
})

describe('from schema 1 to 2', () => {
  test.each(recordsOf(schema1).map(({ entry }, index) => [index, entry] as const))(
    'record %i becomes what it always became',
    (index, entry) => {
      expect(addRevision({ ...entry })).toEqual(recordsOf(schema2)[index]?.entry)
    },
  )

  it('loses nothing of any entry, and makes an entry of it', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        for (const { revision: _, ...entry } of entries) {
          for (const added of ['bedZone', 'flareStart', 'flareEnd', 'trackers'])
            Reflect.deleteProperty(entry, added)
          const before = structuredClone(entry)
          const result = bringForward({ schema: 1, entry })
          expect(result).toEqual({
            ok: true,
            value: { ...before, revision: Math.floor(Date.parse(entry.changedAt)) },
          })
          expect(entry).toEqual(before)
          expect(result.ok && v.is(Entry, result.value)).toBe(true)
        }
      }),
    )
  })
})

describe('what cannot be used is a failure, and never thrown', () => {
  const entry = recordsOf(schema2)[0]?.entry ?? {}

  test.each<[string, { schema: unknown; entry: unknown }, string, string]>([
    ['of a newer Vagus', { schema: entrySchema + 1, entry }, 'newer-record', 'newer version of Vagus'],
    ['without a schema', { schema: undefined, entry }, 'damaged-record', 'which version'],
    ['of a schema that never was', { schema: 0, entry }, 'damaged-record', 'which version'],
    ['of half a schema', { schema: 1.5, entry }, 'damaged-record', 'which version'],
    ['that is nothing', { schema: 2, entry: null }, 'damaged-record', 'not an entry'],
    ['that is a list', { schema: 1, entry: [] }, 'damaged-record', 'not an entry'],
    ['of the first Vagus without its times', { schema: 1, entry: {} }, 'damaged-record', 'not an entry'],
    [
      'with a time that is none',
      { schema: 1, entry: { ...entry, changedAt: 'yesterday' } },
      'damaged-record',
      'not an entry',
    ],
    [
      'without a part',
      { schema: 2, entry: { ...entry, zone: undefined } },
      'damaged-record',
      '“zone” is missing',
    ],
    ['with an unknown part', { schema: 2, entry: { ...entry, mood: 3 } }, 'damaged-record', '“mood”'],
    [
      'with a value that cannot be',
      { schema: 2, entry: { ...entry, quality: 6 } },
      'damaged-record',
      '“quality” cannot be right. The most that can be recorded here is 5.',
    ],
    ['of no kind', { schema: 2, entry: { ...entry, kind: 'dream' } }, 'damaged-record', '“kind”'],
  ])('a record %s', (_what, record, code, words) => {
    const result = bringForward(record)
    expect(result).toMatchObject({ ok: false, error: { code } })
    expect(result.ok ? '' : result.error.message).toContain(words)
  })

  it('whatever it is given', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true })
    const part = fc.dictionary(fc.constantFrom(...Object.keys(entry), '__proto__', 'x'), fc.anything())
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 0, max: 3 }), anything),
        fc.oneof(
          anything,
          part.map((parts) => ({ ...entry, ...parts })),
        ),
        (schema, stored) => {
          const result = bringForward({ schema, entry: stored })
          expect(result.ok ? v.is(Entry, result.value) : result.error.message.length > 0).toBe(true)
        },
      ),
    )
  })
})
