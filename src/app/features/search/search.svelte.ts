import type { Kind } from '../../../core/search/documents.ts'
import type { JournalChoice } from '../../../core/search/journal-filters.ts'
import type { JournalChange } from '../../../core/search/messages.ts'
import type { Hit, SearchReply } from '../../../core/search/reply.ts'
import { withoutJournal } from './without-journal.ts'
import type { SearchPort } from './port.ts'

export type SearchStatus =
  /** Nobody was where one searches yet. */
  | { readonly kind: 'closed' }
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

/** How many hits there are at first, and how many more each time that more are asked for. */
const page = 20

/**
 * What was typed, what came of it, and which result the keyboard is on. Each key is answered at once; a pause in the typing
 * asks again for the better answer, which is not taken when it would move the list under a person's hand.
 */
export class Search {
  readonly #port: SearchPort
  readonly #later: Later
  #text = $state('')
  #kind = $state.raw<Kind>()
  #choice = $state.raw<JournalChoice>({})
  #limit = page
  #status = $state.raw<SearchStatus>({ kind: 'closed' })
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

  /** What of the journal is shown, while it is the only kind that is. */
  get choice(): JournalChoice {
    return this.#choice
  }

  /** Whether only a part of the journal is shown. */
  get isChosen(): boolean {
    return this.#kind === 'journal' && Object.keys(this.#choice).length > 0
  }

  /** Whether the journal is shown without anything being looked for in it. */
  get isLookingThrough(): boolean {
    return this.#isBlank && this.#kind === 'journal'
  }

  /** Whether there are more entries than are shown. */
  get hasMore(): boolean {
    return (
      this.#kind === 'journal' &&
      this.hits.length > 0 &&
      this.hits.length < (this.#reply?.counts.journal ?? 0)
    )
  }

  get status(): SearchStatus {
    return this.#status
  }

  /** The answer to the newest text, or to the one before it while that is on its way. */
  get reply(): SearchReply | undefined {
    return this.#reply
  }

  /** Those of the reply; none while it says instead that the search has failed. */
  get hits(): readonly Hit[] {
    return this.#status.kind === 'failed' ? [] : (this.#reply?.hits ?? [])
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
        this.#active = -1
        this.#status = { kind: 'failed', message }
      },
    )
  }

  type(text: string): void {
    this.#text = text
    this.#begin()
    if (this.#asksNothing) {
      this.#stop()
      return
    }
    // Without words there is nothing to type on: the journal is looked through.
    this.#ask(this.#isBlank)
    this.#settleLater()
  }

  /**
   * Shows one kind only, or all of them. Nobody is typing, so the better answer is asked for at once. The journal is shown
   * even when nothing is typed: then it is looked through, the newest first.
   */
  narrow(kind: Kind | undefined): void {
    if (kind === this.#kind || (this.#isBlank && kind !== 'journal' && this.#kind !== 'journal')) return
    this.#kind = kind
    this.#begin()
    if (this.#asksNothing) this.#stop()
    else this.#ask(true)
  }

  /** Shows another part of the journal. What is undefined is not narrowed any more. */
  choosePart(change: JournalChoice): void {
    const parts = { ...this.#choice, ...change }
    // A name is of what was taken and of nothing else.
    if (change.taken !== undefined && parts.entryKind !== 'taken') parts.entryKind = undefined
    if (change.entryKind !== undefined && change.entryKind !== 'taken') parts.taken = undefined
    this.#choice = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
    this.#begin()
    this.#ask(true)
  }

  /** Shows all of the journal again. */
  chooseAll(): void {
    this.#choice = {}
    this.#begin()
    this.#ask(true)
  }

  /** Shows more of the same. */
  showMore(): void {
    const limit = this.#limit + page
    this.#begin()
    this.#limit = limit
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
  record(change: JournalChange): void {
    this.#port.record(change)
    const { removed } = change
    const reply = this.#reply
    if (reply !== undefined && removed.length > 0) {
      const hits = reply.hits.filter((hit) => hit.kind !== 'journal' || !removed.includes(hit.entryId))
      const gone = reply.hits.length - hits.length
      if (gone > 0) this.#active = -1
      const journal = Math.max(0, reply.counts.journal - gone)
      this.#reply = { ...reply, hits, counts: { ...reply.counts, journal } }
    }
    this.#settleLater()
  }

  /** The journal is closed: nothing of it stays in sight, nor what was chosen of it. */
  forget(): void {
    this.#port.forget()
    this.#choice = {}
    if (this.#kind === 'journal') this.#kind = undefined
    this.#reply = this.#reply && withoutJournal(this.#reply)
    this.#begin()
    // Asked anew at once, so that an answer from before is not taken any more.
    if (this.#asksNothing) this.#stop()
    else this.#ask(true)
  }

  get #isBlank(): boolean {
    return this.#text.trim() === ''
  }

  get #asksNothing(): boolean {
    return this.#isBlank && this.#kind !== 'journal'
  }

  /** Nothing is asked any more. */
  #stop(): void {
    this.#kind = undefined
    this.#choice = {}
    this.#asking = false
    this.#reply = undefined
    // A question still under way must not come back over the emptied field.
    this.#port.ask({ text: '', settled: false }, () => undefined)
  }

  /** Something else is asked. */
  #begin(): void {
    this.#callOff?.()
    this.#limit = page
    this.#active = -1
    this.#chooseNext = undefined
    this.#held = false
    this.#asking = true
  }

  #ask(settled: boolean): void {
    const kind = this.#kind
    const more = kind === 'journal' && { journal: this.#choice, limit: this.#limit }
    this.#port.ask({ text: this.#text, settled, kind, ...more }, (reply) => {
      this.#take(reply)
    })
  }

  #settleLater(): void {
    this.#callOff?.()
    if (this.#asksNothing) return
    this.#callOff = this.#later(() => {
      if (this.#asking || !this.#held) this.#ask(true)
    }, pause)
  }

  #take(reply: SearchReply): void {
    // A better answer is not worth a list that moves under the hand.
    if (this.#held && !this.#asking) return
    this.#reply = reply
    // Who went into the list while the answer was on its way stays on that line of it.
    this.#active = this.#held ? Math.min(this.#active, reply.hits.length - 1) : -1
    this.#asking = false
    const choose = this.#chooseNext
    this.#chooseNext = undefined
    const [first] = reply.hits
    if (choose === undefined || first === undefined) return
    const chosen = this.activeHit ?? first
    this.hold()
    choose(chosen)
  }
}
