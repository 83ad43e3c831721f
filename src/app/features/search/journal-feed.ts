import type { Entry } from '../../../core/journal/entry.ts'
import type { Tracker } from '../../../core/journal/tracker.ts'
import type { JournalChange } from '../../../core/search/messages.ts'

/** What the feed tells of the journal. */
interface Listener {
  readonly record: (change: JournalChange) => void
  readonly forget: () => void
}

/**
 * How many entries are handed over at once: what that takes of the page's time, some ten milliseconds, must not be felt
 * in the typing.
 */
const most = 2000

const noTrackers: readonly Tracker[] = []

/**
 * Tells the search what is new in the journal, what changed and what is gone. An entry that did not change is the same
 * object as before, so it is enough to compare. A long journal goes piece by piece, the newest days first, whenever the
 * page has nothing to do.
 */
export class JournalFeed {
  readonly #listener: Listener
  readonly #whenIdle: (step: () => void) => void
  #known = new Map<string, Entry>()
  /** As they were told. */
  #trackers = noTrackers
  /** What is to be handed over, the newest days last. */
  #waiting: Entry[] = []

  constructor(listener: Listener, whenIdle: (step: () => void) => void) {
    this.#listener = listener
    this.#whenIdle = whenIdle
  }

  /** Hands over what comes while the journal is being opened. It is all followed once that is done, or forgotten. */
  arrive(entries: readonly Entry[], trackers: readonly Tracker[]): void {
    for (const entry of entries) this.#known.set(entry.id, entry)
    const renamed = trackers !== this.#trackers
    this.#trackers = trackers
    this.#listener.record({
      entries: entries.toSorted(byDay).reverse(),
      removed: [],
      ...(renamed && { trackers }),
    })
  }

  /** Takes the entries and trackers as they are now; undefined while the journal is closed. */
  follow(entries: readonly Entry[] | undefined, trackers = noTrackers): void {
    if (entries === undefined) {
      if (this.#known.size > 0 || this.#trackers.length > 0) this.#listener.forget()
      this.#known = new Map()
      this.#trackers = noTrackers
      this.#waiting = []
      return
    }
    const before = this.#known
    this.#known = new Map(entries.map((entry) => [entry.id, entry]))
    const removed = [...before.keys()].filter((id) => !this.#known.has(id))
    // Days are found by the names of their trackers.
    const renamed = trackers !== this.#trackers
    const waited = new Set(this.#waiting.map(({ id }) => id))
    this.#waiting = entries
      .filter(
        (entry) =>
          before.get(entry.id) !== entry ||
          waited.has(entry.id) ||
          (renamed && entry.kind === 'day' && entry.trackers !== undefined),
      )
      .sort(byDay)
    this.#trackers = trackers
    if (removed.length > 0 || renamed)
      this.#listener.record({ entries: [], removed, ...(renamed && { trackers }) })
    // A piece that is waited for already goes with the others.
    if (waited.size === 0) this.#handOver()
  }

  #handOver(): void {
    if (this.#waiting.length === 0) return
    this.#listener.record({ entries: this.#waiting.splice(-most).reverse(), removed: [] })
    if (this.#waiting.length > 0) {
      this.#whenIdle(() => {
        this.#handOver()
      })
    }
  }
}

const byDay = (a: Entry, b: Entry) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1)
