import { basename } from 'node:path'
import * as v from 'valibot'
import { isGuide, type Library } from '../../src/core/library/article.ts'
import type { Asked } from '../../src/core/search/documents.ts'
import { wrongGroups } from '../../src/core/search/synonyms.ts'
import { compileArticle, type CompiledArticle } from './compile-article.ts'
import { compileGlossary, readGlossary, type CompiledEntry } from './compile-glossary.ts'
import type { Context } from './compile-text.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Problem } from './problem.ts'
import { readAsked } from './read-asked.ts'
import { readFacts } from './read-facts.ts'
import { readReferences } from './read-references.ts'
import { readYaml } from './read-yaml.ts'
import { relatedTo } from './related.ts'
import type { SourceFile } from './source-file.ts'
import { prepareTerms } from './terms.ts'

/** Everything that the library is made from. */
export interface Sources {
  readonly articles: readonly SourceFile[]
  readonly references: SourceFile
  readonly studyFacts: SourceFile
  readonly glossary: SourceFile
  readonly collections: SourceFile
  /** What people type when a passage is their answer: a file for each article. */
  readonly asked: readonly SourceFile[]
  readonly synonyms: SourceFile
  /** What is known about the field in our own words; read so that no article copies it. */
  readonly factSheet: SourceFile
}

/** The library, and what it was compiled from, for the gate. */
export interface Compiled {
  readonly library: Library
  readonly articles: readonly CompiledArticle[]
  readonly glossary: readonly CompiledEntry[]
  readonly asked: Asked
  /** A list that can be read. */
  readonly synonyms: string
}

const Collections = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
    title: v.pipe(v.string(), v.nonEmpty()),
    summary: v.pipe(v.string(), v.nonEmpty()),
    articles: v.pipe(v.array(v.string()), v.nonEmpty('a collection is empty')),
  }),
)

/** Compiles all sources to the library, and says every problem of all of them. */
export function compileLibrary(sources: Sources): {
  readonly compiled: Compiled
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const say = (file: string, line: number, message: string) => problems.push({ file, line, message })

  const read = readReferences(sources.references.file, sources.references.text)
  problems.push(...read.problems)
  const { facts, problems: wrongFacts } = readFacts(sources.studyFacts, read.references)
  problems.push(...wrongFacts)
  const glossary = readGlossary(sources.glossary)
  problems.push(...glossary.problems)

  if (sources.articles.length === 0) say('resources/articles', 1, 'there is no article')
  const fronts = sources.articles.map(({ file, text }) => ({
    file,
    ...readFrontMatter(file, text.replaceAll('\r\n', '\n')),
  }))
  const context: Context = {
    references: read.references,
    notCitable: read.notCitable,
    referencesFile: sources.references.file,
    // Linked to by id: an article whose front matter is broken is reported for that, not again by all that link to it.
    articles: new Set(fronts.map(({ file, front }) => front?.id ?? basename(file, '.md'))),
    facts: new Map(Object.entries(facts)),
    terms: prepareTerms(glossary.words),
  }

  const articles: CompiledArticle[] = []
  const owners = new Map<string, string>()
  for (const { file, front, body, bodyLine, lineOf, problems: wrongFront } of fronts) {
    problems.push(...wrongFront)
    if (front === undefined) continue
    if (front.id !== basename(file, '.md'))
      say(file, lineOf('id'), `the id is ${front.id}, so the file must be called ${front.id}.md`)
    const owner = owners.get(front.id)
    if (owner !== undefined) say(file, lineOf('id'), `the id ${front.id} belongs to ${owner}`)
    owners.set(front.id, owner ?? file)

    const { compiled, problems: wrong } = compileArticle({ file, front, body, bodyLine, lineOf }, context)
    problems.push(...wrong)
    if (compiled !== undefined) articles.push(compiled)
  }
  const { entries, problems: wrongEntries } = compileGlossary(glossary.words, context)
  problems.push(...wrongEntries)

  const collections = readYaml(sources.collections, Collections)
  problems.push(...collections.problems)
  const guide = new Set(fronts.flatMap(({ front }) => (front && isGuide(front) ? [front.id] : [])))
  collections.value?.forEach(({ articles: named }, index) => {
    named.forEach((id, place) => {
      const line = collections.lineOf([index, 'articles', place])
      if (!context.articles.has(id)) say(sources.collections.file, line, `there is no article ${id}`)
      else if (guide.has(id))
        say(sources.collections.file, line, `${id} is of the guide to Vagus, which is in no collection`)
    })
  })

  articles.sort((a, b) => (a.article.place ?? 0) - (b.article.place ?? 0))
  const relatives = articles.map(({ article, text: { links } }) => ({ article, links }))
  const library: Library = {
    articles: relatives.map((one) => ({ ...one.article, related: relatedTo(one, relatives) })),
    references: [...read.references.values()],
    facts,
    glossary: entries.map(({ entry }) => entry),
    collections: collections.value ?? [],
  }
  const { asked, problems: wrongAsked } = readAsked(sources.asked, library.articles)
  problems.push(...wrongAsked, ...problemsOfSynonyms(sources.synonyms))
  const compiled = { library, articles, glossary: entries, asked, synonyms: sources.synonyms.text }
  return { compiled, problems }
}

const problemsOfSynonyms = ({ file, text }: SourceFile): Problem[] =>
  wrongGroups(text).map(({ line, message }) => ({ file, line, message }))
