import { readFileSync, writeFileSync } from 'node:fs'
import { Document, Encoder, type IndexOptions } from 'flexsearch'
import english from 'flexsearch/lang/en'
import type { Engine } from './engine.ts'

/**
 * The defaults for documents, with the two options that its documentation and its author name for searching while one
 * types: beginnings of words are found (`forward`), and texts that lack some of the words too (`suggest`). Without the
 * second, hardly a question finds anything.
 */
const flexSearchWith = (name: string, options: () => IndexOptions): Engine => {
  const create = () =>
    new Document<{ id: number; title: string; text: string }>({
      ...options(),
      tokenize: 'forward',
      document: { id: 'id', index: ['title', 'text'] },
    })
  return {
    name,
    build(texts, file) {
      const index = create()
      // Its documentation advises numbers.
      texts.forEach(({ title, text }, number) => index.add({ id: number, title, text }))
      const parts: [string, string][] = []
      index.export((key, data) => {
        parts.push([key, data])
      })
      writeFileSync(file, JSON.stringify({ ids: texts.map(({ id }) => id), parts }))
    },
    open(file) {
      const { ids, parts } = JSON.parse(readFileSync(file, 'utf8')) as {
        ids: readonly string[]
        parts: readonly (readonly [string, string])[]
      }
      const index = create()
      for (const [key, data] of parts) index.import(key, data)
      const search = (query: string, limit: number) =>
        index
          .search(query, { limit, suggest: true, merge: true })
          // The limit is of each field.
          .slice(0, limit)
          .map(({ id }) => ids[Number(id)] ?? '')
      return { search, type: search }
    },
  }
}

export const flexSearch = flexSearchWith('flexsearch', () => ({}))

/** With its stop words and endings of English. */
export const englishFlexSearch = flexSearchWith('flexsearch-english', () => ({
  encoder: new Encoder(english),
}))
