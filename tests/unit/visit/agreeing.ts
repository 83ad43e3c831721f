import type { Entry } from '../../../src/core/journal/entry.ts'
import { numbersOf } from '../../../src/core/visit/numbers.ts'
import type { DateRange } from '../../../src/core/visit/range.ts'
import { summarise, type SummaryOptions } from '../../../src/core/visit/summarise.ts'
import { slowSummary } from './slow-summary.ts'

/** The numbers of the page and those of the slow calculation, which are to be the same. */
export function agreeing(
  entries: readonly Entry[],
  range: DateRange,
  options: SummaryOptions = {},
): readonly [numbers: unknown, slow: unknown] {
  const {
    format: _,
    formatVersion: _version,
    thresholds: _thresholds,
    ...numbers
  } = numbersOf(summarise(entries, range, options))
  return [withoutKeys(numbers), slowSummary(entries, range, options)]
}

/** `key` is how things are told apart in the program, and says nothing. */
function withoutKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([part, inside]) => (part === 'key' ? [] : [[part, withoutKeys(inside)]])),
  )
}
