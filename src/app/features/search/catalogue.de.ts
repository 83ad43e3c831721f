import { eitherOf, number, plural } from '../../../core/language.ts'
import type { Words } from './catalogue.ts'

const counted = (one: string, other: string) => (count: number) =>
  `${number(count)} ${plural(count, { one, other })}`
const quoted = (words: readonly string[]) => words.map((word) => `„${word}“`)

export const de: Words = {
  field: {
    label: 'Bibliothek und Tagebuch durchsuchen',
    // The library is in English, and so is what finds something in it.
    example: 'can’t sleep, bloated',
  },
  lookThrough: 'Tagebuch durchsehen',
  moreLikeThis: 'Ähnliches',
  kinds: {
    article: {
      label: 'Artikel',
      count: counted('Artikel', 'Artikel'),
      none: 'In keinem Artikel kommt das vor.',
    },
    reference: {
      label: 'Quellen',
      count: counted('Quelle', 'Quellen'),
      none: 'In keiner Quelle kommt das vor.',
    },
    word: {
      label: 'Glossar',
      count: counted('Begriff', 'Begriffe'),
      none: 'Im Glossar kommt das nicht vor.',
    },
    journal: {
      label: 'Tagebuch',
      count: counted('Tagebucheintrag', 'Tagebucheinträge'),
      none: 'In keinem Tagebucheintrag kommt das vor.',
    },
  },
  kindFilter: { label: 'Was gezeigt wird', all: 'Alles', locked: 'Tagebuch ist gesperrt' },
  entryKinds: {
    night: { one: 'Nacht', many: 'Nächte', within: 'Nächte' },
    gut: { one: 'Bauch', many: 'Bauch', within: 'Bauch' },
    taken: { one: 'Eingenommen', many: 'Eingenommen', within: 'Eingenommenes' },
    day: { one: 'Tag', many: 'Tage', within: 'Tage' },
  },
  journalFilter: {
    label: 'Was aus Ihrem Tagebuch',
    from: 'Von',
    to: 'Bis',
    kind: 'Art',
    everyKind: 'Jede Art',
    taken: 'Eingenommen',
    anything: 'Alles',
    flare: 'Nur Tage mit einem Schub',
    clear: 'Filter löschen',
  },
  choice: {
    until: (day) => `bis ${day}`,
    from: (day) => `ab ${day}`,
    on: (day) => `am ${day}`,
    between: (first, last) => `vom ${first} bis ${last}`,
    flare: 'Tage mit einem Schub',
    taken: (name) => `„${name}“`,
  },
  hit: {
    article: 'Artikel',
    study: 'Quelle',
    word: 'Glossar',
    journal: 'Ihr Tagebuch',
    late: 'nachgetragen',
    why: {
      beginning: 'über einen Wortanfang gefunden',
      synonym: 'über andere Wörter gefunden',
      spelling: 'über eine ähnliche Schreibweise gefunden',
      question: 'beantwortet eine solche Frage',
      feedback: 'dem Gefundenen ähnlich',
    },
    more: (count) =>
      `und ${number(count)} weitere ${plural(count, { one: 'Stelle', other: 'Stellen' })} in diesem Artikel`,
  },
  outcome: {
    noEntries: 'Keine Tagebucheinträge',
    nothing: 'Nichts gefunden',
    results: 'Was gefunden wurde',
    list: 'Treffer',
    found: 'Gefunden:',
    nothingFor: (typed) => `Zu ${quoted(typed).join(', ')} wurde nichts gefunden.`,
    nothingFits: 'Kein Eintrag passt.',
    narrowed: (to) => `Ihr Tagebuch ist eingegrenzt: ${to}.`,
    lookInAll: 'Im ganzen Tagebuch suchen',
    nothingRecorded: 'Es ist noch nichts eingetragen.',
    noWord: 'Darin war kein Wort, nach dem sich suchen lässt.',
    nearest: 'Die nächstliegenden Wörter:',
    plainer:
      'Versuchen Sie es mit weniger oder einfacheren Wörtern, in der Bibliothek mit englischen, etwa „reflux at night“.',
    opened: (title) => `„${title}“ ist neben der Liste geöffnet. Noch einmal die Eingabetaste führt hinein.`,
    showMore: 'Mehr zeigen',
    shown: (shown, all) => `${number(shown)} von ${number(all)} werden gezeigt`,
  },
  read: {
    respelled: (typed, as) =>
      `„<typed>${typed}</typed>“ kommt nirgends vor; stattdessen wurde nach ${eitherOf(quoted(as))} gesucht.`,
    allRespelled: (typed) =>
      `${quoted(typed).join(', ')}: kommt nirgends vor; stattdessen wurde nach den nächstliegenden Wörtern gesucht.`,
    cut: 'Das ist lang; nur nach dem Anfang wurde gesucht.',
    withoutJournal: (why) => `Ihr Tagebuch wurde nicht durchsucht. ${why}`,
  },
  tips: {
    title: 'Suchtipps',
    intro: 'Einfache Wörter genügen. Wer es genauer will, ergänzt:',
    phrase: 'diese Wörter in dieser Reihenfolge',
    without: 'ohne ein Wort',
    author: 'Quellen einer Autorin oder eines Autors',
    year: 'Quellen aus diesen Jahren',
    design: 'eine Art von Quelle',
    grade: 'Aussagen mit dieser Beleglage',
    topic: 'ein Thema',
    journal: 'was Sie eingetragen haben',
    date: 'Ihre Einträge eines Tages, Monats oder Jahres',
    dates: 'von einem bis zum anderen',
    kind: 'oder gut, taken, day: eine Art von Eintrag',
    flare: 'Tage mit einem Schub',
    taken: 'die Dosen davon, die Sie eingetragen haben',
  },
}
