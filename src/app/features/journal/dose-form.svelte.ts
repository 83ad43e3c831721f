import { readClockTime } from '../../../core/journal/clock.ts'
import type { TakenEntry } from '../../../core/journal/entry.ts'
import { formatAmount } from '../../../core/visit/format.ts'
import { words } from './catalogue.ts'
import { describeDose, type Dose } from './doses.ts'
import type { Held } from './journal.svelte.ts'
import { readAmount } from './numbers.ts'

const blank = { name: '', amount: '', unit: 'mg', form: '', time: '', reason: '' }
type Typed = typeof blank
export type DoseField = keyof Typed

/** Which dose is being changed, and how it read. */
type Changed = Pick<TakenEntry, 'id' | 'zone'> & { readonly was: string }

/** One dose while it is typed; it is not in the journal before it is added. */
export class DoseForm {
  readonly #onchange: () => void
  #typed = $state.raw<Typed>(blank)
  #planned = $state<boolean>()
  #errors = $state.raw<Partial<Record<DoseField, string>>>({})
  #changed = $state.raw<Changed>()

  constructor(onchange: () => void) {
    this.#onchange = onchange
  }

  get typed(): Typed {
    return this.#typed
  }

  get planned(): boolean | undefined {
    return this.#planned
  }

  get errors(): Partial<Record<DoseField, string>> {
    return this.#errors
  }

  /** The dose that is being changed; undefined while a new one is written down. */
  get changed(): Changed | undefined {
    return this.#changed
  }

  get isBlank(): boolean {
    if (this.#changed !== undefined || this.#planned !== undefined) return false
    return Object.entries(this.#typed).every(([field, text]) => text === blank[field as DoseField])
  }

  get held(): Held | undefined {
    if (this.isBlank) return undefined
    const { id, zone, was } = this.#changed ?? {}
    return { parts: { ...this.#typed, planned: this.#planned, id, zone, was }, misread: {} }
  }

  type(field: DoseField, text: string): void {
    const { [field]: _wrong, ...errors } = this.#errors
    this.#typed = { ...this.#typed, [field]: text }
    this.#errors = errors
    this.#onchange()
  }

  plan(planned: boolean | undefined): void {
    this.#planned = planned
    this.#onchange()
  }

  /** Takes up a dose that is in the journal, to be changed. */
  change(dose: TakenEntry): void {
    const { id, zone, name, amount, unit, form, time, reason, planned } = dose
    this.#changed = { id, zone, was: describeDose(dose) }
    this.#typed = {
      name,
      amount: amount === undefined ? '' : formatAmount(amount),
      unit: unit ?? (amount === undefined ? blank.unit : ''),
      form: form ?? '',
      time: time ?? '',
      reason: reason ?? '',
    }
    this.#planned = planned
    this.#errors = {}
    this.#onchange()
  }

  clear(): void {
    this.#typed = blank
    this.#planned = undefined
    this.#errors = {}
    this.#changed = undefined
    this.#onchange()
  }

  putBack({ parts }: Held): void {
    const text = (part: unknown) => (typeof part === 'string' ? part : '')
    const { name, amount, unit, form, time, reason, planned, id, zone, was } = parts
    this.#typed = {
      name: text(name),
      amount: text(amount),
      unit: text(unit),
      form: text(form),
      time: text(time),
      reason: text(reason),
    }
    this.#planned = typeof planned === 'boolean' ? planned : undefined
    if (typeof id === 'string') this.#changed = { id, zone: text(zone), was: text(was) }
  }

  /** The dose that was typed; undefined when something in it cannot be read, which is then said at its field. */
  read(): Dose | undefined {
    const { name, amount: quantity, unit, form, time: clock, reason } = this.#typed
    const amount = readAmount(quantity)
    const time = clock.trim() === '' ? undefined : readClockTime(clock)
    this.#errors = {
      ...(name.trim() === '' && { name: words.taken.noName }),
      ...(amount === 'unreadable' && { amount: words.taken.notAnAmount(quantity) }),
      ...(time === undefined && clock.trim() !== '' && { time: words.taken.notATime(clock) }),
    }
    if (Object.keys(this.#errors).length > 0 || amount === 'unreadable') return undefined
    const written = (text: string) => (text.trim() === '' ? undefined : text.trim())
    return {
      name: name.trim(),
      amount,
      unit: amount === undefined ? undefined : written(unit),
      form: written(form),
      time,
      reason: written(reason),
      planned: this.#planned,
    }
  }

  /** Says at a field why the dose could not be saved. False when the form has no such field. */
  blame(field: string, message: string): boolean {
    if (!Object.hasOwn(blank, field)) return false
    this.#errors = { ...this.#errors, [field]: message }
    return true
  }
}
