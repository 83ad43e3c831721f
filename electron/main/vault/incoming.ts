import type { BrowserWindow } from 'electron'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Incoming as Described, IncomingMode } from '../../../src/contract/vault.ts'
import { readJson } from '../../../src/core/journal/export/json.ts'
import { fail, succeed, type Result } from '../../../src/core/result.ts'
import {
  changesFor,
  compareContents,
  inverseOf,
  type Changes,
  type Contents,
} from '../../../src/core/vault/contents.ts'
import { chooseFile } from '../outside/choose-file.ts'
import type { HandedFile } from '../outside/handed-file.ts'
import type { BackupFolder } from './backups/backup-folder.ts'
import { readHeader, type BackupHeader } from './backups/backup-file.ts'
import { openBackup, type OpenedBackup } from './backups/open-backup.ts'
import type { Occasion } from './backups/names.ts'
import { openWith } from './backups/open-with.ts'
import type { VaultFiles } from './backups/vault-files.ts'
import type { BackupKeys } from './backups/verified-backup.ts'
import { codeOf } from '../code-of.ts'
import { words } from './catalogue.ts'
import { keyFileFormat, type KeyFile, type Proof } from './key-file.ts'
import type { Sealer } from './sealing.ts'
import { stillUndoable } from './undo.ts'

/** More than a lifetime's journal comes to, in bytes. */
const largest = { backup: 512 * 1024 * 1024, export: 64 * 1024 * 1024 } as const

interface Ready {
  readonly kind: 'ready'
  readonly name: string
  readonly contents: Contents
  readonly problems: readonly string[]
  /** Of a backup that was opened with what the person knows: what a vault can be set up from. */
  readonly vault?: { readonly header: BackupHeader; readonly files: VaultFiles; readonly sealer: Sealer }
}
type Held =
  | Ready
  | {
      readonly kind: 'sealed'
      readonly name: string
      readonly bytes: Uint8Array
      readonly header: BackupHeader
    }

/** What a vault is set up from. The caller wipes the key. */
interface Taken {
  readonly keys: KeyFile
  readonly key: Buffer
  readonly contents: Contents
  /** Sealed as they are, for `putFiles`. */
  readonly files: VaultFiles
}

/** A file that is being brought in, held between messages. It says what is to be changed, and writes nothing. */
export class Incoming {
  readonly #window: BrowserWindow
  readonly #backups: Pick<BackupFolder, 'pathOf'>
  readonly #handed: Pick<HandedFile, 'take'>
  #held: Held | undefined
  #done: { readonly changes: Changes; readonly inverse: Changes } | undefined
  /** Counts what was opened and let go, so that what comes late is let go too. */
  #turn = 0
  #occasion: Occasion = 'restore'

  constructor(
    window: BrowserWindow,
    backups: Pick<BackupFolder, 'pathOf'>,
    handed: Pick<HandedFile, 'take'> = { take: () => undefined },
  ) {
    this.#window = window
    this.#backups = backups
    this.#handed = handed
  }

