import { number, plural } from '../../../core/language.ts'
import type { Section } from '../../../core/visit/choices.ts'
import type { Urgency } from '../../../core/visit/red-flags.ts'

const nights = (count: number) => `${number(count)} ${plural(count, { one: 'night', other: 'nights' })}`
const gutDays = (count: number) => `${number(count)} ${plural(count, { one: 'gut day', other: 'gut days' })}`
const some = (count: number) => (count === 0 ? 'none in these days' : number(count))

export const en = {
  title: 'Summary',
  views: { label: 'What is shown', choices: 'Choices', page: 'The page' },
  opening: 'Opening what you keep for the visit…',
  couldNotOpen: 'There is no page yet: what you keep for it could not be opened.',
  notOpen: 'What is kept about your visits is not open. Try again.',
  actions: {
    label: 'What to do with the page',
    print: 'Print',
    savePdf: 'Save as PDF',
    copyText: 'Copy as text',
    saveCsv: 'Save as CSV',
    openPdf: 'Open it',
  },
  outcomes: {
    printed: 'Sent to the printer.',
    notPrinted: 'Nothing was printed.',
    saved: (file: string) => `Saved as ${file}`,
    notSaved: 'Nothing was saved.',
    copied: 'Copied as text.',
  },
  range: {
    title: 'Days',
    last: (days: number) => `Last ${number(days)}`,
    sinceVisit: 'Since the last visit',
    from: 'From',
    to: 'To',
    days: (count: number) => `${number(count)} ${plural(count, { one: 'day', other: 'days' })}`,
    endsToday: 'A page ends today at the latest.',
    atLeast: (days: number) => `A page holds at least ${number(days)} days.`,
    atMost: (days: number) => `A page holds at most ${number(days)} days.`,
    these: (range: string) => `The page shows ${range}.`,
  },
  beginnings: {
    nothing: (least: number) =>
      `Nothing is recorded yet. Once ${number(least)} nights or gut days are written down, their numbers stand on this page. <link>Write down the first</link>.`,
    few: (recorded: { readonly nights: number; readonly gutDays: number }, least: number) =>
      `${nights(recorded.nights)} and ${gutDays(recorded.gutDays)} are recorded in these days. From ${number(least)} on, a part of the page has numbers; until then it says that there are not enough.`,
    today: '<link>Write down today</link>.',
    takeLast: (days: number) => `Take the last ${number(days)} days`,
  },
  leftOut: {
    title: 'Left out of the numbers',
    entries: (count: number) =>
      plural(count, {
        one: `${number(count)} entry is left out of the numbers. The page says so. Your journal keeps it.`,
        other: `${number(count)} entries are left out of the numbers. The page says so. Your journal keeps them.`,
      }),
    otherDay: '(not one of these days)',
    putBack: 'Put back',
    putBackEntry: (day: string, entry: string) => `Put back: ${day}, ${entry}`,
  },
  plan: {
    title: 'Concerns and questions',
    concerns: ['Main concern or question', 'Second', 'Third'],
    changes: 'What changed since your last visit',
    person: 'Name or initials, if you like',
    hint: 'What you write and tick is saved as you go, sealed with your journal, and stands here next time. <link>How to prepare a visit</link>',
    saving: 'Saving…',
    saved: (time: string) => `Saved ${time}`,
    notSaved: 'Not saved',
    stays: 'What you wrote and ticked stays here.',
    saveAgain: 'Save again',
    heldBack: 'This was not saved last time.',
    saveNow: 'Save it now',
    letGo: 'Discard',
  },
  flags: {
    title: 'Warning signs',
    none: 'none ticked',
    ticked: (count: number) => `${number(count)} ticked`,
    tickedAndOff: (count: number) => `${number(count)} ticked, kept off the page`,
    hint: 'Tick what you have, or have had lately. A tick is no diagnosis.',
    onTop: 'What cannot wait stands on top of the page.',
    off: 'The page shows none of it: warning signs are off under “What goes on the page”.',
    /** Over the signs of that kind. */
    urgencies: {
      emergency: 'Call the emergency services',
      urgent: 'Ring a doctor today',
      soon: 'Tell the doctor at the visit',
    } satisfies Record<Urgency, string>,
    advice: {
      emergency: 'Call the emergency services now. Do not wait for the visit.',
      urgent: 'Ring a doctor today. Do not wait for the visit.',
      selfHarm:
        'Ring a doctor today. Do not wait for the visit. If you cannot keep yourself safe, call the emergency services now.',
    },
    /** Before the name of an article. */
    readMore: 'Read more:',
    article: 'what to do, and whom to call',
    moreOfEach: '<link>When to see a doctor</link> says more of each.',
    cannotWait: (count: number) =>
      `${number(count)} ${plural(count, { one: 'sign', other: 'signs' })} you ticked cannot wait for the visit.`,
  },
  choices: {
    title: 'What goes on the page',
    everything: 'everything but your notes',
    off: (count: number) => `${number(count)} ${plural(count, { one: 'part', other: 'parts' })} off`,
    notesOn: 'notes on',
    reasonsOn: 'reasons on',
    diaryOn: 'second sheet',
    parts: 'Parts',
    sections: {
      flags: 'Warning signs',
      concerns: 'Concerns and questions',
      changes: 'What changed since the last visit',
      raster: 'The nights, drawn by the hour',
      sleep: 'Sleep in numbers',
      symptoms: 'Gut symptoms',
      stools: 'Stool form',
      flares: 'Flare days',
      taken: 'What was taken',
    } satisfies Record<Section, string>,
    ownWords: 'Your own words',
    ownWordsHint: 'Off each time, until you tick them.',
    notes: (count: number) => `Notes on days (${some(count)})`,
    reasons: (count: number) => `Why things were taken (${some(count)})`,
    secondSheet: 'A second sheet',
    diary: 'The sleep diary, night by night, as sleep clinics use it',
  },
  visits: {
    title: 'Visits',
    none: 'none recorded',
    some: (count: number, last: string) =>
      `${number(count)} ${plural(count, { one: 'visit', other: 'visits' })}, last on ${last}`,
    hint: 'Once a visit is recorded, the page says what is different since: what was begun, what was stopped, and the numbers before and after.',
    on: 'On',
    record: 'I had this visit',
    notYet: 'That day is still to come.',
    recorded: (day: string) => `The visit on ${day} is recorded. Your concerns and questions stay.`,
    cleared: 'The warning signs and what changed are cleared.',
    mayClear: 'If the warning signs you ticked and what changed are settled, clear them.',
    clear: 'Clear them',
    removed: (day: string) => `The visit on ${day} was removed.`,
    list: 'Past visits',
    remove: (day: string) => `Remove the visit on ${day}`,
  },
  text: {
    title: 'The same as plain text',
    hint: 'to paste into a record',
    label: 'The summary as plain text',
    copy: 'Copy it',
    save: 'Save it as a file',
  },
  preview: {
    label: 'The page as it will be printed',
    sizes: { label: 'How large the page is shown', width: 'Fit width', actual: 'Actual size' },
  },
  /** Where a number on the page came from. */
  trace: {
    none: 'No entry stands behind this.',
    entries: (count: number) =>
      `${plural(count, { one: `${number(count)} entry stands`, other: `${number(count)} entries stand` })} behind this. An entry that is left out is left out of every number on the page, and the page says how many are. Your journal keeps it.`,
    leftOut: (count: number) =>
      plural(count, {
        one: `${number(count)} of these is left out.`,
        other: `${number(count)} of these are left out.`,
      }),
    gone: (count: number) =>
      plural(count, {
        one: `${number(count)} entry is no longer in the journal.`,
        other: `${number(count)} entries are no longer in the journal.`,
      }),
    columns: { day: 'Day', entry: 'Entry', gave: 'Value', leaveOut: 'Leave out' },
    open: (day: string) => `Open ${day}`,
    leaveOut: (day: string, entry: string) => `Leave out: ${day}, ${entry}`,
  },
  entries: {
    night: 'Night',
    gut: 'Gut',
    day: 'Day',
    takenAt: (dose: string, time: string) => `${dose} at ${time}`,
  },
}

export type Words = typeof en

/** What the summary says on the screen. */
export const words: Words = { ...en }
