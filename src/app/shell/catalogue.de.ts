import { number, plural } from '../../core/language.ts'
import type { Words } from './catalogue.ts'

export const de: Words = {
  rail: {
    label: 'Bereiche',
    // The rail is narrow: the long ones may be parted at the soft hyphen.
    places: {
      search: 'Suche',
      today: 'Heute',
      journal: 'Tagebuch',
      library: 'Bibliothek',
      summary: 'Zusammen\u00ADfassung',
      settings: 'Einstel\u00ADlungen',
    },
    states: {
      new: '<unseen>Tagebuch: </unseen>Nicht einge\u00ADrichtet',
      locked: '<unseen>Tagebuch: </unseen>Gesperrt',
      damaged: '<unseen>Tagebuch: </unseen>Beschädigt',
      open: 'Offen<unseen>. </unseen>',
    },
    lockNow: 'Jetzt sperren',
    lockTitle: (key: string) => `Tagebuch sperren (${key})`,
    goToLock: (key: string) => `Tagebuch öffnen (${key})`,
  },
  palette: {
    label: 'Alles finden und tun',
    field: 'Suchen, irgendwohin gehen, etwas tun',
    list: 'Vorschläge',
    recent: 'Zuletzt',
    commands: 'Befehle',
    search: 'Bibliothek und Tagebuch durchsuchen',
    searchFor: (text: string) => `Suche nach „${text}“`,
    noCommand: 'Kein Befehl passt. Die Eingabetaste sucht.',
    count: (count: number) =>
      `${number(count)} ${plural(count, { one: 'Befehl', other: 'Befehle' })}. Die Eingabetaste sucht.`,
  },
  shortcuts: {
    title: 'Tastenkürzel',
    found: {
      title: 'In den Treffern',
      move: 'Nach unten und oben',
      open: 'Öffnen, dann hineingehen',
      clear: 'Neu beginnen',
    },
    scale: {
      title: 'In einer Skala oder einer Reihe von Knöpfen',
      number: 'Die Antwort mit dieser Zahl',
      next: 'Die nächste und die vorige',
      clear: 'Antwort zurücknehmen',
    },
    singles:
      'Tasten verwenden, bei denen keine andere gehalten wird: <key>?</key> und <key>/</key>. Schalten Sie das aus, wenn Sie zu Ihrem Computer sprechen.',
  },
  caps: { Ctrl: 'Strg', Shift: 'Umschalt', Enter: 'Eingabe', Delete: 'Entf' },
  faults: {
    late: 'Vagus braucht länger, als es sollte. Was Sie geschrieben haben, steht noch auf dieser Seite.',
    checkAgain: 'Noch einmal prüfen',
  },
  start: {
    title: 'Suche',
    ask: 'Fragen Sie mit Ihren eigenen Worten: was wehtut, wann, was Sie versucht haben. Die Bibliothek ist auf Englisch; suchen Sie in ihr mit englischen Wörtern.',
    collections: 'Für den Anfang',
  },
  welcome: {
    label: 'Willkommen bei Vagus',
    step: (step: number, of: number) => `${number(step)} von ${number(of)}`,
    next: 'Weiter',
    back: 'Zurück',
    skip: 'Überspringen',
    purpose: {
      title: 'Für Menschen, deren Darm und Schlaf einander stören',
      find: '<b>Nachlesen.</b> Fragen Sie im Feld oben mit eigenen Worten. Jede Aussage zeigt, wie gut sie belegt ist, und führt zu ihrer Quelle.',
      keep: '<b>Festhalten.</b> Nächte, Magen und Darm, und was Sie versucht haben: morgens eine Minute, abends eine Minute. Auch ein halber Eintrag zählt.',
      heard:
        '<b>Gehört werden.</b> Eine Seite für Ihren Arzttermin, aus Ihren eigenen Einträgen, auf Papier oder als PDF.',
      language: 'Sprache',
    },
    privacy: {
      title: 'Es gehört Ihnen allein',
      network:
        'Vagus arbeitet ohne Netz. Es gibt kein Konto, und nichts von dem, was Sie schreiben, verlässt diesen Computer.',
      sealed:
        'Ihr Tagebuch wird mit einer Passphrase versiegelt, die Sie wählen. Ohne sie oder den Wiederherstellungscode, den Sie auf Papier aufheben, kann es niemand lesen und niemand zurückholen.',
      stored: 'Sehen Sie nach, <link>was wo gespeichert ist</link>.',
    },
    looks: {
      title: 'Wie es Ihnen passt',
      theme: 'Farben',
      themes: {
        system: 'Wie der Computer',
        light: 'Hell',
        dark: 'Dunkel',
        night: 'Nacht: gedämpft, wenig Blau',
      },
      later:
        'All das lässt sich in den Einstellungen ändern. Die Anleitung (auf Englisch) sagt, wie es geht.',
      ask: 'Etwas fragen',
      write: 'Die letzte Nacht eintragen',
      guide: 'Anleitung lesen',
    },
  },
  openingJournal: 'Das Tagebuch wird geöffnet…',
}
