import type { DraftOf, TakenEntry } from '../../../core/journal/entry.ts'
import type { Failure, Result } from '../../../core/result.ts'
import type { Dose } from './doses.ts'
import { DoseForm } from './dose-form.svelte.ts'
import type { Form, Held, Journal } from './journal.svelte.ts'

/** What was taken on one day: a list that grows by whole doses, since a dose is taken or it is not. */
export class TakenList implements Form {
  readonly name: string
  readonly #journal: Journal
  readonly #date: string
  readonly #zone: string
  /** The dose that is being written down or changed. */
  readonly form: DoseForm
  #problem = $state.raw<Failure>()
  #removed = $state.raw<TakenEntry>()
  #restored = $state(false)
  #writing: Promise<unknown> = Promise.resolve()

  constructor(journal: Journal, date: string, zone: string) {
    this.name = `taken ${date}`
    this.#journal = journal
    this.#date = date
    this.#zone = zone
    this.form = new DoseForm(() => {
      journal.heldChanged()
    })
  }

  /** Why something could not be done, when no field is to blame. */
  get problem(): Failure | undefined {
    return this.#problem
  }

  /** The dose that was removed last, which can still be put back. */
  get removed(): TakenEntry | undefined {
    return this.#removed
  }

  /** Whether the form holds what was not added last time. */
  get restored(): boolean {
    return this.#restored && !this.form.isBlank
  }

  get hasUnsaved(): boolean {
    return this.#problem !== undefined && !this.form.isBlank
  }

  get held(): Held | undefined {
    return this.form.held
  }

  putBack(held: Held): void {
    this.form.putBack(held)
    this.#restored = true
  }

  async settled(): Promise<void> {
    await this.#writing
  }

  /** Writes down what stands in the form. True when it is in the journal; otherwise the form keeps it, with the reason. */
  async submit(): Promise<boolean> {
    const dose = this.form.read()
    if (dose === undefined) return false
    const saved = await this.#save(dose, this.form.changed)
    if (
      !saved.ok &&
      saved.error.field !== undefined &&
      this.form.blame(saved.error.field, saved.error.message)
    )
      this.#problem = undefined
    if (saved.ok) this.form.clear()
    return saved.ok
  }

  /** Writes down a dose as it is, whatever stands in the form. */
  async add(dose: Dose): Promise<void> {
    await this.#save(dose)
  }

  async remove(dose: TakenEntry): Promise<void> {
    const removing = this.#journal.remove(dose.id)
    this.#writing = removing
    const removed = await removing
    this.#problem = removed.ok ? undefined : removed.error
    if (!removed.ok) return
    this.#removed = dose
    if (this.form.changed?.id === dose.id) this.form.clear()
  }

  async undo(): Promise<void> {
    if (this.#removed === undefined) return
    const restoring = this.#journal.restore(this.#removed)
    this.#writing = restoring
    const restored = await restoring
    this.#problem = restored.ok ? undefined : restored.error
    if (restored.ok) this.#removed = undefined
  }

  async #save(dose: Dose, changed?: Pick<TakenEntry, 'id' | 'zone'>): Promise<Result<unknown>> {
    const draft: DraftOf<'taken'> = {
      kind: 'taken',
      date: this.#date,
      zone: changed?.zone ?? this.#zone,
      ...(changed !== undefined && { id: changed.id }),
      ...dose,
    }
    const saving = this.#journal.save(draft)
    this.#writing = saving
    const saved = await saving
    this.#problem = saved.ok ? undefined : saved.error
    if (saved.ok) this.#removed = undefined
    return saved
  }
}
