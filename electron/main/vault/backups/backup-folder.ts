import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Backup } from '../../../../src/contract/vault.ts'
import { fail, succeed, type Result } from '../../../../src/core/result.ts'
import { syncFolder } from '../../print/write-atomically.ts'
import { codeOf } from '../../code-of.ts'
import type { PortableKeys, Proof } from '../key-file.ts'
import { Sealer } from '../sealing.ts'
import { backupsOf, giveName, headersNow, statOf } from './folder-files.ts'
import { moveBackups } from './move-backups.ts'
import { readName, type Occasion } from './names.ts'
import { openWith } from './open-with.ts'
import { Pace } from './pace.ts'
import { words } from '../catalogue.ts'
import { whyNot } from './refusals.ts'
import { renewBackup, sameWays } from './renew-backup.ts'
import { removeBackups, sweepUnfinished, thinBackups } from './thin-backups.ts'
import { digestOf, readVaultFolder } from './vault-files.ts'
import { makeVerified, type BackupKeys, type Unnamed } from './verified-backup.ts'

/** A backup that has just been made and opened. */
export interface Made {
  readonly file: string
  /** How many records and, among them, entries it holds. */
  readonly records: number
  readonly entries: number
  /** What in it could not be opened, in sentences: it is damaged in the journal too. */
  readonly problems: readonly string[]
}

/**
 * The folder with the backups. One thing at a time happens in it; what fails says why and is never thrown. Files that are
 * not backups of the vault at hand are left alone.
 */
export class BackupFolder {
  readonly #vaultFolder: string
  readonly #standard: string
  readonly #version: string
  readonly #now: () => Date
  #folder: string
  #problem: string | null = null
  #stop = new AbortController()
  #step: Promise<unknown> = Promise.resolve()

  /**
   * @param standard where backups are unless the person chose another folder; made when missing
   * @param chosen that other folder, which is never made: a disk that is not connected must not be mistaken for it
   */
  constructor(parts: {
    readonly vaultFolder: string
    readonly standard: string
    readonly chosen?: string | undefined
    readonly version: string
    readonly now?: () => Date
  }) {
    this.#vaultFolder = parts.vaultFolder
    this.#standard = parts.standard
    this.#folder = parts.chosen ?? parts.standard
    this.#version = parts.version
    this.#now = parts.now ?? (() => new Date())
  }

  get folder(): string {
    return this.#folder
  }

  /** Why the last backup could not be made; null when it could. */
  get problem(): string | null {
    return this.#problem
  }

