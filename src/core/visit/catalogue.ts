import { number, plural } from '../language.ts'
import type { Urgency } from './red-flags.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const dayAndMonth = ({ day, month }: Temporal.PlainDate) => `${String(day)} ${months[month - 1] ?? ''}`
const date = (day: Temporal.PlainDate) => `${dayAndMonth(day)} ${String(day.year)}`

const nights = (count: number) => `${number(count)} ${plural(count, { one: 'night', other: 'nights' })}`
const days = (count: number) => `${number(count)} ${plural(count, { one: 'day', other: 'days' })}`
const doses = (count: number) => `${number(count)} ${plural(count, { one: 'dose', other: 'doses' })}`
const times = (count: number) => `${number(count)} ${plural(count, { one: 'time', other: 'times' })}`
const entries = (count: number) => `${number(count)} ${plural(count, { one: 'entry', other: 'entries' })}`

export const en = {
  /** How numbers and dates are written. */
  written: {
    /** With every place it has, and nothing between the thousands. */
    number: (value: number) => String(value),
    minutes: (minutes: number) => `${String(minutes)} min`,
    hours: (hours: number) => `${String(hours)} h`,
    hoursAndMinutes: (hours: number, minutes: number) => `${String(hours)} h ${String(minutes)} min`,
    span: (from: string, to: string) => `${from} to ${to}`,
    outOf: (value: number, most: number) => `${number(value)} of ${number(most)}`,
    date,
    dayAndMonth,
    datesOfMonth: (from: Temporal.PlainDate, to: Temporal.PlainDate) => `${String(from.day)} to ${date(to)}`,
    datesOfYear: (from: Temporal.PlainDate, to: Temporal.PlainDate) => `${dayAndMonth(from)} to ${date(to)}`,
  },
  counts: { night: nights, day: days, dose: doses },
  page: {
    title: 'Sleep and gut summary',
    reportedNotMeasured: 'Reported by the person, not measured.',
    version: (version: string) => `Vagus ${version}`,
  },
  warningSigns: {
    'heavy-bleeding': 'Bleeding from the bottom that pours or will not stop',
    'vomiting-blood': 'Vomiting blood',
    'pain-bloody-stool': 'Belly pain with bloody or black stool',
    'severe-pain': 'Sudden or severe belly pain, or a belly too sore to touch',
    'nothing-passes': 'Belly pain, and no stool or no urine will pass',
    'chest-pain': 'Chest pain, collapse, or unable to breathe',
    'black-stool': 'Black or dark red stool',
    'bloody-diarrhoea': 'Bloody diarrhoea',
    'growing-pain': 'Belly pain that quickly gets worse or keeps coming back',
    'self-harm': 'Thoughts of death or of hurting myself',
    'weight-loss': 'Losing weight without a known reason',
    'blood-in-stool': 'Any other blood from the bottom or in the stool',
    'looser-past-60': 'Looser stools for over 6 weeks, past the age of 60',
    'bowel-three-weeks': 'Possible signs of bowel cancer for 3 weeks or more',
    family: 'Bowel or ovarian cancer, or inflammatory bowel disease, in the family',
    anaemia: 'Anaemia, or a lump in the belly',
    swallowing: 'Trouble swallowing, or food that sticks',
    vomiting: 'Vomiting often',
    'breathing-stops': 'Breathing that stops and starts in sleep, gasping or choking at night',
    'tired-by-day': 'Very tired by day, all the time',
    'months-of-insomnia': 'Poor sleep for 3 months or longer',
  },
  /** How soon a ticked warning sign belongs to a doctor, before its words. */
  urgencies: {
    emergency: 'Emergency',
    urgent: 'A doctor today',
    soon: 'The next appointment',
  } satisfies Record<Urgency, string>,
  figures: {
    notEnough: (recorded: string) => `not enough recorded (${recorded})`,
    notEnoughOf: (recorded: string, least: number) =>
      `not enough recorded (${recorded}, at least ${number(least)} needed)`,
    tooFew: (recorded: number) => `too few (${number(recorded)})`,
    tooFewOf: (recorded: number, least: number) =>
      `too few (${number(recorded)}, at least ${number(least)} needed)`,
    share: (yes: number, recorded: number) => `on ${number(yes)} of ${number(recorded)}`,
  },
  sleep: {
    /** The line that nights are counted against, by its side. */
    thresholds: {
      over: (line: string) => `over ${line}`,
      under: (line: string) => `under ${line}`,
    },
    beyond: (threshold: string, nightsBeyond: number) => `${threshold} on ${number(nightsBeyond)}`,
    sources: (wake: string, share: string) =>
      `Measures as in the Consensus Sleep Diary (Carney 2012). Counting lines (${wake}, ${share}) are set by Vagus for reading; they are no diagnosis.`,
  },
  gut: {
    halves: (symptom: string, whole: string, halves: { readonly first: string; readonly second: string }) =>
      `${symptom}: ${whole}; first half ${halves.first}; second half ${halves.second}`,
    stools: 'Stools',
    stoolForms: ['hard lumps', 'lumpy', 'cracked', 'smooth', 'soft pieces', 'mushy', 'liquid'],
    stoolsPerDay: (perDay: string) => `${perDay} a day`,
    stoolsOfDays: (perDay: string, recorded: number) => `${perDay} a day, ${days(recorded)} recorded`,
    ofEachForm: (forms: string) => `How many of each form: ${forms}`,
    flareDays: 'Flare days',
    flareDaysOf: (flares: number, recorded: number) => `${number(flares)} of ${days(recorded)} recorded`,
    flare: 'Flare',
    flareStart: { unknown: 'start not known', at: (time: string) => `began ${time}` },
    flareEnd: {
      open: 'may be going on',
      unknown: 'end not known',
      at: (time: string) => `ended ${time}`,
    },
  },
  taken: {
    nothing: 'Nothing recorded',
    /** For the little room there is on the page. */
    sideBySide: 'Nights with and without a thing differ in other ways too: they are only set side by side.',
    comparison:
      'With: nights that followed a dose of it. Without: nights that followed none of that name. They are only set side by side; this does not say why they differ.',
    leastCompared: (least: number) => `At least ${nights(least)} are needed on each side.`,
    compared: (name: string, one: string, other: string) => `${name}: with ${one}; without ${other}`,
    nights: 'Nights recorded',
    grogginess: 'Grogginess (0 to 10)',
    wokeClear: 'Woke clear',
    thing: (label: string) => `Thing taken: ${label}`,
    doses: (count: number, onDays: number) => `Taken: ${doses(count)} on ${days(onDays)}`,
    dosesAt: (count: number, onDays: number, time: string) =>
      `Taken: ${doses(count)} on ${days(onDays)}, at ${time}`,
    dosesBetween: (count: number, onDays: number, earliest: string, latest: string) =>
      `Taken: ${doses(count)} on ${days(onDays)}, between ${earliest} and ${latest}`,
    marks: (planned: number, unplanned: number, unmarked: number) =>
      `planned ${number(planned)}, not planned ${number(unplanned)}, not marked ${number(unmarked)}`,
    reason: (count: number, text: string) => `Reason, ${times(count)}: ${text}`,
  },
  /** The drawing of the nights in words. */
  raster: {
    noNight: 'no night recorded',
    noTimes: 'no times to draw',
    spans: {
      inBed: (spans: string) => `in bed ${spans}`,
      asleep: (spans: string) => `asleep ${spans}`,
      awake: (spans: string) => `awake in bed ${spans}`,
      flare: (spans: string) => `flare ${spans}`,
    },
    /** Several spans or times of one kind. */
    together: (several: readonly string[]) => several.join(' and '),
    beganBefore: 'began before the noon it is drawn from',
    wentOnAfter: 'went on after the noon it is drawn to',
    wakeAfterSleepOnset: (duration: string) => `awake in the night ${duration}`,
    napMinutes: (duration: string) => `naps of the day before ${duration}`,
    takenAt: (clock: string) => `taken at ${clock}`,
    late: 'written late',
    nights: (recorded: number, of: number) => `${number(recorded)} of ${nights(of)}`,
    medians: (span: string, earliest: string, latest: string) =>
      `${span} (earliest ${earliest}, latest ${latest})`,
    earliest: (median: string, earliest: string) => `${median} (earliest ${earliest})`,
    latest: (median: string, latest: string) => `${median} (latest ${latest})`,
    naps: (onDays: number) => `naps on ${days(onDays)}`,
    doses: (count: number) => `taken ${times(count)}`,
    flareDays: (onDays: number) => `flare on ${days(onDays)}`,
  },
  /** A night of the diary in words. */
  diary: {
    noNight: 'no night recorded',
    wentToBed: (clock: string) => `went to bed ${clock}`,
    triedToSleep: (clock: string) => `tried to sleep ${clock}`,
    sleepOnsetLatency: (duration: string) => `time to fall asleep ${duration}`,
    awakenings: (count: number) => `awake ${times(count)}`,
    wakeAfterSleepOnset: (duration: string) => `awake in the night ${duration}`,
    finalWaking: (clock: string) => `last woke ${clock}`,
    gotUp: (clock: string) => `got up ${clock}`,
    timeInBed: (duration: string) => `time in bed ${duration}`,
    totalSleepTime: (duration: string) => `time asleep ${duration}`,
    sleepEfficiency: (share: string) => `share of time in bed asleep ${share}`,
    earlyWaking: (duration: string) => `awake before getting up ${duration}`,
    quality: (rating: string) => `quality ${rating}`,
    rested: (rating: string) => `rested ${rating}`,
    napMinutes: (duration: string) => `naps of the day before ${duration}`,
    taken: (things: string) => `taken the day before: ${things}`,
  },
  /** The page as plain text. */
  text: {
    titles: {
      urgent: 'Warning signs that cannot wait, ticked by the person',
      concerns: 'Main concerns and questions',
      changes: 'Changes since the last visit',
      nights: 'Nights from noon to noon',
      weeks: 'Nights from noon to noon, by week (medians)',
      sleep: 'Sleep (median, lowest to highest)',
      symptoms: 'Gut symptoms, 0 none to 10 worst (median, lowest to highest)',
      stools: 'Stools',
      flares: 'Flares',
      taken: 'Taken',
      flags: 'Warning signs for the appointment, ticked by the person',
      notes: 'Notes',
      diary: 'Sleep diary',
    },
    made: (day: string, version: string) => `Made on ${day} with Vagus ${version}.`,
    person: (name: string) => `Person: ${name}`,
    dates: (range: string, length: number) => `Dates: ${range}, ${days(length)}`,
    recorded: (of: number, recorded: { readonly nights: number; readonly gutDays: number }) =>
      `Recorded: ${number(recorded.nights)} of ${nights(of)}, gut on ${number(recorded.gutDays)} of ${days(of)}`,
    late: (count: number) => `Written late: ${entries(count)}.`,
    leftOut: (count: number) => `Left out of the numbers by the person: ${entries(count)}`,
    changes: {
      words: (text: string) => `In the person's words: ${text}`,
      visit: (day: string) => `Last visit: ${day}`,
      sides: (before: string, after: string, least: number) =>
        `Before: ${before}; after: ${after}; at least ${number(least)} recorded needed of each`,
      started: (label: string) => `Taken after it and not before: ${label}`,
      stopped: (label: string) => `Taken before it and not after: ${label}`,
      measure: (name: string, before: string, after: string) => `${name}: before ${before}; after ${after}`,
    },
  },
  records: {
    keptAlready: 'That is kept already, so there is nothing to put back.',
    visitGone: 'The visit you are changing is no longer kept. Record it as a new one.',
    dayIsTaken: 'A visit on that day is recorded already. Choose another day.',
    tooLong: (longest: number) => `This can be at most ${String(longest)} characters long.`,
    tooManyConcerns: 'There is room for three.',
  },
}

export type Words = typeof en

/** What the screen, the paper, the plain text and the table of the summary share. */
export const words: Words = { ...en }
