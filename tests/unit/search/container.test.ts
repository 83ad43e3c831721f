import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pack, unpack } from '../../../src/core/search/container.ts'

const name = fc.string({ unit: fc.constantFrom('a', 'B', '1', 'é', '"', '睡'), minLength: 1, maxLength: 8 })
const sections = fc.dictionary(name, fc.uint8Array({ maxLength: 40 }), { maxKeys: 6 })
const sample = pack({
  words: Uint8Array.of(1, 2, 3),
  none: new Uint8Array(),
  numbers: Uint8Array.of(4, 5, 6, 7, 8),
})

/** Something that begins as `pack` begins it, with any header. */
function withHeader(header: string, behind = 0) {
  const text = new TextEncoder().encode(header)
  const bytes = new Uint8Array(4 + text.length + behind)
  new DataView(bytes.buffer).setUint32(0, text.length, true)
  bytes.set(text, 4)
  return bytes.buffer
}

/** The header of the sample, changed. */
function changed(change: object) {
  const length = new DataView(sample.buffer).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(sample.subarray(4, 4 + length))) as object
  return withHeader(JSON.stringify({ ...header, ...change }), 100)
}

/** A failure is a sentence that can be shown. */
function expectSentence(buffer: ArrayBuffer, code?: string) {
  const result = unpack(buffer)
  if (result.ok) throw new Error('It was taken for an index.')
  expect(result.error.message).toMatch(
    /^The (?:search index|library cannot be searched:) .*Install Vagus again.*\.$/,
  )
  if (code !== undefined) expect(result.error.code).toBe(code)
}

test('what was packed comes out as it went in, and where any number may begin', () => {
  fc.assert(
    fc.property(sections, (sections) => {
      const result = unpack(pack(sections).buffer)
      if (!result.ok) throw new Error(result.error.message)
      expect(Object.keys(result.value)).toEqual(Object.keys(sections))
      for (const [name, bytes] of Object.entries(result.value)) {
        expect([...bytes]).toEqual([...(sections[name] ?? [])])
        expect(bytes.byteOffset % 8).toBe(0)
      }
    }),
  )
})

describe('what is no index is refused in a sentence', () => {
  test.each([
    ['nothing', new ArrayBuffer(0), 'bad-index'],
    ['three bytes', new ArrayBuffer(3), 'bad-index'],
    ['zeros', new ArrayBuffer(1000), 'bad-index'],
    ['a page', new TextEncoder().encode('<!doctype html><title>404</title>').buffer, 'bad-index'],
    ['a header that is no JSON', withHeader('{'), 'bad-index'],
    ['a header that is null', withHeader('null'), 'bad-index'],
    ['a header that is a list', withHeader('[]'), 'bad-index'],
    ['a header of something else', withHeader('{"hello":1}'), 'bad-index'],
    ['another version', changed({ version: 99 }), 'other-version'],
    ['no version', changed({ version: undefined }), 'other-version'],
    ['no sections', changed({ sections: undefined }), 'bad-index'],
    ['sections that are a number', changed({ sections: 3 }), 'bad-index'],
    ['a length that is text', changed({ sections: { words: '3' } }), 'bad-index'],
    ['a length below zero', changed({ sections: { words: -1 } }), 'bad-index'],
    ['a length beyond the end', changed({ sections: { words: 10_000 } }), 'bad-index'],
  ])('%s', (_, buffer, code) => {
    expectSentence(buffer, code)
  })

  test('the version that it has is named', () => {
    expect(unpack(changed({ version: 99 }))).toMatchObject({
      error: { message: expect.stringContaining('version 99') as string },
    })
  })

  test('a version that cannot be written down', () => {
    expectSentence(changed({ version: { toString: 1 } }), 'other-version')
  })
})

test('what was cut off is refused, unless nothing of it is missing', () => {
  const whole = unpack(sample.buffer)
  for (let length = 0; length < sample.length; length += 1) {
    const result = unpack(sample.buffer.slice(0, length))
    if (result.ok) expect(result).toEqual(whole)
    else expectSentence(sample.buffer.slice(0, length), 'bad-index')
  }
  expectSentence(sample.buffer.slice(0, sample.length - 8))
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { maxLength: 4 }),
      (garbage, wrong) => {
        const spoilt = sample.slice()
        for (const [at, byte] of wrong) spoilt[at] = byte
        for (const buffer of [garbage.slice().buffer, spoilt.buffer])
          if (!unpack(buffer).ok) expectSentence(buffer)
      },
    ),
    { numRuns: 1000 },
  )
})
