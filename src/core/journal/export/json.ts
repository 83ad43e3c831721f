import * as v from 'valibot'
import { ReadingMark, ReadingPlace, ReadingRecord } from '../../reading/record.ts'
import { fail, succeed, type Result } from '../../result.ts'
import { orderOfChange, type Contents } from '../../vault/contents.ts'
import { Plan, Visit, VisitRecord } from '../../visit/record.ts'
import { words, type Words } from '../catalogue.ts'
import { DayEntry, entrySchema, GutEntry, NightEntry, TakenEntry } from '../entry.ts'
import { bringForward, whyNot } from '../migrations/bring-forward.ts'
import { compareText } from '../text-order.ts'
import { LocalDate, type Moment } from '../time.ts'
import { Tracker } from '../tracker.ts'

/** The name and the number of the format, which `docs/journal-format.md` describes. The number only grows. */
const jsonFormat = 'vagus-journal'
const jsonVersion = 2
/** The first version that has a list of visits. */
const versionWithVisits = 2

/** What an exported file says about itself. */
export interface About {
  readonly exportedAt: Moment
  /** The version of Vagus that wrote it. */
  readonly version: string
}

/**
 * Everything in the journal, for people to keep and programs to read. The same contents are the same text, to the last
 * character, whatever order they come in.
 */
export function toJson({ entries, trackers, reading, visits }: Contents, about: About): string {
  const file = {
    format: jsonFormat,
    formatVersion: jsonVersion,
    entrySchema,
    exportedAt: about.exportedAt,
    vagus: about.version,
    entries: entries.toSorted(by(({ date }) => date)).map((entry) => inOrder(entry, partsOf[entry.kind])),
    trackers: trackers.toSorted(by(({ madeAt }) => madeAt)).map((one) => inOrder(one, partsOf.tracker)),
    reading: reading.toSorted(by(({ madeAt }) => madeAt)).map((one) => inOrder(one, partsOf[one.kind])),
    visits: visits.toSorted(by(({ madeAt }) => madeAt)).map((one) => inOrder(one, partsOf[one.kind])),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The order in which the parts of a record are written: that of its schema. */
const partsOf = {
  night: Object.keys(NightEntry.entries),
  gut: Object.keys(GutEntry.entries),
  taken: Object.keys(TakenEntry.entries),
  day: Object.keys(DayEntry.entries),
  tracker: Object.keys(Tracker.entries),
  mark: Object.keys(ReadingMark.entries),
  place: Object.keys(ReadingPlace.entries),
  visit: Object.keys(Visit.entries),
  plan: Object.keys(Plan.entries),
}

function inOrder(record: object, parts: readonly string[]): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(record))
  return Object.fromEntries(parts.map((part) => [part, sorted(values.get(part))]))
}

/** What is inside a part is in the order of its names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => compareText(one, other))
      .map(([name, part]) => [name, sorted(part)]),
  )
}

function by<Kept extends { readonly id: string }>(key: (kept: Kept) => string) {
  return (one: Kept, other: Kept) => compareText(key(one), key(other)) || compareText(one.id, other.id)
}

/** What a file holds, and what in it cannot be used, in sentences. */
export interface ReadExport {
  readonly contents: Contents
  readonly problems: readonly string[]
}

/** More than a journal of a life comes to, in characters; a larger file would only fill the memory. */
const longestFile = 256 * 1024 * 1024

/** So many problems are named one by one; of the others, the number is. */
const mostNamed = 20

/** The latest moment there is, in milliseconds: a revision beyond it came from no clock, and would outrank all changes. */
const latestRevision = 8.64e15

const Version = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const File = v.object({ format: v.literal(jsonFormat), formatVersion: Version, entrySchema: Version })

/**
 * Reads a journal that `toJson` wrote, under this or an older Vagus. Records that cannot be used are left out and named; of
 * two with one id, the one changed later is used. Never throws, whatever the text is.
 *
 * @returns a failure with `code` `too-large`, `damaged-export`, `not-an-export` or `newer-export` where nothing can be used
 */
