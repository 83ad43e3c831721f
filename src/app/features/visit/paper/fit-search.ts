/**
 * Looks for the loosest of some levels that fits, one try at a time: 0 is the loosest, a level tighter than one that fits
 * fits too, and the last is taken when none does.
 */
export class FitSearch {
  #least = 0
  #most: number
  /** How much too long the page was at the tightest level that did not fit, and how much room was left at the other. */
  #tooLong: number | undefined
  #left: number | undefined
  #isFirst = true

  constructor(levels: number) {
    this.#most = levels - 1
  }

  /** Where to begin: one looser than what fitted before, so that the same page again is found in two tries. */
  static from(before: number): number {
    return Math.max(0, before - 1)
  }

  /**
   * @param excess by how much the page is too long, in px; 0 or less when it fits
   * @returns the level to try next; undefined when the one that was tried is the one looked for
   */
  told(tried: number, excess: number): number | undefined {
    if (excess <= 0) {
      this.#most = tried
      this.#left = -excess
    } else {
      this.#least = tried + 1
      this.#tooLong = excess
    }
    const [least, most] = [this.#least, this.#most]
    if (least >= most) return tried === most ? undefined : most
    const guess = this.#isFirst && excess > 0 ? tried + 1 : this.#guess(tried, excess)
    this.#isFirst = false
    return Math.min(most - 1, Math.max(least, guess))
  }

  #guess(tried: number, excess: number): number {
    const [tooLong, left] = [this.#tooLong, this.#left]
    // Levels save about as much as each other: between two that were tried, near where the length would be right.
    if (tooLong !== undefined && left !== undefined) {
      const [loose, tight] = [this.#least - 1, this.#most]
      return Math.round(loose + ((tight - loose) * tooLong) / (tooLong + left))
    }
    return tried + (excess > 0 ? Math.ceil(excess / pxALevel) : -Math.max(1, Math.floor(-excess / pxALevel)))
  }
}

/** What a level saves, roughly. */
const pxALevel = 40
