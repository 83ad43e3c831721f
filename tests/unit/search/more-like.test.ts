import { describe, expect, test } from 'vitest'
import type { LibraryDocument } from '../../../src/core/search/documents.ts'
import { likenessTo } from '../../../src/core/search/more-like.ts'
import { search } from '../../../src/core/search/search.ts'
import { article, live, opened, study } from './corpus.ts'

const documents: LibraryDocument[] = [
  ...article('clock', ['Melatonin from the pineal gland at dusk.', 'The pineal gland at dusk, once more.']),
  study('near', 'Melatonin, the pineal gland and dusk.'),
  study('less', 'The gland of a vole.'),
  // Only by way of "less".
  study('far', 'A vole in a field.'),
  study('apart', 'Soup and bread.'),
]
const library = opened(documents)
const number = (id: string) => library.numberOf(id) ?? -1
/** What is like a document, the most alike first. */
const like = (id: string) => {
  const values = likenessTo(library, id)
  return documents
    .map((document) => document.id)
    .filter((id) => (values[number(id)] ?? 0) > 0)
    .sort((a, b) => (values[number(b)] ?? 0) - (values[number(a)] ?? 0))
}

describe('what is like a document', () => {
  test('is nearer the more they have in common', () => {
    expect(like('clock#1')).toEqual(['near', 'less', 'far'])
  })

  test('is not the document itself nor another passage of its article', () => {
    expect(like('clock#1')).not.toContain('clock#2')
    expect(like('clock#1')).not.toContain('clock#1')
    expect(like('near')).not.toContain('near')
  })

  test('may be passages of another article', () => {
    expect(like('near').slice(0, 2).toSorted()).toEqual(['clock#1', 'clock#2'])
  })

  test('is reached by way of what is like it, and counts for less', () => {
    const values = likenessTo(library, 'near')
    expect(values[number('far')]).toBeGreaterThan(0)
    expect(values[number('far')]).toBeLessThan(values[number('less')] ?? 0)
  })

  test('is what shares something with it: never what does not', () => {
    expect(like('near')).not.toContain('apart')
    expect(like('apart')).toEqual([])
  })

  test('stands on the same shelf: the guide to Vagus and the library are apart', () => {
    const [one, other] = [
      article('clock', ['The pineal gland at dusk.']),
      article('guide', ['The pineal gland at dusk.'], { shelf: 'guide' }),
    ]
    const both = opened([...one, ...other, ...article('guide-on', ['A gland at dusk.'], { shelf: 'guide' })])
    expect([...likenessTo(both, 'clock#1')]).toEqual([0, 0, 0])
    expect([...likenessTo(both, 'guide#1')].map((value) => value > 0)).toEqual([false, false, true])
  })

  test('is nothing for an id that no document has', () => {
    expect(like('nobody')).toEqual([])
    expect(like('')).toEqual([])
  })

  test('is a likeness between nothing and one', () => {
    for (const { id } of documents)
      for (const value of likenessTo(library, id)) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }
  })
})

describe('a question for what is like a document', () => {
  const ids = (text: string) => search({ library }, text).hits.map(({ id }) => id)

  test('is answered with that, the nearest first', () => {
    expect(ids('like:clock#1')).toEqual(['near', 'less', 'far'])
    expect(ids('like:"clock#1"')).toEqual(['near', 'less', 'far'])
  })

  test('may be narrowed', () => {
    expect(ids('like:near in:articles').toSorted()).toEqual(['clock#1', 'clock#2'])
    expect(ids('like:clock#1 -vole')).toEqual(['near'])
  })

  test('finds nothing of the journal, and for a document that is not there nothing at all', () => {
    const journal = live([{ ...study('note', 'The pineal gland at dusk.'), id: 'note' }])
    expect(search({ library, journal }, 'like:near').hits.map(({ id }) => id)).not.toContain('note')
    expect(ids('like:nobody')).toEqual([])
  })
})
