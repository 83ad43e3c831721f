import { formatPosition, formatSpan } from '../../../core/visit/format.ts'
import { rasterLines } from '../../../core/visit/raster-words.ts'
import type { NightRow, Segment, Span } from '../../../core/visit/raster.ts'
import { timeTicks } from './chart-axis.ts'
import { words } from './charts-catalogue.ts'
import { monthInShort, weekdaysFrom } from './months.ts'
import type { NightLines } from './night-lines.ts'
import type { NightDrawing } from './nights.svelte.ts'

/** What the drawing of the nights says in words, and what stands beside its lines. */

/** "Each line is one night …", and how much of the time is drawn where that is not all of it. */
export function readingOf({ of, periods, all }: NightLines): string {
  const reading = words.nights.reading[of]
  if (of === 'night' || periods.length === all) return reading
  return `${reading} ${words.nights.last[of](periods.length, all)}`
}

/** How the person has chosen to see a time: given `23:15`, perhaps `11:15 pm`. */
type Clock = (time: string) => string

/** A line in words, as on the page for the doctor but for its times; undefined while it is not worked out. */
export function lineInWords(drawing: NightDrawing, at: number, clock: Clock): string | undefined {
  if (drawing.of === 'night') {
    const row = drawing.rows[at]
    return row && rasterLines({ kind: 'nights', rows: [row] }, clock)[0]
  }
  const row = drawing.rows[at]
  return row && rasterLines({ kind: 'weeks', rows: [row] }, clock)[0]
}

/** What stands beside each line; where they are close, beside a few of them. */
export function labelsOf({ of, periods }: NightLines, drawing: NightDrawing, close: boolean): string[] {
  if (of === 'night')
    return periods.map(({ from }, at) => {
      const weekday = weekdaysFrom(1)[Temporal.PlainDate.from(from).dayOfWeek - 1]?.short ?? ''
      const label = words.nights.label(weekday, dayAndMonth(from))
      const row = drawing.of === 'night' ? drawing.rows[at] : undefined
      return row?.late === true ? words.nights.lateLabel(label) : label
    })
  if (!close && of === 'week') return periods.map(({ from }) => dayAndMonth(from))
  const range = { from: periods[0]?.from ?? '', to: periods.at(-1)?.to ?? '' }
  const ticks = timeTicks({ range, step: of, days: 0, periods })
  return periods.map((_, place) => ticks.find(({ at }) => at === place)?.label ?? '')
}

const dayAndMonth = (date: string) => words.dates.onAxis(Number(date.slice(8)), monthInShort(date))

/** "22:30 to 07:00"; undefined where it is not known. */
export const spanInWords = (span: Span | undefined, clock: Clock): string | undefined =>
  span && formatSpan(span.from, span.to, (position) => clock(formatPosition(position)))

/** The same of one night, and where the noons have cut it off. */
export function segmentInWords(
  { segments, clipped }: NightRow,
  kind: Segment['kind'],
  clock: Clock,
): string | undefined {
  const segment = segments.find((one) => one.kind === kind)
  const span = spanInWords(segment, clock)
  if (segment === undefined || span === undefined) return undefined
  const [start, end] = [clipped.start && segment.from === 0, clipped.end && segment.to === 24 * 60]
  if (start && end) return words.nights.cut.both(span)
  return start ? words.nights.cut.start(span) : end ? words.nights.cut.end(span) : span
}
