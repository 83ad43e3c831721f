import { datedDays, type DatedDays } from '../../../core/journal/dated-days.ts'
import type { Entry, Kind, TakenEntry } from '../../../core/journal/entry.ts'
import type { Journal } from './journal.svelte.ts'
import { yearOf } from './months.ts'

/**
 * By the entries they were made of: all views of the journal share one, it is made anew after a change, and it is let go
 * together with the entries when the journal is locked.
 */
const byEntries = new WeakMap<readonly Entry[], DatedDays>()

/** How the days of the journal are looked for, in the calendar, the list and the charts. */
export class Calendar {
  readonly #journal: Journal
  readonly #today: { readonly date: string }
  /** Days that lack this kind are left out of the list. */
  kind = $state<Kind>()
  flareOnly = $state(false)
  /** Only days on which this was taken are in the list. */
  taken = $state<string>()
  /** What is marked under the charts when it was taken. */
  marked = $state<string>()

  /** To be made while a component is set up, whose end is its own. */
  constructor(journal: Journal, today: { readonly date: string }) {
    this.#journal = journal
    this.#today = today
    $effect(() => {
      // A medicine's name goes with the entries it came from.
      if (journal.status.kind !== 'ready') this.forget()
    })
  }

  get today(): string {
    return this.#today.date
  }

  /** The entries as they are, by day. */
  get days(): DatedDays {
    const { entries } = this.#journal
    const before = byEntries.get(entries)
    if (before !== undefined) return before
    const made = datedDays(entries)
    byEntries.set(entries, made)
    return made
  }

  get everTaken(): readonly TakenEntry[] {
    return this.#journal.taken
  }

  /** Years with something recorded, and this one, newest first. */
  get years(): string[] {
    const years = new Set(this.days.dates.map(yearOf))
    return [...years.add(yearOf(this.today))].sort().toReversed()
  }

  get isFiltered(): boolean {
    return this.kind !== undefined || this.flareOnly || this.taken !== undefined
  }

  showAll(): void {
    this.kind = undefined
    this.flareOnly = false
    this.taken = undefined
  }

  forget(): void {
    this.showAll()
    this.marked = undefined
  }
}
