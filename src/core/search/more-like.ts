import type { CompiledIndex } from './compiled-index.ts'

/**
 * How like a document of a library each other one is, by number, 0 where it is not; all 0 for an id that the library does
 * not have. The document itself and the passages of its own article are left out: they are there already.
 */
export function likenessTo(library: CompiledIndex, id: string): Float32Array {
  const values = new Float32Array(library.size)
  const from = library.numberOf(id)
  if (from === undefined) return values
  const reach = (number: number, share: number) => {
    for (const [neighbour, similarity] of library.neighboursOf(number))
      values[neighbour] = Math.max(values[neighbour] ?? 0, share * similarity)
  }
  reach(from, 1)
  // What those are like is like it as well, only less.
  for (const [neighbour, similarity] of library.neighboursOf(from)) reach(neighbour, similarity)
  const { group } = library.facets(from)
  return values.map((value, number) =>
    number === from || (group !== undefined && library.facets(number).group === group) ? 0 : value,
  )
}
