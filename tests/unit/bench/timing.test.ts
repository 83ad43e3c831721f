import { expect, test } from 'vitest'
import { beginningsOf, timeQueries } from '../../../bench/search/timing.ts'

test('a text grows by characters, not by halves of them', () => {
  expect([...beginningsOf('a🙂é')]).toEqual(['a', 'a🙂', 'a🙂é'])
  expect([...beginningsOf('')]).toEqual([])
})

test('every query is asked after the warm-up, in order', () => {
  const queries = ['one', 'two', 'three']
  const asked: string[] = []
  const { answers, asked: count } = timeQueries(
    queries,
    (query) => [
      () => {
        asked.push(query)
        return query.length
      },
    ],
    true,
  )
  expect(answers).toEqual([3, 3, 5])
  expect(count).toBe(3)
  expect(asked.slice(-3)).toEqual(queries)
})

test('no queries take no time', () => {
  expect(timeQueries([], () => [], false)).toMatchObject({ p50Ms: 0, p95Ms: 0, asked: 0 })
})
