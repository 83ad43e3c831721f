import type { DayEntry, Entry, GutEntry, NightEntry, TakenEntry } from '../../src/core/journal/entry.ts'
import type { LocalDate, Zone } from '../../src/core/journal/time.ts'
import type { Tracker } from '../../src/core/journal/tracker.ts'
import { oneOf, randomFrom } from '../search/random.ts'

/**
 * Twenty years of somebody's journal, made up: some 7,200 nights among some 20,000 records, with days and weeks that are
 * missing, flares, doses, late entries, journeys and notes. The same seed makes the same journal.
 */

/** Two trackers of their own, one on a scale and one with a unit. */
export const ownTrackers: readonly Tracker[] = [
  {
    id: '00000000-0000-4000-9000-000000000001',
    madeAt: '2006-11-24T08:00:00Z',
    changedAt: '2006-11-24T08:00:00Z',
    name: 'Headache',
    type: 'scale',
  },
  {
    id: '00000000-0000-4000-9000-000000000002',
    madeAt: '2006-11-24T08:00:00Z',
    changedAt: '2006-11-24T08:00:00Z',
    name: 'Water',
    type: 'number',
    unit: 'glasses',
  },
]

const oneDay = 24 * 60 * 60_000
const home: Zone = 'Europe/London'
const away: readonly Zone[] = ['America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland']

const medicines = [
  { name: 'Melatonin', amount: 1, unit: 'mg', form: 'fast-dissolving tablet', reason: 'a bad evening' },
  { name: 'Peppermint oil', amount: 2, unit: 'capsules', form: 'capsule', reason: 'cramps' },
  { name: 'Psyllium', amount: 5, unit: 'g', form: 'powder', reason: 'every day' },
  { name: 'Magnesium', amount: 200, unit: 'mg', form: 'tablet', reason: 'tried for a month' },
] as const

const notes = [
  'A long day, then soup.',
  'Argued, then walked home by the river.',
  'Dinner out and late. Woke bloated.',
  'Worked from the kitchen table. Quiet.',
  'The train was late, and so was everything after it.',
  'Bread again, against better knowledge.',
  'Visitors. Slept on the sofa.',
] as const
const tags = ['travel', 'work', 'visitors', 'exam', 'garden'] as const

/** How one day is, from which its entries follow. */
interface Weather {
  readonly at: number
  readonly zone: Zone
  readonly flare: boolean
  /** 0 to 1: the worse the evening, the worse the night. */
  readonly bad: number
}

interface Making {
  readonly dates: readonly LocalDate[]
  readonly random: () => number
  made: number
}

/**
 * @param until the last day, which is recorded
 * @param years how many years before it, of some 365 nights and 1,000 records each
 */
export function twentyYears({
  until = '2026-11-23',
  years = 20,
  seed = 1,
}: { readonly until?: LocalDate; readonly years?: number; readonly seed?: number } = {}): Entry[] {
  const dates = datesUntil(until, years)
  const random = randomFrom(seed)
  const making: Making = { dates, random, made: 0 }
  let [flareLeft, missingLeft, awayLeft] = [0, 0, 0]
  let zone = home
  return dates.flatMap((_, at) => {
    const isLast = at === dates.length - 1
    if (flareLeft > 0) flareLeft -= 1
    else if (random() < 0.012) flareLeft = 2 + Math.floor(random() * 9)
    if (missingLeft > 0) missingLeft -= 1
    else if (random() < 0.0015) missingLeft = 3 + Math.floor(random() * 8)
    if (awayLeft > 0) awayLeft -= 1
    else if (random() < 0.003) [awayLeft, zone] = [7, oneOf(away, random)]
    else zone = home
    if (missingLeft > 0 && !isLast) return []
    const flare = flareLeft > 0
    const slow = Math.sin((at / 365) * 2 * Math.PI) * 0.12
    const bad = clamp((flare ? 0.65 : 0.3) + slow + (random() - 0.5) * 0.5, 0, 1)
    return entriesOn(making, { at, zone, flare, bad }, isLast)
  })
}

function entriesOn(making: Making, weather: Weather, all: boolean): Entry[] {
  const { random } = making
  const entries: Entry[] = []
  if (all || random() < 0.992) entries.push(nightOn(making, weather))
  if (all || random() < (weather.flare ? 0.95 : 0.8)) entries.push(gutOn(making, weather))
  for (const medicine of medicines)
    if (random() < doseChance(medicine.name, weather)) entries.push(takenOn(making, weather, medicine))
  if (all || random() < 0.5) entries.push(dayOn(making, weather))
  return entries
}

function doseChance(name: (typeof medicines)[number]['name'], { at, flare, bad }: Weather): number {
  if (name === 'Melatonin') return bad > 0.55 ? 0.7 : 0.18
  if (name === 'Peppermint oil') return flare ? 0.6 : 0.05
  // A few months, and then no more.
  if (name === 'Psyllium') return at % 2400 < 400 ? 0.8 : 0
  return at % 3100 > 2950 ? 0.9 : 0
}

/** What every entry has. One in thirty is written down three days late, in the morning. */
function common(making: Making, { at, zone }: Weather, hour: number) {
  const { dates, random } = making
  making.made += 1
  const late = random() < 1 / 30
  const on = dates[late ? at + 3 : at] ?? dates[at] ?? ''
  const recordedAt = `${on}T${two(late ? 9 : hour)}:${two(Math.floor(random() * 60))}:00.000Z`
  return {
    id: `00000000-0000-4000-8000-${String(making.made).padStart(12, '0')}`,
    date: dates[at] ?? '',
    zone,
    recordedAt,
    changedAt: recordedAt,
    revision: making.made,
  }
}

