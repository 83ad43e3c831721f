import { expect, test } from 'vitest'
import { wordCoiner } from '../../../bench/search/coined-words.ts'
import type { Text } from '../../../bench/search/collection.ts'
import { growTexts, heapsExponent } from '../../../bench/search/grow.ts'
import { growthOf } from '../../../bench/search/growth.ts'
import { oneOf, randomFrom } from '../../../bench/search/random.ts'

/** Texts whose words come back as often as they have been used, with a share of new ones that shrinks as in real text. */
function naturalTexts(count: number): Text[] {
  const random = randomFrom(1)
  const syllables = ['ba', 'con', 'di', 'ga', 'les', 'mor', 'ni', 'per', 'sto', 'tur']
  const used: string[] = []
  const word = () => {
    const isNew = used.length < 20 || random() < 2 / Math.sqrt(used.length)
    const chosen = isNew
      ? Array.from({ length: 3 + Math.floor(random() * 3) }, () => oneOf(syllables, random)).join('')
      : oneOf(used, random)
    used.push(chosen)
    return chosen
  }
  const sentence = () => {
    const text = Array.from({ length: 12 }, word).join(' ')
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
  }
  return Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    title: sentence(),
    text: Array.from({ length: 6 }, sentence).join(' '),
  }))
}

const base = naturalTexts(200)

test('the same seed makes the same texts, another seed others', () => {
  expect(growTexts(base, 300, 1)).toEqual(growTexts(base, 300, 1))
  expect(growTexts(base, 300, 2).texts.at(-1)).not.toEqual(growTexts(base, 300, 1).texts.at(-1))
})

test('the base comes first, and every text has an id of its own', () => {
  const { texts } = growTexts(base, 500, 1)
  expect(texts.slice(0, base.length)).toEqual(base)
  expect(texts).toHaveLength(500)
  expect(new Set(texts.map(({ id }) => id)).size).toBe(500)
  expect(texts.every(({ title, text }) => title !== '' && text !== '')).toBe(true)
  expect(growTexts(base, 50, 1).texts).toEqual(base.slice(0, 50))
})

test('the vocabulary grows on as it did in the base', () => {
  const { vocabulary: before, words: wordsBefore, baseExponent } = growTexts(base, base.length, 1)
  const { texts, vocabulary, words } = growTexts(base, 2000, 1)
  expect(baseExponent).toBeGreaterThan(0.3)
  expect(baseExponent).toBeLessThan(0.8)
  expect(Math.log(vocabulary / before) / Math.log(words / wordsBefore)).toBeCloseTo(baseExponent, 2)
  expect(heapsExponent(texts)).toBeCloseTo(baseExponent, 1)
})

test('most words of a new text are those of the base', () => {
  const known = new Set(
    base.flatMap(({ title, text }) => `${title} ${text}`.toLowerCase().match(/\w+/g) ?? []),
  )
  const { texts } = growTexts(base, 1000, 1)
  const words = texts.slice(base.length).flatMap(({ text }) => text.toLowerCase().match(/\w+/g) ?? [])
  const share = words.filter((word) => known.has(word)).length / words.length
  expect(share).toBeGreaterThan(0.85)
  expect(share).toBeLessThan(0.99)
})

test('a base that is too small is named', () => {
  expect(() => growTexts(base.slice(0, 3), 10, 1)).toThrow(/^The base has \d+ words, too few/)
})

test('coined words look like words, are new, and never run out', () => {
  const taken = new Set([
    'stomach',
    'sleepless',
    'intestine',
    'melatonin',
    'digestion',
    'microbiome',
    'constipation',
  ])
  const coin = wordCoiner([...taken], randomFrom(1))
  for (let count = 0; count < 500; count += 1) {
    const word = coin(taken)
    expect(taken).not.toContain(word)
    expect(word).toMatch(/^[a-z]{4,}$/)
    taken.add(word)
  }
})

test('growth is beside that of the texts, and nothing for one size', () => {
  const small = { docs: 10_000, buildMs: 1000, p95Ms: 2, indexBytes: 0 }
  const large = { docs: 100_000, buildMs: 20_000, p95Ms: 2, indexBytes: 5 }
  expect(growthOf([small, large])).toEqual({ buildMs: 2, p95Ms: 0.1 })
  expect(growthOf([small])).toEqual({})
  expect(growthOf([])).toEqual({})
})
