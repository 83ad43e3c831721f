import { words } from './catalogue.ts'
import { formatDate, formatDateRange, formatMinutes, formatPosition } from './format.ts'
import type { MedianSpan, NightRow, Raster, Span, WeekRow } from './raster.ts'

/** A position of the drawing, in minutes from noon, as a time of the clock. */
type Written = (minutesFromNoon: number) => string

/**
 * The drawing of the nights in words: a line for each night, or for each week.
 *
 * @param clock how a time is written, where that is not as on paper: given `23:15`, perhaps `11:15 pm`
 */
export function rasterLines(raster: Raster, clock = (time: string) => time): string[] {
  const written: Written = (position) => clock(formatPosition(position))
  return raster.kind === 'nights'
    ? raster.rows.map((row) => nightLine(row, written))
    : raster.rows.map((row) => weekLine(row, written))
}

/** `12 Nov 2026: in bed 22:30 to 07:00, asleep 23:10 to 06:20`. */
function nightLine(row: NightRow, written: Written): string {
  const { date, nightId, late, segments, clipped, wakeAfterSleepOnset, napMinutes, taken, flares } = row
  const { raster } = words
  const drawn = (kind: (typeof segments)[number]['kind']) =>
    together(
      raster.spans[kind],
      segments.filter((segment) => segment.kind === kind).map((segment) => spanWords(segment, written)),
    )
  return line(formatDate(date), [
    nightId === undefined ? raster.noNight : undefined,
    nightId !== undefined && segments.length === 0 ? raster.noTimes : undefined,
    drawn('inBed'),
    drawn('asleep'),
    drawn('awake'),
    clipped.start ? raster.beganBefore : undefined,
    clipped.end ? raster.wentOnAfter : undefined,
    lasting(raster.wakeAfterSleepOnset, wakeAfterSleepOnset),
    lasting(raster.napMinutes, napMinutes),
    together(
      raster.takenAt,
      taken.map(({ at }) => written(at)),
    ),
    together(
      raster.spans.flare,
      flares.map((flare) => spanWords(flare, written)),
    ),
    late ? raster.late : undefined,
  ])
}

/** `4 to 10 Nov 2026: 6 of 7 nights, in bed 22:40 to 07:05 (earliest 21:50, latest 08:30)`: medians. */
function weekLine(row: WeekRow, written: Written): string {
  const { from, to, days, nights, inBed, asleep, wakeAfterSleepOnset, naps, doses, flareDays } = row
  const { raster } = words
  return line(formatDateRange(from, to), [
    raster.nights(nights.count, days),
    inBed && raster.spans.inBed(medianWords(inBed, written)),
    asleep && raster.spans.asleep(medianWords(asleep, written)),
    lasting(raster.wakeAfterSleepOnset, wakeAfterSleepOnset),
    naps.count === 0 ? undefined : raster.naps(naps.count),
    doses.count === 0 ? undefined : raster.doses(doses.count),
    flareDays.count === 0 ? undefined : raster.flareDays(flareDays.count),
  ])
}

function medianWords(span: MedianSpan, written: Written): string {
  return words.raster.medians(spanWords(span, written), written(span.earliest), written(span.latest))
}

function spanWords({ from, to }: Span, written: Written): string {
  return words.written.span(written(from), written(to))
}

function lasting(say: (duration: string) => string, minutes: number | undefined): string | undefined {
  return minutes === undefined ? undefined : say(formatMinutes(minutes))
}

function together(say: (several: string) => string, several: readonly string[]): string | undefined {
  return several.length === 0 ? undefined : say(words.raster.together(several))
}

function line(name: string, parts: readonly (string | undefined)[]): string {
  return `${name}: ${parts.filter((part) => part !== undefined).join(', ')}`
}
