import * as v from 'valibot'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const length = v.pipe(v.number(), v.gtValue(0))
const text = v.pipe(v.string(), v.nonEmpty())

/** One substance at the dose, or from the lowest to the highest dose, that a study tested. */
export const TestedDose = v.pipe(
  v.strictObject({ substance: text, unit: text, from: length, to: length }),
  v.check(({ from, to }) => from <= to, 'the dose begins above its end'),
)
export type TestedDose = v.InferOutput<typeof TestedDose>

/**
 * What the grade of a claim is computed from, beside the design: taken from the reference's own record, and absent where
 * that does not say it.
 */
export const StudyFacts = v.strictObject({
  subjects: v.picklist(['people', 'animals', 'cells', 'people and animals', 'products', 'none']),
  /** How many people, in the study or pooled. */
  people: v.optional(count),
  /** How long people were treated or observed under it; one of the three. */
  weeks: v.optional(length),
  days: v.optional(length),
  months: v.optional(length),
  /** Who they were, in a few words. */
  who: v.optional(v.pipe(text, v.maxLength(80))),
  /** Why they are not like an adult whose gut or sleep is in trouble: "healthy volunteers". */
  unlikeReader: v.optional(text),
  /** What a review, pooling or guideline rests on. */
  rests: v.optional(
    v.picklist([
      'randomised trials',
      'trials',
      'observational studies',
      'mixed studies',
      'animal studies',
      'unknown',
    ]),
  ),
  /** When the record itself says that what it rests on is small, short, poor or scattered. */
  certainty: v.optional(v.picklist(['low', 'very low'])),
  doses: v.optional(v.array(TestedDose)),
})
export type StudyFacts = v.InferOutput<typeof StudyFacts>

/** Length of the treatment in weeks, when it is known. */
export function weeksOf({ weeks, days, months }: StudyFacts): number | undefined {
  if (weeks !== undefined) return weeks
  if (days !== undefined) return days / 7
  // Twelve months are 52 weeks.
  return months === undefined ? undefined : (months * 52) / 12
}

/** "RCT, 40 adults with IBS, 2 weeks, melatonin 3 mg": as much as is known, for one line. */
export function describeStudy(design: string, facts: StudyFacts | undefined): string {
  if (facts === undefined) return sentenceCase(design)
  const { people, who, doses = [] } = facts
  const count = people === undefined ? undefined : people.toLocaleString('en-GB')
  const subjects = [count, who ?? (count === undefined ? undefined : 'people')].filter(isKnown).join(' ')
  const tested = doses.map(
    ({ substance, unit, from, to }) =>
      `${substance} ${String(from)}${from === to ? '' : ` to ${String(to)}`} ${unit}`,
  )
  return sentenceCase([design, subjects, lengthOf(facts), ...tested].filter((part) => part !== '').join(', '))
}

/** "8 weeks", "5 days", "1 month"; empty when it is not known. */
export function lengthOf({ weeks, days, months }: StudyFacts): string {
  const [count, unit] =
    weeks !== undefined ? [weeks, 'week'] : days !== undefined ? [days, 'day'] : [months, 'month']
  return count === undefined ? '' : `${String(count)} ${unit}${count === 1 ? '' : 's'}`
}

const isKnown = (part: string | undefined) => part !== undefined
const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
