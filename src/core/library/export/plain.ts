import type { Reference } from '../reference.ts'

/** A value as one line. Every format here ends a field, or a record, with the line. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

export interface Published {
  readonly year: number
  readonly month?: number | undefined
  readonly day?: number | undefined
}

/** When it came out, as far as it is known. A day without its month is none. */
export function publishedOf(reference: Reference): Published | undefined {
  const [year, month, day] = reference.issued?.['date-parts'][0] ?? []
  if (year === undefined) return undefined
  return month === undefined || month < 1 || month > 12 ? { year } : { year, month, day }
}

/** First and last page; the last is missing for one page, an article's number, or what is not plainly a range. */
export function pagesOf(page: string): readonly [first: string, last?: string] {
  const [first = '', last, more] = oneLine(page).split(/\s*[-‐‑–—]+\s*/u)
  return last === undefined || last === '' || first === '' || more !== undefined
    ? [oneLine(page)]
    : [first, last]
}

/** What no format has a field for: that there are more authors than the record names. */
export const moreAuthors = 'Not all authors are listed in this record.'

export const isListShortened = (reference: Reference): boolean => reference.author_list_complete === false