  /**
   * Opens a file in the place of the one before; null when the person chose none.
   *
   * @param open what the vault is open with, if it is: its own backups need nothing else
   * @param here everything that is in the journal now
   */
  async open(
    what: 'backup' | 'export' | 'handed',
    file: string | undefined,
    open: BackupKeys | undefined,
    here: Contents,
  ): Promise<Result<Described | null>> {
    this.drop()
    const turn = this.#turn
    const path = await this.#find(what, file)
    if (path === undefined) return file === undefined ? succeed(null) : noSuchBackup()
    const read = await readWhole(path, what === 'export' ? 'export' : 'backup')
    if (!read.ok) return read
    const name = basename(path)
    const held = what === 'export' ? openExport(name, read.value) : await openSealed(name, read.value, open)
    if (!held.ok) return held
    if (turn !== this.#turn) return letGo()
    this.#held = held.value
    this.#occasion = what === 'export' ? 'import' : 'restore'
    return this.describe(here)
  }

  /** What a copy of the journal is made before. */
  get occasion(): Occasion {
    return this.#occasion
  }

  /** Opens a sealed backup with what the person knows. */
  async unlock(proof: Proof, here: Contents): Promise<Result<Described>> {
    const unlocked = await this.#unlock(proof)
    return unlocked.ok ? this.describe(here) : unlocked
  }

  describe(here: Contents): Result<Described> {
    const held = this.#held
    if (held === undefined) return nothingOpen()
    if (held.kind === 'sealed') {
      return succeed({ kind: 'sealed', name: held.name, madeAt: held.header.madeAt })
    }
    const dates = held.contents.entries.map(({ date }) => date).sort()
    return succeed({
      kind: 'ready',
      name: held.name,
      ...compareContents(here, held.contents),
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      problems: [...held.problems],
    })
  }

  /** What brings the file in. */
  changes(here: Contents, mode: IncomingMode): Result<Changes> {
    return this.#held?.kind === 'ready' ? succeed(changesFor(here, this.#held.contents, mode)) : nothingOpen()
  }

  /** Remembers how changes are undone. To be called before they are made: they may fail half-way. */
  keepUndo(here: Contents, changes: Changes): void {
    // The same file once more changes nothing, and what it did before can still be undone.
    if (!isEmpty(changes)) this.#done = { changes, inverse: inverseOf(here, changes) }
  }

  /** What undoes them; what the person has changed since then stays as they left it. Undefined when there is nothing. */
  undo(here: Contents): Changes | undefined {
    return this.#done && stillUndoable(here, this.#done.changes, this.#done.inverse)
  }

  /** What a vault is set up from: a backup that the proof opens, or one that was opened with one before. */
  async takeKeys(proof: Proof): Promise<Result<Taken>> {
    const unlocked = await this.#unlock(proof)
    if (!unlocked.ok) return unlocked
    if (this.#held?.kind !== 'ready' || this.#held.vault === undefined) {
      return fail('not-a-backup', words.incoming.notABackup)
    }
    const { contents, vault } = this.#held
    const keys = { format: keyFileFormat, ...vault.header.keys } as const
    return succeed({ keys, key: vault.sealer.copyOfKey(), contents, files: vault.files })
  }

  /** Lets the file go. What was brought in can still be undone. */
  drop(): void {
    this.#turn += 1
    if (this.#held?.kind === 'ready') this.#held.vault?.sealer.wipe()
    this.#held = undefined
  }

  /** Forgets everything: the journal is being locked. */
  close(): void {
    this.drop()
    this.#done = undefined
  }

  async #find(what: 'backup' | 'export' | 'handed', file: string | undefined): Promise<string | undefined> {
    if (what === 'handed') return this.#handed.take()
    if (what === 'backup' && file !== undefined) return this.#backups.pathOf(file)
    return chooseFile(this.#window, what)
  }

  async #unlock(proof: Proof): Promise<Result<null>> {
    const held = this.#held
    if (held === undefined) return nothingOpen()
    if (held.kind === 'ready') return succeed(null)
    const turn = this.#turn
    const opened = await openWith(held.bytes, proof)
    if (!opened.ok) return opened
    const { opened: backup, sealer } = opened.value
    if (turn !== this.#turn) {
      sealer.wipe()
      return letGo()
    }
    const { header, files } = backup
    this.#held = { ...readyFrom(held.name, backup), vault: { header, files, sealer } }
    return succeed(null)
  }
}

function openExport(name: string, bytes: Uint8Array): Result<Held> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail('damaged-export', words.incoming.notText)
  }
  const read = readJson(text)
  return read.ok ? succeed({ kind: 'ready', name, ...read.value }) : read
}

async function openSealed(
  name: string,
  bytes: Uint8Array,
  open: BackupKeys | undefined,
): Promise<Result<Held>> {
  const header = readHeader(bytes)
  if (!header.ok) return header
  if (header.value.keys.vault !== open?.keys.vault) {
    return succeed({ kind: 'sealed', name, bytes, header: header.value })
  }
  const opened = await openBackup(bytes, open.sealer)
  return opened.ok ? succeed(readyFrom(name, opened.value)) : opened
}

function readyFrom(name: string, { contents, problems }: OpenedBackup): Ready {
  return { kind: 'ready', name, contents, problems }
}

async function readWhole(path: string, what: 'backup' | 'export'): Promise<Result<Uint8Array>> {
  try {
    const about = await stat(path)
    if (!about.isFile()) return fail('not-a-file', words.incoming.notAFile(basename(path)))
    if (about.size > largest[what]) return fail('too-large', words.incoming.tooLarge(basename(path)))
    return succeed(await readFile(path))
  } catch (cause) {
    return fail('not-readable', words.incoming.notReadable(basename(path), codeOf(cause)))
  }
}

function isEmpty(changes: Changes): boolean {
  return Object.values(changes).every(({ put, remove }) => put.length === 0 && remove.length === 0)
}

const nothingOpen = () => fail('nothing-open', words.incoming.nothingOpen)
const noSuchBackup = () => fail('no-such-backup', words.incoming.noSuchBackup)
const letGo = () => fail('let-go', words.incoming.letGo)
