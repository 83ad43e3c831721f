import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from '../../scripts/setup/paths.mjs'
import type { Library } from '../../src/core/library/article.ts'
import { readQueries, readTexts, type Text } from './collection.ts'
import { BenchProblem } from './lines.ts'

/** Texts and what to ask of them, where nothing is judged. */
export interface Base {
  readonly texts: readonly Text[]
  readonly queries: readonly string[]
}

const besideTheCheckout = join(root, '..', 'shared', 'retrieval', 'nfcorpus-dev')
const ownLibrary = join(root, 'out', 'content', 'library.json')

/** The collection that is measured when none is named; undefined where it is not. */
export const usualCollection = (): string | undefined =>
  existsSync(besideTheCheckout) ? besideTheCheckout : undefined

/** What large collections are grown from when nothing is named. */
export function usualBase(): string {
  const found = usualCollection() ?? (existsSync(ownLibrary) ? ownLibrary : undefined)
  if (found !== undefined) return found
  throw new BenchProblem(
    'There is nothing to grow from. Give "npm run build", or name a folder with --collection.',
  )
}

/** A folder as it was named, from where the command was given. */
export const named = (folder: string): string => resolve(process.env['INIT_CWD'] ?? '.', folder)

export function readBase(path: string): Base {
  if (!existsSync(path)) throw new BenchProblem(`There is no ${path}. Name a collection with --collection.`)
  if (statSync(path).isDirectory())
    return { texts: readTexts(path), queries: readQueries(path).map(({ text }) => text) }
  return readLibrary(path)
}

/** Passages and references as they are searched; the titles of studies and the headings serve as questions. */
function readLibrary(path: string): Base {
  const { articles, references } = JSON.parse(readFileSync(path, 'utf8')) as Library
  const passages = articles.flatMap(({ id, title, passages }) =>
    passages.map((passage) => ({ id: `${id}#${passage.id}`, title, text: passage.text })),
  )
  const studies = references.map(({ id, title, finding }) => ({ id, title, text: finding }))
  const headings = articles.flatMap(({ passages }) => passages.map(({ heading }) => heading))
  const queries = [...new Set([...headings, ...studies.map(({ title }) => title)])]
  return {
    texts: [...passages, ...studies],
    queries: queries.map((query) => query.split(' ').slice(0, 8).join(' ')),
  }
}
