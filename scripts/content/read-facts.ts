import * as v from 'valibot'
import { StudyFacts } from '../../src/core/library/study-facts.ts'
import type { Problem } from './problem.ts'
import { readYaml } from './read-yaml.ts'
import { describeIssue, pathOf } from './schema-issue.ts'

export interface ReadFacts {
  /** By id of the reference; the sound ones only. */
  readonly facts: Readonly<Record<string, StudyFacts>>
  readonly problems: readonly Problem[]
}

/** Reads what is known of each study. An entry that is not sound is left out and reported at its line. */
export function readFacts(
  source: { readonly file: string; readonly text: string },
  references: { readonly has: (id: string) => boolean },
): ReadFacts {
  const { value = {}, lineOf, problems: wrong } = readYaml(source, v.record(v.string(), v.unknown()))
  const facts: Record<string, StudyFacts> = {}
  const problems = [...wrong]
  const say = (path: readonly (string | number)[], message: string) =>
    problems.push({ file: source.file, line: lineOf(path), message })
  for (const [id, entry] of Object.entries(value)) {
    if (!references.has(id)) say([id], `there is no reference ${id}`)
    const checked = v.safeParse(StudyFacts, entry)
    if (checked.success) facts[id] = checked.output
    else for (const issue of checked.issues) say([id, ...pathOf(issue)], `${id}: ${describeIssue(issue)}`)
  }
  return { facts, problems }
}
