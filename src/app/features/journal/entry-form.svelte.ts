import type { Draft, Entry, Kind } from '../../../core/journal/entry.ts'
import type { Failure } from '../../../core/result.ts'
import type { Form, Held, Journal } from './journal.svelte.ts'
import { isEmpty, recorded, sameParts, type Change, type Parts } from './parts.ts'

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

/** What one tap filled in, and how it was before. */
interface Tap {
  readonly what: 'flare' | 'day before'
  readonly before: Held
}

/**
 * One entry while it is being filled in. Every change is saved at once; what could not be saved stays on the screen with
 * the reason beside the field. An entry from which everything was taken out again is removed.
 */
export class EntryForm<K extends Kind> implements Form {
  readonly name: string
  readonly #journal: Journal
  readonly #filing: Filing<K>
  #id = $state<string>()
  #parts = $state.raw<Parts<K>>({} as Parts<K>)
  #status = $state.raw<FormStatus>({ kind: 'untouched' })
  /** What was typed and cannot be taken, by field, with the reason. */
  #misread = $state.raw<Held['misread']>({})
  /** What stands here from last time and is not saved yet: the entry, or only what could not be read of it. */
  #restored = $state<'entry' | 'misread'>()
  #tap = $state.raw<Tap>()
  #writing: Promise<void> | undefined
  #stale = false

  constructor(journal: Journal, name: string, filing: Filing<K>, existing?: Entry & { kind: K }) {
    this.#journal = journal
    this.name = name
    this.#filing = existing === undefined ? filing : { ...filing, zone: existing.zone }
    if (existing !== undefined) this.#load(existing)
  }

  get parts(): Parts<K> {
    return this.#parts
  }

  get status(): FormStatus {
    return this.#status
  }

  /** The zone that the clock faces are read in. */
  get zone(): string {
    return this.#filing.zone
  }

  /** The entry's id, once it is in the journal. */
  get id(): string | undefined {
    return this.#id
  }

  /** True when the entry is in the journal, whatever is on the screen beyond it. */
  get exists(): boolean {
    return this.#id !== undefined
  }

  /** The entry as it is in the journal. */
  get stored(): Extract<Entry, { kind: K }> | undefined {
    return this.#journal.get(this.#id) as Extract<Entry, { kind: K }> | undefined
  }

