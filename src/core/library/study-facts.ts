import * as v from 'valibot'
import { inLocale, number } from '../language.ts'
import { words } from './catalogue.ts'

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
  const kind = named(words.designs, design)
  if (facts === undefined) return sentenceCase(kind)
  const parts = [kind, subjectsOf(facts), lengthOf(facts), ...(facts.doses ?? []).map(describeDose)]
  return sentenceCase(parts.filter((part) => part !== '').join(', '))
}

function subjectsOf({ people, who }: StudyFacts): string {
  if (people === undefined) return who ?? ''
  return who === undefined ? words.study.people(people) : `${number(people)} ${who}`
}

/** "melatonin 3 to 6 mg". */
export const describeDose = ({ substance, unit, from, to }: TestedDose): string =>
  `${substanceName(substance)} ${describeRange(from, to)} ${unit}`

/** What a substance of the records is called in the language that is spoken. */
export const substanceName = (substance: string): string => named(words.substances, substance)

/** "3 to 6", or "3" where both are the same. */
export const describeRange = (least: number, most: number): string =>
  least === most
    ? amounts().format(least)
    : words.study.range(amounts().format(least), amounts().format(most))

/** "8 weeks", "5 days", "1 month"; empty when it is not known. */
export function lengthOf({ weeks, days, months }: StudyFacts): string {
  const { study } = words
  if (weeks !== undefined) return study.weeks(weeks, amounts().format(weeks))
  if (days !== undefined) return study.days(days, amounts().format(days))
  return months === undefined ? '' : study.months(months, amounts().format(months))
}

/** To the last digit, and with none set apart: a dose stands as it does on a packet. */
const amounts = inLocale(
  (tag) => new Intl.NumberFormat(tag, { useGrouping: false, maximumFractionDigits: 20 }),
)

/** As it is called; what has no name yet as the records write it. */
const named = (names: Readonly<Record<string, string>>, name: string) =>
  (Object.hasOwn(names, name) ? names[name] : undefined) ?? name

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
