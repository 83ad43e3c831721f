import { readClockTime } from '../../../core/journal/clock.ts'
import type { NightEntry } from '../../../core/journal/entry.ts'
import { clockTimesOf, placeNight, type NightClock } from '../../../core/journal/night-times.ts'
import { words } from './catalogue.ts'
import { EntryForm } from './entry-form.svelte.ts'
import type { Journal } from './journal.svelte.ts'
import type { Change } from './parts.ts'

const nightClocks = ['wentToBed', 'triedToSleep', 'finalWaking', 'gotUp'] as const
export type NightClockName = (typeof nightClocks)[number]

/** A night's form: people type what the clock showed, and the days follow from the order of the night. */
export class NightForm extends EntryForm<'night'> {
  readonly #date: string
  #clocks = $state.raw<NightClock>({})

  constructor(journal: Journal, name: string, date: string, zone: string, existing?: NightEntry) {
    super(journal, name, { kind: 'night', date, zone }, existing)
    this.#date = date
    if (existing !== undefined) this.#clocks = clockTimesOf(existing)
  }

  /** What stands in the field of that clock. */
  clock(name: NightClockName): string {
    return this.textOf(name, this.#clocks[name] ?? '')
  }

  setClock(name: NightClockName, text: string): void {
    const time = text.trim() === '' ? undefined : readClockTime(text)
    if (time === undefined && text.trim() !== '') {
      this.misread(name, text, words.night.notATime(text))
      return
    }
    const { [name]: _old, ...others } = this.#clocks
    this.#clocks = time === undefined ? others : { ...others, [name]: time }
    this.#place(name, time ?? '', {})
  }

  /** The zone in which the clock of the evening stood; undefined when it was that of the morning. */
  setBedZone(bedZone: string | undefined): void {
    this.#place('bedZone', bedZone ?? '', { bedZone })
  }

  /** Gives the clock faces their days. What makes no night is said at the field that was changed. */
  #place(changed: NightClockName | 'bedZone', text: string, change: Change<'night'>): void {
    const { bedZone } = { ...this.parts, ...change }
    const placed = placeNight(this.#date, this.#clocks, { zone: this.zone, bedZone })
    if (!placed.ok) {
      this.misread(changed, text, placed.error.message)
      return
    }
    const { wentToBed, triedToSleep, finalWaking, gotUp } = placed.value
    // A time that could be read and made no night does so now. One that cannot be read still stands in its field.
    const right = nightClocks.filter((clock) => clock === changed || this.#isReadable(clock))
    this.set({ ...change, wentToBed, triedToSleep, finalWaking, gotUp }, [...right, 'bedZone'])
  }

  protected override reloaded(): void {
    const typed = nightClocks.flatMap((clock) => {
      const time = readClockTime(this.misreadFields[clock]?.text ?? '')
      return time === undefined ? [] : [[clock, time]]
    })
    this.#clocks = { ...clockTimesOf(this.parts), ...(Object.fromEntries(typed) as NightClock) }
  }

  #isReadable(clock: NightClockName): boolean {
    const standing = this.misreadFields[clock]
    return standing !== undefined && readClockTime(standing.text) !== undefined
  }
}
