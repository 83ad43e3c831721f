import { untrack } from 'svelte'
import type { VaultProblem } from '../../../contract/contract.ts'
import type { Draft, Entry } from '../../../core/journal/entry.ts'
import type { Result } from '../../../core/result.ts'
import type { JournalPort } from './port.ts'

export type JournalStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly problems: readonly VaultProblem[] }
  | { readonly kind: 'failed'; readonly message: string }

/** Something that may still be writing, or that holds what could not be written. */
interface Unsettled {
  readonly settled: () => Promise<unknown>
  readonly hasUnsaved: boolean
}

/** The entries as they are in the store, and the only way to change them. */
export class Journal {
  readonly #port: JournalPort
  #entries = $state.raw<readonly Entry[]>([])
  #status = $state.raw<JournalStatus>({ kind: 'idle' })
  readonly #shown = new Set<Unsettled>()
  /** Forms that left the screen with something unsaved, by name: a day that is left must not drop a failed draft. */
  readonly #left = new Map<string, Unsettled>()

  constructor(port: JournalPort) {
    this.#port = port
  }

  get entries(): readonly Entry[] {
    return this.#entries
  }

  get status(): JournalStatus {
    return this.#status
  }

  /** Reads the journal once; later calls do nothing, unless it failed. */
  async open(): Promise<void> {
    // An effect that asks for the journal must not ask again by itself each time that it fails.
    const { kind } = untrack(() => this.#status)
    if (kind === 'loading' || kind === 'ready') return
    this.#status = { kind: 'loading' }
    const opened = await this.#port.open()
    if (!opened.ok) {
      this.#status = { kind: 'failed', message: opened.error.message }
      return
    }
    this.#entries = opened.value.entries
    this.#status = { kind: 'ready', problems: opened.value.problems }
  }

  async save(draft: Draft): Promise<Result<Entry>> {
    return this.#keep(await this.#port.save(draft))
  }

  async restore(entry: Entry): Promise<Result<Entry>> {
    return this.#keep(await this.#port.restore($state.snapshot(entry)))
  }

  async remove(id: string): Promise<Result<Entry>> {
    const removed = await this.#port.remove(id)
    if (removed.ok) this.#entries = this.#entries.filter((entry) => entry.id !== id)
    return removed
  }

  /** The form that was left behind under this name with something unsaved in it, or else a new one. */
  form<Form extends Unsettled>(name: string, create: () => Form): Form {
    const left = this.#left.get(name) as Form | undefined
    this.#left.delete(name)
    return left ?? create()
  }

  /** Takes note of a form on the screen; returns how to let it go, which keeps it when it holds something unsaved. */
  watch(name: string, form: Unsettled): () => void {
    this.#shown.add(form)
    return () => {
      this.#shown.delete(form)
      this.#left.set(name, form)
      void form.settled().then(() => {
        if (!form.hasUnsaved && this.#left.get(name) === form) this.#left.delete(name)
      })
    }
  }

  /** Waits for what is being written. True when something could not be. */
  async settle(): Promise<boolean> {
    const forms = [...this.#shown, ...this.#left.values()]
    await Promise.all(forms.map((form) => form.settled()))
    return forms.some((form) => form.hasUnsaved)
  }

  #keep(saved: Result<Entry>): Result<Entry> {
    if (saved.ok) {
      const entry = saved.value
      this.#entries = [...this.#entries.filter(({ id }) => id !== entry.id), entry]
    }
    return saved
  }
}
