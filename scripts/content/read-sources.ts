import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sources } from './compile-library.ts'

const articlesFolder = 'resources/articles'
const askedFolder = 'resources/search/asked'

/** The library's source files below a project root, articles by name. */
export function readSources(root: string): Sources {
  const read = (file: string) => ({ file, text: readFileSync(join(root, file), 'utf8') })
  const readAll = (folder: string, ending: string) => {
    const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []
    return names
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => read(`${folder}/${name}`))
  }
  return {
    articles: readAll(articlesFolder, '.md'),
    references: read('resources/references/references.json'),
    studyFacts: read('resources/references/study-facts.json'),
    glossary: read('resources/glossary/glossary.yaml'),
    collections: read('resources/articles/collections.yaml'),
    asked: readAll(askedFolder, '.yaml'),
    synonyms: read('resources/search/synonyms.txt'),
    factSheet: read('resources/references/facts.md'),
  }
}
