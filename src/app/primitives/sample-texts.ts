/** What people and files write, at its worst. */

export const longText =
  'Woke at three with a tight, bloated belly, got up, drank half a cup of peppermint tea, and lay awake until the birds began.'

export const longWord = 'unbelievably'.repeat(12)

/** Turns what is around it, unless it is kept from that. */
export const turning = '\u202Eibuprofen 200 mg הבטן כואבת'

export const piled = `pain${'\u0301\u0302\u0303\u0308'.repeat(8)} in the night`
