import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { halves, judge, readQuestions, withSlips } from '../../../bench/search/questions.ts'
import { compileLibrary } from '../../../scripts/content/compile-library.ts'
import { readSources } from '../../../scripts/content/read-sources.ts'
import { compileIndex } from '../../../src/core/search/compile.ts'
import { openIndex } from '../../../src/core/search/compiled-index.ts'
import { documentsOf, type LibraryDocument } from '../../../src/core/search/documents.ts'

const { library, asked, synonyms } = compileLibrary(
  readSources(fileURLToPath(new URL('../../../', import.meta.url))),
).compiled
const opened = openIndex<LibraryDocument>(compileIndex(documentsOf(library, asked), synonyms).buffer)
if (!opened.ok) throw new Error(opened.error.message)
const index = opened.value

test('a slip is one wrong letter in each word, the same each time', () => {
  const slipped = withSlips("can't sleep at 3")
  expect(slipped).toBe(withSlips("can't sleep at 3"))
  const words = slipped.split(/[^a-z]+/)
  expect(words.map((word) => word.length)).toEqual([3, 1, 5, 2, 0])
  expect(slipped).not.toContain('sleep')
})

describe.each(halves)('of the questions of patients, the %s half', (half) => {
  const questions = readQuestions(half, library)
  const plain = judge(index, questions)

  test('has enough of them to go by', () => {
    expect(questions.length).toBeGreaterThanOrEqual(75)
  })

  test('finds an answer in the first three for nine of ten', () => {
    expect(plain.success3).toBeGreaterThanOrEqual(0.9)
  })

  test('loses at most one of ten to a wrong letter in every word', () => {
    const slipped = judge(index, questions, { typed: withSlips })
    expect(plain.success3 - slipped.success3).toBeLessThanOrEqual(0.1)
  })
})
