import type { NightEntry } from '../journal/entry.ts'
import { measureNight, type Measure } from '../journal/measures.ts'
import {
  figureOf,
  leastRecorded,
  thresholdFigureOf,
  traced,
  type Figure,
  type ThresholdFigure,
} from './figures.ts'

/** SOL and WASO longer than this many minutes are counted: a line for reading, printed on the page. No study sets it. */
export const longWakeMinutes = 30

/** Sleep efficiency under this ratio is counted: a line for reading, printed on the page. No study sets it. */
export const lowSleepEfficiency = 0.85

export interface SleepSummary {
  /** Minutes. */
  readonly timeInBed: Figure
  /** Minutes. */
  readonly totalSleepTime: Figure
  /** Minutes. `beyond`: nights over `longWakeMinutes`. */
  readonly sleepOnsetLatency: ThresholdFigure
  /** Minutes. `beyond`: nights over `longWakeMinutes`. */
  readonly wakeAfterSleepOnset: ThresholdFigure
  /** Ratio 0..1. `beyond`: nights under `lowSleepEfficiency`. */
  readonly sleepEfficiency: ThresholdFigure
}

/** Medians and ranges over the nights that have the measure; the measures of a night are those of `measureNight`. */
export function summariseSleep(nights: readonly NightEntry[]): SleepSummary {
  const measures = new Map(nights.map((night) => [night, measureNight(night)]))
  const valuesOf = (measure: Measure) => traced(nights, (night) => measures.get(night)?.[measure])
  const isLong = (minutes: number) => minutes > longWakeMinutes
  return {
    timeInBed: figureOf(valuesOf('timeInBed'), leastRecorded),
    totalSleepTime: figureOf(valuesOf('totalSleepTime'), leastRecorded),
    sleepOnsetLatency: thresholdFigureOf(valuesOf('sleepOnsetLatency'), isLong),
    wakeAfterSleepOnset: thresholdFigureOf(valuesOf('wakeAfterSleepOnset'), isLong),
    sleepEfficiency: thresholdFigureOf(valuesOf('sleepEfficiency'), (share) => share < lowSleepEfficiency),
  }
}
