export const en = {
  notRecorded: 'not recorded',
  noTimes: 'no times recorded',
  /** Over the lines of 12:00, 18:00, 00:00, 06:00 and 12:00. */
  hours: ['noon', '18:00', 'midnight', '06:00', 'noon'],
  key: {
    inBed: 'in bed',
    asleep: 'falling asleep to last waking',
    awake: 'awake in bed',
    taken: 'taken',
    flare: 'flare',
    missing: '– not recorded',
    late: '* written late',
    medians: 'bars: medians',
    whiskers: 'earliest to bed, latest up',
  },
}

export type Words = typeof en

/** What is written in the drawings of the nights, on the screen and on paper. */
export const words: Words = { ...en }
