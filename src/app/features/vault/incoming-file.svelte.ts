import type { Applied, Incoming, IncomingMode, Proof } from '../../../contract/vault.ts'
import type { Failure, Result } from '../../../core/result.ts'
import type { VaultPort } from './port.ts'

export type IncomingStatus =
  | { readonly kind: 'none' }
  | Incoming
  | { readonly kind: 'applied'; readonly name: string; readonly applied: Applied }
  | { readonly kind: 'undone'; readonly name: string; readonly applied: Applied }

/** A file that is opened to be brought in: looked at first, then brought in, then perhaps taken back. */
export class IncomingFile {
  readonly #port: VaultPort
  readonly #changed: () => void
  #status = $state.raw<IncomingStatus>({ kind: 'none' })
  #busy = $state(false)
  #problem = $state.raw<Failure>()
  #waiting = $state<string>()
  #isHanded = $state(false)

  /** @param changed is told each time that the journal is another one than before */
  constructor(port: VaultPort, changed: () => void) {
    this.#port = port
    this.#changed = changed
  }

  get status(): IncomingStatus {
    return this.#status
  }

  get busy(): boolean {
    return this.#busy
  }

  /** Why the last thing asked failed. */
  get problem(): Failure | undefined {
    return this.#problem
  }

  /** The name of a backup that the system handed over, and that the person has not said anything about yet. */
  get waiting(): string | undefined {
    return this.#waiting
  }

  /** Whether what is open, or failed to open, is what the system handed over. */
  get isHanded(): boolean {
    return this.#isHanded
  }

  /** Looks for what the system hands over; returns how to stop. */
  listen(): () => void {
    const look = async () => {
      const handed = await this.#port.handed()
      this.#waiting = handed.ok ? handed.value?.name : undefined
    }
    void look()
    return this.#port.whenHanded(() => void look())
  }

  /** Opens what was handed over. */
  async openHanded(): Promise<void> {
    this.#waiting = undefined
    await this.open('handed')
  }

  /** The person does not want it now; the system can hand it over again. */
  leaveWaiting(): void {
    this.#waiting = undefined
  }

  /** Opens a backup by its name, or what the person chooses. False when they chose nothing, or it cannot be opened. */
  async open(what: 'backup' | 'export' | 'handed', file?: string): Promise<boolean> {
    this.#isHanded = what === 'handed'
    return this.#ask(this.#port.openFile(what, file), (incoming) => {
      this.#status = incoming ?? { kind: 'none' }
      return incoming !== null
    })
  }

  /** Opens a sealed one. Why it did not open, if so. */
  async unlock(proof: Proof): Promise<Failure | undefined> {
    await this.#ask(this.#port.unlockFile(proof), (incoming) => {
      this.#status = incoming
      return true
    })
    const failure = this.#problem
    this.#problem = undefined
    return failure
  }

  async apply(mode: IncomingMode): Promise<void> {
    await this.#change('applied', this.#port.apply(mode))
  }

  async undo(): Promise<void> {
    await this.#change('undone', this.#port.undo())
  }

  /** Lets the file go, whether the other side heard of it or not: the next one that is opened takes its place. */
  async drop(): Promise<void> {
    this.#status = { kind: 'none' }
    this.#problem = undefined
    this.#isHanded = false
    await this.#port.dropFile()
  }

  async #change(kind: 'applied' | 'undone', asked: Promise<Result<Applied>>): Promise<void> {
    const name = 'name' in this.#status ? this.#status.name : ''
    const done = await this.#ask(asked, (applied) => {
      this.#status = { kind, name, applied }
      return true
    })
    if (done) this.#changed()
  }

  async #ask<Value>(asked: Promise<Result<Value>>, take: (value: Value) => boolean): Promise<boolean> {
    this.#busy = true
    const answer = await asked
    this.#busy = false
    this.#problem = answer.ok ? undefined : answer.error
    return answer.ok && take(answer.value)
  }
}
