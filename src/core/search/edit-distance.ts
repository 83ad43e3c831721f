/**
 * How many letters must be added, dropped, replaced or swapped with their neighbour to turn one word into others, up to a
 * limit. The others come one after another: only the letters in which one differs from the one before are worked out.
 */
export class EditDistance {
  readonly #from: string
  readonly #within: number
  /** One for each letter of the word before, and one for none. */
  readonly #rows: Uint16Array[]
  /** How many letters of the word before have a row; with one more it was too far. */
  #known = 0

  /** `within` is the most that is of interest; of what is farther it is only said that it is. */
  constructor(from: string, within: number) {
    this.#from = from
    this.#within = within
    this.#rows = [Uint16Array.from({ length: from.length + 1 }, (_, column) => column)]
  }

  /** The distance, or any number over `within`. `shared`: with how many of the same letters the word before began. */
  to(word: string, shared: number): number {
    // The beginning that was too far before is the beginning of this word as well.
    if (shared > this.#known) return this.#within + 1
    this.#known = shared
    for (let letters = shared + 1; letters <= word.length; letters += 1) {
      if (this.#workOut(word, letters) > this.#within) return this.#within + 1
      this.#known = letters
    }
    return this.#rows[word.length]?.[this.#from.length] ?? 0
  }

  /** Fills the row for the first letters of the word; answers the least that any longer word could still come to. */
  #workOut(word: string, letters: number) {
    const row = (this.#rows[letters] ??= new Uint16Array(this.#from.length + 1))
    const previous = this.#rows[letters - 1] ?? row
    const beforePrevious = this.#rows[letters - 2]
    const letter = word.charCodeAt(letters - 1)
    const letterBefore = word.charCodeAt(letters - 2)
    row[0] = letters
    let least = letters
    for (let column = 1; column <= this.#from.length; column += 1) {
      const own = this.#from.charCodeAt(column - 1)
      const replaced = (previous[column - 1] ?? 0) + (own === letter ? 0 : 1)
      let edits = Math.min(replaced, (previous[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1)
      if (column > 1 && own === letterBefore && this.#from.charCodeAt(column - 2) === letter)
        edits = Math.min(edits, (beforePrevious?.[column - 2] ?? 0) + 1)
      row[column] = edits
      // A swap in the next row goes on from the previous one.
      least = Math.min(least, edits, (previous[column] ?? 0) + 1)
    }
    return least
  }
}

/** The distance between two words, however far. */
export const editDistance = (from: string, to: string): number =>
  new EditDistance(from, Math.max(from.length, to.length)).to(to, 0)
