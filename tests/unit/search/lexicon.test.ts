import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '../../../src/core/search/edit-distance.ts'
import { Lexicon } from '../../../src/core/search/lexicon.ts'

const lexicon = Lexicon.of(['constipation, sleep, sleeping; sleep', 'The slept sleeper'])
const folded = (words: readonly { readonly folded: string }[]) => words.map((word) => word.folded)

test('a beginning is completed to words as they are written, the frequent first', () => {
  expect(folded(lexicon.completions('constipati', 10))).toEqual(['constipation'])
  expect(folded(lexicon.completions('sle', 10))).toEqual(['sleep', 'sleeper', 'sleeping', 'slept'])
  expect(folded(lexicon.completions('sle', 1))).toEqual(['sleep'])
  expect(lexicon.completions('zzz', 10)).toEqual([])
})

test('a word is known in every inflection', () => {
  expect(lexicon.hasTerm('sleep')).toBe(true)
  expect(lexicon.hasTerm('wake')).toBe(false)
})

test('the nearest words come first, and a swap of neighbours is one step', () => {
  expect(folded(lexicon.nearest('lseep', 1))).toEqual(['sleep'])
  expect(lexicon.nearest('slepe', 2).map((word) => [word.folded, word.distance])).toEqual([
    ['sleep', 1],
    ['slept', 1],
    ['sleeper', 2],
  ])
})

test('stop words are not in it', () => {
  expect(lexicon.completions('th', 10)).toEqual([])
})

test('it is the same after a way through JSON', () => {
  const again = Lexicon.from(lexicon.toJSON())
  expect(again.toJSON()).toEqual(lexicon.toJSON())
  expect(again.hasTerm('constip')).toBe(true)
})

test('an edit distance is symmetric, zero only for equal words, and at most the longer length', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other)
      expect(distance).toBe(editDistance(other, one))
      expect(distance === 0).toBe(one === other)
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length))
    }),
  )
})
