import { number, plural } from '../language.ts'
import type { Grade } from './grade.ts'
import type { StudyFacts } from './study-facts.ts'

const people = (count: number) => `${number(count)} ${plural(count, { one: 'person', other: 'people' })}`

export const en = {
  /** What a grade is called where it stands alone. */
  gradeNames: {
    strong: 'strong',
    moderate: 'moderate',
    limited: 'limited',
    preclinical: 'animals or cells only',
    mixed: 'mixed, studies disagree',
    documented: 'an official document',
  } satisfies Record<Grade, string>,

  /** What it means, in a sentence for readers; the rule itself is `gradeOf`. */
  gradeMeanings: {
    strong: 'At least two reviews or guidelines of randomised trials agree, in people like you.',
    moderate:
      'One such review or guideline, or one randomised trial of at least 100 people over 4 weeks or more.',
    limited: 'Small, short or uncontrolled studies, or studies that only watched.',
    preclinical: 'Seen in animals or cells. What it means for people is not known.',
    mixed: 'Some studies found this, and others found otherwise.',
    documented: 'What a law, an official page or an owner says. No study is graded here.',
  } satisfies Record<Grade, string>,

  /** What to bear in mind about one reference, in a few words each. */
  limits: {
    inAnimals: 'Done in animals',
    inLaboratory: 'Done in the laboratory',
    partlyInAnimals: 'Partly done in animals',
    small: (count: number) => `Small: ${people(count)}`,
    short: (length: string) => `Short: ${length}`,
    uncontrolled: 'Nothing to compare with',
    narrative: 'A reading of the field, not a count of all studies',
    observational: 'Shows what goes together, not what causes it',
    restsOnAnimals: 'Rests on animal studies',
    lowCertainty: 'Rests on few, small or uncertain studies',
    veryLowCertainty: 'Very low certainty',
    unlikeReader: (who: string) => `Studied ${who}`,
  },

  /** Kinds of study by what the records call them, short enough for one fact among several. */
  designs: {
    'meta-analysis': 'meta-analysis',
    'systematic review': 'systematic review',
    guideline: 'guideline',
    RCT: 'RCT',
    'controlled trial': 'controlled trial',
    'uncontrolled trial': 'uncontrolled trial',
    'experimental (human)': 'experimental (human)',
    'experimental (animal and human)': 'experimental (animal and human)',
    cohort: 'cohort',
    'case-control': 'case-control',
    'cross-sectional': 'cross-sectional',
    'Mendelian randomisation': 'Mendelian randomisation',
    surveillance: 'surveillance',
    'instrument study': 'instrument study',
    'product analysis': 'product analysis',
    animal: 'animal',
    laboratory: 'laboratory',
    'narrative review': 'narrative review',
    'regulatory document': 'regulatory document',
    'web page': 'web page',
    'technical specification': 'technical specification',
  },

  /** Of what the records say was tested. */
  substances: {
    caffeine: 'caffeine',
    citalopram: 'citalopram',
    esomeprazole: 'esomeprazole',
    fluvoxamine: 'fluvoxamine',
    magnesium: 'magnesium',
    melatonin: 'melatonin',
    nortriptyline: 'nortriptyline',
    omeprazole: 'omeprazole',
  },

  /** After "Rests on". */
  rests: {
    'randomised trials': 'randomised trials',
    trials: 'trials',
    'observational studies': 'observational studies',
    'mixed studies': 'mixed studies',
    'animal studies': 'animal studies',
  } satisfies Record<Exclude<NonNullable<StudyFacts['rests']>, 'unknown'>, string>,

  study: {
    people,
    /** The amount is the count as it is written. */
    weeks: (count: number, amount: string) => `${amount} ${plural(count, { one: 'week', other: 'weeks' })}`,
    days: (count: number, amount: string) => `${amount} ${plural(count, { one: 'day', other: 'days' })}`,
    months: (count: number, amount: string) =>
      `${amount} ${plural(count, { one: 'month', other: 'months' })}`,
    range: (least: string, most: string) => `${least} to ${most}`,
  },

  /** The ranges are written out: "3 to 6". */
  doseMatch: (substance: string, unit: string, tested: string, recorded: string) =>
    `These studies used ${tested} ${unit} of ${substance}; you have recorded ${recorded} ${unit}.`,

  citation: {
    noAuthor: 'No author named',
    twoAuthors: (first: string, second: string) => `${first} and ${second}`,
    noDate: '(no date)',
  },

  quotation: {
    nothing: 'Nothing is quoted.',
    tooLong: (most: number) => `A highlight can be at most ${number(most)} characters long.`,
  },
}
export type Words = typeof en

/** What the library says of studies and of what rests on them. */
export const words: Words = { ...en }
