import type { Bridge } from '../../contract/bridge.ts'
import { patienceWith } from '../../contract/patience.ts'

/** Whether something that was asked of the main process should have been answered by now. */
export class Slowness {
  readonly #listeners = new Set<(late: boolean) => void>()
  #late = 0

  /** Calls `listener` each time that changes; returns how to stop. */
  listen(listener: (late: boolean) => void): () => void {
    this.#listeners.add(listener)
    listener(this.#late > 0)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Waits for an answer as long as it may take; returns what to call when it is there. */
  waitFor(milliseconds: number): () => void {
    // A timer cannot wait for ever: it would not wait at all.
    if (milliseconds === Infinity) return () => undefined
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      this.#change(1)
    }, milliseconds)
    return () => {
      clearTimeout(timer)
      if (isLate) this.#change(-1)
    }
  }

  #change(by: 1 | -1): void {
    const wasLate = this.#late > 0
    this.#late += by
    const late = this.#late > 0
    if (late !== wasLate) for (const listener of this.#listeners) listener(late)
  }
}

/** The same bridge, with its answers waited for. Each message is sent once and its answer handed on as it is. */
export function watchAnswers(bridge: Bridge, slowness: Slowness): Bridge {
  return {
    invoke: async (channel, ...input) => {
      const answered = slowness.waitFor(patienceWith(channel))
      try {
        return await bridge.invoke(channel, ...input)
      } finally {
        answered()
      }
    },
    on: (event, listener) => bridge.on(event, listener),
  }
}
