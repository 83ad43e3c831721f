import { createHash } from 'node:crypto'
import type { VaultState } from '../../../src/contract/vault.ts'
import { fail, succeed, type Result } from '../../../src/core/result.ts'
import type { Changes, Contents } from '../../../src/core/vault/contents.ts'
import { words } from './catalogue.ts'
import { putFiles } from './backups/put-files.ts'
import { codeOf } from '../code-of.ts'
import {
  beingSealed,
  isBeingSealed,
  createKeys,
  openKeys,
  withPassphrase,
  withRecoveryCode,
  type KeyFile,
  type Proof,
} from './key-file.ts'
import { wipeFolder, type KeysFound, type KeyStore } from './key-store.ts'
import { Opening, readVault, type Arrived, type Opened } from './opening.ts'
import { Patience } from './patience.ts'
import { keyLength, Sealer } from './sealing.ts'
import { changeIn, closeStores, contentsOf, newStores, type Stores } from './stores.ts'
import type { SystemStore } from './system-store.ts'

/** Keeps a copy, sealed with the new keys, of what is in the clear. */
type BeforeSealing = (keys: KeyFile, sealer: Sealer) => Promise<Result<unknown>>

/**
 * The keys and what they open. One step at a time: what is asked while another step is under way waits for it, so that
 * two passphrases are never tried, nor two changes of the keys made, at once.
 */
export class Vault {
  readonly #folder: string
  readonly #keyStore: KeyStore
  readonly #system: SystemStore
  readonly #now: () => Date
  readonly #patience: Patience
  #opened: Opened | undefined
  #opening: Opening | undefined
  #notices: readonly string[] = []
  #step: Promise<unknown> = Promise.resolve()

  /** @param steady milliseconds of a clock that only goes forward, for the wait after wrong passphrases */
  constructor(parts: {
    readonly folder: string
    readonly keyStore: KeyStore
    readonly system: SystemStore
    readonly now?: () => Date
    readonly steady?: () => number
  }) {
    this.#folder = parts.folder
    this.#keyStore = parts.keyStore
    this.#system = parts.system
    this.#now = parts.now ?? (() => new Date())
    this.#patience = new Patience(parts.steady ?? (() => performance.now()))
  }

  get opened(): Opened | undefined {
    return this.#opened
  }

