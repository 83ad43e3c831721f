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
import type { Journal, JournalProblem } from '../../../src/contract/contract.ts'
import { Entry } from '../../../src/core/journal/entry.ts'
import { fail, succeed, type Result } from '../../../src/core/result.ts'

/** The layout of a year's file. A larger number is a newer Vagus, whose file is read where possible and never written. */
const fileFormat = 1
/** The shape of an entry inside a record. A record keeps its number, so that old ones can be brought forward. */
const entrySchema = 1

const RecordOnDisk = v.object({ schema: v.number(), entry: v.unknown() })
const YearOnDisk = v.object({ format: v.number(), records: v.record(v.string(), v.unknown()) })

interface YearFile {
  format: number
  records: Record<string, unknown>
}

/**
 * The journal on disk: one electron-store file for each calendar year, `journal-2026.json`, because a save rewrites the
 * whole file. What it does not understand in a file it leaves there as it is.
 */
export class JournalStore {
  readonly folder: string
  readonly #now: () => Date
  readonly #entries = new Map<string, Entry>()
  /** Years that must not be written, each with what to tell the person. */
  readonly #closedYears = new Map<string, string>()

  /** @param folder where the files are; made when missing. @param now for naming a file that is moved aside. */
  constructor(folder: string, now: () => Date = () => new Date()) {
    this.folder = folder
    this.#now = now
  }

  /** Reads every year. A file that cannot be used is named and kept; the others are still usable. */
  open(): Journal {
    this.#entries.clear()
    this.#closedYears.clear()
    mkdirSync(this.folder, { recursive: true, mode: 0o700 })
    this.#sweep()
    const problems = readdirSync(this.folder)
      .map((file) => /^journal-(\d{4})\.json$/.exec(file)?.[1])
      .filter((year) => year !== undefined)
      .sort()
      .flatMap((year) => this.#readYear(year))
    return { entries: [...this.#entries.values()], problems }
  }

  /** Removes what a save that was cut off left behind: it was never acknowledged, and it holds what people wrote. */
  #sweep(): void {
    for (const file of readdirSync(this.folder)) {
      if (/^journal-\d{4}\.json\.tmp-/.test(file)) rmSync(join(this.folder, file), { force: true })
    }
  }

  find(id: string): Entry | undefined {
    return this.#entries.get(id)
  }

  /** Returns when the file and its folder are on the disk; until then nothing has changed. */
  put(entry: Entry): Result<Entry> {
    return this.#change(
      yearOf(entry),
      (records) => {
        records[entry.id] = { schema: entrySchema, entry }
      },
      () => {
        this.#entries.set(entry.id, entry)
        return entry
      },
    )
  }

  /** The entry that was removed, so that it can be put back. */
  remove(id: string): Result<Entry> {
    const entry = this.#entries.get(id)
    if (entry === undefined) return fail('not-found', 'That entry is no longer in the journal.')
    return this.#change(
      yearOf(entry),
      (records) => {
        Reflect.deleteProperty(records, id)
      },
      () => {
        this.#entries.delete(id)
        return entry
      },
    )
  }

  #change(year: string, edit: (records: Record<string, unknown>) => void, done: () => Entry): Result<Entry> {
    const closed = this.#closedYears.get(year)
    if (closed !== undefined) return fail('read-only-year', closed)
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 })
      const store = this.#file(year)
      // Something else may have changed the file since it was opened: a newer Vagus, another copy, a damaged disk.
      if (existsSync(store.path)) {
        const parsed = v.safeParse(YearOnDisk, store.store)
        if (!parsed.success) throw new SyntaxError('The file no longer holds a year.')
        if (isNewer(parsed.output)) return fail('read-only-year', whyNotWritten(`journal-${year}.json`))
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

  #file(year: string): Store<YearFile> {
    return new Store<YearFile>({
      cwd: this.folder,
      name: `journal-${year}`,
      // A file that does not parse is a person's data to be kept, not a setting to be reset.
      clearInvalidConfig: false,
      // Ids are keys as they are.
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
    })
  }

  #readYear(year: string): JournalProblem[] {
    const file = `journal-${year}.json`
    let content: unknown
    try {
      content = this.#file(year).store
    } catch (cause) {
      return [cause instanceof SyntaxError ? this.#setAside(year, file) : this.#close(year, file, cause)]
    }
    const parsed = v.safeParse(YearOnDisk, content)
    if (!parsed.success) return [this.#setAside(year, file)]

    let damaged = 0
    for (const [id, record] of Object.entries(parsed.output.records)) {
      const entry = readRecord(record)
      if (entry === 'damaged' || entry.id !== id || yearOf(entry) !== year) damaged += 1
      else this.#entries.set(id, entry)
    }
    if (isNewer(parsed.output)) {
      const message = whyNotWritten(file)
      this.#closedYears.set(year, message)
      return [{ code: 'newer-file', file, message }]
    }
    if (damaged > 0) {
      const entries = damaged === 1 ? '1 entry' : `${String(damaged)} entries`
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
  #setAside(year: string, file: string): JournalProblem {
    const stamp = this.#now()
      .toISOString()
      .replace(/[-:]|\.\d+/g, '')
    let keptAs = `journal-${year}.damaged-${stamp}.json`
    // A rename replaces what has that name: never an earlier file that was kept.
    for (let copy = 2; existsSync(join(this.folder, keptAs)); copy += 1) {
      keptAs = `journal-${year}.damaged-${stamp}-${String(copy)}.json`
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
      message: `${file} could not be read: it is damaged. Nothing was deleted. It is kept as ${keptAs} in the journal's folder, and new entries for ${year} go into a fresh file.`,
    }
  }

  #close(year: string, file: string, cause: unknown): JournalProblem {
    const message = `${file} could not be opened (${codeOf(cause)}). It was left as it is, and nothing in that year can be saved until it opens again. Check that the file may be read and written, then start Vagus again.`
    this.#closedYears.set(year, message)
    return { code: 'damaged-file', file, message }
  }
}

function yearOf(entry: Entry): string {
  return entry.date.slice(0, 4)
}

/** Whether a newer Vagus wrote the file or any record in it. */
function isNewer({ format, records }: YearFile): boolean {
  return format > fileFormat || Object.values(records).some((record) => schemaOf(record) > entrySchema)
}

function schemaOf(record: unknown): number {
  const envelope = v.safeParse(RecordOnDisk, record)
  return envelope.success ? envelope.output.schema : 0
}

function whyNotWritten(file: string): string {
  return `${file} was written by a newer version of Vagus. What can be read is shown, and nothing in that year is changed. Install the newer version to go on writing in it.`
}

function readRecord(record: unknown): Entry | 'damaged' {
  const envelope = v.safeParse(RecordOnDisk, record)
  if (!envelope.success || envelope.output.schema > entrySchema) return 'damaged'
  const entry = v.safeParse(Entry, envelope.output.entry)
  return entry.success ? entry.output : 'damaged'
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
