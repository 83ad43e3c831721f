import type { Entry } from '../journal/entry.ts'
import {
  journalDocument,
  journalDocumentId,
  type JournalDocument,
  type Trackers,
} from './journal-documents.ts'
import { LiveIndex } from './live-index.ts'
import type { JournalChange } from './messages.ts'

/** How many entries are taken in before the next question is looked at: some ten milliseconds. */
const most = 500

/** The journal as the search knows it, and what of it has come in and is still to be taken in. */
export class JournalKeeper {
  #index = new LiveIndex<JournalDocument>()
  #trackers: Trackers = new Map()
  /** By id, in the order they came in. */
  readonly #waiting = new Map<string, Entry>()

  get index(): LiveIndex<JournalDocument> {
    return this.#index
  }

  /** Whether something has come in that is not found yet. */
  get isBehind(): boolean {
    return this.#waiting.size > 0
  }

  record({ entries, removed, trackers }: JournalChange): void {
    if (trackers !== undefined) this.#trackers = new Map(trackers.map((tracker) => [tracker.id, tracker]))
    for (const id of removed) {
      this.#waiting.delete(id)
      this.#index.remove(journalDocumentId(id))
    }
    for (const entry of entries) this.#waiting.set(entry.id, entry)
  }

  /** Takes in a part of what waits. */
  takeIn(): void {
    const documents: JournalDocument[] = []
    for (const [id, entry] of this.#waiting) {
      if (documents.length === most) break
      this.#waiting.delete(id)
      documents.push(journalDocument(entry, this.#trackers))
    }
    this.#index.addAll(documents)
  }

  /** Lets go of everything. */
  forget(): void {
    this.#index = new LiveIndex()
    this.#trackers = new Map()
    this.#waiting.clear()
  }
}
