import * as v from 'valibot'
import { expect, test } from 'vitest'
import { resolveFile } from '../../../electron/main/app-files.ts'
import { contract } from '../../../src/contract/contract.ts'
import { readQuery } from '../../../src/core/search/query.ts'
import { asShown } from '../../../src/core/shown-text.ts'
import { asPaperText } from '../../../src/core/visit/paper-text.ts'
import { huge, payloads } from '../../fixtures/hostile/index.ts'

const texts = payloads.map(({ text }) => text)
const all = [...texts, ...Object.values(huge)]

test('there are more than two hundred payloads, all different', () => {
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts.length).toBeGreaterThanOrEqual(400)
})

test('no address within the app leads to a file outside of it', () => {
  const root = '/opt/vagus/renderer'
  const addresses = all.flatMap((text) => [
    text,
    `app://local/${text}`,
    `app://local/assets/${encodeURIComponent(text.toWellFormed())}`,
  ])
  const files = addresses.flatMap((address) => resolveFile(root, address) ?? [])
  expect(
    files.filter((file) => !file.startsWith(`${root}/`) || file.includes('/../') || file.includes('\0')),
  ).toEqual([])
  expect(files.length).toBeGreaterThan(200)
})

test('no payload is the name of a file in another folder', () => {
  const named = all.filter((name) =>
    v.is(contract['references:save'].input, { format: 'ris', name, text: 'x' }),
  )
  expect(named.filter((name) => !/^[\p{L}\p{N} _-]+$/u.test(name))).toEqual([])
})

test('every payload can be searched for, and is a query that can be told', () => {
  for (const text of all) {
    const { notes } = readQuery(text)
    expect(
      notes.every((note) => note.length < 400),
      text.slice(0, 80),
    ).toBe(true)
  }
})

test('as it is shown, nothing turns what is around it and no letter has a pile of marks', () => {
  const reaches = /[\u202A-\u202E\u2066-\u2069\u2028\u2029]|[^\P{Cc}\t\n\v\f\r]|[\p{Mn}\p{Me}]{4}/u
  expect(all.filter((text) => reaches.test(asShown(text)))).toEqual([])
  expect(all.filter((text) => reaches.test(asPaperText(text)))).toEqual([])
  expect(all.filter((text) => reaches.test(text)).length).toBeGreaterThan(20)
})

test('what is joined without an end can wrap, and no character is cut in two', () => {
  const faces = `\u{1F468}${'\u200D\u{1F469}'.repeat(25)}`
  const jamo = '\u1100'.repeat(200)
  for (const text of [faces, jamo, `a${jamo}b`]) {
    const shown = asShown(text)
    expect(shown.replaceAll('\u200B', '')).toBe(text)
    expect(shown.isWellFormed()).toBe(true)
    const letters = Array.from(new Intl.Segmenter().segment(shown), ({ segment }) => segment.length)
    expect(Math.max(...letters)).toBeLessThanOrEqual(25)
  }
})

test('what needs nothing taken away is shown as it was written', () => {
  const fine = [
    'Melatonin 3 mg',
    'e\u0301a\u0308',
    'מלטונין',
    '\u1001\u103C\u103D\u1031\u1038',
    '\u{1F468}\u200D\u{1F469}',
    'a\nb',
  ]
  expect(fine.map(asShown)).toEqual(fine)
})
