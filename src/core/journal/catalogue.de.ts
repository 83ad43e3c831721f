import { number, plural } from '../language.ts'
import type { Reading, Words } from './catalogue.ts'
import type { NightMoment } from './night-times.ts'

/** As the subject of a sentence. */
const subjects = {
  wentToBed: 'das Zubettgehen',
  triedToSleep: 'der Schlafversuch',
  finalWaking: 'das letzte Aufwachen',
  gotUp: 'das Aufstehen',
} satisfies Record<NightMoment, string>

/** After "vom", "zum", "vor dem" and "nach dem". */
const datives = {
  wentToBed: 'Zubettgehen',
  triedToSleep: 'Schlafversuch',
  finalWaking: 'letzten Aufwachen',
  gotUp: 'Aufstehen',
} satisfies Record<NightMoment, string>

const at = (name: string, { face, place }: Reading) =>
  place === undefined ? `${name} um ${face}` : `${name} um ${face} (Ortszeit ${place})`
const subject = (reading: Reading) => at(subjects[reading.moment], reading)
const dative = (reading: Reading) => at(datives[reading.moment], reading)

/** `2026-11-23` → `23.11.2026`. */
const day = (date: string) => date.split('-').map(Number).reverse().join('.')

const minutes = (count: number) => `${String(count)} ${plural(count, { one: 'Minute', other: 'Minuten' })}`

const tooLong = (length: string) =>
  `Diese Zeiten ergeben ${length} im Bett; eine Nacht kann hier höchstens 18 h haben.`

const numbered = (what: string) => (place: number, date: string | undefined) =>
  date === undefined ? `${what} ${String(place)}` : `${what} ${String(place)} (${day(date)})`

