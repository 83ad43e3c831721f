import { symptoms } from '../../visit/gut.ts'
import { formatAmount, formatDate } from '../../visit/format.ts'
import { words } from '../catalogue.ts'
import type { DayEntry, Entry, GutEntry, NightEntry, Stool, TakenEntry } from '../entry.ts'
import { isLate } from '../lateness.ts'
import type { LocalDateTime } from '../time.ts'
import type { Tracker, TrackerValue } from '../tracker.ts'
import { inline, lineStart } from './markdown-text.ts'

/** What an entry says, in Markdown. */
export interface EntryWords {
  /** Each part that was recorded, with what it is called. */
  readonly parts: readonly (readonly [name: string, value: string])[]
  /** What was written freely, as it is. */
  readonly words: readonly string[]
}

type Lines = readonly (readonly [name: string, value: string | undefined])[]

export function describeEntry(entry: Entry, trackers: readonly Tracker[]): EntryWords {
  const lines: Lines = [
    ...linesOf(entry, trackers),
    [words.diary.late, isLate(entry) ? words.diary.yes : undefined],
  ]
  return {
    parts: lines.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
    words: entry.kind === 'day' && entry.notes !== undefined ? [entry.notes] : [],
  }
}

function linesOf(entry: Entry, trackers: readonly Tracker[]): Lines {
  switch (entry.kind) {
    case 'night':
      return ofNight(entry)
    case 'gut':
      return ofGut(entry)
    case 'taken':
      return ofTaken(entry)
    case 'day':
      return ofDay(entry, trackers)
  }
}

function ofNight(night: NightEntry): Lines {
  const said = words.diary.night
  return [
    [said.wentToBed, when(night.wentToBed)],
    [said.triedToSleep, when(night.triedToSleep)],
    [said.bedZone, text(night.bedZone)],
    [said.sleepOnsetLatency, minutes(night.sleepOnsetLatency)],
    [said.awakenings, number(night.awakenings)],
    [said.wakeAfterSleepOnset, minutes(night.wakeAfterSleepOnset)],
    [said.finalWaking, when(night.finalWaking)],
    [said.gotUp, when(night.gotUp)],
    [said.quality, outOf(night.quality, 5)],
    [said.rested, outOf(night.rested, 5)],
    [said.napMinutes, minutes(night.napMinutes)],
    [said.grogginess, outOf(night.grogginess, 10)],
    [said.wokeClear, yesNo(night.wokeClear)],
    [said.wakingRhythm, night.wakingRhythm && said.rhythms[night.wakingRhythm]],
    [said.stomachDiscomfort, outOf(night.stomachDiscomfort, 10)],
  ]
}

function ofGut(gut: GutEntry): Lines {
  const said = words.diary.gut
  return [
    ...symptoms.map((symptom) => [words.symptoms[symptom], outOf(gut[symptom], 10)] as const),
    [
      said.stools,
      gut.stools && (gut.stools.length === 0 ? words.diary.none : gut.stools.map(stool).join('; ')),
    ],
    [said.flare, yesNo(gut.flare)],
    [said.flareStart, gut.flareStart],
    [said.flareEnd, gut.flareEnd],
  ]
}

function stool({ form, time }: Stool): string {
  const said = words.diary.gut
  return time === undefined ? said.stool(form) : said.stoolAt(form, time)
}

function ofTaken(taken: TakenEntry): Lines {
  const said = words.diary.taken
  return [
    [said.name, text(taken.name)],
    [said.time, taken.time],
    [said.amount, number(taken.amount)],
    [said.unit, text(taken.unit)],
    [said.form, text(taken.form)],
    [said.reason, text(taken.reason)],
    [said.planned, yesNo(taken.planned)],
  ]
}

function ofDay(day: DayEntry, trackers: readonly Tracker[]): Lines {
  const said = words.diary.ofDay
  return [
    [said.lastMeal, day.lastMeal],
    [said.earlyDinner, yesNo(day.earlyDinner)],
    [said.lastCaffeine, day.lastCaffeine],
    [said.caffeineDrinks, number(day.caffeineDrinks)],
    [said.alcoholDrinks, number(day.alcoholDrinks)],
    [said.stress, outOf(day.stress, 10)],
    [said.exerciseMinutes, minutes(day.exerciseMinutes)],
    [said.screensLateMinutes, minutes(day.screensLateMinutes)],
    [said.windDown, yesNo(day.windDown)],
    ...Object.entries(day.trackers ?? {}).map(([id, value]) => ownLine(id, value, trackers)),
    [said.tags, day.tags && (day.tags.length === 0 ? words.diary.none : day.tags.map(inline).join(', '))],
  ]
}

function ownLine(id: string, value: TrackerValue, trackers: readonly Tracker[]): readonly [string, string] {
  const tracker = trackers.find((one) => one.id === id)
  const said =
    typeof value === 'boolean' ? answer(value) : typeof value === 'number' ? formatAmount(value) : value
  if (tracker === undefined) return [words.diary.ofDay.goneTracker(id), said]
  return [lineStart(tracker.name), tracker.unit === undefined ? said : `${said} ${inline(tracker.unit)}`]
}

/** `22:40, 22 Nov 2026`: nights cross midnight. */
function when(time: LocalDateTime | undefined): string | undefined {
  return time && `${time.slice(-5)}, ${formatDate(time.slice(0, -6))}`
}

const text = (words: string | undefined) => words && inline(words)
const number = (count: number | undefined) => (count === undefined ? undefined : formatAmount(count))
const minutes = (count: number | undefined) => (count === undefined ? undefined : words.diary.minutes(count))
const outOf = (score: number | undefined, most: number) =>
  score === undefined ? undefined : words.diary.outOf(score, most)
const answer = (yes: boolean) => (yes ? words.diary.yes : words.diary.no)
const yesNo = (yes: boolean | undefined) => (yes === undefined ? undefined : answer(yes))
