import { number, plural } from '../language.ts'
import type { Words } from './catalogue.ts'

const dayAndMonth = ({ day, month }: Temporal.PlainDate) => `${String(day)}.${String(month)}.`
const date = (day: Temporal.PlainDate) => `${dayAndMonth(day)}${String(day.year)}`

const nights = (count: number) => `${number(count)} ${plural(count, { one: 'Nacht', other: 'Nächte' })}`
const days = (count: number) => `${number(count)} ${plural(count, { one: 'Tag', other: 'Tage' })}`
const doses = (count: number) => `${number(count)} ${plural(count, { one: 'Dosis', other: 'Dosen' })}`
const entries = (count: number) => `${number(count)} ${plural(count, { one: 'Eintrag', other: 'Einträge' })}`
const times = (count: number) => `${number(count)}-mal`

/** After "von", "an" and "in". */
const ofNights = (count: number) => `${number(count)} ${plural(count, { one: 'Nacht', other: 'Nächten' })}`
const ofDays = (count: number) => `${number(count)} ${plural(count, { one: 'Tag', other: 'Tagen' })}`

export const de: Words = {
  written: {
    number: (value) => String(value).replace('.', ','),
    minutes: (minutes) => `${String(minutes)} min`,
    hours: (hours) => `${String(hours)} h`,
    hoursAndMinutes: (hours, minutes) => `${String(hours)} h ${String(minutes)} min`,
    span: (from, to) => `${from} bis ${to}`,
    outOf: (value, most) => `${number(value)} von ${number(most)}`,
    date,
    dayAndMonth,
    datesOfMonth: (from, to) => `${String(from.day)}. bis ${date(to)}`,
    datesOfYear: (from, to) => `${dayAndMonth(from)} bis ${date(to)}`,
  },
  counts: { night: nights, day: days, dose: doses },
  page: {
    title: 'Schlaf, Magen und Darm',
    reportedNotMeasured: 'Von der Person angegeben, nicht gemessen.',
    version: (version) => `Vagus ${version}`,
  },
  warningSigns: {
    'heavy-bleeding': 'Blutung aus dem After, die strömt oder nicht aufhört',
    'vomiting-blood': 'Erbrechen von Blut',
    'pain-bloody-stool': 'Bauchschmerzen mit blutigem oder schwarzem Stuhl',
    'severe-pain': 'Plötzliche, starke oder bei Berührung unerträgliche Bauchschmerzen',
    'nothing-passes': 'Bauchschmerzen, und es geht kein Stuhl oder kein Urin ab',
    'chest-pain': 'Schmerzen in der Brust, Zusammenbruch oder keine Luft',
    'black-stool': 'Schwarzer oder dunkelroter Stuhl',
    'bloody-diarrhoea': 'Blutiger Durchfall',
    'growing-pain': 'Bauchschmerzen, die schnell stärker werden oder immer wiederkommen',
    'self-harm': 'Gedanken an den Tod oder daran, mir etwas anzutun',
    'weight-loss': 'Gewichtsverlust ohne bekannten Grund',
    'blood-in-stool': 'Anderes Blut aus dem After oder im Stuhl',
    'looser-past-60': 'Weicherer Stuhl seit über 6 Wochen, im Alter über 60',
    'bowel-three-weeks': 'Mögliche Zeichen von Darmkrebs seit 3 Wochen oder länger',
    family: 'Darm- oder Eierstockkrebs oder entzündliche Darmerkrankung in der Familie',
    anaemia: 'Blutarmut oder ein Knoten im Bauch',
    swallowing: 'Mühe beim Schlucken, oder Essen bleibt stecken',
    vomiting: 'Häufiges Erbrechen',
    'breathing-stops': 'Atemaussetzer im Schlaf, nachts Schnappen nach Luft oder Würgen',
    'tired-by-day': 'Tagsüber sehr müde, die ganze Zeit',
    'months-of-insomnia': 'Schlechter Schlaf seit 3 Monaten oder länger',
  },
  urgencies: {
    emergency: 'Notfall',
    urgent: 'Heute ärztlich klären',
    soon: 'Beim nächsten Arzttermin',
  },
  figures: {
    notEnough: (recorded) => `zu wenig eingetragen (${recorded})`,
    notEnoughOf: (recorded, least) => `zu wenig eingetragen (${recorded}, mindestens ${number(least)} nötig)`,
    tooFew: (recorded) => `zu wenige (${number(recorded)})`,
    tooFewOf: (recorded, least) => `zu wenige (${number(recorded)}, mindestens ${number(least)} nötig)`,
    share: (yes, recorded) => `${number(yes)} von ${number(recorded)}`,
  },
  sleep: {
    thresholds: {
      over: (line) => `über ${line}`,
      under: (line) => `unter ${line}`,
    },
    beyond: (threshold, nightsBeyond) => `${threshold} in ${ofNights(nightsBeyond)}`,
    sources: (wake, share) =>
      `Werte wie im Consensus Sleep Diary (Carney 2012). Die Zählgrenzen (${wake}, ${share}) sind eine Lesehilfe von Vagus, keine Diagnose.`,
  },
  gut: {
    halves: (symptom, whole, halves) =>
      `${symptom}: ${whole}; erste Hälfte ${halves.first}; zweite Hälfte ${halves.second}`,
    stools: 'Stuhl',
    stoolForms: ['harte Klumpen', 'klumpig', 'rissig', 'glatt', 'weiche Stücke', 'breiig', 'flüssig'],
    stoolsPerDay: (perDay) => `${perDay}-mal am Tag`,
    stoolsOfDays: (perDay, recorded) => `${perDay}-mal am Tag, ${days(recorded)} eingetragen`,
    ofEachForm: (forms) => `Wie oft jede Form: ${forms}`,
    flareDays: 'Tage mit Schub',
    flareDaysOf: (flares, recorded) => `${number(flares)} von ${ofDays(recorded)} mit Angabe`,
    flare: 'Schub',
    flareStart: { unknown: 'Beginn nicht bekannt', at: (time) => `begonnen ${time}` },
    flareEnd: {
      open: 'dauert vielleicht an',
      unknown: 'Ende nicht bekannt',
      at: (time) => `vorbei ${time}`,
    },
  },
  taken: {
    nothing: 'Nichts eingetragen',
    sideBySide: 'Nächte mit und ohne ein Mittel unterscheiden sich auch sonst: Sie stehen nur nebeneinander.',
    comparison:
      'Mit: Nächte, die auf eine Dosis davon folgten. Ohne: Nächte, denen keine unter diesem Namen vorausging. Sie stehen nur nebeneinander; warum sie sich unterscheiden, sagt das nicht.',
    leastCompared: (least) => `Auf jeder Seite sind mindestens ${nights(least)} nötig.`,
    compared: (name, one, other) => `${name}: mit ${one}; ohne ${other}`,
    nights: 'Eingetragene Nächte',
    grogginess: 'Benommenheit (0 bis 10)',
    wokeClear: 'Mit klarem Kopf aufgewacht',
    thing: (label) => `Mittel: ${label}`,
    doses: (count, onDays) => `Eingenommen: ${doses(count)} an ${ofDays(onDays)}`,
    dosesAt: (count, onDays, time) => `Eingenommen: ${doses(count)} an ${ofDays(onDays)}, um ${time}`,
    dosesBetween: (count, onDays, earliest, latest) =>
      `Eingenommen: ${doses(count)} an ${ofDays(onDays)}, zwischen ${earliest} und ${latest}`,
    marks: (planned, unplanned, unmarked) =>
      `geplant ${number(planned)}, ungeplant ${number(unplanned)}, ohne Angabe ${number(unmarked)}`,
    reason: (count, text) => `Grund, ${times(count)}: ${text}`,
  },
  raster: {
    noNight: 'keine Nacht eingetragen',
    noTimes: 'keine Zeiten zum Zeichnen',
    spans: {
      inBed: (spans) => `im Bett ${spans}`,
      asleep: (spans) => `Schlaf ${spans}`,
      awake: (spans) => `wach im Bett ${spans}`,
      flare: (spans) => `Schub ${spans}`,
    },
    together: (several) => several.join(' und '),
    beganBefore: 'begann vor dem Mittag, an dem die Zeichnung beginnt',
    wentOnAfter: 'ging über den Mittag hinaus, an dem die Zeichnung endet',
    wakeAfterSleepOnset: (duration) => `wach in der Nacht ${duration}`,
    napMinutes: (duration) => `Nickerchen am Tag davor ${duration}`,
    takenAt: (clock) => `eingenommen um ${clock}`,
    late: 'nachgetragen',
    nights: (recorded, of) => `${number(recorded)} von ${ofNights(of)}`,
    medians: (span, earliest, latest) => `${span} (frühestens ${earliest}, spätestens ${latest})`,
    earliest: (median, earliest) => `${median} (frühestens ${earliest})`,
    latest: (median, latest) => `${median} (spätestens ${latest})`,
    naps: (onDays) => `Nickerchen an ${ofDays(onDays)}`,
    doses: (count) => `${times(count)} etwas eingenommen`,
    flareDays: (onDays) => `Schub an ${ofDays(onDays)}`,
  },
  diary: {
    noNight: 'keine Nacht eingetragen',
    wentToBed: (clock) => `ins Bett ${clock}`,
    triedToSleep: (clock) => `wollte schlafen ${clock}`,
    sleepOnsetLatency: (duration) => `Zeit bis zum Einschlafen ${duration}`,
    awakenings: (count) => `${times(count)} aufgewacht`,
    wakeAfterSleepOnset: (duration) => `wach in der Nacht ${duration}`,
    finalWaking: (clock) => `zuletzt aufgewacht ${clock}`,
    gotUp: (clock) => `aufgestanden ${clock}`,
    timeInBed: (duration) => `Zeit im Bett ${duration}`,
    totalSleepTime: (duration) => `Schlafzeit ${duration}`,
    sleepEfficiency: (share) => `Schlafeffizienz ${share}`,
    earlyWaking: (duration) => `wach vor dem Aufstehen ${duration}`,
    quality: (rating) => `Qualität ${rating}`,
    rested: (rating) => `ausgeruht ${rating}`,
    napMinutes: (duration) => `Nickerchen am Tag davor ${duration}`,
    taken: (things) => `am Tag davor eingenommen: ${things}`,
  },
  text: {
    titles: {
      urgent: 'Warnzeichen, die nicht warten können, von der Person angekreuzt',
      concerns: 'Wichtigste Anliegen und Fragen',
      changes: 'Änderungen seit dem letzten Arzttermin',
      nights: 'Nächte von Mittag bis Mittag',
      weeks: 'Nächte von Mittag bis Mittag, nach Wochen (Mediane)',
      sleep: 'Schlaf (Median, kleinster bis größter Wert)',
      symptoms: 'Magen und Darm, 0 nichts bis 10 am stärksten (Median, kleinster bis größter Wert)',
      stools: 'Stuhl',
      flares: 'Schübe',
      taken: 'Eingenommen',
      flags: 'Warnzeichen für den Termin, von der Person angekreuzt',
      notes: 'Notizen',
      diary: 'Schlaftagebuch',
    },
    made: (day, version) => `Erstellt am ${day} mit Vagus ${version}.`,
    person: (name) => `Person: ${name}`,
    dates: (range, length) => `Zeitraum: ${range}, ${days(length)}`,
    recorded: (of, recorded) =>
      `Eingetragen: ${number(recorded.nights)} von ${ofNights(of)}, Bauch an ${number(recorded.gutDays)} von ${ofDays(of)}`,
    late: (count) => `Nachgetragen: ${entries(count)}.`,
    leftOut: (count) => `Von der Person nicht mitgezählt: ${entries(count)}`,
    changes: {
      words: (text) => `In den Worten der Person: ${text}`,
      visit: (day) => `Letzter Arzttermin: ${day}`,
      sides: (before, after, least) =>
        `Vorher: ${before}; nachher: ${after}; je mindestens ${number(least)} Einträge nötig`,
      started: (label) => `Nachher eingenommen, vorher nicht: ${label}`,
      stopped: (label) => `Vorher eingenommen, nachher nicht: ${label}`,
      measure: (name, before, after) => `${name}: vorher ${before}; nachher ${after}`,
    },
  },
  records: {
    keptAlready: 'Das ist schon da; es gibt nichts wiederherzustellen.',
    visitGone: 'Den Arzttermin, den Sie ändern, gibt es nicht mehr. Tragen Sie ihn neu ein.',
    dayIsTaken: 'An diesem Tag ist schon ein Arzttermin eingetragen. Wählen Sie einen anderen Tag.',
    tooLong: (longest) => `Hier ist Platz für höchstens ${String(longest)} Zeichen.`,
    tooManyConcerns: 'Es ist Platz für drei.',
  },
}
