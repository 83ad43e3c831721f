import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sources } from './compile-library.ts'

const articlesFolder = 'resources/articles'

/** The library's source files below a project root, articles by name. */
export function readSources(root: string): Sources {
  const read = (file: string) => ({ file, text: readFileSync(join(root, file), 'utf8') })
  const folder = join(root, articlesFolder)
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : []
  return {
    articles: names.sort().map((name) => read(`${articlesFolder}/${name}`)),
    references: read('resources/references/references.json'),
    studyFacts: read('resources/references/study-facts.json'),
    glossary: read('resources/glossary/glossary.yaml'),
    collections: read('resources/articles/collections.yaml'),
    factSheet: read('resources/references/facts.md'),
  }
}
