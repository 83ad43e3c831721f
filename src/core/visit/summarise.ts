import { entriesOf } from '../journal/day.ts'
import type { DayRecord } from '../journal/day.ts'
import type { Entry, GutEntry, NightEntry, TakenEntry } from '../journal/entry.ts'
import { hadFlare } from '../journal/flares.ts'
import { isLate } from '../journal/lateness.ts'
import { measureNight } from '../journal/measures.ts'
import type { Measure } from '../journal/measures.ts'
import { instantOf, type NightMoment } from '../journal/night-times.ts'
import type { ClockTime, LocalDate } from '../journal/time.ts'

/** Fewest recorded nights or days from which the page shows a median or a count; below, it says "not enough recorded". */
export const leastRecorded = 7

/** Fewest mornings after a dose from which a median is shown. */
export const leastMornings = 3

/** SOL and WASO longer than this many minutes are counted: the threshold printed on the page. */
export const longWakeMinutes = 30

/** Sleep efficiency under this ratio is counted: the threshold printed on the page. */
export const lowSleepEfficiency = 0.85

export const symptoms = ['pain', 'bloating', 'reflux', 'nausea', 'urgency'] as const
export type Symptom = (typeof symptoms)[number]

/** Days as the person names them, both ends included. */
export interface DateRange {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** A number and the ids of the entries it was counted from. */
export interface Count {
  readonly count: number
  readonly entryIds: readonly string[]
}

/** Too little to show a number from; `recorded` is how many there were. */
export interface TooFew {
  readonly enough: false
  readonly recorded: number
  readonly entryIds: readonly string[]
}

/** Middle and range of `recorded` values, in the unit of the measure; `entryIds` are those it came from. */
export interface Spread {
  readonly enough: true
  readonly recorded: number
  readonly median: number
  readonly lowest: number
  readonly highest: number
  readonly entryIds: readonly string[]
}

export type Figure = TooFew | Spread

/** A figure with a printed threshold; `beyond` counts the nights on its wrong side. */
export type ThresholdFigure = TooFew | (Spread & { readonly beyond: Count })

/** Minutes by the clock from noon of the day before, 0..1440. */
export interface Segment {
  readonly kind: 'inBed' | 'asleep'
  readonly from: number
  readonly to: number
}

/** One line of the noon-to-noon drawing. */
export interface RasterRow {
  readonly date: LocalDate
  /** The night drawn; undefined where none was recorded. */
  readonly entryId: string | undefined
  readonly late: boolean
  readonly segments: readonly Segment[]
  /** True where the night reaches past that noon and was cut there. */
  readonly clipped: { readonly start: boolean; readonly end: boolean }
}

export interface SleepSummary {
  readonly timeInBed: Figure
  readonly totalSleepTime: Figure
  /** `beyond`: nights over `longWakeMinutes`. */
  readonly sleepOnsetLatency: ThresholdFigure
  /** `beyond`: nights over `longWakeMinutes`. */
  readonly wakeAfterSleepOnset: ThresholdFigure
  /** Ratio 0..1. `beyond`: nights under `lowSleepEfficiency`. */
  readonly sleepEfficiency: ThresholdFigure
  /** One row for each date of the range, newest last. */
  readonly raster: readonly RasterRow[]
}

export interface SymptomSummary {
  /** 0..10 for each date of the range in order; undefined where not recorded. */
  readonly daily: readonly (number | undefined)[]
  readonly figure: Figure
}

export type StoolForms = readonly [number, number, number, number, number, number, number]

export type StoolSummary =
  | TooFew
  | {
      readonly enough: true
      /** Days on which stools were recorded, those with none included. */
      readonly recorded: number
      /** How many of form 1, 2, … 7. */
      readonly forms: StoolForms
      /** Stools for each recorded day. */
      readonly perDay: number
      readonly entryIds: readonly string[]
    }

/** Flare days that follow each other without a gap. */
export interface FlareRun {
  readonly start: LocalDate
  readonly end: LocalDate
  readonly days: number
}

export type FlareSummary =
  | TooFew
  | {
      readonly enough: true
      /** Days on which it was answered. */
      readonly recorded: number
      readonly days: Count
      readonly runs: readonly FlareRun[]
      readonly entryIds: readonly string[]
    }

export interface GutSummary {
  readonly symptoms: Readonly<Record<Symptom, SymptomSummary>>
  readonly stools: StoolSummary
  readonly flares: FlareSummary
}

/** What was written on the mornings after one thing was taken. Says nothing about cause. */
export interface MorningAfter {
  /** Mornings that followed a dose. */
  readonly mornings: number
  /** Of these, the nights recorded. */
  readonly nights: Count
  readonly grogginess: Figure
  /** Of the nights on which it was answered (`recorded`), those woken from clear. */
  readonly wokeClear: Count & { readonly recorded: number }
  readonly sleepOnsetLatency: Figure
}

/** One thing at one dose. */
export interface TakenSummary {
  /** Name, amount and unit as the person last wrote them: `Melatonin 1 mg`. */
  readonly label: string
  readonly name: string
  readonly amount: number | undefined
  readonly unit: string | undefined
  /** Distinct dates. */
  readonly days: number
  readonly doses: Count
  /** Of the doses with a time; a day is taken to begin at 04:00, so that 00:30 is later than 23:30. */
  readonly times: { readonly earliest: ClockTime; readonly latest: ClockTime } | undefined
  /** Doses marked planned, marked not planned, and not marked. */
  readonly planned: number
  readonly unplanned: number
  readonly unmarked: number
  readonly morningAfter: MorningAfter
}

export interface Completeness {
  /** Days in the range, which is also the nights in it. */
  readonly days: number
  readonly nights: Count
  readonly gutDays: Count
  /** Entries of nights, gut and things taken that were first written late. */
  readonly late: Count
}

/** Everything the page for the doctor may show. */
export interface VisitSummary {
  readonly range: DateRange
  /** Every date of the range in order. */
  readonly dates: readonly LocalDate[]
  readonly completeness: Completeness
  readonly sleep: SleepSummary
  readonly gut: GutSummary
  /** Most days first, then by label. */
  readonly taken: readonly TakenSummary[]
}

/**
 * Summarises the entries whose date lies in the range; all others are ignored, so what followed a dose taken on the
 * last day is not known here. Where a date has several nights or gut entries, the most recently changed one counts. The
 * order of `entries` does not matter.
 */
export function summarise(entries: readonly Entry[], range: DateRange): VisitSummary {
  const byDate = Map.groupBy(entries, (entry) => entry.date)
  const dates = datesOf(range)
  const days = dates.map((date) => entriesOf(byDate.get(date) ?? [], date))
  const nights = days.flatMap(({ night }) => night ?? [])
  const gut = days.flatMap((day) => day.gut ?? [])
  const taken = days.flatMap((day) => day.taken)
  return {
    range,
    dates,
    completeness: {
      days: dates.length,
      nights: countOf(nights),
      gutDays: countOf(gut),
      late: countOf([...nights, ...gut, ...taken].filter(isLate)),
    },
    sleep: summariseSleep(dates, days, nights),
    gut: summariseGut(dates, days, gut),
    taken: summariseTaken(taken, dates, nights),
  }
}

function datesOf({ from, to }: DateRange): LocalDate[] {
  const dates: LocalDate[] = []
  const last = Temporal.PlainDate.from(to)
  let date = Temporal.PlainDate.from(from)
  while (Temporal.PlainDate.compare(date, last) <= 0) {
    dates.push(date.toString())
    date = date.add({ days: 1 })
  }
  return dates
}

// Figures

/** One value and the entry it is from. */
interface Traced {
  readonly value: number
  readonly id: string
}

/** The values of those entries that have one. */
function traced<E extends Entry>(entries: readonly E[], valueOf: (entry: E) => number | undefined): Traced[] {
  return entries.flatMap((entry) => {
    const value = valueOf(entry)
    return value === undefined ? [] : { value, id: entry.id }
  })
}

function countOf(entries: readonly { readonly id: string }[]): Count {
  return { count: entries.length, entryIds: entries.map(({ id }) => id) }
}

function tooFew(entries: readonly { readonly id: string }[]): TooFew {
  return { enough: false, recorded: entries.length, entryIds: entries.map(({ id }) => id) }
}

function figureOf(found: readonly Traced[], least: number): Figure {
  const sorted = found.map(({ value }) => value).sort((a, b) => a - b)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (lowest === undefined || highest === undefined || found.length < least) return tooFew(found)
  const entryIds = found.map(({ id }) => id)
  return { enough: true, recorded: found.length, median: medianOf(sorted), lowest, highest, entryIds }
}

function thresholdFigureOf(found: readonly Traced[], isBeyond: (value: number) => boolean): ThresholdFigure {
  const figure = figureOf(found, leastRecorded)
  return figure.enough ? { ...figure, beyond: countOf(found.filter(({ value }) => isBeyond(value))) } : figure
}

/** The middle value, or the mean of the two middle ones; NaN for no values. */
function medianOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN
  return (lower + upper) / 2
}

