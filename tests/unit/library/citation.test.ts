import { describe, expect, test } from 'vitest'
import { authorsShort, citeLine, citeShort, citeVancouver } from '../../../src/core/library/citation.ts'
import type { Reference } from '../../../src/core/library/reference.ts'
import { reference, without } from '../../fixtures/references.ts'

const byAuthors = (...families: string[]) =>
  reference({ author: families.map((family) => ({ family, given: 'A' })) })
const bare = (different: Partial<Reference> = {}) => ({
  ...without(reference(), 'author', 'container-title', 'issued', 'volume', 'issue', 'page', 'DOI'),
  ...different,
})

describe('a short list of authors', () => {
  test('names one, joins two, and shortens three', () => {
    expect(authorsShort(byAuthors('Moss'))).toBe('Moss A')
    expect(authorsShort(byAuthors('Moss', 'Finch'))).toBe('Moss A and Finch A')
    expect(authorsShort(byAuthors('Moss', 'Finch', 'Wren'))).toBe('Moss A et al.')
  })

  test('says et al. when the record holds only the first of them', () => {
    expect(authorsShort({ ...byAuthors('Moss'), author_list_complete: false })).toBe('Moss A et al.')
  })

  test('gives an organisation as it calls itself', () => {
    expect(authorsShort(reference({ author: [{ literal: 'Society of Owls' }] }))).toBe('Society of Owls')
  })

  test('falls back on the publisher, then the journal, and never invents a name', () => {
    expect(authorsShort(bare({ publisher: 'Owl House', 'container-title': 'Owls' }))).toBe('Owl House')
    expect(authorsShort(bare({ 'container-title': 'Owls' }))).toBe('Owls')
    expect(authorsShort(bare())).toBe('No author named')
  })
})

test.each([
  ['GH', 'Moss GH'],
  ['Ada L', 'Moss AL'],
  ['Renske A.B.', 'Moss RAB'],
  ['Yen-Wen', 'Moss YW'],
  ['Seung-ho', 'Moss SH'],
  ['Émile', 'Moss É'],
  ['', 'Moss'],
])('the given name %j becomes initials', (given, name) => {
  expect(authorsShort(reference({ author: [{ family: 'Moss', given }] }))).toBe(name)
})

test('a label is the first family name and the year', () => {
  expect(citeShort(reference())).toBe('Moss 2011')
  expect(citeShort(without(reference(), 'issued'))).toBe('Moss (no date)')
})

test('one line has the authors, the journal and the year, and no more', () => {
  expect(citeLine(reference())).toBe('Moss AL et al. Journal of Evening Habits 2011')
  const page = bare({ author: [{ literal: 'Society of Owls' }] })
  expect(citeLine(page)).toBe('Society of Owls')
  expect(citeLine({ ...page, issued: { 'date-parts': [[2020]] } })).toBe('Society of Owls 2020')
})

describe('a full citation', () => {
  test('follows Vancouver style', () => {
    expect(citeVancouver(reference())).toBe(
      'Moss AL, Finch B, van der Wren CE. Chamomile tea before bed: a randomised trial. ' +
        'Journal of Evening Habits 2011;12(3):101-109. doi:10.1000/tea.2011',
    )
  })

  test('names six authors and says et al. for a seventh', () => {
    expect(citeVancouver(byAuthors('A', 'B', 'C', 'D', 'E', 'F'))).toMatch(/^A A, B A, C A, D A, E A, F A\. /)
    expect(citeVancouver(byAuthors('A', 'B', 'C', 'D', 'E', 'F', 'G'))).toMatch(
      /^A A, B A, C A, D A, E A, F A, et al\. Ch/,
    )
  })

  test('leaves out what the record lacks', () => {
    expect(citeVancouver(bare({ title: 'Is it the tea?' }))).toBe('Is it the tea?')
    expect(citeVancouver(without(reference(), 'volume', 'issue', 'DOI'))).toMatch(/Habits 2011:101-109\.$/)
    expect(citeVancouver(without(reference(), 'issue', 'page', 'DOI'))).toMatch(/Habits 2011;12\.$/)
  })

  test('gives the PMID, then the address, where there is no DOI', () => {
    const published = reference({ PMID: '123', URL: 'https://example.org' })
    expect(citeVancouver(without(published, 'DOI'))).toMatch(/ PMID 123$/)
    expect(citeVancouver(bare({ URL: 'https://example.org' }))).toMatch(/ https:\/\/example\.org$/)
  })

  test('names an organisation once that publishes its own page', () => {
    const page = bare({
      type: 'webpage',
      title: 'Owls',
      author: [{ literal: 'Owl House' }],
      publisher: 'Owl House',
    })
    expect(citeVancouver(page)).toBe('Owl House. Owls.')
  })
})
