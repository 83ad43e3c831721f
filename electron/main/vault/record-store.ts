import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultProblem } from '../../../src/contract/vault.ts'
import { fail, succeed, type Result } from '../../../src/core/result.ts'
import { codeOf } from '../code-of.ts'
import { words } from './catalogue.ts'
import { syncFolder } from './durable-file.ts'
import { whileLocked } from './folder-lock.ts'
import { sweep } from './leftovers.ts'
import type { Sealer } from './sealing.ts'
import { changedElsewhere, changedOutside, goneMeanwhile, whyNotSaved } from './why-not-saved.ts'
import {
  fileFormat,
  fingerprintOf,
  isClear,
  readClearRecord,
  schemaOf,
  YearFile,
  type OpenedRecord,
  type StoredRecords,
} from './year-file.ts'

/** What a store keeps. */
export interface Keeping<Kept> {
  /** What its files are called: `journal` is `journal-2026.json`. */
  readonly name: string
  /** The number of the shape that is written. A record keeps its number, so that old ones can be brought forward. */
  readonly schema: number
  /** Reads a record of that or an older number; undefined when it makes no sense. */
  readonly read: (schema: number, content: unknown) => Kept | undefined
  /** The year whose file a record is in; the same for as long as there is the record. */
  readonly yearOf: (kept: Kept) => string
  /** What it is called to the person. */
  readonly said: () => {
    readonly counted: (count: number) => string
    readonly many: string
    /** Said when what should be removed is not there. */
    readonly gone: string
  }
}

/** What is to be written, and the ids of what is to be taken out. */
interface Edits<Kept> {
  readonly put: readonly Kept[]
  readonly remove: readonly string[]
}

/**
 * What a person wrote, sealed on disk: one electron-store file for each calendar year, because a save rewrites the whole
 * file. What it does not understand in a file it leaves there as it is.
 */
export class RecordStore<Kept extends { readonly id: string }> {
  readonly #keeping: Keeping<Kept>
  readonly #folder: string
  readonly #now: () => Date
  readonly #kept = new Map<string, Kept>()
  /** Each record as it was last seen on the disk: another program may have changed it since. */
  readonly #seen = new Map<string, string | undefined>()
  /** What a save that failed would have made of records: a disk that fails may have kept it all the same. */
  readonly #tried = new Map<string, string | undefined>()
  /** Those that were written to: what one of them held then need not be made sense of again at the next save. */
  readonly #written = new Map<string, YearFile>()
  /** Years that must not be written, each with what to tell the person. */
  readonly #closedYears = new Map<string, string>()
  /** Years in which something was wrong already when they were opened; the person has been told. */
  readonly #brokenYears = new Set<string>()
  #takesClear = false
  #sealer: Sealer | undefined

  /** @param folder where the files are; made when missing. @param now for naming a file that is moved aside. */
  constructor(keeping: Keeping<Kept>, folder: string, now: () => Date = () => new Date()) {
    this.#keeping = keeping
    this.#folder = folder
    this.#now = now
  }

