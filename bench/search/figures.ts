import type { Collection } from './collection.ts'
import type { Answered, Built } from './job.ts'
import { mean, ndcg10, recall, reciprocalRank10 } from './metrics.ts'
import { rounded } from './table.ts'

/** What an engine did with a judged collection. Milliseconds and bytes; `rssMb` in millions of bytes. */
export interface Figures {
  readonly collection: string
  readonly docs: number
  readonly queries: number
  readonly ndcg10: number
  readonly recall10: number
  readonly recall100: number
  readonly mrr10: number
  readonly buildMs: number
  readonly loadMs: number
  readonly indexBytes: number
  readonly rssMb: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly typingP95Ms: number
  /** Of titles and texts: what an index that holds them needs for that. Ours does, the others do not. */
  readonly textBytes: number
  /** How many of the queries were typed letter by letter. */
  readonly typedQueries: number
}

export function figuresOf({ name, queries }: Collection, built: Built, answered: Answered): Figures {
  const { rankings } = answered
  const meanOf = (metric: (ranked: readonly string[], grades: ReadonlyMap<string, number>) => number) =>
    rounded(mean(queries.map(({ grades }, index) => metric(rankings[index] ?? [], grades))), 4)
  return {
    collection: name,
    docs: built.docs,
    queries: queries.length,
    ndcg10: meanOf(ndcg10),
    recall10: meanOf((ranked, grades) => recall(ranked, grades, 10)),
    recall100: meanOf((ranked, grades) => recall(ranked, grades, 100)),
    mrr10: meanOf(reciprocalRank10),
    ...costsOf(built, answered),
    textBytes: built.textBytes,
    typedQueries: answered.typedQueries,
  }
}

export const costsOf = ({ buildMs, indexBytes }: Built, answered: Answered) => ({
  buildMs: rounded(buildMs, 0),
  loadMs: rounded(answered.loadMs, 2),
  indexBytes,
  rssMb: rounded(answered.rssMb, 1),
  p50Ms: rounded(answered.p50Ms, 3),
  p95Ms: rounded(answered.p95Ms, 3),
  typingP95Ms: rounded(answered.typingP95Ms, 3),
})

export type Costs = ReturnType<typeof costsOf>

/** The same for people. */
export const costNames = [
  'build s',
  'load ms',
  'index MB',
  'memory MB',
  'query p50',
  'p95 ms',
  'typing p95 ms',
]

export const costCells = (costs: Costs): string[] => [
  (costs.buildMs / 1000).toFixed(1),
  costs.loadMs.toFixed(1),
  (costs.indexBytes / 1_000_000).toFixed(1),
  costs.rssMb.toFixed(1),
  costs.p50Ms.toFixed(2),
  costs.p95Ms.toFixed(2),
  costs.typingP95Ms.toFixed(2),
]

export const costNote =
  'index: ours holds the texts too, the others do not; memory: of a process that only loads the index, after a collection of garbage, less what it had before'
