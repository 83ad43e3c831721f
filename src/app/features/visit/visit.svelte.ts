import type { Entry } from '../../../core/journal/entry.ts'
import type { LocalDate } from '../../../core/journal/time.ts'
import type { Result } from '../../../core/result.ts'
import { asShown } from '../../../core/shown-text.ts'
import { noFreeText, type FreeText } from '../../../core/visit/choices.ts'
import { pageOf } from '../../../core/visit/page.ts'
import { daysFrom, type DateRange } from '../../../core/visit/range.ts'
import { summarise } from '../../../core/visit/summarise.ts'
import { words } from './catalogue.ts'
import type { VisitPort } from './port.ts'
import { daysBack, fitRange, lastDays, type FittedRange } from './range-choice.ts'
import { Visits } from './visits.svelte.ts'

/** What came of printing, saving or copying. */
export interface Outcome {
  readonly tone: 'plain' | 'alarm'
  readonly message: string
  /** Whether it is a PDF that can be opened. */
  readonly canOpen?: boolean
}

/** What the summary is made of, beside what is chosen for it. */
interface Shown {
  readonly entries: readonly Entry[]
  readonly today: LocalDate
  /** The days that the address names, if it names any. */
  readonly asked: DateRange | undefined
}

/** Days as they were chosen last: so many up to today, whichever day that is, or from one day to another. */
type Chosen = { readonly last: number } | DateRange

/** Without an address and a choice, two weeks: as long as each night has a line of its own. */
const unasked: Chosen = { last: 14 }

/**
 * The choices for the page that are not kept: its days, what is left out, whose words go on it. They last as long as the
 * journal is open.
 */
export class Visit {
  readonly #port: VisitPort
  readonly #shown: () => Shown
  readonly kept: Visits
  #chosen = $state.raw<Chosen>(unasked)
  /** What was set right about days that were chosen, for as long as they are shown. */
  #said = $state.raw<FittedRange>()
  #leftOut = $state.raw<ReadonlySet<string>>(new Set())
  #freeText = $state.raw<FreeText>(noFreeText)
  #outcome = $state.raw<Outcome>()
  #busy = false
  /** The second sheet. */
  diary = $state(false)
  /** The page as wide as there is room, or as large as the paper. */
  zoom = $state<'width' | 'actual'>('width')
  /** What is shown where there is no room for both. */
  view = $state<'choices' | 'page'>('choices')
  /** How far what scrolls on the screen was scrolled when it was left. */
  scrolled: readonly number[] = []

  constructor(port: VisitPort, shown: () => Shown) {
    this.#port = port
    this.#shown = shown
    this.kept = new Visits(port)
  }

