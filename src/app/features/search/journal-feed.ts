import type { Entry } from '../../../core/journal/entry.ts'

/** What the feed tells of the journal. */
interface Listener {
  readonly record: (entries: readonly Entry[], removed: readonly string[]) => void
  readonly forget: () => void
}

/** How many entries are handed over at once: a journal of many years must not be felt in the typing. */
const most = 200

/**
 * Tells the search what is new in the journal, what changed and what is gone. An entry that did not change is the same
 * object as before, so it is enough to compare. A long journal goes piece by piece, whenever the page has nothing to do.
 */
export class JournalFeed {
  readonly #listener: Listener
  readonly #whenIdle: (step: () => void) => void
  #known: ReadonlyMap<string, Entry> = new Map()
  readonly #waiting = new Map<string, Entry>()

  constructor(listener: Listener, whenIdle: (step: () => void) => void) {
    this.#listener = listener
    this.#whenIdle = whenIdle
  }

  /** Takes the entries as they are now; undefined while the journal is closed. */
  follow(entries: readonly Entry[] | undefined): void {
    if (entries === undefined) {
      if (this.#known.size > 0) this.#listener.forget()
      this.#known = new Map()
      this.#waiting.clear()
      return
    }
    const before = this.#known
    this.#known = new Map(entries.map((entry) => [entry.id, entry]))
    const removed = [...before.keys()].filter((id) => !this.#known.has(id))
    for (const id of removed) this.#waiting.delete(id)
    const idle = this.#waiting.size === 0
    for (const entry of entries) if (before.get(entry.id) !== entry) this.#waiting.set(entry.id, entry)
    if (removed.length > 0) this.#listener.record([], removed)
    if (idle) this.#handOver()
  }

  #handOver(): void {
    const piece = [...this.#waiting.values()].slice(0, most)
    if (piece.length === 0) return
    for (const { id } of piece) this.#waiting.delete(id)
    this.#listener.record(piece, [])
    if (this.#waiting.size > 0) {
      this.#whenIdle(() => {
        this.#handOver()
      })
    }
  }
}
