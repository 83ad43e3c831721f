export const en = {
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  remove: 'Remove',
  undo: 'Undo',
  oneMoment: 'One moment…',
  nightBetween: (evening: string, morning: string) => `Night from ${evening} to ${morning}`,
  textSizes: { small: 'Small', medium: 'Medium', large: 'Large', largest: 'Largest' },
  /** Behind the hour of a clock of twelve. */
  halvesOfDay: { morning: 'am', afternoon: 'pm' },
}

export type Words = typeof en

/** What controls say wherever they stand. */
export const words: Words = { ...en }
