import type { Kind } from '../../../core/journal/entry.ts'
import type { TrendMeasure } from '../../../core/journal/trend-measures.ts'
import type { Step } from '../../../core/journal/trends.ts'
import { number, plural } from '../../../core/language.ts'
import type { NightLines } from './night-lines.ts'
import type { Span } from './view.ts'

type Beyond = NonNullable<TrendMeasure['threshold']>['beyond']

const days = (count: number) => `${number(count)} ${plural(count, { one: 'day', other: 'days' })}`
const stools = (count: number) => `${number(count)} ${plural(count, { one: 'stool', other: 'stools' })}`
const nights = (count: number) => `${number(count)} ${plural(count, { one: 'night', other: 'nights' })}`

/** What the calendars, the list and the charts say, where many days are seen at once. */
export const en = {
  dates: {
    /** A day as a heading before what there is of it, so without a comma of its own. */
    named: (day: string) => day.replace(',', ''),
    /** Where the month stands above. */
    inMonth: (weekday: string, day: number) => `${weekday} ${number(day)}`,
    onAxis: (day: number, month: string) => `${number(day)} ${month}`,
  },

  signs: {
    kinds: { night: 'night', gut: 'gut', taken: 'taken', day: 'day' } satisfies Record<Kind, string>,
    flare: 'flare',
    late: 'late',
    writtenLate: 'recorded late',
    notRecorded: 'not recorded',
    nothingOn: (day: string) => `${day}: nothing recorded`,
    on: (day: string, there: readonly string[]) => `${day}: ${there.join(', ')}`,
    onWithGaps: (day: string, there: readonly string[], missing: readonly string[]) =>
      `${day}: ${there.join(', ')}; ${missing.join(', ')} missing`,
    lateInKey: '<late>late</late> recorded late',
  },

  /** Turning the pages of what is shown, one after the other. */
  turned: {
    month: { earlier: 'Earlier: one month back', later: 'Later: one month on' },
    year: { earlier: 'Earlier: one year back', later: 'Later: one year on' },
    '3-months': { earlier: 'Earlier: 3 months back', later: 'Later: 3 months on' },
    '4-weeks': { earlier: 'Earlier: 4 weeks back', later: 'Later: 4 weeks on' },
    all: { earlier: 'Earlier: one page back', later: 'Later: one page on' },
  } satisfies Record<'month' | Span, { earlier: string; later: string }>,

  month: { wholeYear: 'The whole year' },

  year: {
    choice: 'Year',
    thisMonth: 'This month',
    months: (year: string) => `Months of ${year}`,
    toCome: 'to come',
    nothing: 'nothing recorded',
    counts: (night: number, gut: number) => `${nights(night)}, ${number(gut)} gut`,
    countsWithFlares: (night: number, gut: number, flares: number) =>
      `${nights(night)}, ${number(gut)} gut, ${number(flares)} ${plural(flares, { one: 'flare day', other: 'flare days' })}`,
    monthInWords: (month: string, recorded: number, passed: number, counts: string) =>
      `${month}: ${number(recorded)} of ${days(passed)} recorded, ${counts}`,
    key: 'Each day has four corners: night and gut above, taken and day below. A triangle is a flare, a dash a day without anything, a frame today.',
  },

  list: {
    filters: 'Which days are shown',
    days: 'Days',
    allDays: 'All days',
    withKind: {
      night: 'Night recorded',
      gut: 'Gut recorded',
      taken: 'Something taken',
      day: 'Day recorded',
    } satisfies Record<Kind, string>,
    taken: 'Taken',
    anything: 'Anything or nothing',
    flareOnly: 'Flare days only',
    showAll: 'Show all days',
    recorded: (recorded: number, year: string) => `${days(recorded)} recorded in ${year}, newest first.`,
    shown: (shown: number, recorded: number, year: string) =>
      `${number(shown)} of ${days(recorded)} recorded in ${year}.`,
    noneFits: (year: string) => `No day of ${year} has all of that.`,
    nothingIn: (year: string) => `Nothing is recorded in ${year}. <today>Write down last night</today>.`,
    nothingInBut: (year: string, previous: string) =>
      `Nothing is recorded in ${year}. <previous>Go to ${previous}</previous>, the last year before it with something recorded.`,
    columns: {
      recorded: 'Recorded',
      asleep: 'Time asleep',
      pain: 'Pain',
      flare: 'Flare',
      taken: 'Taken',
    },
    /** The same before each value, in a narrow window. */
    before: { asleep: 'asleep', pain: 'pain', flare: 'flare', taken: 'taken' },
    there: (kinds: readonly string[]) => kinds.join(', '),
    thereWithGaps: (kinds: readonly string[], missing: readonly string[]) =>
      `${kinds.join(', ')}; ${missing.join(', ')} not recorded`,
    notRecorded: 'not recorded',
    yes: 'yes',
    no: 'no',
  },

  trends: {
    spanChoice: 'How much time is shown',
    spans: {
      '4-weeks': '4 weeks',
      '3-months': '3 months',
      year: '1 year',
      all: 'All',
    } satisfies Record<Span, string>,
    mark: 'Mark when this was taken',
    markNothing: 'Nothing',
    groups: {
      sleep: 'Sleep',
      gut: 'Gut',
      day: 'Day',
      own: 'Your own',
    } satisfies Record<TrendMeasure['group'], string>,
    nothing: 'Nothing that can be drawn is recorded in this time.',
    nothingButBefore: 'Go back with the arrow to the left, or show all of it.',
    firstPoint:
      'A night, a gut entry or a day with numbers makes the first point: <today>write down today</today>.',
    /** How the charts are to be read, which changes with how long they are. */
    reading: {
      day: 'Each point is one day. Where nothing was recorded there is a gap.',
      week: 'Each point is the middle value of one week’s recorded days, Monday to Sunday; the bar behind it goes from the week’s lowest to its highest. Where nothing was recorded there is a gap.',
      month:
        'Each point is the middle value of one month’s recorded days; the bar behind it goes from the month’s lowest to its highest. Where nothing was recorded there is a gap.',
    } satisfies Record<Step, string>,
    readingAll:
      'A triangle marks a flare. The arrow keys move through a chart, and all of them show the same time.',
    notRecorded: (measures: readonly string[]) => `Not recorded in this time: ${measures.join(', ')}.`,
  },

  chart: {
    flare: 'Flare',
    taken: 'Taken',
    of: {
      night: (recorded: number, all: number) => `${number(recorded)} of ${nights(all)}`,
      day: (recorded: number, all: number) => `${number(recorded)} of ${days(all)}`,
    },
    recorded: (share: string) => `${share} recorded`,
    notEnough: 'Not enough recorded to say what is usual.',
    usual: (middle: string, span: string) => `Middle ${middle}, from ${span}.`,
    usualAndBeyond: (middle: string, span: string, beyond: string) =>
      `Middle ${middle}, from ${span}; ${beyond}.`,
    beyond: {
      over: (value: string, times: string) => `over ${value} ${times}`,
      under: (value: string, times: string) => `under ${value} ${times}`,
    } satisfies Record<Beyond, (value: string, times: string) => string>,
    times: {
      night: (count: number) => `on ${nights(count)}`,
      day: (count: number) => `on ${days(count)}`,
    },
    /** What stands at one point, and what is marked under it. */
    point: (period: string, said: readonly string[]) => `${period}: ${said.join('; ')}`,
    notRecorded: 'not recorded',
    middle: (middle: string, span: string, share: string) => `middle ${middle}, from ${span}, ${share}`,
    withFlare: 'flare',
    withFlares: (count: number) => `flare on ${days(count)}`,
    withThing: (thing: string) => `${thing} taken`,
    withThingOn: (thing: string, count: number) => `${thing} taken on ${days(count)}`,
  },

  nights: {
    title: 'Nights',
    /** How the lines are to be read, which changes with what one stands for. */
    reading: {
      night:
        'Each line is one night from noon to noon, the newest at the bottom. A night without an entry has no bar and says so.',
      week: 'Each line is one week’s nights from noon to noon, the newest at the bottom. A week without an entry has no bar.',
      month:
        'Each line is one month’s nights from noon to noon, the newest at the bottom. A month without an entry has no bar.',
    } satisfies Record<NightLines['of'], string>,
    last: {
      week: (drawn: number, all: number) => `The last ${number(drawn)} of ${number(all)} weeks are drawn.`,
      month: (drawn: number, all: number) => `The last ${number(drawn)} of ${number(all)} months are drawn.`,
    },
    /** Beside a line: a night, and one that was written down late, as the key says. */
    label: (weekday: string, date: string) => `${weekday} ${date}`,
    lateLabel: (label: string) => `${label} *`,
    columns: {
      of: { night: 'Night to', week: 'Week', month: 'Month' } satisfies Record<NightLines['of'], string>,
      recorded: 'Nights recorded',
      inBed: 'In bed',
      asleep: 'Asleep',
      /** Of several nights: the middle values. */
      inBedMiddle: 'In bed, middle',
      asleepMiddle: 'Asleep, middle',
      awake: 'Awake in the night',
      awakeMiddle: 'Awake in the night, middle',
      taken: 'Taken at',
      doses: 'Doses',
    },
    /** What is cut off at the noons that the drawing begins and ends with. */
    cut: {
      start: (span: string) => `${span}, began before noon`,
      end: (span: string) => `${span}, went on after noon`,
      both: (span: string) => `${span}, began before and went on after noon`,
    },
    times: (several: readonly string[]) => several.join(', '),
  },

  stoolForms: {
    title: 'Stool forms',
    short: (all: number, recorded: number, perDay: string) =>
      `${stools(all)} on ${days(recorded)}, ${perDay} a day.`,
    missing: (count: number) => ` ${days(count)} not recorded: missing, not counted as none.`,
    notEnough: 'Not enough recorded to draw it.',
    form: (form: number, name: string) => `${number(form)} ${name}`,
    times: (count: number) => `${number(count)} ×`,
    point: (form: number, name: string, count: number, all: number) =>
      `Form ${number(form)}, ${name}: ${number(count)} of ${stools(all)}`,
    columns: { form: 'Form', count: 'Stools' },
    notRecorded: 'Days not recorded',
  },

  table: {
    title: (measure: string) => `${measure} as a table`,
    step: { day: 'Day', week: 'Week', month: 'Month' } satisfies Record<Step, string>,
    recorded: 'Recorded',
    recordedOf: (recorded: number, all: number) => `${number(recorded)} of ${number(all)}`,
    middle: 'Middle',
    lowest: 'Lowest',
    highest: 'Highest',
    flare: 'Flare',
    flareDays: 'Flare days',
    thing: '<thing>Melatonin</thing>',
    thingDays: '<thing>Melatonin</thing>, days taken',
    notRecorded: 'not recorded',
    hadFlare: 'flare',
    wasTaken: 'taken',
  },
}

export type Words = typeof en

/** What the calendars, the list and the charts say. */
export const words: Words = { ...en }
