import { readClockTime } from '../../../core/journal/clock.ts'
import type { TrackerType, TrackerValue } from '../../../core/journal/tracker.ts'

/** The kinds of answer, as they are offered and described. */
export const trackerTypeWords: Readonly<Record<TrackerType, string>> = {
  'yes-no': 'Yes or no',
  scale: '0 to 10',
  number: 'A number',
  time: 'A time of day',
}

/** A number, also below zero, with at most one decimal point or comma. */
function readNumber(text: string): number | undefined {
  return /^[-−]?\d{1,7}(?:[.,]\d{1,4})?$/.test(text)
    ? Number(text.replace('−', '-').replace(',', '.'))
    : undefined
}

/** What was typed for a tracker: its value, undefined for an empty field, or why it cannot be read. */
export function readTracked(
  type: 'number' | 'time',
  text: string,
): { readonly value: TrackerValue | undefined } | { readonly message: string } {
  const typed = text.trim()
  if (typed === '') return { value: undefined }
  const value = type === 'time' ? readClockTime(typed) : readNumber(typed)
  if (value !== undefined) return { value }
  return type === 'time'
    ? { message: `“${typed}” is not a time that can be read. Write it as 19:30, 1930 or 7:30pm.` }
    : { message: `“${typed}” is not a number. Write it as 2 or 72.5.` }
}
