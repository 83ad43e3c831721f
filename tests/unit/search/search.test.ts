import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndex, indexDocuments, loadIndex, saveIndex } from '../../../src/core/search/index.ts'
import { find, search } from '../../../src/core/search/search.ts'
import type { Hit } from '../../../src/core/search/reply.ts'
import { library } from '../../fixtures/library.ts'

const index = buildIndex(library)
const ids = (text: string) => search(index, text).hits.map(({ id }) => id)
const first = (text: string) => search(index, text).hits[0]
const marked = (hit: Hit | undefined) =>
  hit?.snippet.marks.map(([start, end]) => hit.snippet.text.slice(start, end))

describe('people find', () => {
  test("what they mean by: can't sleep bloated", () => {
    expect(first("can't sleep bloated")).toMatchObject({ articleId: 'restless-nights', passageId: 'p1' })
  })

  test('passages and studies in one list', () => {
    expect(new Set(search(index, 'melatonin').hits.map(({ kind }) => kind))).toEqual(
      new Set(['article', 'reference']),
    )
    expect(search(index, 'melatonin').counts).toEqual({ article: 1, reference: 1 })
  })

  test('a study by its author, its journal and the people in it', () => {
    expect(ids('heron')[0]).toBe('heron2019-melatonin')
    expect(ids('evening habits')).toContain('moss2011-tea')
    expect(ids('cup of tea')[0]).toBe('moss2011-tea')
  })

  test('words with accents and apostrophes however they type them', () => {
    expect(ids('crohns naive')[0]).toBe('crohns-and-sleep#p1')
  })

  test('a dose and not another one that ends like it', () => {
    expect(marked(first('5 mg'))).toEqual(['5 mg'])
    expect(marked(first('0.5mg'))).toEqual(['0.5 mg'])
  })
})

describe('a hit explains itself', () => {
  test('a word found as typed needs no explanation, in any inflection', () => {
    expect(first('bloating')).toMatchObject({ why: undefined })
    expect(marked(first('bloating'))).toEqual(['bloated'])
  })

  test('a beginning finds the words that go on from it', () => {
    const hit = first('constipati')
    expect(hit).toMatchObject({ passageId: 'p2', why: 'beginning' })
    expect(marked(hit)).toEqual(['Constipation'])
  })

  test.each(['melatonim ', 'melatnin ', 'melatoniin ', 'emlatonin ', 'nelatonin '])(
    'one wrong letter still finds: %s',
    (typed) => {
      const { hits, tried } = search(index, typed)
      expect(hits[0]).toMatchObject({ why: 'spelling' })
      expect(tried.respelled).toEqual([{ typed: typed.trim(), as: ['melatonin'] }])
      expect([...hits.flatMap((hit) => marked(hit) ?? []), hits[0]?.title].join(' ')).toMatch(/melatonin/i)
    },
  )

  test('a study shows its citation, its design and the marked words of its title', () => {
    const hit = first('travellers')
    expect(hit).toMatchObject({
      citation: 'Heron D. Journal of Evening Habits 2019',
      design: 'systematic review',
    })
    expect(hit?.titleMarks.map(([start, end]) => hit.title.slice(start, end))).toEqual(['travellers'])
  })
})

describe('the list', () => {
  test('is not one article: its third passage and those after are counted and not shown', () => {
    const { hits } = search(index, 'sleep night gut')
    const own = hits.filter((hit) => hit.kind === 'article' && hit.articleId === 'restless-nights')
    expect(own).toHaveLength(2)
    expect(own.map((hit) => hit.kind === 'article' && hit.more)).toEqual([2, 0])
  })

  test('is no longer than asked, and its counts are of everything', () => {
    const { hits, counts } = search(index, 'sleep', { limit: 1 })
    expect(hits).toHaveLength(1)
    expect(counts.article).toBe(2)
  })

  test('has the best first', () => {
    const scores = search(index, 'sleep melatonin gut').hits.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })
})

test('nothing found says what was tried and offers the nearest words', () => {
  const reply = search(index, 'the mxlutanin')
  expect(reply).toMatchObject({ hits: [], tried: { words: ['mxlutanin'], ignored: ['the'] } })
  expect(reply.didYouMean).toContain('melatonin')
  expect(search(index, 'sleep').didYouMean).toBeUndefined()
})

test('nothing to look for is not an error', () => {
  for (const text of ['', '   ', '?!', 'the of and ', '😴']) {
    expect(search(index, text)).toMatchObject({
      hits: [],
      counts: { article: 0, reference: 0 },
      tried: { words: [] },
    })
  }
})

test('many words count for a little, not for everything: a rare word beats three common ones', () => {
  const text = (from: number, text: string) =>
    Array.from({ length: 16 }, (_, at) => ({ id: String(from + at), title: '', text }))
  const documents = [
    ...text(0, 'good night sleep tonight'),
    ...text(16, 'other matters altogether today'),
    { id: 'rare', title: '', text: 'gastroparesis explained clearly today' },
  ]
  const { ranked } = find(indexDocuments(documents), 'good night sleep gastroparesis ')
  expect(ranked[0]?.document.id).toBe('rare')
  // And yet of two equal documents the one with more of the words comes first.
  const both = [
    { id: 'one', title: '', text: 'gut gut alpha beta' },
    { id: 'two', title: '', text: 'gut brain alpha beta' },
  ]
  expect(find(indexDocuments(both), 'gut brain ').ranked[0]?.document.id).toBe('two')
})

describe('any string', () => {
  const loaded = loadIndex(saveIndex(index))
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'قولون عصبي',
      '睡眠 不足',
      '👩🏽‍⚕️ sleep',
      '\uD800',
      '*',
      '"',
      'a'.repeat(10_240),
    ),
    fc
      .array(fc.constantFrom('sleep', 'Gut', 'toString', 'bloatd', '1 mg', '0.5', '\u202e'), {
        maxLength: 2000,
      })
      .map((all) => all.join(' ')),
  )

  test('is answered, with marks that lie within what is shown', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { title, titleMarks, snippet, score } of search(index, text).hits) {
          expect(score).toBeGreaterThan(0)
          for (const [start, end] of snippet.marks) expect(snippet.text.slice(start, end)).not.toBe('')
          for (const [start, end] of titleMarks) expect(title.slice(start, end)).not.toBe('')
        }
      }),
    )
  })

  test('is answered by a loaded index as by the one that was saved', () => {
    if (!loaded.ok) throw new Error(loaded.error.message)
    fc.assert(
      fc.property(anything, (text) => {
        expect(search(loaded.value, text)).toEqual(search(index, text))
      }),
    )
  })
})

describe('an index that cannot be read is refused with the reason', () => {
  const changed = (change: object) =>
    JSON.stringify({ ...(JSON.parse(saveIndex(index)) as object), ...change })

  test.each([
    ['no JSON', '{', 'bad-index', /damaged/],
    ['something else', '{"hello":1}', 'bad-index', /not a search index/],
    ['another version', changed({ version: 99 }), 'other-version', /version 99/],
    ['no documents', changed({ documents: undefined }), 'bad-index', /damaged/],
    ['missing documents', changed({ documents: [] }), 'bad-index', /damaged/],
    ['a broken engine', changed({ engine: {} }), 'bad-index', /damaged/],
  ])('%s', (_, json, code, message) => {
    const result = loadIndex(json)
    expect(result).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(message) as string },
    })
  })
})
