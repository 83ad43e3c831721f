import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EditDistance, editDistance } from '../../../src/core/search/edit-distance.ts'
import { textbookDistance } from './textbook-distance.ts'

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)

test.each([
  ['', '', 0],
  ['sleep', 'sleep', 0],
  ['sleep', 'sleeps', 1],
  ['sleep', 'slep', 1],
  ['sleep', 'sleet', 1],
  ['sleep', 'lseep', 1],
  ['sleep', 'peels', 4],
  ['ca', 'abc', 3],
  ['melatonin', '', 9],
])('%j is so far from %j: %i', (one, other, edits) => {
  expect(editDistance(one, other)).toBe(edits)
})

test('the distance is the one of the textbook', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(editDistance(one, other)).toBe(textbookDistance(one, other))
    }),
    { numRuns: 1000 },
  )
})

test('it is symmetric, zero only for equal words, and at most the longer length', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other)
      expect(distance).toBe(editDistance(other, one))
      expect(distance === 0).toBe(one === other)
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length))
    }),
  )
})

describe('up to a limit', () => {
  test('what is within is exact, and what is beyond is said to be beyond', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, within) => {
        const edits = textbookDistance(one, other)
        const measured = new EditDistance(one, within).to(other, 0)
        if (edits <= within) expect(measured).toBe(edits)
        else expect(measured).toBeGreaterThan(within)
      }),
      { numRuns: 1000 },
    )
  })
})

test('a pasted string of hundreds of letters is far from a short word', () => {
  for (const length of [255, 256, 257, 300]) expect(editDistance('1'.repeat(length), '1')).toBe(length - 1)
})
