import { number, plural } from '../../../core/language.ts'
import type { Words } from './charts-catalogue.ts'

const days = (count: number) => `${number(count)} ${plural(count, { one: 'Tag', other: 'Tage' })}`
const nights = (count: number) => `${number(count)} ${plural(count, { one: 'Nacht', other: 'Nächte' })}`
/** After "an", "in" and "von". */
const ofDays = (count: number) => `${number(count)} ${plural(count, { one: 'Tag', other: 'Tagen' })}`
const ofNights = (count: number) => `${number(count)} ${plural(count, { one: 'Nacht', other: 'Nächten' })}`

export const de: Words = {
  dates: {
    named: (day) => day,
    inMonth: (weekday, day) => `${weekday}, ${number(day)}.`,
    onAxis: (day, month) => `${number(day)}. ${month}`,
  },

  signs: {
    kinds: { night: 'Nacht', gut: 'Bauch', taken: 'Eingenommenes', day: 'Tag' },
    flare: 'Schub',
    late: 'spät',
    writtenLate: 'nachgetragen',
    notRecorded: 'nicht eingetragen',
    nothingOn: (day) => `${day}: nichts eingetragen`,
    on: (day, there) => `${day}: ${there.join(', ')}`,
    onWithGaps: (day, there, missing) => `${day}: ${there.join(', ')}; es fehlt: ${missing.join(', ')}`,
    lateInKey: '<late>spät</late> nachgetragen',
  },

  turned: {
    month: { earlier: 'Früher: einen Monat zurück', later: 'Später: einen Monat weiter' },
    year: { earlier: 'Früher: ein Jahr zurück', later: 'Später: ein Jahr weiter' },
    '3-months': { earlier: 'Früher: 3 Monate zurück', later: 'Später: 3 Monate weiter' },
    '4-weeks': { earlier: 'Früher: 4 Wochen zurück', later: 'Später: 4 Wochen weiter' },
    all: { earlier: 'Früher: eine Seite zurück', later: 'Später: eine Seite weiter' },
  },

  month: { wholeYear: 'Das ganze Jahr' },

  year: {
    choice: 'Jahr',
    thisMonth: 'Dieser Monat',
    months: (year) => `Monate des Jahres ${year}`,
    toCome: 'kommt noch',
    nothing: 'nichts eingetragen',
    counts: (night, gut) => `${nights(night)}, ${number(gut)}-mal Bauch`,
    countsWithFlares: (night, gut, flares) =>
      `${nights(night)}, ${number(gut)}-mal Bauch, ${days(flares)} mit Schub`,
    monthInWords: (month, recorded, passed, counts) =>
      `${month}: ${number(recorded)} von ${ofDays(passed)} eingetragen, ${counts}`,
    key: 'Jeder Tag hat vier Ecken: oben Nacht und Bauch, unten Eingenommenes und Tag. Ein Dreieck ist ein Schub, ein Strich ein Tag ohne Eintrag, ein Rahmen heute.',
  },

  list: {
    filters: 'Gezeigte Tage',
    days: 'Tage',
    allDays: 'Alle Tage',
    withKind: {
      night: 'Nacht eingetragen',
      gut: 'Bauch eingetragen',
      taken: 'Eingenommenes eingetragen',
      day: 'Tag eingetragen',
    },
    taken: 'Eingenommen',
    anything: 'Beliebig',
    flareOnly: 'Nur Tage mit Schub',
    showAll: 'Alle Tage zeigen',
    recorded: (recorded, year) =>
      `${days(recorded)} im Jahr ${year} eingetragen, ${plural(recorded, { one: 'der neueste', other: 'die neuesten' })} zuerst.`,
    shown: (shown, recorded, year) =>
      `${number(shown)} von ${number(recorded)} ${plural(recorded, { one: 'eingetragenem Tag', other: 'eingetragenen Tagen' })} im Jahr ${year}.`,
    noneFits: (year) => `Kein Tag im Jahr ${year} hat das alles.`,
    nothingIn: (year) =>
      `Im Jahr ${year} ist nichts eingetragen. <today>Tragen Sie die letzte Nacht ein</today>.`,
    nothingInBut: (year, previous) =>
      `Im Jahr ${year} ist nichts eingetragen. <previous>Gehen Sie zu ${previous}</previous>, dem letzten Jahr davor, in dem etwas eingetragen ist.`,
    columns: {
      recorded: 'Eingetragen',
      asleep: 'Schlafzeit',
      pain: 'Schmerzen',
      flare: 'Schub',
      taken: 'Eingenommen',
    },
    before: { asleep: 'Schlafzeit', pain: 'Schmerzen', flare: 'Schub', taken: 'Eingenommen' },
    there: (kinds) => kinds.join(', '),
    thereWithGaps: (kinds, missing) => `${kinds.join(', ')}; nicht eingetragen: ${missing.join(', ')}`,
    notRecorded: 'nicht eingetragen',
    yes: 'ja',
    no: 'nein',
  },

  trends: {
    spanChoice: 'Gezeigter Zeitraum',
    spans: { '4-weeks': '4 Wochen', '3-months': '3 Monate', year: '1 Jahr', all: 'Alles' },
    mark: 'Einnahme markieren',
    markNothing: 'Nichts',
    groups: { sleep: 'Schlaf', gut: 'Bauch', day: 'Tag', own: 'Eigene Angaben' },
    nothing: 'In diesem Zeitraum ist nichts eingetragen, was sich zeichnen lässt.',
    nothingButBefore: 'Gehen Sie mit dem Pfeil nach links zurück, oder zeigen Sie alles.',
    firstPoint:
      'Eine Nacht, ein Eintrag zum Bauch oder ein Tag mit Zahlen ergibt den ersten Punkt: <today>heute eintragen</today>.',
    reading: {
      day: 'Jeder Punkt ist ein Tag. Wo nichts eingetragen ist, bleibt eine Lücke.',
      week: 'Jeder Punkt ist der mittlere Wert (Median) der eingetragenen Tage einer Woche, Montag bis Sonntag; der Balken dahinter reicht vom niedrigsten bis zum höchsten Wert der Woche. Wo nichts eingetragen ist, bleibt eine Lücke.',
      month:
        'Jeder Punkt ist der mittlere Wert (Median) der eingetragenen Tage eines Monats; der Balken dahinter reicht vom niedrigsten bis zum höchsten Wert des Monats. Wo nichts eingetragen ist, bleibt eine Lücke.',
    },
    readingAll:
      'Ein Dreieck steht für einen Schub. Mit den Pfeiltasten gehen Sie durch ein Diagramm, und alle zeigen dieselbe Zeit.',
    notRecorded: (measures) => `In diesem Zeitraum nicht eingetragen: ${measures.join(', ')}.`,
  },

  chart: {
    flare: 'Schub',
    taken: 'Dosis',
    of: {
      night: (recorded, all) => `${number(recorded)} von ${ofNights(all)}`,
      day: (recorded, all) => `${number(recorded)} von ${ofDays(all)}`,
    },
    recorded: (share) => `${share} eingetragen`,
    notEnough: 'Zu wenig eingetragen, um zu sagen, was üblich ist.',
    usual: (middle, span) => `Median ${middle}, Spanne ${span}.`,
    usualAndBeyond: (middle, span, beyond) => `Median ${middle}, Spanne ${span}; ${beyond}.`,
    beyond: {
      over: (value, times) => `${times} über ${value}`,
      under: (value, times) => `${times} unter ${value}`,
    },
    times: {
      night: (count) => `in ${ofNights(count)}`,
      day: (count) => `an ${ofDays(count)}`,
    },
    point: (period, said) => `${period}: ${said.join('; ')}`,
    notRecorded: 'nicht eingetragen',
    middle: (middle, span, share) => `Median ${middle}, Spanne ${span}, ${share}`,
    withFlare: 'Schub',
    withFlares: (count) => `Schub an ${ofDays(count)}`,
    withThing: (thing) => `${thing} eingenommen`,
    withThingOn: (thing, count) => `${thing} an ${ofDays(count)} eingenommen`,
  },

  nights: {
    title: 'Nächte',
    reading: {
      night:
        'Jede Zeile ist eine Nacht von Mittag bis Mittag, die neueste unten. Eine Nacht ohne Eintrag hat keinen Balken, und das steht in der Zeile.',
      week: 'Jede Zeile steht für die Nächte einer Woche von Mittag bis Mittag, die neueste unten. Eine Woche ohne Eintrag hat keinen Balken.',
      month:
        'Jede Zeile steht für die Nächte eines Monats von Mittag bis Mittag, der neueste unten. Ein Monat ohne Eintrag hat keinen Balken.',
    },
    last: {
      week: (drawn, all) => `Gezeichnet sind die letzten ${number(drawn)} von ${number(all)} Wochen.`,
      month: (drawn, all) => `Gezeichnet sind die letzten ${number(drawn)} von ${number(all)} Monaten.`,
    },
    label: (weekday, date) => `${weekday}, ${date}`,
    lateLabel: (label) => `${label} *`,
    columns: {
      of: { night: 'Nacht zum', week: 'Woche', month: 'Monat' },
      recorded: 'Nächte eingetragen',
      inBed: 'Im Bett',
      asleep: 'Schlaf',
      inBedMiddle: 'Im Bett, Median',
      asleepMiddle: 'Schlaf, Median',
      awake: 'Nachts wach',
      awakeMiddle: 'Nachts wach, Median',
      taken: 'Eingenommen um',
      doses: 'Dosen',
    },
    cut: {
      start: (span) => `${span}, schon vor Mittag`,
      end: (span) => `${span}, noch nach Mittag`,
      both: (span) => `${span}, schon vor und noch nach Mittag`,
    },
    times: (several) => several.join(', '),
  },

  stoolForms: {
    title: 'Stuhlformen',
    short: (all, recorded, perDay) =>
      `${number(all)} ${plural(all, { one: 'Stuhlgang', other: 'Stuhlgänge' })} an ${ofDays(recorded)}, ${perDay} am Tag.`,
    missing: (count) =>
      ` ${days(count)} nicht eingetragen: ${plural(count, { one: 'er fehlt und zählt', other: 'sie fehlen und zählen' })} nicht als null.`,
    notEnough: 'Zu wenig eingetragen, um es zu zeichnen.',
    form: (form, name) => `${number(form)} ${name}`,
    times: (count) => `${number(count)}-mal`,
    point: (form, name, count, all) =>
      `Form ${number(form)}, ${name}: ${number(count)} von ${number(all)} ${plural(all, { one: 'Stuhlgang', other: 'Stuhlgängen' })}`,
    columns: { form: 'Form', count: 'Stuhlgänge' },
    notRecorded: 'Tage ohne Eintrag',
  },

  table: {
    title: (measure) => `${measure} als Tabelle`,
    step: { day: 'Tag', week: 'Woche', month: 'Monat' },
    recorded: 'Eingetragen',
    recordedOf: (recorded, all) => `${number(recorded)} von ${number(all)}`,
    middle: 'Median',
    lowest: 'Niedrigster',
    highest: 'Höchster',
    flare: 'Schub',
    flareDays: 'Tage mit Schub',
    thing: '<thing>Melatonin</thing>',
    thingDays: '<thing>Melatonin</thing>, Tage mit Einnahme',
    notRecorded: 'nicht eingetragen',
    hadFlare: 'Schub',
    wasTaken: 'eingenommen',
  },
}
