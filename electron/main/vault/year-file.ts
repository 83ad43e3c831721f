import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { DurableFile } from './durable-file.ts'
import type { Sealer } from './sealing.ts'

/**
 * The layout of a year's file. 1 was in the clear, of the first Vagus; 2 is sealed. A larger number is a newer Vagus, whose
 * file is read where possible and never written.
 */
export const fileFormat = 2

const ClearRecord = v.object({ schema: v.number(), entry: v.unknown() })
const Layout = v.object({
  format: v.number(),
  records: v.record(v.string(), v.unknown()),
  /** Seals which records the file has, so that none can be taken out or put back from an older copy unseen. */
  seal: v.optional(v.string()),
})

/** Records as they stand in the file; those that are not understood are among them. */
export type StoredRecords = Record<string, unknown>

/** What a record says once it is opened; `schema` is the number of its shape. */
export interface OpenedRecord {
  readonly schema: number
  readonly content: unknown
}

/** What a year's file holds; undefined when it is none. */
export function readYear(content: unknown): v.InferOutput<typeof Layout> | undefined {
  const parsed = v.safeParse(Layout, content)
  return parsed.success ? parsed.output : undefined
}

/** How the records of one store and one calendar year are sealed, in whichever file they lie. */
export class SealedYear {
  readonly store: string
  readonly year: string
  /** Records that were found whole: by which seal, and with whose key. */
  readonly #whole = new WeakMap<StoredRecords, { readonly seal: string; readonly sealer: Sealer }>()

  constructor(store: string, year: string) {
    this.store = store
    this.year = year
  }

  get name(): string {
    return `${this.store}-${this.year}.json`
  }

  /** A record as it is stored. */
  seal(id: string, { schema, content }: OpenedRecord, sealer: Sealer): { schema: number; sealed: string } {
    return { schema, sealed: sealer.seal(content, this.#label(id, schema)) }
  }

  /** Undefined when the record was changed, belongs under another name, or never was one. */
  open(id: string, record: unknown, sealer: Sealer): OpenedRecord | undefined {
    if (!isSealed(record)) return undefined
    const { schema, sealed } = record
    const content = sealer.open(sealed, this.#label(id, schema))
    return content === undefined ? undefined : { schema, content }
  }

  /** Whether the file has exactly the records that were written last. */
  isWhole(records: StoredRecords, seal: string | undefined, sealer: Sealer): boolean {
    if (seal === undefined) return false
    const known = this.#whole.get(records)
    if (known?.seal === seal && known.sealer === sealer) return true
    const isWhole = sealer.open(seal, ['year', this.store, this.year]) === digestOf(records)
    if (isWhole) this.#whole.set(records, { seal, sealer })
    return isWhole
  }

  /** The records must not be changed afterwards. */
  protected sealOf(records: StoredRecords, sealer: Sealer): string {
    const seal = sealer.seal(digestOf(records), ['year', this.store, this.year])
    this.#whole.set(records, { seal, sealer })
    return seal
  }

  #label(id: string, schema: number) {
    return ['record', this.store, this.year, id, schema]
  }
}

/** The file of one store and one calendar year, such as `journal-2026.json`. */
export class YearFile extends SealedYear {
  readonly #file: DurableFile
  /** What was made of the file's content, which is the same object for as long as it is the same. */
  #known: { readonly content: unknown; readonly year: v.InferOutput<typeof Layout> } | undefined

  constructor(folder: string, store: string, year: string) {
    super(store, year)
    this.#file = new DurableFile(folder, `${store}-${year}`)
  }

  /** Undefined when there is none yet. Throws a SyntaxError when it is damaged, and what the disk says when it cannot be read. */
  read(): v.InferOutput<typeof Layout> | undefined {
    const content = this.#file.read()
    if (content === undefined) return undefined
    if (content === this.#known?.content) return this.#known.year
    const year = readYear(content)
    if (year === undefined) throw new SyntaxError('The file does not hold a year.')
    this.#known = { content, year }
    return year
  }

  /** Returns when it is on the disk; when it throws, the file is what it was. The records must not be changed afterwards. */
  write(records: StoredRecords, sealer: Sealer): void {
    const year = { format: fileFormat, records, seal: this.sealOf(records, sealer) }
    this.#file.write(year)
    this.#known = { content: year, year }
  }

  /** The same in the place of a file in the clear, of which as little as possible is left on the disk. */
  replaceClear(records: StoredRecords, sealer: Sealer): void {
    const held = this.#file.hold()
    try {
      this.write(records, sealer)
      wipeQuietly(held.wipe)
    } finally {
      held.letGo()
    }
  }
}

/** The year is sealed by then: that its old bytes could not be written over does not take that back. */
function wipeQuietly(wipe: () => void): void {
  try {
    wipe()
  } catch {
    // A disk that writes elsewhere each time would have kept them too.
  }
}

/**
 * Whether a year is in the clear. A file that says so and has anything sealed in it was changed: sealing it again would put
 * what is in it out of reach.
 */
export const isClear = ({ format, records, seal }: v.InferOutput<typeof Layout>): boolean =>
  format < fileFormat && seal === undefined && !Object.values(records).some(isSealed)

/** A record of the first layout, or of something that was never understood. */
export function readClearRecord(record: unknown): OpenedRecord {
  const clear = v.safeParse(ClearRecord, record)
  return clear.success
    ? { schema: clear.output.schema, content: clear.output.entry }
    : { schema: 0, content: record }
}

export function schemaOf(record: unknown): number {
  return hasSchema(record) ? record.schema : 0
}

/** The end of a sealed record is its tag: it differs whenever anything differs. */
export function fingerprintOf(record: unknown): string | undefined {
  // Copied: a slice alone would keep the whole of twenty years' sealed text in memory.
  return isSealed(record) ? Buffer.from(record.sealed.slice(-24)).toString('latin1') : undefined
}

/** By hand and not by a schema: every record is looked at several times while a person waits to come in. */
function isSealed(record: unknown): record is { readonly schema: number; readonly sealed: string } {
  return hasSchema(record) && 'sealed' in record && typeof record.sealed === 'string'
}

function hasSchema(record: unknown): record is { readonly schema: number } {
  return (
    typeof record === 'object' && record !== null && 'schema' in record && typeof record.schema === 'number'
  )
}

function digestOf(records: StoredRecords): string {
  const all = Object.keys(records)
    .sort()
    .map((id) => JSON.stringify([id, records[id]]))
  return createHash('sha256').update(all.join('')).digest('base64')
}
