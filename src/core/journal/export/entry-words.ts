import { formatDate } from '../../visit/format.ts'
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
  const lines: Lines = [...linesOf(entry, trackers), ['Written down late', isLate(entry) ? 'yes' : undefined]]
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

const rhythms = { earlier: 'earlier than usual', usual: 'as usual', later: 'later than usual' } as const

function ofNight(night: NightEntry): Lines {
  return [
    ['Went to bed', when(night.wentToBed)],
    ['Tried to sleep', when(night.triedToSleep)],
    ['Zone of the clock at bedtime', text(night.bedZone)],
    ['Time to fall asleep', minutes(night.sleepOnsetLatency)],
    ['Times awake', number(night.awakenings)],
    ['Awake in the night', minutes(night.wakeAfterSleepOnset)],
    ['Final waking', when(night.finalWaking)],
    ['Got up', when(night.gotUp)],
    ['Quality', outOf(night.quality, 5)],
    ['Rested', outOf(night.rested, 5)],
    ['Naps the day before', minutes(night.napMinutes)],
    ['Grogginess', outOf(night.grogginess, 10)],
    ['Woke clear', yesNo(night.wokeClear)],
    ['Waking rhythm', night.wakingRhythm && rhythms[night.wakingRhythm]],
    ['Stomach discomfort', outOf(night.stomachDiscomfort, 10)],
  ]
}

function ofGut(gut: GutEntry): Lines {
  return [
    ['Pain', outOf(gut.pain, 10)],
    ['Bloating', outOf(gut.bloating, 10)],
    ['Reflux', outOf(gut.reflux, 10)],
    ['Nausea', outOf(gut.nausea, 10)],
    ['Urgency', outOf(gut.urgency, 10)],
    ['Stools', gut.stools && (gut.stools.length === 0 ? 'none' : gut.stools.map(stool).join('; '))],
    ['Flare', yesNo(gut.flare)],
    ['Flare began', gut.flareStart],
    ['Flare ended', gut.flareEnd],
  ]
}

function stool({ form, time }: Stool): string {
  return time === undefined ? `form ${String(form)}` : `form ${String(form)} at ${time}`
}

function ofTaken(taken: TakenEntry): Lines {
  return [
    ['What', text(taken.name)],
    ['Time', taken.time],
    ['Amount', number(taken.amount)],
    ['Unit', text(taken.unit)],
    ['Form', text(taken.form)],
    ['Reason', text(taken.reason)],
    ['Planned', yesNo(taken.planned)],
  ]
}

function ofDay(day: DayEntry, trackers: readonly Tracker[]): Lines {
  return [
    ['Last meal', day.lastMeal],
    ['Early dinner', yesNo(day.earlyDinner)],
    ['Last caffeine', day.lastCaffeine],
    ['Drinks with caffeine', number(day.caffeineDrinks)],
    ['Drinks with alcohol', number(day.alcoholDrinks)],
    ['Stress', outOf(day.stress, 10)],
    ['Exercise', minutes(day.exerciseMinutes)],
    ['Screens late', minutes(day.screensLateMinutes)],
    ['Wind-down', yesNo(day.windDown)],
    ...Object.entries(day.trackers ?? {}).map(([id, value]) => ownLine(id, value, trackers)),
    ['Tags', day.tags && (day.tags.length === 0 ? 'none' : day.tags.map(inline).join(', '))],
  ]
}

function ownLine(id: string, value: TrackerValue, trackers: readonly Tracker[]): readonly [string, string] {
  const tracker = trackers.find((one) => one.id === id)
  const said = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
  if (tracker === undefined) return [`Tracker that is gone (${id})`, said]
  return [lineStart(tracker.name), tracker.unit === undefined ? said : `${said} ${inline(tracker.unit)}`]
}

/** `22:40, 22 Nov 2026`: nights cross midnight. */
function when(time: LocalDateTime | undefined): string | undefined {
  return time && `${time.slice(-5)}, ${formatDate(time.slice(0, -6))}`
}

const text = (words: string | undefined) => words && inline(words)
const number = (count: number | undefined) => (count === undefined ? undefined : String(count))
const minutes = (count: number | undefined) => (count === undefined ? undefined : `${String(count)} min`)
const outOf = (score: number | undefined, most: number) =>
  score === undefined ? undefined : `${String(score)} of ${String(most)}`
const yesNo = (answer: boolean | undefined) => (answer === undefined ? undefined : answer ? 'yes' : 'no')