function nightOn(making: Making, weather: Weather): NightEntry {
  const { random } = making
  const { bad } = weather
  const between = (least: number, most: number) => Math.round(least + random() * (most - least))
  const head = { ...common(making, weather, 7), kind: 'night' as const }
  // Half an entry is an entry.
  if (random() < 0.06) return { ...head, quality: 1 + Math.round(4 * (1 - bad)) }
  const noon = Date.parse(`${head.date}T12:00:00Z`) - oneDay
  const reading = (minutes: number) => new Date(noon + minutes * 60_000).toISOString().slice(0, 16)
  const bed = between(600, 690) + Math.round(bad * 60)
  const tried = bed + between(0, 40)
  const waking = between(1060, 1130) + Math.round((1 - bad) * 60)
  const awakenings = Math.round(bad * 5 * random())
  return {
    ...head,
    wentToBed: reading(bed),
    triedToSleep: reading(tried),
    sleepOnsetLatency: Math.round((5 + bad * 70 * random()) / 5) * 5,
    awakenings,
    wakeAfterSleepOnset: awakenings === 0 ? 0 : awakenings * between(4, 18),
    finalWaking: reading(waking),
    gotUp: reading(waking + between(0, 45)),
    quality: 1 + Math.round(clamp(1 - bad + (random() - 0.5) * 0.4, 0, 1) * 4),
    ...(random() < 0.7 && { rested: 1 + Math.round(clamp(1 - bad + (random() - 0.5) * 0.5, 0, 1) * 4) }),
    ...(random() < 0.3 && { napMinutes: between(0, 4) * 15 }),
    ...(random() < 0.5 && { grogginess: Math.round(bad * 8 * random()), wokeClear: bad < 0.5 }),
  }
}

function gutOn(making: Making, weather: Weather): GutEntry {
  const { random } = making
  const { bad, flare } = weather
  const score = (most: number) => Math.round(clamp(bad * most + (random() - 0.5) * 3, 0, 10))
  return {
    ...common(making, weather, 20),
    kind: 'gut',
    pain: score(9),
    bloating: score(8),
    ...(random() < 0.6 && { reflux: score(5) }),
    ...(random() < 0.5 && { nausea: score(4) }),
    ...(random() < 0.4 && { urgency: score(7) }),
    ...(random() < 0.9 && {
      stools: Array.from({ length: Math.floor(random() * (flare ? 5 : 3)) }, () => ({
        form: Math.round(clamp((flare ? 5.5 : 4) + (random() - 0.5) * 4, 1, 7)),
        ...(random() < 0.5 && {
          time: `${two(6 + Math.floor(random() * 15))}:${two(Math.floor(random() * 60))}`,
        }),
      })),
    }),
    ...((flare || random() < 0.7) && { flare }),
  }
}

function takenOn(making: Making, weather: Weather, medicine: (typeof medicines)[number]): TakenEntry {
  const { random } = making
  const { reason, ...rest } = medicine
  return {
    ...common(making, weather, 21),
    kind: 'taken',
    ...rest,
    time: `${two(20 + Math.floor(random() * 3))}:${two(Math.floor(random() * 12) * 5)}`,
    ...(random() < 0.4 && { reason }),
    ...(random() < 0.8 && { planned: random() < 0.7 }),
  }
}

function dayOn(making: Making, weather: Weather): DayEntry {
  const { random } = making
  const [headache, water] = ownTrackers
  const stress = Math.round(clamp(weather.bad * 9 + (random() - 0.5) * 4, 0, 10))
  return {
    ...common(making, weather, 21),
    kind: 'day',
    lastMeal: `${two(18 + Math.floor(random() * 4))}:${two(Math.floor(random() * 12) * 5)}`,
    earlyDinner: random() < 0.4,
    caffeineDrinks: Math.floor(random() * 5),
    alcoholDrinks: Math.floor(random() * random() * 4),
    stress,
    ...(random() < 0.5 && { exerciseMinutes: Math.floor(random() * 7) * 10 }),
    ...(random() < 0.5 && { windDown: random() < 0.5 }),
    ...(random() < 0.35 && { notes: oneOf(notes, random) }),
    ...(random() < 0.15 && { tags: [oneOf(tags, random)] }),
    ...(headache !== undefined &&
      water !== undefined &&
      random() < 0.6 && {
        trackers: { [headache.id]: Math.round(stress * random()), [water.id]: 2 + Math.floor(random() * 8) },
      }),
  }
}

/** By the universal clock, whose days are all the same length: for dates that is as good, and needs no Temporal. */
function datesUntil(until: LocalDate, years: number): LocalDate[] {
  const last = Date.parse(`${until}T00:00:00Z`)
  const before = new Date(last)
  before.setUTCFullYear(before.getUTCFullYear() - years)
  const length = Math.round((last - before.getTime()) / oneDay)
  return Array.from({ length }, (_, at) =>
    new Date(last - (length - 1 - at) * oneDay).toISOString().slice(0, 10),
  )
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

function two(digits: number): string {
  return String(digits).padStart(2, '0')
}
