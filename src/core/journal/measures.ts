import { words } from './catalogue.ts'
import type { NightEntry } from './entry.ts'
import { epochAt, type NightMoment, type NightTimes, type NightZones } from './night-times.ts'

/** What can be worked out from one night: minutes, but a ratio 0..1 for `sleepEfficiency`. Undefined is "not known". */
export interface NightMeasures {
  readonly timeInBed: number | undefined
  readonly sleepOnsetLatency: number | undefined
  readonly wakeAfterSleepOnset: number | undefined
  readonly earlyWaking: number | undefined
  readonly totalSleepTime: number | undefined
  readonly sleepEfficiency: number | undefined
}
export type Measure = keyof NightMeasures

/** The reference behind the definitions. */
export const measureSource = 'carney2012-consensus-sleep-diary'

/** How a measure is named and explained on the screen and on paper. */
export interface MeasureDefinition {
  readonly name: string
  readonly abbreviation: string
  /** One or two sentences, for a lay reader. */
  readonly definition: string
  /** `min` is whole or half minutes; `%` means that the value is a ratio 0..1 to be shown as per cent. */
  readonly unit: 'min' | '%'
}

/** What each measure means here, and our choice where research groups differ. Source: carney2012-consensus-sleep-diary. */
export const measureDefinitions: Readonly<Record<Measure, MeasureDefinition>> = {
  timeInBed: defined('timeInBed', 'TIB', 'min'),
  sleepOnsetLatency: defined('sleepOnsetLatency', 'SOL', 'min'),
  wakeAfterSleepOnset: defined('wakeAfterSleepOnset', 'WASO', 'min'),
  earlyWaking: defined('earlyWaking', 'EMA', 'min'),
  totalSleepTime: defined('totalSleepTime', 'TST', 'min'),
  sleepEfficiency: defined('sleepEfficiency', 'SE', '%'),
}

function defined(measure: Measure, abbreviation: string, unit: MeasureDefinition['unit']): MeasureDefinition {
  return {
    get name() {
      return words.measures[measure].name
    },
    abbreviation,
    get definition() {
      return words.measures[measure].definition
    },
    unit,
  }
}

/**
 * The measures of one night, of which any may be missing and what is missing is undefined, never zero; so is what
 * contradicts itself, such as more time awake than there was between trying to sleep and the last waking. Only
 * `wakeAfterSleepOnset` is known to be 0 without having been written: when there were no awakenings. Durations are
 * elapsed time, whatever the clocks did in the night and wherever they stood (`bedZone`, `zone`); of an hour that the
 * clocks showed twice, a reading is taken as the first.
 *
 * Source: carney2012-consensus-sleep-diary; our choices where groups differ are in `measureDefinitions`.
 */
export function measureNight(night: NightEntry): NightMeasures {
  const known = measured.get(night)
  if (known !== undefined) return known
  const measures = workOut(night)
  measured.set(night, measures)
  return measures
}

/** A night is measured once, however many numbers ask for it: clock changes make it slow. Entries are never changed. */
const measured = new WeakMap<NightEntry, NightMeasures>()

function workOut(night: NightEntry): NightMeasures {
  const { sleepOnsetLatency } = night
  const wakeAfterSleepOnset = night.wakeAfterSleepOnset ?? (night.awakenings === 0 ? 0 : undefined)
  const timeInBed = notNegative(minutesBetween('wentToBed', 'gotUp', night))
  const trying = night.triedToSleep === undefined ? 'wentToBed' : 'triedToSleep'
  const asleepOrTrying = minutesBetween(trying, 'finalWaking', night)
  const totalSleepTime = notNegative(minus(minus(asleepOrTrying, sleepOnsetLatency), wakeAfterSleepOnset))
  return {
    timeInBed,
    sleepOnsetLatency,
    wakeAfterSleepOnset,
    earlyWaking: notNegative(minutesBetween('finalWaking', 'gotUp', night)),
    totalSleepTime,
    sleepEfficiency: shareOf(totalSleepTime, timeInBed),
  }
}

/** Elapsed minutes from one moment of a night to another, negative when `to` is first; undefined when either is missing. */
export function minutesBetween(
  from: NightMoment,
  to: NightMoment,
  night: NightTimes & NightZones,
): number | undefined {
  const [start, end] = [epochAt(from, night), epochAt(to, night)]
  return start === undefined || end === undefined ? undefined : (end - start) / 60_000
}

function minus(minutes: number | undefined, less: number | undefined): number | undefined {
  return minutes === undefined || less === undefined ? undefined : minutes - less
}

function notNegative(minutes: number | undefined): number | undefined {
  return minutes !== undefined && minutes >= 0 ? minutes : undefined
}

/** Undefined for a night of no length, and where the part is larger than the whole: then one of the two is wrong. */
function shareOf(part: number | undefined, whole: number | undefined): number | undefined {
  if (part === undefined || whole === undefined || whole === 0 || part > whole) return undefined
  return part / whole
}