  /**
   * What of the vault is there, asked again for as long as it is being opened and the answer is undefined: what is open
   * already need not wait for the rest. Undefined when it is neither open nor being opened, or that has failed.
   */
  async whenThere<Value>(look: (there: Arrived) => Value | undefined): Promise<Value | undefined> {
    for (;;) {
      if (this.#opened !== undefined) return look(this.#opened)
      const opening = this.#opening
      if (opening === undefined) return undefined
      const found = opening.there === undefined ? undefined : look(opening.there)
      if (found !== undefined) return found
      await opening.more
    }
  }

  /** Of the vault that is here, open or not; undefined when there is none, or its key file cannot be read. */
  get id(): string | undefined {
    if (this.#opened !== undefined) return this.#opened.keys.vault
    const found = this.#find()
    return found.kind === 'ready' ? found.keys.vault : undefined
  }

  /** Something the person should hear of, once. */
  notice(sentence: string): void {
    if (!this.#notices.includes(sentence)) this.#notices = [...this.#notices, sentence]
  }

  async state(): Promise<VaultState> {
    const backend = await this.#system.backend()
    if (this.#opened !== undefined) {
      const { keys } = this.#opened
      return {
        kind: 'open',
        system: { available: backend !== undefined, on: isFor(backend, keys) },
        recovery: keys.recovery === undefined ? 'none' : keys.recovery.tried ? 'tried' : 'untried',
        notices: [...this.#notices],
      }
    }
    const found = this.#find()
    if (found.kind === 'none') return { kind: 'new', clear: found.clear }
    if (found.kind === 'damaged') return { kind: 'damaged', message: found.message }
    return {
      kind: 'locked',
      system: { available: backend !== undefined, on: isFor(backend, found.keys) },
      recovery: found.keys.recovery !== undefined,
      wait: this.#patience.wait,
    }
  }

  /** Makes the keys and opens the vault. `before` is run with them before anything in the clear is sealed. */
  create(passphrase: string, before: BeforeSealing): Promise<Result<{ code: string }>> {
    return this.#whileOpening(async (opening) => {
      const found = this.#find()
      if (this.#opened !== undefined || found.kind !== 'none') {
        return fail('already-there', words.vault.alreadySealed)
      }
      const made = await createKeys(passphrase)
      const { keys, code } = await withRecoveryCode(made.keys, made.key)
      const sealer = new Sealer(made.key)
      if (found.clear) {
        const kept = await before(keys, sealer)
        if (!kept.ok) {
          sealer.wipe()
          return kept
        }
      }
      const opened = await this.#writeAndOpen(found.clear ? beingSealed(keys, sealer) : keys, sealer, opening)
      return opened.ok ? succeed({ code }) : opened
    })
  }

  unlock(way: Proof | { readonly by: 'system' }): Promise<Result<null>> {
    return this.#whileOpening(async (opening) => {
      if (this.#opened !== undefined) return succeed(null)
      const found = this.#find()
      if (found.kind === 'none') return fail('nothing-to-open', words.vault.nothingToOpen)
      if (found.kind === 'damaged') return fail('damaged-keys', found.message)
      const key = way.by === 'system' ? await this.#askSystem(found.keys) : await this.#prove(found.keys, way)
      if (!key.ok) return key
      return this.#open(found.keys, new Sealer(key.value), opening)
    })
  }

  /** Whoever is about to come in does not: the computer was locked, or put to sleep, meanwhile. */
  stopOpening(): void {
    this.#opening?.end()
    this.#opening = undefined
  }

  /** Forgets the keys and everything they opened, at once. */
  lock(): void {
    this.stopOpening()
    const opened = this.#opened
    this.#opened = undefined
    this.#notices = []
    if (opened === undefined) return
    closeStores(opened)
    opened.sealer.wipe()
  }

  changePassphrase(proof: Proof, passphrase: string): Promise<Result<null>> {
    return this.#withProof(proof, async (keys, key) => succeed(await withPassphrase(keys, key, passphrase)))
  }

  async newRecoveryCode(proof: Proof): Promise<Result<{ code: string }>> {
    let code = ''
    const changed = await this.#withProof(proof, async (keys, key) => {
      const made = await withRecoveryCode(keys, key)
      code = made.code
      return succeed(made.keys)
    })
    return changed.ok ? succeed({ code }) : changed
  }

  /** Remembers that the code was typed in and opened a backup. */
  recoveryWasTried(): Promise<Result<null>> {
    return this.#changeKeys((keys) =>
      Promise.resolve(
        succeed(
          keys.recovery === undefined ? keys : { ...keys, recovery: { ...keys.recovery, tried: true } },
        ),
      ),
    )
  }

  /** Lets the operating system's secret store open the vault, or no longer. */
  useSystem(on: boolean): Promise<Result<null>> {
    return this.#changeKeys(async ({ system: _, ...keys }, sealer) => {
      if (!on) return succeed(keys)
      // Before anything is waited for: the journal may be locked meanwhile.
      const key = sealer.copyOfKey()
      try {
        const backend = await this.#system.backend()
        if (backend === undefined) return fail('no-store', words.vault.noSystemStore)
        const sealed = await this.#system.seal(textOf(key, keys.vault))
        return succeed({ ...keys, system: { backend, sealed: sealed.toString('base64') } })
      } catch {
        return fail('no-store', words.vault.noSystemStore)
      } finally {
        key.fill(0)
      }
    })
  }

  /** Sets up the vault from a backup: its keys, and of its files those that are not here, as they were. Wipes the key. */
  adopt(
    keys: KeyFile,
    key: Buffer,
    files: ReadonlyMap<string, Uint8Array>,
    before: BeforeSealing,
  ): Promise<Result<null>> {
    const sealer = new Sealer(key)
    return this.#whileOpening(async (opening) => {
      const found = this.#find()
      if (this.#opened !== undefined || found.kind === 'ready') {
        sealer.wipe()
        return fail('already-there', words.vault.alreadySealedBringIn)
      }
      const clear = found.kind === 'none' && found.clear
      const kept = clear ? await before(keys, sealer) : succeed(null)
      if (!kept.ok) {
        sealer.wipe()
        return kept
      }
      try {
        // The keys come last: until they are there, nothing counts as set up, and the same can be done again.
        await putFiles(files, this.#folder)
      } catch (cause) {
        sealer.wipe()
        return fail('not-placed', words.vault.notPlaced(codeOf(cause)))
      }
      return this.#writeAndOpen(clear ? beingSealed(keys, sealer) : keys, sealer, opening)
    })
  }

  /** Deletes the vault. The backups are not its own. */
  wipe(): Promise<Result<null>> {
    return this.#inTurn(() => {
      this.lock()
      try {
        wipeFolder(this.#folder)
        return Promise.resolve(succeed(null))
      } catch (cause) {
        return Promise.resolve(fail('not-wiped', words.vault.notWiped(codeOf(cause))))
      }
    })
  }

  contents(): Contents {
    return contentsOf(this.#opened)
  }

  change(changes: Changes): Result<null> {
    if (this.#opened === undefined) return fail('locked', words.vault.locked)
    return changeIn(this.#opened, changes)
  }

  #find(): KeysFound {
    const found = this.#keyStore.find()
    if (found.kind === 'ready' && found.notice !== undefined) this.#notices = [found.notice]
    return found
  }

  async #askSystem(keys: KeyFile): Promise<Result<Buffer>> {
    const { system } = keys
    const backend = await this.#system.backend()
    if (system === undefined || backend !== system.backend) return fail('no-store', words.vault.noSystemStore)
    try {
      const text = await this.#system.open(Buffer.from(system.sealed, 'base64'))
      const key = Buffer.from(text.slice(0, text.indexOf(' ')), 'base64')
      return key.length === keyLength && text === textOf(key, keys.vault)
        ? succeed(key)
        : fail('no-store', words.vault.noSystemStore)
    } catch {
      return fail('no-store', words.vault.noSystemStore)
    }
  }

  async #prove(keys: KeyFile, proof: Proof): Promise<Result<Buffer>> {
    const { wait } = this.#patience
    if (wait > 0) return fail('wait', words.vault.wait(wait))
    const opened = await openKeys(keys, proof)
    if (!opened.ok) return opened
    if (opened.value !== undefined) {
      this.#patience.wasRight()
      return succeed(opened.value)
    }
    this.#patience.wasWrong()
    return fail(`wrong-${proof.by}`, words.vault.wrong[proof.by](this.#patience.wait))
  }

  #writeAndOpen(keys: KeyFile, sealer: Sealer, opening: Opening): Promise<Result<null>> {
    // Locked meanwhile: there would be keys with a code that nobody has seen.
    const written = opening.isOver() ? fail('locked', words.vault.lockedMeanwhile) : this.#write(keys)
    if (written.ok) return this.#open(keys, sealer, opening)
    sealer.wipe()
    return Promise.resolve(written)
  }

  /** Opens every store, unless the vault is locked meanwhile; the sealer is the vault's from now on. */
  async #open(keys: KeyFile, sealer: Sealer, opening: Opening): Promise<Result<null>> {
    const stores = newStores(this.#folder, this.#now)
    try {
      const takesClear = isBeingSealed(keys, sealer)
      const read = await readVault({ folder: this.#folder, stores, sealer, takesClear }, opening)
      if (read === undefined) return fail('locked', words.vault.lockedMeanwhile)
      this.#opened = { ...read, keys: takesClear ? this.#settled(keys, stores) : keys }
      return succeed(null)
    } catch (cause) {
      return fail('not-opened', words.vault.notOpened(codeOf(cause)))
    } finally {
      if (this.#opened?.sealer !== sealer) {
        closeStores(stores)
        sealer.wipe()
      }
    }
  }

  /** Where a year could not be sealed, or the mark cannot be taken away, the same is done at the next unlocking. */
  #settled(keys: KeyFile, stores: Stores): KeyFile {
    const { sealing: _done, ...sealed } = keys
    const isDone = !Object.values(stores).some((store: Stores[keyof Stores]) => store.hasClosedYears)
    return isDone && this.#write(sealed).ok ? sealed : keys
  }

  #withProof(
    proof: Proof,
    change: (keys: KeyFile, key: Buffer) => Promise<Result<KeyFile>>,
  ): Promise<Result<null>> {
    return this.#changeKeys(async (keys) => {
      const key = await this.#prove(keys, proof)
      if (!key.ok) return key
      try {
        return await change(keys, key.value)
      } finally {
        key.value.fill(0)
      }
    })
  }

  #changeKeys(change: (keys: KeyFile, sealer: Sealer) => Promise<Result<KeyFile>>): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const opened = this.#opened
      if (opened === undefined) return fail('locked', words.vault.unlockFirst)
      const changed = await change(opened.keys, opened.sealer)
      if (!changed.ok) return changed
      // Locked meanwhile: a new code would be made that nobody has seen.
      if (this.#opened !== opened) return fail('locked', words.vault.lockedMeanwhile)
      const written = this.#write(changed.value)
      if (written.ok) this.#opened = { ...opened, keys: changed.value }
      return written
    })
  }

  #write(keys: KeyFile): Result<null> {
    try {
      this.#keyStore.write(keys)
      return succeed(null)
    } catch (cause) {
      return fail('keys-not-written', words.keys.notWritten(codeOf(cause)))
    }
  }

  /** One step at the end of which the vault may be open; it is not when it is locked meanwhile. */
  #whileOpening<Value>(step: (opening: Opening) => Promise<Result<Value>>): Promise<Result<Value>> {
    return this.#inTurn(async () => {
      const opening = new Opening()
      this.#opening = opening
      try {
        return await step(opening)
      } finally {
        opening.end()
        if (this.#opening === opening) this.#opening = undefined
      }
    })
  }

  #inTurn<Value>(step: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const next = this.#step.then(step)
    // What came of it is for whoever asked, and is not held on to: it may be a recovery code.
    this.#step = next.then(
      () => undefined,
      () => undefined,
    )
    return next
  }
}

const isFor = (backend: string | undefined, { system }: KeyFile) =>
  system !== undefined && system.backend === backend

/** The key as the secret store keeps it, with a check: not every store notices that what it kept was changed. */
function textOf(key: Buffer, vault: string): string {
  const check = createHash('sha256').update(`vagus ${vault} `).update(key).digest('base64')
  return `${key.toString('base64')} ${check}`
}
