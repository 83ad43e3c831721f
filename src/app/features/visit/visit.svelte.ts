import type { AboutVisit } from '../../../core/visit/plain-text.ts'
import type { DateRange } from '../../../core/visit/summarise.ts'
import type { VisitPort } from './port.ts'

export interface Outcome {
  readonly tone: 'plain' | 'alarm'
  readonly message: string
}

/** Sections a person can leave out. */
export const sections = ['sleep', 'gut', 'taken'] as const
export type Section = (typeof sections)[number]

/** The choices for one visit. They live as long as the window and are written nowhere. */
export class Visit {
  readonly #port: VisitPort
  readonly #today: string
  #from = $state('')
  #to = $state('')
  person = $state('')
  concerns = $state(['', '', ''])
  shown = $state<Record<Section, boolean>>({ sleep: true, gut: true, taken: true })
  #outcome = $state.raw<Outcome>()
  #busy = $state(false)

  constructor(port: VisitPort, today: string) {
    this.#port = port
    this.#today = today
    this.takeLast(14)
  }

  get range(): DateRange {
    return { from: this.#from, to: this.#to }
  }

  get about(): AboutVisit {
    const person = this.person.trim()
    return {
      person: person === '' ? undefined : person,
      concerns: this.concerns.map((concern) => concern.trim()).filter((concern) => concern !== ''),
    }
  }

  get outcome(): Outcome | undefined {
    return this.#outcome
  }

  get busy(): boolean {
    return this.#busy
  }

  /** The last so many days, today included. */
  takeLast(days: number): void {
    this.#to = this.#today
    this.#from = Temporal.PlainDate.from(this.#today)
      .subtract({ days: days - 1 })
      .toString()
  }

  isLast(days: number): boolean {
    return this.#to === this.#today && Temporal.PlainDate.from(this.#from).until(this.#to).days === days - 1
  }

  setFrom(date: string): void {
    if (date === '') return
    this.#from = date
    if (date > this.#to) this.#to = date
  }

  setTo(date: string): void {
    if (date === '') return
    this.#to = date
    if (date < this.#from) this.#from = date
  }

  async print(): Promise<void> {
    await this.#run(async () => {
      const printed = await this.#port.print()
      if (!printed.ok) return { tone: 'alarm', message: printed.error.message }
      return printed.value.printed ? { tone: 'plain', message: 'Sent to the printer.' } : undefined
    })
  }

  async savePdf(): Promise<void> {
    await this.#run(async () => {
      const saved = await this.#port.savePdf()
      if (!saved.ok) return { tone: 'alarm', message: saved.error.message }
      return saved.value.file === null
        ? undefined
        : { tone: 'plain', message: `Saved as ${saved.value.file}` }
    })
  }

  async #run(step: () => Promise<Outcome | undefined>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.#outcome = undefined
    try {
      this.#outcome = await step()
    } finally {
      this.#busy = false
    }
  }
}
