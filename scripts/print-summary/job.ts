import type { Settings } from '../../src/contract/settings.ts'
import type { Entry } from '../../src/core/journal/entry.ts'
import type { Tracker } from '../../src/core/journal/tracker.ts'
import type { DateRange } from '../../src/core/visit/range.ts'
import type { VisitRecord } from '../../src/core/visit/record.ts'

/** What the printing window is told, on its standard input: health text is no argument and goes into no file. */
export interface PrintJob {
  readonly range: DateRange
  readonly paper: Settings['paper']
  readonly entries: readonly Entry[]
  readonly trackers: readonly Tracker[]
  readonly visits: readonly VisitRecord[]
  /** Where the PDF goes; an absolute path. */
  readonly out: string
  /** Of Vagus, for the foot of the page. */
  readonly version: string
}