  /**
   * Reads every year, with a pause after each: twenty of them would hold everything else up. A file that cannot be used is
   * named and kept; the others are still usable.
   *
   * @param takesClear whether a file in the clear is the first Vagus's, to be sealed now; later on somebody else put it there
   * @returns what is wrong with the files
   */
  *reading(sealer: Sealer, takesClear = false): Generator<undefined, VaultProblem[], void> {
    this.close()
    this.#sealer = sealer
    this.#takesClear = takesClear
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    sweep(this.#folder, `${this.#keeping.name}-`)
    const years = readdirSync(this.#folder)
      .map((file) => /^(.*)-(\d{4})\.json$/.exec(file) ?? [])
      .flatMap(([, name, year]) => (name === this.#keeping.name && year !== undefined ? [year] : []))
    const problems: VaultProblem[] = []
    for (const year of years.sort()) {
      problems.push(...this.#readYear(this.#fileOf(year), sealer))
      yield
    }
    return problems
  }

  /** The same without a pause. */
  open(sealer: Sealer, takesClear = false): VaultProblem[] {
    const reading = this.reading(sealer, takesClear)
    for (;;) {
      const step = reading.next()
      if (step.done === true) return step.value
    }
  }

  /** Forgets everything; the sealer is wiped by whoever made it. */
  close(): void {
    this.#kept.clear()
    this.#seen.clear()
    this.#tried.clear()
    this.#closedYears.clear()
    this.#brokenYears.clear()
    this.#written.clear()
    this.#sealer = undefined
  }

  /** Whether there are years that could not be read or sealed this time. */
  get hasClosedYears(): boolean {
    return this.#closedYears.size > 0
  }

  find(id: string): Kept | undefined {
    return this.#kept.get(id)
  }

  all(): Kept[] {
    return [...this.#kept.values()]
  }

  /** Returns when the file and its folder are on the disk; until then nothing has changed. */
  put(record: Kept): Result<Kept> {
    const changed = this.change({ put: [record], remove: [] })
    return changed.ok ? succeed(record) : changed
  }

  /** What was removed, so that it can be put back. */
  remove(id: string): Result<Kept> {
    const record = this.#kept.get(id)
    if (record === undefined) return fail('not-found', this.#keeping.said().gone)
    const changed = this.change({ put: [], remove: [id] })
    return changed.ok ? succeed(record) : changed
  }

  /** Many at once, with one write for each year. When one fails, the years before it are changed and the rest are not. */
  change({ put, remove }: Edits<Kept>): Result<null> {
    const { yearOf } = this.#keeping
    const years = new Map<string, { put: Kept[]; remove: string[] }>()
    const of = (year: string) => {
      const edits = years.get(year) ?? { put: [], remove: [] }
      years.set(year, edits)
      return edits
    }
    for (const record of put) {
      const before = this.#kept.get(record.id)
      if (before !== undefined && yearOf(before) !== yearOf(record)) {
        return fail('other-year', words.year.cannotMove(yearOf(before), yearOf(record)))
      }
      of(yearOf(record)).put.push(record)
    }
    for (const id of remove) {
      const record = this.#kept.get(id)
      if (record !== undefined) of(yearOf(record)).remove.push(id)
    }
    for (const [year, edits] of years) {
      const file = this.#written.get(year) ?? this.#fileOf(year)
      this.#written.set(year, file)
      const changed = this.#changeYear(file, edits)
      if (!changed.ok) return changed
    }
    return succeed(null)
  }

  #changeYear(file: YearFile, { put, remove }: Edits<Kept>): Result<null> {
    const sealer = this.#sealer
    if (sealer === undefined) throw new Error('The store is closed.')
    const closed = this.#closedYears.get(file.year)
    if (closed !== undefined) return fail('read-only-year', closed)
    const { schema } = this.#keeping
    const sealed = put.map(
      (record) => [record.id, file.seal(record.id, { schema, content: record }, sealer)] as const,
    )
    try {
      const written = whileLocked(this.#folder, () => {
        // Something else may have changed the file since it was opened: a newer Vagus, another copy, a damaged disk.
        const found = file.read()
        if (found !== undefined && this.#isNewer(file, found, sealer)) {
          return fail('read-only-year', words.year.newer(file.name))
        }
        const refusal = this.#whyNotAsItWas(file, found, sealer)
        if (refusal !== undefined) return refusal
        const records: StoredRecords = { ...found?.records }
        const touched = [...put.map(({ id }) => id), ...remove]
        if (touched.some((id) => this.#isForeign(id, records[id]))) return changedElsewhere()
        for (const id of remove) Reflect.deleteProperty(records, id)
        file.write(Object.assign(records, Object.fromEntries(sealed)), sealer)
        return succeed(null)
      })
      if (!written.ok) return written
    } catch (cause) {
      for (const id of remove) this.#tried.set(id, undefined)
      for (const [id, record] of sealed) this.#tried.set(id, fingerprintOf(record))
      return fail('not-saved', whyNotSaved(cause))
    }
    for (const id of remove) this.#kept.delete(id)
    for (const record of put) this.#kept.set(record.id, record)
    for (const id of remove) this.#note(id, undefined)
    for (const [id, record] of sealed) this.#note(id, record)
    return succeed(null)
  }

  /** What Vagus writes is whole; a year that is not, or is gone, would be sealed by this save as if it were. */
  #whyNotAsItWas(
    file: YearFile,
    found: ReturnType<YearFile['read']>,
    sealer: Sealer,
  ): Result<never> | undefined {
    if (found === undefined) {
      const { yearOf } = this.#keeping
      return this.all().some((record) => yearOf(record) === file.year) ? goneMeanwhile(file.name) : undefined
    }
    const whole = found.format === fileFormat && file.isWhole(found.records, found.seal, sealer)
    return whole || this.#brokenYears.has(file.year) ? undefined : changedOutside(file.name)
  }

  #note(id: string, record: unknown): void {
    this.#seen.set(id, fingerprintOf(record))
    this.#tried.delete(id)
  }

  /** Whether a record, as it is found on the disk, was put there by somebody else. */
  #isForeign(id: string, record: unknown): boolean {
    const found = fingerprintOf(record)
    return found !== this.#seen.get(id) && !(this.#tried.has(id) && found === this.#tried.get(id))
  }

  #fileOf(year: string): YearFile {
    return new YearFile(this.#folder, this.#keeping.name, year)
  }

  #readYear(file: YearFile, sealer: Sealer): VaultProblem[] {
    let found: ReturnType<YearFile['read']>
    try {
      found = file.read()
    } catch (cause) {
      return [cause instanceof SyntaxError ? this.#setAside(file) : this.#close(file, cause)]
    }
    if (found === undefined) return []
    const clear = isClear(found)
    if (clear && !this.#takesClear) return [this.#refuseClear(file)]
    const records = clear ? sealAll(file, found.records, sealer) : found.records

    const before = this.#kept.size
    for (const [id, record] of Object.entries(records)) {
      const kept = keptIn(this.#keeping, file.year, id, file.open(id, record, sealer))
      if (kept !== undefined) this.#kept.set(id, kept)
      // Also one that is damaged, so that the same one from a backup can take its place.
      this.#note(id, record)
    }
    const damaged = Object.keys(records).length - (this.#kept.size - before)

    const problems: VaultProblem[] = []
    if (this.#isNewer(file, { format: found.format, records }, sealer)) {
      const message = words.year.newer(file.name)
      this.#closedYears.set(file.year, message)
      problems.push({ code: 'newer-file', file: file.name, message })
    } else {
      if (damaged > 0) problems.push(this.#damagedRecords(file, damaged))
      if (!clear && !(found.format === fileFormat && file.isWhole(records, found.seal, sealer))) {
        // What was changed in its place is no longer what was written last either: that has been said.
        if (damaged === 0) problems.push(notWhole(file, this.#keeping.said().many))
        this.#brokenYears.add(file.year)
      }
    }
    if (clear) problems.push(...this.#sealNow(file, records, sealer))
    return problems
  }

  /** Kept as it is, and out of the way: nobody can say whose it is. */
  #refuseClear(file: YearFile): VaultProblem {
    const message = words.year.notSealed(file.name)
    this.#closedYears.set(file.year, message)
    return { code: 'damaged-file', file: file.name, message }
  }

  /** Puts the sealed form of a year in the place of the one in the clear. */
  #sealNow(file: YearFile, records: StoredRecords, sealer: Sealer): VaultProblem[] {
    try {
      whileLocked(this.#folder, () => {
        file.replaceClear(records, sealer)
      })
      return []
    } catch (cause) {
      return [this.#close(file, cause)]
    }
  }

  #damagedRecords(file: YearFile, damaged: number): VaultProblem {
    const what = this.#keeping.said().counted(damaged)
    return {
      code: 'damaged-record',
      file: file.name,
      message: words.year.damagedRecords(damaged, what, file.name),
    }
  }

  /** Gives a damaged file another name, so that the year can go on in a fresh one and nothing is lost. */
  #setAside(file: YearFile): VaultProblem {
    const stamp = this.#now()
      .toISOString()
      .replace(/[-:]|\.\d+/g, '')
    const stem = `${file.store}-${file.year}.damaged-${stamp}`
    let keptAs = `${stem}.json`
    // A rename replaces what has that name: never an earlier file that was kept.
    const isTaken = (name: string) =>
      existsSync(join(this.#folder, name)) || existsSync(join(this.#folder, `${name}.sealed`))
    for (let copy = 2; isTaken(keptAs); copy += 1) keptAs = `${stem}-${String(copy)}.json`
    try {
      renameSync(join(this.#folder, file.name), join(this.#folder, keptAs))
      syncFolder(this.#folder)
    } catch (cause) {
      return this.#close(file, cause)
    }
    return {
      code: 'damaged-file',
      file: file.name,
      message: words.year.setAside({
        file: file.name,
        keptAs,
        many: this.#keeping.said().many,
        year: file.year,
      }),
    }
  }

  #close(file: YearFile, cause: unknown): VaultProblem {
    const message = words.year.notOpened(file.name, codeOf(cause))
    this.#closedYears.set(file.year, message)
    return { code: 'damaged-file', file: file.name, message }
  }

  /** Whether a newer Vagus wrote the file or any record in it. A number that was changed makes no record newer. */
  #isNewer(
    file: YearFile,
    { format, records }: { readonly format: number; readonly records: StoredRecords },
    sealer: Sealer,
  ): boolean {
    const { schema } = this.#keeping
    return (
      format > fileFormat ||
      Object.entries(records).some(
        ([id, record]) => schemaOf(record) > schema && file.open(id, record, sealer) !== undefined,
      )
    )
  }
}

/** What an opened record of that year says; undefined when it makes no sense there, or a newer Vagus wrote it. */
export function keptIn<Kept extends { readonly id: string }>(
  keeping: Keeping<Kept>,
  year: string,
  id: string,
  opened: OpenedRecord | undefined,
): Kept | undefined {
  if (opened === undefined || opened.schema > keeping.schema) return undefined
  const kept = keeping.read(opened.schema, opened.content)
  return kept?.id === id && keeping.yearOf(kept) === year ? kept : undefined
}

/** What is not understood is sealed too: it holds what people wrote. */
function sealAll(file: YearFile, records: StoredRecords, sealer: Sealer): StoredRecords {
  return Object.fromEntries(
    Object.entries(records).map(([id, record]) => [id, file.seal(id, readClearRecord(record), sealer)]),
  )
}

function notWhole(file: YearFile, many: string): VaultProblem {
  return {
    code: 'missing-record',
    file: file.name,
    message: words.year.notWhole(file.name, many),
  }
}
