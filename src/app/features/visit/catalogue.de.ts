import { number, plural } from '../../../core/language.ts'
import type { Words } from './catalogue.ts'

const nights = (count: number) => `${number(count)} ${plural(count, { one: 'Nacht', other: 'Nächte' })}`
const gutDays = (count: number) =>
  `${number(count)} ${plural(count, { one: 'Tag', other: 'Tage' })} mit Angaben zum Bauch`
const some = (count: number) => (count === 0 ? 'keine in diesen Tagen' : number(count))

export const de: Words = {
  title: 'Zusammenfassung',
  views: { label: 'Was gezeigt wird', choices: 'Auswahl', page: 'Seite' },
  opening: 'Ihre Angaben für den Arzttermin werden geöffnet…',
  couldNotOpen: 'Noch keine Seite: Ihre Angaben dafür ließen sich nicht öffnen.',
  notOpen: 'Ihre Angaben zu Arztterminen sind nicht geöffnet. Versuchen Sie es noch einmal.',
  actions: {
    label: 'Was mit der Seite geschehen soll',
    print: 'Drucken',
    savePdf: 'PDF speichern',
    copyText: 'Text kopieren',
    saveCsv: 'CSV speichern',
    openPdf: 'Öffnen',
  },
  outcomes: {
    printed: 'An den Drucker gesendet.',
    notPrinted: 'Es wurde nichts gedruckt.',
    saved: (file) => `Gespeichert als ${file}`,
    notSaved: 'Es wurde nichts gespeichert.',
    copied: 'Als Text kopiert.',
  },
  range: {
    title: 'Zeitraum',
    last: (days) => `Letzte ${number(days)}`,
    sinceVisit: 'Seit dem letzten Termin',
    from: 'Von',
    to: 'Bis',
    days: (count) => `${number(count)} ${plural(count, { one: 'Tag', other: 'Tage' })}`,
    endsToday: 'Eine Seite endet spätestens heute.',
    atLeast: (days) => `Eine Seite umfasst mindestens ${number(days)} Tage.`,
    atMost: (days) => `Eine Seite umfasst höchstens ${number(days)} Tage.`,
    these: (range) => `Gezeigt: ${range}.`,
  },
  beginnings: {
    nothing: (least) =>
      `Noch ist nichts eingetragen. Ab ${number(least)} Nächten oder Tagen mit Angaben zum Bauch stehen auf dieser Seite Zahlen. <link>Mit dem ersten Eintrag beginnen</link>.`,
    few: (recorded, least) =>
      `In diesem Zeitraum: ${nights(recorded.nights)} und ${gutDays(recorded.gutDays)}. Ab ${number(least)} hat ein Teil der Seite Zahlen; bis dahin steht dort, dass zu wenig eingetragen ist.`,
    today: '<link>Heute eintragen</link>.',
    takeLast: (days) => `Die letzten ${number(days)} Tage nehmen`,
  },
  leftOut: {
    title: 'Nicht mitgezählt',
    entries: (count) =>
      plural(count, {
        one: `${number(count)} Eintrag zählt nicht mit. Das steht auch auf der Seite. Im Tagebuch bleibt er.`,
        other: `${number(count)} Einträge zählen nicht mit. Das steht auch auf der Seite. Im Tagebuch bleiben sie.`,
      }),
    otherDay: '(an einem anderen Tag)',
    putBack: 'Wieder mitzählen',
    putBackEntry: (day, entry) => `Wieder mitzählen: ${day}, ${entry}`,
  },
  plan: {
    title: 'Anliegen und Fragen',
    concerns: ['Wichtigstes Anliegen oder Frage', 'Zweitens', 'Drittens'],
    changes: 'Was sich seit Ihrem letzten Arzttermin geändert hat',
    person: 'Name oder Initialen, wenn Sie möchten',
    hint: 'Was Sie schreiben und ankreuzen, wird laufend gespeichert, mit Ihrem Tagebuch versiegelt und steht beim nächsten Mal wieder hier. <link>Wie Sie einen Arzttermin vorbereiten</link>',
    saving: 'Wird gespeichert…',
    saved: (time) => `Gespeichert um ${time}`,
    notSaved: 'Nicht gespeichert',
    stays: 'Was Sie geschrieben und angekreuzt haben, bleibt hier stehen.',
    saveAgain: 'Noch einmal speichern',
    heldBack: 'Das wurde beim letzten Mal nicht gespeichert.',
    saveNow: 'Jetzt speichern',
    letGo: 'Verwerfen',
  },
  flags: {
    title: 'Warnzeichen',
    none: 'keins angekreuzt',
    ticked: (count) => `${number(count)} angekreuzt`,
    tickedAndOff: (count) => `${number(count)} angekreuzt, nicht auf der Seite`,
    hint: 'Kreuzen Sie an, was Sie haben oder in letzter Zeit hatten. Ein Kreuz ist keine Diagnose.',
    onTop: 'Was nicht warten kann, steht oben auf der Seite.',
    off: 'Auf der Seite steht davon nichts: Die Warnzeichen sind unter „Was auf die Seite kommt“ abgewählt.',
    urgencies: {
      emergency: 'Den Notruf wählen',
      urgent: 'Heute in einer Arztpraxis anrufen',
      soon: 'Beim Arzttermin ansprechen',
    },
    advice: {
      emergency: 'Wählen Sie jetzt den Notruf. Warten Sie nicht auf den Termin.',
      urgent: 'Rufen Sie heute in einer Arztpraxis an. Warten Sie nicht auf den Termin.',
      selfHarm:
        'Rufen Sie heute in einer Arztpraxis an. Warten Sie nicht auf den Termin. Wenn Sie vor sich selbst nicht sicher sind, wählen Sie jetzt den Notruf.',
    },
    readMore: 'Mehr dazu:',
    article: 'was zu tun ist und wen Sie anrufen',
    moreOfEach: 'Mehr zu jedem Zeichen: <link>wann Sie ärztliche Hilfe brauchen</link>.',
    cannotWait: (count) =>
      plural(count, {
        one: `${number(count)} angekreuztes Zeichen kann nicht bis zum Termin warten.`,
        other: `${number(count)} angekreuzte Zeichen können nicht bis zum Termin warten.`,
      }),
  },
  choices: {
    title: 'Was auf die Seite kommt',
    everything: 'alles außer Ihren Notizen',
    off: (count) => `${number(count)} ${plural(count, { one: 'Teil', other: 'Teile' })} abgewählt`,
    notesOn: 'mit Notizen',
    reasonsOn: 'mit Gründen',
    diaryOn: 'zweites Blatt',
    parts: 'Teile',
    sections: {
      flags: 'Warnzeichen',
      concerns: 'Anliegen und Fragen',
      changes: 'Was sich seit dem letzten Termin geändert hat',
      raster: 'Die Nächte, nach Stunden gezeichnet',
      sleep: 'Schlaf in Zahlen',
      symptoms: 'Symptome von Magen und Darm',
      stools: 'Stuhlform',
      flares: 'Tage mit Schub',
      taken: 'Was eingenommen wurde',
    },
    ownWords: 'Ihre eigenen Worte',
    ownWordsHint: 'Jedes Mal weggelassen, bis Sie sie ankreuzen.',
    notes: (count) => `Notizen zu Tagen (${some(count)})`,
    reasons: (count) =>
      `Warum etwas eingenommen wurde (${count === 0 ? 'nichts in diesen Tagen' : number(count)})`,
    secondSheet: 'Ein zweites Blatt',
    diary: 'Das Schlaftagebuch, Nacht für Nacht, wie Schlafambulanzen es verwenden',
  },
  visits: {
    title: 'Arzttermine',
    none: 'keiner eingetragen',
    some: (count, last) =>
      `${number(count)} ${plural(count, { one: 'Termin', other: 'Termine' })}, zuletzt am ${last}`,
    hint: 'Sobald ein Arzttermin eingetragen ist, sagt die Seite, was seitdem anders ist: was neu eingenommen wird, was nicht mehr, und die Zahlen vorher und nachher.',
    on: 'Am',
    record: 'Termin war an diesem Tag',
    notYet: 'Dieser Tag kommt erst noch.',
    recorded: (day) => `Der Termin am ${day} ist eingetragen. Ihre Anliegen und Fragen bleiben.`,
    cleared: 'Warnzeichen und Änderungen sind geleert.',
    mayClear: 'Sind die angekreuzten Warnzeichen und die Änderungen besprochen, leeren Sie beides.',
    clear: 'Beides leeren',
    removed: (day) => `Der Termin am ${day} wurde entfernt.`,
    list: 'Bisherige Arzttermine',
    remove: (day) => `Den Termin am ${day} entfernen`,
  },
  text: {
    title: 'Dasselbe als reiner Text',
    hint: 'zum Einfügen in eine Akte',
    label: 'Die Zusammenfassung als reiner Text',
    copy: 'Kopieren',
    save: 'Als Datei speichern',
  },
  preview: {
    label: 'Die Seite, wie sie gedruckt wird',
    sizes: { label: 'Wie groß die Seite gezeigt wird', width: 'Seitenbreite', actual: 'Originalgröße' },
  },
  trace: {
    none: 'Dahinter steht kein Eintrag.',
    entries: (count) =>
      `${plural(count, { one: `Dahinter steht ${number(count)} Eintrag`, other: `Dahinter stehen ${number(count)} Einträge` })}. Ein Eintrag, der nicht mitzählt, fehlt in jeder Zahl auf der Seite, und die Seite sagt, wie viele es sind. Im Tagebuch bleibt er.`,
    leftOut: (count) =>
      plural(count, {
        one: `${number(count)} davon zählt nicht mit.`,
        other: `${number(count)} davon zählen nicht mit.`,
      }),
    gone: (count) =>
      plural(count, {
        one: `${number(count)} Eintrag ist nicht mehr im Tagebuch.`,
        other: `${number(count)} Einträge sind nicht mehr im Tagebuch.`,
      }),
    columns: { day: 'Tag', entry: 'Eintrag', gave: 'Wert', leaveOut: 'Nicht mitzählen' },
    open: (day) => `${day} öffnen`,
    leaveOut: (day, entry) => `Nicht mitzählen: ${day}, ${entry}`,
  },
  entries: {
    night: 'Nacht',
    gut: 'Bauch',
    day: 'Tag',
    takenAt: (dose, time) => `${dose} um ${time}`,
  },
}
