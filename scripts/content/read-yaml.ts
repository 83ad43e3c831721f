import { isNode, LineCounter, parseDocument, visit, YAMLParseError, type Document } from 'yaml'
import * as v from 'valibot'
import type { Problem } from './problem.ts'
import { describeIssue, pathOf } from './schema-issue.ts'

/** Where in a value something is: keys and indexes. */
type Path = readonly (string | number)[]

/**
 * Reads a YAML file, or a JSON one, which is YAML too, against a schema. `lineOf` says where a part of it stands.
 * Undefined, with every problem at its line, when it does not fit.
 */
export function readYaml<Schema extends v.GenericSchema>(
  { file, text }: { readonly file: string; readonly text: string },
  schema: Schema,
): {
  readonly value: v.InferOutput<Schema> | undefined
  readonly lineOf: (path: Path) => number
  readonly problems: readonly Problem[]
} {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const lineOf = (path: Path): number => {
    const node = document.getIn(path, true)
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line
    // What is missing has no place: the entry it is missing from has.
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1))
  }
  refuseAliases(document)
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, pos }) => ({
      file,
      line: counter.linePos(pos[0]).line,
      message: `this is not YAML: ${message}`,
    }))
    return { value: undefined, lineOf, problems }
  }
  const checked = v.safeParse(schema, document.toJS())
  const problems = (checked.issues ?? []).map((issue) => ({
    file,
    line: lineOf(pathOf(issue)),
    message: describeIssue(issue),
  }))
  return { value: checked.success ? checked.output : undefined, lineOf, problems }
}

/** `*so*` is emphasis to whoever writes Markdown, and a reference to YAML, which falls over it only when it is read out. */
export function refuseAliases(document: Document.Parsed): void {
  visit(document, {
    Alias(_, { source, range }) {
      const [start, end] = range ?? [0, 0]
      const message = `*${source} is not text to YAML: put it in quotes`
      document.errors.push(new YAMLParseError([start, end], 'BAD_ALIAS', message))
    },
  })
}
