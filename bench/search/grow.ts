import type { Text } from './collection.ts'
import { wordCoiner } from './coined-words.ts'
import { BenchProblem } from './lines.ts'
import { oneOf, randomFrom } from './random.ts'

/** The share of the longer words in a new abstract that stand for something the base does not write about. */
const foreignShare = 0.05
/** An abstract comes back to what it is about: how often a foreign word is one it has already. */
const ownShare = 0.5

export interface Grown {
  readonly texts: readonly Text[]
  /** Different words in the texts. */
  readonly vocabulary: number
  /** All words in the texts. */
  readonly words: number
  /** How the vocabulary of the base grows with its length: Heaps' exponent. */
  readonly baseExponent: number
}

/**
 * A collection of so many texts: the base, and after it abstracts that mix sentences of several texts of it. In some places
 * words that the base does not have stand for its own, of which there are as many as Heaps' law foretells of a text that
 * long; and which of them comes back follows how often it has been, as in any text. The same seed makes the same texts.
 */
export function growTexts(base: readonly Text[], docs: number, seed: number): Grown {
  const baseExponent = heapsExponent(base)
  const random = randomFrom(seed)
  const texts = base.slice(0, docs)
  const vocabulary = new Set<string>()
  let words = 0
  for (const { title, text } of texts) {
    for (const word of [...wordsIn(title), ...wordsIn(text)]) {
      vocabulary.add(word)
      words += 1
    }
  }
  const known = { vocabulary: vocabulary.size, words }
  const coin = wordCoiner(
    [...vocabulary].filter((word) => /^[a-z]{4,}$/.test(word)),
    random,
  )
  const sentences = base.map(({ text }) => text.split(/(?<=[.?!])\s+(?=[\p{Lu}\p{N}])/u))
  /** Every use of a coined word, so that a word is drawn as often as it was used. */
  const uses: string[] = []

  const rewrite = (sentence: string, own: string[]) => {
    let lacking = Math.floor(known.vocabulary * (words / known.words) ** baseExponent) - vocabulary.size
    return sentence.replace(word, (found) => {
      words += 1
      if (!/^\p{Ll}{5,}$/u.test(found)) return found
      const isNew = lacking > 0
      if (!isNew && (uses.length === 0 || random() >= foreignShare)) return found
      const used = isNew
        ? coin(vocabulary)
        : oneOf(own.length > 0 && random() < ownShare ? own : uses, random)
      if (isNew) lacking -= 1
      vocabulary.add(used)
      uses.push(used)
      own.push(used)
      return used
    })
  }

  for (let number = texts.length; number < docs; number += 1) {
    const sources = Array.from({ length: 3 + Math.floor(random() * 3) }, () => oneOf(sentences, random))
    const own: string[] = []
    const length = oneOf(sentences, random).length
    const text = Array.from({ length }, () => rewrite(oneOf(oneOf(sources, random), random), own)).join(' ')
    texts.push({ id: `grown-${number}`, title: rewrite(oneOf(base, random).title, own), text })
  }
  return { texts, vocabulary: vocabulary.size, words, baseExponent }
}

/** The slope of the line through the logarithms of how many different words there are after so many words. */
export function heapsExponent(texts: readonly Text[]): number {
  const vocabulary = new Set<string>()
  const points: (readonly [number, number])[] = []
  let words = 0
  let next = 1000
  for (const { title, text } of texts) {
    for (const word of [...wordsIn(title), ...wordsIn(text)]) {
      vocabulary.add(word)
      words += 1
      if (words < next) continue
      points.push([Math.log(words), Math.log(vocabulary.size)])
      next = words * 1.1
    }
  }
  // The law is one of long texts: in the first part nearly every word is new.
  const later = points.filter(([x]) => x >= Math.log(words / 20))
  if (later.length < 3)
    throw new BenchProblem(
      `The base has ${words} words, too few to see how its vocabulary grows. Name a larger one.`,
    )
  const meanX = later.reduce((sum, [x]) => sum + x, 0) / later.length
  const meanY = later.reduce((sum, [, y]) => sum + y, 0) / later.length
  const covariance = later.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  return covariance / later.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
}

const word = /[\p{L}\p{N}]+/gu

const wordsIn = (text: string) => text.toLowerCase().match(word) ?? []
