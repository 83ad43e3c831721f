import { setImmediate } from 'node:timers/promises'
import type { VaultProblem } from '../../../src/contract/vault.ts'
import { sealClearLeftovers } from './clear-leftovers.ts'
import type { KeyFile } from './key-file.ts'
import { sweep } from './leftovers.ts'
import type { Sealer } from './sealing.ts'
import { readingStores, type Problems, type Stores } from './stores.ts'
import { UnsavedFile } from './unsaved-file.ts'

/** What there is while the vault is open, and only then. */
export interface Opened extends Stores {
  readonly keys: KeyFile
  readonly sealer: Sealer
  readonly unsaved: UnsavedFile
  readonly problems: Problems
}

/** What of it is there while it is being opened. It is all there once the problems are. */
export type Arrived = Omit<Opened, 'keys' | 'problems'> & Partial<Pick<Opened, 'problems'>>

/** A vault on its way to being open: whoever waits for something of it need not wait for the rest. */
export class Opening {
  #there: Arrived | undefined
  #isOver = false
  #more = Promise.withResolvers<undefined>()

  get there(): Arrived | undefined {
    return this.#there
  }

  /** Whether it is done, or was given up. */
  isOver(): boolean {
    return this.#isOver
  }

  /** Resolves when more is there, or nothing more will come. */
  get more(): Promise<undefined> {
    return this.#more.promise
  }

  arrive(there: Arrived): void {
    this.#there = there
    this.#tell()
  }

  end(): void {
    this.#isOver = true
    this.#there = undefined
    this.#tell()
  }

  #tell(): void {
    const { resolve } = this.#more
    this.#more = Promise.withResolvers()
    resolve(undefined)
  }
}

/** Reads all that is in the folder, a file at a time; undefined when it was given up meanwhile. */
export async function readVault(
  parts: {
    readonly folder: string
    readonly stores: Stores
    readonly sealer: Sealer
    readonly takesClear: boolean
  },
  opening: Opening,
): Promise<Omit<Opened, 'keys'> | undefined> {
  const { folder, stores, sealer, takesClear } = parts
  if (opening.isOver()) return undefined
  const unsaved = new UnsavedFile(folder)
  const reading = readingStores(stores, { sealer, takesClear })
  let step = reading.next()
  while (step.done !== true) {
    opening.arrive({ ...stores, sealer, unsaved })
    // Whoever waits for what is there has their turn, and so has the window.
    await setImmediate()
    if (opening.isOver()) return undefined
    step = reading.next()
  }
  const found = step.value
  sweep(folder, 'keys.', 'unsaved.')
  const leftovers = sealClearLeftovers(folder, sealer)
  const namedAnew = (problem: VaultProblem) => ({
    ...problem,
    message: renameIn(problem.message, leftovers.renamed),
  })
  const problems = {
    journal: [...found.journal.map(namedAnew), ...leftovers.problems],
    reading: found.reading.map(namedAnew),
    visits: found.visits.map(namedAnew),
  }
  return { ...stores, sealer, unsaved, problems }
}

function renameIn(message: string, renamed: ReadonlyMap<string, string>): string {
  return [...renamed].reduce((said, [before, now]) => said.replaceAll(before, now), message)
}
