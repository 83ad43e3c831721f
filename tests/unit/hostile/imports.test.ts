import { expect, test } from 'vitest'
import { readJson } from '../../../src/core/journal/export/json.ts'
import { huge, payloads } from '../../fixtures/hostile/index.ts'

const texts = payloads.map(({ text }) => text)
const header = { format: 'vagus-journal', formatVersion: 2, entrySchema: 2 }
const lists = { entries: [], trackers: [], reading: [], visits: [] }
const fileOf = (parts: object) => JSON.stringify({ ...header, ...lists, ...parts })
const night = (parts: object) => ({
  kind: 'night',
  id: '00000000-0000-4000-8000-000000000001',
  date: '2026-11-20',
  zone: 'Europe/London',
  recordedAt: '2026-11-20T08:00:00Z',
  changedAt: '2026-11-20T08:00:00Z',
  revision: 1,
  ...parts,
})
/** With a key of that name of its own, whatever the name. */
const withKey = (key: string, value: unknown) =>
  Object.fromEntries([...Object.entries(night({})), [key, value]])
const own = () =>
  [Object.prototype, Array.prototype, Function.prototype].flatMap((one) => Reflect.ownKeys(one))
const before = own()

test('a file that is nothing but a payload is refused in a sentence', () => {
  for (const text of [...texts, ...Object.values(huge)]) {
    const read = readJson(text)
    expect(read.ok, text.slice(0, 80)).toBe(false)
    expect(!read.ok && read.error.message).toMatch(/^[A-Z][^<>]{20,200}\.$/)
  }
})

test.each(['id', 'date', 'zone', 'recordedAt', 'kind', 'wentToBed', 'wakingRhythm', 'bedZone'])(
  'a record whose %s is a payload is left out, and named without it',
  (part) => {
    const entries = texts.map((text) => night({ [part]: text }))
    const read = readJson(fileOf({ entries }))
    if (!read.ok) throw new Error(read.error.message)
    expect(read.value.contents.entries).toEqual([])
    expect(
      read.value.problems.filter((sentence) => sentence.length > 300 || sentence.includes('canary')),
    ).toEqual([])
  },
)

test('a record with a part that is called as a payload is left out, and changes nothing else', () => {
  for (const text of texts) {
    const entries = [withKey(text, { canary: true }), night({ id: '00000000-0000-4000-8000-000000000002' })]
    const read = readJson(fileOf({ entries }))
    if (!read.ok) throw new Error(read.error.message)
    expect(
      read.value.contents.entries.map(({ id }) => id.slice(-1)),
      text,
    ).toEqual(
      // Of this name alone, JSON makes no part of the record that counts.
      ['2'],
    )
  }
  expect(own()).toEqual(before)
  expect(Reflect.get({}, 'canary')).toBeUndefined()
})

test('lists, a day’s trackers and plans that are called as payloads change nothing', () => {
  for (const text of texts) {
    const parts = Object.fromEntries([[text, { canary: true }]])
    const trackers = { [text]: true }
    const day = { ...night({}), kind: 'day', trackers }
    const read = readJson(
      fileOf({ ...parts, entries: [day], visits: [parts], reading: parts, trackers: [parts] }),
    )
    expect(read.ok && read.value.contents.visits, text).toEqual([])
  }
  expect(own()).toEqual(before)
  expect(Reflect.get({}, 'canary')).toBeUndefined()
})

test('too much of something is refused, and what stands beside it is read', () => {
  for (const [what, text] of Object.entries(huge)) {
    const day = { ...night({}), kind: 'day', notes: text, tags: [text] }
    const dose = { ...night({}), kind: 'taken', name: text }
    const entries = [day, dose, night({ id: '00000000-0000-4000-8000-000000000002' })]
    const read = readJson(fileOf({ entries }))
    expect(read.ok && read.value.contents.entries.map(({ kind }) => kind), what).toEqual(['night'])
  }
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const read = readJson(fileOf({ entries: [] }).replace('"entries":[]', `"entries":[${deep}]`))
  expect(read.ok ? read.value.contents.entries : []).toEqual([])
})
