import { datesBetween, type DatedDays } from '../../../core/journal/dated-days.ts'
import type { DayRecord } from '../../../core/journal/day.ts'
import type { Timeline } from '../../../core/journal/trends.ts'
import { summariseStools } from '../../../core/visit/gut.ts'
import { nightRows, weekRow, type NightRow, type WeekRow } from '../../../core/visit/raster.ts'
import type { Calendar } from './calendar.svelte.ts'
import { lineOfPoint, linesAlong, pointOfLine, type NightLines } from './night-lines.ts'

/** What is drawn on the lines, for each of them in order; undefined where it is not made yet. */
export type NightDrawing =
  | { readonly of: 'night'; readonly rows: readonly (NightRow | undefined)[] }
  | { readonly of: 'week' | 'month'; readonly rows: readonly (WeekRow | undefined)[] }

/** The lines of weeks or months, newest first, as far as they are made. */
interface Making {
  readonly journal: DatedDays
  readonly lines: NightLines
  readonly rows: WeekRow[]
}

/**
 * So many lines are drawn in one frame, newest first, and no more than these nights worked out, of which it is slow to say
 * when somebody fell asleep: the window is not held up.
 */
const linesAtOnce = 10
const nightsAtOnce = 42

const nothing: DayRecord = { taken: [] }

/** The nights of the time that the charts show, and its stools. */
export class Nights {
  readonly #calendar: Calendar
  readonly #timeline: () => Timeline

  constructor(calendar: Calendar, timeline: () => Timeline) {
    this.#calendar = calendar
    this.#timeline = timeline
  }

  readonly lines = $derived.by(() => linesAlong(this.#timeline()))

  /** Nights of the lines, and how many of them are recorded. */
  readonly counts = $derived.by(() => {
    const { periods } = this.lines
    const [first, last] = [periods[0], periods.at(-1)]
    const recorded = first && last ? recordedDays(this.#calendar.days, first.from, last.to) : []
    return {
      all: periods.reduce((sum, { days }) => sum + days, 0),
      recorded: recorded.filter(({ night }) => night !== undefined).length,
    }
  })

  readonly #making = $derived.by((): Making => ({
    journal: this.#calendar.days,
    lines: this.lines,
    rows: [],
  }))
  #ready = $state.raw<{ readonly making: object; readonly count: number }>()
  readonly #atOnce = $derived.by(() =>
    Math.min(Math.ceil(nightsAtOnce / { night: 1, week: 7, month: 31 }[this.lines.of]), linesAtOnce),
  )
  readonly #count = $derived.by(() =>
    this.#ready?.making === this.#making ? this.#ready.count : this.#atOnce,
  )

  readonly #nights = $derived.by((): readonly NightRow[] => {
    const dates = this.lines.periods.map(({ from }) => from)
    const used = dates.map((date) => this.#calendar.days.on(date) ?? nothing)
    return nightRows({ dates, used, dayBefore: nothing })
  })

  readonly drawing = $derived.by((): NightDrawing => {
    const { journal, lines, rows } = this.#making
    const { of, periods } = lines
    if (of === 'night') {
      const first = periods.length - this.#count
      return { of, rows: this.#nights.map((row, at) => (at < first ? undefined : row)) }
    }
    for (const period of periods.toReversed().slice(rows.length, this.#count))
      rows.push(weekRow(period, recordedDays(journal, period.from, period.to)))
    return { of, rows: periods.map((_, at) => rows[periods.length - 1 - at]) }
  })

  /** Whether every line of this time is there. */
  readonly whole = $derived.by(() => this.#count >= this.lines.periods.length)

  /** Makes the next lines. */
  more(): void {
    this.#ready = { making: this.#making, count: this.#count + this.#atOnce }
  }

  /** How many of each form there were in all of the time. */
  readonly stools = $derived.by(() => {
    const { range } = this.#timeline()
    return summariseStools(
      recordedDays(this.#calendar.days, range.from, range.to).flatMap(({ gut }) => gut ?? []),
    )
  })

  /** The line in which a point of the charts lies. */
  lineOf(point: number | undefined): number | undefined {
    return lineOfPoint(this.lines, this.#timeline(), point)
  }

  /** The point of the charts that lies in a line. */
  pointOf(line: number | undefined): number | undefined {
    return line === undefined ? undefined : pointOfLine(this.lines, this.#timeline(), line)
  }
}

function recordedDays(journal: DatedDays, from: string, to: string): readonly DayRecord[] {
  return datesBetween(journal, from, to).flatMap((date) => journal.on(date) ?? [])
}
