import type { Entry } from '../../../core/journal/entry.ts'
import type { Kind } from '../../../core/search/documents.ts'
import type { Hit, SearchReply } from '../../../core/search/reply.ts'
import type { SearchPort } from './port.ts'

export type SearchStatus =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string }

/** Runs a step after so many milliseconds; returns how to call it off. */
export type Later = (step: () => void, milliseconds: number) => () => void

const later: Later = (step, milliseconds) => {
  const timer = setTimeout(step, milliseconds)
  return () => {
    clearTimeout(timer)
  }
}

/** For how long nothing is typed before a question counts as asked, in milliseconds. */
const pause = 200

/**
 * What was typed, what came of it, and which result the keyboard is on. Each key is answered at once; a pause in the typing
 * asks again for the better answer, which is not taken when it would move the list under a person's hand.
 */
export class Search {
  readonly #port: SearchPort
  readonly #later: Later
  #text = $state('')
  #kind = $state.raw<Kind>()
  #status = $state.raw<SearchStatus>({ kind: 'opening' })
  #reply = $state.raw<SearchReply>()
  #active = $state(-1)
  /** True while the first answer to what was asked is on its way. */
  #asking = false
  /** Whether the person has been in the list since asking. */
  #held = false
  #chooseNext: ((hit: Hit) => void) | undefined
  #callOff: (() => void) | undefined

  constructor(port: SearchPort, wait: Later = later) {
    this.#port = port
    this.#later = wait
  }

  get text(): string {
    return this.#text
  }

  /** The only kind that is shown; undefined for all. */
  get kind(): Kind | undefined {
    return this.#kind
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
        this.#chooseNext = undefined
        this.#status = { kind: 'failed', message }
      },
    )
  }

  type(text: string): void {
    this.#text = text
    if (this.#isBlank) {
      this.#begin()
      this.#kind = undefined
      this.#asking = false
      this.#reply = undefined
      // A question still under way must not come back over the emptied field.
      this.#port.ask({ text: '', settled: false }, () => undefined)
      return
    }
    this.#begin()
    this.#ask(false)
    this.#settleLater()
  }

  /** Shows one kind only, or all of them. Nobody is typing, so the better answer is asked for at once. */
  narrow(kind: Kind | undefined): void {
    if (kind === this.#kind || this.#isBlank) return
    this.#kind = kind
    this.#begin()
    this.#ask(true)
  }

  /** Opens the hit the keyboard is on, or else the first; of what is typed now, not of what was typed before. */
  choose(open: (hit: Hit) => void): void {
    if (this.#asking) {
      this.#chooseNext = open
      return
    }
    const hit = this.activeHit ?? this.hits[0]
    if (hit === undefined) return
    this.hold()
    open(hit)
  }

  /** Moves through the list and back into the text at either end. */
  move(step: 1 | -1): void {
    const stops = this.hits.length + 1
    this.#active = ((this.#active + 1 + step + stops) % stops) - 1
    this.hold()
  }

  point(index: number): void {
    this.#active = index
    this.hold()
  }

  /** The person is in the list: it stays as it is until something else is asked. */
  hold(): void {
    this.#held = true
  }

  /** Nobody looks at the list: it may change again, and what was to be opened from it is not. */
  release(): void {
    this.#held = false
    this.#chooseNext = undefined
  }

  /** What was recorded can be found, and what is gone cannot. */
  record(entries: readonly Entry[], removed: readonly string[]): void {
    this.#port.record(entries, removed)
    const { hits, counts } = this.#reply ?? {}
    if (hits !== undefined && counts !== undefined && removed.length > 0) {
      const left = hits.filter((hit) => hit.kind !== 'journal' || !removed.includes(hit.entryId))
      this.#show(left, Math.max(0, counts.journal - (hits.length - left.length)))
    }
    this.#settleLater()
  }

  /** The journal is closed: nothing of it stays in sight. */
  forget(): void {
    this.#port.forget()
    this.#show(
      this.hits.filter(({ kind }) => kind !== 'journal'),
      0,
    )
    if (this.#isBlank) return
    // Asked anew at once, so that an answer from before is not taken any more.
    this.#begin()
    this.#ask(true)
  }

  get #isBlank(): boolean {
    return this.#text.trim() === ''
  }

  /** Something else is asked. */
  #begin(): void {
    this.#callOff?.()
    this.#active = -1
    this.#chooseNext = undefined
    this.#held = false
    this.#asking = true
  }

  #ask(settled: boolean): void {
    this.#port.ask({ text: this.#text, settled, kind: this.#kind }, (reply) => {
      this.#take(reply)
    })
  }

  #settleLater(): void {
    this.#callOff?.()
    if (this.#isBlank) return
    this.#callOff = this.#later(() => {
      if (this.#asking || !this.#held) this.#ask(true)
    }, pause)
  }

  #take(reply: SearchReply): void {
    // A better answer is not worth a list that moves under the hand.
    if (this.#held && !this.#asking) return
    this.#reply = reply
    this.#active = -1
    this.#asking = false
    const choose = this.#chooseNext
    this.#chooseNext = undefined
    const [first] = reply.hits
    if (choose === undefined || first === undefined) return
    this.hold()
    choose(first)
  }

  /** Shows fewer hits of the same answer. */
  #show(hits: readonly Hit[], journal: number): void {
    if (this.#reply === undefined) return
    if (hits.length < this.hits.length) this.#active = -1
    this.#reply = { ...this.#reply, hits, counts: { ...this.#reply.counts, journal } }
  }
}
