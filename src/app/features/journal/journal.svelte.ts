import { untrack } from 'svelte'
import type { VaultProblem } from '../../../contract/vault.ts'
import type { Draft, Entry, TakenEntry } from '../../../core/journal/entry.ts'
import type { Tracker, TrackerDraft } from '../../../core/journal/tracker.ts'
import type { Unsaved } from '../../../core/journal/unsaved.ts'
import { succeed, type Result } from '../../../core/result.ts'
import { EntryIndex } from './entry-index.ts'
import type { JournalPort } from './port.ts'

export type JournalStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly problems: readonly VaultProblem[] }
  /** It has to be unlocked first, and can be opened then. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'failed'; readonly message: string }

/** What a form holds that is not in the journal. */
export type Held = Pick<Unsaved, 'parts' | 'misread'>

/** Something that may still be writing, or that holds what is not in the journal. */
export interface Form {
  readonly name: string
  readonly settled: () => Promise<unknown>
  /** Whether something in it was to be saved and could not be. */
  readonly hasUnsaved: boolean
  /** Undefined when everything in it is in the journal. */
  readonly held: Held | undefined
  /** Puts back what was held when the journal was closed. */
  readonly putBack: (held: Held) => void
}

type Arrived = Parameters<JournalPort['open']>[0]

/** Milliseconds until what became unsaved is kept, so that a crash does not take it. */
const keepingPause = 1000

/** As many as are kept at most; the newest count. */
const mostKept = 200

/** The entries as they are in the store, and the only way to change them. */
export class Journal {
  readonly #port: JournalPort
  readonly #arrived: Arrived
  /** Held in a new object after every change, since the index itself tells nobody of it. */
  #now = $state.raw({ index: new EntryIndex() })
  #trackers = $state.raw<readonly Tracker[]>([])
  #status = $state.raw<JournalStatus>({ kind: 'idle' })
  readonly #shown = new Map<string, Form>()
  /** Forms that left the screen with something unsaved, by name: a day that is left must not drop a failed draft. */
  readonly #left = new Map<string, Form>()
  /** What was not saved last time and whose form has not been opened since, by name. */
  #kept = $state.raw<ReadonlyMap<string, Unsaved>>(new Map())
  /** What the store keeps of it, to tell it nothing twice. */
  #told = told([])
  #keeping: ReturnType<typeof setTimeout> | undefined
  /** Grows when the journal is closed: what was asked for before that is not let in after it. */
  #closings = 0

  readonly #entries = $derived(this.#now.index.all)
  readonly #taken = $derived(this.#entries.filter((entry) => entry.kind === 'taken'))

  /** @param arrived hears of entries as they come, while the journal is being opened */
  constructor(port: JournalPort, arrived: Arrived = () => undefined) {
    this.#port = port
    this.#arrived = arrived
  }

  get entries(): readonly Entry[] {
    return this.#entries
  }

  get taken(): readonly TakenEntry[] {
    return this.#taken
  }

  /** The entries of one date. */
  on(date: string): readonly Entry[] {
    return this.#now.index.on(date)
  }

  get(id: string | undefined): Entry | undefined {
    return id === undefined ? undefined : this.#now.index.get(id)
  }

  /** The person's own, in the order they were made in. */
  get trackers(): readonly Tracker[] {
    return this.#trackers
  }

  get status(): JournalStatus {
    return this.#status
  }

