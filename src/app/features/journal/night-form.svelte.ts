import type { NightEntry } from '../../../core/journal/entry.ts'
import { readClockTime } from '../../../core/journal/clock.ts'
import { clockTimesOf, placeNight } from '../../../core/journal/night-times.ts'
import { EntryForm } from './entry-form.svelte.ts'
import type { Journal } from './journal.svelte.ts'

export const nightClocks = ['wentToBed', 'triedToSleep', 'finalWaking', 'gotUp'] as const
export type NightClock = (typeof nightClocks)[number]
type Clocks = Readonly<Partial<Record<NightClock, string | undefined>>>

/** A night's form: people type what the clock showed, and the days follow from the order of the night. */
export class NightForm extends EntryForm<'night'> {
  readonly #date: string
  #clocks = $state.raw<Clocks>({})

  constructor(journal: Journal, date: string, zone: string, existing?: NightEntry) {
    super(journal, { kind: 'night', date, zone }, existing)
    this.#date = date
    if (existing !== undefined) this.#clocks = clockTimesOf(existing)
  }

  /** What stands in the field of that clock. */
  clock(name: NightClock): string {
    return this.#clocks[name] ?? ''
  }

  setClock(name: NightClock, text: string): void {
    const time = text.trim() === '' ? undefined : readClockTime(text)
    if (time === undefined && text.trim() !== '') {
      this.misread(name, `“${text}” is not a time that can be read. Write it as 23:15, 2315 or 11:15pm.`)
      return
    }
    const { [name]: _old, ...others } = this.#clocks
    this.#clocks = time === undefined ? others : { ...others, [name]: time }
    const placed = placeNight(this.#date, this.#clocks)
    if (!placed.ok) {
      this.misread(name, placed.error.message)
      return
    }
    this.set({
      wentToBed: placed.value.wentToBed,
      triedToSleep: placed.value.triedToSleep,
      finalWaking: placed.value.finalWaking,
      gotUp: placed.value.gotUp,
    })
  }

  override async remove(): Promise<void> {
    await super.remove()
    if (!this.exists) this.#clocks = {}
  }

  override async undoRemoval(): Promise<void> {
    await super.undoRemoval()
    this.#clocks = clockTimesOf(this.parts)
  }
}
