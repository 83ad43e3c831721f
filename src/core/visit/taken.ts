import type { NightEntry, TakenEntry } from '../journal/entry.ts'
import { measureNight } from '../journal/measures.ts'
import { compareText } from '../journal/text-order.ts'
import type { ClockTime, LocalDate } from '../journal/time.ts'
import type { Days } from './days.ts'
import {
  countOf,
  figureOf,
  leastCompared,
  shareOf,
  traced,
  type Count,
  type Figure,
  type Share,
} from './figures.ts'
import { formatAmount } from './format.ts'
import { daysFrom } from './range.ts'

/** What was written about some nights: those that followed a dose, or those that followed none. Says nothing of cause. */
export interface NightsSummary {
  readonly nights: Count
  /** Minutes. */
  readonly sleepOnsetLatency: Figure
  /** Minutes. */
  readonly totalSleepTime: Figure
  /** Ratio 0..1. */
  readonly sleepEfficiency: Figure
  /** 0..10, on the morning after. */
  readonly grogginess: Figure
  /** Mornings woken from clear. */
  readonly wokeClear: Share
}

/** A thing at a dose, as it is told apart from others and as it is called. */
export interface Labelled {
  /** The same for the same name, amount and unit, whatever the letter case and spaces. */
  readonly key: string
  /** Name, amount and unit as the person last wrote them: `Melatonin 1 mg`. */
  readonly label: string
}

/** One thing at one dose. */
export interface TakenSummary extends Labelled {
  readonly name: string
  readonly amount: number | undefined
  readonly unit: string | undefined
  /** Distinct dates. */
  readonly days: number
  readonly doses: Count
  /** Of the doses with a time; a day is taken to begin at 04:00, so that 00:30 is later than 23:30. */
  readonly times: { readonly earliest: ClockTime; readonly latest: ClockTime } | undefined
  readonly planned: Count
  readonly unplanned: Count
  /** Doses of which nobody wrote whether they were planned. */
  readonly unmarked: Count
  /** Why it was taken, in the person's words, the most frequent first. */
  readonly reasons: readonly { readonly text: string; readonly count: number }[]
  /** Recorded nights of the range that followed a dose of it. */
  readonly with: NightsSummary
  /** Recorded nights of the range that followed no dose of that name, of any amount. */
  readonly without: NightsSummary
}

/**
 * What was taken on the days of the range, most days first, then by label. A night follows a dose when it ended on the
 * next morning (`morningAfter`); for the first night the day before the range is looked at, and for the last day the
 * night after it is not known here.
 */
export function summariseTaken({ used, dayBefore }: Days): TakenSummary[] {
  const nights = used.flatMap(({ night }) => night ?? [])
  const nightOf = new Map([dayBefore.night ?? [], nights].flat().map((night) => [night.date, night]))
  const taken = used.flatMap((day) => day.taken)
  const nightsAfter = (doses: readonly TakenEntry[]) =>
    new Set(doses.map((dose) => morningAfter(dose, nightOf.get(dose.date))))
  const byName = Map.groupBy([...dayBefore.taken, ...taken], ({ name }) => fold(name))

  return [...Map.groupBy(taken, sameThing)]
    .map(([key, doses]) => {
      const name = fold(doses[0]?.name ?? '')
      const before = dayBefore.taken.filter((dose) => sameThing(dose) === key)
      const after = nightsAfter([...before, ...doses])
      const afterAny = nightsAfter(byName.get(name) ?? [])
      return {
        ...describe(key, doses),
        with: summariseNights(nights.filter(({ date }) => after.has(date))),
        without: summariseNights(nights.filter(({ date }) => !afterAny.has(date))),
      }
    })
    .toSorted((a, b) => b.days - a.days || compareText(a.label, b.label) || compareText(a.key, b.key))
}

/** The same name, amount and unit, whatever the letter case and spaces; 1 mg and 3 mg are two things. */
export function sameThing({ name, amount, unit = '' }: TakenEntry): string {
  return JSON.stringify([fold(name), amount, fold(unit)])
}

