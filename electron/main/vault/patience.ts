/** How many wrong tries are free. */
const free = 3
/** The longest wait, in seconds. */
const longest = 60

/** Lets wrong passphrases wait longer each time: 1, 2, 4 … up to 60 seconds after the third. */
export class Patience {
  readonly #now: () => number
  #wrong = 0
  #until = 0

  /** @param now milliseconds of a clock that only goes forward */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Whole seconds until the next try is looked at; 0 when at once. */
  get wait(): number {
    return Math.max(0, Math.ceil((this.#until - this.#now()) / 1000))
  }

  wasWrong(): void {
    this.#wrong += 1
    if (this.#wrong < free) return
    this.#until = this.#now() + Math.min(longest, 2 ** (this.#wrong - free)) * 1000
  }

  wasRight(): void {
    this.#wrong = 0
    this.#until = 0
  }
}
