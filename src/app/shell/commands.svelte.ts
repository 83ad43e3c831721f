import { untrack } from 'svelte'
import type { CommandId } from '../../contract/channels.ts'
import type { Doings, Offer } from '../ui/offer.ts'

/** As many as are remembered. */
const mostRecent = 5

/** What can be done now, whoever asks for it: a menu, a key or the palette. */
export class Commands {
  readonly #own: () => Doings
  #offers = $state.raw<readonly Doings[]>([])
  #recent = $state.raw<readonly CommandId[]>([])
  #awaited: CommandId | undefined
  /** What the page that is shown can do comes before what the window can. */
  readonly #doings = $derived.by((): Doings =>
    this.#offers.reduce((all, offer) => ({ ...all, ...offer }), this.#own()),
  )

  /** @param own what the window itself can do, wherever the person is */
  constructor(own: () => Doings) {
    this.#own = own
  }

  readonly offer: Offer = (doings) => {
    this.#offers = [...untrack(() => this.#offers), doings]
    const awaited = this.#awaited === undefined ? undefined : doings[this.#awaited]
    this.#awaited = undefined
    // When the page stands: it may do something to itself.
    if (awaited !== undefined) queueMicrotask(awaited)
    return () => {
      this.#offers = this.#offers.filter((other) => other !== doings)
    }
  }

  /** What was chosen in the palette last, newest first. It is forgotten when the window is closed. */
  get recent(): readonly CommandId[] {
    return this.#recent
  }

  can(id: CommandId): boolean {
    return this.#doings[id] !== undefined
  }

  /** Whether the page that is shown does it, and not only the window. */
  isOffered(id: CommandId): boolean {
    return this.#offers.some((offer) => offer[id] !== undefined)
  }

  run(id: CommandId): void {
    this.#awaited = undefined
    this.#doings[id]?.()
  }

  /** Has the next page do it, if that can. Anything else that is asked for until then comes in its place. */
  runOnNext(id: CommandId | undefined): void {
    this.#awaited = id
  }

  /** The same, and it is at hand the next time. */
  choose(id: CommandId): void {
    this.#recent = [id, ...this.#recent.filter((other) => other !== id)].slice(0, mostRecent)
    this.run(id)
  }
}
