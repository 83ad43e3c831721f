import type { SearchOptions } from 'minisearch'
import type { Indexed } from './documents.ts'
import type { Expansion } from './expand.ts'
import type { Field, SearchIndex } from './index.ts'

/** A document that matches, and by what. */
export interface Ranked<Document extends Indexed> {
  readonly document: Document
  readonly score: number
  /** The expansions whose term stands in it. */
  readonly matched: readonly Expansion[]
}

/** How much a field counts. The title's was measured (design/search.md, note 2), the others follow it. */
const boost: Readonly<Record<Field, number>> = {
  title: 0.8,
  heading: 0.8,
  text: 1,
  authors: 0.8,
  container: 0.3,
}

/** Term saturation, length normalisation, and no floor for merely containing a term. Measured, like the title's boost. */
const bm25 = { k: 1.2, b: 0.8, d: 0 }

/**
 * How much it counts that a document has many words of the query and not one word often: the exponent of their number.
 * MiniSearch takes 1, which drowns a rare word under common ones.
 */
const coordination = 0.25

/** The documents that match any of the terms, best first. */
export function rank<Document extends Indexed>(
  { engine, documents }: SearchIndex<Document>,
  expansions: readonly Expansion[],
): Ranked<Document>[] {
  const byTerm = Map.groupBy(expansions, ({ term }) => term)
  const weights = [...byTerm.values()].map((same) => Math.max(...same.map(({ weight }) => weight)))
  const options: SearchOptions = {
    tokenize: () => [...byTerm.keys()],
    boostTerm: (_, index) => weights[index] ?? 1,
    combineWith: 'OR',
    boost,
    bm25,
  }
  return engine
    .search('', options)
    .flatMap(({ id, score, terms, queryTerms }) => {
      const document = documents.get(String(id))
      if (document === undefined) return []
      const matched = terms.flatMap((term) => byTerm.get(term) ?? [])
      const words = new Set(matched.map(({ word }) => word)).size
      return [{ document, matched, score: (score / queryTerms.length) * words ** coordination }]
    })
    .sort((a, b) => b.score - a.score)
}
