import { number, plural } from '../../../core/language.ts'
import type { Words } from './catalogue.ts'

const sources = (count: number) => `${number(count)} ${plural(count, { one: 'Quelle', other: 'Quellen' })}`

export const de: Words = {
  topics: {
    'gut-and-sleep': 'Darm und Schlaf',
    melatonin: 'Melatonin',
    ibs: 'Reizdarm',
    'upper-gut': 'Sodbrennen und Magen',
    'other-gut': 'Andere Beschwerden in Magen und Darm',
    'body-clock': 'Die innere Uhr',
    sleep: 'Besser schlafen',
    stress: 'Stress',
    supplements: 'Nahrungsergänzung',
    'keeping-track': 'Tagebuch führen',
    'getting-help': 'Hilfe finden',
    evidence: 'Woher wir das wissen',
    'using-vagus': 'Vagus benutzen',
  },

  designs: {
    'meta-analysis': 'Metaanalyse: Ergebnisse mehrerer Studien zusammengefasst',
    'systematic review': 'Systematische Übersicht',
    guideline: 'Leitlinie',
    RCT: 'Randomisierte Studie',
    'controlled trial': 'Kontrollierte Studie, nicht randomisiert',
    'uncontrolled trial': 'Studie ohne Vergleich',
    'experimental (human)': 'Versuch mit Menschen',
    'experimental (animal and human)': 'Versuch mit Tieren und Menschen',
    cohort: 'Kohortenstudie: Menschen über längere Zeit begleitet',
    'case-control': 'Fall-Kontroll-Studie',
    'cross-sectional': 'Befragung zu einem Zeitpunkt',
    'Mendelian randomisation': 'Genetische Studie (Mendelsche Randomisierung)',
    surveillance: 'Bericht einer Überwachung',
    'instrument study': 'Studie zu einem Fragebogen',
    'product analysis': 'Laboruntersuchung von Produkten',
    animal: 'Tierstudie',
    laboratory: 'Laborstudie',
    'narrative review': 'Übersichtsartikel',
    'regulatory document': 'Entscheidung oder Text einer Behörde',
    'web page': 'Webseite',
    'technical specification': 'Technische Spezifikation',
  },

  recordTopics: {
    'gut-brain': 'Darm und Gehirn',
    'ibs-sleep': 'Reizdarm und Schlaf',
    'ibd-sleep': 'Chronisch-entzündliche Darmerkrankung und Schlaf',
    ibs: 'Reizdarmsyndrom (RDS)',
    'ibs-diet': 'Ernährung bei Reizdarm',
    ibd: 'Chronisch-entzündliche Darmerkrankung',
    gerd: 'Sodbrennen',
    melatonin: 'Melatonin',
    'melatonin-gut': 'Melatonin, Magen und Darm',
    insomnia: 'Schlafstörung (Insomnie)',
    'cbt-i': 'Kognitive Verhaltenstherapie bei Insomnie',
    'sleep-hygiene': 'Schlafgewohnheiten',
    circadian: 'Die innere Uhr',
    'microbiome-circadian': 'Darmbakterien und die innere Uhr',
    'meal-timing': 'Essenszeiten',
    'caffeine-alcohol': 'Koffein und Alkohol',
    'vagus-stress': 'Stress und der Vagusnerv',
    supplements: 'Nahrungsergänzung',
    'supplement-safety': 'Sicherheit von Nahrungsergänzung',
    probiotics: 'Probiotika',
    instruments: 'Fragebögen',
    'red-flags': 'Warnzeichen',
    codes: 'Codes für Patientenakten',
  },

  library: {
    title: 'Bibliothek',
    back: '← Bibliothek',
    all: 'Ganze Bibliothek',
    opening: 'Die Bibliothek wird geöffnet…',
    lookUp: 'Zum Nachschlagen',
    notes: 'Ihre Markierungen und Notizen',
    glossary: (count) =>
      `Glossar: ${number(count)} ${plural(count, { one: 'Wort', other: 'Wörter' })} erklärt`,
    references: (count) => `Quellen: alle ${number(count)} Studien und Dokumente`,
  },

  glossary: {
    title: 'Glossar',
    also: 'auch: <forms></forms>',
    meaning: (term) => `Was „${term}“ bedeutet`,
    more: 'Im Glossar',
  },

  pane: {
    name: 'Lesen',
    back: '← Zurück',
    opening: 'Wird geöffnet…',
    damaged:
      'Dieser Artikel ist auf diesem Computer beschädigt und lässt sich nicht anzeigen. Die anderen schon. Installieren Sie Vagus neu; Ihr Tagebuch bleibt, wie es ist.',
    missing:
      'Das ist nicht in der Bibliothek. Vielleicht heißt es jetzt anders; suchen Sie nach einem Wort aus dem Titel.',
  },

  tools: {
    name: 'Werkzeuge zum Lesen',
    findByKeys: 'In diesem Artikel suchen (Strg+F)',
    highlight: 'Wörter markieren',
    highlightByKeys: 'Wörter markieren (Strg+Umschalt+H)',
    readAloud: 'Vorlesen',
    pause: 'Pause',
    pauseAloud: 'Vorlesen unterbrechen',
    goOn: 'Weiterlesen',
    goOnAloud: 'Weiter vorlesen',
    stop: 'Vorlesen beenden',
    print: 'Diesen Artikel drucken',
  },

  find: {
    title: 'In diesem Artikel suchen',
    nothing: 'Nichts gefunden',
    outcome: (at, count) => `${number(at)} von ${number(count)}`,
    previous: 'Vorige Stelle',
    next: 'Nächste Stelle',
  },

  looks: {
    title: 'Wie der Text aussieht',
    textSize: 'Schriftgröße',
    lineLength: 'Zeilenlänge',
    lineLengths: { short: 'Kurz', medium: 'Mittel', long: 'Lang' },
    theme: 'Farben',
    themes: { system: 'Wie der Computer', light: 'Hell', dark: 'Dunkel', night: 'Nacht' },
  },

  aloud: {
    noVoice:
      'Auf diesem Computer ist keine Stimme installiert. In den Systemeinstellungen für Sprache oder Bedienungshilfen lässt sich eine hinzufügen; Vagus nimmt keine Stimme aus dem Internet.',
    stopped: 'Die Stimme ist ausgefallen. Starten Sie das Vorlesen noch einmal oder starten Sie Vagus neu.',
  },

  place: {
    here: 'Hier waren Sie zuletzt.',
    restart: 'Von vorn beginnen',
    notKept: (why) =>
      `Wo Sie in diesem Text sind, ließ sich nicht festhalten. Sie können weiterlesen. ${why}`,
  },

  article: {
    unreviewed:
      'Diese Seite ist noch nicht ärztlich geprüft. Rufen Sie im Zweifel an: den Notruf, wenn es nicht warten kann, sonst Ihre Arztpraxis oder einen ärztlichen Bereitschaftsdienst.',
    contents: 'Auf dieser Seite',
    related: 'Mehr dazu',
    studies: 'Quellen',
    key: 'Was die Zeichen nach einem Satz bedeuten',
    reviewed: (day) =>
      `Zuletzt am ${day} mit den Quellen abgeglichen. Noch nicht ärztlich geprüft. Das ist allgemeine Information und ersetzt keinen Arzttermin.`,
    ofGuide: (day) => `Zuletzt am ${day} mit Vagus selbst abgeglichen.`,
  },

  evidence: {
    title: 'Die Belege für diesen Satz',
    grade: (name) => `Beleglage: ${name}`,
    rule: 'Wie wir bewerten',
    comparison: 'Das ist ein Vergleich, kein Rat.',
    supporting: 'Stützt die Aussage',
    contradicting: 'Fand etwas anderes',
    limits: 'Zu bedenken:',
    limitsInLine: (limits) => `Zu bedenken: ${limits}.`,
  },

  reference: {
    found: 'Was gefunden wurde',
    notVerified: 'Das Ergebnis ließ sich nicht überprüfen, darum steht hier keines.',
    studied: 'Wer und was untersucht wurde',
    weight: 'Wie belastbar das ist',
    graded: (name) => `Beleglage einer Aussage, die allein darauf beruht: <grade>${name}</grade>.`,
    figures: {
      people: 'Personen',
      who: 'Wer',
      length: 'Dauer',
      dose: 'Dosis',
      rests: 'Beruht auf',
    },
    citedIn: 'Zitiert in',
    where: 'Wo es zu finden ist',
    copyAddress: 'Adresse kopieren',
    open: 'Im Browser öffnen…',
    insecure: 'Die Adresse ist nicht sicher, darum öffnet Vagus sie nicht. Sie lässt sich kopieren.',
    noAddress: 'Hier ist keine Adresse verzeichnet.',
    take: 'Mitnehmen',
    checked: 'Wie diese Angaben geprüft wurden',
    checks: {
      against: 'Anhand von',
      basis: 'Grundlage',
      confidence: 'Sicherheit',
      topics: 'Eingeordnet unter',
    },
  },

  references: {
    title: 'Quellen',
    text: 'Wörter in Titel, Autoren, Zeitschrift oder Ergebnis',
    design: 'Art der Quelle',
    anyDesign: 'Jede Art von Quelle',
    topic: 'Thema',
    anyTopic: 'Jedes Thema',
    from: 'Ab Jahr',
    to: 'Bis Jahr',
    noYear: (typed) => `„${typed}“ ist kein Jahr. Schreiben Sie es mit vier Ziffern, etwa 2015.`,
    turnedYears: (from, to) => `Die Jahre beginnen, nachdem sie enden: ${from} bis ${to}.`,
    selectShown: 'Alle angezeigten auswählen',
    select: (title) => `Auswählen: ${title}`,
    selectNone: 'Auswahl aufheben',
    showAll: 'Alle anzeigen',
    none: 'Nichts passt zu alledem. Nehmen Sie ein Wort oder einen Filter weg.',
    shown: (shown, all) => `${number(shown)} von ${sources(all)} angezeigt`,
    shownAndSelected: (shown, all, selected) =>
      `${number(shown)} von ${sources(all)} angezeigt, ${number(selected)} ausgewählt`,
    shownAndHidden: (shown, all, selected, hidden) =>
      `${number(shown)} von ${sources(all)} angezeigt, ${number(selected)} ausgewählt (davon ${number(hidden)} nicht angezeigt)`,
    withSelected: (count) =>
      plural(count, {
        one: 'Mit der einen ausgewählten Quelle',
        other: `Mit den ${number(count)} ausgewählten Quellen`,
      }),
    withShown: (count) =>
      plural(count, {
        one: 'Mit der einen angezeigten Quelle',
        other: `Mit den ${number(count)} angezeigten Quellen`,
      }),
    withAll: (count) =>
      plural(count, { one: 'Mit der einen Quelle', other: `Mit allen ${number(count)} Quellen` }),
    copy: (style) => `Im Stil ${style} kopieren`,
    format: 'Dateiformat',
    export: 'Exportieren…',
    saved: (count, file) => `${sources(count)} gespeichert als ${file}`,
    notSaved: 'Es wurde nichts gespeichert.',
    copied: (count, style) =>
      `${plural(count, { one: 'Literaturangabe', other: `${number(count)} Literaturangaben` })} im Stil ${style} kopiert.`,
    copiedAddress: 'Adresse kopiert.',
    opened: 'An Ihren Browser übergeben.',
    notOpened: 'Es wurde nichts geöffnet.',
  },

  selection: {
    name: 'Ausgewählte Wörter',
    locked:
      'Markierungen und Notizen sind mit Ihrem Tagebuch versiegelt, und es ist nicht offen. <link>Richten Sie es ein oder entsperren Sie es</link>, und kommen Sie dann zu diesen Wörtern zurück.',
    tooLong: (most) => `Eine Markierung fasst höchstens ${number(most)} Zeichen. Wählen Sie weniger aus.`,
    highlight: 'Markieren',
    highlightAndNote: 'Markieren mit Notiz',
    keys: '<key>↑</key> <key>↓</key> anderer Satz · <key>←</key> <key>→</key> Anfang · <key>Umschalt</key>+<key>←</key> <key>→</key> Ende',
    words: (selected) => `Ausgewählt: ${selected}`,
  },

  marks: {
    title: 'Ihre Markierungen und Notizen',
    opening: 'Ihre Markierungen und Notizen werden geöffnet…',
    locked:
      'Ihre Markierungen und Notizen sind mit Ihrem Tagebuch versiegelt, und es ist nicht offen. <link>Richten Sie es ein oder entsperren Sie es</link>, dann sind sie hier.',
    none: 'Noch ist nichts markiert. Wählen Sie in einem Artikel Wörter aus, oder drücken Sie beim Lesen Strg+Umschalt+H, und markieren Sie sie. Eine Notiz kann dazu.',
    notOpened: (why) => `Ihre Markierungen und Notizen ließen sich nicht öffnen. ${why}`,
    articleGone: 'Ein Artikel, der nicht mehr in der Bibliothek ist',
    removed: 'Die Markierung ist entfernt.',
  },

  mark: {
    title: 'Ihre Markierung',
    highlight: (quoted) => `Ihre Markierung: ${quoted}`,
    noteOn: (quoted) => `Ihre Notiz zu: ${quoted}`,
    gone: 'In diesem Text nicht mehr zu finden. Hier steht es noch, wie Sie es markiert haben.',
    changed: 'Der Wortlaut hat sich ein wenig geändert, seit Sie ihn markiert haben.',
    show: 'Im Text zeigen',
    showNamed: (quoted) => `Im Text zeigen: ${quoted}`,
    addNote: 'Notiz hinzufügen',
    addNoteNamed: (quoted) => `Notiz hinzufügen: ${quoted}`,
    editNote: 'Notiz bearbeiten',
    editNoteNamed: (quoted) => `Notiz bearbeiten: ${quoted}`,
    removeNamed: (quoted) => `Entfernen: ${quoted}`,
    removeThis: 'Diese Markierung entfernen',
  },

  note: {
    label: 'Ihre Notiz',
    saving: 'Wird gespeichert…',
    failed: 'Nicht gespeichert',
    unsaved: 'Noch nicht gespeichert',
    saved: (time) => `Gespeichert um ${time}`,
    discard: 'Verwerfen',
    saveAgain: 'Noch einmal speichern',
    done: 'Fertig',
  },
}
