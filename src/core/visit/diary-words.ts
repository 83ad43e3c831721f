import { words } from './catalogue.ts'
import { formatDate, formatMinutes, formatShare } from './format.ts'
import type { DiaryNightShown } from './kept-off.ts'
import { quoted } from './words.ts'

/** A night of the diary in words; what is not recorded is not said. What was taken, in the person's words, is last. */
export function diaryLine({ date, night, measures, taken }: DiaryNightShown): string {
  const { diary } = words
  const evening = taken.length === 0 ? undefined : diary.taken(taken.map(quoted).join(', '))
  const parts =
    night === undefined
      ? [diary.noNight]
      : [
          said(night.wentToBed, diary.wentToBed),
          said(night.triedToSleep, diary.triedToSleep),
          said(measures?.sleepOnsetLatency, (value) => diary.sleepOnsetLatency(formatMinutes(value))),
          said(night.awakenings, diary.awakenings),
          said(measures?.wakeAfterSleepOnset, (value) => diary.wakeAfterSleepOnset(formatMinutes(value))),
          said(night.finalWaking, diary.finalWaking),
          said(night.gotUp, diary.gotUp),
          said(measures?.timeInBed, (value) => diary.timeInBed(formatMinutes(value))),
          said(measures?.totalSleepTime, (value) => diary.totalSleepTime(formatMinutes(value))),
          said(measures?.sleepEfficiency, (value) => diary.sleepEfficiency(formatShare(value))),
          said(measures?.earlyWaking, (value) => diary.earlyWaking(formatMinutes(value))),
          said(night.quality, (value) => diary.quality(outOfFive(value))),
          said(night.rested, (value) => diary.rested(outOfFive(value))),
          said(night.napMinutes, (value) => diary.napMinutes(formatMinutes(value))),
        ]
  return `${formatDate(date)}: ${[...parts, evening].filter((part) => part !== undefined).join('; ')}`
}

function said<Value>(value: Value | undefined, say: (value: Value) => string): string | undefined {
  return value === undefined ? undefined : say(value)
}

const outOfFive = (rating: number) => words.written.outOf(rating, 5)
