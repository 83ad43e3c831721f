import { number, plural } from '../language.ts'
import type { Words } from './catalogue.ts'

const people = (count: number) => `${number(count)} ${plural(count, { one: 'Person', other: 'Personen' })}`

export const de: Words = {
  gradeNames: {
    strong: 'stark',
    moderate: 'mäßig',
    limited: 'schwach',
    preclinical: 'nur Tiere oder Zellen',
    mixed: 'uneinheitlich, Studien widersprechen sich',
    documented: 'ein amtliches Dokument',
  },

  gradeMeanings: {
    strong:
      'Mindestens zwei Übersichten oder Leitlinien zu randomisierten Studien stimmen überein, und zwar bei Menschen wie Ihnen.',
    moderate:
      'Eine Übersicht oder Leitlinie zu randomisierten Studien, oder eine randomisierte Studie mit mindestens 100 Personen über 4 Wochen oder mehr.',
    limited: 'Kleine, kurze oder unkontrollierte Studien, oder Studien, die nur beobachtet haben.',
    preclinical: 'An Tieren oder Zellen gesehen. Was das für Menschen bedeutet, ist nicht bekannt.',
    mixed: 'Manche Studien fanden das, andere fanden etwas anderes.',
    documented:
      'Was ein Gesetz, eine amtliche Seite oder ein Rechteinhaber sagt. Hier wird keine Studie bewertet.',
  },

  limits: {
    inAnimals: 'An Tieren untersucht',
    inLaboratory: 'Im Labor untersucht',
    partlyInAnimals: 'Teilweise an Tieren untersucht',
    small: (count) => `Klein: ${people(count)}`,
    short: (length) => `Kurz: ${length}`,
    uncontrolled: 'Ohne Vergleich',
    narrative: 'Ein Überblick über das Gebiet, keine Auswertung aller Studien',
    observational: 'Zeigt, was zusammen auftritt, nicht, was die Ursache ist',
    restsOnAnimals: 'Beruht auf Tierstudien',
    lowCertainty: 'Beruht auf wenigen, kleinen oder unsicheren Studien',
    veryLowCertainty: 'Sehr unsicher',
    unlikeReader: (who) => `Untersucht wurden: ${who}`,
  },

  designs: {
    'meta-analysis': 'Metaanalyse',
    'systematic review': 'systematische Übersicht',
    guideline: 'Leitlinie',
    RCT: 'randomisierte Studie',
    'controlled trial': 'kontrollierte Studie',
    'uncontrolled trial': 'Studie ohne Vergleich',
    'experimental (human)': 'Versuch mit Menschen',
    'experimental (animal and human)': 'Versuch mit Tieren und Menschen',
    cohort: 'Kohortenstudie',
    'case-control': 'Fall-Kontroll-Studie',
    'cross-sectional': 'Querschnittsstudie',
    'Mendelian randomisation': 'Mendelsche Randomisierung',
    surveillance: 'Bericht einer Überwachung',
    'instrument study': 'Studie zu einem Fragebogen',
    'product analysis': 'Untersuchung von Produkten',
    animal: 'Tierstudie',
    laboratory: 'Laborstudie',
    'narrative review': 'Übersichtsartikel',
    'regulatory document': 'behördliches Dokument',
    'web page': 'Webseite',
    'technical specification': 'technische Spezifikation',
  },

  substances: {
    caffeine: 'Koffein',
    citalopram: 'Citalopram',
    esomeprazole: 'Esomeprazol',
    fluvoxamine: 'Fluvoxamin',
    magnesium: 'Magnesium',
    melatonin: 'Melatonin',
    nortriptyline: 'Nortriptylin',
    omeprazole: 'Omeprazol',
  },

  rests: {
    'randomised trials': 'randomisierten Studien',
    trials: 'klinischen Studien',
    'observational studies': 'Beobachtungsstudien',
    'mixed studies': 'Studien verschiedener Art',
    'animal studies': 'Tierstudien',
  },

  study: {
    people,
    weeks: (count, amount) => `${amount} ${plural(count, { one: 'Woche', other: 'Wochen' })}`,
    days: (count, amount) => `${amount} ${plural(count, { one: 'Tag', other: 'Tage' })}`,
    months: (count, amount) => `${amount} ${plural(count, { one: 'Monat', other: 'Monate' })}`,
    range: (least, most) => `${least} bis ${most}`,
  },

  doseMatch: (substance, unit, tested, recorded) =>
    `In diesen Studien wurden ${tested} ${unit} ${substance} verwendet; Sie haben ${recorded} ${unit} eingetragen.`,

  citation: {
    noAuthor: 'Kein Autor genannt',
    twoAuthors: (first, second) => `${first} und ${second}`,
    noDate: '(ohne Jahr)',
  },

  quotation: {
    nothing: 'Es ist nichts zitiert.',
    tooLong: (most) => `Eine Markierung kann höchstens ${number(most)} Zeichen lang sein.`,
  },
}
