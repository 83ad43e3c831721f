import * as v from 'valibot'
import { LocalDate, Moment } from '../journal/time.ts'
import { words } from './catalogue.ts'

/** What a person keeps about their visits to a doctor: those they have had, and what stands on the page for the next one. */

const Id = v.pipe(v.string(), v.uuid())
const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest, () => words.records.tooLong(longest)),
  )

/** How many concerns and questions there is room for. */
export const mostConcerns = 3
export const longestConcern = 300
export const longestChanges = 500
export const longestPerson = 60

const visitParts = { kind: v.literal('visit'), date: LocalDate }

const planParts = {
  kind: v.literal('plan'),
  /** A name or initials, if the person wants one on the page. */
  person: v.optional(text(longestPerson)),
  /** Main concerns and questions, in the person's order. */
  concerns: v.pipe(
    v.array(text(longestConcern)),
    v.maxLength(mostConcerns, () => words.records.tooManyConcerns),
  ),
  /** What changed since the last visit, in the person's words. */
  changes: v.optional(text(longestChanges)),
  /** Ids of the warning signs that the person ticked (`red-flags.ts`). */
  flags: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(60))), v.maxLength(60)),
  /** Sections and items that the person keeps off the page (`choices.ts`). */
  hidden: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))), v.maxLength(500)),
}

const kept = { id: Id, madeAt: Moment, changedAt: Moment }

/** A visit that took place. */
export const Visit = v.strictObject({ ...kept, ...visitParts })
export type Visit = v.InferOutput<typeof Visit>

/** What the page for the next visit says beside the journal. There is one, and it is kept from visit to visit. */
export const Plan = v.strictObject({ ...kept, ...planParts })
export type Plan = v.InferOutput<typeof Plan>

export const VisitRecord = v.variant('kind', [Visit, Plan])
export type VisitRecord = v.InferOutput<typeof VisitRecord>

/** With an `id`, a visit's day is changed. A plan takes the place of the one there is. */
export const VisitDraft = v.variant('kind', [
  v.strictObject({ id: v.optional(Id), ...visitParts }),
  v.strictObject(planParts),
])
export type VisitDraft = v.InferOutput<typeof VisitDraft>

/** The plan that counts: the one changed last. Two can come together from two computers. */
export function planIn(records: readonly VisitRecord[]): Plan | undefined {
  return records
    .filter((record) => record.kind === 'plan')
    .toSorted((a, b) => Temporal.Instant.compare(b.changedAt, a.changedAt) || (a.id < b.id ? -1 : 1))[0]
}

/** The visits, newest first. */
export function visitsIn(records: readonly VisitRecord[]): Visit[] {
  return records
    .filter((record) => record.kind === 'visit')
    .toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1))
}
