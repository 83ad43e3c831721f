import { setImmediate } from 'node:timers/promises'

/** Longest stretch of work, in milliseconds, before everything else in the process has its turn. */
const stretch = 8

/** Paces long work, so that the window never waits for it, and ends it when it is stopped. */
export class Pace {
  readonly #signal: AbortSignal | undefined
  #since = performance.now()

  /** @param signal ends the work at the next turn, which throws an AbortError */
  constructor(signal?: AbortSignal) {
    this.#signal = signal
  }

  /** To be awaited between small pieces of work. */
  async turn(): Promise<void> {
    this.#signal?.throwIfAborted()
    if (performance.now() - this.#since < stretch) return
    await setImmediate(undefined, this.#signal && { signal: this.#signal })
    this.#since = performance.now()
  }

  /** To be called after waiting for something else, which was a turn as well. */
  rested(): void {
    this.#since = performance.now()
  }
}
