import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import * as v from 'valibot'
import { FrontMatter } from '../../src/core/library/article.ts'
import type { Problem } from './problem.ts'
import { refuseAliases } from './read-yaml.ts'
import { describeIssue, pathOf } from './schema-issue.ts'

export interface ReadFrontMatter {
  /** Undefined when there are problems. */
  readonly front: FrontMatter | undefined
  /** What follows the front matter. */
  readonly body: string
  /** The line of the file that `body` begins on, from 1. */
  readonly bodyLine: number
  /** The line a field stands on; the file's first when it does not have it. */
  readonly lineOf: (field: string) => number
  readonly problems: readonly Problem[]
}

const fence = /^---[ \t]*$/

/** Reads the YAML between the two lines of `---` that an article starts with. Lines end in `\n`. */
export function readFrontMatter(file: string, source: string): ReadFrontMatter {
  const lines = source.split('\n')
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line))
  if (!fence.test(lines[0] ?? '') || end < 0) {
    const problem = {
      file,
      line: 1,
      message: 'the front matter is missing: start with ---, the fields, and --- again',
    }
    return { front: undefined, body: source, bodyLine: 1, lineOf: () => 1, problems: [problem] }
  }

  const counter = new LineCounter()
  const yaml = parseDocument(lines.slice(1, end).join('\n'), { lineCounter: counter, prettyErrors: false })
  refuseAliases(yaml)
  /** The fence above it is the file's first line. */
  const lineAt = (offset: number) => counter.linePos(offset).line + 1
  const fieldLines = new Map<string, number>()
  if (isMap(yaml.contents)) {
    for (const { key } of yaml.contents.items) {
      if (isScalar(key)) fieldLines.set(String(key.value), lineAt(key.range[0]))
    }
  }
  const lineOf = (field: string) => fieldLines.get(field) ?? 1

  const checked = v.safeParse(FrontMatter, yaml.errors.length > 0 ? undefined : yaml.toJS())
  const problems =
    yaml.errors.length > 0
      ? yaml.errors.map(({ message, pos }) => ({
          file,
          line: lineAt(pos[0]),
          message: `the front matter is not YAML: ${message}`,
        }))
      : (checked.issues ?? []).map((issue) => ({
          file,
          line: lineOf(String(pathOf(issue)[0])),
          message: describeIssue(issue),
        }))
  return {
    front: checked.success && problems.length === 0 ? checked.output : undefined,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
    lineOf,
    problems,
  }
}
