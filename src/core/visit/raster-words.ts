import { formatDate, formatDateRange, formatMinutes, formatPosition } from './format.ts'
import type { MedianSpan, NightRow, Raster, Span, WeekRow } from './raster.ts'
import { counted } from './words.ts'

/** The drawing of the nights in words: a line for each night, or for each week. */
export function rasterLines(raster: Raster): string[] {
  return raster.kind === 'nights' ? raster.rows.map(nightLine) : raster.rows.map(weekLine)
}

/** `12 Nov 2026: in bed 22:30 to 07:00, asleep 23:10 to 06:20`. */
function nightLine(row: NightRow): string {
  const { date, nightId, late, segments, clipped, wakeAfterSleepOnset, napMinutes, taken, flares } = row
  const drawn = (kind: (typeof segments)[number]['kind']) =>
    each(kindNames[kind], segments.filter((segment) => segment.kind === kind).map(spanWords))
  return line(formatDate(date), [
    nightId === undefined ? 'no night recorded' : undefined,
    nightId !== undefined && segments.length === 0 ? 'no times to draw' : undefined,
    drawn('inBed'),
    drawn('asleep'),
    drawn('awake'),
    clipped.start ? 'began before the noon it is drawn from' : undefined,
    clipped.end ? 'went on after the noon it is drawn to' : undefined,
    wakeAfterSleepOnset === undefined
      ? undefined
      : `awake in the night ${formatMinutes(wakeAfterSleepOnset)}`,
    napMinutes === undefined ? undefined : `naps of the day before ${formatMinutes(napMinutes)}`,
    each(
      'taken at',
      taken.map(({ at }) => formatPosition(at)),
    ),
    each('flare', flares.map(spanWords)),
    late ? 'written late' : undefined,
  ])
}

const kindNames = { inBed: 'in bed', asleep: 'asleep', awake: 'awake in bed' } as const

/** `4 to 10 Nov 2026: 6 of 7 nights, in bed 22:40 to 07:05 (earliest 21:50, latest 08:30)`: medians. */
function weekLine(row: WeekRow): string {
  const { from, to, days, nights, inBed, asleep, wakeAfterSleepOnset, naps, doses, flareDays } = row
  return line(formatDateRange(from, to), [
    `${String(nights.count)} of ${counted(days, 'night')}`,
    inBed && `in bed ${medianWords(inBed)}`,
    asleep && `asleep ${medianWords(asleep)}`,
    wakeAfterSleepOnset === undefined
      ? undefined
      : `awake in the night ${formatMinutes(wakeAfterSleepOnset)}`,
    naps.count === 0 ? undefined : `naps on ${counted(naps.count, 'day')}`,
    doses.count === 0 ? undefined : `taken ${counted(doses.count, 'time')}`,
    flareDays.count === 0 ? undefined : `flare on ${counted(flareDays.count, 'day')}`,
  ])
}

function medianWords(span: MedianSpan): string {
  return `${spanWords(span)} (earliest ${formatPosition(span.earliest)}, latest ${formatPosition(span.latest)})`
}

function spanWords({ from, to }: Span): string {
  return `${formatPosition(from)} to ${formatPosition(to)}`
}

function each(name: string, what: readonly string[]): string | undefined {
  return what.length === 0 ? undefined : `${name} ${what.join(' and ')}`
}

function line(name: string, parts: readonly (string | undefined)[]): string {
  return `${name}: ${parts.filter((part) => part !== undefined).join(', ')}`
}
