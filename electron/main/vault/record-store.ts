import Store from 'electron-store'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { VaultProblem } from '../../../src/contract/contract.ts'
import { fail, succeed, type Result } from '../../../src/core/result.ts'

/** The layout of a year's file. A larger number is a newer Vagus, whose file is read where possible and never written. */
const fileFormat = 1
const RecordOnDisk = v.object({ schema: v.number(), entry: v.unknown() })
const YearOnDisk = v.object({ format: v.number(), records: v.record(v.string(), v.unknown()) })

interface YearFile {
  format: number
  records: Record<string, unknown>
}

/** What a store keeps. */
export interface Keeping<Kept> {
  /** What its files are called: `journal` is `journal-2026.json`. */
  readonly name: string
  readonly shape: v.GenericSchema<unknown, Kept>
  /** The number of that shape. A record keeps its number, so that old ones can be brought forward. */
  readonly schema: number
  /** The year whose file a record is in; the same for as long as there is the record. */
  readonly yearOf: (kept: Kept) => string
  /** What one and several are called to the person. */
  readonly one: string
  readonly many: string
  /** Said when what should be removed is not there. */
  readonly gone: string
}

/**
 * What a person wrote, on disk: one electron-store file for each calendar year, because a save rewrites the whole file.
 * What it does not understand in a file it leaves there as it is.
 */
export class RecordStore<Kept extends { readonly id: string }> {
  readonly folder: string
  readonly #keeping: Keeping<Kept>
  readonly #now: () => Date
  readonly #kept = new Map<string, Kept>()
  /** Years that must not be written, each with what to tell the person. */
  readonly #closedYears = new Map<string, string>()

  /** @param folder where the files are; made when missing. @param now for naming a file that is moved aside. */
  constructor(keeping: Keeping<Kept>, folder: string, now: () => Date = () => new Date()) {
    this.#keeping = keeping
    this.folder = folder
    this.#now = now
  }

  /** Reads every year. A file that cannot be used is named and kept; the others are still usable. */
  read(): { readonly records: Kept[]; readonly problems: VaultProblem[] } {
    this.#kept.clear()
    this.#closedYears.clear()
    mkdirSync(this.folder, { recursive: true, mode: 0o700 })
    this.#sweep()
    const problems = readdirSync(this.folder)
      .map((file) => /^(.*)-(\d{4})\.json$/.exec(file) ?? [])
      .flatMap(([, name, year]) => (name === this.#keeping.name && year !== undefined ? [year] : []))
      .sort()
      .flatMap((year) => this.#readYear(year))
    return { records: [...this.#kept.values()], problems }
  }

  /** Removes what a save that was cut off left behind: it was never acknowledged, and it holds what people wrote. */
  #sweep(): void {
    for (const file of readdirSync(this.folder)) {
      const [, name] = /^(.*)-\d{4}\.json\.tmp-/.exec(file) ?? []
      if (name === this.#keeping.name) rmSync(join(this.folder, file), { force: true })
    }
  }

  find(id: string): Kept | undefined {
    return this.#kept.get(id)
  }

  all(): Iterable<Kept> {
    return this.#kept.values()
  }

  /** Returns when the file and its folder are on the disk; until then nothing has changed. */
  put(entry: Kept): Result<Kept> {
    return this.#change(
      this.#keeping.yearOf(entry),
      (records) => {
        records[entry.id] = { schema: this.#keeping.schema, entry }
      },
      () => {
        this.#kept.set(entry.id, entry)
        return entry
      },
    )
  }

  /** What was removed, so that it can be put back. */
  remove(id: string): Result<Kept> {
    const entry = this.#kept.get(id)
    if (entry === undefined) return fail('not-found', this.#keeping.gone)
    return this.#change(
      this.#keeping.yearOf(entry),
      (records) => {
        Reflect.deleteProperty(records, id)
      },
      () => {
        this.#kept.delete(id)
        return entry
      },
    )
  }

  #change(year: string, edit: (records: Record<string, unknown>) => void, done: () => Kept): Result<Kept> {
    const closed = this.#closedYears.get(year)
    if (closed !== undefined) return fail('read-only-year', closed)
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 })
      const store = this.#storeOf(year)
      // Something else may have changed the file since it was opened: a newer Vagus, another copy, a damaged disk.
      if (existsSync(store.path)) {
        const parsed = v.safeParse(YearOnDisk, store.store)
        if (!parsed.success) throw new SyntaxError('The file no longer holds a year.')
        if (this.#isNewer(parsed.output)) return fail('read-only-year', whyNotWritten(this.#fileOf(year)))
      }
      const records = { ...store.get('records', {}) }
      edit(records)
      store.store = { format: fileFormat, records }
      syncFolder(this.folder)
    } catch (cause) {
      return fail('not-saved', whyNotSaved(cause))
    }
    return succeed(done())
  }

  #fileOf(year: string): string {
    return `${this.#keeping.name}-${year}.json`
  }

  #storeOf(year: string): Store<YearFile> {
    return new Store<YearFile>({
      cwd: this.folder,
      name: `${this.#keeping.name}-${year}`,
      // A file that does not parse is a person's data to be kept, not a setting to be reset.
      clearInvalidConfig: false,
      // Ids are keys as they are.
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
    })
  }

