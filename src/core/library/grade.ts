import { words } from './catalogue.ts'
import { lengthOf, weeksOf, type StudyFacts } from './study-facts.ts'

/**
 * How far the cited evidence carries a claim that one thing changes another, from most to least; `mixed` when the studies
 * disagree, and `documented` for what no study but an office or an owner settles: a law, official advice, a definition.
 */
export const grades = ['strong', 'moderate', 'limited', 'preclinical', 'mixed', 'documented'] as const
export type Grade = (typeof grades)[number]

/** What the rule knows of one cited reference. */
export interface Evidence {
  /** Kind of study, such as `RCT` or `meta-analysis`. */
  readonly design: string
  readonly facts: StudyFacts
}

/** A single trial is adequate from this many people on, */
const adequatePeople = 100
/** and when the treatment lasted at least this long, where the record says how long. */
const adequateWeeks = 4

const documents = new Set(['web page', 'regulatory document', 'technical specification'])
const syntheses = new Set(['meta-analysis', 'systematic review', 'guideline'])
const beforePeople = new Set(['animal', 'laboratory'])

/**
 * The grade of a claim, by the rule that the article `how-we-grade` tells readers:
 *
 * 1. only documents: documented;
 * 2. a study that found otherwise beside one that agrees: mixed;
 * 3. two or more reviews or guidelines of randomised trials, not of low certainty, in people like the reader: strong;
 * 4. one of those, or one whose trials are of low certainty, or one adequate randomised trial: moderate;
 * 5. any other study of people: limited;
 * 6. only animals, cells: preclinical.
 */
export function gradeOf(supporting: readonly Evidence[], contradicting: readonly Evidence[] = []): Grade {
  const studies = supporting.filter((evidence) => !isDocument(evidence))
  if (studies.length === 0) return 'documented'
  if (contradicting.some((evidence) => !isDocument(evidence))) return 'mixed'
  if (studies.every(isPreclinical)) return 'preclinical'
  if (studies.filter((evidence) => isSoundSynthesis(evidence) && isLikeReader(evidence)).length >= 2)
    return 'strong'
  return studies.some((evidence) => isTrialSynthesis(evidence) || isAdequateTrial(evidence))
    ? 'moderate'
    : 'limited'
}

export const isDocument = ({ design }: Evidence): boolean => documents.has(design)

const isPreclinical = ({ design, facts }: Evidence) =>
  beforePeople.has(design) || facts.subjects === 'animals' || facts.subjects === 'cells'

const isLikeReader = ({ facts }: Evidence) => facts.unlikeReader === undefined

/** A review, pooling or guideline that rests on trials of people; very low certainty carries no more than its small trials. */
const isTrialSynthesis = ({ design, facts }: Evidence) =>
  syntheses.has(design) &&
  !isPreclinical({ design, facts }) &&
  facts.certainty !== 'very low' &&
  // A guideline weighs whatever there is; that the record does not list it does not make it an opinion.
  (facts.rests === 'randomised trials' ||
    facts.rests === 'trials' ||
    (design === 'guideline' && facts.rests !== 'observational studies'))

const isSoundSynthesis = (evidence: Evidence) =>
  isTrialSynthesis(evidence) &&
  evidence.facts.rests === 'randomised trials' &&
  evidence.facts.certainty === undefined

function isAdequateTrial({ design, facts }: Evidence) {
  const weeks = weeksOf(facts)
  return (
    design === 'RCT' &&
    facts.subjects === 'people' &&
    (facts.people ?? 0) >= adequatePeople &&
    (weeks === undefined || weeks >= adequateWeeks)
  )
}

const watched = new Set([
  'cohort',
  'cross-sectional',
  'case-control',
  'surveillance',
  'Mendelian randomisation',
])

/** Whether the evidence only watched people, so that it cannot tell what changed what. */
export const isObservational = ({ design, facts }: Evidence): boolean =>
  watched.has(design) || (syntheses.has(design) && facts.rests === 'observational studies')

/** What to bear in mind about one reference, in a few words each; the same facts that its weight in the grade rests on. */
export function limitsOf(evidence: Evidence): string[] {
  const { design, facts } = evidence
  const weeks = weeksOf(facts)
  const limits: string[] = []
  if (isDocument(evidence)) return limits
  // A review of such studies says so below.
  if (isPreclinical(evidence) && facts.rests !== 'animal studies')
    limits.push(facts.subjects === 'animals' ? words.limits.inAnimals : words.limits.inLaboratory)
  if (facts.subjects === 'people and animals') limits.push(words.limits.partlyInAnimals)
  if (design === 'RCT' && facts.people !== undefined && facts.people < adequatePeople)
    limits.push(words.limits.small(facts.people))
  if (design === 'RCT' && weeks !== undefined && weeks < adequateWeeks)
    limits.push(words.limits.short(lengthOf(facts)))
  if (design === 'uncontrolled trial') limits.push(words.limits.uncontrolled)
  if (design === 'narrative review') limits.push(words.limits.narrative)
  if (isObservational(evidence)) limits.push(words.limits.observational)
  if (facts.rests === 'animal studies') limits.push(words.limits.restsOnAnimals)
  if (facts.certainty === 'low') limits.push(words.limits.lowCertainty)
  if (facts.certainty === 'very low') limits.push(words.limits.veryLowCertainty)
  if (facts.unlikeReader !== undefined) limits.push(words.limits.unlikeReader(facts.unlikeReader))
  return limits
}
