import { readClockTime } from '../../../core/journal/clock.ts'
import type { TrackerValue } from '../../../core/journal/tracker.ts'
import { words } from './catalogue.ts'

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
  const { notATime, notANumber } = words.trackers
  return { message: type === 'time' ? notATime(typed) : notANumber(typed) }
}
