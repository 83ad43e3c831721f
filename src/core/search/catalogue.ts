import type { Entry } from '../journal/entry.ts'
import { listed, plural } from '../language.ts'

type Night = Extract<Entry, { kind: 'night' }>
type Rhythm = Exclude<NonNullable<Night['wakingRhythm']>, 'usual'>

const minutes = (what: string) => (count: number) =>
  `${String(count)} ${plural(count, { one: 'minute', other: 'minutes' })} ${what}`
const counted = (one: string, other: string) => (count: number) =>
  `${String(count)} ${plural(count, { one, other })}`
const outOfTen = (what: string) => (value: number) => `${what} ${String(value)} of 10`

/** What an entry of the journal says where it is found. It is looked through as well: numbers stand as they are typed. */
const journal = {
  night: {
    title: 'Night',
    toFallAsleep: minutes('to fall asleep'),
    awake: minutes('awake in the night'),
    awakenings: counted('time awake', 'times awake'),
    naps: minutes('of naps'),
    groggy: outOfTen('groggy in the morning'),
    stomach: outOfTen('stomach discomfort'),
    wokeClear: 'woke clear',
    rhythm: {
      earlier: 'woke earlier than usual',
      later: 'woke later than usual',
    } satisfies Record<Rhythm, string>,
    onTheWay: (place: string) => `a night on a journey, to bed by ${place} time`,
  },
  gut: {
    title: 'Gut',
    flare: (from: string | undefined, to: string | undefined) =>
      ['flare', from === undefined ? '' : ` from ${from}`, to === undefined ? '' : ` to ${to}`].join(''),
    pain: outOfTen('pain'),
    bloating: outOfTen('bloating'),
    reflux: outOfTen('reflux'),
    nausea: outOfTen('nausea'),
    urgency: outOfTen('urgency'),
    stools: counted('stool', 'stools'),
    hardStool: 'hard stool',
    looseStool: 'loose stool',
  },
  day: {
    title: 'Day',
    earlyDinner: 'early dinner',
    windDown: 'wind-down',
    caffeine: counted('drink with caffeine', 'drinks with caffeine'),
    alcohol: counted('drink with alcohol', 'drinks with alcohol'),
    stress: outOfTen('stress'),
    exercise: minutes('of exercise'),
    screensLate: minutes('of screens late'),
    scale: (name: string, value: number) => outOfTen(name)(value),
  },
  amount: (amount: number) => String(amount),
}

export const en = {
  journal,
  /** How a part of a question was read that could not be read as it was meant. */
  query: {
    common: (typed: string) =>
      `“-${typed}” was left out: words as common as that stand in nearly everything.`,
    notExcludable: (typed: string) => `“${typed}” was left out: only words and phrases can be excluded.`,
    year: (typed: string) =>
      `“${typed}” was left out: write a year as year:2015, or years as year:2015..2023.`,
    date: (typed: string) =>
      `“${typed}” was left out: write a day as date:2026-03-14, a month as date:2026-03, or from one to another as date:2026-03..2026-05.`,
    readAs: (typed: string, from: string, to: string) => `“${typed}” was read as ${from} to ${to}.`,
    is: (typed: string) => `“${typed}” was left out: write is:flare for days with a flare.`,
    kind: (typed: string) => `“${typed}” was left out: write kind:night, kind:gut, kind:taken or kind:day.`,
    grade: (typed: string, grades: readonly string[]) =>
      `“${typed}” was left out: the grades are ${listed(grades)}.`,
    in: (typed: string) => `“${typed}” was left out: write in:articles, in:studies, in:words or in:journal.`,
    noSuchDesign: (typed: string, names: readonly string[]) =>
      `No kind of study is called “${typed}”. There are: ${names.join(', ')}.`,
    noSuchTopic: (typed: string, names: readonly string[]) =>
      `No topic is called “${typed}”. There are: ${names.join(', ')}.`,
    noPhrase: (phrases: readonly string[]) =>
      `Nothing has ${listed(phrases.map((phrase) => `“${phrase}”`))} word for word; the words were looked for one by one.`,
    likeNothing: (id: string) => `The library has nothing that is called “${id}”.`,
    like: (title: string) => `What is like “${title}”, the nearest first.`,
  },
  /** The same of what narrows the journal; `keys` are those that were typed, such as `date:`. */
  narrowed: {
    turned: (from: string, to: string) => `The days were read the other way round: ${from} to ${to}.`,
    nothingHasBoth: (keys: readonly string[]) =>
      `${listed(keys.map((key) => `“${key}”`))} ${keys.length === 1 ? 'is' : 'are'} for your journal, the rest for the library: nothing has both.`,
    onlyJournal: (keys: readonly string[]) =>
      `${listed(keys.map((key) => `“${key}”`))} ${keys.length === 1 ? 'looks' : 'look'} in your journal only.`,
    dosesLeftOut: '“taken:” finds the doses themselves, and “kind:” leaves them out.',
    /** @param more whether there are others than those that are told */
    notTaken: (name: string, names: readonly string[], more: boolean) =>
      `Nothing called “${name}” was recorded as taken. There is: ${names.join(', ')}${more ? ' and others' : ''}.`,
  },
  failed: {
    notAnIndex:
      'The library cannot be searched: the file in place of its index is not one that Vagus made. Install Vagus again; your journal stays as it is, and works meanwhile.',
    damaged:
      'The library cannot be searched: its index is damaged. Install Vagus again; your journal stays as it is, and works meanwhile.',
    /** @param found undefined where the index names none */
    otherVersion: (found: number | undefined, read: number) =>
      `The search index has ${found === undefined ? 'no version' : `version ${String(found)}`}, and this Vagus reads version ${String(read)}. Install Vagus again.`,
    notSearched:
      'This could not be searched. Close Vagus and start it again; if it comes back, install Vagus again.',
    unreadable:
      'The library could not be opened to be searched: a part of Vagus is missing or damaged. Install Vagus again; your journal stays as it is, and works meanwhile.',
  },
}

export type Words = typeof en

/** What the search says of a question, and what it finds the journal by. */
export const words: Words = { ...en }
