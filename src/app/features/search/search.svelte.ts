import type { Hit, SearchReply } from '../../../core/search/reply.ts'
import type { SearchPort } from './port.ts'

export type SearchStatus =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string }

/** What was typed, what came of it, and which result the keyboard is on. */
export class Search {
  readonly #port: SearchPort
  #text = $state('')
  #status = $state.raw<SearchStatus>({ kind: 'opening' })
  #reply = $state.raw<SearchReply>()
  #active = $state(-1)
  /** True while the answer to the newest text is on its way. */
  #asking = false
  #chooseNext: ((hit: Hit) => void) | undefined

  constructor(port: SearchPort) {
    this.#port = port
  }

  get text(): string {
    return this.#text
  }

  get status(): SearchStatus {
    return this.#status
  }

  /** The answer to the newest text, or to the one before it while that is on its way. */
  get reply(): SearchReply | undefined {
    return this.#reply
  }

  get hits(): readonly Hit[] {
    return this.#reply?.hits ?? []
  }

  /** Where the arrow keys are in the list; -1 while they are in the text. */
  get active(): number {
    return this.#active
  }

  get activeHit(): Hit | undefined {
    return this.hits[this.#active]
  }

  open(): void {
    this.#status = { kind: 'opening' }
    this.#port.open(
      () => {
        this.#status = { kind: 'ready' }
      },
      (message) => {
        this.#status = { kind: 'failed', message }
      },
    )
  }

  type(text: string): void {
    this.#text = text
    this.#active = -1
    this.#chooseNext = undefined
    this.#asking = text.trim() !== ''
    if (!this.#asking) {
      this.#reply = undefined
      // A question still under way must not come back over the emptied field.
      this.#port.ask('', () => undefined)
      return
    }
    this.#port.ask(text, (reply) => {
      this.#reply = reply
      this.#active = -1
      this.#asking = false
      const [first] = reply.hits
      if (first !== undefined) this.#chooseNext?.(first)
      this.#chooseNext = undefined
    })
  }

  /** Opens the hit the keyboard is on, or else the first; of what is typed now, not of what was typed before. */
  choose(open: (hit: Hit) => void): void {
    if (this.#asking) {
      this.#chooseNext = open
      return
    }
    const hit = this.activeHit ?? this.hits[0]
    if (hit !== undefined) open(hit)
  }

  /** Moves through the list and back into the text at either end. */
  move(step: 1 | -1): void {
    const stops = this.hits.length + 1
    this.#active = ((this.#active + 1 + step + stops) % stops) - 1
  }

  point(index: number): void {
    this.#active = index
  }
}
