import { formatShare } from '../../../../core/visit/format.ts'
import type { Page } from '../../../../core/visit/page.ts'
import type { Words } from './catalogue.ts'

/** The columns of the sleep diary as sleep clinics have them, between the night's date and what was taken. */

export type DiaryLine = NonNullable<Page['diary']>[number]

interface DiaryColumn {
  /** How it is called, by its name in the catalogue. */
  readonly column: keyof Words['diary']['columns']
  /** In mm. */
  readonly width: number
  readonly write: (line: DiaryLine) => string
}

const missing = '–'
const asItIs = (value: string | number | undefined) => (value === undefined ? missing : String(value))

/** `7:32`, for a column of them. */
function inHours(minutes: number | undefined): string {
  if (minutes === undefined) return missing
  const whole = Math.floor(minutes + 0.5)
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`
}

export const diaryColumns: readonly DiaryColumn[] = [
  { column: 'nap', width: 7.5, write: ({ night }) => asItIs(night?.napMinutes) },
  { column: 'toBed', width: 9.5, write: ({ night }) => asItIs(night?.wentToBed) },
  { column: 'triedToSleep', width: 12.5, write: ({ night }) => asItIs(night?.triedToSleep) },
  { column: 'sol', width: 8, write: ({ night }) => asItIs(night?.sleepOnsetLatency) },
  { column: 'awakenings', width: 10.5, write: ({ night }) => asItIs(night?.awakenings) },
  { column: 'waso', width: 10.5, write: ({ measures }) => asItIs(measures?.wakeAfterSleepOnset) },
  { column: 'lastWaking', width: 11.5, write: ({ night }) => asItIs(night?.finalWaking) },
  { column: 'gotUp', width: 9.5, write: ({ night }) => asItIs(night?.gotUp) },
  { column: 'tib', width: 10, write: ({ measures }) => inHours(measures?.timeInBed) },
  { column: 'tst', width: 9, write: ({ measures }) => inHours(measures?.totalSleepTime) },
  {
    column: 'se',
    width: 9,
    write: ({ measures }) =>
      measures?.sleepEfficiency === undefined ? missing : formatShare(measures.sleepEfficiency),
  },
  { column: 'quality', width: 12, write: ({ night }) => asItIs(night?.quality) },
  { column: 'rested', width: 11, write: ({ night }) => asItIs(night?.rested) },
]

/** Nights on one sheet: as many lines of two rows of text as the lower of the two papers has room for. */
export const nightsOnSheet = 28

/** The nights of each further sheet; all sheets but the last are full. */
export function diarySheets(diary: readonly DiaryLine[]): DiaryLine[][] {
  const sheets: DiaryLine[][] = []
  for (let start = 0; start < diary.length; start += nightsOnSheet) {
    sheets.push(diary.slice(start, start + nightsOnSheet))
  }
  return sheets
}
