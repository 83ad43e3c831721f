import { symptoms, type Symptom } from '../visit/gut.ts'
import { longWakeMinutes, lowSleepEfficiency } from '../visit/sleep.ts'
import type { DayRecord } from './day.ts'
import { measureDefinitions, measureNight, type Measure, type NightMeasures } from './measures.ts'
import type { Tracker } from './tracker.ts'

/** Something that is drawn over time: one number a day, or none where it was not recorded. */
export interface TrendMeasure {
  /** Names it among the others: `pain`, or a tracker's own id. */
  readonly id: string
  readonly name: string
  readonly abbreviation?: string
  readonly group: 'sleep' | 'gut' | 'day' | 'own'
  /** What the number means, for a lay reader, where the name does not say it. */
  readonly meaning?: string
  /** `min` is minutes; `%` a ratio 0..1 to be shown as per cent; anything else is written after the number. */
  readonly unit: string
  /** The ends of a scale that has ends. */
  readonly scale?: readonly [lowest: number, highest: number]
  /** Whether a chart of it begins at zero; where it has a scale, that counts. */
  readonly fromZero: boolean
  /** What the summary counts: values over or under this one, in the unit of the measure. */
  readonly threshold?: { readonly value: number; readonly beyond: 'over' | 'under' }
  readonly valueOf: (day: DayRecord) => number | undefined
}

/** The measures of a day's night. */
export function nightMeasures({ night }: DayRecord): NightMeasures | undefined {
  return night === undefined ? undefined : measureNight(night)
}

function ofNight(measure: Measure, more: Pick<TrendMeasure, 'scale' | 'threshold'> = {}): TrendMeasure {
  const { name, abbreviation, definition, unit } = measureDefinitions[measure]
  return {
    id: measure,
    name,
    abbreviation,
    group: 'sleep',
    meaning: definition,
    unit,
    fromZero: measure !== 'timeInBed' && measure !== 'totalSleepTime' && measure !== 'sleepEfficiency',
    valueOf: (day) => nightMeasures(day)?.[measure],
    ...more,
  }
}

const longWake = { value: longWakeMinutes, beyond: 'over' } as const

const sleep: readonly TrendMeasure[] = [
  ofNight('totalSleepTime'),
  ofNight('timeInBed'),
  ofNight('sleepOnsetLatency', { threshold: longWake }),
  ofNight('wakeAfterSleepOnset', { threshold: longWake }),
  ofNight('earlyWaking'),
  ofNight('sleepEfficiency', { threshold: { value: lowSleepEfficiency, beyond: 'under' } }),
  {
    id: 'quality',
    name: 'How well you slept',
    group: 'sleep',
    meaning: 'From 1, very badly, to 5, very well.',
    unit: '',
    scale: [1, 5],
    fromZero: false,
    valueOf: ({ night }) => night?.quality,
  },
  {
    id: 'rested',
    name: 'How rested you felt',
    group: 'sleep',
    meaning: 'From 1, not at all, to 5, fully.',
    unit: '',
    scale: [1, 5],
    fromZero: false,
    valueOf: ({ night }) => night?.rested,
  },
  {
    id: 'napMinutes',
    name: 'Naps the day before',
    group: 'sleep',
    meaning: 'Minutes slept by day, shown at the night that followed.',
    unit: 'min',
    fromZero: true,
    valueOf: ({ night }) => night?.napMinutes,
  },
]

const symptomNames: Readonly<Record<Symptom, string>> = {
  pain: 'Pain',
  bloating: 'Bloating',
  reflux: 'Reflux',
  nausea: 'Nausea',
  urgency: 'Urgency',
}

const gut: readonly TrendMeasure[] = [
  ...symptoms.map((symptom): TrendMeasure => ({
    id: symptom,
    name: symptomNames[symptom],
    group: 'gut',
    unit: '',
    scale: [0, 10],
    fromZero: true,
    valueOf: (day) => day.gut?.[symptom],
  })),
  {
    id: 'stools',
    name: 'Stools a day',
    group: 'gut',
    unit: '',
    fromZero: true,
    valueOf: (day) => day.gut?.stools?.length,
  },
  {
    id: 'stoolForm',
    name: 'Stool form',
    group: 'gut',
    meaning: 'From 1, hard lumps, to 7, liquid: the middle form of each day that had one.',
    unit: '',
    scale: [1, 7],
    fromZero: false,
    valueOf: (day) => medianOf((day.gut?.stools ?? []).map(({ form }) => form)),
  },
]

const day: readonly TrendMeasure[] = [
  {
    id: 'stress',
    name: 'Stress',
    group: 'day',
    unit: '',
    scale: [0, 10],
    fromZero: true,
    valueOf: (record) => record.day?.stress,
  },
]

/** What is drawn of every journal, in the order it is shown in. */
export const trendMeasures: readonly TrendMeasure[] = [...sleep, ...gut, ...day]

/** What is drawn of a person's own trackers: those that are answered with a number. */
export function trackerMeasures(trackers: readonly Tracker[]): TrendMeasure[] {
  return trackers
    .filter(({ type }) => type === 'scale' || type === 'number')
    .map(({ id, name, type, unit = '' }) => ({
      id,
      name,
      group: 'own',
      unit: type === 'number' ? unit : '',
      fromZero: type === 'scale',
      ...(type === 'scale' && { scale: [0, 10] as const }),
      valueOf: (record) => {
        const value = record.day?.trackers?.[id]
        return typeof value === 'number' ? value : undefined
      },
    }))
}

/** The middle value, or the mean of the two middle ones; undefined for no values. */
export function medianOf(values: readonly number[]): number | undefined {
  // Of numbers alone, which is a tenth of the time: twenty years are seven thousand values for each chart.
  const sorted = Float64Array.from(values).sort()
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}
