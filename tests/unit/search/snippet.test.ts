import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { termsOf, wordsOf } from '../../../src/core/search/analysis.ts'
import { findMarks } from '../../../src/core/search/marks.ts'
import type { Mark } from '../../../src/core/search/reply.ts'
import { snippetOf } from '../../../src/core/search/snippet.ts'

const marked = ({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) =>
  marks.map(([start, end]) => text.slice(start, end))
const filler = 'It was a quiet evening and nothing much happened in the house at all. '.repeat(6)

test('a short text is shown whole', () => {
  expect(snippetOf('Tea helps.', new Map([['tea', 0]]))).toEqual({ text: 'Tea helps.', marks: [[0, 3]] })
})

test('a long text is cut around what matched, at the start of its sentence when that is near', () => {
  const { text, marks } = snippetOf(
    `${filler}Bloated bellies sleep badly. ${filler}`,
    new Map([['bloat', 0]]),
  )
  expect(text).toMatch(/^… Bloated bellies sleep badly\. .* …$/)
  expect(marked({ text, marks })).toEqual(['Bloated'])
})

test('a place with two of the words beats an earlier one with the same word twice', () => {
  const text = `Sleep and sleep. ${filler}The gut and sleep. ${filler}`
  const terms = new Map([
    ['sleep', 0],
    ['gut', 1],
  ])
  expect(marked(snippetOf(text, terms))).toEqual(['gut', 'sleep'])
})

test('a text where nothing matches is shown from its beginning, unmarked', () => {
  const { text, marks } = snippetOf(filler, new Map())
  expect(text.startsWith('It was a quiet evening')).toBe(true)
  expect(marks).toEqual([])
})

describe('in any text', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'sleep',
      'Sleeping',
      'gut',
      'naïve',
      '1 mg',
      "can't",
      '😴',
      '睡眠',
      'قولون',
      '.',
      '\n',
      'a\u0301',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const text = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '))

  test('marks lie within the snippet, in order, and hold a word that was looked for', () => {
    fc.assert(
      fc.property(text, fc.nat(), (text, pick) => {
        const all = termsOf(text)
        const terms = new Map(
          ['sleep', all[pick % Math.max(1, all.length)] ?? 'gut'].map((term, index) => [term, index]),
        )
        const snippet = snippetOf(text, terms)
        let last = 0
        for (const [start, end] of snippet.marks) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(snippet.text.length)
          expect(wordsOf(snippet.text.slice(start, end)).every(({ term }) => terms.has(term ?? ''))).toBe(
            true,
          )
          last = end
        }
        if (all.some((term) => terms.has(term))) expect(snippet.marks).not.toEqual([])
      }),
    )
  })

  test('a snippet is part of the text and of bounded length', () => {
    fc.assert(
      fc.property(text, (text) => {
        const snippet = snippetOf(text, new Map([['sleep', 0]]))
        expect(text).toContain(snippet.text.replace(/^… /, '').replace(/ …$/, ''))
        expect(snippet.text.length).toBeLessThanOrEqual(184)
      }),
    )
  })
})

test('the reader marks every inflection of a term', () => {
  expect(findMarks('Sleep, sleeping and the gut', new Set(['sleep']))).toEqual([
    [0, 5],
    [7, 15],
  ])
})
