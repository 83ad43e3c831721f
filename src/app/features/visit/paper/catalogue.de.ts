import { number, plural } from '../../../../core/language.ts'
import type { Words } from './catalogue.ts'

const nights = (count: number) => plural(count, { one: 'Nacht', other: 'Nächte' })
const days = (count: number) => plural(count, { one: 'Tag', other: 'Tage' })
const doses = (count: number) => plural(count, { one: 'Dosis', other: 'Dosen' })
const entries = (count: number) => plural(count, { one: 'Eintrag', other: 'Einträge' })

/** After "von" and "an". */
const ofNights = (count: number) => plural(count, { one: 'Nacht', other: 'Nächten' })
const ofDays = (count: number) => plural(count, { one: 'Tag', other: 'Tagen' })

export const de: Words = {
  dates: {
    weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
    ofMonth: (firstDay, last) => `${String(firstDay)}.–${last}`,
  },
  notRecorded: 'nicht eingetragen',
  page: {
    label: 'Seite der Zusammenfassung',
    complete: (of) =>
      [
        `<nights>${number(of.nights)}</nights><b> von ${number(of.days)}</b> ${ofNights(of.days)} eingetragen`,
        `Bauch an <gut>${number(of.gut)}</gut><b> von ${number(of.days)}</b> ${ofDays(of.days)}`,
        of.late === 0
          ? 'kein Eintrag nachgetragen'
          : `<late>${number(of.late)}</late> ${entries(of.late)} nachgetragen`,
        of.leftOut === 0
          ? 'alle Einträge mitgezählt'
          : `<out>${number(of.leftOut)}</out> ${entries(of.leftOut)} von der Person nicht mitgezählt`,
      ].join(' · '),
    rules: (recorded, compared) =>
      `Eine Nacht gehört zu dem Morgen, an dem sie endet. „Zu wenig“: unter ${number(recorded)} Nächten oder Tagen; „zu wenige“, in Hälften und Vergleichen: unter ${number(compared)}.`,
    made: (version, date) => `Vagus ${version} · erstellt ${date}`,
    number: (page, pages) => `Seite ${number(page)} von ${number(pages)}`,
  },
  concerns: { title: 'Wichtigste Anliegen und Fragen' },
  signs: {
    title: 'Warnzeichen für den Termin, von der Person angekreuzt',
    urgent: 'Warnzeichen, die nicht warten können, von der Person angekreuzt',
    callNow: 'Notfall: jetzt den Notruf wählen',
    doctorToday: 'Heute ärztlich klären',
  },
  changes: {
    title: 'Was sich geändert hat',
    since: (visit) => `Seit dem Arzttermin am ${visit}`,
    started: 'Neu eingenommen: ',
    stopped: 'Nicht mehr eingenommen: ',
    nothing: 'Auf dieser Seite lässt sich nichts gegenüberstellen.',
    refused: 'Zu wenig eingetragen, um vorher und nachher gegenüberzustellen.',
    noRoom: (count) =>
      `${number(count)} ${plural(count, { one: 'Angabe', other: 'Angaben' })} vorher und nachher nicht gezeigt`,
    more: (count) =>
      `und ${number(count)} weitere ${plural(count, { one: 'Angabe', other: 'Angaben' })} nicht gezeigt`,
    heading: 'Median (Nächte oder Tage)',
    tooFew: (recorded) => `zu wenig (${number(recorded)})`,
    totalSleepTime: 'Schlafzeit (TST)',
    sleepEfficiency: 'Schlafeffizienz (SE)',
    symptom: (name) => `${name}, 0–10`,
    flareDays: 'Tage mit Schub',
  },
  sleep: {
    title: 'Schlaf',
    caption: 'Median (kleinster bis größter Wert)',
    nights: (recorded) => `<number>${number(recorded)}</number> ${nights(recorded)}`,
    beyond: (threshold, count, recorded) =>
      `${threshold} in <beyond>${number(count)}</beyond> von <recorded>${number(recorded)}</recorded> ${ofNights(recorded)}`,
    refused: (why) => `Schlafzeit, Zeit bis zum Einschlafen, Zeit wach und Zeit im Bett: ${why}`,
    atMost: (most) => `zu wenig eingetragen (höchstens ${number(most)} ${nights(most)})`,
  },
  raster: {
    nothing: 'In diesen Tagen ist keine Nacht eingetragen.',
    nights: 'Nächte von Mittag bis Mittag; Minuten wach in der Nacht und Schlaf am Vortag',
    weeks: 'Wochen, je von Mittag bis Mittag; Minuten wach, Tage mit Nickerchen oder Schub',
    columns: {
      nightTo: 'Nacht zum',
      week: 'Woche',
      nights: 'Nächte',
      awake: 'Wach',
      nap: 'Tags',
      naps: 'Tags',
      doses: 'Dosen',
      flare: 'Schub',
    },
    nightsOf: (count, all) => `<number>${number(count)}</number> von ${number(all)}`,
  },
  gut: {
    title: 'Magen und Darm',
    columns: {
      symptom: 'Symptom, 0–10',
      median: 'Median (Spanne)',
      recorded: 'Anzahl',
      halves: '1., dann 2. Hälfte',
      daily: 'Je Tag (Lücke: fehlt)',
    },
    days: (recorded) => `<number>${number(recorded)}</number> ${days(recorded)}`,
    halves: (first, second) => `<first>${first}</first>; dann <second>${second}</second>`,
    fewHalves: (first, second) => `zu wenige (${number(first)}, ${number(second)})`,
    daily: (symptom, recorded, all, values) =>
      `${symptom} Tag für Tag, ${number(recorded)} von ${number(all)} ${ofDays(all)} eingetragen: ${values.join('; ')}`,
    refused: (symptoms, why) => `${symptoms.join(', ')}: ${why}`,
    atMost: (most) => `zu wenig eingetragen (höchstens ${number(most)} ${days(most)})`,
    stools: (perDay, recorded) =>
      `<b>Stuhl</b> <rate>${perDay}</rate>-mal am Tag an <days>${number(recorded)}</days> ${ofDays(recorded)}`,
    stoolsRefused: (why) => `<b>Stuhl:</b> ${why}`,
    stoolsOfDay: (count) => `${number(count)}-mal Stuhl`,
    flares: (count, recorded, episodes) =>
      [
        `<b>Schub</b> an <days>${number(count)}</days> von <recorded>${number(recorded)}</recorded> ${ofDays(recorded)}`,
        episodes === 0 ? '' : `, ${number(episodes)} ${plural(episodes, { one: 'Schub', other: 'Schübe' })}:`,
      ].join(''),
    flaresRefused: (why) => `<b>Schübe:</b> ${why}`,
    goingOn: (from) => `ab ${from}`,
  },
  taken: {
    title: 'Eingenommen',
    noRoom: (things, count) =>
      `${number(things)} ${plural(things, { one: 'Mittel', other: 'Mittel' })} eingenommen (${number(count)} ${doses(count)}), aus Platzmangel nicht gezeigt`,
    more: (things, count) =>
      `und ${number(things)} ${plural(things, { one: 'weiteres', other: 'weitere' })} Mittel eingenommen (${number(count)} ${doses(count)})`,
    columns: {
      median: 'Median (Spanne)',
      sleepOnsetLatency: 'Einschlafen (SOL)',
      totalSleepTime: 'Schlafzeit (TST)',
      sleepEfficiency: 'SE',
      grogginess: 'Benommen, 0–10',
      wokeClear: 'Klarer Kopf',
    },
    with: (count) => `Mit: <number>${number(count)}</number> ${nights(count)}`,
    without: (count) => `Ohne: <number>${number(count)}</number> ${nights(count)}`,
    share: (yes, recorded) => `<number>${number(yes)}</number> von ${number(recorded)}`,
    fewNights: (least) => `zu wenige, mindestens ${number(least)} Nächte nötig`,
    notCompared: (following, others, least) =>
      `Mit: <following>${number(following)}</following> ${nights(following)}, ohne: <others>${number(others)}</others> ${nights(others)}. <few>Zu wenige für einen Vergleich, je mindestens ${number(least)} nötig.</few>`,
    nameless: 'Etwas ohne druckbaren Namen',
    doses: (count, on, all) =>
      `<number>${number(count)}</number> ${doses(count)} an ${number(on)} von ${number(all)} ${ofDays(all)}`,
    planned: (count) => `<number>${number(count)}</number> geplant`,
    unplanned: (count) => `<number>${number(count)}</number> ungeplant`,
    unmarked: (count) => `<number>${number(count)}</number> ohne Angabe`,
    noTimes: 'ohne Zeiten',
    at: (time) => `um ${time}`,
    between: (earliest, latest) => `${earliest} bis ${latest}`,
    reasonsGiven: (count) => `${number(count)} ${plural(count, { one: 'Grund', other: 'Gründe' })} angegeben`,
    reason: {
      first: 'Angegebener Grund: ',
      further: 'und: ',
      doses: (count) => ` (${number(count)} ${doses(count)})`,
      dosesAndMore: (count, more) =>
        ` (${number(count)} ${doses(count)}) und ${number(more)} ${plural(more, { one: 'weiterer Grund', other: 'weitere Gründe' })}`,
    },
  },
  notes: {
    title: 'Notizen',
    titleCut: (more) =>
      `Notizen (${number(more)} ${plural(more, { one: 'weiterer Tag', other: 'weitere Tage' })} nicht gezeigt)`,
  },
  diary: {
    title: 'Schlaftagebuch, Nacht für Nacht',
    label: (page, pages) => `Schlaftagebuch, Seite ${number(page)} von ${number(pages)}`,
    caption:
      'Jede Nacht steht unter dem Morgen, an dem sie endete. Tags: Minuten Schlaf am Vortag. SOL: Minuten bis zum Einschlafen. WASO: Minuten wach in der Nacht. TIB: Zeit im Bett, TST: Schlafzeit, in Stunden und Minuten. SE: Anteil der TST an der TIB. Qualität und ausgeruht: 1 bis 5.',
    nightTo: 'Nacht zum',
    taken: 'Am Vortag eingenommen',
    columns: {
      nap: 'Tags',
      toBed: 'Ins Bett',
      triedToSleep: 'Schlaf\u00ADversuch',
      sol: 'SOL',
      awakenings: 'Mal wach',
      waso: 'WASO',
      lastWaking: 'Wach ab',
      gotUp: 'Auf um',
      tib: 'TIB',
      tst: 'TST',
      se: 'SE',
      quality: 'Qualität',
      rested: 'Aus\u00ADgeruht',
    },
  },
  tooFew: (recorded) => `zu wenige (${number(recorded)})`,
  numbers: {
    nights: 'Eingetragene Nächte',
    gutDays: 'Tage mit Eintrag zum Bauch',
    late: 'Nachgetragene Einträge',
    leftOut: 'Nicht mitgezählte Einträge',
    night: (date) => `Die Nacht zum ${date}`,
    awake: 'Wach in der Nacht',
    awakeMedian: 'Wach in der Nacht, Median',
    nap: 'Nickerchen am Vortag',
    napDays: 'Tage mit Nickerchen',
    doses: 'Dosen',
    flareDays: 'Tage mit Schub',
    flareAnswers: 'Tage mit einer Angabe zum Schub',
    stoolRate: 'Stuhl am Tag',
    stoolDays: 'Tage mit Angaben zum Stuhl',
    stoolForm: (form, name) => `Stuhl der Form ${number(form)}, ${name}`,
    median: (what) => `${what}, Median`,
    range: (what) => `${what}, kleinster und größter Wert`,
    nightsWithIt: (what) => `${what}, Nächte mit Angabe`,
    daysWithIt: (what) => `${what}, Tage mit Angabe`,
    nightsBeyond: (what, threshold) => `${what}, Nächte ${threshold}`,
    firstHalf: (what) => `${what}, erste Hälfte, Median`,
    secondHalf: (what) => `${what}, zweite Hälfte, Median`,
    medianBefore: (what) => `${what}, Median vor dem Termin`,
    medianAfter: (what) => `${what}, Median nach dem Termin`,
    flareDaysBefore: 'Tage mit Schub vor dem Termin',
    flareDaysAfter: 'Tage mit Schub nach dem Termin',
    dosesOf: (thing) => `${thing}, Dosen`,
    planned: (thing) => `${thing}, geplante Dosen`,
    unplanned: (thing) => `${thing}, ungeplante Dosen`,
    unmarked: (thing) => `${thing}, Dosen ohne Angabe`,
    nightsWith: (thing) => `${thing}, Nächte damit`,
    nightsWithout: (thing) => `${thing}, Nächte ohne`,
    wokeClear: (nights) => `${nights}, mit klarem Kopf aufgewacht`,
  },
  cut: {
    items: (count) => ` und ${String(count)} weitere`,
    characters: (count) => `(noch ${String(count)} Zeichen)`,
  },
}
