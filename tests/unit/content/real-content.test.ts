import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compileLibrary } from '../../../scripts/content/compile-library.ts'
import { describeProblems } from '../../../scripts/content/problem.ts'
import { readSources } from '../../../scripts/content/read-sources.ts'
import { citeVancouver } from '../../../src/core/library/citation.ts'
import { buildIndex, loadIndex, saveIndex } from '../../../src/core/search/index.ts'
import { search } from '../../../src/core/search/search.ts'

const sources = readSources(fileURLToPath(new URL('../../../', import.meta.url)))
const { compiled, problems } = compileLibrary(sources)
const { library } = compiled
const index = buildIndex(library)

test('the articles and references of the project compile', () => {
  expect(describeProblems(problems)).toBe('')
  expect(library.articles).toHaveLength(sources.articles.length)
})

test('every reference can be cited in full, without holes', () => {
  for (const reference of library.references) {
    expect(citeVancouver(reference)).not.toMatch(/undefined|null|\.\.|\(\)|;:| {2}/)
  }
})

describe('searching the library as it is', () => {
  test.each([
    ["can't sleep bloated", /sleep|bloat/i],
    ['melatonin 1mg', /melatonin/i],
    ['constipati', /constipation/i],
    ['melatonim dose', /melatonin/i],
    ['heartburn at night', /reflux|heartburn|night/i],
  ])('%s finds something that fits', (text, fitting) => {
    const [first] = search(index, text).hits
    expect(`${first?.title ?? ''} ${first?.snippet.text ?? ''}`).toMatch(fitting)
  })

  test('the saved index opens', () => {
    expect(loadIndex(saveIndex(index)).ok).toBe(true)
  })
})
