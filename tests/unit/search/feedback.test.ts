import { describe, expect, test } from 'vitest'
import type { Indexed } from '../../../src/core/search/documents.ts'
import { expand, type Concept } from '../../../src/core/search/expand.ts'
import { feedbackOf } from '../../../src/core/search/feedback.ts'
import { find } from '../../../src/core/search/find.ts'
import { readQuery } from '../../../src/core/search/query.ts'
import { scoreConcepts } from '../../../src/core/search/rank.ts'
import { live, opened, texts } from './corpus.ts'

// What is about melatonin speaks of the pineal gland too; the last but two does so without saying melatonin.
const documents = texts(
  'melatonin from the pineal gland',
  'melatonin and the pineal gland at dusk',
  'melatonin, the pineal gland and light',
  'the pineal gland alone',
  'soup and bread for dinner',
  'bread for breakfast and soup',
)
const without = '3'
const index = opened(documents)

const conceptsOf = (text: string) =>
  expand(readQuery(text), {
    vocabularies: [index.vocabulary],
    synonyms: index.synonyms,
    hasTerm: (term) => index.postings(term) !== undefined,
  }).concepts
const feedback = (concepts: readonly Concept[]) =>
  feedbackOf(index, scoreConcepts(index, concepts).values, concepts)
const added = (text: string) => feedback(conceptsOf(text)).flatMap(({ alternatives }) => alternatives)

describe('what the best documents have in common', () => {
  test('is looked for as well, and said to be feedback', () => {
    expect(added('melatonin ').flatMap(({ terms }) => terms)).toEqual(
      expect.arrayContaining(['pineal', 'gland']),
    )
    expect(added('melatonin ').flatMap(({ terms }) => terms)).not.toContain('soup')
    for (const { how } of added('melatonin ')) expect(how).toBe('feedback')
  })

  test('counts for less than the question, all of it together', () => {
    const sum = added('melatonin ').reduce((sum, { weight }) => sum + weight, 0)
    expect(sum).toBeGreaterThan(0)
    expect(sum).toBeLessThan(1)
  })

  test('stands for no word of the question', () => {
    for (const { words } of feedback(conceptsOf('melatonin '))) expect(words).toBe(0)
  })

  test('is nothing when nothing is found', () => {
    expect(added('xyzzy ')).toEqual([])
    expect(feedback([])).toEqual([])
  })
})

describe('a long question', () => {
  const long = 'melatonin pineal gland light dusk dinner soup bread breakfast alone '

  test('says what it means: nothing is added', () => {
    expect(added(long)).toEqual([])
    expect(added('melatonin ')).not.toEqual([])
  })
})

describe('a document without the words', () => {
  const ids = (settled: boolean, text = 'melatonin ') =>
    find({ library: index }, text, { settled, limit: 10 }).ranked.map(({ document }) => document.id)

  test('is found by what the best have in common, once the question has settled', () => {
    expect(ids(false)).not.toContain(without)
    expect(ids(true)).toContain(without)
  })

  test('comes after those that have them', () => {
    expect(ids(true).indexOf(without)).toBeGreaterThanOrEqual(3)
  })

  test('of the journal is found so too, and only the library is believed', () => {
    const note: Indexed = { id: 'note', title: '', text: 'asked about the pineal gland' }
    const journal = live([
      note,
      ...['a', 'b', 'c'].map((id) => ({ id, title: '', text: 'melatonin with cheese' })),
    ])
    const ranked = (text: string) =>
      find({ library: index, journal }, text, { settled: true, limit: 20 }).ranked.map(
        ({ document }) => document.id,
      )
    expect(ranked('melatonin ')).toContain('note')
    // Cheese leads from no document of the library to melatonin.
    expect(ranked('cheese ').toSorted()).toEqual(['a', 'b', 'c'])
  })
})