  readonly #fitted = $derived.by(() => {
    const { today, asked } = this.#shown()
    const chosen = this.#chosen
    return fitRange(asked ?? ('last' in chosen ? lastDays(chosen.last, today) : chosen), today)
  })
  /** As one value, so that the numbers are worked out anew only when the days are others. */
  readonly #rangeKey = $derived.by(() => `${this.#fitted.range.from}/${this.#fitted.range.to}`)

  readonly range = $derived.by((): DateRange => {
    const [from = '', to = ''] = this.#rangeKey.split('/')
    return { from, to }
  })

  /** What was set right about the days; undefined where nothing had to be. */
  readonly rangeWords = $derived.by(() => {
    const said = this.#said
    const isShown = said?.range.from === this.range.from && said.range.to === this.range.to
    return isShown ? said.words : this.#fitted.words
  })

  /** How many days the page reaches back from today; undefined where it ends on another day. */
  readonly daysBack = $derived.by(() => daysBack(this.range, this.#shown().today))

  /** The day of the last visit before today's end; undefined when none is recorded. */
  readonly lastVisit = $derived.by(() => this.kept.dates.find((date) => date <= this.#shown().today))

  /** The numbers. They rest on the entries, the days, what is left out and the visits, and on nothing that is typed. */
  readonly summary = $derived.by(() =>
    summarise(this.#shown().entries, this.range, { leftOut: this.#leftOut, visits: this.kept.dates }),
  )

  /** What goes on the page. */
  readonly page = $derived.by(() =>
    pageOf(this.summary, { plan: this.kept.plan.parts, freeText: this.#freeText, diary: this.diary }),
  )

  get freeText(): FreeText {
    return this.#freeText
  }

  /** Puts words of the person's on the page, or takes them off it. */
  showText(change: Partial<FreeText>): void {
    this.#freeText = { ...this.#freeText, ...change }
  }

  /** Ids of the entries that the numbers do without. */
  get leftOut(): ReadonlySet<string> {
    return this.#leftOut
  }

  leaveOut(id: string, out: boolean): void {
    const leftOut = new Set(this.#leftOut)
    if (out) leftOut.add(id)
    else leftOut.delete(id)
    this.#leftOut = leftOut
  }

  get outcome(): Outcome | undefined {
    return this.#outcome
  }

  /** The last so many days, today included, also when today is another day. @returns them, for the address */
  takeLast(days: number): DateRange {
    this.#said = undefined
    this.#chosen = { last: days }
    return lastDays(days, this.#shown().today)
  }

  /** From the day after the last visit until today. */
  takeSinceVisit(): DateRange {
    const { today } = this.#shown()
    return this.#take({ from: daysFrom(this.lastVisit ?? today, 1), to: today }, 'to')
  }

  takeFrom(from: LocalDate): DateRange {
    return this.#take({ ...this.range, from }, 'from')
  }

  takeTo(to: LocalDate): DateRange {
    return this.#take({ ...this.range, to }, 'to')
  }

  /** @param fitted answers when what is shown is what would be printed */
  async print(fitted: () => Promise<unknown>): Promise<void> {
    await this.#run(async () => {
      await fitted()
      const printed = await this.#port.print()
      return after(printed, ({ printed }) => ({
        message: printed ? words.outcomes.printed : words.outcomes.notPrinted,
      }))
    })
  }

  /** @param fitted answers when what is shown is what would be saved */
  async savePdf(fitted: () => Promise<unknown>): Promise<void> {
    await this.#run(async () => {
      await fitted()
      const saved = await this.#port.savePdf(this.range)
      return after(saved, ({ file }) => (file === null ? nothingSaved() : savedAs(file, true)))
    })
  }

  /** Opens the PDF that was saved, outside. */
  async openPdf(): Promise<void> {
    const opened = await this.#port.openPdf()
    // The button stays, and the focus on it.
    if (!opened.ok) this.#outcome = { tone: 'alarm', message: opened.error.message, canOpen: true }
  }

  async copyText(text: string): Promise<void> {
    await this.#run(async () =>
      after(await this.#port.copyText(text), () => ({
        message: words.outcomes.copied,
      })),
    )
  }

  /** Saves what the page says as rows for a spreadsheet, or as text to read. */
  async saveText(format: 'csv' | 'txt', text: string): Promise<void> {
    await this.#run(async () => {
      const saved = await this.#port.saveText({ format, text, range: this.range })
      return after(saved, ({ file }) => (file === null ? nothingSaved() : savedAs(file)))
    })
  }

  /** Takes away what was said of the last printing, saving or copying, and of the days. */
  forget(): void {
    this.#outcome = undefined
    this.#said = undefined
    this.kept.forget()
  }

  /** Lets go of everything: the journal is locked, or gone. */
  clear(): void {
    this.kept.clear()
    this.forget()
    this.#chosen = unasked
    this.#leftOut = new Set()
    this.#freeText = noFreeText
    this.diary = false
    this.view = 'choices'
    this.scrolled = []
  }

  #take(asked: DateRange, keep: keyof DateRange): DateRange {
    this.#said = fitRange(asked, this.#shown().today, keep)
    this.#chosen = this.#said.range
    return this.#chosen
  }

  /** One at a time: a second click on the way does nothing. */
  async #run(step: () => Promise<Outcome>): Promise<void> {
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

type Said = Omit<Outcome, 'tone'>

const nothingSaved = (): Said => ({ message: words.outcomes.notSaved })

const savedAs = (file: string, canOpen = false): Said => ({
  message: words.outcomes.saved(asShown(file)),
  canOpen,
})

/** What to say of an answer: why it failed, or what there is to say when it did not. */
function after<Value>(answer: Result<Value>, said: (value: Value) => Said): Outcome {
  return answer.ok
    ? { tone: 'plain', ...said(answer.value) }
    : { tone: 'alarm', message: answer.error.message }
}
