import type { DraftOf, Entry, TakenEntry } from '../../../core/journal/entry.ts'
import type { Failure } from '../../../core/result.ts'
import type { Journal } from './journal.svelte.ts'

export type Dose = Pick<TakenEntry, 'name' | 'amount' | 'unit' | 'form' | 'time' | 'reason' | 'planned'>

/** What was taken on one day: a list that grows by whole doses, since a dose is taken or it is not. */
export class TakenList {
  readonly #journal: Journal
  readonly #date: string
  readonly #zone: string
  #problem = $state.raw<Failure>()
  #removed = $state.raw<TakenEntry>()
  #writing: Promise<unknown> = Promise.resolve()

  constructor(journal: Journal, date: string, zone: string) {
    this.#journal = journal
    this.#date = date
    this.#zone = zone
  }

  get problem(): Failure | undefined {
    return this.#problem
  }

  /** The dose that was removed last, which can still be put back. */
  get removed(): TakenEntry | undefined {
    return this.#removed
  }

  readonly hasUnsaved = false

  async settled(): Promise<void> {
    await this.#writing
  }

  /** True when the dose is in the journal; otherwise `problem` says why and the form keeps what was typed. */
  async add(dose: Dose): Promise<boolean> {
    const draft: DraftOf<'taken'> = { kind: 'taken', date: this.#date, zone: this.#zone, ...dose }
    const saving = this.#journal.save(draft)
    this.#writing = saving
    const saved = await saving
    this.#problem = saved.ok ? undefined : saved.error
    if (saved.ok) this.#removed = undefined
    return saved.ok
  }

  async remove(dose: TakenEntry): Promise<void> {
    const removing = this.#journal.remove(dose.id)
    this.#writing = removing
    const removed = await removing
    this.#problem = removed.ok ? undefined : removed.error
    if (removed.ok) this.#removed = dose
  }

  async undo(): Promise<void> {
    if (this.#removed === undefined) return
    const restored = await this.#journal.restore(this.#removed)
    this.#problem = restored.ok ? undefined : restored.error
    if (restored.ok) this.#removed = undefined
  }
}

/** What is taken again and again, most often first, for one-tap entry. A thing taken once is offered too. */
export function regulars(entries: readonly Entry[], most: number): Dose[] {
  const counted = new Map<string, { dose: Dose; times: number }>()
  for (const entry of entries) {
    if (entry.kind !== 'taken') continue
    const { name, amount, unit, form } = entry
    const key = JSON.stringify([name.toLowerCase(), amount, unit, form])
    const known = counted.get(key)
    if (known === undefined) counted.set(key, { dose: { name, amount, unit, form }, times: 1 })
    else known.times += 1
  }
  return [...counted.values()]
    .sort((one, other) => other.times - one.times)
    .slice(0, most)
    .map(({ dose }) => dose)
}

export function describeDose({ name, amount, unit, form }: Dose): string {
  const quantity = amount === undefined ? '' : `${String(amount)} ${unit ?? ''}`.trim()
  return [name, quantity, form].filter((part) => part !== undefined && part !== '').join(' ')
}
