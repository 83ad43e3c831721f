/** How often it looks at the clock, in milliseconds. */
const rhythm = 5_000

/**
 * Locks after some minutes without a touch. It asks the clock and does not count ticks, so that a computer that slept
 * locks when it wakes.
 */
export class AutoLock {
  readonly #minutes: () => number
  readonly #isAway: () => boolean
  readonly #lock: () => void
  readonly #now: () => number
  #touched: number
  #timer: NodeJS.Timeout | undefined

  /**
   * @param minutes after how many; 0 is never
   * @param now milliseconds; a wall clock, because others stand still in sleep
   * @param isAway whether the computer's screen is locked, where the computer does not say so by itself
   */
  constructor(
    minutes: () => number,
    lock: () => void,
    now: () => number = () => Date.now(),
    isAway: () => boolean = () => false,
  ) {
    this.#minutes = minutes
    this.#isAway = isAway
    this.#lock = lock
    this.#now = now
    this.#touched = now()
  }

  /** The person did something in the window. */
  touch(): void {
    this.#touched = this.#now()
  }

  start(): void {
    this.touch()
    this.#timer ??= setInterval(() => {
      this.#look()
    }, rhythm)
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #look(): void {
    const minutes = this.#minutes()
    const idle = this.#now() - this.#touched
    // A clock that was set back would otherwise keep the journal open for as long.
    if (idle < 0) this.touch()
    if ((minutes > 0 && idle >= minutes * 60_000) || this.#isAway()) this.#lock()
  }
}
