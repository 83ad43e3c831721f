import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Terms } from '../terms.ts'

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/**
 * The school grade by Flesch and Kincaid of a set of texts, each of which ends a sentence.
 * @param explained words that are explained where they stand, which count neither as words nor as syllables
 */
export function readingGrade(texts: readonly string[], explained: Terms | undefined): number {
  const counts = { sentence: 0, word: 0, syllable: 0 }
  for (const text of texts) {
    const plain =
      explained === undefined
        ? text
        : text.replace(explained.pattern, (found) => (explained.entryOf(found) === undefined ? found : ' '))
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
