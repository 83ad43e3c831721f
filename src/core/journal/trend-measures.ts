import { symptoms } from '../visit/gut.ts'
import { longWakeMinutes, lowSleepEfficiency } from '../visit/sleep.ts'
import { words } from './catalogue.ts'
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
  const definition = measureDefinitions[measure]
  return {
    id: measure,
    get name() {
      return definition.name
    },
    abbreviation: definition.abbreviation,
    group: 'sleep',
    get meaning() {
      return definition.definition
    },
    unit: definition.unit,
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
    get name() {
      return words.trends.quality.name
    },
    group: 'sleep',
    get meaning() {
      return words.trends.quality.meaning
    },
    unit: '',
    scale: [1, 5],
    fromZero: false,
    valueOf: ({ night }) => night?.quality,
  },
  {
    id: 'rested',
    get name() {
      return words.trends.rested.name
    },
    group: 'sleep',
    get meaning() {
      return words.trends.rested.meaning
    },
    unit: '',
    scale: [1, 5],
    fromZero: false,
    valueOf: ({ night }) => night?.rested,
  },
  {
    id: 'napMinutes',
    get name() {
      return words.trends.napMinutes.name
    },
    group: 'sleep',
    get meaning() {
      return words.trends.napMinutes.meaning
    },
    unit: 'min',
    fromZero: true,
    valueOf: ({ night }) => night?.napMinutes,
  },
]

const gut: readonly TrendMeasure[] = [
  ...symptoms.map((symptom): TrendMeasure => ({
    id: symptom,
    get name() {
      return words.symptoms[symptom]
    },
    group: 'gut',
    unit: '',
    scale: [0, 10],
    fromZero: true,
    valueOf: (day) => day.gut?.[symptom],
  })),
  {
    id: 'stools',
    get name() {
      return words.trends.stools.name
    },
    group: 'gut',
    unit: '',
    fromZero: true,
    valueOf: (day) => day.gut?.stools?.length,
  },
  {
    id: 'stoolForm',
    get name() {
      return words.trends.stoolForm.name
    },
    group: 'gut',
    get meaning() {
      return words.trends.stoolForm.meaning
    },
    unit: '',
    scale: [1, 7],
    fromZero: false,
    valueOf: (day) => medianOf((day.gut?.stools ?? []).map(({ form }) => form)),
  },
]

const day: readonly TrendMeasure[] = [
  {
    id: 'stress',
    get name() {
      return words.trends.stress.name
    },
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
