import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compileLibrary } from '../../../scripts/content/compile-library.ts'
import { describeProblems } from '../../../scripts/content/problem.ts'
import { inspect } from '../../../scripts/content/gate/gate.ts'
import { readSources } from '../../../scripts/content/read-sources.ts'
import { grades } from '../../../src/core/library/grade.ts'
import { citeVancouver } from '../../../src/core/library/citation.ts'
import { compileIndex } from '../../../src/core/search/compile.ts'
import { openIndex } from '../../../src/core/search/compiled-index.ts'
import { documentsOf, type LibraryDocument } from '../../../src/core/search/documents.ts'
import { search } from '../../../src/core/search/search.ts'

const sources = readSources(fileURLToPath(new URL('../../../', import.meta.url)))
const { compiled, problems } = compileLibrary(sources)
const { library, asked, synonyms } = compiled
const opened = openIndex<LibraryDocument>(compileIndex(documentsOf(library, asked), synonyms).buffer)
if (!opened.ok) throw new Error(opened.error.message)
const index = opened.value

test('the articles and references of the project compile', () => {
  expect(describeProblems(problems)).toBe('')
  expect(library.articles).toHaveLength(sources.articles.length)
})

test('the gate finds nothing to say about them, on the day the newest of them was reviewed', () => {
  const newest = library.articles.reduce(
    (latest, { reviewed }) => (reviewed > latest ? reviewed : latest),
    '',
  )
  expect(describeProblems(inspect(compiled, sources, newest))).toBe('')
})

describe('the library has', () => {
  const claims = [...library.articles, ...library.glossary].flatMap((text) => text.claims)
  const cited = new Set(claims.flatMap(({ supporting, contradicting }) => [...supporting, ...contradicting]))

  test.each([
    ['articles', 48, library.articles.length],
    ['claims', 300, claims.length],
    ['references cited', 150, cited.size],
    ['words in its glossary', 80, library.glossary.length],
    ['passages that people ask for in words of their own', 900, asked.size],
    ['groups of synonyms', 400, synonyms.split('\n').filter((line) => /[=~>]/.test(line)).length],
  ])('%s: at least %i', (_, least, count) => {
    expect(count).toBeGreaterThanOrEqual(least)
  })

  test('facts of every study cited, so that each grade rests on them', () => {
    expect([...cited].filter((id) => library.facts[id] === undefined)).toEqual([])
    expect(claims.filter(({ grade }) => !grades.includes(grade))).toEqual([])
  })

  test('somewhere to go on from every article', () => {
    expect(library.articles.filter(({ related }) => related.length === 0).map(({ id }) => id)).toEqual([])
  })
})

test('every reference can be cited in full, without holes', () => {
  for (const reference of library.references) {
    expect(citeVancouver(reference)).not.toMatch(/undefined|null|\.\.|\(\)|;:| {2}/)
  }
})

describe('searching the library as it is', () => {
  test.each([
    ["can't sleep bloated", /sleep|bloat/i],
    ['melatonin 1mg', /melatonin|1 mg/i],
    ['constipati', /constipation/i],
    ['melatonim dose', /melatonin/i],
    ['heartburn at night', /reflux|heartburn|night/i],
  ])('%s finds something that fits', (text, fitting) => {
    const [first] = search({ library: index }, text).hits
    expect(`${first?.title ?? ''} ${first?.snippet.text ?? ''}`).toMatch(fitting)
  })

  test('an article is found by what people type who have none of its words', () => {
    const hits = search({ library: index }, 'booze before bed').hits.slice(0, 3)
    expect(hits).toContainEqual(expect.objectContaining({ kind: 'article', articleId: 'alcohol' }))
  })
})
