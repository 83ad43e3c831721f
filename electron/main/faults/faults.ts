import type { Fault, FaultKind } from '../../../src/contract/faults.ts'

interface Known {
  readonly message: string
  readonly heard: boolean
}

/** What is wrong around Vagus and has to be said on the page: one sentence of each kind, until it is over or was heard. */
export class Faults {
  readonly #changed: () => void
  readonly #known = new Map<FaultKind, Known>()

  /** @param changed called when there is something else to say */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  get all(): Fault[] {
    return [...this.#known].flatMap(([kind, { message, heard }]) => (heard ? [] : [{ kind, message }]))
  }

  /** How something stands; undefined when all is well. What was heard is not said again while it stays the same. */
  stands(kind: FaultKind, message: string | undefined): void {
    if (this.#known.get(kind)?.message === message) return
    if (message === undefined) this.#known.delete(kind)
    else this.#known.set(kind, { message, heard: false })
    this.#changed()
  }

  /** Something happened, and is said however often it does. */
  happened(kind: FaultKind, message: string): void {
    this.#known.set(kind, { message, heard: false })
    this.#changed()
  }

  /** The person has put the sentence away. */
  heard(kind: FaultKind): void {
    const known = this.#known.get(kind)
    if (known !== undefined) this.#known.set(kind, { ...known, heard: true })
  }
}
