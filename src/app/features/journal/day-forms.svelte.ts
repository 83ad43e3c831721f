import type { Entry } from '../../../core/journal/entry.ts'
import { entriesOf, type DailyKind } from '../../../core/journal/day.ts'
import { EntryForm } from './entry-form.svelte.ts'
import type { Journal } from './journal.svelte.ts'
import { NightForm } from './night-form.svelte.ts'
import { TakenList } from './taken.svelte.ts'

/** The forms of one day: an entry of each kind, and what was taken. */
export class DayForms {
  readonly #journal: Journal
  readonly #date: string
  readonly #zone: string
  #night: NightForm
  #gut: EntryForm<'gut'>
  #day: EntryForm<'day'>
  readonly taken: TakenList

  constructor(journal: Journal, date: string, zone: string) {
    this.#journal = journal
    this.#date = date
    this.#zone = zone
    const { night, gut, day } = entriesOf(journal.on(date), date)
    this.#night = $state.raw(
      journal.form(`night ${date}`, () => new NightForm(journal, `night ${date}`, date, zone, night)),
    )
    this.#gut = $state.raw(this.#form('gut', gut))
    this.#day = $state.raw(this.#form('day', day))
    this.taken = journal.form(`taken ${date}`, () => new TakenList(journal, date, zone))
  }

  get night(): NightForm {
    return this.#night
  }

  get gut(): EntryForm<'gut'> {
    return this.#gut
  }

  get day(): EntryForm<'day'> {
    return this.#day
  }

  /** Other entries of that kind on this date than the one in the form; there should be none. */
  others(kind: DailyKind): readonly Entry[] {
    const { id } = this[kind]
    return this.#journal.on(this.#date).filter((entry) => entry.kind === kind && entry.id !== id)
  }

  /** Shows another entry of the same kind in place of the one in the form. */
  open(entry: Entry): void {
    if (entry.kind === 'night') {
      const name = `night ${this.#date} ${entry.id}`
      this.#night = this.#journal.form(
        name,
        () => new NightForm(this.#journal, name, this.#date, this.#zone, entry),
      )
    } else if (entry.kind === 'gut') this.#gut = this.#form('gut', entry, entry.id)
    else if (entry.kind === 'day') this.#day = this.#form('day', entry, entry.id)
  }

  /** An entry that is not the one the day counts carries its id in the name of its form. */
  #form<K extends 'gut' | 'day'>(
    kind: K,
    existing: Extract<Entry, { kind: K }> | undefined,
    id?: string,
  ): EntryForm<K> {
    const name = id === undefined ? `${kind} ${this.#date}` : `${kind} ${this.#date} ${id}`
    const filing = { kind, date: this.#date, zone: this.#zone }
    return this.#journal.form(name, () => new EntryForm<K>(this.#journal, name, filing, existing))
  }
}
