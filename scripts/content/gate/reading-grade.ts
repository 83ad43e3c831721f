import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/**
 * The school grade by Flesch and Kincaid of a set of texts, each of which ends a sentence.
 * @param leftOut words that are explained where they stand, which count neither as words nor as syllables
 */
export function readingGrade(texts: readonly string[], leftOut: RegExp | undefined): number {
  const counts = { sentence: 0, word: 0, syllable: 0 }
  for (const text of texts) {
    const plain = leftOut === undefined ? text : text.replace(leftOut, ' ')
    for (const { segment } of sentences.segment(plain)) {
      const words = segment.match(/\p{L}[\p{L}'’-]*/gu) ?? []
      if (words.length === 0) continue
      counts.sentence += 1
      counts.word += words.length
      counts.syllable += words.reduce((sum, word) => sum + syllable(word), 0)
    }
  }
  return counts.word === 0 ? 0 : fleschKincaid(counts)
}