export const de: Words = {
  measures: {
    timeInBed: {
      name: 'Zeit im Bett',
      definition:
        'Vom Zubettgehen bis zum Aufstehen. Lesen oder Fernsehen im Bett vor dem Schlafversuch gehört dazu.',
    },
    sleepOnsetLatency: {
      name: 'Zeit bis zum Einschlafen',
      definition: 'Einschlaflatenz: vom Schlafversuch bis zum Einschlafen, wie die Person es einschätzt.',
    },
    wakeAfterSleepOnset: {
      name: 'Wach in der Nacht',
      definition:
        'Wachzeit nach dem Einschlafen: die Zeit wach zwischen dem Einschlafen und dem letzten Aufwachen, alle Male zusammen. Die Zeit im Bett nach dem letzten Aufwachen gehört nicht dazu.',
    },
    earlyWaking: {
      name: 'Wach vor dem Aufstehen',
      definition: 'Vom letzten Aufwachen bis zum Aufstehen.',
    },
    totalSleepTime: {
      name: 'Schlafzeit',
      definition:
        'Gesamtschlafzeit: vom Schlafversuch bis zum letzten Aufwachen, ohne die Zeit bis zum Einschlafen und die Zeit wach in der Nacht. Forschungsgruppen rechnen hier verschieden; wir zählen die Zeit im Bett nach dem letzten Aufwachen nicht als Schlaf.',
    },
    sleepEfficiency: {
      name: 'Schlafeffizienz',
      definition:
        'Schlafzeit geteilt durch Zeit im Bett. Forschungsgruppen rechnen hier verschieden; wir zählen die Zeit im Bett vom Zubettgehen an, nicht erst vom Schlafversuch an.',
    },
  },
  symptoms: {
    pain: 'Schmerzen',
    bloating: 'Blähungen',
    reflux: 'Sodbrennen',
    nausea: 'Übelkeit',
    urgency: 'Stuhldrang',
  },
  trends: {
    quality: {
      name: 'Wie gut Sie geschlafen haben',
      meaning: 'Von 1, sehr schlecht, bis 5, sehr gut.',
    },
    rested: { name: 'Wie ausgeruht Sie waren', meaning: 'Von 1, gar nicht, bis 5, ganz.' },
    napMinutes: {
      name: 'Nickerchen am Tag davor',
      meaning: 'Minuten Schlaf am Tag, gezeigt bei der Nacht danach.',
    },
    stools: { name: 'Stuhlgänge am Tag' },
    stoolForm: {
      name: 'Stuhlform',
      meaning: 'Von 1, harte Klumpen, bis 7, flüssig: die mittlere Form jedes Tages, der eine hatte.',
    },
    stress: { name: 'Stress' },
  },
  latenessRule:
    'Nachgetragen heißt: erst aufgeschrieben, als die Erinnerung schon verblassen konnte – eine Nacht nach dem Tag, an dem sie endete, alles andere nach dem Mittag des nächsten Tages.',
  time: {
    noDate: 'Das ist kein Datum. Schreiben Sie es als Jahr-Monat-Tag, etwa 2026-03-29.',
    noClockTime: 'Das ist keine Uhrzeit. Schreiben Sie sie als 23:15.',
    noDateTime: 'Das ist kein Datum mit Uhrzeit, etwa 2026-03-29T23:15.',
    unknownZone: 'Diese Zeitzone ist hier nicht bekannt.',
    noMoment: 'Das ist kein Zeitpunkt.',
  },
  parts: {
    noWholeNumber: 'Schreiben Sie eine ganze Zahl.',
    least: (least) => `Der kleinste Wert, der sich hier eintragen lässt, ist ${String(least)}.`,
    most: (most) => `Der größte Wert, der sich hier eintragen lässt, ist ${String(most)}.`,
    amountUnderZero: 'Eine Menge kann nicht kleiner als null sein.',
    amountTooLarge: 'Diese Menge ist zu groß, um zu stimmen.',
    tooLong: (longest) => `Hier ist Platz für höchstens ${String(longest)} Zeichen.`,
    tooManyStools: 'Für einen Tag lassen sich höchstens 40 eintragen.',
    noName: 'Schreiben Sie, was Sie eingenommen haben.',
    tooManyTags: 'Auf einen Tag passen höchstens 20 Schlagwörter.',
    tooManyTrackers: 'Auf einen Tag passen höchstens 100 eigene Angaben.',
  },
  trackers: {
    numberTooLarge: 'Diese Zahl ist zu groß, um zu stimmen.',
    noName: 'Schreiben Sie, was Sie festhalten möchten.',
    nameTooLong: 'Ein Name kann höchstens 60 Zeichen lang sein.',
    unitTooLong: 'Eine Einheit kann höchstens 20 Zeichen lang sein.',
    gone: 'Die eigene Angabe, die Sie ändern, gibt es nicht mehr. Speichern Sie das als neue.',
    other:
      'Diese Änderungen gehören zu einer anderen eigenen Angabe. Schließen Sie diese, und öffnen Sie sie neu.',
    typeStays:
      'Eine eigene Angabe behält ihre Art der Antwort, sonst verlöre das Eingetragene seinen Sinn. Legen Sie für eine andere Art eine neue an.',
    unitWithoutNumber: 'Nur eine Zahl hat eine Einheit. Lassen Sie die Einheit leer.',
  },
  changes: {
    entryGone: 'Der Eintrag, den Sie ändern, ist nicht mehr im Tagebuch. Speichern Sie das als neuen.',
    otherEntry:
      'Diese Änderungen gehören zu einem anderen Eintrag. Schließen Sie diesen, und öffnen Sie ihn neu.',
    dateStays:
      'Ein Eintrag bleibt an seinem Tag. Entfernen Sie ihn, und tragen Sie ihn am richtigen Tag ein.',
    dayToCome: 'Dieser Tag kommt erst noch. Wählen Sie heute oder einen früheren Tag.',
  },
  night: {
    outside: (date, reading, days) =>
      `In der Nacht, die am ${day(date)} endete, fällt ${subject(reading)} auf den ${day(days.expected)}, nicht auf den ${day(days.written)}. Berichtigen Sie diesen Tag oder das Datum der Nacht.`,
    clocksChangedOrder: (later, earlier) =>
      `In dieser Nacht wurde die Uhr umgestellt, und durchgezählt käme ${subjects[later]} vor dem ${datives[earlier]}. Schreiben Sie beide Zeiten so, wie die Uhr sie nach der Umstellung zeigte.`,
    clocksChangedLength: (length) =>
      `In dieser Nacht wurde die Uhr umgestellt, und durchgezählt ergeben diese Zeiten ${minutes(length)}, mehr als 18 Stunden. Prüfen Sie die Zeiten.`,
    toCome: (reading, date) =>
      `In dieser Nacht liegt ${subject(reading)} am ${day(date)} noch in der Zukunft. Prüfen Sie die Zeit: Sind Morgen und Abend vertauscht?`,
    awakeTooLong: (awake, room) =>
      `Das Einschlafen dauerte ${minutes(awake.fallingAsleep)}, und in der Nacht lagen Sie ${minutes(awake.inTheNight)} wach, zusammen ${minutes(awake.fallingAsleep + awake.inTheNight)}. Vom ${datives[room.from]} bis zum ${datives[room.to]} waren es aber nur ${minutes(room.length)}. Berichtigen Sie eine der Angaben.`,
    awakeWithoutWaking: (awake) =>
      `Sie haben ${minutes(awake)} wach in der Nacht eingetragen, aber 0-mal aufgewacht. Berichtigen Sie eine der Angaben, oder lassen Sie leer, wie oft Sie aufgewacht sind.`,
    tooLongSwapped: (length, written, meant) =>
      `${tooLong(length)} Sind Morgen und Abend vertauscht? Vielleicht war ${subject({ ...written, face: meant })}, nicht um ${written.face}.`,
    tooLongOrder: (length, after, before) =>
      `${tooLong(length)} So kommt ${subject(after)} nach dem ${dative(before)}. Berichtigen Sie eine der beiden Zeiten.`,
  },
  records: {
    noVersion: 'Es steht nicht dabei, für welche Version von Vagus das geschrieben wurde.',
    newer:
      'Das hat eine neuere Version von Vagus geschrieben. Installieren Sie diese Version, um es zu verwenden.',
    noEntry: 'Das ist kein Eintrag des Tagebuchs.',
    otherThing: 'Das ist nicht, was hier stehen sollte.',
    wrongPart: (part, why) => `Der Teil „${part}“ kann nicht stimmen. ${why}`,
    unknownPart: (part) => `Der Teil „${part}“ fehlt, ist von der falschen Art oder hier nicht bekannt.`,
    revisionTooLate: 'Der Teil „revision“ ist später, als eine Änderung sein kann.',
  },
  file: {
    tooLarge: 'Diese Datei ist zu groß für ein Tagebuch. Wählen Sie eine, die Vagus als JSON exportiert hat.',
    damaged:
      'Diese Datei ist nicht lesbar: Sie ist beschädigt, abgeschnitten oder kein JSON. Wählen Sie ein Tagebuch, das Vagus als JSON exportiert hat.',
    otherFile:
      'Diese Datei ist kein Tagebuch. Wählen Sie eine, die Vagus als JSON exportiert hat; CSV und Markdown lassen sich nicht einlesen.',
    newer:
      'Dieses Tagebuch hat eine neuere Version von Vagus exportiert. Installieren Sie hier diese Version, und lesen Sie es dann ein.',
    lists: {
      entries: {
        one: numbered('Eintrag'),
        none: 'In der Datei fehlt die Liste der Einträge.',
        tooMany: 'In der Datei sind mehr Einträge, als irgendjemand schreibt; keiner davon wird verwendet.',
      },
      trackers: {
        one: numbered('Eigene Angabe'),
        none: 'In der Datei fehlt die Liste der eigenen Angaben.',
        tooMany:
          'In der Datei sind mehr eigene Angaben, als irgendjemand schreibt; keine davon wird verwendet.',
      },
      reading: {
        one: numbered('Markierung oder Lesestelle'),
        none: 'In der Datei fehlt die Liste der Markierungen und Lesestellen.',
        tooMany:
          'In der Datei sind mehr Markierungen und Lesestellen, als irgendjemand schreibt; keine davon wird verwendet.',
      },
      visits: {
        one: numbered('Arzttermin oder Anliegen'),
        none: 'In der Datei fehlt die Liste der Arzttermine und Anliegen.',
        tooMany:
          'In der Datei sind mehr Arzttermine und Anliegen, als irgendjemand schreibt; nichts davon wird verwendet.',
      },
    },
    tooManyYears: (most) =>
      `Die Einträge sind aus mehr als ${String(most)} verschiedenen Jahren; keiner davon wird verwendet.`,
    leftOut: (one, why) => `${one} wird ausgelassen. ${why}`,
    sameId: (one, twin) =>
      `${one} hat dieselbe Kennung wie Nummer ${String(twin)}. Von den beiden zählt, was später geändert wurde.`,
    more: (count) =>
      plural(count, {
        one: 'Es gibt noch eine solche Meldung.',
        other: `Es gibt noch ${String(count)} solche Meldungen.`,
      }),
  },
  diary: {
    title: 'Tagebuch',
    about: (version, moment, entries, days) =>
      `Exportiert aus Vagus ${version} am ${moment} (UTC). ${number(entries)} ${plural(entries, { one: 'Eintrag', other: 'Einträge' })} an ${number(days)} ${plural(days, { one: 'Tag', other: 'Tagen' })}. Von der Person angegeben, nicht gemessen; was hier nicht steht, wurde nicht eingetragen.`,
    weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    day: (weekday, date) => `${weekday}, ${date}`,
    kinds: { night: 'Nacht', gut: 'Bauch', taken: 'Eingenommen', day: 'Tag' },
    notCounted: (kind) => `${kind}, früher geschrieben und nicht gezählt`,
    written: (moment, zone) => `Geschrieben: ${moment} (${zone})`,
    writtenAndChanged: (moment, changed, zone) => `Geschrieben: ${moment}, geändert ${changed} (${zone})`,
    late: 'Nachgetragen',
    yes: 'ja',
    no: 'nein',
    none: 'keine',
    minutes: (count) => `${String(count)} min`,
    outOf: (score, most) => `${String(score)} von ${String(most)}`,
    night: {
      wentToBed: 'Ins Bett gegangen',
      triedToSleep: 'Wollte schlafen',
      bedZone: 'Zeitzone der Uhr am Abend',
      sleepOnsetLatency: 'Zeit bis zum Einschlafen',
      awakenings: 'Wie oft aufgewacht',
      wakeAfterSleepOnset: 'Wach in der Nacht',
      finalWaking: 'Zuletzt aufgewacht',
      gotUp: 'Aufgestanden',
      quality: 'Qualität',
      rested: 'Ausgeruht',
      napMinutes: 'Nickerchen am Tag davor',
      grogginess: 'Benommenheit',
      wokeClear: 'Mit klarem Kopf aufgewacht',
      wakingRhythm: 'Aufgewacht',
      rhythms: { earlier: 'früher als sonst', usual: 'wie sonst', later: 'später als sonst' },
      stomachDiscomfort: 'Magenbeschwerden',
    },
    gut: {
      stools: 'Stuhlgänge',
      stool: (form) => `Form ${String(form)}`,
      stoolAt: (form, time) => `Form ${String(form)} um ${time}`,
      flare: 'Schub',
      flareStart: 'Schub begonnen',
      flareEnd: 'Schub vorbei',
    },
    taken: {
      name: 'Was',
      time: 'Uhrzeit',
      amount: 'Dosis',
      unit: 'Einheit',
      form: 'Form',
      reason: 'Grund',
      planned: 'Geplant',
    },
    ofDay: {
      lastMeal: 'Letzte Mahlzeit',
      earlyDinner: 'Früh zu Abend gegessen',
      lastCaffeine: 'Letztes Koffein',
      caffeineDrinks: 'Getränke mit Koffein',
      alcoholDrinks: 'Getränke mit Alkohol',
      stress: 'Stress',
      exerciseMinutes: 'Bewegung',
      screensLateMinutes: 'Bildschirm in den letzten Stunden',
      windDown: 'Vor dem Schlafen zur Ruhe gekommen',
      tags: 'Schlagwörter',
      goneTracker: (id) => `Eigene Angabe, die es nicht mehr gibt (${id})`,
    },
    trackers: {
      title: 'Eigene Angaben',
      answers: { 'yes-no': 'ja oder nein', scale: '0 bis 10', number: 'eine Zahl', time: 'eine Uhrzeit' },
      inUnit: (answer, unit) => `${answer} in ${unit}`,
      asked: (name, answer, since) => `${name}: ${answer}, seit ${since} (UTC)`,
      notAsked: (name, answer, since) => `${name}: ${answer}, seit ${since} (UTC), nicht mehr gefragt`,
    },
    articles: {
      title: 'In den Artikeln',
      article: (id) => `Artikel ${id}`,
      place: (passage, moment) => `Zuletzt gelesen bei ${passage}, ${moment} (UTC).`,
      highlight: (moment) => `Markierung, ${moment} (UTC):`,
      note: 'Notiz:',
    },
    visits: {
      title: 'Arzttermine',
      next: 'Für den nächsten Arzttermin',
      person: (name) => `Name auf der Seite: ${name}`,
      sign: (sign) => `Warnzeichen: ${sign}`,
      concern: 'Anliegen oder Frage:',
      changes: 'Änderungen seit dem letzten Arzttermin:',
    },
  },
}
