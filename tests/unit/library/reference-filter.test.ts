import { describe, expect, test } from 'vitest'
import { filterReferences, type ReferenceFilter } from '../../../src/core/library/reference-filter.ts'
import { projectReferences } from '../../fixtures/project-references.ts'
import { reference, without } from '../../fixtures/references.ts'

const tea = reference()
const owls = reference({
  id: 'owls',
  title: 'Ämter and Crohn’s disease',
  author: [{ literal: 'Society of Owls' }],
  issued: { 'date-parts': [[2019]] },
  design: 'guideline',
  topics: ['owls'],
})
const undated = { ...without(owls, 'issued'), id: 'undated' }
const found = (filter: ReferenceFilter) => filterReferences([tea, owls, undated], filter).map(({ id }) => id)

describe('references', () => {
  test('are all there when nothing is asked', () => {
    expect(found({})).toEqual(['moss2011-tea', 'owls', 'undated'])
    expect(found({ text: '  ', design: '', topic: '' })).toHaveLength(3)
    expect(filterReferences(projectReferences, {})).toEqual(projectReferences)
  })

  test.each([
    ['words in any order', 'bed CHAMOMILE', ['moss2011-tea']],
    ['an author', 'wren', ['moss2011-tea']],
    ['an organisation', 'society', ['owls', 'undated']],
    ['the journal', 'evening habits', ['moss2011-tea', 'owls', 'undated']],
    ['a DOI', '10.1000/tea', ['moss2011-tea', 'owls', 'undated']],
    ['the year', '2019', ['owls']],
    ['letters without accents', 'amter', ['owls', 'undated']],
    ['a typewriter apostrophe', "crohn's", ['owls', 'undated']],
    ['one word that is not there', 'chamomile owls', []],
  ])('are found by %s', (_what, text, ids) => {
    expect(found({ text })).toEqual(ids)
  })

  test('are found by design and by topic', () => {
    expect(found({ design: 'RCT' })).toEqual(['moss2011-tea'])
    expect(found({ topic: 'owls' })).toEqual(['owls', 'undated'])
    expect(found({ design: 'RCT', topic: 'owls' })).toEqual([])
  })

  test('are found from and to a year, both included, and without a date in no range', () => {
    expect(found({ from: 2011, to: 2019 })).toEqual(['moss2011-tea', 'owls'])
    expect(found({ from: 2012 })).toEqual(['owls'])
    expect(found({ to: 2018 })).toEqual(['moss2011-tea'])
  })
})
