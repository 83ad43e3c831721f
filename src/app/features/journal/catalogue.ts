import type { JournalView } from './view.ts'
import type { DailyKind } from '../../../core/journal/day.ts'
import type { DayEntry, GutEntry, Kind, NightEntry } from '../../../core/journal/entry.ts'
import type { TrackerType } from '../../../core/journal/tracker.ts'
import { number, plural } from '../../../core/language.ts'

/** What a day and its cards say; what is seen of many days is in `charts-catalogue.ts`. */
export const en = {
  journal: {
    title: 'Journal',
    opening: 'Opening the journal…',
    locked: 'The journal is locked. Unlock it first; nothing is lost.',
    ways: 'Ways to look at the journal',
    calendar: 'Calendar',
    list: 'List',
    trends: 'Trends',
    /** What will be here, for each way to look at it. */
    willBe: {
      month: 'Each day that you write down will stand in this calendar, with signs for what it holds.',
      year: 'Each day that you write down will stand in this calendar, with signs for what it holds.',
      list: 'Each day that you write down will have a line here: sleep, pain, flares and what was taken.',
      trends:
        'Your nights, symptoms and days will be drawn here over time, with a gap where nothing was written down.',
    } satisfies Record<JournalView['kind'], string>,
    nothingYet:
      'Nothing is recorded yet. <today>Write down last night</today>; it takes under a minute, and half an entry is an entry.',
    recordedInAll: (days: number, since: string) =>
      `${number(days)} ${plural(days, { one: 'day', other: 'days' })} recorded in all, since ${since}.`,
  },

  kinds: { night: 'Night', gut: 'Gut', taken: 'Taken', day: 'Day' } satisfies Record<Kind, string>,

  date: {
    today: 'Today',
    before: 'The day before',
    chosen: 'Day',
    after: 'The day after',
    keptOnItsDay: 'Something was not saved last time, and is kept on its day: <days>Monday</days>.',
    howToFillIn: 'Nothing here is compulsory. What you fill in is saved as you go.',
  },

  overview: {
    ofToday: 'What is recorded for today',
    ofThisDay: 'What is recorded for this day',
    recorded: 'recorded',
    notRecorded: 'not recorded',
    badDay: 'A bad day',
    badDayDoes: 'One tap notes that a flare began now.',
    flare: 'A flare is recorded for today.',
    flareFrom: (time: string) => `A flare is recorded for today, from ${time}.`,
    flareNotSaved: 'A flare is noted but not saved yet.',
  },

  card: {
    late: 'recorded late',
    saving: 'Saving…',
    saved: (time: string) => `Saved ${time}`,
    notSaved: 'Not saved',
    removed: 'Removed',
    recorded: 'Recorded',
    nothing: 'Nothing recorded',
    notSavedLastTime: 'This was not saved last time.',
    misreadBelow: 'What could not be read is marked below.',
    saveNow: 'Save it now',
    letGo: 'Discard',
    saveAgain: 'Save again',
    sameAsYesterday: 'Same as yesterday',
    sameAsDayBefore: 'Same as the day before',
    copied: 'Copied. Change what was different.',
    remove: 'Remove this entry',
    undoRemoval: 'Undo the removal',
  },

  others: {
    another: {
      night: (changed: string) =>
        `There is another entry for this night, last changed on ${changed}. Only the one changed last counts.`,
      gut: (changed: string) =>
        `There is another entry for this day, last changed on ${changed}. Only the one changed last counts.`,
      day: (changed: string) =>
        `There is another entry for this day, last changed on ${changed}. Only the one changed last counts.`,
    } satisfies Record<DailyKind, (changed: string) => string>,
    open: 'Open the other',
    remove: 'Remove the other',
    removed: 'The other entry was removed.',
  },

  answers: { yes: 'Yes', no: 'No' },

  /** The ends of a scale from 0 to 10. */
  scale: { none: 'none', worst: 'worst', most: 'most' },

  night: {
    sameAsNightBefore: 'Same as the night before',
    copies: 'Copies the times, minutes and answers of the night before.',
    clocks: {
      wentToBed: 'Went to bed',
      triedToSleep: 'Tried to sleep',
      finalWaking: 'Woke for the last time',
      gotUp: 'Got up',
    },
    counts: {
      sleepOnsetLatency: { label: 'Time to fall asleep', unit: 'minutes' },
      awakenings: { label: 'Times awake', unit: 'times' },
      wakeAfterSleepOnset: { label: 'Awake in the night', unit: 'minutes in all' },
      napMinutes: { label: 'Naps the day before', unit: 'minutes' },
    },
    quality: 'How well you slept',
    qualityEnds: { lowest: 'very badly', highest: 'very well' },
    rested: 'How rested you feel',
    restedEnds: { lowest: 'not at all', highest: 'fully' },
    wokeClear: 'Woke clear-headed',
    wakingRhythm: 'Waking came',
    rhythms: {
      earlier: 'Earlier than usual',
      usual: 'As usual',
      later: 'Later than usual',
    } satisfies Record<NonNullable<NightEntry['wakingRhythm']>, string>,
    grogginess: 'Grogginess this morning',
    stomachDiscomfort: 'Stomach discomfort this morning',
    measures: 'What follows from these times',
    notKnown: 'not known',
    definitions: 'How these are worked out',
    source: 'The study these definitions follow',
    notATime: (text: string) =>
      `“${text}” is not a time that can be read. Write it as 23:15, 2315 or 11:15pm.`,
    notWhole: (text: string) => `“${text}” is not a whole number. Write minutes or times as 0, 15, 90.`,
  },

  travel: {
    title: 'Went to bed in another time zone',
    about: (morning: string) =>
      `For a night on a journey. The two evening times are then by the clock there, the two morning times by the clock in ${morning}.`,
    clocks: (evening: string, morning: string) =>
      `The evening by the clock of <strong>${evening}</strong>, the morning by that of ${morning}.`,
    sameZone: 'It was the same zone',
    zone: 'Zone of the evening',
    example: 'A city, such as Tokyo',
    found: 'Zones found',
    noneFound: 'No zone of that name. Type the largest city near you.',
    howToChoose: 'Type, then choose with the arrow keys and Enter.',
  },

  gut: {
    copies: 'Copies the scores and whether there was a flare. Stools are of their own day.',
    zero: '0 is none',
    ten: '10 is the worst',
    symptoms: {
      pain: 'Pain',
      bloating: 'Bloating',
      reflux: 'Reflux',
      nausea: 'Nausea',
      urgency: 'Urgency',
    } satisfies Partial<Record<keyof GutEntry, string>>,
    flare: 'A flare on this day',
    flareStart: 'It began at',
    flareEnd: 'It ended at',
    endedNow: 'It has ended now',
    notATime: (text: string) => `“${text}” is not a time that can be read. Write it as 14:00, 1400 or 2pm.`,
  },

  stools: {
    title: 'Stools',
    notRecorded: 'Not recorded.',
    none: 'None on this day.',
    recordNone: 'None on this day',
    takeNoneBack: 'Take “none” back',
    /** In our own words; the numbers are the seven that clinicians know. */
    forms: [
      'Separate hard lumps',
      'Lumps stuck together',
      'Firm, with cracks',
      'Smooth and soft',
      'Soft pieces, clear edges',
      'Mushy, ragged edges',
      'Liquid, no pieces',
    ],
    one: (time: string, form: number, name: string) =>
      `${time} · form ${number(form)}, ${name.toLowerCase()}`,
    noTime: 'No time',
    time: 'Time, if you know it',
    add: 'Add one by its form',
    added: (form: number, name: string) => `Added: form ${number(form)}, ${name.toLowerCase()}.`,
    remove: (place: number) => `Remove stool ${number(place)}`,
    removed: (place: number) => `Stool ${number(place)} removed.`,
    notATime: (text: string) => `“${text}” is not a time that can be read. Write it as 07:30 or 730.`,
  },

  taken: {
    nothing: 'Nothing recorded.',
    reason: 'for <reason>cramps</reason>',
    notPlanned: 'not planned',
    late: 'recorded late',
    change: 'Change',
    changeDose: (dose: string) => `Change ${dose}`,
    removeDose: (dose: string) => `Remove ${dose}`,
    removed: '<dose>Melatonin 1 mg</dose> was removed.',
    addUsual: 'Add what you usually take',
    addSomething: 'Add something taken',
    notAddedLastTime: 'This was not added last time.',
    changing: 'Changing <dose>Melatonin 1 mg</dose>',
    fields: {
      name: 'What',
      amount: 'Dose',
      unit: 'Unit',
      form: 'Form',
      time: 'Time',
      reason: 'Reason',
      planned: 'Planned',
    },
    hints: { name: 'a medicine or supplement', form: 'tablet, drops, slow release' },
    add: 'Add',
    saveChange: 'Save the change',
    letGo: 'Discard',
    leave: 'Leave it as it was',
    noName: 'Write what was taken.',
    notAnAmount: (text: string) => `“${text}” is not an amount. Write it as 1 or 0.5.`,
    notATime: (text: string) => `“${text}” is not a time. Write it as 22:30 or 10:30pm.`,
  },

  day: {
    copies: 'Copies everything but notes and tags.',
    clocks: { lastMeal: 'Last meal', lastCaffeine: 'Last caffeine' },
    counts: {
      caffeineDrinks: { label: 'Caffeine', unit: 'drinks' },
      alcoholDrinks: { label: 'Alcohol', unit: 'drinks' },
      exerciseMinutes: { label: 'Exercise', unit: 'minutes' },
      screensLateMinutes: { label: 'Screens in the last hours', unit: 'minutes' },
    },
    habits: {
      earlyDinner: 'Early dinner',
      windDown: 'Wound down before bed',
    } satisfies Partial<Record<keyof DayEntry, string>>,
    stress: 'Stress',
    notes: 'Notes',
    tags: 'Tags',
    tagsHint: 'separated by commas',
    notATime: (text: string) =>
      `“${text}” is not a time that can be read. Write it as 19:30, 1930 or 7:30pm.`,
    notWhole: (text: string) => `“${text}” is not a whole number. Write it as 0, 2, 30.`,
  },

  trackers: {
    own: 'Your own',
    title: 'Your own trackers',
    begin: 'Keep track of something of your own',
    change: 'Change what is asked here',
    keepNew: 'Keep track of something new',
    name: 'Name',
    nameHint: 'such as screen-free hour, or weight',
    nameOf: (name: string) => `Name of “${name}”`,
    type: 'Kind of answer',
    types: {
      'yes-no': 'Yes or no',
      scale: '0 to 10',
      number: 'A number',
      time: 'A time of day',
    } satisfies Record<TrackerType, string>,
    numberIn: (unit: string) => `A number, ${unit}`,
    unit: 'Unit',
    unitHint: 'if it has one',
    add: 'Add it',
    added: (name: string) => `“${name}” is asked from now on.`,
    renamed: (name: string) => `Renamed to “${name}”.`,
    asked: 'Asked every day',
    retire: 'Stop asking',
    retireOne: (name: string) => `Stop asking about ${name}`,
    retired: (name: string) => `“${name}” is no longer asked. What was recorded stays.`,
    noLongerAsked: 'No longer asked',
    isNoLongerAsked: 'no longer asked',
    bringBack: 'Ask again',
    bringOneBack: (name: string) => `Ask again about ${name}`,
    broughtBack: (name: string) => `“${name}” is asked again.`,
    noName: 'Write what you keep track of.',
    sameName: (name: string) => `You keep track of “${name}” already. Write another name.`,
    sameNameRetired: (name: string) =>
      `You kept track of “${name}” before. Choose “Ask again” below, or write another name.`,
    notATime: (text: string) =>
      `“${text}” is not a time that can be read. Write it as 19:30, 1930 or 7:30pm.`,
    notANumber: (text: string) => `“${text}” is not a number. Write it as 2 or 72.5.`,
  },
}

export type Words = typeof en

/** What a day and its cards say. */
export const words: Words = { ...en }