export function readJson(text: string): Result<ReadExport> {
  if (text.length > longestFile) {
    return fail('too-large', words.file.tooLarge)
  }
  const json = parse(text)
  if (json === undefined) {
    return fail('damaged-export', words.file.damaged)
  }
  const header = v.safeParse(File, json.value)
  if (!header.success) {
    return fail('not-an-export', words.file.otherFile)
  }
  const { formatVersion, entrySchema: schema } = header.output
  if (formatVersion > jsonVersion || schema > entrySchema) {
    return fail('newer-export', words.file.newer)
  }
  const file = new Map<string, unknown>(Object.entries(json.value as object))
  if (formatVersion < versionWithVisits) file.set('visits', [])
  return succeed(readLists(file, schema))
}

/** A byte order mark is not part of the text, though an editor may have put one before it. */
function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown }
  } catch {
    return undefined
  }
}

function readLists(file: ReadonlyMap<string, unknown>, schema: number): ReadExport {
  const problems = new Problems()
  const contents = {
    entries: readList(file.get('entries'), {
      list: 'entries',
      problems,
      read: (entry) => readEntry(entry, schema),
      later: orderOfChange.entries,
    }),
    trackers: readList(file.get('trackers'), {
      list: 'trackers',
      problems,
      read: (tracker) => accept(v.safeParse(Tracker, tracker, { abortEarly: true })),
      later: orderOfChange.trackers,
    }),
    reading: readList(file.get('reading'), {
      list: 'reading',
      problems,
      read: (record) => accept(v.safeParse(ReadingRecord, record, { abortEarly: true })),
      later: orderOfChange.reading,
    }),
    visits: readList(file.get('visits'), {
      list: 'visits',
      problems,
      read: (record) => accept(v.safeParse(VisitRecord, record, { abortEarly: true })),
      later: orderOfChange.visits,
    }),
  }
  if (new Set(contents.entries.map(({ date }) => date.slice(0, 4))).size > mostYears) {
    problems.add(words.file.tooManyYears(mostYears))
    return { contents: { ...contents, entries: [] }, problems: problems.sentences() }
  }
  return { contents, problems: problems.sentences() }
}

interface Reading<Kept> {
  readonly list: keyof Words['file']['lists']
  readonly problems: Problems
  readonly read: (record: unknown) => Result<Kept>
  readonly later: (one: Kept, other: Kept) => number
}

function readList<Kept extends { readonly id: string }>(found: unknown, how: Reading<Kept>): Kept[] {
  const { list, problems, read, later } = how
  const say = words.file.lists[list]
  if (!Array.isArray(found)) {
    problems.add(say.none)
    return []
  }
  if (found.length > mostRecords) {
    problems.add(say.tooMany)
    return []
  }
  const kept = new Map<string, { readonly record: Kept; readonly number: number }>()
  for (const [index, item] of (found as readonly unknown[]).entries()) {
    const number = index + 1
    const result = read(item)
    if (!result.ok) {
      problems.add(words.file.leftOut(say.one(number, dateOf(item)), result.error.message))
      continue
    }
    const record = result.value
    const twin = kept.get(record.id)
    if (twin !== undefined) {
      problems.add(words.file.sameId(say.one(number, dateOf(item)), twin.number))
    }
    if (twin === undefined || later(record, twin.record) > 0) kept.set(record.id, { record, number })
  }
  return [...kept.values()].map(({ record }) => record)
}

/** A hundred years of fifty records a day. */
const mostRecords = 2_000_000
/** Each year is a file of its own, and nobody lives through so many. */
const mostYears = 300

function readEntry(stored: unknown, schema: number): ReturnType<typeof bringForward> {
  const entry = bringForward({ schema, entry: stored })
  if (entry.ok && entry.value.revision > latestRevision) {
    return fail('damaged-record', words.records.revisionTooLate)
  }
  return entry
}

function accept<Kept>(parsed: v.SafeParseResult<v.GenericSchema<unknown, Kept>>): Result<Kept> {
  return parsed.success ? succeed(parsed.output) : fail('damaged-record', whyNot(parsed.issues[0]))
}

/** The day of a record that cannot be used, only where it is one. */
function dateOf(item: unknown): LocalDate | undefined {
  const dated = v.safeParse(v.object({ date: LocalDate }), item)
  return dated.success ? dated.output.date : undefined
}

class Problems {
  readonly #named: string[] = []
  #more = 0

  add(sentence: string): void {
    if (this.#named.length < mostNamed) this.#named.push(sentence)
    else this.#more += 1
  }

  sentences(): string[] {
    if (this.#more === 0) return this.#named
    return [...this.#named, words.file.more(this.#more)]
  }
}
