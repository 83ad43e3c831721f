import { number, plural } from '../language.ts'
import type { Measure } from './measures.ts'
import type { NightMoment } from './night-times.ts'
import type { TrackerType } from './tracker.ts'

/** A clock reading of a night; with the place of the clock where the night has two. */
export interface Reading {
  readonly moment: NightMoment
  readonly face: string
  readonly place: string | undefined
}

const moments = {
  wentToBed: 'going to bed',
  triedToSleep: 'trying to sleep',
  finalWaking: 'the final waking',
  gotUp: 'getting up',
} satisfies Record<NightMoment, string>

const reading = ({ moment, face, place }: Reading) =>
  place === undefined ? `${moments[moment]} at ${face}` : `${moments[moment]} at ${face} (${place} time)`

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)

const minutes = (count: number) => `${String(count)} ${plural(count, { one: 'minute', other: 'minutes' })}`

const tooLong = (length: string) =>
  `These times make ${length} in bed, and a night here can have 18 h at most.`

/** `Entry 12 (2026-11-23)`. */
const numbered = (what: string) => (place: number, date: string | undefined) =>
  date === undefined ? `${what} ${String(place)}` : `${what} ${String(place)} (${date})`

export const en = {
  measures: {
    timeInBed: {
      name: 'Time in bed',
      definition:
        'From going to bed to getting up. Reading or watching in bed before trying to sleep is part of it.',
    },
    sleepOnsetLatency: {
      name: 'Time to fall asleep',
      definition: 'Sleep onset latency: from trying to sleep to falling asleep, as the person judges it.',
    },
    wakeAfterSleepOnset: {
      name: 'Awake in the night',
      definition:
        'Wake after sleep onset: the time awake between falling asleep and the last waking, all wakings together. The time in bed after the last waking is not part of it.',
    },
    earlyWaking: {
      name: 'Awake before getting up',
      definition: 'From the last waking to getting up.',
    },
    totalSleepTime: {
      name: 'Time asleep',
      definition:
        'Total sleep time: from trying to sleep to the last waking, less the time to fall asleep and the time awake in the night. Research groups differ here; we do not count time in bed after the last waking as sleep.',
    },
    sleepEfficiency: {
      name: 'Share of time in bed asleep',
      definition:
        'Sleep efficiency: time asleep divided by time in bed. Research groups differ here; we count time in bed from going to bed, not from trying to sleep.',
    },
  } satisfies Record<Measure, { readonly name: string; readonly definition: string }>,
  symptoms: {
    pain: 'Pain',
    bloating: 'Bloating',
    reflux: 'Reflux',
    nausea: 'Nausea',
    urgency: 'Urgency',
  },
  trends: {
    quality: { name: 'How well you slept', meaning: 'From 1, very badly, to 5, very well.' },
    rested: { name: 'How rested you felt', meaning: 'From 1, not at all, to 5, fully.' },
    napMinutes: {
      name: 'Naps the day before',
      meaning: 'Minutes slept by day, shown at the night that followed.',
    },
    stools: { name: 'Stools a day' },
    stoolForm: {
      name: 'Stool form',
      meaning: 'From 1, hard lumps, to 7, liquid: the middle form of each day that had one.',
    },
    stress: { name: 'Stress' },
  },
  latenessRule:
    'Late means first written down after the facts had time to fade: a night after the day it ended on, anything else after noon on the next day.',
  time: {
    noDate: 'This is not a date. Write it as year-month-day, such as 2026-03-29.',
    noClockTime: 'This is not a time of day. Write it as 23:15.',
    noDateTime: 'This is not a date and time, such as 2026-03-29T23:15.',
    unknownZone: 'This time zone is not known here.',
    noMoment: 'This is not a moment in time.',
  },
  parts: {
    noWholeNumber: 'Write a whole number.',
    least: (least: number) => `The least that can be recorded here is ${String(least)}.`,
    most: (most: number) => `The most that can be recorded here is ${String(most)}.`,
    amountUnderZero: 'An amount cannot be less than zero.',
    amountTooLarge: 'That amount is too large to be right.',
    tooLong: (longest: number) => `This can be at most ${String(longest)} characters long.`,
    tooManyStools: 'At most 40 can be recorded for one day.',
    noName: 'Write what was taken.',
    tooManyTags: 'At most 20 tags fit on one day.',
    tooManyTrackers: 'At most 100 trackers fit on one day.',
  },
  trackers: {
    numberTooLarge: 'That number is too large to be right.',
    noName: 'Write what you keep track of.',
    nameTooLong: 'A name can be at most 60 characters long.',
    unitTooLong: 'A unit can be at most 20 characters long.',
    gone: 'The tracker you are changing is no longer there. Save this as a new one.',
    other: 'These changes belong to another tracker. Close this one and open it again.',
    typeStays:
      'A tracker keeps its kind of answer, or what was recorded would lose its meaning. Make a new one for another kind.',
    unitWithoutNumber: 'Only a number has a unit. Leave the unit empty.',
  },
  changes: {
    entryGone: 'The entry you are changing is no longer in the journal. Save this as a new one.',
    otherEntry: 'These changes belong to another entry. Close this one and open it again.',
    dateStays: 'An entry stays on its day. Remove it, and write it down on the right day.',
    dayToCome: 'That day has not come yet. Choose today or an earlier day.',
  },
  night: {
    outside: (date: string, at: Reading, days: { readonly expected: string; readonly written: string }) =>
      `In the night that ended on ${date}, ${reading(at)} falls on ${days.expected}, not on ${days.written}. Correct its day or the night’s date.`,
    clocksChangedOrder: (later: NightMoment, earlier: NightMoment) =>
      `The clocks changed in this night, and counted through, ${moments[later]} would come before ${moments[earlier]}. Write both times as the clock showed them after the change.`,
    clocksChangedLength: (length: number) =>
      `The clocks changed in this night, and counted through, these times make ${minutes(length)}, more than 18 hours. Check them.`,
    toCome: (at: Reading, day: string) =>
      `In this night, ${reading(at)} on ${day} has not come yet. Check the time: were morning and evening swapped?`,
    awakeTooLong: (
      awake: { readonly fallingAsleep: number; readonly inTheNight: number },
      room: { readonly from: NightMoment; readonly to: NightMoment; readonly length: number },
    ) =>
      `Falling asleep took ${minutes(awake.fallingAsleep)} and being awake in the night ${minutes(awake.inTheNight)}, ${minutes(awake.fallingAsleep + awake.inTheNight)} together, but from ${moments[room.from]} to ${moments[room.to]} there were only ${minutes(room.length)}. Correct one of them.`,
    awakeWithoutWaking: (awake: number) =>
      `You wrote ${minutes(awake)} awake in the night but 0 times awake. Correct one of them, or leave the number of times empty.`,
    tooLongSwapped: (length: string, written: Reading, meant: string) =>
      `${tooLong(length)} Were morning and evening swapped? Check ${reading(written)}: it may have been ${meant}.`,
    tooLongOrder: (length: string, after: Reading, before: Reading) =>
      `${tooLong(length)} ${capital(reading(after))} comes after ${reading(before)}. Correct one of the two.`,
  },
  /** Why a record that was stored or exported cannot be used. */
  records: {
    noVersion: 'It does not say which version of Vagus it was written for.',
    newer: 'It was written by a newer version of Vagus. Install that version to use it.',
    noEntry: 'It is not an entry of the journal.',
    otherThing: 'It is not what should be there.',
    wrongPart: (part: string, why: string) => `Its part “${part}” cannot be right. ${why}`,
    unknownPart: (part: string) =>
      `Its part “${part}” is missing, is of the wrong kind, or is not known here.`,
    revisionTooLate: 'Its part “revision” is later than any change can be.',
  },
  /** What is wrong with a file that is brought in. */
  file: {
    tooLarge: 'This file is too large to be a journal. Choose one that Vagus exported as JSON.',
    damaged:
      'This file cannot be read: it is damaged, cut off, or not JSON. Choose a journal that Vagus exported as JSON.',
    otherFile:
      'This file is not a journal. Choose one that Vagus exported as JSON; CSV and Markdown cannot be brought in.',
    newer:
      'This journal was exported by a newer version of Vagus. Install that version here, then bring it in.',
    lists: {
      entries: {
        one: numbered('Entry'),
        none: 'The file has no list of entries.',
        tooMany: 'The file has more entries than anybody writes, and none of them is used.',
      },
      trackers: {
        one: numbered('Tracker'),
        none: 'The file has no list of trackers.',
        tooMany: 'The file has more trackers than anybody writes, and none of them is used.',
      },
      reading: {
        one: numbered('Highlight or place'),
        none: 'The file has no list of highlights and places.',
        tooMany: 'The file has more highlights and places than anybody writes, and none of them is used.',
      },
      visits: {
        one: numbered('Visit or question for the doctor'),
        none: 'The file has no list of visits and questions for the doctor.',
        tooMany:
          'The file has more visits and questions for the doctor than anybody writes, and none of them is used.',
      },
    },
    tooManyYears: (most: number) =>
      `The entries are from more than ${String(most)} different years, and none of them is used.`,
    leftOut: (one: string, why: string) => `${one} is left out. ${why}`,
    sameId: (one: string, twin: number) =>
      `${one} has the same id as number ${String(twin)}. Of the two, the one changed later is used.`,
    more: (count: number) =>
      plural(count, {
        one: 'There is one more of these.',
        other: `There are ${String(count)} more of these.`,
      }),
  },
  /** The journal as a diary to read. */
  diary: {
    title: 'Journal',
    about: (version: string, at: string, entries: number, days: number) =>
      `Exported from Vagus ${version} on ${at} (UTC). ${number(entries)} ${plural(entries, { one: 'entry', other: 'entries' })} on ${number(days)} ${plural(days, { one: 'day', other: 'days' })}. Reported by the person, not measured; what is not here was not recorded.`,
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    day: (weekday: string, date: string) => `${weekday} ${date}`,
    kinds: { night: 'Night', gut: 'Gut', taken: 'Taken', day: 'Day' },
    notCounted: (kind: string) => `${kind}, written earlier and not counted`,
    written: (at: string, zone: string) => `Written: ${at} (${zone})`,
    writtenAndChanged: (at: string, changedAt: string, zone: string) =>
      `Written: ${at}, changed ${changedAt} (${zone})`,
    late: 'Recorded late',
    yes: 'yes',
    no: 'no',
    none: 'none',
    minutes: (count: number) => `${String(count)} min`,
    outOf: (score: number, most: number) => `${String(score)} of ${String(most)}`,
    night: {
      wentToBed: 'Went to bed',
      triedToSleep: 'Tried to sleep',
      bedZone: 'Zone of the clock at bedtime',
      sleepOnsetLatency: 'Time to fall asleep',
      awakenings: 'Times awake',
      wakeAfterSleepOnset: 'Awake in the night',
      finalWaking: 'Final waking',
      gotUp: 'Got up',
      quality: 'Quality',
      rested: 'Rested',
      napMinutes: 'Naps the day before',
      grogginess: 'Grogginess',
      wokeClear: 'Woke clear',
      wakingRhythm: 'Waking rhythm',
      rhythms: { earlier: 'earlier than usual', usual: 'as usual', later: 'later than usual' },
      stomachDiscomfort: 'Stomach discomfort',
    },
    gut: {
      stools: 'Stools',
      stool: (form: number) => `form ${String(form)}`,
      stoolAt: (form: number, time: string) => `form ${String(form)} at ${time}`,
      flare: 'Flare',
      flareStart: 'Flare began',
      flareEnd: 'Flare ended',
    },
    taken: {
      name: 'What',
      time: 'Time',
      amount: 'Amount',
      unit: 'Unit',
      form: 'Form',
      reason: 'Reason',
      planned: 'Planned',
    },
    ofDay: {
      lastMeal: 'Last meal',
      earlyDinner: 'Early dinner',
      lastCaffeine: 'Last caffeine',
      caffeineDrinks: 'Drinks with caffeine',
      alcoholDrinks: 'Drinks with alcohol',
      stress: 'Stress',
      exerciseMinutes: 'Exercise',
      screensLateMinutes: 'Screens late',
      windDown: 'Wind-down',
      tags: 'Tags',
      goneTracker: (id: string) => `Tracker that is gone (${id})`,
    },
    trackers: {
      title: 'Own trackers',
      answers: {
        'yes-no': 'yes or no',
        scale: '0 to 10',
        number: 'a number',
        time: 'a time',
      } satisfies Record<TrackerType, string>,
      inUnit: (answer: string, unit: string) => `${answer} in ${unit}`,
      asked: (name: string, answer: string, since: string) => `${name}: ${answer}, since ${since} (UTC)`,
      notAsked: (name: string, answer: string, since: string) =>
        `${name}: ${answer}, since ${since} (UTC), no longer asked for`,
    },
    articles: {
      title: 'In the articles',
      article: (id: string) => `Article ${id}`,
      place: (passage: string, at: string) => `Last read at ${passage}, ${at} (UTC).`,
      highlight: (at: string) => `Highlight, ${at} (UTC):`,
      note: 'Note:',
    },
    visits: {
      title: 'Visits to a doctor',
      next: 'For the next visit',
      person: (name: string) => `Name on the page: ${name}`,
      sign: (sign: string) => `Warning sign: ${sign}`,
      concern: 'Concern or question:',
      changes: 'Changes since the last visit:',
    },
  },
}

export type Words = typeof en

/** What is said of the journal and its entries, whoever shows them. */
export const words: Words = { ...en }