  get isEmpty(): boolean {
    return !this.exists && isEmpty(this.#parts) && Object.keys(this.#misread).length === 0
  }

  get hasUnsaved(): boolean {
    return (
      this.#status.kind === 'failed' || this.#restored !== undefined || Object.keys(this.#misread).length > 0
    )
  }

  get held(): Held | undefined {
    if (!this.hasUnsaved && this.#writing === undefined) return undefined
    return { parts: recorded(this.#parts), misread: this.#misread }
  }

  get restored(): 'entry' | 'misread' | undefined {
    return this.#restored
  }

  /** What one tap filled in, as long as it can be taken back. */
  get tapped(): Tap['what'] | undefined {
    return this.#tap?.what
  }

  errorOf(field: string): string | undefined {
    const { kind } = this.#status
    return (
      this.#misread[field]?.message ??
      (kind === 'failed' && this.#status.error.field === field ? this.#status.error.message : undefined)
    )
  }

  /** What stands in a field: what was typed there and cannot be taken, or else what is recorded. */
  textOf(field: string, recorded: string): string {
    return this.#misread[field]?.text ?? recorded
  }

  /** Why the whole could not be saved, when no field is to blame. */
  get problem(): string | undefined {
    return this.#status.kind === 'failed' && this.#status.error.field === undefined
      ? this.#status.error.message
      : undefined
  }

  /**
   * Takes what was filled in and saves it. An undefined part is one that was taken back.
   * @param fields the fields that are right again, when they are not the parts themselves
   */
  set(change: Change<K>, fields: readonly string[] = Object.keys(change)): void {
    const right = fields.filter((field) => Object.hasOwn(this.#misread, field))
    if (right.length > 0) {
      this.#misread = Object.fromEntries(
        Object.entries(this.#misread).filter(([field]) => !right.includes(field)),
      )
      this.#journal.heldChanged()
    }
    if (this.#holds(change) && this.#status.kind !== 'failed' && this.#restored === undefined) return
    this.#tap = undefined
    this.#parts = { ...this.#parts, ...change }
    this.#write()
  }

  /** Keeps what stands in a field and the reason why it cannot be taken; the last good value stays saved. */
  misread(field: string, text: string, message: string): void {
    this.#misread = { ...this.#misread, [field]: { text, message } }
    this.#journal.heldChanged()
  }

  /** Fills in more than one answer at once, which can be taken back as one. */
  tap(what: Tap['what'], change: Change<K>): void {
    const before = { parts: recorded(this.#parts), misread: this.#misread }
    this.set(change)
    this.#tap = { what, before }
    this.reloaded()
  }

  /** Puts back exactly what stood here before the tap. */
  async undoTap(): Promise<void> {
    if (this.#tap === undefined) return
    const { parts, misread } = this.#tap.before
    this.#tap = undefined
    this.#parts = parts as Parts<K>
    this.#misread = misread
    this.reloaded()
    this.#write()
    await this.settled()
    // There was nothing here, which is no removal to be undone.
    if (!this.exists && this.#status.kind === 'removed') this.#status = { kind: 'untouched' }
  }

  putBack({ parts, misread }: Held): void {
    const same = sameParts(parts, this.#parts)
    if (same && Object.keys(misread).length === 0) return
    this.#parts = parts as Parts<K>
    this.#misread = misread
    this.#restored = same ? 'misread' : 'entry'
    this.reloaded()
  }

  /** Lets go of what was not saved; what is in the journal is shown again. */
  drop(): void {
    const { stored } = this
    this.#misread = {}
    this.#restored = undefined
    if (stored === undefined) this.#empty()
    else this.#load(stored)
    this.#status = { kind: 'untouched' }
    this.reloaded()
    this.#journal.heldChanged()
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
      this.#fail(removed.error)
      return
    }
    this.#empty()
    this.#status = { kind: 'removed', entry: removed.value }
    this.reloaded()
    this.#journal.heldChanged()
  }

  async undoRemoval(): Promise<void> {
    if (this.#status.kind !== 'removed') return
    const restored = await this.#journal.restore(this.#status.entry)
    if (restored.ok) {
      this.#load(restored.value as Entry & { kind: K })
      this.#saved()
      this.reloaded()
    } else this.#fail(restored.error)
  }

  /** Called when the parts were not changed one by one but replaced. */
  protected reloaded(): void {
    // A form that shows them otherwise than they are recorded follows here.
  }

  /** What stands in the fields and cannot be taken. */
  protected get misreadFields(): Held['misread'] {
    return this.#misread
  }

  #holds(change: Change<K>): boolean {
    return Object.entries(change).every(
      ([part, value]) =>
        JSON.stringify(value) === JSON.stringify((this.#parts as Record<string, unknown>)[part]),
    )
  }

  #load(entry: Entry & { kind: K }): void {
    const { id, kind: _kind, date: _date, zone: _zone, ...others } = entry
    const { recordedAt: _first, changedAt: _last, revision: _revision, ...parts } = others
    this.#id = id
    this.#parts = parts as unknown as Parts<K>
  }

  #empty(): void {
    this.#id = undefined
    this.#parts = {} as Parts<K>
    this.#misread = {}
    this.#restored = undefined
    this.#tap = undefined
  }

  #saved(): void {
    this.#status = { kind: 'saved', at: clockNow() }
    this.#restored = undefined
    this.#journal.heldChanged()
  }

  #fail(error: Failure): void {
    this.#status = { kind: 'failed', error }
    this.#journal.heldChanged()
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
      ...recorded(this.#parts),
      ...(this.#id !== undefined && { id: this.#id }),
    } as unknown as Draft
    const saved = await this.#journal.save(draft)
    if (saved.ok) {
      this.#id = saved.value.id
      this.#saved()
    } else this.#fail(saved.error)
  }

  async #discard(): Promise<void> {
    if (this.#id === undefined) {
      this.#status = { kind: 'untouched' }
      this.#restored = undefined
      this.#journal.heldChanged()
      return
    }
    const removed = await this.#journal.remove(this.#id)
    if (removed.ok) {
      this.#id = undefined
      this.#restored = undefined
      this.#status = { kind: 'removed', entry: removed.value }
      this.#journal.heldChanged()
    } else this.#fail(removed.error)
  }
}

/** A form as its card sees it, whatever it asks. */
export type AnyForm = Pick<
  EntryForm<Kind>,
  | 'drop'
  | 'exists'
  | 'held'
  | 'isEmpty'
  | 'problem'
  | 'remove'
  | 'restored'
  | 'retry'
  | 'status'
  | 'stored'
  | 'tapped'
  | 'undoRemoval'
  | 'undoTap'
>

function clockNow(): string {
  return Temporal.Now.plainTimeISO().toString({ smallestUnit: 'minute' })
}
