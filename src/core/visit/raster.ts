import type { DayRecord } from '../journal/day.ts'
import type { NightEntry } from '../journal/entry.ts'
import { hadFlare } from '../journal/flares.ts'
import { isLate } from '../journal/lateness.ts'
import { instantOf, type NightMoment } from '../journal/night-times.ts'
import type { LocalDate, LocalDateTime } from '../journal/time.ts'
import type { Days } from './days.ts'
import { countOf, medianOf, type Count } from './figures.ts'
import { weeksOf } from './range.ts'

/** Up to so many nights have a line each; more are drawn as weeks. */
const mostNightRows = 14

/** Minutes by the clock on the wall from noon of the day before to noon, 0..1440. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** `awake`: in bed, before falling asleep or after the last waking. When in the night the other wakings were, nobody wrote. */
export interface Segment extends Span {
  readonly kind: 'inBed' | 'asleep' | 'awake'
}

/** One line of the noon-to-noon drawing. */
export interface NightRow {
  readonly date: LocalDate
  /** The night drawn; undefined where none was recorded. */
  readonly nightId: string | undefined
  readonly late: boolean
  readonly segments: readonly Segment[]
  /** True where the night reaches past that noon and was cut there. */
  readonly clipped: { readonly start: boolean; readonly end: boolean }
  /** Minutes awake in the night; undefined where not known. */
  readonly wakeAfterSleepOnset: number | undefined
  /** Minutes slept on the day before; undefined where not recorded. */
  readonly napMinutes: number | undefined
  /** When something was taken, of the doses with a time, and the ids of the doses. */
  readonly taken: readonly { readonly at: number; readonly id: string }[]
  /** When a flare was on, as far as the range goes. */
  readonly flares: readonly Span[]
}

/** Seven nights in one line; the first week of a range can be shorter. */
export interface WeekRow {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly days: number
  readonly nights: Count
  /** Median of going to bed and of getting up, each of the nights that have it, and the earliest and the latest. */
  readonly inBed: MedianSpan | undefined
  /** Median of falling asleep and of the last waking. */
  readonly asleep: MedianSpan | undefined
  /** Median minutes awake in the night, of the nights that have it. */
  readonly wakeAfterSleepOnset: number | undefined
  /** Days with a nap. */
  readonly naps: Count
  readonly doses: Count
  readonly flareDays: Count
}

export interface MedianSpan extends Span {
  readonly earliest: number
  readonly latest: number
}

export type Raster =
  | { readonly kind: 'nights'; readonly rows: readonly NightRow[] }
  | { readonly kind: 'weeks'; readonly rows: readonly WeekRow[] }

export function drawRaster(days: Days): Raster {
  const { dates, used } = days
  if (dates.length > mostNightRows) {
    let at = 0
    const rows = weeksOf(dates).map((week) => {
      const [from = '', to = from] = [week[0], week.at(-1)]
      const row = weekRow({ from, to, days: week.length }, used.slice(at, at + week.length))
      at += week.length
      return row
    })
    return { kind: 'weeks', rows }
  }
  return { kind: 'nights', rows: nightRows(days) }
}

const rasterWidth = 24 * 60
const noon = 12 * 60

/** A line for each night, however many they are: a screen has more room than the page. */
export function nightRows({ dates, used, dayBefore }: Omit<Days, 'recorded'>): NightRow[] {
  // What was taken on the evening before the range belongs to none of its days, and is not drawn either.
  return dates.map((date, index) => {
    const day = used[index] ?? dayBefore
    const evening = used[index - 1]
    const { night } = day
    const { segments, clipped } = clip(night === undefined ? [] : spansOf(night))
    return {
      date,
      nightId: night?.id,
      late: night !== undefined && isLate(night),
      segments,
      clipped,
      wakeAfterSleepOnset: wakeOf(night),
      napMinutes: night?.napMinutes,
      taken: [...dosesIn(evening, -noon), ...dosesIn(day, noon)],
      flares: [...flaresIn(evening, -noon), ...flaresIn(day, noon)],
    }
  })
}

function wakeOf(night: NightEntry | undefined): number | undefined {
  return night?.wakeAfterSleepOnset ?? (night?.awakenings === 0 ? 0 : undefined)
}

/** @param shift where the day's midnight lies on the line */
function dosesIn(day: DayRecord | undefined, shift: number): NightRow['taken'] {
  return (day?.taken ?? []).flatMap(({ id, time }) => {
    if (time === undefined) return []
    const at = minutesOf(time) + shift
    return at >= 0 && at < rasterWidth ? { at, id } : []
  })
}

