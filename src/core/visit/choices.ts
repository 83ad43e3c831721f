import type { Symptom } from './gut.ts'
import type { TakenSummary } from './taken.ts'

/** What a person can keep off the page: whole sections, and single items in them. */
export const sections = [
  'flags',
  'concerns',
  'changes',
  'raster',
  'sleep',
  'symptoms',
  'stools',
  'flares',
  'taken',
] as const
export type Section = (typeof sections)[number]

/** How an item is called among what is hidden; sections go by their own name. */
export const symptomItem = (symptom: Symptom): string => `symptoms/${symptom}`
export const takenItem = ({ key }: Pick<TakenSummary, 'key'>): string => `taken/${key}`.slice(0, 200)

/** Free text is off the page unless the person ticks it. */
export interface FreeText {
  /** What was written about the days. */
  readonly notes: boolean
  /** Why something was taken. */
  readonly reasons: boolean
}
export const noFreeText: FreeText = { notes: false, reasons: false }
