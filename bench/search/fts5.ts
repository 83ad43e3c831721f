import { DatabaseSync } from 'node:sqlite'
import { isUnfinished, lettersAndDigits, type Engine } from './engine.ts'

/** SQLite's full-text index without a copy of the texts, merged into one piece as for a collection that will not change. */
const fts5With = (name: string, options: string): Engine => ({
  name,
  build(texts, file) {
    const database = new DatabaseSync(file)
    try {
      database.exec(`
        PRAGMA journal_mode = OFF;
        PRAGMA synchronous = OFF;
        CREATE TABLE names (number INTEGER PRIMARY KEY, id TEXT NOT NULL);
        CREATE VIRTUAL TABLE words USING fts5(title, text, content = '', tokenize = 'porter unicode61'${options});
        BEGIN;
      `)
      const names = database.prepare('INSERT INTO names (number, id) VALUES (?, ?)')
      const words = database.prepare('INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)')
      texts.forEach(({ id, title, text }, number) => {
        names.run(number, id)
        words.run(number, title, text)
      })
      database.exec(`COMMIT; INSERT INTO words (words) VALUES ('optimize');`)
    } finally {
      database.close()
    }
  },
  open(file) {
    const database = new DatabaseSync(file, { readOnly: true })
    // Ranked first and named afterwards: a join would name all that match.
    const select = database.prepare(`
      SELECT id FROM (
        SELECT rowid, bm25(words, 2.0, 1.0) AS score FROM words WHERE words MATCH ? ORDER BY score LIMIT ?
      ) AS found JOIN names ON number = found.rowid ORDER BY score`)
    const find = (expression: string, limit: number) =>
      expression === '' ? [] : select.all(expression, limit).map(({ id }) => String(id))
    return {
      search: (query, limit) => find(anyOf(query), limit),
      type: (typed, limit) => find(isUnfinished(typed) ? `${anyOf(typed)} *` : anyOf(typed), limit),
    }
  },
})

export const fts5 = fts5With('fts5', '')

/** With what it offers for beginnings of words: twice the size, and quicker while one types. */
export const prefixFts5 = fts5With('fts5-prefix', ", prefix = '1 2 3'")

/** In quotation marks a word is a word, also when it is NEAR or AND. */
const anyOf = (query: string) =>
  lettersAndDigits(query)
    .map((word) => `"${word}"`)
    .join(' OR ')
