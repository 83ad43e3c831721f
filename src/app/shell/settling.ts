import type { Bridge } from '../../contract/bridge.ts'
import type { Journal } from '../features/journal/journal.svelte.ts'
import type { Marks } from '../features/reader/marks.svelte.ts'
import type { Places } from '../features/reader/places.svelte.ts'
import type { Vault } from '../features/vault/vault.svelte.ts'
import type { Visit } from '../features/visit/visit.svelte.ts'

interface Parts {
  readonly outside: Bridge
  readonly journal: Journal
  readonly marks: Marks
  readonly places: Places
  readonly visit: Visit
  readonly vault: Vault
}

/** What comes before the journal is locked or the window closed: everything is saved, or sealed as it stands. */
export class Settling {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Does so when the main process asks; returns how to stop. */
  listen(): () => void {
    const { outside, vault } = this.#parts
    const stops = [
      outside.on('window:closing', () => {
        void this.#settle().then((unsaved) => outside.invoke('window:settled', { unsaved }))
      }),
      outside.on('vault:locking', () => {
        // Whoever left the computer cannot be asked: what could not be kept is lost, and the journal is locked.
        void this.#settle().then(() => vault.lock())
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  /** Locks at the person's wish. Where something would be lost they are asked first; asked again, they have said yes. */
  async lock(): Promise<void> {
    const { vault } = this.#parts
    const wasAsked = vault.holding
    if ((await this.#settle()) && !wasAsked) vault.hold()
    else await vault.lock()
  }

  /** Saves what is unsaved, before the page is loaded anew; false when something would be lost. */
  async settle(): Promise<boolean> {
    return !(await this.#settle())
  }

  /** Lets go of what was read from the journal, once it is no longer open. */
  clear(): void {
    const { journal, marks, places, visit } = this.#parts
    journal.close()
    marks.clear()
    places.clear()
    visit.clear()
  }

  /** Reads all of it anew: something else than the page has changed it. */
  reopen(): void {
    const { journal, marks, places, visit } = this.#parts
    void journal.reopen()
    places.clear()
    void marks.reopen()
    void visit.kept.reopen()
  }

  /** True when something would be lost all the same. */
  async #settle(): Promise<boolean> {
    const { journal, marks, places } = this.#parts
    // What stands in a field counts as written once the field is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const [, notes] = await Promise.all([journal.settle(), marks.settle(), places.flush()])
    const kept = await journal.keepUnsaved()
    return notes || !kept.ok
  }
}
