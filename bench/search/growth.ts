import { rounded } from './table.ts'

const figures = [
  'vocabulary',
  'buildMs',
  'loadMs',
  'indexBytes',
  'rssMb',
  'p50Ms',
  'p95Ms',
  'typingP95Ms',
  'addThousandMs',
  'postingsP95',
] as const

type Figure = (typeof figures)[number]
type Measured = { readonly docs: number } & Readonly<Partial<Record<Figure, number>>>

/**
 * How each figure grows beside the number of texts, from the first size to the last: 1 when it grows as they do, 0.1 when it
 * is the same for ten times as many. Empty for fewer than two sizes.
 */
export function growthOf(sizes: readonly Measured[]): Partial<Record<Figure, number>> {
  const first = sizes[0]
  const last = sizes.at(-1)
  if (first === undefined || last === undefined || first.docs === last.docs) return {}
  return Object.fromEntries(
    figures.flatMap((figure) => {
      const before = first[figure]
      const after = last[figure]
      if (before === undefined || after === undefined || before <= 0) return []
      return [[figure, rounded(after / before / (last.docs / first.docs), 3)]]
    }),
  )
}
