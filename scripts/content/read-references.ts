import * as v from 'valibot'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { Reference } from '../../src/core/library/reference.ts'
import type { Problem } from './problem.ts'
import { describeIssue, pathOf } from './schema-issue.ts'

export interface ReadReferences {
  /** By id, in the order of the file; the sound ones only. */
  readonly references: ReadonlyMap<string, Reference>
  /** Ids of the entries that say of themselves that they may not be cited. */
  readonly notCitable: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** Reads the references, a JSON list. An entry that is not sound is left out and reported at its line. */
export function readReferences(file: string, source: string): ReadReferences {
  const references = new Map<string, Reference>()
  const notCitable = new Set<string>()
  const faults: Fault[] = []
  const entries = parse(source)
  if (entries instanceof SyntaxError)
    faults.push({ path: [], message: `this is not JSON: ${entries.message}` })
  else if (!Array.isArray(entries)) faults.push({ path: [], message: 'this is not a list of references' })
  else {
    entries.forEach((entry: unknown, index) => {
      const checked = v.safeParse(Reference, entry)
      if (!checked.success) {
        const id = uncitableId(entry)
        if (id !== undefined) notCitable.add(id)
        faults.push(
          ...checked.issues.map((issue) => ({
            path: [index, ...pathOf(issue)],
            message: describe(issue, entry),
          })),
        )
      } else if (references.has(checked.output.id)) {
        faults.push({ path: [index, 'id'], message: `there is another reference ${checked.output.id}` })
      } else {
        references.set(checked.output.id, checked.output)
      }
    })
  }
  return { references, notCitable, problems: locate(file, source, faults) }
}

interface Fault {
  /** Where it is in the parsed JSON. */
  readonly path: readonly (string | number)[]
  readonly message: string
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch (error) {
    return error
  }
}

const describe = (issue: v.BaseIssue<unknown>, entry: unknown) =>
  `${idOf(entry) ?? 'an entry'}: ${describeIssue(issue)}`

const uncitableId = (entry: unknown) =>
  typeof entry === 'object' && entry !== null && 'cite_ready' in entry && entry.cite_ready !== true
    ? idOf(entry)
    : undefined

const idOf = (entry: unknown) =>
  typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
    ? entry.id
    : undefined

/** JSON.parse knows no positions; the YAML parser reads JSON and does, so it is asked when something is wrong. */
function locate(file: string, source: string, faults: readonly Fault[]): Problem[] {
  if (faults.length === 0) return []
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false })
  const broken = document.errors[0]
  if (broken !== undefined)
    return [{ file, line: counter.linePos(broken.pos[0]).line, message: broken.message }]
  const lineOf = (path: readonly (string | number)[]): number => {
    const node = document.getIn(path, true)
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line
    // What is missing has no place: the entry it is missing from has.
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1))
  }
  return faults.map(({ path, message }) => ({ file, line: lineOf(path), message }))
}
