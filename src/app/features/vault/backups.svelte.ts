import type { Backups as BackupList } from '../../../contract/vault.ts'
import type { Result } from '../../../core/result.ts'
import { asShown } from '../../../core/shown-text.ts'
import { words } from './catalogue.ts'
import type { VaultPort } from './port.ts'

export type OpenFormat = Parameters<VaultPort['export']>[0]

export interface Outcome {
  readonly tone: 'plain' | 'alarm'
  readonly message: string
}

/** The backups that there are, and what can be written out beside them. */
export class Backups {
  readonly #port: VaultPort
  #list = $state.raw<BackupList>()
  #busy = $state(false)
  #outcome = $state.raw<Outcome>()

  constructor(port: VaultPort) {
    this.#port = port
  }

  /** Undefined until it was read. */
  get list(): BackupList | undefined {
    return this.#list
  }

  get busy(): boolean {
    return this.#busy
  }

  /** What came of what was asked last. */
  get outcome(): Outcome | undefined {
    return this.#outcome
  }

  async read(): Promise<void> {
    await this.#ask(this.#port.backups(), (list) => {
      this.#list = list
      return undefined
    })
  }

  async make(): Promise<void> {
    await this.#ask(this.#port.makeBackup(), (list) => {
      this.#list = list
      return list.problem === null ? words.backups.made : undefined
    })
  }

  async move(): Promise<void> {
    const before = this.#list?.folder
    await this.#ask(this.#port.moveBackups(), (list) => {
      this.#list = list
      return list.folder === before ? undefined : words.backups.moved(asShown(list.folder))
    })
  }

  async carry(): Promise<void> {
    await this.#ask(this.#port.carry(), ({ file }) =>
      file === null ? undefined : words.backups.saved(asShown(file)),
    )
  }

  /** True when a file was written. */
  async export(format: OpenFormat): Promise<boolean> {
    let written = false
    await this.#ask(this.#port.export(format), ({ file }) => {
      written = file !== null
      return file === null ? undefined : words.copies.saved(asShown(file))
    })
    return written
  }

  async #ask<Value>(
    asked: Promise<Result<Value>>,
    take: (value: Value) => string | undefined,
  ): Promise<void> {
    this.#busy = true
    const answer = await asked
    this.#busy = false
    if (!answer.ok) {
      this.#outcome = { tone: 'alarm', message: answer.error.message }
      return
    }
    const message = take(answer.value)
    this.#outcome = message === undefined ? undefined : { tone: 'plain', message }
  }
}
