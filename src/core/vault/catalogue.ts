import { number } from '../language.ts'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

export const en = {
  recoveryCode: {
    strange: (character: string) =>
      `“${character}” is in no recovery code. A code has digits and letters, but no I, L, O or U.`,
    length: (whole: number, typed: number) =>
      `A recovery code has ${number(whole)} characters; you typed ${number(typed)}. Compare it with the sheet.`,
    /** Groups are counted from 0. */
    slip: (group: number, written: string) =>
      `There is a slip in the ${ordinals[group] ?? ''} group, ${written}. Compare it with the sheet.`,
  },
}
export type Words = typeof en

/** What is wrong with a recovery code as it was typed. */
export const words: Words = { ...en }
