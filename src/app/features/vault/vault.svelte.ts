import type { Proof, VaultState } from '../../../contract/vault.ts'
import type { Failure, Result } from '../../../core/result.ts'
import { words } from './catalogue.ts'
import type { VaultPort } from './port.ts'

/**
 * Whether the journal is sealed and open, and the only way to change that. What is asked answers with the failure, if
 * there was one, so that it stands at the form that asked.
 */
export class Vault {
  readonly #port: VaultPort
  #state = $state.raw<VaultState>()
  #busy = $state(false)
  #unlocking = $state(false)
  #problem = $state.raw<Failure>()
  #holding = $state(false)
  #code = $state.raw<string>()
  #trying = $state(false)
  #codeUsed = $state.raw<Proof>()
  #notices = $state.raw<readonly string[]>([])
  /** What was said already: it comes with every answer until the journal is locked. */
  readonly #heard = new Set<string>()

  constructor(port: VaultPort) {
    this.#port = port
  }

  /** Undefined until the first answer is there. */
  get state(): VaultState | undefined {
    return this.#state
  }

  get isOpen(): boolean {
    return this.#state?.kind === 'open'
  }

  /** Open, and nothing about its keys left to do first. */
  get isReady(): boolean {
    return this.isOpen && this.#code === undefined && !this.#trying && this.#codeUsed === undefined
  }

  get busy(): boolean {
    return this.#busy
  }

  /** Whether it may be open in a moment. */
  get isUnlocking(): boolean {
    return this.#unlocking
  }

  /** Why the state could not be read, or the journal not locked. */
  get problem(): Failure | undefined {
    return this.#problem
  }

  /** Whether it waits to be locked, because something on the screen would be lost. */
  get holding(): boolean {
    return this.#holding
  }

  /** The new recovery code, while it has not been put away. */
  get code(): string | undefined {
    return this.#code
  }

  /** The proof with which it was opened, when that was the recovery code: a new passphrase is wanted. */
  get codeUsed(): Proof | undefined {
    return this.#codeUsed
  }

  /** What the person should hear of once. */
  get notices(): readonly string[] {
    return this.#notices
  }

  async read(): Promise<void> {
    const read = await this.#port.state()
    if (read.ok) this.#take(read.value)
    else this.#problem = read.error
  }

  async create(passphrase: string): Promise<Failure | undefined> {
    return this.#ask(this.#port.create(passphrase), ({ state, code }) => {
      this.#take(state)
      this.#code = code
    })
  }

  async unlock(way: Proof | { readonly by: 'system' }): Promise<Failure | undefined> {
    this.#unlocking = true
    const failure = await this.#ask(this.#port.unlock(way), (state) => {
      this.#take(state)
      if (way.by === 'recovery') this.#codeUsed = way
    })
    this.#unlocking = false
    // How long to wait before the next try is part of the state.
    if (failure !== undefined) await this.read()
    return failure
  }

  async adopt(proof: Proof, name: string): Promise<Failure | undefined> {
    return this.#ask(this.#port.adopt(proof), (state) => {
      this.#take(state)
      if (proof.by === 'recovery') this.#codeUsed = proof
      this.#notices = [...this.#notices, words.adopt.done(name)]
    })
  }

  async changePassphrase(proof: Proof, passphrase: string): Promise<Failure | undefined> {
    return this.#ask(this.#port.changePassphrase(proof, passphrase), (state) => {
      this.#take(state)
      this.#codeUsed = undefined
    })
  }

  /** Goes on with the passphrase as it is. */
  keepPassphrase(): void {
    this.#codeUsed = undefined
  }

  async makeCode(proof: Proof): Promise<Failure | undefined> {
    return this.#ask(this.#port.newCode(proof), ({ state, code }) => {
      this.#take(state)
      this.#code = code
    })
  }

  /** Begins to try out the code, without showing one. */
  tryCode(): void {
    this.#trying = true
  }

  /** Tries the code out on a fresh backup. The number of entries that it held, or why it did not open. */
  async rehearse(code: string): Promise<Result<number>> {
    let entries = 0
    const failure = await this.#ask(this.#port.rehearse(code), (tried) => {
      this.#take(tried.state)
      // Held until the person goes on, so that they hear what came of it.
      this.#trying = true
      this.#code = undefined
      entries = tried.entries
    })
    return failure === undefined ? { ok: true, value: entries } : { ok: false, error: failure }
  }

  /** Done with the code, for now or for good. It cannot be shown again. */
  putCodeAway(): void {
    this.#code = undefined
    this.#trying = false
  }

  async useSystem(on: boolean): Promise<Failure | undefined> {
    return this.#ask(this.#port.useSystem(on), (state) => {
      this.#take(state)
    })
  }

  async wipe(word: string, backups: boolean): Promise<Failure | undefined> {
    return this.#ask(this.#port.wipe(word, backups), (state) => {
      this.#take(state)
    })
  }

  /** Everything on the page has been settled before. */
  async lock(): Promise<void> {
    this.#holding = false
    const failure = await this.#ask(this.#port.lock(), (state) => {
      this.#take(state)
    })
    this.#problem = failure
  }

  /** Waits with the lock until the person says what is to become of what could not be kept. */
  hold(): void {
    this.#holding = true
  }

  /** Takes away what was said of the lock. */
  forget(): void {
    this.#holding = false
    this.#problem = undefined
  }

  /** The notices were on the screen. */
  hear(): void {
    for (const notice of this.#notices) this.#heard.add(notice)
    this.#notices = []
  }

  async #ask<Value>(
    asked: Promise<Result<Value>>,
    take: (value: Value) => void,
  ): Promise<Failure | undefined> {
    this.#busy = true
    const answer = await asked
    this.#busy = false
    if (!answer.ok) return answer.error
    take(answer.value)
    return undefined
  }

  #take(state: VaultState): void {
    this.#state = state
    this.#problem = undefined
    if (state.kind === 'open') {
      const all = new Set([...this.#notices, ...state.notices])
      this.#notices = [...all].filter((notice) => !this.#heard.has(notice))
      return
    }
    this.#code = undefined
    this.#codeUsed = undefined
    this.#trying = false
    this.#notices = []
  }
}
