import type { Entry } from '../../../core/journal/entry.ts'
import { eitherOf, number, plural } from '../../../core/language.ts'
import type { Kind } from '../../../core/search/documents.ts'
import type { Why } from '../../../core/search/reply.ts'

interface KindWords {
  /** On its button. */
  readonly label: string
  readonly count: (count: number) => string
  /** Where nothing of it was found. */
  readonly none: string
}

const counted = (one: string, other: string) => (count: number) =>
  `${number(count)} ${plural(count, { one, other })}`
const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`)

export const en = {
  field: {
    label: 'Search the library and your journal',
    example: 'can’t sleep, bloated',
  },
  lookThrough: 'Look through your journal',
  moreLikeThis: 'More like this',
  /** What a person calls each kind. */
  kinds: {
    article: {
      label: 'Articles',
      count: counted('article', 'articles'),
      none: 'None of the articles has this.',
    },
    reference: {
      label: 'Studies',
      count: counted('study', 'studies'),
      none: 'None of the studies has this.',
    },
    word: {
      label: 'Words',
      count: counted('word', 'words'),
      none: 'None of the words has this.',
    },
    journal: {
      label: 'Journal',
      count: counted('journal entry', 'journal entries'),
      none: 'None of the journal entries has this.',
    },
  } satisfies Record<Kind, KindWords>,
  kindFilter: { label: 'What to show', all: 'All', locked: 'Journal is locked' },
  /** What a person calls each kind of entry: one of them, where only these are shown, and within a sentence. */
  entryKinds: {
    night: { one: 'Night', many: 'Nights', within: 'nights' },
    gut: { one: 'Gut', many: 'Gut', within: 'gut' },
    taken: { one: 'Taken', many: 'Taken', within: 'taken' },
    day: { one: 'Day', many: 'Days', within: 'days' },
  } satisfies Record<Entry['kind'], { readonly one: string; readonly many: string; readonly within: string }>,
  journalFilter: {
    label: 'What of your journal',
    from: 'From',
    to: 'To',
    kind: 'Kind',
    everyKind: 'Every kind',
    taken: 'Taken',
    anything: 'Anything',
    flare: 'Only days with a flare',
    clear: 'Clear filters',
  },
  /** What the journal is narrowed to, within a sentence. */
  choice: {
    until: (day: string) => `until ${day}`,
    from: (day: string) => `from ${day} on`,
    on: (day: string) => `on ${day}`,
    between: (first: string, last: string) => `from ${first} to ${last}`,
    flare: 'days with a flare',
    taken: (name: string) => `“${name}”`,
  },
  hit: {
    article: 'Article',
    study: 'Study',
    word: 'Word',
    journal: 'Your journal',
    late: 'recorded late',
    why: {
      beginning: 'found by the beginning of a word',
      synonym: 'found by other words',
      spelling: 'found by a similar spelling',
      question: 'answers such a question',
      feedback: 'close to what was found',
    } satisfies Record<Why, string>,
    more: (count: number) =>
      `and ${number(count)} more ${plural(count, { one: 'place', other: 'places' })} in this article`,
  },
  outcome: {
    noEntries: 'No journal entries',
    nothing: 'Nothing found',
    results: 'What was found',
    list: 'Results',
    found: 'Found:',
    nothingFor: (typed: readonly string[]) => `Nothing was found for ${quoted(typed).join(', ')}.`,
    nothingFits: 'Nothing that was recorded fits.',
    narrowed: (to: string) => `Your journal is narrowed: ${to}.`,
    lookInAll: 'Look in all of your journal',
    nothingRecorded: 'Nothing is recorded yet.',
    noWord: 'There was no word in that to look for.',
    nearest: 'The nearest words:',
    plainer: 'Try fewer or plainer words, such as “reflux at night”.',
    opened: (title: string) => `“${title}” is open beside the list. Enter once more goes into it.`,
    showMore: 'Show more',
    shown: (shown: number, all: number) => `${number(shown)} of ${number(all)} are shown`,
  },
  /** How the question was read. */
  read: {
    respelled: (typed: string, as: readonly string[]) =>
      `Nothing has “<typed>${typed}</typed>”; looked for ${eitherOf(quoted(as))} instead.`,
    allRespelled: (typed: readonly string[]) =>
      `Nothing has ${quoted(typed).join(', ')}; the nearest words were looked for instead.`,
    cut: 'That is long; only its beginning was looked for.',
    /** @param why a sentence */
    withoutJournal: (why: string) => `Your journal was not searched. ${why}`,
  },
  tips: {
    title: 'Search tips',
    intro: 'Plain words are enough. To be more exact, add:',
    phrase: 'these words, in this order',
    without: 'without a word',
    author: 'studies by an author',
    year: 'studies of these years',
    design: 'one kind of study',
    grade: 'claims with this grade',
    topic: 'one topic',
    journal: 'what you recorded',
    date: 'your entries of a day, a month or a year',
    dates: 'from one to another',
    kind: 'or gut, taken, day: one kind of entry',
    flare: 'days with a flare',
    taken: 'the doses of it that you recorded',
  },
}

export type Words = typeof en

/** What the search says. */
export const words: Words = { ...en }
