import { readFileSync, writeFileSync } from 'node:fs'
import lunr from 'lunr'
import { isUnfinished, type Engine } from './engine.ts'

/** As it comes. Queries are built and not parsed: in what people type, its signs are no signs. */
export const lunrDefaults: Engine = {
  name: 'lunr',
  build(texts, file) {
    const index = lunr((builder) => {
      builder.ref('id')
      builder.field('title')
      builder.field('text')
      for (const text of texts) builder.add(text)
    })
    writeFileSync(file, JSON.stringify(index))
  },
  open(file) {
    const index = lunr.Index.load(JSON.parse(readFileSync(file, 'utf8')) as object)
    const find = (text: string, typing: boolean, limit: number) => {
      const words = wordsOf(text)
      const last = typing && isUnfinished(text) ? words.at(-1) : undefined
      // Its set of words confuses some that hold digits, others after each loading, and then it trips over a word that
      // it does not have (olivernn/lunr.js#503). For a person that is a search without an answer.
      try {
        const found = index.query((query) => {
          for (const word of words) query.term(word, {})
          if (last !== undefined)
            query.term(last, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING })
        })
        return found.slice(0, limit).map(({ ref }) => ref)
      } catch {
        return []
      }
    }
    return {
      search: (query, limit) => find(query, false, limit),
      type: (typed, limit) => find(typed, true, limit),
    }
  },
}

/** Its own words, trimmed as it trims those it indexes; an asterisk would stand for any letters. */
const wordsOf = (text: string) =>
  lunr
    .tokenizer(text)
    .map((token) => token.toString().replace(/^\W+|\W+$|\*/g, ''))
    .filter((word) => word !== '')
