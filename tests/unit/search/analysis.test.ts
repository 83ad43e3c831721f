import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { termOf, termsOf, wordsOf } from '../../../src/core/search/analysis.ts'

describe('the same words, however they are written', () => {
  test.each([
    ['Sleeping', 'sleep'],
    ['naïve', 'naive'],
    ['cœliac', 'coeliac'],
    ["Crohn's", 'crohns'],
    ['Crohn’s', 'crohn'],
    ['gut-brain', 'gut brain'],
    ['ﬁbre', 'FIBRE'],
    ['1 mg', '1mg'],
    ['1-mg', '1 milligram'],
    ['5 µg', '5 micrograms'],
    ['1,000 IU', '1000iu'],
    ['H₂O', 'h2o'],
  ])('%s is %s', (one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other))
    expect(termsOf(one)).not.toEqual([])
  })

  test("can't is cant", () => {
    expect(wordsOf("can't").map(({ folded }) => folded)).toEqual(wordsOf('cant').map(({ folded }) => folded))
  })
})

describe('different words stay different', () => {
  test.each([
    ['5 mg', '0.5 mg'],
    ['3 mg', '3 g'],
    ['½ mg', '12 mg'],
    ['omega3', 'omegay'],
  ])('%s is not %s', (one, other) => {
    expect(termsOf(one)).not.toEqual(termsOf(other))
  })
})

test('stop words have no term but keep their place', () => {
  expect(wordsOf('not the gut')).toEqual([
    { start: 0, end: 3, folded: 'not', term: undefined },
    { start: 4, end: 7, folded: 'the', term: undefined },
    { start: 8, end: 11, folded: 'gut', term: 'gut' },
  ])
})

test('an amount is one word from its number to its unit', () => {
  expect(wordsOf('take 0.5 mg now').map(({ start, end }) => [start, end])).toEqual([
    [0, 4],
    [5, 11],
    [12, 15],
  ])
})

test('the term of a word is the one its folded form has, and finding it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const { folded, term } of wordsOf(text)) if (term !== undefined) expect(termOf(folded)).toBe(term)
      expect(wordsOf(text)).toEqual(wordsOf(text))
    }),
  )
})

test('of a word longer than people write only the beginning counts', () => {
  for (const long of [
    'a'.repeat(100),
    '睡'.repeat(100),
    'é'.repeat(100),
    '1'.repeat(100),
    `${'1'.repeat(100)} mg`,
  ]) {
    const [word] = wordsOf(long)
    expect(word?.folded.length).toBeLessThan(50)
    expect(word?.end).toBe(long.length)
  }
})

test('in any text, words follow one another inside it and hold letters and digits only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let last = 0
      for (const { start, end, folded } of wordsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(folded).toMatch(/^[\p{L}\p{Nd}\p{Cs}.]+$/u)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
  )
})

test.each(['a', '1', '1,111', "a'", '1.', 'é', '1 ', '睡眠', 'a\u0301'])(
  'ten thousand times %j is read at once',
  (part) => {
    const started = performance.now()
    wordsOf(part.repeat(10_000))
    expect(performance.now() - started).toBeLessThan(1000)
  },
)

test.each([
  ['TNF-α', ['tnf', 'alpha']],
  ['α-tocopherol', ['alpha', 'tocopherol']],
  ['IL-1β', ['il', '1beta']],
  ['ὕπνος', ['υπνος']],
])('a Greek letter that is a sign is found by its name: %s', (text, folded) => {
  expect(wordsOf(text).map((word) => word.folded)).toEqual(folded)
})
