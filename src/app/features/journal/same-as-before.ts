import type { DayEntry, GutEntry, NightEntry } from '../../../core/journal/entry.ts'
import { clockTimesOf, placeNight } from '../../../core/journal/night-times.ts'
import type { Tracker } from '../../../core/journal/tracker.ts'
import type { Change } from './parts.ts'

/**
 * What "same as yesterday" copies from the entry of the day before: the answers that a person would give again. What they
 * wrote in words, and what has a time of its own, such as a stool or the start of a flare, is of its day alone.
 */

/** The clock faces fall on the days of this date's night. */
export function sameNight(date: string, zone: string, night: NightEntry): Change<'night'> {
  const placed = placeNight(date, clockTimesOf(night), { zone })
  return {
    ...(placed.ok && placed.value),
    sleepOnsetLatency: night.sleepOnsetLatency,
    awakenings: night.awakenings,
    wakeAfterSleepOnset: night.wakeAfterSleepOnset,
    napMinutes: night.napMinutes,
    quality: night.quality,
    rested: night.rested,
    wokeClear: night.wokeClear,
    wakingRhythm: night.wakingRhythm,
    grogginess: night.grogginess,
    stomachDiscomfort: night.stomachDiscomfort,
  }
}

export function sameGut(gut: GutEntry): Change<'gut'> {
  const { pain, bloating, reflux, nausea, urgency, flare } = gut
  return { pain, bloating, reflux, nausea, urgency, flare }
}

export function sameDay(day: DayEntry, trackers: readonly Tracker[]): Change<'day'> {
  const asked = new Set(trackers.filter(({ retired }) => retired !== true).map(({ id }) => id))
  const values = Object.entries(day.trackers ?? {}).filter(([id]) => asked.has(id))
  return {
    lastMeal: day.lastMeal,
    lastCaffeine: day.lastCaffeine,
    caffeineDrinks: day.caffeineDrinks,
    alcoholDrinks: day.alcoholDrinks,
    exerciseMinutes: day.exerciseMinutes,
    screensLateMinutes: day.screensLateMinutes,
    earlyDinner: day.earlyDinner,
    windDown: day.windDown,
    stress: day.stress,
    trackers: values.length === 0 ? undefined : Object.fromEntries(values),
  }
}
