import { citeApa } from '../../../core/library/citation-apa.ts'
import { citeShort, citeVancouver } from '../../../core/library/citation.ts'
import { formats, type FormatId } from '../../../core/library/export/formats.ts'
import { filterReferences } from '../../../core/library/reference-filter.ts'
import type { Reference } from '../../../core/library/reference.ts'
import { asShown } from '../../../core/shown-text.ts'
import { words } from './catalogue.ts'
import type { ReferencesPort } from './port.ts'
import type { Shelf } from './shelf.svelte.ts'

interface Outcome {
  readonly tone: 'plain' | 'alarm'
  readonly message: string
}

/** By their own names, which no language changes. */
export const styles = { vancouver: 'Vancouver', apa: 'APA' } as const
export type Style = keyof typeof styles

/** What is looked for among the references, what is chosen of it, and what was last done with it. */
export class References {
  readonly #port: ReferencesPort
  readonly #shelf: Shelf
  text = $state('')
  design = $state('')
  topic = $state('')
  /** Years as typed. */
  from = $state('')
  to = $state('')
  format = $state<FormatId>('ris')
  #chosen = $state.raw<ReadonlySet<string>>(new Set())
  #outcome = $state.raw<Outcome>()
  #busy = $state(false)

  readonly #all = $derived.by(() => {
    const { status } = this.#shelf
    return status.kind === 'ready' ? status.library.references.toSorted(byFirstAuthor) : []
  })
  readonly #shown = $derived(
    filterReferences(this.#all, {
      text: this.text,
      design: this.design,
      topic: this.topic,
      ...(this.yearProblem === undefined && { from: yearOf(this.from), to: yearOf(this.to) }),
    }),
  )
  readonly #selected = $derived(this.#all.filter(({ id }) => this.#chosen.has(id)))

  constructor(port: ReferencesPort, shelf: Shelf) {
    this.#port = port
    this.#shelf = shelf
  }

  /** All there are, by first author. */
  get all(): readonly Reference[] {
    return this.#all
  }

  get shown(): readonly Reference[] {
    return this.#shown
  }

  /** Chosen ones stay chosen while something else is shown. */
  get selected(): readonly Reference[] {
    return this.#selected
  }

  get outcome(): Outcome | undefined {
    return this.#outcome
  }

  get busy(): boolean {
    return this.#busy
  }

  get isFiltered(): boolean {
    return [this.text, this.design, this.topic, this.from, this.to].some((part) => part.trim() !== '')
  }

  /** Why the years as typed ask for nothing; the other filters hold meanwhile. */
  get yearProblem(): string | undefined {
    for (const typed of [this.from, this.to]) {
      if (typed.trim() !== '' && yearOf(typed) === undefined) return words.references.noYear(typed.trim())
    }
    const [from, to] = [yearOf(this.from), yearOf(this.to)]
    return from !== undefined && to !== undefined && from > to
      ? words.references.turnedYears(String(from), String(to))
      : undefined
  }

  showAll(): void {
    this.text = this.design = this.topic = this.from = this.to = ''
  }

  isSelected(id: string): boolean {
    return this.#chosen.has(id)
  }

  select(references: readonly Reference[], selected: boolean): void {
    const chosen = new Set(this.#chosen)
    for (const { id } of references) {
      if (selected) chosen.add(id)
      else chosen.delete(id)
    }
    this.#chosen = chosen
  }

  selectNone(): void {
    this.#chosen = new Set()
  }

  /** What was done on one page is no news on the next. */
  forget(): void {
    this.#outcome = undefined
  }

  async save(references: readonly Reference[], name: string): Promise<void> {
    await this.#run(async () => {
      const text = formats[this.format].write(references)
      const saved = await this.#port.save({ format: this.format, name, text })
      if (!saved.ok) return { tone: 'alarm', message: saved.error.message }
      const { file } = saved.value
      return plain(
        file === null ? words.references.notSaved : words.references.saved(references.length, asShown(file)),
      )
    })
  }

  async copyCitations(references: readonly Reference[], style: Style): Promise<void> {
    const cite = style === 'apa' ? citeApa : citeVancouver
    await this.#copy(
      references.map(cite).join('\n'),
      words.references.copied(references.length, styles[style]),
    )
  }

  async copyAddress(address: string): Promise<void> {
    await this.#copy(address, words.references.copiedAddress)
  }

  async open(address: string): Promise<void> {
    await this.#run(async () => {
      const opened = await this.#port.open(address)
      if (!opened.ok) return { tone: 'alarm', message: opened.error.message }
      return plain(opened.value.opened ? words.references.opened : words.references.notOpened)
    })
  }

  async #copy(text: string, done: string): Promise<void> {
    await this.#run(async () => {
      const copied = await this.#port.copy(text)
      return copied.ok ? plain(done) : { tone: 'alarm', message: copied.error.message }
    })
  }

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

const plain = (message: string): Outcome => ({ tone: 'plain', message })

const yearOf = (typed: string): number | undefined =>
  /^\s*\d{4}\s*$/.test(typed) ? Number(typed) : undefined

const order = new Intl.Collator('en', { sensitivity: 'base' })
const byFirstAuthor = (one: Reference, other: Reference) => order.compare(citeShort(one), citeShort(other))
