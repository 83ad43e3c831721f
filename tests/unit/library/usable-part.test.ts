import { describe, expect, test } from 'vitest'
import { usablePart } from '../../../src/core/library/usable-part.ts'

const article = (id: string) => ({
  id,
  title: 'Naps',
  summary: 'Short ones.',
  topic: 'sleep',
  reviewed: '2026-01-01',
  html: '<p>Naps.</p>',
  headings: [],
  passages: [],
  claims: [],
  references: [],
  related: [],
  words: 1,
})
const library = {
  articles: [article('naps'), article('light')],
  references: [{ id: 'smith-2020' }],
  facts: {},
  glossary: [{ id: 'gut' }],
  collections: [{ id: 'start', title: 'Start', summary: 'Here.', articles: ['naps'] }],
}

describe('a library as it was read', () => {
  test('is all of it when it is whole, and nothing is said to be damaged', () => {
    expect(usablePart(library)).toEqual(library)
  })

  test.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['a word', 'library'],
    ...Object.keys(library).flatMap((part): [string, unknown][] => [
      [`one without its ${part}`, { ...library, [part]: undefined }],
      [`one whose ${part} are a word`, { ...library, [part]: 'lost' }],
    ]),
  ])('is none when it is %s', (_what, read) => {
    expect(usablePart(read)).toBeUndefined()
  })

  test.each(Object.keys(article('naps')).filter((part) => part !== 'id' && part !== 'words'))(
    'is used without the article that has lost its %s, which is named',
    (part) => {
      const read = { ...library, articles: [{ ...article('naps'), [part]: 7 }, article('light')] }
      expect(usablePart(read)).toEqual({ ...library, articles: [article('light')], damaged: ['naps'] })
    },
  )

  test('is used without what has lost its name', () => {
    const read = {
      ...library,
      articles: [null, { ...article('naps'), id: 7 }, article('light')],
      references: [{}, null],
      glossary: ['gut'],
      collections: [{ id: 'start', articles: 'naps' }],
    }
    expect(usablePart(read)).toEqual({
      articles: [article('light')],
      references: [],
      facts: {},
      glossary: [],
      collections: [],
    })
  })
})
