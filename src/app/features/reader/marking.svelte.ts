import { locate, longestQuotation, quote, type Place } from '../../../core/library/quotation.ts'
import { moveEdge, sentenceBeside, sentencesOf, type Stretch } from '../../../core/library/stretch.ts'
import type { Marked, Marks } from './marks.svelte.ts'
import type { NoteForm } from './note-form.svelte.ts'
import { readPage } from './page-text.ts'

/** A marked stretch, and where it stands in the text that is open; undefined when its words are gone. */
export interface Found {
  readonly marked: Marked
  readonly place: Place | undefined
}

/** Marking in the article that is open: what is selected, and where the marks stand in the text. */
export class Marking {
  readonly marks: Marks
  #articleId = $state('')
  #root = $state.raw<HTMLElement>()
  readonly #page = $derived(this.#root && readPage(this.#root))
  #selected = $state.raw<Stretch>()
  #byKey = $state(false)
  #open = $state.raw<NoteForm>()
  readonly #found: readonly Found[] = $derived.by(() => {
    const marks = this.marks.of(this.#articleId)
    // To read a page takes a while, and most have no marks.
    const page = marks.length > 0 ? this.#page : undefined
    if (page === undefined) return []
    return marks
      .map((marked) => ({ marked, place: locate(page.text, marked.quotation) }))
      .sort((one, other) => (one.place?.start ?? Infinity) - (other.place?.start ?? Infinity))
  })

  constructor(marks: Marks) {
    this.marks = marks
  }

  get articleId(): string {
    return this.#articleId
  }

  /** What is marked, in the order of the text; what is no longer in it comes last. */
  get found(): readonly Found[] {
    return this.#found
  }

  /** The words that are selected now, when there are any. */
  get selected(): Stretch | undefined {
    return this.#selected
  }

  /** Whether the words were chosen by key, so that the keys go on choosing. */
  get byKey(): boolean {
    return this.#byKey
  }

  get selectedWords(): string {
    const { start, end } = this.#selected ?? { start: 0, end: 0 }
    return this.#page?.text.slice(start, end) ?? ''
  }

  get isTooLong(): boolean {
    return this.selectedWords.trim().length > longestQuotation
  }

  /** The mark whose note is open at its place in the text. */
  get open(): NoteForm | undefined {
    return this.#open
  }

  /** Takes an article and the element that holds its words; returns how to let them go. */
  attach(articleId: string, root: HTMLElement): () => void {
    this.#articleId = articleId
    this.#root = root
    return () => {
      this.#root = undefined
      this.#selected = undefined
      this.#open = undefined
    }
  }

  rangeOf({ start, end }: Stretch): Range | undefined {
    return start < end ? this.#page?.rangeOf(start, end) : undefined
  }

  piecesOf({ start, end }: Stretch): readonly Range[] {
    return this.#page?.piecesOf(start, end) ?? []
  }

  /** Takes over what is selected on the page. */
  readSelection(): void {
    const selection = document.getSelection()
    const range =
      selection === null || selection.rangeCount === 0 || selection.isCollapsed
        ? undefined
        : selection.getRangeAt(0)
    const isHere = range !== undefined && this.#root !== undefined && range.intersectsNode(this.#root)
    const offsets = isHere ? this.#page?.offsetsOf(range) : undefined
    this.#selected = offsets && { start: offsets[0], end: offsets[1] }
    if (this.#selected === undefined) this.#byKey = false
  }

  /** Begins to choose by key: with what is selected, or else with the first sentence that `isInView`. */
  choose(isInView: (range: Range) => boolean): void {
    const page = this.#page
    if (page === undefined) return
    this.readSelection()
    const sentences = sentencesOf(page.text)
    const first =
      this.#selected ??
      sentences.find(({ start, end }) => isInView(page.rangeOf(start, end))) ??
      sentences.at(-1)
    if (first === undefined) return
    this.#byKey = true
    this.#select(first)
  }

  /** Chooses the sentence after, or the one before. */
  stepSentence(step: 1 | -1): void {
    if (this.#page === undefined || this.#selected === undefined) return
    this.#select(sentenceBeside(this.#page.text, this.#selected, step))
  }

  /** Moves one end of what is chosen by a word. */
  stepWord(edge: 'start' | 'end', step: 1 | -1): void {
    if (this.#page === undefined || this.#selected === undefined) return
    this.#select(moveEdge(this.#page.text, this.#selected, edge, step))
  }

  unselect(): void {
    this.#selected = undefined
    this.#byKey = false
    document.getSelection()?.removeAllRanges()
  }

  /** Marks what is selected. What cannot be saved opens, to say why. */
  async mark(withNote: boolean): Promise<void> {
    const { start, end } = this.#selected ?? { start: 0, end: 0 }
    const quotation = quote(this.#page?.text ?? '', start, end)
    if (quotation === undefined || this.isTooLong) return
    this.unselect()
    const form = this.marks.begin(this.#articleId, quotation)
    if (withNote) this.#open = form
    const saved = withNote ? await form.save() : await this.marks.close(form)
    if (!saved) this.#open = form
  }

  edit(marked: Marked): void {
    this.#open = this.marks.edit(marked)
  }

  close(): void {
    this.#open = undefined
  }

  /** Brings a mark into view. False when its words are no longer in the text. */
  show(place: Place | undefined): boolean {
    const range = place && this.rangeOf(place)
    const element = range?.startContainer.parentElement?.closest<HTMLElement>('p, li, h2, h3, td, th')
    if (range === undefined || element === undefined || element === null) return false
    element.tabIndex = -1
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'center' })
    return true
  }

  #select(stretch: Stretch): void {
    const range = this.rangeOf(stretch)
    if (range === undefined) return
    this.#selected = stretch
    const selection = document.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    const { top, bottom } = range.getBoundingClientRect()
    if (top < 120 || bottom > innerHeight - 60) {
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    }
  }
}
