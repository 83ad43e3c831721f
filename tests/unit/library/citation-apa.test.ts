import { describe, expect, test } from 'vitest'
import { citeApa } from '../../../src/core/library/citation-apa.ts'
import type { Reference } from '../../../src/core/library/reference.ts'
import { projectReferences } from '../../fixtures/project-references.ts'
import { reference, without } from '../../fixtures/references.ts'

const authors = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ family: `N${index + 1}`, given: 'A' }))
const bare = (different: Partial<Reference> = {}) => ({
  ...without(reference(), 'author', 'container-title', 'issued', 'volume', 'issue', 'page', 'DOI'),
  ...different,
})

test('a study follows APA style', () => {
  expect(citeApa(reference())).toBe(
    'Moss, A. L., Finch, B., & van der Wren, C.-E. (2011). Chamomile tea before bed: a randomised trial. ' +
      'Journal of Evening Habits, 12(3), 101–109. https://doi.org/10.1000/tea.2011',
  )
})

test.each([
  ['GH', 'Moss, G. H.'],
  ['Andrew JK', 'Moss, A. J. K.'],
  ['Renske A.B.', 'Moss, R. A. B.'],
  ['Yen-Wen', 'Moss, Y.-W.'],
  ['Seung-ho', 'Moss, S.-H.'],
  ['José Clóvis do', 'Moss, J. C. do'],
  ['Émile', 'Moss, É.'],
  ['', 'Moss'],
])('the given name %j becomes initials', (given, name) => {
  expect(citeApa(reference({ author: [{ family: 'Moss', given }] }))).toMatch(
    new RegExp(`^${name.replaceAll('.', '\\.')}\\.? \\(2011`),
  )
})

describe('authors', () => {
  test('are all named up to twenty, and of more the first nineteen and the last', () => {
    expect(citeApa(reference({ author: authors(20) }))).toContain('N19, A., & N20, A. (2011)')
    expect(citeApa(reference({ author: authors(22) }))).toContain('N19, A., … N22, A. (2011)')
    expect(citeApa(reference({ author: authors(22) }))).not.toContain('N20')
  })

  test('end in et al. when the record holds only the first of them', () => {
    expect(citeApa(reference({ author: authors(1), author_list_complete: false }))).toMatch(
      /^N1, A., et al\. \(/,
    )
  })

  test('give way to the title when there are none', () => {
    expect(citeApa(bare({ title: 'Is it the tea?' }))).toBe('Is it the tea? (n.d.).')
  })
})

describe('a web page', () => {
  const page = bare({
    type: 'webpage',
    title: 'Owls',
    author: [{ literal: 'Owl House' }],
    publisher: 'Owl House',
    URL: 'https://example.org/owls',
    issued: { 'date-parts': [[2023, 5, 26]] },
  })

  test('is dated to the day, and names an organisation once that publishes its own', () => {
    expect(citeApa(page)).toBe('Owl House. (2023, May 26). Owls. https://example.org/owls')
  })

  test('names a publisher that is someone else', () => {
    expect(citeApa({ ...page, publisher: 'Night Press' })).toContain('Owls. Night Press. https')
  })
})

test('every reference can be cited in full, without holes', () => {
  for (const one of projectReferences)
    expect(citeApa(one)).not.toMatch(/undefined|null|NaN|\.\.|\(\)|, ,|,\.| {2}/)
})
