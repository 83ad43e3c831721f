import * as v from 'valibot'
import { LocalDate } from '../../../core/journal/time.ts'
import type { DateRange } from '../../../core/visit/range.ts'

/** The days of an address behind `#/summary/`; undefined where none are named, or none that there are. */
export function readRange(from?: string, to?: string): DateRange | undefined {
  return v.is(LocalDate, from) && v.is(LocalDate, to) ? { from, to } : undefined
}

export const writeRange = ({ from, to }: DateRange): string[] => [from, to]
