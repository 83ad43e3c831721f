import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from './compile-library.ts'

const articlesFolder = 'resources/articles'
const referencesPath = 'resources/references/references.json'

/** The library's source files below a project root, articles by name. */
export function readSources(root: string): {
  readonly articles: readonly SourceFile[]
  readonly references: SourceFile
} {
  const read = (file: string) => ({ file, text: readFileSync(join(root, file), 'utf8') })
  const folder = join(root, articlesFolder)
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : []
  return {
    articles: names.sort().map((name) => read(`${articlesFolder}/${name}`)),
    references: read(referencesPath),
  }
}