  /** Names of the forms that still wait to be opened with what was not saved last time. */
  get waiting(): readonly string[] {
    return [...this.#kept.keys()]
  }

  /** Reads the journal once; later calls do nothing, unless it failed or was locked. */
  async open(): Promise<void> {
    // An effect that asks for the journal must not ask again by itself each time that it fails.
    const { kind } = untrack(() => this.#status)
    if (kind === 'loading' || kind === 'ready') return
    this.#status = { kind: 'loading' }
    const closings = this.#closings
    const opened = await this.#port.open((entries, trackers) => {
      if (closings === this.#closings) this.#arrived(entries, trackers)
    })
    if (closings !== this.#closings) return
    if (!opened.ok) {
      const { code, message } = opened.error
      this.#status = code === 'locked' ? { kind: 'locked' } : { kind: 'failed', message }
      return
    }
    const { entries, trackers, unsaved, problems } = opened.value
    const index = new EntryIndex(entries)
    // What is shown of them is made in a task of its own.
    await scheduler.yield()
    if (closings !== this.#closings) return
    this.#now = { index }
    this.#trackers = trackers
    // What a form here holds already is newer than what was kept of it.
    const waiting = unsaved.filter(({ name }) => !this.#left.has(name) && !this.#shown.has(name))
    this.#kept = new Map(waiting.map((kept) => [kept.name, kept]))
    this.#told = told(unsaved)
    this.#status = { kind: 'ready', problems }
  }

  /** Reads it again, after something else than the forms has changed it. */
  async reopen(): Promise<void> {
    if (untrack(() => this.#status.kind) === 'ready') this.#status = { kind: 'idle' }
    await this.open()
  }

  /** Lets go of all that was read and written, as when it is locked. It can be opened again. */
  close(): void {
    this.#closings += 1
    clearTimeout(this.#keeping)
    this.#keeping = undefined
    this.#now = { index: new EntryIndex() }
    this.#trackers = []
    this.#kept = new Map()
    this.#told = told([])
    this.#shown.clear()
    this.#left.clear()
    this.#status = { kind: 'idle' }
  }

  async save(draft: Draft): Promise<Result<Entry>> {
    const closings = this.#closings
    return this.#letIn(await this.#port.save(draft), closings)
  }

  async restore(entry: Entry): Promise<Result<Entry>> {
    const closings = this.#closings
    return this.#letIn(await this.#port.restore($state.snapshot(entry)), closings)
  }

  async remove(id: string): Promise<Result<Entry>> {
    const removed = await this.#port.remove(id)
    if (removed.ok) {
      const { index } = untrack(() => this.#now)
      index.remove(id)
      this.#now = { index }
    }
    return removed
  }

  async saveTracker(draft: TrackerDraft): Promise<Result<Tracker>> {
    const closings = this.#closings
    const saved = await this.#port.saveTracker(draft)
    if (saved.ok && closings === this.#closings) {
      const tracker = saved.value
      this.#trackers = this.#trackers.some(({ id }) => id === tracker.id)
        ? this.#trackers.map((one) => (one.id === tracker.id ? tracker : one))
        : [...this.#trackers, tracker]
    }
    return saved
  }

  /**
   * The form that was left behind under this name with something unsaved in it, or else a new one, with what was not
   * saved last time put back.
   */
  form<F extends Form>(name: string, create: () => F): F {
    const left = this.#left.get(name) as F | undefined
    this.#left.delete(name)
    if (left !== undefined) return left
    const form = create()
    const kept = untrack(() => this.#kept.get(name))
    if (kept !== undefined) {
      form.putBack(kept)
      // From here on the form itself holds it.
      this.#kept = new Map([...this.#kept].filter(([other]) => other !== name))
      this.#shown.set(name, form)
      this.heldChanged()
    }
    return form
  }

  /** Takes note of a form on the screen; returns how to let it go, which keeps it when it holds something unsaved. */
  watch(form: Form): () => void {
    this.#shown.set(form.name, form)
    const closings = this.#closings
    return () => {
      if (closings !== this.#closings) return
      if (this.#shown.get(form.name) === form) this.#shown.delete(form.name)
      this.#left.set(form.name, form)
      void form.settled().then(() => {
        if (form.held === undefined && this.#left.get(form.name) === form) this.#left.delete(form.name)
      })
    }
  }

  /** Waits for what is being written. True when something could not be. */
  async settle(): Promise<boolean> {
    const forms = [...this.#shown.values(), ...this.#left.values()]
    await Promise.all(forms.map((form) => form.settled()))
    return forms.some((form) => form.hasUnsaved)
  }

  /** What is on the screen, or was, and is not in the journal; what waits from last time included. */
  unsaved(): readonly Unsaved[] {
    const keptAt = Temporal.Now.instant().toString()
    const byName = new Map(untrack(() => this.#kept))
    for (const form of [...this.#left.values(), ...this.#shown.values()]) {
      const held = untrack(() => form.held)
      if (held !== undefined) byName.set(form.name, { name: form.name, keptAt, ...held })
    }
    return [...byName.values()].slice(-mostKept)
  }

  /** Hands over what is unsaved, to be sealed and put back next time. */
  async keepUnsaved(): Promise<Result<null>> {
    clearTimeout(this.#keeping)
    this.#keeping = undefined
    if (this.#status.kind !== 'ready') return succeed(null)
    const unsaved = this.unsaved()
    const telling = told(unsaved)
    if (telling === this.#told) return succeed(null)
    const kept = await this.#port.keepUnsaved(unsaved)
    if (kept.ok) this.#told = telling
    return kept
  }

  /** A form says that something in it became unsaved, or was saved after all. */
  heldChanged(): void {
    this.#keeping ??= setTimeout(() => void this.keepUnsaved(), keepingPause)
  }

  #letIn(saved: Result<Entry>, closings: number): Result<Entry> {
    if (saved.ok && closings === this.#closings) {
      const { index } = untrack(() => this.#now)
      index.put(saved.value)
      this.#now = { index }
    }
    return saved
  }
}

/** Everything but when: what is kept already need not be kept again for its hour. */
function told(unsaved: readonly Unsaved[]): string {
  return JSON.stringify(unsaved.map(({ name, parts, misread }) => [name, parts, misread]))
}
