import * as v from 'valibot'
import { fail, succeed, type Result } from '../../result.ts'
import { words } from '../catalogue.ts'
import { Entry, entrySchema } from '../entry.ts'
import { addRevision } from './001-revision.ts'
import type { Migration, StoredEntry } from './migration.ts'

/** In order: the first brings schema 1 to 2. */
const migrations: readonly Migration[] = [addRevision]

/**
 * An entry as it was stored, under any schema there has been, as an entry of today.
 *
 * @returns the entry; or a failure with `code` `newer-record` (a newer Vagus wrote it; it may be whole) or `damaged-record`
 * (it is no entry of that schema). Never throws, whatever it is given.
 */
export function bringForward(record: { readonly schema: unknown; readonly entry: unknown }): Result<Entry> {
  const { schema } = record
  if (typeof schema !== 'number' || !Number.isSafeInteger(schema) || schema < 1) {
    return fail('damaged-record', words.records.noVersion)
  }
  if (schema > entrySchema) {
    return fail('newer-record', words.records.newer)
  }
  const migrated = migrate(record.entry, schema)
  if (migrated === undefined) return fail('damaged-record', words.records.noEntry)
  const parsed = v.safeParse(Entry, migrated, { abortEarly: true })
  return parsed.success ? succeed(parsed.output) : fail('damaged-record', whyNot(parsed.issues[0]))
}

function migrate(stored: unknown, schema: number): StoredEntry | undefined {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined
  try {
    return migrations
      .slice(schema - 1)
      .reduce<StoredEntry>((entry, next) => next(entry), stored as StoredEntry)
  } catch {
    // What a migration cannot take never was an entry of its schema.
    return undefined
  }
}

/** Which part of a record is not what it should be, in sentences. */
export function whyNot(issue: v.BaseIssue<unknown>): string {
  const part = issue.path?.map(({ key }) => String(key)).join('.')
  if (part === undefined) return words.records.otherThing
  const named = part.slice(0, longestName)
  // The library's own words, which begin so, are for programmers.
  return issue.kind === 'validation' && !issue.message.startsWith('Invalid ')
    ? words.records.wrongPart(named, issue.message)
    : words.records.unknownPart(named)
}

/** A part that is not known here may be called anything. */
const longestName = 60
