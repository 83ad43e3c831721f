import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { entries } from '../../electron/main/vault/keepings.ts'
import { RecordStore, type Keeping } from '../../electron/main/vault/record-store.ts'
import { Sealer } from '../../electron/main/vault/sealing.ts'
import { YearFile, type StoredRecords } from '../../electron/main/vault/year-file.ts'
import type { VaultProblem } from '../../src/contract/vault.ts'
import type { Entry } from '../../src/core/journal/entry.ts'
import type { Failure, Result } from '../../src/core/result.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A folder of sealed files with its key, and what other programs do to it. */

interface Identified {
  readonly id: string
}

export const failureOf = (result: Result<unknown>): Failure | undefined =>
  result.ok ? undefined : result.error
export const byId = <Kept extends Identified>(records: readonly Kept[]) =>
  Object.fromEntries(records.map((record) => [record.id, record]))

/** What stands in a sealed file, as far as anybody can read it. */
const Year = v.strictObject({
  format: v.number(),
  records: v.record(v.string(), v.strictObject({ schema: v.number(), sealed: v.string() })),
  seal: v.string(),
})
type Year = v.InferOutput<typeof Year>

export class SealedFolder<Kept extends Identified> {
  readonly path: string
  readonly sealer: Sealer
  readonly keeping: Keeping<Kept>

  /** @param beside another folder of which this is the same, with another store */
  constructor(keeping: Keeping<Kept>, beside?: { readonly path: string; readonly sealer: Sealer }) {
    this.keeping = keeping
    // A folder that is not there yet.
    this.path = beside?.path ?? join(temporaryFolder(), 'journal')
    this.sealer = beside?.sealer ?? new Sealer(randomBytes(32))
  }

  /** A store that has just read the folder. */
  open(now?: () => Date): { store: RecordStore<Kept>; problems: VaultProblem[] } {
    const store = new RecordStore(this.keeping, this.path, now)
    return { store, problems: store.open(this.sealer) }
  }

  opened(): RecordStore<Kept> {
    return this.open().store
  }

  /** What a new store finds, and what it says about it. */
  kept(): Record<string, Kept> {
    return byId(this.opened().all())
  }

  problems(): VaultProblem[] {
    return this.open().problems
  }

  yearFile(year: string): YearFile {
    return new YearFile(this.path, this.keeping.name, year)
  }

  file(year: string): string {
    return join(this.path, `${this.keeping.name}-${year}.json`)
  }

  files(): string[] {
    return readdirSync(this.path).sort()
  }

  /** A record as it would be stored. */
  sealed(record: Kept, schema = this.keeping.schema, year = this.keeping.yearOf(record)) {
    return this.yearFile(year).seal(record.id, { schema, content: record }, this.sealer)
  }

  read(year: string): Year {
    return v.parse(Year, JSON.parse(readFileSync(this.file(year), 'utf8')))
  }

  /** Puts a file there as another program would. */
  plant(year: string, content: string | Uint8Array): string {
    mkdirSync(this.path, { recursive: true })
    writeFileSync(this.file(year), content)
    return this.file(year)
  }

  /** Writes a year as Vagus does, with whatever records. */
  plantRecords(year: string, records: StoredRecords): string {
    this.yearFile(year).write(records, this.sealer)
    return this.file(year)
  }

  /** Changes a year's file behind the back of Vagus, which has a seal on it. */
  tamper(year: string, change: (file: Year) => unknown): void {
    writeFileSync(this.file(year), JSON.stringify(change(this.read(year))))
  }
}

export const journalFolder = (): SealedFolder<Entry> => new SealedFolder(entries)
