import {
  daysWith,
  thingOf,
  thingsTaken,
  timelineOf,
  trend,
  type Timeline,
  type Trend,
} from '../../../core/journal/trends.ts'
import { hadFlare } from '../../../core/journal/flares.ts'
import { trackerMeasures, trendMeasures, type TrendMeasure } from '../../../core/journal/trend-measures.ts'
import type { Tracker } from '../../../core/journal/tracker.ts'
import type { DateRange } from '../../../core/visit/range.ts'
import type { DatedDays } from '../../../core/journal/dated-days.ts'
import type { Calendar } from './calendar.svelte.ts'
import { addDays, addMonths } from './months.ts'
import type { Span } from './view.ts'

/** How many charts are made at once; the others follow, one a frame. */
const firstCharts = 2

export interface Chart {
  readonly measure: TrendMeasure
  readonly trend: Trend
}

/** What is asked for; without a last day, the last one there is. */
interface Shown {
  readonly trackers: readonly Tracker[]
  readonly span: Span
  readonly to?: string | undefined
}

/** The charts of one time, as far as they are made. */
interface Making {
  readonly of: DatedDays
  readonly along: Timeline
  readonly measures: readonly TrendMeasure[]
  readonly charts: Chart[]
}

/** What the charts show, all along one line of time. */
export class Trends {
  readonly #calendar: Calendar
  readonly #shown: () => Shown
  /** Where one looks in all charts at once: the place of a point. */
  cursor = $state<number>()

  constructor(calendar: Calendar, shown: () => Shown) {
    this.#calendar = calendar
    this.#shown = shown
  }

  readonly first = $derived.by(() => this.#calendar.days.dates[0] ?? this.#calendar.today)
  readonly range = $derived.by((): DateRange => {
    const { span, to = this.last } = this.#shown()
    if (span === 'all') return { from: this.first, to: this.last }
    return { from: firstOf(span, to), to }
  })
  readonly timeline = $derived.by(() => timelineOf(this.range))

  readonly #measures = $derived.by(() => [...trendMeasures, ...trackerMeasures(this.#shown().trackers)])

  /** The charts of this time, made as they come in sight: twenty years of all of them would hold up the window. */
  readonly #making = $derived.by((): Making => ({
    of: this.#calendar.days,
    along: this.timeline,
    measures: this.#measures,
    charts: [],
  }))
  #ready = $state.raw<{ readonly making: object; readonly count: number }>()
  readonly #count = $derived.by(() =>
    this.#ready?.making === this.#making ? this.#ready.count : firstCharts,
  )

  readonly charts = $derived.by((): readonly Chart[] => {
    const { of, along, measures, charts } = this.#making
    for (const measure of measures.slice(charts.length, this.#count))
      charts.push({ measure, trend: trend(of, measure, along) })
    return charts.slice(0, this.#count)
  })

  /** Whether every chart of this time is there. */
  readonly whole = $derived.by(() => this.#count >= this.#measures.length)

  /** Makes the next chart. */
  more(): void {
    this.#ready = { making: this.#making, count: this.#count + 1 }
  }

  /** Days with a flare, in each period. */
  readonly flares = $derived.by(() =>
    daysWith(this.#calendar.days, this.timeline, ({ gut }) => gut !== undefined && hadFlare(gut) === true),
  )

  readonly things = $derived.by(() => thingsTaken(this.#calendar.everTaken))

  /** Days on which the chosen thing was taken, in each period; none when none is chosen. */
  readonly doses = $derived.by(() => {
    const { marked } = this.#calendar
    if (marked === undefined) return undefined
    const thing = thingOf(marked)
    return daysWith(this.#calendar.days, this.timeline, ({ taken }) =>
      taken.some(({ name }) => thingOf(name) === thing),
    )
  })

  /** The last day there is to show: a clock that was wrong may have written on a day to come. */
  get last(): string {
    const { days, today } = this.#calendar
    const last = days.dates.at(-1) ?? today
    return last > today ? last : today
  }

  /** The last day of the page before or after this one; undefined where it would hold nothing. */
  turned(pages: -1 | 1): string | undefined {
    const { span } = this.#shown()
    const { to } = this.range
    if (span === 'all') return undefined
    if (pages < 0) return this.range.from > this.first ? addDays(this.range.from, -1) : undefined
    if (to >= this.last) return undefined
    const next = span === '4-weeks' ? addDays(to, 28) : addMonths(to, span === 'year' ? 12 : 3)
    return next > this.last ? this.last : next
  }
}

function firstOf(span: Exclude<Span, 'all'>, to: string): string {
  if (span === '4-weeks') return addDays(to, -27)
  return addDays(addMonths(to, span === 'year' ? -12 : -3), 1)
}
