import { formatShare } from '../../../../core/visit/format.ts'
import type { Page } from '../../../../core/visit/page.ts'

/** The columns of the sleep diary as sleep clinics have them, between the night's date and what was taken. */

export type DiaryLine = NonNullable<Page['diary']>[number]

interface DiaryColumn {
  readonly name: string
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
  { name: 'Nap', width: 7.5, write: ({ night }) => asItIs(night?.napMinutes) },
  { name: 'To bed', width: 9.5, write: ({ night }) => asItIs(night?.wentToBed) },
  { name: 'Tried to sleep', width: 12.5, write: ({ night }) => asItIs(night?.triedToSleep) },
  { name: 'SOL', width: 8, write: ({ night }) => asItIs(night?.sleepOnsetLatency) },
  { name: 'Times awake', width: 10.5, write: ({ night }) => asItIs(night?.awakenings) },
  { name: 'WASO', width: 10.5, write: ({ measures }) => asItIs(measures?.wakeAfterSleepOnset) },
  { name: 'Last waking', width: 11.5, write: ({ night }) => asItIs(night?.finalWaking) },
  { name: 'Got up', width: 9.5, write: ({ night }) => asItIs(night?.gotUp) },
  { name: 'TIB', width: 10, write: ({ measures }) => inHours(measures?.timeInBed) },
  { name: 'TST', width: 9, write: ({ measures }) => inHours(measures?.totalSleepTime) },
  {
    name: 'SE',
    width: 9,
    write: ({ measures }) =>
      measures?.sleepEfficiency === undefined ? missing : formatShare(measures.sleepEfficiency),
  },
  { name: 'Quality', width: 12, write: ({ night }) => asItIs(night?.quality) },
  { name: 'Rested', width: 11, write: ({ night }) => asItIs(night?.rested) },
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
