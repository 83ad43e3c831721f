import type { Place } from '../../../core/library/quotation.ts'

/** Whether marked words stand in the text as they were, nearly so, or no longer. */
export type Standing = 'same' | 'changed' | 'gone'

export const standingOf = (place: Place | undefined): Standing =>
  place === undefined ? 'gone' : place.exact ? 'same' : 'changed'
