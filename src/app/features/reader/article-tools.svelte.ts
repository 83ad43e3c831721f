import { Aloud } from './aloud.svelte.ts'
import { Find } from './find.svelte.ts'
import { Marking } from './marking.svelte.ts'
import type { Marks } from './marks.svelte.ts'
import { readPage } from './page-text.ts'
import type { PrintPort } from './port.ts'

/** How far under the upper edge of the pane the text is in sight, in pixels: the bar is before the rest. */
const underBar = 56

/** What can be done with the article that is open: find words in it, mark some, have it read aloud, print it. */
export class ArticleTools {
  readonly find = new Find()
  readonly marking: Marking
  readonly aloud = new Aloud()
  readonly #paper: PrintPort
  #problem = $state.raw<string>()
  /** The element that holds the article's own words. */
  body = $state.raw<HTMLElement>()

  constructor(marks: Marks, paper: PrintPort) {
    this.marking = new Marking(marks)
    this.#paper = paper
  }

  /** Why it was not printed. */
  get problem(): string | undefined {
    return this.#problem
  }

  openFind(): void {
    if (this.body !== undefined) this.find.open(this.body)
  }

  closeFind(): void {
    this.find.close()
    this.#pane?.focus()
  }

  /** Begins to mark words: with those that are selected, or with the first sentence in sight. */
  chooseWords(): void {
    const top = (this.#pane?.getBoundingClientRect().top ?? 0) + underBar
    this.marking.choose((range) => range.getBoundingClientRect().top >= top)
  }

  /** Reads the blocks that hold words, and not further blocks. */
  readAloud(): void {
    if (this.body === undefined) return
    const kinds = 'p, li, h2, h3, tr'
    const blocks = [...this.body.querySelectorAll<HTMLElement>(kinds)].filter(
      (element) => element.querySelector(kinds) === null,
    )
    const pieces = blocks.map((element) => ({ element, text: readPage(element).text }))
    void this.aloud.start(pieces.filter(({ text }) => text !== ''))
  }

  async print(): Promise<void> {
    const printed = await this.#paper.print()
    this.#problem = printed.ok ? undefined : printed.error.message
  }

  /** Something else is opened: what was begun with the article ends with it. */
  leave(): void {
    this.find.close()
    this.aloud.stop()
    this.#problem = undefined
  }

  /** What scrolls. */
  get #pane(): HTMLElement | null | undefined {
    return this.body?.closest<HTMLElement>('.pane')
  }
}
