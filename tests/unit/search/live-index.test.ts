import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Collection } from '../../../src/core/search/collection.ts'
import type { Indexed } from '../../../src/core/search/documents.ts'
import { find } from '../../../src/core/search/find.ts'
import { scoreConcepts } from '../../../src/core/search/rank.ts'
import { LiveIndex } from '../../../src/core/search/live-index.ts'
import { corpus, live, opened, question, texts, words } from './corpus.ts'
import { textbookDistance } from './textbook-distance.ts'

const nothing = opened<Indexed>([])

/** What a question finds in one collection alone. */
function rankedIn(journal: Collection<Indexed>, text: string) {
  const { ranked, expanded, notes } = find({ library: nothing, journal }, text, { settled: false, limit: 50 })
  const found = ranked.map(({ document, score, fitting }) => ({ id: document.id, score, fitting }))
  return { found, concepts: expanded.concepts, notes }
}

const idsIn = (journal: Collection<Indexed>, text: string) =>
  rankedIn(journal, text).found.map(({ id }) => id)

/** Few ids, so that documents are often replaced. */
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const change = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({ id, title: words, text: words })
      .map((document) => ({ add: [document as Indexed] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.record({ id, title: words, text: words }), { maxLength: 4 })
      .map((add) => ({ add })),
  },
  { weight: 2, arbitrary: id.map((remove) => ({ remove })) },
)

describe('after any changes', () => {
  test('it answers as one that was made of what is left', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 20 }),
        fc.array(question, { maxLength: 4 }),
        (changes, asked) => {
          const index = new LiveIndex()
          const left = new Map<string, Indexed>()
          for (const change of changes) {
            if ('add' in change) {
              index.addAll(change.add)
              for (const document of change.add) {
                left.delete(document.id)
                left.set(document.id, document)
              }
            } else {
              index.remove(change.remove)
              left.delete(change.remove)
            }
            // Asked in between as well: what was remembered for an answer must not outlive a change.
            for (const text of asked) rankedIn(index, text)
          }
          const anew = live([...left.values()])
          expect(index.count).toBe(left.size)
          expect(index.vocabulary.completions('', 1000)).toEqual(anew.vocabulary.completions('', 1000))
          for (const text of [...asked, 'sleep gut ', 'the night tea', 'mel'])
            expect(rankedIn(index, text)).toEqual(rankedIn(anew, text))
        },
      ),
    )
  })

  test('a document that was replaced is found by what it says now', () => {
    const index = live(texts('tea', 'gut'))
    index.addAll([{ id: '0', title: '', text: 'melatonin' }])
    expect(idsIn(index, 'tea ')).toEqual([])
    expect(idsIn(index, 'melatonin ')).toEqual(['0'])
    expect(index.count).toBe(2)
  })

  test('nothing stays of a document that was removed: no word, no facet, no count', () => {
    const index = live([{ id: 'a', title: 'tea', text: 'secret', facets: { kind: 'journal', year: 2026 } }])
    index.remove('a')
    expect(index.count).toBe(0)
    expect(index.vocabulary.has('secret')).toBe(false)
    expect(index.vocabulary.completions('', 10)).toEqual([])
    expect(index.postings('secret')).toBeUndefined()
    expect(Array.from({ length: index.size }, (_, number) => index.facets(number))).toEqual([{}])
    for (const text of ['secret', 'year:2026', 'in:journal']) expect(idsIn(index, text)).toEqual([])
  })

  test('removing what is not there changes nothing', () => {
    const index = live(texts('tea'))
    index.remove('nobody')
    expect(idsIn(index, 'tea ')).toEqual(['0'])
  })

  test('of documents with one id in one go the last one counts', () => {
    const index = live([
      { id: 'a', title: '', text: 'tea' },
      { id: 'a', title: '', text: 'gut' },
    ])
    expect(index.count).toBe(1)
    expect(idsIn(index, 'tea gut ')).toEqual(['a'])
    expect(idsIn(index, 'tea ')).toEqual([])
  })

  test('a number that no document has is refused', () => {
    expect(() => live(texts('tea')).document(7)).toThrow(RangeError)
  })
})

test('it is ranked like a compiled index of the same documents', () => {
  fc.assert(
    fc.property(corpus, question, (documents, text) => {
      const compiled = opened(documents)
      const { concepts } = find({ library: compiled }, text, { settled: false, limit: 50 })
      expect(scoreConcepts(live(documents), concepts)).toEqual(scoreConcepts(compiled, concepts))
    }),
    { numRuns: 300 },
  )
})

describe('the nearest words', () => {
  const letters = fc.string({ unit: fc.constantFrom('k', 'l', 'm'), minLength: 1, maxLength: 7 })
  const byHand = (all: readonly string[], sought: string, within: number) =>
    [...new Set(all)]
      .map((folded) => ({ folded, distance: textbookDistance(sought, folded) }))
      .filter(({ distance }) => distance <= within)
      .sort((a, b) => a.distance - b.distance || (a.folded < b.folded ? -1 : 1))
  const nearest = (all: readonly string[], sought: string, within: number) =>
    live(texts(...new Set(all)))
      .nearest(sought, within)
      .map(({ folded, distance }) => ({ folded, distance }))

  test('one step away are those that comparing with each would find', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), letters, (all, sought) => {
        expect(nearest(all, sought, 1)).toEqual(byHand(all, sought, 1))
      }),
    )
  })

  test('several steps away are those that comparing with each would find', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), letters, fc.nat(3), (all, sought, within) => {
        expect(nearest(all, sought, within)).toEqual(byHand(all, sought, within))
      }),
    )
  })

  test('are found with two swaps of neighbours, as in a compiled index', () => {
    const words = texts('melatonin')
    for (const { vocabulary } of [opened(words), live(words)])
      expect(vocabulary.nearest('emlatonni', 2)).toMatchObject([{ folded: 'melatonin', distance: 2 }])
  })
})
