/** Seconds that run down on the screen. */
export class Countdown {
  #left = $state(0)
  #ran = $state(false)

  /** Whole seconds that are left. */
  get left(): number {
    return this.#left
  }

  /** Whether it has run and is over. */
  get isOver(): boolean {
    return this.#ran && this.#left === 0
  }

  /** Begins anew; returns how to stop. Counts beats, not the clock, which may be set meanwhile. */
  start(seconds: number): () => void {
    let left = Math.ceil(seconds)
    this.#left = left
    this.#ran = left > 0
    if (left === 0) return () => undefined
    const timer = setInterval(() => {
      left -= 1
      this.#left = left
      if (left === 0) clearInterval(timer)
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }
}
