import { words } from './catalogue.ts'
import { readPage } from './page-text.ts'

const all = 'sought'
const one = 'sought-here'

/** Finds words in the article that is open, whatever their case, and marks them without changing the page. */
export class Find {
  #root: HTMLElement | undefined
  #ranges = $state.raw<readonly Range[]>([])
  #at = $state(0)
  #query = $state('')
  #open = $state(false)

  get isOpen(): boolean {
    return this.#open
  }

  get query(): string {
    return this.#query
  }

  /** "2 of 7", "nothing found", or nothing while nothing is sought. */
  get outcome(): string {
    if (this.#query.trim() === '') return ''
    const count = this.#ranges.length
    return count === 0 ? words.find.nothing : words.find.outcome(this.#at + 1, count)
  }

  open(root: HTMLElement): void {
    this.#root = root
    this.#open = true
    this.seek(this.#query)
  }

  close(): void {
    this.#open = false
    this.#root = undefined
    this.#ranges = []
    CSS.highlights.delete(all)
    CSS.highlights.delete(one)
  }

  seek(query: string): void {
    this.#query = query
    this.#ranges = this.#root === undefined ? [] : rangesOf(this.#root, query)
    this.#at = 0
    CSS.highlights.set(all, new Highlight(...this.#ranges))
    this.#show()
  }

  /** The next place, or the one before; round and round. */
  step(by: 1 | -1): void {
    const count = this.#ranges.length
    if (count === 0) return
    this.#at = (this.#at + by + count) % count
    this.#show()
  }

  #show(): void {
    const range = this.#ranges[this.#at]
    CSS.highlights.set(one, new Highlight(...(range === undefined ? [] : [range])))
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  }
}

function rangesOf(root: HTMLElement, query: string): Range[] {
  const sought = fold(query.trim().replace(/\s+/g, ' '))
  if (sought === '') return []
  const page = readPage(root)
  // Blocks end a line, and a phrase may run over one: for the search it is a space.
  const text = fold(page.text.replaceAll('\n', ' '))
  const ranges: Range[] = []
  for (let start = text.indexOf(sought); start >= 0; start = text.indexOf(sought, start + sought.length))
    ranges.push(page.rangeOf(start, start + sought.length))
  return ranges
}

/** Case and the shape of quotes do not matter; every character stays one, so that places stay what they were. */
const fold = (text: string) =>
  Array.from(text)
    .map((character) => {
      const small = character.toLowerCase()
      return small.length === character.length ? small : character
    })
    .join('')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
