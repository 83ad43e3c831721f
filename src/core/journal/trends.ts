import { leastRecorded } from '../visit/figures.ts'
import type { DateRange } from '../visit/range.ts'
import { byChange, type DayRecord } from './day.ts'
import { datesBetween, type DatedDays } from './dated-days.ts'
import type { TakenEntry } from './entry.ts'
import { compareText } from './text-order.ts'
import type { LocalDate } from './time.ts'
import { medianOf, type TrendMeasure } from './trend-measures.ts'

/** How long one point of a chart is. */
export type Step = 'day' | 'week' | 'month'

/** The days one point stands for, both ends included; fewer than a whole week or month at the ends of a chart. */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly days: number
}

/** What a chart is drawn along: the periods follow each other without a gap and fill the range. */
export interface Timeline {
  readonly range: DateRange
  readonly step: Step
  /** Days in the range. */
  readonly days: number
  readonly periods: readonly Period[]
}

/** From this many days on, a point is a week; a year has 365. */
const leastForWeeks = 365
/** From this many days on, a point is a month: of three years and more, weeks are narrower than a line. */
const leastForMonths = 3 * 365

/** Days in a range of less than a year, weeks from Monday in less than three years, months beyond. */
export function timelineOf(range: DateRange): Timeline {
  const [first, last] = [Temporal.PlainDate.from(range.from), Temporal.PlainDate.from(range.to)]
  const days = Math.max(first.until(last).days + 1, 0)
  const step = days < leastForWeeks ? 'day' : days < leastForMonths ? 'week' : 'month'
  const periods: Period[] = []
  let from = first
  while (Temporal.PlainDate.compare(from, last) <= 0) {
    const end = endOf(step, from)
    const to = Temporal.PlainDate.compare(end, last) < 0 ? end : last
    periods.push({ from: from.toString(), to: to.toString(), days: from.until(to).days + 1 })
    from = to.add({ days: 1 })
  }
  return { range, step, days, periods }
}

function endOf(step: Step, from: Temporal.PlainDate): Temporal.PlainDate {
  if (step === 'day') return from
  if (step === 'week') return from.add({ days: 7 - from.dayOfWeek })
  return from.with({ day: from.daysInMonth })
}

/** What was recorded in one period: its middle value and its range, in the unit of the measure. */
export interface Values {
  readonly median: number
  readonly lowest: number
  readonly highest: number
}

export interface TrendPoint extends Period {
  /** Days of the period with a value. */
  readonly recorded: number
  /** Undefined where nothing was recorded: a gap, not zero. */
  readonly values: Values | undefined
}

/** One measure over a range. */
export interface Trend {
  readonly timeline: Timeline
  /** One for each period, in order. */
  readonly points: readonly TrendPoint[]
  /** Days of the range with a value. */
  readonly recorded: number
  /** Over the single days of the range; undefined under `leastRecorded` of them. */
  readonly values: Values | undefined
  /** Days on the wrong side of the measure's threshold; 0 where it has none. */
  readonly beyond: number
}

/**
 * What was recorded of a measure along a timeline. Days without a value count nowhere. Takes time in proportion to the
 * days recorded in the range, whatever else the journal holds.
 */
export function trend(journal: DatedDays, measure: TrendMeasure, timeline: Timeline): Trend {
  const found = along(journal, timeline).map((days) =>
    days.map(measure.valueOf).filter((value) => value !== undefined),
  )
  const all = found.flat()
  const { threshold } = measure
  return {
    timeline,
    points: timeline.periods.map((period, at) => {
      const values = found[at] ?? []
      return { ...period, recorded: values.length, values: valuesOf(values) }
    }),
    recorded: all.length,
    values: all.length < leastRecorded ? undefined : valuesOf(all),
    beyond:
      threshold === undefined
        ? 0
        : all.filter((value) =>
            threshold.beyond === 'over' ? value > threshold.value : value < threshold.value,
          ).length,
  }
}

/** On how many days of each period something holds, such as a flare. */
export function daysWith(
  journal: DatedDays,
  timeline: Timeline,
  holds: (day: DayRecord) => boolean,
): readonly number[] {
  return along(journal, timeline).map((days) => days.filter(holds).length)
}

/** One walk through the journal serves all charts along a timeline. */
const walked = new WeakMap<Timeline, { readonly journal: DatedDays; readonly days: DayRecord[][] }>()

/** The recorded days of each period, oldest first. */
function along(journal: DatedDays, timeline: Timeline): readonly (readonly DayRecord[])[] {
  const known = walked.get(timeline)
  if (known?.journal === journal) return known.days
  const { range, periods } = timeline
  const days = periods.map((): DayRecord[] => [])
  let at = 0
  for (const date of datesBetween(journal, range.from, range.to)) {
    while (date > (periods[at]?.to ?? date)) at += 1
    const day = journal.on(date)
    if (day !== undefined) days[at]?.push(day)
  }
  walked.set(timeline, { journal, days })
  return days
}

function valuesOf(values: readonly number[]): Values | undefined {
  const median = medianOf(values)
  if (median === undefined) return undefined
  const lowest = values.reduce((least, value) => Math.min(least, value))
  const highest = values.reduce((most, value) => Math.max(most, value))
  return { median, lowest, highest }
}

/** The same thing whatever the letter case and spaces. */
export function thingOf(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').normalize('NFKC').toLowerCase()
}

/** Everything among what was taken, as it was last written, by name. */
export function thingsTaken(taken: Iterable<TakenEntry>): string[] {
  const lastOfName = new Map<string, TakenEntry>()
  for (const entry of taken) {
    const last = lastOfName.get(entry.name)
    if (last === undefined || byChange(last, entry) < 0) lastOfName.set(entry.name, entry)
  }
  const names = [...lastOfName.values()].toSorted(byChange).map(({ name }) => name)
  const things = new Map(names.map((name) => [thingOf(name), name.trim().replace(/\s+/gu, ' ')]))
  return [...things].toSorted(([one], [other]) => compareText(one, other)).map(([, name]) => name)
}
