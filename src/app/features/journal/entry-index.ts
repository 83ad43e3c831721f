import type { Entry } from '../../../core/journal/entry.ts'

const none: readonly Entry[] = []

/** The entries by id and by date, so that a day is looked up and never searched for. */
export class EntryIndex {
  readonly #byId = new Map<string, Entry>()
  readonly #byDate = new Map<string, readonly Entry[]>()

  constructor(entries: Iterable<Entry> = []) {
    const byDate = new Map<string, Entry[]>()
    for (const entry of entries) {
      this.#byId.set(entry.id, entry)
      const ofDate = byDate.get(entry.date)
      if (ofDate === undefined) byDate.set(entry.date, [entry])
      else ofDate.push(entry)
    }
    this.#byDate = byDate
  }

  get all(): readonly Entry[] {
    return [...this.#byId.values()]
  }

  get(id: string): Entry | undefined {
    return this.#byId.get(id)
  }

  /** The same list again for as long as nothing changes on that date. */
  on(date: string): readonly Entry[] {
    return this.#byDate.get(date) ?? none
  }

  put(entry: Entry): void {
    this.remove(entry.id)
    this.#byId.set(entry.id, entry)
    this.#byDate.set(entry.date, [...this.on(entry.date), entry])
  }

  remove(id: string): void {
    const entry = this.#byId.get(id)
    if (entry === undefined) return
    this.#byId.delete(id)
    this.#byDate.set(
      entry.date,
      this.on(entry.date).filter((other) => other.id !== id),
    )
  }
}
