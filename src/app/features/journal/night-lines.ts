import type { Period, Timeline } from '../../../core/journal/trends.ts'
import { weeksOf } from '../../../core/visit/range.ts'

/** The lines of the drawing of the nights, from noon to noon, oldest first. */
export interface NightLines {
  /** What one line stands for. */
  readonly of: 'night' | 'week' | 'month'
  /** One for each line; they follow each other without a gap, and end with the time that is shown. */
  readonly periods: readonly Period[]
  /** How many lines all of the time would have. */
  readonly all: number
}

/** So many nights have a line each; more are drawn as weeks, as on the page for the doctor. */
const mostNights = 35
/** More lines than these are too many to be seen at once, and their nights too many to be worked out. */
const mostLines = 60

/** Nights of up to five weeks, weeks of less than three years, months beyond; of too many lines the last. */
export function linesAlong({ step, periods }: Timeline): NightLines {
  if (step !== 'day') return { of: step, periods: periods.slice(-mostLines), all: periods.length }
  if (periods.length <= mostNights) return { of: 'night', periods, all: periods.length }
  const weeks = weeksOf(periods.map(({ from }) => from)).map((dates): Period => ({
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
    days: dates.length,
  }))
  return { of: 'week', periods: weeks, all: weeks.length }
}

/** The line in which a point of the charts lies; undefined where it is not drawn, or nobody looks. */
export function lineOfPoint(
  lines: NightLines,
  { periods }: Timeline,
  point: number | undefined,
): number | undefined {
  const from = point === undefined ? undefined : periods[point]?.from
  if (from === undefined) return undefined
  const line = lines.periods.findIndex((one) => one.from <= from && from <= one.to)
  return line < 0 ? undefined : line
}

/** The last point of the charts that lies in a line. */
export function pointOfLine(lines: NightLines, { periods }: Timeline, line: number): number | undefined {
  const to = lines.periods[line]?.to
  const point = to === undefined ? -1 : periods.findLastIndex(({ from }) => from <= to)
  return point < 0 ? undefined : point
}
