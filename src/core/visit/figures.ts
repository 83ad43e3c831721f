/** Fewest recorded nights or days from which the page shows a median or a count; below, it says "not enough recorded". */
export const leastRecorded = 7

/** Fewest nights on each side of a comparison, and in each half of a trend. */
export const leastCompared = 5

/** An entry that a number came from, and what it gave, in the unit of the measure, where it gave a number. */
export interface Trace {
  readonly id: string
  readonly value?: number
}

/** A count and the entries that were counted. */
export interface Count {
  readonly count: number
  readonly from: readonly Trace[]
}

/** Too little to show a number from; `recorded` is how many there were. */
export interface TooFew {
  readonly enough: false
  readonly recorded: number
  readonly from: readonly Trace[]
}

/** Median and range of `recorded` values, in the unit of the measure. */
export interface Spread {
  readonly enough: true
  readonly recorded: number
  readonly median: number
  readonly lowest: number
  readonly highest: number
  readonly from: readonly Trace[]
}

export type Figure = TooFew | Spread

/** A figure with a printed threshold; `beyond` counts the nights on its wrong side. */
export type ThresholdFigure = TooFew | (Spread & { readonly beyond: Count })

/** How many of those who were asked said yes. */
export type Share =
  | TooFew
  | { readonly enough: true; readonly recorded: number; readonly yes: Count; readonly from: readonly Trace[] }

/** An entry and the number it gives. */
export interface Traced {
  readonly id: string
  readonly value: number
}

/** The values of those entries that have one. */
export function traced<E extends { readonly id: string }>(
  entries: readonly E[],
  valueOf: (entry: E) => number | undefined,
): Traced[] {
  return entries.flatMap((entry) => {
    const value = valueOf(entry)
    return value === undefined ? [] : { id: entry.id, value }
  })
}

export function countOf(found: readonly Trace[]): Count {
  return { count: found.length, from: found.map(traceOf) }
}

export function tooFew(found: readonly Trace[]): TooFew {
  return { enough: false, recorded: found.length, from: found.map(traceOf) }
}

/** Entries bring more with them than a trace holds. */
function traceOf({ id, value }: Trace): Trace {
  return typeof value === 'number' ? { id, value } : { id }
}

/**
 * The median (middle value, or the mean of the two middle ones) and the range. The page shows these and not means: one
 * very bad night would move a mean.
 */
export function figureOf(found: readonly Traced[], least: number): Figure {
  const sorted = found.map(({ value }) => value).sort((a, b) => a - b)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (lowest === undefined || highest === undefined || found.length < least) return tooFew(found)
  return { enough: true, recorded: found.length, median: medianOf(sorted), lowest, highest, from: found }
}

export function thresholdFigureOf(
  found: readonly Traced[],
  isBeyond: (value: number) => boolean,
): ThresholdFigure {
  const figure = figureOf(found, leastRecorded)
  return figure.enough ? { ...figure, beyond: countOf(found.filter(({ value }) => isBeyond(value))) } : figure
}

export function shareOf(
  answers: readonly { readonly id: string; readonly yes: boolean }[],
  least: number,
): Share {
  const from = answers.map(({ id }) => ({ id }))
  if (answers.length < least) return tooFew(from)
  return { enough: true, recorded: answers.length, yes: countOf(answers.filter(({ yes }) => yes)), from }
}

/** The middle value, or the mean of the two middle ones; NaN for no values. */
export function medianOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN
  return (lower + upper) / 2
}
