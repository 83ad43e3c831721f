import { leastCompared, leastRecorded, type Count } from './figures.ts'
import { longWakeMinutes, lowSleepEfficiency } from './sleep.ts'
import type { VisitSummary } from './summarise.ts'
import type { TakenSummary } from './taken.ts'

/**
 * A part of the summary without its traces: a count is a number, and what is not known is null, so that the same parts are
 * always there.
 */
export type Plain<T> = T extends undefined
  ? null
  : T extends Count
    ? number
    : T extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : T extends object
        ? { readonly [Part in keyof T as IsTrace<Part, T[Part]> extends true ? never : Part]: Plain<T[Part]> }
        : T

type IsTrace<Part, Value> = Part extends 'id' | 'nightId'
  ? true
  : Part extends 'from'
    ? Value extends readonly unknown[]
      ? true
      : false
    : false

type Summarised = Omit<VisitSummary, 'notes' | 'taken'> & {
  readonly taken: readonly Omit<TakenSummary, 'reasons'>[]
}

/** `docs/summary-numbers.md` says what each part is. */
export interface VisitNumbers extends Plain<Summarised> {
  readonly format: 'vagus-summary'
  /** The number of this layout; it only grows. */
  readonly formatVersion: 1
  /** What the numbers are held against: fewest to show, fewest to compare, minutes, a ratio. */
  readonly thresholds: {
    readonly leastRecorded: number
    readonly leastCompared: number
    readonly longWakeMinutes: number
    readonly lowSleepEfficiency: number
  }
}

/**
 * The numbers of the page as plain JSON, for programs: those of `summarise`, unrounded, without the entries they come
 * from and without what the person wrote freely (notes, reasons). Minutes, ratios 0..1, dates `YYYY-MM-DD`.
 */
export function numbersOf({ notes: _, taken, ...rest }: VisitSummary): VisitNumbers {
  const summarised: Summarised = { ...rest, taken: taken.map(({ reasons: _, ...thing }) => thing) }
  return {
    format: 'vagus-summary',
    formatVersion: 1,
    thresholds: { leastRecorded, leastCompared, longWakeMinutes, lowSleepEfficiency },
    ...(plain(summarised) as Plain<Summarised>),
  }
}

function plain(value: unknown): unknown {
  if (value === undefined) return null
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const parts: Partial<Record<string, unknown>> = { ...value }
  if (Array.isArray(parts['from'])) {
    if (typeof parts['count'] === 'number') return parts['count']
    delete parts['from']
  }
  delete parts['id']
  delete parts['nightId']
  return Object.fromEntries(Object.entries(parts).map(([part, inside]) => [part, plain(inside)]))
}