  #readYear(year: string): VaultProblem[] {
    const file = this.#fileOf(year)
    let content: unknown
    try {
      content = this.#storeOf(year).store
    } catch (cause) {
      return [cause instanceof SyntaxError ? this.#setAside(year, file) : this.#close(year, file, cause)]
    }
    const parsed = v.safeParse(YearOnDisk, content)
    if (!parsed.success) return [this.#setAside(year, file)]

    let damaged = 0
    for (const [id, record] of Object.entries(parsed.output.records)) {
      const entry = this.#readRecord(record)
      if (entry?.id !== id || this.#keeping.yearOf(entry) !== year) damaged += 1
      else this.#kept.set(id, entry)
    }
    if (this.#isNewer(parsed.output)) {
      const message = whyNotWritten(file)
      this.#closedYears.set(year, message)
      return [{ code: 'newer-file', file, message }]
    }
    if (damaged > 0) {
      const { one, many } = this.#keeping
      const entries = damaged === 1 ? `1 ${one}` : `${String(damaged)} ${many}`
      return [
        {
          code: 'damaged-record',
          file,
          message: `${entries} in ${file} could not be read. They are kept in the file as they are, and everything else in it can be used.`,
        },
      ]
    }
    return []
  }

  /** Gives a damaged file another name, so that the year can go on in a fresh one and nothing is lost. */
  #setAside(year: string, file: string): VaultProblem {
    const stamp = this.#now()
      .toISOString()
      .replace(/[-:]|\.\d+/g, '')
    let keptAs = `${this.#keeping.name}-${year}.damaged-${stamp}.json`
    // A rename replaces what has that name: never an earlier file that was kept.
    for (let copy = 2; existsSync(join(this.folder, keptAs)); copy += 1) {
      keptAs = `${this.#keeping.name}-${year}.damaged-${stamp}-${String(copy)}.json`
    }
    try {
      renameSync(join(this.folder, file), join(this.folder, keptAs))
      syncFolder(this.folder)
    } catch (cause) {
      return this.#close(year, file, cause)
    }
    return {
      code: 'damaged-file',
      file,
      message: `${file} could not be read: it is damaged. Nothing was deleted. It is kept as ${keptAs} in the journal's folder, and new ${this.#keeping.many} for ${year} go into a fresh file.`,
    }
  }

  #close(year: string, file: string, cause: unknown): VaultProblem {
    const message = `${file} could not be opened (${codeOf(cause)}). It was left as it is, and nothing in that year can be saved until it opens again. Check that the file may be read and written, then start Vagus again.`
    this.#closedYears.set(year, message)
    return { code: 'damaged-file', file, message }
  }

  /** Whether a newer Vagus wrote the file or any record in it. */
  #isNewer({ format, records }: YearFile): boolean {
    const { schema } = this.#keeping
    return format > fileFormat || Object.values(records).some((record) => schemaOf(record) > schema)
  }

  #readRecord(record: unknown): Kept | undefined {
    const { shape, schema } = this.#keeping
    const envelope = v.safeParse(RecordOnDisk, record)
    if (!envelope.success || envelope.output.schema > schema) return undefined
    const entry = v.safeParse(shape, envelope.output.entry)
    return entry.success ? entry.output : undefined
  }
}

function schemaOf(record: unknown): number {
  const envelope = v.safeParse(RecordOnDisk, record)
  return envelope.success ? envelope.output.schema : 0
}

function whyNotWritten(file: string): string {
  return `${file} was written by a newer version of Vagus. What can be read is shown, and nothing in that year is changed. Install the newer version to go on writing in it.`
}

/** A rename is only safe from a power cut once the folder that holds the name is on the disk too. */
function syncFolder(folder: string): void {
  // Windows cannot open a folder for this, and its file system journals renames.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unknown'
}

function whyNotSaved(cause: unknown): string {
  if (cause instanceof SyntaxError) {
    return "That year's file has been damaged since Vagus started, so this was not saved. It is still on the screen. Copy it, then start Vagus again: the damaged file is kept, and the year goes on in a fresh one."
  }
  switch (codeOf(cause)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full, so this was not saved. It is still on the screen. Make some room, then save again.'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return "Vagus may not write in the journal's folder, so this was not saved. It is still on the screen. Check the folder's permissions, then save again."
    default:
      return `The disk refused to write (${codeOf(cause)}), so this was not saved. It is still on the screen. Try again; if it fails again, check the disk.`
  }
}
