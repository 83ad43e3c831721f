import type { Collection, Postings } from './collection.ts'
import type { Indexed } from './documents.ts'
import type { Alternative, Concept } from './expand.ts'
import { rarityOf } from './fields.ts'

/** What came of adding up the concepts of a question over a collection. By number of the document. */
export interface Scores {
  /** 0 where nothing matches. */
  readonly values: Float32Array
  /** Which words of the query each has, a bit for each. */
  readonly words: Uint32Array
}

/** How much of a passage's score is that of its article as a whole, */
const groupShare = 0.1
/** and how much of it an article's opening has besides: it answers what the article answers. */
const openingShare = 0.1

/** Adds up what each concept says about each document. */
export function scoreConcepts(collection: Collection<Indexed>, concepts: readonly Concept[]): Scores {
  const { size, groups } = collection
  const sum: Sum = {
    values: new Float32Array(size),
    words: new Uint32Array(size),
    best: new Float32Array(size),
    other: new Float32Array(size),
  }
  const articles = groups === undefined ? undefined : new GroupScores(groups)
  for (const concept of concepts) {
    const found = keepBest(collection, concept, sum.best)
    for (const own of concept.insteadOf ?? []) takeOff(collection, own, sum)
    if (articles !== undefined) for (const postings of found) articles.keepBest(postings, sum.best)
    for (const postings of found) addBest(postings, concept.words, sum)
    articles?.addBest()
  }
  articles?.shareWith(sum.values)
  return { values: sum.values, words: sum.words }
}

interface Sum extends Scores {
  /** What the concept at hand says about each document; 0 between concepts. */
  readonly best: Float32Array
  readonly other: Float32Array
}

/** Keeps of a concept what its alternative that says most says about each document. @returns where they stand */
function keepBest(
  collection: Collection<Indexed>,
  { alternatives }: Concept,
  best: Float32Array,
): Postings[] {
  return alternatives.flatMap(({ terms, weight }) => {
    const postings = postingsOfAll(collection, terms)
    if (postings === undefined) return []
    const { documents, impacts } = postings
    const rarity = weight * rarityOf(collection.count, documents.length)
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] ?? 0
      const value = rarity * (impacts[at] ?? 0)
      if (value > (best[document] ?? 0)) best[document] = value
    }
    return [postings]
  })
}

/** Takes what another concept says off what was kept: of an expression and its synonym only the better counts. */
function takeOff(collection: Collection<Indexed>, concept: Concept, { best, other }: Sum) {
  for (const { documents } of keepBest(collection, concept, other)) {
    for (const document of documents) {
      best[document] = Math.max(0, (best[document] ?? 0) - (other[document] ?? 0))
      other[document] = 0
    }
  }
}

/** Adds what was kept, once for each document, and leaves nothing kept. */
function addBest({ documents }: Postings, bits: number, { values, words, best }: Sum) {
  for (const document of documents) {
    values[document] = (values[document] ?? 0) + (best[document] ?? 0)
    words[document] = (words[document] ?? 0) | bits
    best[document] = 0
  }
}

/** What a question finds in groups as wholes: of each concept what the passage says that says most. */
class GroupScores {
  readonly #groups: Int32Array
  readonly #values: Float32Array
  readonly #best: Float32Array

  constructor(groups: Int32Array) {
    this.#groups = groups
    const count = 1 + groups.reduce((highest, group) => Math.max(highest, group), -1)
    this.#values = new Float32Array(count)
    this.#best = new Float32Array(count)
  }

  keepBest({ documents }: Postings, best: Float32Array) {
    for (const document of documents) {
      const group = this.#groups[document] ?? -1
      const value = best[document] ?? 0
      if (group >= 0 && value > (this.#best[group] ?? 0)) this.#best[group] = value
    }
  }

  addBest() {
    for (let group = 0; group < this.#best.length; group += 1) {
      this.#values[group] = (this.#values[group] ?? 0) + (this.#best[group] ?? 0)
      this.#best[group] = 0
    }
  }

  /** Gives passages their share. An opening has one even when it says nothing itself. */
  shareWith(values: Float32Array) {
    if (this.#values.length === 0) return
    for (let document = 0; document < values.length; document += 1) {
      const group = this.#groups[document] ?? -1
      if (group < 0) continue
      const value = values[document] ?? 0
      const whole = this.#values[group] ?? 0
      const isOpening = this.#groups[document - 1] !== group
      if (value > 0 || isOpening)
        values[document] = value + groupShare * (whole - value) + (isOpening ? openingShare * whole : 0)
    }
  }
}

/** Where all of some terms stand: as much as the one that says least. */
export function postingsOfAll(
  collection: Collection<Indexed>,
  terms: Alternative['terms'],
): Postings | undefined {
  const each = terms.map((term) => collection.postings(term))
  const present = each.filter((postings) => postings !== undefined)
  if (present.length < each.length) return undefined
  const [rarest, ...others] = present.sort((a, b) => a.documents.length - b.documents.length)
  return rarest === undefined ? undefined : others.reduce(intersect, rarest)
}

function intersect(few: Postings, many: Postings): Postings {
  const documents: number[] = []
  const impacts: number[] = []
  let there = 0
  for (let here = 0; here < few.documents.length; here += 1) {
    const document = few.documents[here] ?? 0
    while ((many.documents[there] ?? Infinity) < document) there += 1
    if (many.documents[there] !== document) continue
    documents.push(document)
    impacts.push(Math.min(few.impacts[here] ?? 0, many.impacts[there] ?? 0))
  }
  return { documents, impacts }
}

/** The documents with the highest scores, best first; of equals the one with the lower number, unless told otherwise. */
export function highest(
  values: Float32Array,
  limit: number,
  wanted: (document: number) => boolean = () => true,
  tie: (a: number, b: number) => number = (a, b) => a - b,
): number[] {
  const better = (a: number, b: number) => (values[a] ?? 0) - (values[b] ?? 0) || tie(b, a)
  if (limit <= 0) return []
  // A heap with the worst on top: most documents are no better and fall out at once.
  const heap: number[] = []
  const sink = (from: number) => {
    for (let at = from; ;) {
      let least = at
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && better(heap[child] ?? 0, heap[least] ?? 0) < 0) least = child
      if (least === at) return
      ;[heap[at], heap[least]] = [heap[least] ?? 0, heap[at] ?? 0]
      at = least
    }
  }
  for (let document = 0; document < values.length; document += 1) {
    const isFull = heap.length === limit
    if ((values[document] ?? 0) <= 0 || (isFull && better(document, heap[0] ?? 0) < 0) || !wanted(document))
      continue
    if (heap.length < limit) {
      heap.push(document)
      if (heap.length === limit) for (let at = limit >> 1; at >= 0; at -= 1) sink(at)
    } else {
      heap[0] = document
      sink(0)
    }
  }
  return heap.sort((a, b) => better(b, a))
}
