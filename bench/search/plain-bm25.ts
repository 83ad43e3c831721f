import { readFileSync, writeFileSync } from 'node:fs'
import { termsOf } from '../../src/core/search/analysis.ts'
import type { Engine } from './engine.ts'

const k1 = 1.2
const b = 0.75

interface Saved {
  readonly ids: readonly string[]
  /** In terms. */
  readonly lengths: readonly number[]
  /** For each term pairs: the number of a text, how often it stands there. */
  readonly postings: readonly (readonly [term: string, pairs: readonly (readonly [number, number])[]])[]
}

/** The formula and nothing else, over our own analysis: what is better than this is ours, what is worse too. Whole words only. */
export const plainBm25: Engine = {
  name: 'bm25',
  build(texts, file) {
    const postings = new Map<string, [number, number][]>()
    const lengths = texts.map(({ title, text }, number) => {
      const terms = termsOf(`${title}\n${text}`)
      for (const [term, same] of Map.groupBy(terms, (term) => term)) {
        const pairs = postings.get(term) ?? []
        pairs.push([number, same.length])
        postings.set(term, pairs)
      }
      return terms.length
    })
    const saved: Saved = { ids: texts.map(({ id }) => id), lengths, postings: [...postings] }
    writeFileSync(file, JSON.stringify(saved))
  },
  open(file) {
    const { ids, lengths, postings } = JSON.parse(readFileSync(file, 'utf8')) as Saved
    const byTerm = new Map(postings)
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    const search = (query: string, limit: number) => {
      const scores = new Map<number, number>()
      for (const term of termsOf(query)) {
        const pairs = byTerm.get(term) ?? []
        const rarity = Math.log(1 + (ids.length - pairs.length + 0.5) / (pairs.length + 0.5))
        for (const [number, count] of pairs) {
          const saturated = count + k1 * (1 - b + (b * (lengths[number] ?? 0)) / average)
          scores.set(number, (scores.get(number) ?? 0) + (rarity * count * (k1 + 1)) / saturated)
        }
      }
      const ranked = [...scores].sort(([one, a], [other, b]) => b - a || one - other)
      return ranked.slice(0, limit).map(([number]) => ids[number] ?? '')
    }
    return { search, type: search }
  },
}
