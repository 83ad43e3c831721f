import { formatDate, formatMinutes, formatShare } from './format.ts'
import type { DiaryNightShown } from './kept-off.ts'
import { counted, quoted } from './words.ts'

/** A night of the diary in words; what is not recorded is not said. What was taken, in the person's words, is last. */
export function diaryLine({ date, night, measures, taken }: DiaryNightShown): string {
  const evening = taken.length === 0 ? undefined : `taken the day before: ${taken.map(quoted).join(', ')}`
  const parts =
    night === undefined
      ? ['no night recorded']
      : [
          said('went to bed', night.wentToBed),
          said('tried to sleep', night.triedToSleep),
          said('time to fall asleep', measures?.sleepOnsetLatency, formatMinutes),
          said('awake', night.awakenings, (times) => counted(times, 'time')),
          said('awake in the night', measures?.wakeAfterSleepOnset, formatMinutes),
          said('last woke', night.finalWaking),
          said('got up', night.gotUp),
          said('time in bed', measures?.timeInBed, formatMinutes),
          said('time asleep', measures?.totalSleepTime, formatMinutes),
          said('share of time in bed asleep', measures?.sleepEfficiency, formatShare),
          said('awake before getting up', measures?.earlyWaking, formatMinutes),
          said('quality', night.quality, outOfFive),
          said('rested', night.rested, outOfFive),
          said('naps of the day before', night.napMinutes, formatMinutes),
        ]
  return `${formatDate(date)}: ${[...parts, evening].filter((part) => part !== undefined).join('; ')}`
}

function said<T>(
  name: string,
  value: T | undefined,
  format: (value: T) => string = String,
): string | undefined {
  return value === undefined ? undefined : `${name} ${format(value)}`
}

const outOfFive = (rating: number) => `${String(rating)} of 5`
