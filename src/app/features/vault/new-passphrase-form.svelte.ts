import { leastPassphrase } from '../../../contract/vault.ts'
import type { Failure } from '../../../core/result.ts'
import { words } from './catalogue.ts'

/** A passphrase that is chosen, typed twice. */
export class NewPassphraseForm {
  #error = $state<string>()
  #errorAgain = $state<string>()
  text = $state('')
  again = $state('')

  get error(): string | undefined {
    return this.#error
  }

  get errorAgain(): string | undefined {
    return this.#errorAgain
  }

  /** What was chosen. Undefined while something is missing or differs. */
  read(): string | undefined {
    this.#error = undefined
    this.#errorAgain = undefined
    if (this.text.length < leastPassphrase) this.#error = words.passphrase.tooShort(leastPassphrase)
    else if (this.again !== '' && this.again !== this.text) this.#errorAgain = words.passphrase.differ
    else if (this.again !== '') return this.text
    return undefined
  }

  /** Whether the first is fine and only the second is still to be typed. */
  get isHalf(): boolean {
    return this.#error === undefined && this.again === ''
  }

  fail({ message }: Failure): void {
    this.#error = message
  }

  clear(): void {
    this.text = ''
    this.again = ''
    this.#error = undefined
    this.#errorAgain = undefined
  }
}
