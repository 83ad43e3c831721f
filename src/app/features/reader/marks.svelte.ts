import { untrack } from 'svelte'
import type { VaultProblem } from '../../../contract/vault.ts'
import type { Quotation } from '../../../core/library/quotation.ts'
import type { ReadingMark, ReadingPlace } from '../../../core/reading/record.ts'
import type { Failure, Result } from '../../../core/result.ts'
import { NoteForm, type MarkDraft } from './note-form.svelte.ts'
import type { ReadingPort } from './port.ts'

export type MarksStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly problems: readonly VaultProblem[] }
  /** They are sealed with the journal, and that is not open. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'failed'; readonly message: string }

/** Words that are marked: stored, being written about, or both. */
export interface Marked {
  /** The same for as long as the window is open, though the mark is stored meanwhile. */
  readonly key: string
  readonly articleId: string
  readonly quotation: Quotation
  /** As it is stored. */
  readonly note: string | undefined
  readonly mark: ReadingMark | undefined
  readonly form: NoteForm | undefined
}

/** The highlights and notes as they are in the store, and the only way to change them. */
export class Marks {
  readonly #port: ReadingPort
  #marks = $state.raw<readonly ReadingMark[]>([])
  #status = $state.raw<MarksStatus>({ kind: 'idle' })
  #opening: Promise<void> | undefined
  #places: readonly ReadingPlace[] = []
  /** The keys that marks had before they were stored: what is on the page for a mark stays the same. */
  readonly #keys = new Map<string, string>()
  /** Open, or left with something that could not be saved. */
  #forms = $state.raw<readonly NoteForm[]>([])
  #removed = $state.raw<ReadingMark>()
  #problem = $state.raw<Failure>()
  readonly #all = $derived([
    ...this.#marks.map((mark) => this.#describe(mark)),
    ...this.#forms
      .filter(({ key }) => !this.#marks.some((mark) => this.#keyOf(mark) === key))
      .map(describeUnsaved),
  ])

  constructor(port: ReadingPort) {
    this.#port = port
  }

  get status(): MarksStatus {
    return this.#status
  }

  /** Every marked stretch of every article, oldest first; what could not be saved yet is among them. */
  get all(): readonly Marked[] {
    return this.#all
  }

  of(articleId: string): readonly Marked[] {
    return this.#all.filter((marked) => marked.articleId === articleId)
  }

  /** The highlight that was removed last, which can still be put back. */
  get removed(): ReadingMark | undefined {
    return this.#removed
  }

  /** Why the last removal, or its undoing, failed. */
  get problem(): Failure | undefined {
    return this.#problem
  }

  /** Reads what is kept once; later calls wait for that one, unless it failed. */
  async open(): Promise<void> {
    // An effect that asks for them must not ask again by itself each time that it fails.
    if (untrack(() => this.#status).kind === 'ready') return
    await (this.#opening ??= this.#open().finally(() => {
      this.#opening = undefined
    }))
  }

  /** Reads them anew, once something else has changed them; what is being written stays. */
  async reopen(): Promise<void> {
    await this.#opening
    if (untrack(() => this.#status).kind === 'idle') return
    this.#status = { kind: 'idle' }
    await this.open()
  }

  /** Lets go of everything that was read or written: the journal is locked, or gone. */
  clear(): void {
    this.#marks = []
    this.#places = []
    this.#forms = []
    this.#keys.clear()
    this.forget()
    this.#status = { kind: 'locked' }
  }

  /** Where each article was left, as it was stored; undefined while that is not known. */
  async placesAtFirst(): Promise<readonly ReadingPlace[] | undefined> {
    await this.open()
    return this.#status.kind === 'ready' ? this.#places : undefined
  }

  /** Marks words, and saves that at once; a note may follow. */
  begin(articleId: string, quotation: Quotation): NoteForm {
    const form: NoteForm = new NoteForm((draft) => this.#save(draft, form.key), { articleId, quotation })
    this.#forms = [...this.#forms, form]
    this.#removed = undefined
    return form
  }

  /** The form of a marked stretch: the one it has, or else a new one. */
  edit({ key, mark, form }: Marked): NoteForm {
    if (form !== undefined) return form
    if (mark === undefined) throw new Error('Words that are not stored have a form.')
    const made = new NoteForm((draft) => this.#save(draft), mark, { mark, key })
    this.#forms = [...this.#forms, made]
    return made
  }

  /** Saves what was written and lets the form go. True when that worked; otherwise the form stays, with the reason. */
  async close(form: NoteForm): Promise<boolean> {
    // What was removed or thrown away is not saved again.
    if (!this.#forms.includes(form)) return true
    const saved = await form.save()
    if (saved) this.discard(form)
    return saved
  }

  /** Lets a form go with whatever is in it. */
  discard(form: NoteForm): void {
    this.#forms = this.#forms.filter((other) => other !== form)
  }

  async remove(mark: ReadingMark): Promise<void> {
    const removed = await this.#port.remove(mark.id)
    this.#problem = removed.ok ? undefined : removed.error
    if (!removed.ok) return
    this.#marks = this.#marks.filter(({ id }) => id !== mark.id)
    this.#forms = this.#forms.filter(({ id }) => id !== mark.id)
    this.#removed = removed.value.kind === 'mark' ? removed.value : mark
  }

  async undo(): Promise<void> {
    if (this.#removed === undefined) return
    const restored = await this.#port.restore($state.snapshot(this.#removed))
    this.#problem = restored.ok ? undefined : restored.error
    if (!restored.ok) return
    if (restored.value.kind === 'mark') this.#keep(restored.value)
    this.#removed = undefined
  }

  /** Takes away the offer to undo, and the word of a failure. */
  forget(): void {
    this.#removed = undefined
    this.#problem = undefined
  }

  /** Saves what is being written. True when something could not be. */
  async settle(): Promise<boolean> {
    const saved = await Promise.all(this.#forms.map((form) => form.save()))
    return saved.includes(false)
  }

  async #open(): Promise<void> {
    this.#status = { kind: 'loading' }
    const opened = await this.#port.open()
    if (!opened.ok) {
      const { code, message } = opened.error
      this.#status = code === 'locked' ? { kind: 'locked' } : { kind: 'failed', message }
      return
    }
    this.#places = opened.value.places
    this.#marks = inOrder(opened.value.marks)
    this.#status = { kind: 'ready', problems: opened.value.problems }
  }

  async #save(draft: MarkDraft, key?: string): Promise<Result<ReadingMark>> {
    const saved = await this.#port.save($state.snapshot(draft))
    if (!saved.ok) return saved
    if (saved.value.kind !== 'mark') throw new Error('A mark was saved and something else came back.')
    if (key !== undefined) this.#keys.set(saved.value.id, key)
    this.#keep(saved.value)
    return { ok: true, value: saved.value }
  }

  #keep(mark: ReadingMark): void {
    this.#marks = inOrder([...this.#marks.filter(({ id }) => id !== mark.id), mark])
  }

  #keyOf({ id }: ReadingMark): string {
    return this.#keys.get(id) ?? id
  }

  #describe(mark: ReadingMark): Marked {
    const { articleId, quotation, note } = mark
    const key = this.#keyOf(mark)
    return { key, articleId, quotation, note, mark, form: this.#forms.find((form) => form.key === key) }
  }
}

const describeUnsaved = (form: NoteForm): Marked => ({
  key: form.key,
  ...form.subject,
  note: undefined,
  mark: undefined,
  form,
})

/** The same order each time, also of what was made at once: nothing may move under the pointer when a note is saved. */
const inOrder = (marks: readonly ReadingMark[]) =>
  [...marks].sort((one, other) =>
    `${one.madeAt} ${one.id}`.localeCompare(`${other.madeAt} ${other.id}`, 'en'),
  )