function fold(text: string): string {
  return tidy(text).normalize('NFKC').toLowerCase()
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}

function describe(key: string, doses: readonly TakenEntry[]): Omit<TakenSummary, 'with' | 'without'> {
  const { name, amount, unit } = partsOf(doses.at(-1) ?? { name: '' })
  const ids = (wanted: boolean | undefined) =>
    countOf(doses.filter(({ planned }) => planned === wanted).map(({ id }) => ({ id })))
  return {
    key,
    label: labelOf({ name, amount, unit }),
    name,
    amount,
    unit,
    days: new Set(doses.map(({ date }) => date)).size,
    doses: countOf(doses.map(({ id }) => ({ id }))),
    times: usualTimes(doses),
    planned: ids(true),
    unplanned: ids(false),
    unmarked: ids(undefined),
    reasons: reasonsOf(doses),
  }
}

/** `Melatonin 1 mg`, as it was written at this dose. */
export function labelOf(dose: Pick<TakenEntry, 'name' | 'amount' | 'unit'>): string {
  const { name, amount, unit } = partsOf(dose)
  return [name, amount === undefined ? undefined : formatAmount(amount), unit]
    .filter((part) => part !== undefined)
    .join(' ')
}

function partsOf({ name, amount, unit = '' }: Pick<TakenEntry, 'name' | 'amount' | 'unit'>) {
  return { name: tidy(name), amount, unit: tidy(unit) || undefined }
}

function reasonsOf(doses: readonly TakenEntry[]): TakenSummary['reasons'] {
  const given = doses.flatMap(({ reason }) => (reason === undefined ? [] : tidy(reason) || []))
  return [...Map.groupBy(given, fold).values()]
    .map((same) => ({ text: same.at(-1) ?? '', count: same.length }))
    .toSorted((a, b) => b.count - a.count || compareText(a.text, b.text))
}

/** Where one day of taking things ends: a dose at 00:30 is a late one of the evening before. */
const dayBreak: ClockTime = '04:00'

function usualTimes(doses: readonly TakenEntry[]): TakenSummary['times'] {
  const times = doses.flatMap(({ time }) => time ?? []).sort()
  const inOrder = [...times.filter((time) => time >= dayBreak), ...times.filter((time) => time < dayBreak)]
  const [earliest, latest] = [inOrder[0], inOrder.at(-1)]
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest }
}

/** Medians need `leastCompared` nights that have the measure. */
function summariseNights(nights: readonly NightEntry[]): NightsSummary {
  const figure = (valueOf: (night: NightEntry) => number | undefined) =>
    figureOf(traced(nights, valueOf), leastCompared)
  return {
    nights: countOf(nights.map(({ id }) => ({ id }))),
    sleepOnsetLatency: figure(({ sleepOnsetLatency }) => sleepOnsetLatency),
    totalSleepTime: figure((night) => measureNight(night).totalSleepTime),
    sleepEfficiency: figure((night) => measureNight(night).sleepEfficiency),
    grogginess: figure(({ grogginess }) => grogginess),
    wokeClear: shareOf(
      nights.flatMap(({ id, wokeClear }) => (wokeClear === undefined ? [] : { id, yes: wokeClear })),
      leastCompared,
    ),
  }
}

/**
 * The morning that follows a dose: of the next day, unless the dose was taken before the end of the night that ended on
 * its own day, as after midnight or by someone who sleeps by day. Where that end is unknown, 04:00 stands for it.
 */
function morningAfter({ date, time, zone }: TakenEntry, sameDay: NightEntry | undefined): LocalDate {
  const tomorrow = daysFrom(date, 1)
  if (time === undefined) return tomorrow
  const end = sameDay?.finalWaking ?? sameDay?.gotUp ?? `${date}T${dayBreak}`
  const nightEnd = Temporal.PlainDateTime.from(end)
    .toZonedDateTime(sameDay?.zone ?? zone)
    .toInstant()
  const dose = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant()
  return Temporal.Instant.compare(dose, nightEnd) < 0 ? date : tomorrow
}
