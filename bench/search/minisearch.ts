import { readFileSync, writeFileSync } from 'node:fs'
import MiniSearch, { type SearchOptions } from 'minisearch'
import type { Engine } from './engine.ts'

const fields = { fields: ['title', 'text'] }

const miniSearchWith = (name: string, options: SearchOptions): Engine => ({
  name,
  build(texts, file) {
    const index = new MiniSearch(fields)
    index.addAll(texts)
    writeFileSync(file, JSON.stringify(index))
  },
  open(file) {
    const index = MiniSearch.loadJSON(readFileSync(file, 'utf8'), fields)
    const search = (query: string, limit: number) =>
      index
        .search(query, options)
        .slice(0, limit)
        .map(({ id }) => String(id))
    return { search, type: search }
  },
})

/** As it comes, but for what every search box turns on. */
export const miniSearch = miniSearchWith('minisearch', { prefix: true })

/** As its documentation sets it up, and so most who use it. */
export const usualMiniSearch = miniSearchWith('minisearch-usual', {
  prefix: true,
  fuzzy: 0.2,
  boost: { title: 2 },
})
