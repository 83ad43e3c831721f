import type { Proof } from '../../../contract/vault.ts'
import type { Failure } from '../../../core/result.ts'
import { readRecoveryCode } from '../../../core/vault/recovery-code.ts'
import { words } from './catalogue.ts'

/** What is typed to prove that a journal is one's own: its passphrase, or its recovery code. */
export class ProofForm {
  #by = $state<Proof['by']>('passphrase')
  #error = $state<string>()
  text = $state('')

  get by(): Proof['by'] {
    return this.#by
  }

  get error(): string | undefined {
    return this.#error
  }

  /** Asks for the other one. */
  swap(): void {
    this.#by = this.#by === 'passphrase' ? 'recovery' : 'passphrase'
    this.clear()
  }

  clear(): void {
    this.text = ''
    this.#error = undefined
  }

  /** What was typed. Undefined when it cannot be right, which its check characters say before anything is tried. */
  read(): Proof | undefined {
    this.#error = undefined
    if (this.text === '') {
      this.#error = this.#by === 'passphrase' ? words.proof.noPassphrase : words.proof.noCode
      return undefined
    }
    if (this.#by === 'passphrase') return { by: 'passphrase', passphrase: this.text }
    const code = readRecoveryCode(this.text)
    if (!code.ok) this.#error = code.error.message
    return code.ok ? { by: 'recovery', code: this.text } : undefined
  }

  fail({ message }: Failure): void {
    this.#error = message
  }
}