  /** Every file with the name of a backup, newest first; empty when the folder is not there. */
  async list(): Promise<Backup[]> {
    try {
      const names = (await readdir(this.#folder)).flatMap((file) => readName(file) ?? [])
      const found = await Promise.all(
        names.map(async ({ file, date }) => ({ file, date, about: await statOf(join(this.#folder, file)) })),
      )
      return found
        .flatMap(({ file, date, about }) => (about === undefined ? [] : { file, date, ...about }))
        .sort((one, other) => (one.date === other.date ? other.at - one.at : one.date < other.date ? 1 : -1))
        .map(({ file, date, bytes }) => ({ file, date, bytes }))
    } catch {
      return []
    }
  }

  /** Where a backup lies; undefined unless it is the plain name of one. */
  pathOf(file: string): string | undefined {
    return readName(file) === undefined ? undefined : join(this.#folder, file)
  }

  /** Whether there is no backup of today, or the journal or its keys are others than when it was made. */
  isDue({ keys }: Pick<BackupKeys, 'keys'>): Promise<boolean> {
    return this.#inTurn(async (signal) => {
      try {
        const today = this.#today()
        const pace = new Pace(signal)
        const { files } = await readVaultFolder(this.#vaultFolder, pace)
        const digest = await digestOf(files, pace)
        const ofToday = (await backupsOf(keys.vault, this.#folder)).filter(
          ({ date, before }) => date === today && before === undefined,
        )
        return !ofToday.some(({ header }) => header.digest === digest && sameWays(header.keys, keys))
      } catch {
        // Making it says why.
        return true
      }
    })
  }

  /** Makes the backup of today, which takes the place of an earlier one of today, and removes those whose time is over. */
  make(using: BackupKeys): Promise<Result<Made>> {
    return this.#remembering(
      this.#making(using, words.backups.so.notMade, (own, signal) => this.#make(undefined, own, signal)),
    )
  }

  /** Makes a copy before something happens to the journal. */
  makeBefore(occasion: Occasion, using: BackupKeys): Promise<Result<Made>> {
    return this.#remembering(
      this.#making(using, words.backups.so.notMade, (own, signal) => this.#make(occasion, own, signal)),
    )
  }

  /** Makes a backup under the path that the person chose: everything in one file, for a new computer. */
  carry(path: string, using: BackupKeys): Promise<Result<Made>> {
    const work = async (own: BackupKeys, signal: AbortSignal): Promise<Made> => {
      const unnamed = await this.#write(dirname(path), own, signal)
      try {
        await rename(unnamed.path, path)
      } catch (cause) {
        await rm(unnamed.path, { force: true })
        throw cause
      }
      await syncFolder(dirname(path))
      return madeOf(path, unnamed)
    }
    return this.#making(using, words.backups.so.notSaved, work, dirname(path))
  }

  /** Opens a backup with what a person knows, and nothing else. @returns how many entries it holds */
  rehearse(file: string, proof: Proof): Promise<Result<number>> {
    return this.#inTurn(async () => {
      const path = this.pathOf(file)
      if (path === undefined) return fail('no-such-backup', words.backups.noSuchBackup)
      try {
        const opened = await openWith(await readFile(path), proof)
        if (!opened.ok) return opened
        opened.value.sealer.wipe()
        return succeed(opened.value.opened.contents.entries.length)
      } catch (cause) {
        return whyNot(cause, this.#folder, words.backups.so.notOpened)
      }
    })
  }

  /**
   * Gives every backup of the vault its present keys, so that an old passphrase or code opens none of them. Each is
   * replaced once the new one has been opened.
   */
  renew(using: BackupKeys): Promise<Result<null>> {
    const work = async (own: BackupKeys, signal: AbortSignal) => {
      // Before the first backup there is no folder, and nothing in it opens with anything.
      if (this.#folder === this.#standard) await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      const old = (await backupsOf(own.keys.vault, this.#folder)).filter(
        ({ header }) => !sameWays(header.keys, own.keys),
      )
      const left: string[] = []
      for (const { file } of old) {
        if (!(await renewBackup(join(this.#folder, file), own, signal))) left.push(file)
      }
      return left
    }
    return this.#making(using, words.backups.so.notRenewed, work).then((renewed) => {
      if (!renewed.ok) return renewed
      if (renewed.value.length === 0) return succeed(null)
      return fail('not-renewed', words.backups.notRenewed(renewed.value.join(', ')))
    })
  }

  /** The keys in the newest backup that can be read. Undefined where the folder has those of several vaults: which it is, nobody can tell. */
  newestKeys(): PortableKeys | undefined {
    const headers = headersNow(this.#folder)
    if (new Set(headers.map(({ keys }) => keys.vault)).size > 1) return undefined
    return headers.sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1))[0]?.keys
  }

  /**
   * Moves the backups of the vault. They are whole in the new folder before `remember` is called, which keeps the choice and
   * may throw, and leave the old one after it: whenever this is cut off, the folder that is remembered has them all.
   */
  move(to: string, vault: string, remember: (folder: string) => void): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const moved = await moveBackups({
        from: this.#folder,
        to,
        vault,
        vaultFolder: this.#vaultFolder,
        remember,
      })
      if (moved.ok) this.#folder = to
      return moved
    })
  }

  /** Removes the backups of the vault, and nothing else. */
  wipe(vault: string): Promise<Result<null>> {
    return this.#inTurn(async () => {
      try {
        await removeBackups(this.#folder, vault)
        return succeed(null)
      } catch (cause) {
        // Where none was ever made there is no folder; one that the person chose may be on a disk that is not connected.
        if (this.#folder === this.#standard && codeOf(cause) === 'ENOENT') return succeed(null)
        return whyNot(cause, this.#folder, words.backups.so.notDeleted)
      }
    })
  }

  /** Ends what is under way; a file that is unfinished is removed and keeps no name. Resolves when nothing is running. */
  async stop(): Promise<void> {
    this.#stop.abort()
    this.#stop = new AbortController()
    await this.#step
  }

  async #make(before: Occasion | undefined, own: BackupKeys, signal: AbortSignal): Promise<Made> {
    const folder = this.#folder
    if (folder === this.#standard) await mkdir(folder, { recursive: true, mode: 0o700 })
    await sweepUnfinished(folder, this.#now())
    const unnamed = await this.#write(folder, own, signal)
    let file: string
    try {
      const name = { date: this.#today(), before, partial: !unnamed.whole }
      file = await giveName(
        unnamed.path,
        folder,
        name,
        ({ keys }) => before === undefined && keys.vault === own.keys.vault,
      )
    } catch (cause) {
      await rm(unnamed.path, { force: true })
      throw cause
    }
    await syncFolder(folder)
    const time = { now: this.#now(), today: this.#today() }
    await thinBackups(folder, { vault: own.keys.vault, justMade: file, ...time })
    return madeOf(file, unnamed)
  }

  #write(folder: string, own: BackupKeys, signal: AbortSignal): Promise<Unnamed> {
    const about = { madeAt: this.#now().toISOString(), version: this.#version }
    return makeVerified(this.#vaultFolder, folder, { ...own, ...about, signal })
  }

  #today(): string {
    return Temporal.Instant.fromEpochMilliseconds(this.#now().getTime())
      .toZonedDateTimeISO(Temporal.Now.timeZoneId())
      .toPlainDate()
      .toString()
  }

  /** With a key of its own, so that locking the journal meanwhile leaves no half of it sealed with nothing. */
  #making<Value>(
    { keys, sealer }: BackupKeys,
    what: string,
    work: (own: BackupKeys, signal: AbortSignal) => Promise<Value>,
    folder?: string,
  ): Promise<Result<Value>> {
    const own = { keys, sealer: new Sealer(sealer.copyOfKey()) }
    return this.#inTurn(async (signal) => {
      try {
        signal.throwIfAborted()
        return succeed(await work(own, signal))
      } catch (cause) {
        return whyNot(cause, folder ?? this.#folder, what)
      } finally {
        own.sealer.wipe()
      }
    })
  }

  async #remembering(making: Promise<Result<Made>>): Promise<Result<Made>> {
    const made = await making
    // That it was stopped is no fault of the folder's.
    if (made.ok || made.error.code !== 'stopped') this.#problem = made.ok ? null : made.error.message
    return made
  }

  #inTurn<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const { signal } = this.#stop
    const next = this.#step.then(() => work(signal))
    this.#step = next.catch(() => undefined)
    return next
  }
}

function madeOf(file: string, { opened: { contents, records, problems } }: Unnamed): Made {
  return { file, records, entries: contents.entries.length, problems }
}