// Sleep

function summariseSleep(
  dates: readonly LocalDate[],
  days: readonly DayRecord[],
  nights: readonly NightEntry[],
): SleepSummary {
  const measures = new Map(nights.map((night) => [night, measureNight(night)]))
  const valuesOf = (measure: Measure) => traced(nights, (night) => measures.get(night)?.[measure])
  const isLong = (minutes: number) => minutes > longWakeMinutes
  return {
    timeInBed: figureOf(valuesOf('timeInBed'), leastRecorded),
    totalSleepTime: figureOf(valuesOf('totalSleepTime'), leastRecorded),
    sleepOnsetLatency: thresholdFigureOf(valuesOf('sleepOnsetLatency'), isLong),
    wakeAfterSleepOnset: thresholdFigureOf(valuesOf('wakeAfterSleepOnset'), isLong),
    sleepEfficiency: thresholdFigureOf(valuesOf('sleepEfficiency'), (share) => share < lowSleepEfficiency),
    raster: dates.map((date, index) => rasterRow(date, days[index]?.night)),
  }
}

const rasterWidth = 24 * 60

function rasterRow(date: LocalDate, night: NightEntry | undefined): RasterRow {
  const spans = night === undefined ? [] : spansOf(night)
  return {
    date,
    entryId: night?.id,
    late: night !== undefined && isLate(night),
    segments: spans.flatMap(({ kind, from, to }) => {
      const clipped = { kind, from: Math.max(from, 0), to: Math.min(to, rasterWidth) }
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
  return [
    ...spanOf('inBed', night.date, onWall('wentToBed', night), onWall('gotUp', night)),
    ...spanOf('asleep', night.date, fellAsleep(night), onWall('finalWaking', night)),
  ]
}

function spanOf(
  kind: Segment['kind'],
  date: LocalDate,
  start: Temporal.PlainDateTime | undefined,
  end: Temporal.PlainDateTime | undefined,
): Segment[] {
  if (start === undefined || end === undefined) return []
  const noon = Temporal.PlainDate.from(date).subtract({ days: 1 }).toPlainDateTime('12:00')
  const [from, to] = [noon.until(start).total('minutes'), noon.until(end).total('minutes')]
  return from < to ? [{ kind, from, to }] : []
}

/** What the clock showed; of a night on the way, what it showed then where the person got up. */
function onWall(moment: NightMoment, night: NightEntry): Temporal.PlainDateTime | undefined {
  const reading = night[moment]
  if (reading === undefined) return undefined
  if (night.bedZone === undefined || night.bedZone === night.zone) return Temporal.PlainDateTime.from(reading)
  return instantOf(moment, night)?.toZonedDateTimeISO(night.zone).toPlainDateTime()
}

function fellAsleep(night: NightEntry): Temporal.PlainDateTime | undefined {
  const minutes = night.sleepOnsetLatency
  const tried = onWall(night.triedToSleep === undefined ? 'wentToBed' : 'triedToSleep', night)
  if (tried === undefined || minutes === undefined) return undefined
  return tried.toZonedDateTime(night.zone).add({ minutes }).toPlainDateTime()
}

// Gut

function summariseGut(
  dates: readonly LocalDate[],
  days: readonly DayRecord[],
  gut: readonly GutEntry[],
): GutSummary {
  const symptomOf = (symptom: Symptom): SymptomSummary => ({
    daily: days.map((day) => day.gut?.[symptom]),
    figure: figureOf(
      traced(gut, (entry) => entry[symptom]),
      leastRecorded,
    ),
  })
  return {
    symptoms: {
      pain: symptomOf('pain'),
      bloating: symptomOf('bloating'),
      reflux: symptomOf('reflux'),
      nausea: symptomOf('nausea'),
      urgency: symptomOf('urgency'),
    },
    stools: summariseStools(gut),
    flares: summariseFlares(dates, days, gut),
  }
}

function summariseStools(gut: readonly GutEntry[]): StoolSummary {
  const recorded = gut.filter(({ stools }) => stools !== undefined)
  if (recorded.length < leastRecorded) return tooFew(recorded)
  const forms: [number, number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0, 0]
  const stools = recorded.flatMap((entry) => entry.stools ?? [])
  for (const { form } of stools) forms[form - 1] = (forms[form - 1] ?? 0) + 1
  const perDay = stools.length / recorded.length
  return { enough: true, recorded: recorded.length, forms, perDay, entryIds: recorded.map(({ id }) => id) }
}

/**
 * Counted against the days on which the question was answered: an unanswered one is missing, not a no. A run ends where
 * a day is missing, because nobody wrote that the flare went on.
 */
function summariseFlares(
  dates: readonly LocalDate[],
  days: readonly DayRecord[],
  gut: readonly GutEntry[],
): FlareSummary {
  const answered = gut.filter((entry) => hadFlare(entry) !== undefined)
  if (answered.length < leastRecorded) return tooFew(answered)
  const runs: FlareRun[] = []
  let open = false
  for (const [index, date] of dates.entries()) {
    const entry = days[index]?.gut
    const isFlare = entry !== undefined && hadFlare(entry) === true
    const run = open ? runs.pop() : undefined
    if (isFlare) runs.push({ start: run?.start ?? date, end: date, days: (run?.days ?? 0) + 1 })
    else if (run !== undefined) runs.push(run)
    open = isFlare
  }
  return {
    enough: true,
    recorded: answered.length,
    days: countOf(answered.filter((entry) => hadFlare(entry) === true)),
    runs,
    entryIds: answered.map(({ id }) => id),
  }
}

// Taken

function summariseTaken(
  taken: readonly TakenEntry[],
  dates: readonly LocalDate[],
  nights: readonly NightEntry[],
): TakenSummary[] {
  const mornings = new Set(dates)
  const nightOf = new Map(nights.map((night) => [night.date, night]))
  return [...Map.groupBy(taken, sameThing).values()]
    .map((doses) => summariseThing(doses, mornings, nightOf))
    .toSorted((a, b) => b.days - a.days || (a.label < b.label ? -1 : 1))
}

/** The same name, amount and unit, whatever the letter case and spaces; 1 mg and 3 mg are two things. */
function sameThing({ name, amount, unit = '' }: TakenEntry): string {
  return JSON.stringify([fold(name), amount, fold(unit)])
}

function fold(text: string): string {
  return tidy(text).normalize('NFKC').toLowerCase()
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}

function summariseThing(
  doses: readonly TakenEntry[],
  mornings: ReadonlySet<LocalDate>,
  nightOf: ReadonlyMap<LocalDate, NightEntry>,
): TakenSummary {
  const last = doses.at(-1)
  const name = tidy(last?.name ?? '')
  const amount = last?.amount
  const unit = tidy(last?.unit ?? '') || undefined
  return {
    label: [name, amount === undefined ? undefined : String(amount), unit]
      .filter((part) => part !== undefined)
      .join(' '),
    name,
    amount,
    unit,
    days: new Set(doses.map(({ date }) => date)).size,
    doses: countOf(doses),
    times: usualTimes(doses),
    planned: doses.filter(({ planned }) => planned === true).length,
    unplanned: doses.filter(({ planned }) => planned === false).length,
    unmarked: doses.filter(({ planned }) => planned === undefined).length,
    morningAfter: summariseMornings(doses, mornings, nightOf),
  }
}

/** Where one day of taking things ends: a dose at 00:30 is a late one of the evening before. */
const dayBreak: ClockTime = '04:00'

function usualTimes(doses: readonly TakenEntry[]): TakenSummary['times'] {
  const times = doses.flatMap(({ time }) => time ?? []).sort()
  const inOrder = [...times.filter((time) => time >= dayBreak), ...times.filter((time) => time < dayBreak)]
  const [earliest, latest] = [inOrder[0], inOrder.at(-1)]
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest }
}

function summariseMornings(
  doses: readonly TakenEntry[],
  mornings: ReadonlySet<LocalDate>,
  nightOf: ReadonlyMap<LocalDate, NightEntry>,
): MorningAfter {
  const after = new Set(doses.map((dose) => morningAfter(dose, nightOf.get(dose.date))))
  const inRange = [...after].filter((date) => mornings.has(date)).sort()
  const nights = inRange.flatMap((date) => nightOf.get(date) ?? [])
  const figure = (valueOf: (night: NightEntry) => number | undefined) =>
    figureOf(traced(nights, valueOf), leastMornings)
  const answered = nights.filter(({ wokeClear }) => wokeClear !== undefined)
  return {
    mornings: inRange.length,
    nights: countOf(nights),
    grogginess: figure(({ grogginess }) => grogginess),
    wokeClear: { ...countOf(answered.filter(({ wokeClear }) => wokeClear)), recorded: answered.length },
    sleepOnsetLatency: figure(({ sleepOnsetLatency }) => sleepOnsetLatency),
  }
}

/**
 * The morning that follows a dose: of the next day, unless the dose was taken before the end of the night that ended on
 * its own day, as after midnight or by someone who sleeps by day. Where that end is unknown, 04:00 stands for it.
 */
function morningAfter({ date, time, zone }: TakenEntry, sameDay: NightEntry | undefined): LocalDate {
  const tomorrow = Temporal.PlainDate.from(date).add({ days: 1 }).toString()
  if (time === undefined) return tomorrow
  const end = sameDay?.finalWaking ?? sameDay?.gotUp ?? `${date}T${dayBreak}`
  const nightEnd = Temporal.PlainDateTime.from(end)
    .toZonedDateTime(sameDay?.zone ?? zone)
    .toInstant()
  const dose = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant()
  return Temporal.Instant.compare(dose, nightEnd) < 0 ? date : tomorrow
}
