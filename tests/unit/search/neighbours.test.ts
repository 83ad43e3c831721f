import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { termsOf } from '../../../src/core/search/analysis.ts'
import { rarityOf } from '../../../src/core/search/fields.ts'
import { opened, texts } from './corpus.ts'

const word = fc.constantFrom('sleep', 'gut', 'tea', 'night', 'melatonin', 'bread', 'pain', 'light')
const corpus = fc
  .array(fc.array(word, { maxLength: 6 }), { maxLength: 9 })
  .map((all) => texts(...all.map((words) => words.join(' '))))

/** How much each term says about each document. */
function weightsOf(documents: ReturnType<typeof texts>) {
  const index = opened(documents)
  const terms = [...new Set(documents.flatMap(({ text }) => termsOf(text)))]
  return documents.map((_, number) =>
    terms.map((term) => {
      const { documents: having = [], impacts = [] } = index.postings(term) ?? {}
      const at = Array.from(having).indexOf(number)
      return at < 0 ? 0 : rarityOf(documents.length, having.length) * (impacts[at] ?? 0)
    }),
  )
}

const product = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
const cosine = (a: readonly number[], b: readonly number[]) =>
  product(a, b) / Math.sqrt(product(a, a) * product(b, b))

describe('the neighbours of a document', () => {
  const index = opened(
    texts(
      'melatonin pineal gland',
      'melatonin pineal dusk',
      'gland of another kind',
      'soup and bread',
      'soup and bread',
      'nothing in common',
      '',
    ),
  )
  const near = (number: number) => index.neighboursOf(number).map(([other]) => other)

  test('are those that share its words, the more of them the nearer, and not itself', () => {
    expect(near(0)).toEqual([1, 2])
    expect(near(1)).toEqual([0])
    expect(near(3)).toEqual([4])
  })

  test('are none when it shares no word', () => {
    expect(near(5)).toEqual([])
    expect(near(6)).toEqual([])
    expect(opened([]).neighboursOf(0)).toEqual([])
  })

  test('are wholly like it when they have the same words', () => {
    expect(index.neighboursOf(3)).toEqual([[4, 1]])
  })

  test('are five at most, of equals the earlier', () => {
    expect(opened(texts(...Array.from({ length: 9 }, () => 'tea'))).neighboursOf(4)).toHaveLength(5)
    expect(
      opened(texts(...Array.from({ length: 9 }, () => 'tea')))
        .neighboursOf(1)
        .map(([other]) => other),
    ).toEqual([0, 2, 3, 4, 5])
  })

  test('are the nearest by the cosine of what their words say, as comparing each with each finds them', () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        const index = opened(documents)
        const weights = weightsOf(documents)
        documents.forEach((_, number) => {
          const byHand = documents
            .map((_, other) => (other === number ? 0 : cosine(weights[number] ?? [], weights[other] ?? [])))
            .filter((similarity) => similarity > 0)
            .sort((a, b) => b - a)
          const found = index.neighboursOf(number)
          expect(found).toHaveLength(Math.min(5, byHand.length))
          found.forEach(([other, similarity], rank) => {
            // They are kept in a byte each.
            expect(Math.abs(similarity - (byHand[rank] ?? 0))).toBeLessThan(1 / 200)
            expect(Math.abs(similarity - cosine(weights[number] ?? [], weights[other] ?? []))).toBeLessThan(
              1 / 200,
            )
          })
        })
      }),
    )
  })
})

describe('scores shared among neighbours', () => {
  const index = opened(
    texts('melatonin pineal gland', 'melatonin pineal dusk', 'gland of another kind', 'soup'),
  )
  const scores = Float32Array.of(1, 2, 4, 8)

  test('are their own when nothing is shared', () => {
    expect([...index.shareAmongNeighbours(scores, 0)]).toEqual([1, 2, 4, 8])
  })

  test('are those of the neighbours, the nearer counting more, when all is shared', () => {
    const [near = 0, far = 0] = index.neighboursOf(0).map(([, similarity]) => similarity)
    const [first, second, third, alone] = index.shareAmongNeighbours(scores, 1)
    expect(first).toBeCloseTo((2 * near + 4 * far) / (near + far), 5)
    expect(second).toBeCloseTo(1, 5)
    expect(third).toBeCloseTo(1, 5)
    expect(alone).toBe(0)
  })

  test('lie between the two otherwise, and those given stay as they are', () => {
    const [first] = index.shareAmongNeighbours(scores, 0.5)
    const [neighbours = 0] = index.shareAmongNeighbours(scores, 1)
    expect(first).toBeCloseTo((1 + neighbours) / 2, 5)
    expect([...scores]).toEqual([1, 2, 4, 8])
  })
})

test('the terms that say most about a document come first, and what stands in it alone is not among them', () => {
  const index = opened(texts('pineal pineal pineal gland unique', 'pineal gland', 'gland', 'gland'))
  const terms = [...index.termsAbout(0)]
  expect(terms.map(([term]) => term)).toEqual(['pineal', 'gland'])
  expect(terms[0]?.[1]).toBeGreaterThan(terms[1]?.[1] ?? 0)
})
