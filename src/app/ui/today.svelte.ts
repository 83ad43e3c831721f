/** Milliseconds between two looks at the clock: a computer that slept may not have counted the time until midnight. */
const lookEvery = 60_000

/** Milliseconds for which someone who writes past midnight keeps the day they are writing on. */
const lingering = 5 * 60_000

/** The day it is. It changes at midnight and when the computer wakes, but not under the hand of someone writing. */
export class Today {
  #date = $state(read())
  #touched = -Infinity

  get date(): string {
    return this.#date
  }

  /** Follows the clock; returns how to stop. */
  listen(): () => void {
    const look = () => {
      this.#look()
    }
    const touch = () => {
      // Who comes back in the morning to a page of yesterday does not write on it.
      this.#look()
      this.#touched = Date.now()
    }
    let timer: ReturnType<typeof setTimeout>
    const lookAgain = () => {
      this.#look()
      timer = setTimeout(lookAgain, Math.min(lookEvery, untilMidnight()))
    }
    lookAgain()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    window.addEventListener('keydown', touch, { capture: true })
    window.addEventListener('pointerdown', touch, { capture: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
      window.removeEventListener('keydown', touch, { capture: true })
      window.removeEventListener('pointerdown', touch, { capture: true })
    }
  }

  #look(): void {
    if (Math.abs(Date.now() - this.#touched) >= lingering) this.#date = read()
  }
}

const read = () => Temporal.Now.plainDateISO().toString()

function untilMidnight(): number {
  const now = Temporal.Now.zonedDateTimeISO()
  return now.startOfDay().add({ days: 1 }).epochMilliseconds - now.epochMilliseconds + 1
}
