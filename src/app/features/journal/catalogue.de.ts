import { number, plural } from '../../../core/language.ts'
import type { Words } from './catalogue.ts'

/** Within a sentence: all forms begin with an adjective. */
const within = (form: string) => form.charAt(0).toLowerCase() + form.slice(1)

export const de: Words = {
  journal: {
    title: 'Tagebuch',
    opening: 'Das Tagebuch wird geöffnet…',
    locked: 'Das Tagebuch ist gesperrt. Entsperren Sie es zuerst; es geht nichts verloren.',
    ways: 'Ansichten des Tagebuchs',
    calendar: 'Kalender',
    list: 'Liste',
    trends: 'Verläufe',
    willBe: {
      month: 'Jeder Tag, den Sie eintragen, steht hier im Kalender, mit Zeichen für das, was er enthält.',
      year: 'Jeder Tag, den Sie eintragen, steht hier im Kalender, mit Zeichen für das, was er enthält.',
      list: 'Jeder Tag, den Sie eintragen, hat hier eine Zeile: Schlaf, Schmerzen, Schübe und was Sie eingenommen haben.',
      trends:
        'Ihre Nächte, Beschwerden und Tage werden hier im Verlauf gezeichnet, mit einer Lücke, wo nichts eingetragen ist.',
    },
    nothingYet:
      'Noch ist nichts eingetragen. <today>Tragen Sie die letzte Nacht ein</today>; das dauert keine Minute, und auch ein halber Eintrag ist ein Eintrag.',
    recordedInAll: (days, since) =>
      `Insgesamt ${number(days)} ${plural(days, { one: 'Tag', other: 'Tage' })} eingetragen, seit ${since}.`,
  },

  kinds: { night: 'Nacht', gut: 'Bauch', taken: 'Eingenommen', day: 'Tag' },

  date: {
    today: 'Heute',
    before: 'Der Tag davor',
    chosen: 'Tag',
    after: 'Der Tag danach',
    keptOnItsDay:
      'Letztes Mal wurde etwas nicht gespeichert. Es ist bei seinem Tag aufgehoben: <days>Montag</days>.',
    howToFillIn: 'Nichts hier ist Pflicht. Was Sie eintragen, wird gleich gespeichert.',
  },

  overview: {
    ofToday: 'Was für heute eingetragen ist',
    ofThisDay: 'Was für diesen Tag eingetragen ist',
    recorded: 'eingetragen',
    notRecorded: 'nicht eingetragen',
    badDay: 'Ein schlechter Tag',
    badDayDoes: 'Ein Klick trägt ein, dass jetzt ein Schub begonnen hat.',
    flare: 'Für heute ist ein Schub eingetragen.',
    flareFrom: (time) => `Für heute ist ein Schub eingetragen, ab ${time}.`,
    flareNotSaved: 'Ein Schub ist vermerkt, aber noch nicht gespeichert.',
  },

  card: {
    late: 'nachgetragen',
    saving: 'Wird gespeichert…',
    saved: (time) => `Gespeichert um ${time}`,
    notSaved: 'Nicht gespeichert',
    removed: 'Entfernt',
    recorded: 'Eingetragen',
    nothing: 'Nichts eingetragen',
    notSavedLastTime: 'Das wurde letztes Mal nicht gespeichert.',
    misreadBelow: 'Was nicht lesbar war, ist unten gekennzeichnet.',
    saveNow: 'Jetzt speichern',
    letGo: 'Verwerfen',
    saveAgain: 'Noch einmal speichern',
    sameAsYesterday: 'Wie gestern',
    sameAsDayBefore: 'Wie am Tag davor',
    copied: 'Übernommen. Ändern Sie, was anders war.',
    remove: 'Diesen Eintrag entfernen',
    undoRemoval: 'Doch nicht entfernen',
  },

  others: {
    another: {
      night: (changed) =>
        `Für diese Nacht gibt es noch einen Eintrag, zuletzt geändert am ${changed}. Es zählt nur der zuletzt geänderte.`,
      gut: (changed) =>
        `Für diesen Tag gibt es noch einen Eintrag, zuletzt geändert am ${changed}. Es zählt nur der zuletzt geänderte.`,
      day: (changed) =>
        `Für diesen Tag gibt es noch einen Eintrag, zuletzt geändert am ${changed}. Es zählt nur der zuletzt geänderte.`,
    },
    open: 'Den anderen öffnen',
    remove: 'Den anderen entfernen',
    removed: 'Der andere Eintrag wurde entfernt.',
  },

  answers: { yes: 'Ja', no: 'Nein' },

  scale: { none: 'gar nicht', worst: 'am stärksten', most: 'am meisten' },

  night: {
    sameAsNightBefore: 'Wie in der Nacht davor',
    copies: 'Übernimmt Zeiten, Minuten und Antworten der Nacht davor.',
    clocks: {
      wentToBed: 'Ins Bett gegangen',
      triedToSleep: 'Wollte schlafen',
      finalWaking: 'Zuletzt aufgewacht',
      gotUp: 'Aufgestanden',
    },
    counts: {
      sleepOnsetLatency: { label: 'Zeit bis zum Einschlafen', unit: 'Minuten' },
      awakenings: { label: 'Nachts aufgewacht', unit: 'Mal' },
      wakeAfterSleepOnset: { label: 'Wach in der Nacht', unit: 'Minuten insgesamt' },
      napMinutes: { label: 'Nickerchen am Tag davor', unit: 'Minuten' },
    },
    quality: 'Wie gut Sie geschlafen haben',
    qualityEnds: { lowest: 'sehr schlecht', highest: 'sehr gut' },
    rested: 'Wie ausgeruht Sie sind',
    restedEnds: { lowest: 'gar nicht', highest: 'ganz' },
    wokeClear: 'Mit klarem Kopf aufgewacht',
    wakingRhythm: 'Aufgewacht',
    rhythms: { earlier: 'Früher als sonst', usual: 'Wie sonst', later: 'Später als sonst' },
    grogginess: 'Benommenheit am Morgen',
    stomachDiscomfort: 'Magenbeschwerden am Morgen',
    measures: 'Was sich aus diesen Zeiten ergibt',
    notKnown: 'nicht bekannt',
    definitions: 'Wie das berechnet wird',
    source: 'Die Studie, der diese Definitionen folgen',
    notATime: (text) => `„${text}“ ist als Uhrzeit nicht lesbar. Schreiben Sie etwa 23:15, 2315 oder 23.15.`,
    notWhole: (text) => `„${text}“ ist keine ganze Zahl. Schreiben Sie etwa 0, 15 oder 90.`,
  },

  travel: {
    title: 'In einer anderen Zeitzone ins Bett gegangen',
    about: (morning) =>
      `Für eine Nacht auf Reisen. Die beiden Zeiten am Abend gelten dann nach der Uhr dort, die beiden am Morgen nach der Uhr in ${morning}.`,
    clocks: (evening, morning) =>
      `Der Abend nach der Uhr in <strong>${evening}</strong>, der Morgen nach der Uhr in ${morning}.`,
    sameZone: 'Es war dieselbe Zeitzone',
    zone: 'Zeitzone am Abend',
    example: 'Eine Stadt, etwa Tokyo',
    found: 'Gefundene Zeitzonen',
    noneFound:
      'Keine Zeitzone mit diesem Namen. Schreiben Sie die größte Stadt in Ihrer Nähe, auf Englisch, etwa Vienna.',
    howToChoose: 'Tippen Sie, und wählen Sie dann mit den Pfeiltasten und der Eingabetaste.',
  },

  gut: {
    copies: 'Übernimmt die Werte und ob es einen Schub gab. Stuhlgänge gehören zu ihrem eigenen Tag.',
    zero: '0 heißt gar nicht',
    ten: '10 am stärksten',
    symptoms: {
      pain: 'Schmerzen',
      bloating: 'Blähungen',
      reflux: 'Sodbrennen',
      nausea: 'Übelkeit',
      urgency: 'Stuhldrang',
    },
    flare: 'Ein Schub an diesem Tag',
    flareStart: 'Begonnen um',
    flareEnd: 'Vorbei um',
    endedNow: 'Jetzt ist er vorbei',
    notATime: (text) => `„${text}“ ist als Uhrzeit nicht lesbar. Schreiben Sie etwa 14:00, 1400 oder 14.00.`,
  },

  stools: {
    title: 'Stuhlgang',
    notRecorded: 'Nicht eingetragen.',
    none: 'Keiner an diesem Tag.',
    recordNone: 'Keiner an diesem Tag',
    takeNoneBack: '„Keiner“ zurücknehmen',
    forms: [
      'Einzelne harte Klumpen',
      'Verklebte Klumpen',
      'Fest, mit Rissen',
      'Glatt und weich',
      'Weiche Stücke, klare Ränder',
      'Breiig, ausgefranste Ränder',
      'Flüssig, ohne Stücke',
    ],
    one: (time, form, name) => `${time} · Form ${number(form)}, ${within(name)}`,
    noTime: 'Ohne Uhrzeit',
    time: 'Uhrzeit, falls bekannt',
    add: 'Einen nach seiner Form hinzufügen',
    added: (form, name) => `Hinzugefügt: Form ${number(form)}, ${within(name)}.`,
    remove: (place) => `Stuhlgang ${number(place)} entfernen`,
    removed: (place) => `Stuhlgang ${number(place)} wurde entfernt.`,
    notATime: (text) => `„${text}“ ist als Uhrzeit nicht lesbar. Schreiben Sie etwa 07:30 oder 730.`,
  },

  taken: {
    nothing: 'Nichts eingetragen.',
    reason: 'Grund: <reason>Krämpfe</reason>',
    notPlanned: 'nicht geplant',
    late: 'nachgetragen',
    change: 'Ändern',
    changeDose: (dose) => `${dose} ändern`,
    removeDose: (dose) => `${dose} entfernen`,
    removed: '<dose>Melatonin 1 mg</dose> wurde entfernt.',
    addUsual: 'Hinzufügen, was Sie öfter einnehmen',
    addSomething: 'Eingenommenes hinzufügen',
    notAddedLastTime: 'Das wurde letztes Mal nicht hinzugefügt.',
    changing: 'Sie ändern: <dose>Melatonin 1 mg</dose>',
    fields: {
      name: 'Was',
      amount: 'Dosis',
      unit: 'Einheit',
      form: 'Form',
      time: 'Uhrzeit',
      reason: 'Grund',
      planned: 'Geplant',
    },
    hints: { name: 'Medikament oder Nahrungsergänzung', form: 'Tablette, Tropfen, retardiert' },
    add: 'Hinzufügen',
    saveChange: 'Änderung speichern',
    letGo: 'Verwerfen',
    leave: 'So lassen, wie es war',
    noName: 'Schreiben Sie, was Sie eingenommen haben.',
    notAnAmount: (text) => `„${text}“ ist keine Menge. Schreiben Sie etwa 1 oder 0,5.`,
    notATime: (text) => `„${text}“ ist keine Uhrzeit. Schreiben Sie etwa 22:30 oder 2230.`,
  },

  day: {
    copies: 'Übernimmt alles außer Notizen und Schlagwörtern.',
    clocks: { lastMeal: 'Letzte Mahlzeit', lastCaffeine: 'Letztes Koffein' },
    counts: {
      caffeineDrinks: { label: 'Koffein', unit: 'Getränke' },
      alcoholDrinks: { label: 'Alkohol', unit: 'Getränke' },
      exerciseMinutes: { label: 'Bewegung', unit: 'Minuten' },
      screensLateMinutes: { label: 'Bildschirm in den letzten Stunden', unit: 'Minuten' },
    },
    habits: { earlyDinner: 'Früh zu Abend gegessen', windDown: 'Vor dem Schlafen zur Ruhe gekommen' },
    stress: 'Stress',
    notes: 'Notizen',
    tags: 'Schlagwörter',
    tagsHint: 'durch Kommas getrennt',
    notATime: (text) => `„${text}“ ist als Uhrzeit nicht lesbar. Schreiben Sie etwa 19:30, 1930 oder 19.30.`,
    notWhole: (text) => `„${text}“ ist keine ganze Zahl. Schreiben Sie etwa 0, 2 oder 30.`,
  },

  trackers: {
    own: 'Eigene Angaben',
    title: 'Ihre eigenen Angaben',
    begin: 'Eigene Angaben hinzufügen',
    change: 'Ändern, wonach hier gefragt wird',
    keepNew: 'Neue eigene Angabe',
    name: 'Name',
    nameHint: 'etwa Stunde ohne Bildschirm oder Gewicht',
    nameOf: (name) => `Name von „${name}“`,
    type: 'Art der Antwort',
    types: { 'yes-no': 'Ja oder nein', scale: '0 bis 10', number: 'Eine Zahl', time: 'Eine Uhrzeit' },
    numberIn: (unit) => `Eine Zahl, ${unit}`,
    unit: 'Einheit',
    unitHint: 'falls es eine gibt',
    add: 'Hinzufügen',
    added: (name) => `Nach „${name}“ wird ab jetzt gefragt.`,
    renamed: (name) => `Heißt jetzt „${name}“.`,
    asked: 'Jeden Tag gefragt',
    retire: 'Nicht mehr fragen',
    retireOne: (name) => `Nicht mehr fragen nach ${name}`,
    retired: (name) => `Nach „${name}“ wird nicht mehr gefragt. Was eingetragen ist, bleibt.`,
    noLongerAsked: 'Nicht mehr gefragt',
    isNoLongerAsked: 'nicht mehr gefragt',
    bringBack: 'Wieder fragen',
    bringOneBack: (name) => `Wieder fragen nach ${name}`,
    broughtBack: (name) => `Nach „${name}“ wird wieder gefragt.`,
    noName: 'Schreiben Sie, was Sie festhalten möchten.',
    sameName: (name) => `Nach „${name}“ wird schon gefragt. Wählen Sie einen anderen Namen.`,
    sameNameRetired: (name) =>
      `Nach „${name}“ wurde früher schon gefragt. Wählen Sie unten „Wieder fragen“ oder einen anderen Namen.`,
    notATime: (text) => `„${text}“ ist als Uhrzeit nicht lesbar. Schreiben Sie etwa 19:30, 1930 oder 19.30.`,
    notANumber: (text) => `„${text}“ ist keine Zahl. Schreiben Sie etwa 2 oder 72,5.`,
  },
}
