import { words } from './catalogue.ts'
import { formatDate, formatDateRange, formatMinutes, formatPosition } from './format.ts'
import type { MedianSpan, NightRow, Raster, Span, WeekRow } from './raster.ts'

/** The drawing of the nights in words: a line for each night, or for each week. */
export function rasterLines(raster: Raster): string[] {
  return raster.kind === 'nights' ? raster.rows.map(nightLine) : raster.rows.map(weekLine)
}

/** `12 Nov 2026: in bed 22:30 to 07:00, asleep 23:10 to 06:20`. */
function nightLine(row: NightRow): string {
  const { date, nightId, late, segments, clipped, wakeAfterSleepOnset, napMinutes, taken, flares } = row
  const { raster } = words
  const drawn = (kind: (typeof segments)[number]['kind']) =>
    together(raster.spans[kind], segments.filter((segment) => segment.kind === kind).map(spanWords))
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
      taken.map(({ at }) => formatPosition(at)),
    ),
    together(raster.spans.flare, flares.map(spanWords)),
    late ? raster.late : undefined,
  ])
}

/** `4 to 10 Nov 2026: 6 of 7 nights, in bed 22:40 to 07:05 (earliest 21:50, latest 08:30)`: medians. */
function weekLine(row: WeekRow): string {
  const { from, to, days, nights, inBed, asleep, wakeAfterSleepOnset, naps, doses, flareDays } = row
  const { raster } = words
  return line(formatDateRange(from, to), [
    raster.nights(nights.count, days),
    inBed && raster.spans.inBed(medianWords(inBed)),
    asleep && raster.spans.asleep(medianWords(asleep)),
    lasting(raster.wakeAfterSleepOnset, wakeAfterSleepOnset),
    naps.count === 0 ? undefined : raster.naps(naps.count),
    doses.count === 0 ? undefined : raster.doses(doses.count),
    flareDays.count === 0 ? undefined : raster.flareDays(flareDays.count),
  ])
}

function medianWords(span: MedianSpan): string {
  return words.raster.medians(spanWords(span), formatPosition(span.earliest), formatPosition(span.latest))
}

function spanWords({ from, to }: Span): string {
  return words.written.span(formatPosition(from), formatPosition(to))
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
