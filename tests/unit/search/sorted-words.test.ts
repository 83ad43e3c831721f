import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SortedWords } from '../../../src/core/search/sorted-words.ts'
import { textbookDistance } from './textbook-distance.ts'

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }),
  // Words that share long beginnings, as inflections do.
  fc
    .tuple(
      fc.constantFrom('constip', 'sleep', 'mela'),
      fc.string({ unit: fc.constantFrom('a', 't', 'é', '睡'), maxLength: 4 }),
    )
    .map((parts) => parts.join('')),
)
const words = fc.array(word, { maxLength: 40 }).map((all) => [...new Set(all)].sort())

test('a word is found where it stands, and nothing else is', () => {
  fc.assert(
    fc.property(words, word, (all, sought) => {
      const sorted = new SortedWords(all)
      expect(sorted.has(sought)).toBe(all.includes(sought))
      for (const one of all) expect(sorted.has(one)).toBe(true)
    }),
  )
})

test('the first word from another on is the first that does not come before it', () => {
  fc.assert(
    fc.property(words, word, (all, sought) => {
      const at = all.findIndex((one) => one >= sought)
      expect(new SortedWords(all).firstFrom(sought)).toBe(at < 0 ? all.length : at)
    }),
  )
})

describe('the nearest words', () => {
  test('are those that comparing with each would find, with their distances', () => {
    fc.assert(
      fc.property(words, word, fc.nat(3), (all, sought, within) => {
        const byHand = all
          .map((one, at) => ({ at, distance: textbookDistance(sought, one) }))
          .filter(({ distance }) => distance <= within)
        expect(new SortedWords(all).nearest(sought, within)).toEqual(byHand)
      }),
      { numRuns: 500 },
    )
  })

  test('are the same when asked again', () => {
    const sorted = new SortedWords(['sleep', 'sleeper', 'slept'])
    const once = sorted.nearest('slepe', 2)
    sorted.nearest('xxxxx', 1)
    expect(sorted.nearest('slepe', 2)).toEqual(once)
    expect(once).toEqual([
      { at: 0, distance: 1 },
      { at: 1, distance: 2 },
      { at: 2, distance: 1 },
    ])
  })

  test('of no words are none', () => {
    expect(new SortedWords([]).nearest('sleep', 3)).toEqual([])
  })
})
