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
