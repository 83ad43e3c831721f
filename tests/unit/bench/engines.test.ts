import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTexts } from '../../../bench/search/collection.ts'
import type { Searcher } from '../../../bench/search/engine.ts'
import { engineNamed, ours, peerNames } from '../../../bench/search/engines.ts'
import { beginningsOf } from '../../../bench/search/timing.ts'

const fixture = fileURLToPath(new URL('../../fixtures/collection', import.meta.url))

/** Signs that one engine or another reads as more than letters. */
const troublesome = [
  '',
  ' ',
  '"',
  "don't OR 'x",
  'sleep AND (NOT',
  'NEAR(sleep, 3)',
  'title:sleep^2 +gut -night',
  '*',
  's*eep~2',
  'a*',
  'gut-brain: what?',
  '; DROP TABLE words; --',
  'constructor __proto__ hasOwnProperty',
  '睡眠 🙂 ½',
  '\u0000',
  'sleep '.repeat(200),
]

describe.each([ours, ...peerNames])('%s', (name) => {
  let folder = ''
  let searcher: Searcher | undefined
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vagus-engine-'))
    const engine = engineNamed(name)
    engine.build(readTexts(fixture), join(folder, 'index'))
    searcher = engine.open(join(folder, 'index'))
  })
  afterAll(() => {
    searcher = undefined
    rmSync(folder, { recursive: true, force: true })
  })

  test('finds a text by its words once it was saved and loaded', () => {
    expect(searcher?.search('melatonin at bedtime', 100)[0]).toBe('melatonin')
    expect(searcher?.search('the sleep of people', 2)).toHaveLength(2)
  })

  test('finds it while one types', () => {
    const found = [...beginningsOf('melatonin')].map((typed) =>
      searcher?.type(typed, 20).includes('melatonin'),
    )
    expect(found.at(-1)).toBe(true)
    // The formula by itself knows whole words only.
    expect(found.at(-3)).toBe(name !== 'bm25')
  })

  test.each(troublesome)('takes %j for a query', (query) => {
    const found = searcher?.search(query, 100) ?? []
    expect(new Set(found).size).toBe(found.length)
    for (const typed of [...beginningsOf(query)].slice(-20)) searcher?.type(typed, 20)
  })
})

test('an engine that is not there is named with those that are', () => {
  expect(() => engineNamed('grep')).toThrow(/^There is no engine "grep"\. There are: vagus, bm25, fts5/)
})
