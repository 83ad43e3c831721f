import type { Postings } from './collection.ts'
import { rarityOf } from './fields.ts'

/** What is kept of each document for going from it to others. Rows of `Uint32Array`s, `none` where there are fewer. */
export interface Likeness {
  /** Per document `termsKept` numbers of terms, those that say most about it first, */
  readonly terms: Uint32Array
  /** and how much each says: 0 to 255. */
  readonly weights: Uint8Array
  /** Per document `neighboursKept` numbers of the documents that are most like it, the nearest first, */
  readonly neighbours: Uint32Array
  /** and how like it they are: 0 to 255, the cosine of their terms. */
  readonly similarities: Uint8Array
}

export const termsKept = 20
export const neighboursKept = 5
export const none = 0xffffffff

/** Words that stand in more documents than this would make every document like every other, slowly. */
const mostContaining = 1_000

/**
 * Finds what says most about each document, and its neighbours by that. `postings` by number of the term.
 * @param shelfOf by number of the document: what stands on different shelves is apart, whatever it says
 */
export function findLikeness(
  size: number,
  postings: readonly Postings[],
  shelfOf: (document: number) => string | undefined = () => undefined,
): Likeness {
  const rarities = postings.map(({ documents }) => rarityOf(size, documents.length))
  const { terms, weights, norms } = weightiestTerms(size, postings, rarities)
  const neighbours = new Uint32Array(size * neighboursKept).fill(none)
  const similarities = new Uint8Array(size * neighboursKept)
  const product = new Float64Array(size)
  for (let document = 0; document < size; document += 1) {
    const touched: number[] = []
    for (let row = document * termsKept; row < (document + 1) * termsKept; row += 1) {
      const term = terms[row] ?? none
      const { documents, impacts } = postings[term] ?? noPostings
      if (documents.length > mostContaining) continue
      const weight = (weights[row] ?? 0) * (rarities[term] ?? 0)
      for (let at = 0; at < documents.length; at += 1) {
        const other = documents[at] ?? 0
        if (product[other] === 0) touched.push(other)
        product[other] = (product[other] ?? 0) + weight * (impacts[at] ?? 0)
      }
    }
    const nearest = touched
      .filter((other) => other !== document && shelfOf(other) === shelfOf(document))
      .map((other) => ({
        other,
        similarity: (product[other] ?? 0) / ((norms[other] ?? 1) * (norms[document] ?? 1)),
      }))
      .sort((a, b) => b.similarity - a.similarity || a.other - b.other)
      .slice(0, neighboursKept)
    nearest.forEach(({ other, similarity }, rank) => {
      neighbours[document * neighboursKept + rank] = other
      similarities[document * neighboursKept + rank] = byteOf(similarity)
    })
    for (const other of touched) product[other] = 0
  }
  return { terms, weights: Uint8Array.from(weights, byteOf), neighbours, similarities }
}

/** A share of the whole as a byte: nothing that is there becomes nothing. */
const byteOf = (share: number) => (share <= 0 ? 0 : Math.max(1, Math.min(255, Math.round(255 * share))))

const noPostings: Postings = { documents: [], impacts: [] }

function weightiestTerms(size: number, postings: readonly Postings[], rarities: readonly number[]) {
  const terms = new Uint32Array(size * termsKept).fill(none)
  const weights = new Float32Array(size * termsKept)
  const squares = new Float64Array(size)
  postings.forEach(({ documents, impacts }, term) => {
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] ?? 0
      const weight = (rarities[term] ?? 0) * (impacts[at] ?? 0)
      squares[document] = (squares[document] ?? 0) + weight * weight
      // What stands in one document only leads nowhere.
      if (documents.length > 1) keep(terms, weights, document * termsKept, term, weight)
    }
  })
  return { terms, weights, norms: squares.map(Math.sqrt) }
}

/** Puts a term in its place in a row that is sorted by weight, and lets the last one fall off. */
function keep(terms: Uint32Array, weights: Float32Array, from: number, term: number, weight: number) {
  let at = from + termsKept - 1
  if ((weights[at] ?? 0) >= weight) return
  while (at > from && (weights[at - 1] ?? 0) < weight) {
    terms[at] = terms[at - 1] ?? none
    weights[at] = weights[at - 1] ?? 0
    at -= 1
  }
  terms[at] = term
  weights[at] = weight
}
