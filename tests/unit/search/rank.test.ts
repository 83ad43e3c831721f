import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Collection } from '../../../src/core/search/collection.ts'
import type { Indexed } from '../../../src/core/search/documents.ts'
import type { Alternative, Concept } from '../../../src/core/search/expand.ts'
import { fields, impactOf, occurrencesWorth, rarityOf } from '../../../src/core/search/fields.ts'
import { highest, postingsOfAll, scoreConcepts } from '../../../src/core/search/rank.ts'
import { article, live, opened, texts } from './corpus.ts'

const fieldNumber = (name: (typeof fields)[number]) => fields.indexOf(name)
const itself = (term: string, bit = 1): Concept => ({
  words: bit,
  alternatives: [{ terms: [term], weight: 1, how: 'itself' }],
})
const values = (collection: Collection<Indexed>, ...concepts: Concept[]) => [
  ...scoreConcepts(collection, concepts).values,
]

/** As the index keeps scores. */
const inSteps = (value: number) => Math.fround(value)

describe('what occurrences are worth', () => {
  const text = fieldNumber('text')

  test('more of them are worth more, one after another less', () => {
    const impacts = [1, 2, 3, 4].map((count) => impactOf(occurrencesWorth(text, count, 10, 10)))
    const steps = impacts.slice(1).map((impact, index) => impact - (impacts[index] ?? 0))
    for (const step of steps) expect(step).toBeGreaterThan(0)
    expect(steps).toEqual(steps.toSorted((a, b) => b - a))
  })

  test('they are worth less in a longer field, more in a title, and as much where no length is known', () => {
    expect(occurrencesWorth(text, 1, 20, 10)).toBeLessThan(occurrencesWorth(text, 1, 10, 10))
    expect(occurrencesWorth(fieldNumber('title'), 1, 10, 10)).toBeGreaterThan(
      occurrencesWorth(text, 1, 10, 10),
    )
    expect(occurrencesWorth(text, 1, 0, 0)).toBe(occurrencesWorth(text, 1, 10, 10))
  })

  test('an impact fits a byte and is never nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, max: 1e9 }), (worth) => {
        const impact = impactOf(worth)
        expect(Number.isInteger(impact)).toBe(true)
        expect(impact).toBeGreaterThanOrEqual(1)
        expect(impact).toBeLessThanOrEqual(255)
      }),
    )
  })
})

describe('how rare a word is', () => {
  test('is BM25’s inverse document frequency as a share of the most it can be', () => {
    // Of 3 documents 1 has it: ln(1 + 2.5 / 1.5), of at most ln(8).
    expect(rarityOf(3, 1) * 255).toBeCloseTo(Math.log(1 + 2.5 / 1.5) / Math.log(8), 10)
    expect(rarityOf(3, 3) * 255).toBeCloseTo(Math.log(1 + 0.5 / 3.5) / Math.log(8), 10)
  })

  test('is more for the rarer word, more than nothing for a word that all have, and at most the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, share) => {
          const containing = 1 + Math.floor(share * (all - 1))
          const rarity = rarityOf(all, containing)
          expect(rarity).toBeGreaterThan(0)
          expect(rarity * 255).toBeLessThanOrEqual(1)
          if (containing < all) expect(rarityOf(all, containing + 1)).toBeLessThan(rarity)
        },
      ),
    )
  })
})

describe('three documents, worked by hand', () => {
  const documents: Indexed[] = [
    // Title: 1 word. Text: 3 different words, tea twice.
    { id: 'tea', title: 'Tea', text: 'Tea, warm tea at night' },
    // Text: 1 word.
    { id: 'night', title: '', text: 'The night' },
    // Title: 2 words. Text: 2 words.
    { id: 'gut', title: 'Gut pain', text: 'Warm water' },
  ]
  const title = (count: number, length: number) =>
    occurrencesWorth(fieldNumber('title'), count, length, 3 / 2)
  const text = (count: number, length: number) => occurrencesWorth(fieldNumber('text'), count, length, 6 / 3)
  const tea = [inSteps(rarityOf(3, 1) * impactOf(title(1, 1) + text(2, 3))), 0, 0]
  const night = [
    inSteps(rarityOf(3, 2) * impactOf(text(1, 3))),
    inSteps(rarityOf(3, 2) * impactOf(text(1, 1))),
    0,
  ]
  const warm = [
    inSteps(rarityOf(3, 2) * impactOf(text(1, 3))),
    0,
    inSteps(rarityOf(3, 2) * impactOf(text(1, 2))),
  ]

  test.each([
    ['a compiled index', opened(documents)],
    ['a live index', live(documents)],
  ])(
    'a word is worth its rarity times what its fields say together, in %s',
    (_, index: Collection<Indexed>) => {
      expect(values(index, itself('tea'))).toEqual(tea)
      expect(values(index, itself('night'))).toEqual(night)
      expect(values(index, itself('warm'))).toEqual(warm)
      expect(values(index, itself('absent'))).toEqual([0, 0, 0])
    },
  )

  test('words are added up, and each leaves its bit', () => {
    const { values, words } = scoreConcepts(opened(documents), [
      itself('tea', 1),
      itself('night', 2),
      itself('warm', 4),
    ])
    values.forEach((value, number) => {
      expect(value).toBeCloseTo((tea[number] ?? 0) + (night[number] ?? 0) + (warm[number] ?? 0), 6)
    })
    expect([...words]).toEqual([7, 2, 4])
  })

  test('all terms of an expression must stand in a document, and say as much as the one that says least', () => {
    const both: Concept = {
      words: 1,
      alternatives: [{ terms: ['tea', 'warm'], weight: 0.5, how: 'synonym' }],
    }
    const least = Math.min(impactOf(title(1, 1) + text(2, 3)), impactOf(text(1, 3)))
    expect(values(opened(documents), both)).toEqual([inSteps(0.5 * rarityOf(3, 1) * least), 0, 0])
  })
})

