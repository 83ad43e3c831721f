import { number, plural } from '../../../../core/language.ts'

const nights = (count: number) => plural(count, { one: 'night', other: 'nights' })
const days = (count: number) => plural(count, { one: 'day', other: 'days' })
const doses = (count: number) => plural(count, { one: 'dose', other: 'doses' })
const entries = (count: number) => plural(count, { one: 'entry', other: 'entries' })

/** How complete the record is, as the head of the page says it. */
export interface Completeness {
  readonly nights: number
  readonly gut: number
  readonly days: number
  readonly late: number
  readonly leftOut: number
}

export const en = {
  dates: {
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    /** Days of one month. */
    ofMonth: (firstDay: number, last: string) => `${String(firstDay)}–${last}`,
  },
  /** Said in place of a night, a day or a value. */
  notRecorded: 'not recorded',
  page: {
    label: 'Summary page',
    complete: (of: Completeness) =>
      [
        `<nights>${number(of.nights)}</nights><b> of ${number(of.days)}</b> ${nights(of.days)} recorded`,
        `gut on <gut>${number(of.gut)}</gut><b> of ${number(of.days)}</b> days`,
        of.late === 0
          ? 'no entry written late'
          : `<late>${number(of.late)}</late> ${entries(of.late)} written late`,
        of.leftOut === 0
          ? 'no entry left out'
          : `<out>${number(of.leftOut)}</out> ${entries(of.leftOut)} left out of the numbers by the person`,
      ].join(' · '),
    rules: (recorded: number, compared: number) =>
      `A night belongs to the morning it ends on. “Not enough” is fewer than ${number(recorded)} nights or days; “too few”, in a half or a comparison, fewer than ${number(compared)}.`,
    made: (version: string, date: string) => `Vagus ${version} · made ${date}`,
    number: (page: number, pages: number) => `page ${number(page)} of ${number(pages)}`,
  },
  concerns: { title: 'Main concerns and questions' },
  signs: {
    title: 'Warning signs for the appointment, ticked by the person',
    urgent: 'Warning signs that cannot wait, ticked by the person',
    callNow: 'Emergency: call now',
    doctorToday: 'A doctor today',
  },
  changes: {
    title: 'What changed',
    since: (visit: string) => `Changed since the visit on ${visit}`,
    started: 'Newly taken: ',
    stopped: 'No longer taken: ',
    nothing: 'Nothing on this page can be set side by side.',
    refused: 'Not enough recorded to set before and after side by side.',
    noRoom: (count: number) =>
      `${number(count)} ${plural(count, { one: 'measure', other: 'measures' })} before and after not shown`,
    more: (count: number) =>
      `and ${number(count)} more ${plural(count, { one: 'measure', other: 'measures' })} not shown`,
    heading: 'Median (nights or days)',
    tooFew: (recorded: number) => `not enough (${number(recorded)})`,
    totalSleepTime: 'Time asleep (TST)',
    sleepEfficiency: 'Sleep efficiency (SE)',
    symptom: (name: string) => `${name}, 0–10`,
    flareDays: 'Days with a flare',
  },
  sleep: {
    title: 'Sleep',
    caption: 'Median (lowest to highest)',
    nights: (recorded: number) => `<number>${number(recorded)}</number> ${nights(recorded)}`,
    beyond: (threshold: string, count: number, recorded: number) =>
      `${threshold} on <beyond>${number(count)}</beyond> of <recorded>${number(recorded)}</recorded> ${nights(recorded)}`,
    refused: (why: string) => `Time asleep, time to fall asleep, time awake and time in bed: ${why}`,
    atMost: (most: number) => `not enough recorded (${number(most)} ${nights(most)} at most)`,
  },
  raster: {
    nothing: 'No night was recorded in these days.',
    nights: 'Nights from noon to noon; minutes awake in the night, and of naps on the day before',
    weeks: 'Weeks, each from noon to noon; minutes awake in the night, days with a nap or flare',
    columns: {
      nightTo: 'Night to',
      week: 'Week',
      nights: 'Nights',
      awake: 'Awake',
      nap: 'Nap',
      naps: 'Naps',
      doses: 'Doses',
      flare: 'Flare',
    },
    nightsOf: (count: number, all: number) => `<number>${number(count)}</number> of ${number(all)}`,
  },
  gut: {
    title: 'Gut',
    columns: {
      symptom: 'Symptom, 0–10',
      median: 'Median (range)',
      recorded: 'Recorded',
      halves: '1st half, then 2nd',
      daily: 'Daily (gap: not recorded)',
    },
    days: (recorded: number) => `<number>${number(recorded)}</number> ${days(recorded)}`,
    /** Medians, written. */
    halves: (first: string, second: string) => `<first>${first}</first>, then <second>${second}</second>`,
    fewHalves: (first: number, second: number) => `too few (${number(first)} and ${number(second)})`,
    daily: (symptom: string, recorded: number, all: number, values: readonly string[]) =>
      `${symptom} day by day, ${number(recorded)} ${days(recorded)} of ${number(all)} recorded: ${values.join(', ')}`,
    refused: (symptoms: readonly string[], why: string) =>
      `${symptoms.map((name, at) => (at === 0 ? name : name.toLowerCase())).join(', ')}: ${why}`,
    atMost: (most: number) => `not enough recorded (${number(most)} ${days(most)} at most)`,
    stools: (perDay: string, recorded: number) =>
      `<b>Stools</b> <rate>${perDay}</rate> a day on <days>${number(recorded)}</days> ${days(recorded)}`,
    stoolsRefused: (why: string) => `<b>Stools:</b> ${why}`,
    stoolsOfDay: (count: number) => `${number(count)} ${plural(count, { one: 'stool', other: 'stools' })}`,
    flares: (count: number, recorded: number, episodes: number) =>
      [
        `<b>Flare</b> on <days>${number(count)}</days> of <recorded>${number(recorded)}</recorded> ${days(recorded)}`,
        episodes === 0
          ? ''
          : `, ${number(episodes)} ${plural(episodes, { one: 'episode', other: 'episodes' })}:`,
      ].join(''),
    flaresRefused: (why: string) => `<b>Flares:</b> ${why}`,
    goingOn: (from: string) => `from ${from} on`,
  },
  taken: {
    title: 'Taken',
    noRoom: (things: number, count: number) =>
      `${number(things)} ${plural(things, { one: 'thing', other: 'things' })} taken (${number(count)} ${doses(count)}), not shown for want of room`,
    more: (things: number, count: number) =>
      `and ${number(things)} more ${plural(things, { one: 'thing', other: 'things' })} taken (${number(count)} ${doses(count)})`,
    columns: {
      median: 'Median (range)',
      sleepOnsetLatency: 'To fall asleep (SOL)',
      totalSleepTime: 'Asleep (TST)',
      sleepEfficiency: 'SE',
      grogginess: 'Groggy, 0–10',
      wokeClear: 'Woke clear',
    },
    with: (count: number) => `With: <number>${number(count)}</number> ${nights(count)}`,
    without: (count: number) => `Without: <number>${number(count)}</number> ${nights(count)}`,
    share: (yes: number, recorded: number) => `<number>${number(yes)}</number> of ${number(recorded)}`,
    fewNights: (least: number) => `too few, at least ${number(least)} nights are needed`,
    notCompared: (following: number, others: number, least: number) =>
      `With: <following>${number(following)}</following> ${nights(following)}, Without: <others>${number(others)}</others> ${nights(others)}. <few>Too few to compare, at least ${number(least)} of each are needed.</few>`,
    nameless: 'Something without a name that can be printed',
    doses: (count: number, on: number, all: number) =>
      `<number>${number(count)}</number> ${doses(count)} on ${number(on)} of ${number(all)} ${days(all)}`,
    planned: (count: number) => `<number>${number(count)}</number> planned`,
    unplanned: (count: number) => `<number>${number(count)}</number> not planned`,
    unmarked: (count: number) => `<number>${number(count)}</number> not marked`,
    noTimes: 'no times',
    at: (time: string) => `at ${time}`,
    between: (earliest: string, latest: string) => `${earliest} to ${latest}`,
    reasonsGiven: (count: number) =>
      `${number(count)} ${plural(count, { one: 'reason', other: 'reasons' })} given`,
    /** Before a reason and after it. */
    reason: {
      first: 'Reason given: ',
      further: 'and: ',
      doses: (count: number) => ` (${number(count)} ${doses(count)})`,
      dosesAndMore: (count: number, more: number) =>
        ` (${number(count)} ${doses(count)}) and ${number(more)} more ${plural(more, { one: 'reason', other: 'reasons' })}`,
    },
  },
  notes: {
    title: 'Notes',
    titleCut: (more: number) => `Notes (${number(more)} more ${days(more)} not shown)`,
  },
  diary: {
    title: 'Sleep diary, night by night',
    label: (page: number, pages: number) => `Sleep diary, page ${number(page)} of ${number(pages)}`,
    caption:
      'Each night stands under the morning it ended on. SOL: minutes to fall asleep. WASO: minutes awake in the night. TIB: time in bed, TST: time asleep, in hours and minutes. SE: TST as a share of TIB. Quality and rested: 1 to 5.',
    nightTo: 'Night to',
    taken: 'Taken on the day before',
    /** Each in a column of a few millimetres. */
    columns: {
      nap: 'Nap',
      toBed: 'To bed',
      triedToSleep: 'Tried to sleep',
      sol: 'SOL',
      awakenings: 'Times awake',
      waso: 'WASO',
      lastWaking: 'Last waking',
      gotUp: 'Got up',
      tib: 'TIB',
      tst: 'TST',
      se: 'SE',
      quality: 'Quality',
      rested: 'Rested',
    },
  },
  /** A figure that would rest on too little. */
  tooFew: (recorded: number) => `too few (${number(recorded)})`,
  /** What numbers are, over the list of the entries behind them. */
  numbers: {
    nights: 'Nights recorded',
    gutDays: 'Days with the gut recorded',
    late: 'Entries written late',
    leftOut: 'Entries left out',
    night: (date: string) => `The night to ${date}`,
    awake: 'Awake in the night',
    awakeMedian: 'Awake in the night, median',
    nap: 'Nap on the day before',
    napDays: 'Days with a nap',
    doses: 'Doses',
    flareDays: 'Days with a flare',
    flareAnswers: 'Days with an answer about a flare',
    stoolRate: 'Stools a day',
    stoolDays: 'Days with stools recorded',
    stoolForm: (form: number, name: string) => `Stools of form ${number(form)}, ${name}`,
    median: (what: string) => `${what}, median`,
    range: (what: string) => `${what}, lowest and highest`,
    nightsWithIt: (what: string) => `${what}, nights with it`,
    daysWithIt: (what: string) => `${what}, days with it`,
    nightsBeyond: (what: string, threshold: string) => `${what}, nights ${threshold}`,
    firstHalf: (what: string) => `${what}, first half, median`,
    secondHalf: (what: string) => `${what}, second half, median`,
    medianBefore: (what: string) => `${what}, median before the visit`,
    medianAfter: (what: string) => `${what}, median after the visit`,
    flareDaysBefore: 'Days with a flare before the visit',
    flareDaysAfter: 'Days with a flare after the visit',
    dosesOf: (thing: string) => `${thing}, doses`,
    planned: (thing: string) => `${thing}, doses planned`,
    unplanned: (thing: string) => `${thing}, doses not planned`,
    unmarked: (thing: string) => `${thing}, doses not marked`,
    nightsWith: (thing: string) => `${thing}, nights with it`,
    nightsWithout: (thing: string) => `${thing}, nights without it`,
    wokeClear: (nights: string) => `${nights}, woke clear`,
  },
  /** What stands for what was cut off. */
  cut: {
    items: (count: number) => ` and ${String(count)} more`,
    characters: (count: number) =>
      `(${String(count)} more ${plural(count, { one: 'character', other: 'characters' })})`,
  },
}

export type Words = typeof en

/** What the printed page says. */
export const words: Words = { ...en }
