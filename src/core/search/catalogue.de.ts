import { listed, plural } from '../language.ts'
import type { Words } from './catalogue.ts'

const minutes = (what: string) => (count: number) =>
  `${String(count)} ${plural(count, { one: 'Minute', other: 'Minuten' })} ${what}`
const counted = (one: string, other: string) => (count: number) =>
  `${String(count)} ${plural(count, { one, other })}`
const outOfTen = (what: string) => (value: number) => `${what} ${String(value)} von 10`
const quoted = (parts: readonly string[]) => listed(parts.map((part) => `„${part}“`))

export const de: Words = {
  journal: {
    night: {
      title: 'Nacht',
      toFallAsleep: minutes('bis zum Einschlafen'),
      awake: minutes('nachts wach'),
      awakenings: counted('Mal aufgewacht', 'Mal aufgewacht'),
      naps: minutes('Nickerchen'),
      groggy: outOfTen('morgens benommen'),
      stomach: outOfTen('Magenbeschwerden'),
      wokeClear: 'klar aufgewacht',
      rhythm: {
        earlier: 'früher als sonst aufgewacht',
        later: 'später als sonst aufgewacht',
      },
      onTheWay: (place) => `eine Nacht auf Reisen, zu Bett nach der Uhr von ${place}`,
    },
    gut: {
      title: 'Bauch',
      flare: (from, to) =>
        ['Schub', from === undefined ? '' : ` von ${from}`, to === undefined ? '' : ` bis ${to}`].join(''),
      pain: outOfTen('Schmerzen'),
      bloating: outOfTen('Blähungen'),
      reflux: outOfTen('Sodbrennen'),
      nausea: outOfTen('Übelkeit'),
      urgency: outOfTen('Stuhldrang'),
      stools: counted('Stuhlgang', 'Stuhlgänge'),
      hardStool: 'harter Stuhl',
      looseStool: 'weicher Stuhl',
    },
    day: {
      title: 'Tag',
      earlyDinner: 'früh zu Abend gegessen',
      windDown: 'zur Ruhe gekommen',
      caffeine: counted('Getränk mit Koffein', 'Getränke mit Koffein'),
      alcohol: counted('Getränk mit Alkohol', 'Getränke mit Alkohol'),
      stress: outOfTen('Stress'),
      exercise: minutes('Bewegung'),
      screensLate: minutes('spät am Bildschirm'),
      scale: (name, value) => outOfTen(name)(value),
    },
    amount: (amount) => String(amount).replace('.', ','),
  },
  query: {
    common: (typed) => `„-${typed}“ wurde weggelassen: So häufige Wörter stehen in fast allem.`,
    notExcludable: (typed) =>
      `„${typed}“ wurde weggelassen: Nur Wörter und Wortfolgen lassen sich ausschließen.`,
    year: (typed) =>
      `„${typed}“ wurde weggelassen: Schreiben Sie ein Jahr als year:2015, mehrere als year:2015..2023.`,
    date: (typed) =>
      `„${typed}“ wurde weggelassen: Schreiben Sie einen Tag als date:2026-03-14, einen Monat als date:2026-03, einen Zeitraum als date:2026-03..2026-05.`,
    readAs: (typed, from, to) => `„${typed}“ wurde als ${from} bis ${to} gelesen.`,
    is: (typed) => `„${typed}“ wurde weggelassen: Schreiben Sie is:flare für Tage mit einem Schub.`,
    kind: (typed) =>
      `„${typed}“ wurde weggelassen: Schreiben Sie kind:night, kind:gut, kind:taken oder kind:day.`,
    grade: (typed, grades) => `„${typed}“ wurde weggelassen: Es gibt ${listed(grades)}.`,
    in: (typed) =>
      `„${typed}“ wurde weggelassen: Schreiben Sie in:articles, in:studies, in:words oder in:journal.`,
    noSuchDesign: (typed, names) => `Keine Art von Quelle heißt „${typed}“. Es gibt: ${names.join(', ')}.`,
    noSuchTopic: (typed, names) => `Kein Thema heißt „${typed}“. Es gibt: ${names.join(', ')}.`,
    noPhrase: (phrases) =>
      `Wörtlich steht ${quoted(phrases)} nirgends; es wurde nach den einzelnen Wörtern gesucht.`,
    likeNothing: (id) => `In der Bibliothek heißt nichts „${id}“.`,
    like: (title) => `Ähnliches wie „${title}“, das Nächstliegende zuerst.`,
  },
  narrowed: {
    turned: (from, to) => `Die Tage wurden umgekehrt gelesen: ${from} bis ${to}.`,
    nothingHasBoth: (keys) =>
      `${quoted(keys)} ${keys.length === 1 ? 'gilt' : 'gelten'} für Ihr Tagebuch, der Rest für die Bibliothek: Beides zusammen gibt es nirgends.`,
    onlyJournal: (keys) => `${quoted(keys)} ${keys.length === 1 ? 'sucht' : 'suchen'} nur in Ihrem Tagebuch.`,
    dosesLeftOut: '„taken:“ findet die Dosen selbst, und „kind:“ lässt sie weg.',
    notTaken: (name, names, more) =>
      `Unter „${name}“ ist nichts Eingenommenes eingetragen. Es gibt: ${names.join(', ')}${more ? ' und andere' : ''}.`,
  },
  failed: {
    notAnIndex:
      'Die Bibliothek lässt sich nicht durchsuchen: Was an der Stelle ihres Suchverzeichnisses liegt, ist nicht von Vagus. Installieren Sie Vagus neu; Ihr Tagebuch bleibt, wie es ist, und lässt sich weiter benutzen.',
    damaged:
      'Die Bibliothek lässt sich nicht durchsuchen: Ihr Suchverzeichnis ist beschädigt. Installieren Sie Vagus neu; Ihr Tagebuch bleibt, wie es ist, und lässt sich weiter benutzen.',
    otherVersion: (found, read) =>
      `Das Suchverzeichnis hat ${found === undefined ? 'keine Version' : `die Version ${String(found)}`}, und dieses Vagus liest die Version ${String(read)}. Installieren Sie Vagus neu.`,
    notSearched:
      'Danach konnte nicht gesucht werden. Schließen Sie Vagus und starten Sie es neu; wenn es wieder vorkommt, installieren Sie Vagus neu.',
    unreadable:
      'Die Bibliothek konnte nicht zum Suchen geöffnet werden: Ein Teil von Vagus fehlt oder ist beschädigt. Installieren Sie Vagus neu; Ihr Tagebuch bleibt, wie es ist, und lässt sich weiter benutzen.',
  },
}
