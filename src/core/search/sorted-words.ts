import { EditDistance } from './edit-distance.ts'

/** Words in the order of their letters: found by halving, and compared with one that may be misspelt in one walk. */
export class SortedWords {
  readonly words: readonly string[]
  /** With how many of the same letters each begins as the one before it. */
  #shared: Uint8Array | undefined

  /** `words` are sorted by code unit and differ. */
  constructor(words: readonly string[]) {
    this.words = words
  }

  has(word: string): boolean {
    return this.words[this.firstFrom(word)] === word
  }

  /** The place of the first word that is this one or comes after it. */
  firstFrom(word: string): number {
    let from = 0
    let to = this.words.length
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.words[middle] ?? '') < word) from = middle + 1
      else to = middle
    }
    return from
  }

  /** The places of the words at most `within` edits away (a swap of neighbours is one), with how many. */
  nearest(word: string, within: number): { readonly at: number; readonly distance: number }[] {
    this.#shared ??= Uint8Array.from(this.words, (word, at) => sharedLetters(this.words[at - 1] ?? '', word))
    const distance = new EditDistance(word, within)
    const found: { at: number; distance: number }[] = []
    for (let at = 0; at < this.words.length; at += 1) {
      const edits = distance.to(this.words[at] ?? '', this.#shared[at] ?? 0)
      if (edits <= within) found.push({ at, distance: edits })
    }
    return found
  }
}

function sharedLetters(a: string, b: string) {
  const most = Math.min(a.length, b.length)
  let shared = 0
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1
  return shared
}
