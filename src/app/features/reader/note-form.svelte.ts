import type { Quotation } from '../../../core/library/quotation.ts'
import type { ReadingDraft, ReadingMark } from '../../../core/reading/record.ts'
import type { Failure, Result } from '../../../core/result.ts'

export type MarkDraft = Extract<ReadingDraft, { kind: 'mark' }>

/** What is marked. */
export interface Subject {
  readonly articleId: string
  readonly quotation: Quotation
}

export type NoteStatus =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: Failure }

/** A mark while its note is being written. What could not be saved stays here, with the reason. */
export class NoteForm {
  readonly subject: Subject
  /** Tells what is marked apart, also before it is stored. */
  readonly key: string
  readonly #save: (draft: MarkDraft) => Promise<Result<ReadingMark>>
  #id = $state<string>()
  #stored = $state('')
  #note = $state('')
  #status = $state.raw<NoteStatus>({ kind: 'untouched' })
  #writing: Promise<void> | undefined

  constructor(
    save: (draft: MarkDraft) => Promise<Result<ReadingMark>>,
    { articleId, quotation }: Subject,
    existing?: { readonly mark: ReadingMark; readonly key: string },
  ) {
    this.#save = save
    this.subject = { articleId, quotation }
    this.key = existing?.key ?? crypto.randomUUID()
    this.#id = existing?.mark.id
    this.#stored = existing?.mark.note ?? ''
    this.#note = this.#stored
  }

  /** The id of the mark, once it is stored. */
  get id(): string | undefined {
    return this.#id
  }

  get note(): string {
    return this.#note
  }

  get status(): NoteStatus {
    return this.#status
  }

  get hasUnsaved(): boolean {
    return this.#id === undefined || this.#note !== this.#stored
  }

  /** Takes what was typed, without saving it yet. */
  type(note: string): void {
    this.#note = note
  }

  /** Saves what is not saved, one write at a time. True when nothing is left to save. */
  async save(): Promise<boolean> {
    await (this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined
    }))
    return !this.hasUnsaved
  }

  async #write(): Promise<void> {
    while (this.hasUnsaved) {
      this.#status = { kind: 'saving' }
      const note = this.#note
      const saved = await this.#save({
        kind: 'mark',
        ...this.subject,
        ...(this.#id !== undefined && { id: this.#id }),
        ...(note.trim() !== '' && { note }),
      })
      if (!saved.ok) {
        this.#status = { kind: 'failed', error: saved.error }
        return
      }
      this.#id = saved.value.id
      this.#stored = note
      this.#status = { kind: 'saved', at: Temporal.Now.plainTimeISO().toString({ smallestUnit: 'minute' }) }
    }
  }
}
