/** The grades of the judged documents of one query; what is not in it is not judged and counts as no answer. */
type Grades = ReadonlyMap<string, number>

/**
 * How close the first ten are to the best ten there could be: 0 to 1. As trec_eval's `ndcg_cut_10`: the gain is the grade,
 * divided by the binary logarithm of one more than the rank; the best is of all judgements; 0 where nothing is an answer.
 */
export function ndcg10(ranked: readonly string[], grades: Grades): number {
  const best = gain([...grades.values()].sort((a, b) => b - a))
  return best === 0 ? 0 : gain(ranked.map((id) => grades.get(id) ?? 0)) / best
}

const gain = (grades: readonly number[]) =>
  grades.slice(0, 10).reduce((sum, grade, index) => sum + Math.max(0, grade) / Math.log2(index + 2), 0)

/** The share of all answers that is among the first so many. */
export function recall(ranked: readonly string[], grades: Grades, first: number): number {
  const answers = [...grades.values()].filter((grade) => grade > 0).length
  return answers === 0 ? 0 : ranked.slice(0, first).filter((id) => isAnswer(id, grades)).length / answers
}

/** One divided by the rank of the first answer, 0 when it is not among the first ten. */
export function reciprocalRank10(ranked: readonly string[], grades: Grades): number {
  const index = ranked.slice(0, 10).findIndex((id) => isAnswer(id, grades))
  return index < 0 ? 0 : 1 / (index + 1)
}

const isAnswer = (id: string, grades: Grades) => (grades.get(id) ?? 0) > 0

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** The smallest value that is not exceeded by this share of all. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}
