import { number } from '../language.ts'

export const en = {
  noteTooLong: (most: number) => `A note can be at most ${number(most)} characters long. Shorten it.`,
  markGone: 'That highlight is no longer kept, so its note could not be changed.',
  otherMark: 'This note belongs to other words. Close it and open it again.',
}
export type Words = typeof en

/** Why a highlight or a note is not kept. */
export const words: Words = { ...en }
