import type { Reference } from './reference.ts'

/** Which references are wanted; what is left out, or empty, asks for nothing. */
export interface ReferenceFilter {
  /** Words that all occur somewhere in it, in any order, whatever their case and accents. */
  readonly text?: string | undefined
  readonly design?: string | undefined
  readonly topic?: string | undefined
  /** Years, both included. What has no date is in no range of years. */
  readonly from?: number | undefined
  readonly to?: number | undefined
}

export function filterReferences(references: readonly Reference[], filter: ReferenceFilter): Reference[] {
  const words = folded(filter.text ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
  return references.filter(
    (reference) =>
      (!filter.design || reference.design === filter.design) &&
      (!filter.topic || reference.topics.includes(filter.topic)) &&
      isWithin(reference, filter) &&
      hasAll(reference, words),
  )
}

function isWithin(reference: Reference, { from, to }: ReferenceFilter): boolean {
  if (from === undefined && to === undefined) return true
  const year = reference.issued?.['date-parts'][0]?.[0]
  return year !== undefined && year >= (from ?? year) && year <= (to ?? year)
}

function hasAll(reference: Reference, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const names = (reference.author ?? []).map((name) =>
    'literal' in name ? name.literal : `${name.given ?? ''} ${name.family}`,
  )
  const { title, publisher, issued, DOI, PMID, PMCID, population, finding } = reference
  const year = issued?.['date-parts'][0]?.[0]
  const text = folded(
    [
      title,
      ...names,
      reference['container-title'],
      publisher,
      year,
      DOI,
      PMID,
      PMCID,
      population,
      finding,
    ].join('\n'),
  )
  return words.every((word) => text.includes(word))
}

/** Without case, accents and the difference between the apostrophe and its typographic form. */
const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
