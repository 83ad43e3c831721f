import { expect, test } from 'vitest'
import { mean, ndcg10, percentile, recall, reciprocalRank10 } from '../../../bench/search/metrics.ts'

const grades = new Map([
  ['best', 2],
  ['good', 1],
  ['also good', 1],
  ['wrong', 0],
])

test('the order of the judgements is perfect', () => {
  expect(ndcg10(['best', 'good', 'also good'], grades)).toBe(1)
  expect(ndcg10(['best', 'also good', 'good', 'wrong', 'never judged'], grades)).toBe(1)
})

test('nDCG by hand: the grade over the logarithm of the rank and one', () => {
  // Found: 0 + 2 / log2(3) + 1 / log2(4) = 1.7619. The best: 2 + 1 / log2(3) + 1 / log2(4) = 3.1309.
  expect(ndcg10(['wrong', 'best', 'good'], grades)).toBeCloseTo(0.5627, 4)
  // The gain is the grade itself, not a power of it: 1 + 2 / log2(3) = 2.2619, over the same.
  expect(ndcg10(['good', 'best'], grades)).toBeCloseTo(0.7224, 4)
})

test('the best is of ten at most, and what comes after the tenth does not count', () => {
  const many = new Map(Array.from({ length: 20 }, (_, index) => [`d${index}`, 1]))
  expect(ndcg10([...many.keys()], many)).toBe(1)
  expect(ndcg10([...Array.from({ length: 10 }, (_, index) => `other ${index}`), 'd0'], many)).toBe(0)
})

test('a query that nothing answers, and one that finds nothing, come to nothing', () => {
  expect(ndcg10(['a'], new Map([['a', 0]]))).toBe(0)
  expect(ndcg10(['a'], new Map([['a', -1]]))).toBe(0)
  expect(ndcg10([], grades)).toBe(0)
  expect(recall(['a'], new Map([['a', 0]]), 10)).toBe(0)
})

test('recall is the share of the answers among the first', () => {
  const ranked = ['wrong', 'best', 'never judged', 'good']
  expect(recall(ranked, grades, 10)).toBeCloseTo(2 / 3)
  expect(recall(ranked, grades, 2)).toBeCloseTo(1 / 3)
  expect(recall(ranked, grades, 1)).toBe(0)
})

test('the reciprocal rank is of the first answer among ten', () => {
  expect(reciprocalRank10(['best'], grades)).toBe(1)
  expect(reciprocalRank10(['wrong', 'never judged', 'good', 'best'], grades)).toBeCloseTo(1 / 3)
  const others = Array.from({ length: 10 }, (_, index) => `other ${index}`)
  expect(reciprocalRank10([...others, 'best'], grades)).toBe(0)
  expect(reciprocalRank10([...others.slice(1), 'best'], grades)).toBe(0.1)
})

test('a percentile is one of the values', () => {
  const values = [5, 1, 4, 2, 3]
  expect(percentile(values, 0.5)).toBe(3)
  expect(percentile(values, 0.95)).toBe(5)
  expect(percentile([7], 0.5)).toBe(7)
  expect(percentile([], 0.5)).toBe(0)
  expect(
    percentile(
      Array.from({ length: 100 }, (_, index) => index + 1),
      0.95,
    ),
  ).toBe(95)
})

test('the mean of nothing is nothing', () => {
  expect(mean([1, 2, 6])).toBe(3)
  expect(mean([])).toBe(0)
})
