import * as v from 'valibot'
import type { GlossaryEntry } from '../../src/core/library/glossary.ts'
import { compileText, type CompiledText, type Context } from './compile-text.ts'
import { headingId } from './passages.ts'
import type { Problem } from './problem.ts'
import { readYaml } from './read-yaml.ts'
import { fold, type Term } from './terms.ts'

const word = v.pipe(v.string(), v.nonEmpty('a word is empty'))

const GlossarySource = v.array(
  v.strictObject({
    term: word,
    also: v.optional(v.array(word), []),
    /** Markdown, with claims as in an article. */
    text: word,
    see: v.optional(v.array(word), []),
  }),
)

export interface GlossaryWord extends Term {
  readonly term: string
  readonly also: readonly string[]
  readonly source: string
  readonly see: readonly string[]
  readonly file: string
  readonly line: number
}

/** Reads the glossary's words without compiling their texts, which may mention each other. */
export function readGlossary(file: { readonly file: string; readonly text: string }): {
  readonly words: readonly GlossaryWord[]
  readonly problems: readonly Problem[]
} {
  const { value = [], lineOf, problems: wrong } = readYaml(file, GlossarySource)
  const problems = [...wrong]
  const owners = new Map<string, string>()
  // Its address must not be that of the whole glossary.
  const ids = new Set([''])
  const words = value.map(({ term, also, text, see }, index): GlossaryWord => {
    const line = lineOf([index])
    const id = headingId(term)
    if (ids.has(id) && !owners.has(fold(term)))
      problems.push({ file: file.file, line, message: `“${term}” would have the id ${id}, which is taken` })
    ids.add(id)
    for (const form of new Set([term, ...also].map(fold))) {
      const owner = owners.get(form)
      if (owner !== undefined)
        problems.push({ file: file.file, line, message: `“${form}” belongs to ${owner} already` })
      owners.set(form, term)
    }
    return {
      id,
      term,
      also,
      forms: [term, ...also],
      source: text,
      see,
      file: file.file,
      line,
    }
  })
  words.forEach(({ term, line }, index) => {
    const before = words[index - 1]?.term
    if (before !== undefined && before.localeCompare(term, 'en') > 0)
      problems.push({ file: file.file, line, message: `“${term}” comes before “${before}” in the alphabet` })
  })
  return { words, problems }
}

export interface CompiledEntry {
  readonly entry: GlossaryEntry
  readonly word: GlossaryWord
  readonly text: CompiledText
}

/** Compiles the glossary's texts, or says what is wrong with them. */
export function compileGlossary(
  words: readonly GlossaryWord[],
  context: Context,
): { readonly entries: readonly CompiledEntry[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const entries = words.flatMap((word): CompiledEntry[] => {
    const { id, term, also, source, see, file, line } = word
    for (const article of see) {
      if (!context.articles.has(article))
        problems.push({ file, line, message: `there is no article ${article}` })
    }
    const compiled = compileText(
      { file, body: source, line, title: term, prefix: `${id}-` },
      { ...context, terms: undefined },
    )
    problems.push(...compiled.problems)
    const text = compiled.compiled
    if (text === undefined) return []
    const entry: GlossaryEntry = {
      id,
      term,
      also,
      html: text.html,
      text: text.passages.map((passage) => passage.text).join(' '),
      claims: text.claims.map(({ claim }) => claim),
      see,
    }
    return [{ entry, word, text }]
  })
  return { entries, problems }
}
