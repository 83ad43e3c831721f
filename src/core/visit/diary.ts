import { measureNight, type NightMeasures } from '../journal/measures.ts'
import type { NightEntry } from '../journal/entry.ts'
import type { ClockTime, LocalDate } from '../journal/time.ts'
import type { Days } from './days.ts'
import { labelOf, sameThing, type Labelled } from './taken.ts'

/** One night of the sleep diary, as sleep clinics read it: a line for each date, also where nothing was recorded. */
export interface DiaryNight {
  readonly date: LocalDate
  /** Undefined where no night was recorded. */
  readonly night:
    | (Pick<NightEntry, 'id' | 'napMinutes' | 'sleepOnsetLatency' | 'awakenings' | 'quality' | 'rested'> & {
        readonly wentToBed: ClockTime | undefined
        readonly triedToSleep: ClockTime | undefined
        readonly finalWaking: ClockTime | undefined
        readonly gotUp: ClockTime | undefined
      })
    | undefined
  /** Worked out as everywhere else. Source: carney2012-consensus-sleep-diary. */
  readonly measures: NightMeasures | undefined
  /** What was taken on the day before, in order of time: the evening of this night. */
  readonly taken: readonly (Labelled & { readonly time: ClockTime | undefined })[]
}

export function diaryOf({ dates, used, dayBefore }: Days): DiaryNight[] {
  return dates.map((date, index) => {
    const night = used[index]?.night
    const evening = index === 0 ? dayBefore : used[index - 1]
    return {
      date,
      night: night === undefined ? undefined : partsOf(night),
      measures: night === undefined ? undefined : measureNight(night),
      taken: (evening?.taken ?? []).map((dose) => ({
        key: sameThing(dose),
        label: labelOf(dose),
        time: dose.time,
      })),
    }
  })
}

function partsOf(night: NightEntry): NonNullable<DiaryNight['night']> {
  const { id, napMinutes, sleepOnsetLatency, awakenings, quality, rested } = night
  return {
    id,
    napMinutes,
    sleepOnsetLatency,
    awakenings,
    quality,
    rested,
    wentToBed: clockOf(night.wentToBed),
    triedToSleep: clockOf(night.triedToSleep),
    finalWaking: clockOf(night.finalWaking),
    gotUp: clockOf(night.gotUp),
  }
}

const clockOf = (reading: string | undefined): ClockTime | undefined => reading?.slice(11, 16)
