import type { Draft, DraftOf, Entry, Kind } from '../../../core/journal/entry.ts'
import type { Failure } from '../../../core/result.ts'
import type { Journal } from './journal.svelte.ts'

/** What a person fills in, without what the journal needs to file it. */
export type Parts<K extends Kind> = Omit<DraftOf<K>, 'kind' | 'id' | 'date' | 'zone'>
type Field<K extends Kind> = keyof Parts<K> & string

/** What makes an entry what it is, beside what was filled in. */
interface Filing<K extends Kind> {
  readonly kind: K
  readonly date: string
  readonly zone: string
}

export type FormStatus =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: Failure }
  | { readonly kind: 'removed'; readonly entry: Entry }

/**
 * One entry while it is being filled in. Every change is saved at once; what could not be saved stays on the screen with
 * the reason beside the field. An entry from which everything was taken out again is removed.
 */
export class EntryForm<K extends Kind> {
  readonly #journal: Journal
  readonly #filing: Filing<K>
  #id = $state<string>()
  #parts = $state.raw<Parts<K>>({} as Parts<K>)
  #status = $state.raw<FormStatus>({ kind: 'untouched' })
  /** What was typed and could not be read, by field. */
  #misread = $state.raw<Readonly<Record<string, string>>>({})
  #writing: Promise<void> | undefined
  #stale = false

  constructor(journal: Journal, filing: Filing<K>, existing?: Entry & { kind: K }) {
    this.#journal = journal
    this.#filing = existing === undefined ? filing : { ...filing, zone: existing.zone }
    if (existing !== undefined) this.#load(existing)
  }

  get parts(): Parts<K> {
    return this.#parts
  }

  get status(): FormStatus {
    return this.#status
  }

  /** The entry's id, once it is in the journal. */
  get id(): string | undefined {
    return this.#id
  }

  /** True when the entry is in the journal, whatever is on the screen beyond it. */
  get exists(): boolean {
    return this.#id !== undefined
  }

  get hasUnsaved(): boolean {
    return this.#status.kind === 'failed' || Object.keys(this.#misread).length > 0
  }

  errorOf(field: Field<K>): string | undefined {
    const { kind } = this.#status
    return (
      this.#misread[field] ??
      (kind === 'failed' && this.#status.error.field === field ? this.#status.error.message : undefined)
    )
  }

  /** Why the whole could not be saved, when no field is to blame. */
  get problem(): string | undefined {
    return this.#status.kind === 'failed' && this.#status.error.field === undefined
      ? this.#status.error.message
      : undefined
  }

  /** Takes what was filled in and saves it. An undefined part is one that was taken back. */
  set(change: { readonly [F in keyof Parts<K>]?: Parts<K>[F] | undefined }): void {
    const cleared = new Set(Object.keys(change))
    this.#misread = Object.fromEntries(Object.entries(this.#misread).filter(([field]) => !cleared.has(field)))
    this.#parts = { ...this.#parts, ...change }
    this.#write()
  }

  /** Keeps the reason why what stands in a field cannot be taken; the last good value stays saved. */
  misread(field: Field<K>, message: string): void {
    this.#misread = { ...this.#misread, [field]: message }
  }

  /** Tries again after a failure. */
  retry(): void {
    this.#write()
  }

  async settled(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing
  }

  async remove(): Promise<void> {
    await this.settled()
    if (this.#id === undefined) return
    const removed = await this.#journal.remove(this.#id)
    if (!removed.ok) {
      this.#status = { kind: 'failed', error: removed.error }
      return
    }
    this.#id = undefined
    this.#parts = {} as Parts<K>
    this.#misread = {}
    this.#status = { kind: 'removed', entry: removed.value }
  }

  async undoRemoval(): Promise<void> {
    if (this.#status.kind !== 'removed') return
    const restored = await this.#journal.restore(this.#status.entry)
    if (restored.ok) {
      this.#load(restored.value as Entry & { kind: K })
      this.#status = { kind: 'saved', at: clockNow() }
    } else this.#status = { kind: 'failed', error: restored.error }
  }

  #load(entry: Entry & { kind: K }): void {
    const {
      id,
      kind: _kind,
      date: _date,
      zone: _zone,
      recordedAt: _first,
      changedAt: _last,
      ...parts
    } = entry
    this.#id = id
    this.#parts = parts as unknown as Parts<K>
  }

  /** One write at a time; a change that comes meanwhile is written after it, with everything before it. */
  #write(): void {
    this.#stale = true
    this.#writing ??= this.#writeUntilFresh().finally(() => {
      this.#writing = undefined
    })
  }

  async #writeUntilFresh(): Promise<void> {
    while (this.#stale) {
      this.#stale = false
      if (isEmpty(this.#parts)) await this.#discard()
      else await this.#save()
    }
  }

  async #save(): Promise<void> {
    this.#status = { kind: 'saving' }
    const draft = {
      ...this.#filing,
      ...($state.snapshot(this.#parts) as object),
      ...(this.#id !== undefined && { id: this.#id }),
    } as unknown as Draft
    const saved = await this.#journal.save(draft)
    if (saved.ok) {
      this.#id = saved.value.id
      this.#status = { kind: 'saved', at: clockNow() }
    } else this.#status = { kind: 'failed', error: saved.error }
  }

  async #discard(): Promise<void> {
    if (this.#id === undefined) {
      this.#status = { kind: 'untouched' }
      return
    }
    const removed = await this.#journal.remove(this.#id)
    if (removed.ok) {
      this.#id = undefined
      this.#status = { kind: 'removed', entry: removed.value }
    } else this.#status = { kind: 'failed', error: removed.error }
  }
}

function isEmpty(parts: object): boolean {
  return Object.values(parts).every((part) => part === undefined || part === '')
}

function clockNow(): string {
  return Temporal.Now.plainTimeISO().toString({ smallestUnit: 'minute' })
}
