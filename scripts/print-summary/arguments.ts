import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import type { Settings } from '../../src/contract/settings.ts'
import { LocalDate } from '../../src/core/journal/time.ts'
import { lengthOf, longestRange, shortestRange, type DateRange } from '../../src/core/visit/range.ts'
import { fail, succeed, type Result } from '../../src/core/result.ts'

const usage =
  'npm run print:summary -- --journal FILE.json --from YYYY-MM-DD --to YYYY-MM-DD --paper a4|letter --out FILE.pdf [--json]'

export interface PrintArguments {
  /** The open export; an absolute path. */
  readonly journal: string
  readonly range: DateRange
  readonly paper: Settings['paper']
  /** Undefined where only the numbers are wanted. */
  readonly out: string | undefined
  readonly json: boolean
}

const papers = new Map<string, Settings['paper']>([
  ['a4', 'A4'],
  ['letter', 'Letter'],
])

/** @returns a failure with `code` `bad-arguments` whose sentence says which one, and what it should be */
export function readArguments(args: readonly string[], folder: string): Result<PrintArguments> {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { journal, from, to, paper = 'a4', out, json = false } = parsed.value
  if (journal === undefined) return bad('Name the journal: --journal FILE.json, exported from Vagus as JSON.')
  const first = readDay('first', '--from', from)
  if (!first.ok) return first
  const last = readDay('last', '--to', to)
  if (!last.ok) return last
  const range = { from: first.value, to: last.value }
  if (range.to < range.from) return bad(`The last day (${range.to}) is before the first (${range.from}).`)
  const days = lengthOf(range)
  if (days < shortestRange || days > longestRange) {
    return bad(
      `The page holds ${String(shortestRange)} to ${String(longestRange)} days; you asked for ${String(days)}.`,
    )
  }
  const size = papers.get(paper.toLowerCase())
  if (size === undefined) return bad(`There is no paper “${paper}”: write a4 or letter.`)
  if (out === undefined && !json)
    return bad('Name the file for the page: --out FILE.pdf, or ask for --json alone.')
  return succeed({
    journal: resolve(folder, journal),
    range,
    paper: size,
    out: out === undefined ? undefined : resolve(folder, out),
    json,
  })
}

function readDay(which: 'first' | 'last', name: string, typed: string | undefined): Result<LocalDate> {
  if (typed === undefined) return bad(`Name the ${which} day: ${name} YYYY-MM-DD.`)
  const read = v.safeParse(LocalDate, typed)
  return read.success
    ? succeed(read.output)
    : bad(`“${typed}” is not a day for ${name}. Write it as year-month-day, such as 2026-03-29.`)
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        journal: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        paper: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    return succeed(values)
  } catch (cause) {
    return bad(cause instanceof Error ? cause.message : 'The arguments cannot be read.')
  }
}

const bad = (message: string) => fail('bad-arguments', `${message}\n${usage}`)
