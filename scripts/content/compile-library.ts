import { basename } from 'node:path'
import type { Article, Library } from '../../src/core/library/article.ts'
import { compileArticle } from './compile-article.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Problem } from './problem.ts'
import { readReferences } from './read-references.ts'

/** A source file. */
export interface SourceFile {
  /** Path from the project root, with forward slashes. */
  readonly file: string
  readonly text: string
}

/** Compiles articles and references to the library, or gives back every problem of all of them. */
export function compileLibrary(
  articleFiles: readonly SourceFile[],
  referencesFile: SourceFile,
): { readonly library: Library; readonly problems: readonly Problem[] } {
  const {
    references,
    notCitable,
    problems: wrongReferences,
  } = readReferences(referencesFile.file, referencesFile.text)
  const problems = [...wrongReferences]
  if (articleFiles.length === 0)
    problems.push({ file: 'resources/articles', line: 1, message: 'there is no article' })
  const sources = articleFiles.map(({ file, text }) => ({
    file,
    ...readFrontMatter(file, text.replaceAll('\r\n', '\n')),
  }))
  // Linked to by id: an article whose front matter is broken is reported for that, not again by all that link to it.
  const ids = new Set(sources.map(({ file, front }) => front?.id ?? basename(file, '.md')))
  const linkable = { references, notCitable, referencesFile: referencesFile.file, articles: ids }

  const articles: Article[] = []
  const owners = new Map<string, string>()
  for (const { file, front, body, bodyLine, lineOf, problems: wrongFront } of sources) {
    problems.push(...wrongFront)
    if (front === undefined) continue
    const say = (message: string) => problems.push({ file, line: lineOf('id'), message })
    if (front.id !== basename(file, '.md'))
      say(`the id is ${front.id}, so the file must be called ${front.id}.md`)
    const owner = owners.get(front.id)
    if (owner !== undefined) say(`the id ${front.id} belongs to ${owner}`)
    owners.set(front.id, owner ?? file)

    const compiled = compileArticle({ file, front, body, bodyLine }, linkable)
    problems.push(...compiled.problems)
    if (compiled.article !== undefined) articles.push(compiled.article)
  }
  return { library: { articles, references: [...references.values()] }, problems }
}