/** A day with a flare has it from its first minute to its last, as far as nobody wrote when it began or ended. */
function flaresIn(day: DayRecord | undefined, shift: number): Span[] {
  const gut = day?.gut
  if (gut === undefined || hadFlare(gut) !== true) return []
  const { flareStart, flareEnd } = gut
  const [start, end] = [flareStart && minutesOf(flareStart), flareEnd && minutesOf(flareEnd)]
  const spans =
    typeof start === 'number' && typeof end === 'number' && end < start
      ? [
          { from: 0, to: end },
          { from: start, to: rasterWidth },
        ]
      : [{ from: typeof start === 'number' ? start : 0, to: typeof end === 'number' ? end : rasterWidth }]
  return spans.flatMap(({ from, to }) => {
    const clipped = { from: Math.max(0, from + shift), to: Math.min(rasterWidth, to + shift) }
    return clipped.from < clipped.to ? clipped : []
  })
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/**
 * Several nights in one line, mostly those of a week; a screen has months too.
 * @param days those of its days that are recorded, or all of them
 */
export function weekRow(
  { from, to, days: length }: Pick<WeekRow, 'from' | 'to' | 'days'>,
  days: readonly DayRecord[],
): WeekRow {
  const nights = days.flatMap(({ night }) => night ?? [])
  const gut = days.flatMap((day) => day.gut ?? [])
  const spans = nights.map(spansOf)
  const waking = nights.flatMap((night) => wakeOf(night) ?? [])
  const ids = (found: readonly { readonly id: string }[]) => countOf(found.map(({ id }) => ({ id })))
  return {
    from,
    to,
    days: length,
    nights: ids(nights),
    inBed: medianSpan(spans.flatMap((night) => night.filter(({ kind }) => kind === 'inBed'))),
    asleep: medianSpan(spans.flatMap((night) => night.filter(({ kind }) => kind === 'asleep'))),
    wakeAfterSleepOnset: waking.length === 0 ? undefined : medianOf(waking.sort((a, b) => a - b)),
    naps: ids(nights.filter(({ napMinutes = 0 }) => napMinutes > 0)),
    doses: ids(days.flatMap(({ taken }) => taken)),
    flareDays: ids(gut.filter((entry) => hadFlare(entry) === true)),
  }
}

function medianSpan(spans: readonly Span[]): MedianSpan | undefined {
  if (spans.length === 0) return undefined
  const from = spans.map((span) => within(span.from)).sort((a, b) => a - b)
  const to = spans.map((span) => within(span.to)).sort((a, b) => a - b)
  return { from: medianOf(from), to: medianOf(to), earliest: from[0] ?? 0, latest: to.at(-1) ?? 0 }
}

const within = (at: number) => Math.min(rasterWidth, Math.max(0, at))

function clip(spans: readonly Segment[]): Pick<NightRow, 'segments' | 'clipped'> {
  return {
    segments: spans.flatMap(({ kind, from, to }) => {
      const clipped = { kind, from: within(from), to: within(to) }
      return clipped.from < clipped.to ? clipped : []
    }),
    clipped: {
      start: spans.some(({ from }) => from < 0),
      end: spans.some(({ to }) => to > rasterWidth),
    },
  }
}

/**
 * What can be drawn of a night: each span only when both its ends are known. Positions are those of the clock on the
 * wall, so that the hours printed along the drawing stay true when the clocks change.
 */
function spansOf(night: NightEntry): Segment[] {
  const trying = onWall(night.triedToSleep === undefined ? 'wentToBed' : 'triedToSleep', night)
  const asleep = fellAsleep(night)
  const waking = onWall('finalWaking', night)
  const up = onWall('gotUp', night)
  return [
    ...spanOf('inBed', night.date, onWall('wentToBed', night), up),
    ...spanOf('awake', night.date, trying, asleep),
    ...spanOf('asleep', night.date, asleep, waking),
    ...spanOf('awake', night.date, waking, up),
  ]
}

function spanOf(
  kind: Segment['kind'],
  date: LocalDate,
  start: LocalDateTime | undefined,
  end: LocalDateTime | undefined,
): Segment[] {
  if (start === undefined || end === undefined) return []
  const [from, to] = [positionOf(start, date), positionOf(end, date)]
  return from < to ? [{ kind, from, to }] : []
}

/** Minutes by the clock from noon of the day before `date`: a clock on the wall knows of no zone. */
function positionOf(reading: LocalDateTime, date: LocalDate): number {
  return (Date.parse(`${reading}Z`) - Date.parse(`${date}T00:00Z`)) / 60_000 + noon
}

/** What the clock showed; of a night on the way, what it showed then where the person got up. */
function onWall(moment: NightMoment, night: NightEntry): LocalDateTime | undefined {
  if (night.bedZone === undefined || night.bedZone === night.zone) return night[moment]
  return instantOf(moment, night)?.toZonedDateTimeISO(night.zone).toPlainDateTime().toString(toTheMinute)
}

function fellAsleep(night: NightEntry): LocalDateTime | undefined {
  const minutes = night.sleepOnsetLatency
  const tried = instantOf(night.triedToSleep === undefined ? 'wentToBed' : 'triedToSleep', night)
  if (tried === undefined || minutes === undefined) return undefined
  const asleep = tried.add({ minutes }).toZonedDateTimeISO(night.zone)
  return asleep.toPlainDateTime().toString(toTheMinute)
}

const toTheMinute = { smallestUnit: 'minute' } as const