describe('a concept', () => {
  const index = opened(texts('alpha', 'beta', 'alpha beta gamma', 'delta', 'beta gamma'))
  const terms = fc.subarray(['alpha', 'beta', 'gamma', 'delta', 'absent'], { minLength: 1, maxLength: 3 })
  const alternative: fc.Arbitrary<Alternative> = fc.record({
    terms,
    weight: fc.constantFrom(0.25, 0.5, 1),
    how: fc.constant('synonym' as const),
  })

  test('counts a document once, by its alternative that says most', () => {
    fc.assert(
      fc.property(fc.array(alternative, { minLength: 1, maxLength: 5 }), (alternatives) => {
        const alone = alternatives.map((one) => values(index, { words: 1, alternatives: [one] }))
        const best = [0, 1, 2, 3, 4].map((number) => Math.max(...alone.map((each) => each[number] ?? 0)))
        expect(values(index, { words: 1, alternatives })).toEqual(best)
      }),
    )
  })

  test('adds to the others and takes nothing from them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(alternative, { maxLength: 3 }), { maxLength: 4 }), (all) => {
        const concepts = all.map((alternatives): Concept => ({ words: 1, alternatives }))
        const alone = concepts.map((concept) => values(index, concept))
        values(index, ...concepts).forEach((value, number) => {
          expect(value).toBeCloseTo(
            alone.reduce((sum, each) => sum + (each[number] ?? 0), 0),
            5,
          )
        })
      }),
    )
  })

  test('without alternatives says nothing', () => {
    expect(values(index, { words: 1, alternatives: [] })).toEqual([0, 0, 0, 0, 0])
  })

  test('in place of an expression counts only as far as it says more than the words of that', () => {
    const own = [itself('alpha', 1), itself('beta', 2)]
    const alternatives: Alternative[] = [{ terms: ['gamma'], weight: 0.5, how: 'synonym' }]
    const [apart, synonym] = [values(index, ...own), values(index, { words: 3, alternatives })]
    const together = values(index, ...own, { words: 3, alternatives, insteadOf: own })
    together.forEach((value, number) => {
      expect(value).toBeCloseTo(Math.max(apart[number] ?? 0, synonym[number] ?? 0), 6)
    })
  })
})

describe('the passages of an article', () => {
  const index = opened<Indexed>([
    ...article('one', ['An opening.', 'Melatonin.', 'Nothing of it.']),
    ...article('two', ['Another opening.', 'Something else.']),
    ...texts('Melatonin.'),
  ])

  test('lend each other a little when they match, and their opening has a share of what the article says', () => {
    const [opening = 0, match = 0, other = 0, ...rest] = values(index, itself('melatonin'))
    expect(match).toBeGreaterThan(opening)
    expect(opening).toBeGreaterThan(0)
    expect(other).toBe(0)
    expect(rest.slice(0, 2)).toEqual([0, 0])
    expect(rest[2]).toBeGreaterThan(0)
  })
})

describe('where all of some terms stand', () => {
  const index = opened(texts('alpha', 'beta', 'alpha beta', 'gamma alpha', 'alpha beta gamma'))
  const documents = (...terms: string[]) => Array.from(postingsOfAll(index, terms)?.documents ?? [])

  test('is where each of them stands, in whatever order they are given', () => {
    expect(documents('alpha')).toEqual([0, 2, 3, 4])
    expect(documents('alpha', 'beta')).toEqual([2, 4])
    expect(documents('beta', 'alpha')).toEqual([2, 4])
    expect(documents('gamma', 'beta', 'alpha')).toEqual([4])
  })

  test('is nowhere when one of them stands nowhere', () => {
    expect(documents('alpha', 'absent')).toEqual([])
    expect(documents()).toEqual([])
  })
})

describe('the highest', () => {
  const value = fc.oneof(fc.constantFrom(0, 0, 1, 2), fc.float({ min: 0, max: 10, noNaN: true }))

  test('are those that sorting finds: the better first, of equals the earlier', () => {
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 60 }),
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 4 }),
        (all, limit, step) => {
          const wanted = (number: number) => number % step === 0
          const values = Float32Array.from(all)
          const sorted = [...values.keys()]
            .filter((number) => (values[number] ?? 0) > 0 && wanted(number))
            .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
          expect(highest(values, limit, wanted)).toEqual(sorted.slice(0, limit))
        },
      ),
      { numRuns: 1000 },
    )
  })
})
