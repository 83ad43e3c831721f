import * as v from 'valibot'

const Name = v.union([
  v.strictObject({ family: v.string(), given: v.optional(v.string()) }),
  v.strictObject({ literal: v.string() }),
])

/**
 * A study or document that may be cited: CSL-JSON, and beside it what was verified about it. `finding` is the most
 * that may be said of its result; where it is empty, the result is not known here and none is shown.
 */
export const Reference = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
  type: v.picklist(['article-journal', 'webpage', 'report']),
  title: v.pipe(v.string(), v.nonEmpty()),
  author: v.optional(v.array(Name)),
  /** False when `author` holds only the first of them. */
  author_list_complete: v.optional(v.boolean()),
  'container-title': v.optional(v.string()),
  publisher: v.optional(v.string()),
  issued: v.optional(v.strictObject({ 'date-parts': v.array(v.array(v.number())) })),
  volume: v.optional(v.string()),
  issue: v.optional(v.string()),
  page: v.optional(v.string()),
  DOI: v.optional(v.string()),
  PMID: v.optional(v.string()),
  PMCID: v.optional(v.string()),
  URL: v.optional(v.string()),
  /** Kind of study, such as `RCT` or `meta-analysis`. */
  design: v.string(),
  design_detail: v.optional(v.string()),
  /** Who was studied, how many, at what dose, for how long. */
  population: v.string(),
  finding: v.string(),
  topics: v.array(v.string()),
  note: v.optional(v.string()),
  verified: v.strictObject({ how: v.string(), confidence: v.string(), basis: v.string() }),
  cite_ready: v.literal(true),
})
export type Reference = v.InferOutput<typeof Reference>
