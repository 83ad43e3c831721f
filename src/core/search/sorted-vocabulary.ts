import { byFrequency, type NearWord, type Vocabulary, type VocabularyWord } from './collection.ts'
import { SortedWords } from './sorted-words.ts'

/** A vocabulary that does not change. */
export class SortedVocabulary implements Vocabulary {
  readonly #sorted: SortedWords
  readonly #termAt: (at: number) => string
  readonly #counts: Uint32Array

  /** `counts` and `termAt` go by the place of the word. */
  constructor(words: readonly string[], termAt: (at: number) => string, counts: Uint32Array) {
    this.#sorted = new SortedWords(words)
    this.#termAt = termAt
    this.#counts = counts
  }

  has(folded: string): boolean {
    return this.#sorted.has(folded)
  }

  completions(beginning: string, limit: number): VocabularyWord[] {
    const { words } = this.#sorted
    const found: VocabularyWord[] = []
    for (let at = this.#sorted.firstFrom(beginning); words[at]?.startsWith(beginning); at += 1) {
      if (words[at] !== beginning) found.push(this.#word(at))
    }
    return found.sort(byFrequency).slice(0, limit)
  }

  nearest(folded: string, within: number): NearWord[] {
    return this.#sorted
      .nearest(folded, within)
      .map(({ at, distance }) => ({ ...this.#word(at), distance }))
      .sort((a, b) => a.distance - b.distance || byFrequency(a, b))
  }

  #word(at: number): VocabularyWord {
    return { folded: this.#sorted.words[at] ?? '', term: this.#termAt(at), count: this.#counts[at] ?? 0 }
  }
}
