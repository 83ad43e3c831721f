import type { TrendMeasure } from '../../../core/journal/trend-measures.ts'
import type { Timeline, Trend } from '../../../core/journal/trends.ts'
import { formatNumber, formatShare } from '../../../core/visit/format.ts'
import { words } from './charts-catalogue.ts'
import { monthInShort, monthOf } from './months.ts'

/** A mark on an axis: where it is, and what is written there. */
export interface Tick {
  readonly at: number
  readonly label: string
}

/** The values a chart reaches from and to, with few ticks between. */
export interface ValueAxis {
  readonly low: number
  readonly high: number
  readonly ticks: readonly Tick[]
}

/** Steps between ticks that people count in, smallest first. */
const minuteSteps = [5, 10, 15, 30, 60, 120, 180, 240, 360]
const numberSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]
const shareSteps = [0.05, 0.1, 0.25]
const mostIntervals = 4

export function valueAxis(measure: TrendMeasure, { points }: Trend): ValueAxis {
  const { scale, unit, threshold } = measure
  if (scale !== undefined) {
    const [low, high] = scale
    return axis(low, high, [low, (low + high) / 2, high], formatNumber)
  }
  const values = points.flatMap(({ values: found }) =>
    found === undefined ? [] : [found.lowest, found.highest],
  )
  // What is counted from is in sight and not at the edge, even where everything is on one side of it.
  if (threshold !== undefined)
    values.push(threshold.value, threshold.value * (threshold.beyond === 'over' ? 1.1 : 1))
  const lowest = measure.fromZero ? 0 : Math.min(...values)
  const highest = Math.max(...values)
  if (values.length === 0) return { low: 0, high: 1, ticks: [] }
  if (unit === '%') return stepped(lowest, 1, shareSteps, formatShare)
  const isLong = highest > 120
  if (unit === 'min')
    return stepped(
      lowest,
      highest,
      isLong ? minuteSteps.filter((step) => step >= 60) : minuteSteps,
      (minutes) => (isLong ? `${formatNumber(minutes / 60)} h` : `${formatNumber(minutes)} min`),
    )
  return stepped(lowest, highest, numberSteps, formatNumber)
}

/** Ticks at whole steps around the values, the smallest step that makes few of them. */
function stepped(
  lowest: number,
  highest: number,
  steps: readonly number[],
  format: (value: number) => string,
): ValueAxis {
  const largest = steps.at(-1) ?? 1
  const fits = (step: number) => Math.ceil(highest / step) - Math.floor(lowest / step) <= mostIntervals
  // Beyond the largest step, doubled until it fits: somebody's own numbers may be anything.
  let step = steps.find(fits) ?? largest
  while (!fits(step)) step *= 2
  const low = Math.floor(lowest / step) * step
  const high = Math.max(Math.ceil(highest / step) * step, low + step)
  const values = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step)
  return axis(low, high, values, format)
}

const axis = (
  low: number,
  high: number,
  values: readonly number[],
  format: (value: number) => string,
): ValueAxis => ({ low, high, ticks: values.map((at) => ({ at, label: format(at) })) })

const mostTimeTicks = 7

/** Few places along the time, by the place of their period: Mondays, months or years, as the length asks for. */
export function timeTicks({ step, days, periods }: Timeline): Tick[] {
  const named = periods.flatMap(({ from, to }, at): Tick[] => {
    const month = monthInShort(from)
    if (step === 'day' && days <= 35)
      return Temporal.PlainDate.from(from).dayOfWeek === 1
        ? [{ at, label: words.dates.onAxis(Number(from.slice(8)), month) }]
        : []
    if (step === 'day') return from.endsWith('-01') ? [{ at, label: month }] : []
    // A week is named by the month that begins in it.
    if (step === 'week') {
      const begins = from.endsWith('-01') || monthOf(from) !== monthOf(to)
      return begins ? [{ at, label: to.slice(5, 7) === '01' ? to.slice(0, 4) : monthInShort(to) }] : []
    }
    return from.slice(5, 7) === '01' ? [{ at, label: from.slice(0, 4) }] : []
  })
  const every = Math.ceil(named.length / mostTimeTicks)
  return named.filter((_, at) => (named.length - 1 - at) % every === 0)
}
