import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { BenchProblem, linesOf, type Line } from './lines.ts'

/** A document of a collection, or an entry that is added to one. */
export interface Text {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** A question with what people judged of its answers: the grade of each judged document, 0 and less for no answer. */
export interface JudgedQuery {
  readonly text: string
  readonly grades: ReadonlyMap<string, number>
}

/** Where texts to index and queries to ask come from: a folder in the layout of BEIR, or something made like one. */
export interface Collection {
  readonly name: string
  readonly texts: readonly Text[]
  readonly queries: readonly JudgedQuery[]
}

/** Reads a folder in the layout of BEIR. Throws a BenchProblem that names what is wrong, where, and what to do. */
export function readCollection(folder: string): Collection {
  const texts = readTexts(folder)
  const judgements = readJudgements(folder)
  const queries = readQueries(folder).flatMap(({ id, text }) => {
    const grades = judgements.get(id)
    return grades === undefined ? [] : [{ text, grades }]
  })
  if (queries.length === 0)
    throw new BenchProblem(
      `No query of ${folder} has a judgement. The first column of the judgements has to hold the "_id" of queries.`,
    )
  return { name: basename(resolve(folder)), texts, queries }
}

export const readTexts = (folder: string): Text[] => [...readRecords(folder, 'corpus.jsonl')]

/** All questions of a folder, judged or not. */
export const readQueries = (folder: string): { readonly id: string; readonly text: string }[] => [
  ...readRecords(folder, 'queries.jsonl'),
]

function* readRecords(folder: string, name: string): Generator<Text> {
  const path = findFile(folder, name)
  const ids = new Set<string>()
  for (const line of linesOf(path)) {
    const record = readRecord(line)
    if (ids.has(record.id))
      throw new BenchProblem(
        `${line.where}: the "_id" ${JSON.stringify(record.id)} stands on an earlier line too. Leave one of them out.`,
      )
    ids.add(record.id)
    yield record
  }
  if (ids.size === 0)
    throw new BenchProblem(`${basename(path)} is empty. It needs a line of JSON for each record.`)
}

function readRecord({ text: line, where }: Line): Text {
  const { _id: id, title = '', text } = parseObject(line, where)
  if (!isName(id))
    throw new BenchProblem(`${where}: "_id" is missing. Give each record a text of its own as "_id".`)
  if (typeof text !== 'string')
    throw new BenchProblem(`${where}: "text" has to be a text. Write "" when there is none.`)
  if (title !== null && typeof title !== 'string')
    throw new BenchProblem(`${where}: "title" has to be a text. Write it as one or leave it out.`)
  return { id: String(id), title: title ?? '', text }
}

const isName = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && value !== '')

function parseObject(line: string, where: string): Partial<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new BenchProblem(`${where} is not JSON (${why}). Mend the line or leave it out.`, { cause: error })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BenchProblem(`${where} is not an object. Write {"_id": …, "title": …, "text": …}.`)
  return { ...value }
}

/** For each query, the grades of its documents. */
function readJudgements(folder: string) {
  const path = findFile(folder, 'qrels.tsv', join('qrels', 'test.tsv'))
  const judgements = new Map<string, Map<string, number>>()
  let first = true
  for (const line of linesOf(path)) {
    const judgement = readJudgement(line, first)
    first = false
    if (judgement === undefined) continue
    const { query, document, grade } = judgement
    const grades = judgements.get(query) ?? new Map<string, number>()
    if ((grades.get(document) ?? grade) !== grade)
      throw new BenchProblem(
        `${line.where}: ${document} is judged ${grade} for ${query}, and ${String(grades.get(document))} on an earlier line. Leave one of them out.`,
      )
    judgements.set(query, grades.set(document, grade))
  }
  if (judgements.size === 0)
    throw new BenchProblem(
      `${basename(path)} holds no judgement. It needs lines of query-id, corpus-id and score.`,
    )
  return judgements
}

/** What a line says; undefined for the header, which is the first line and has a word where the others have a number. */
function readJudgement({ text, where }: Line, first: boolean) {
  const columns = text.split('\t').map((column) => column.trim())
  const [query = '', document = '', score = ''] = columns
  if (columns.length !== 3 || query === '' || document === '')
    throw new BenchProblem(
      `${where} has not the three columns query-id, corpus-id and score with tabs between them. Mend the line or leave it out.`,
    )
  const grade = Number(score)
  if (score !== '' && Number.isFinite(grade)) return { query, document, grade }
  if (first) return undefined
  throw new BenchProblem(
    `${where}: the score ${JSON.stringify(score)} is not a number. Mend the line or leave it out.`,
  )
}

function findFile(folder: string, ...names: readonly string[]): string {
  const found = names
    .flatMap((name) => [name, `${name}.gz`])
    .map((name) => join(folder, name))
    .find((path) => existsSync(path))
  if (found !== undefined) return found
  throw new BenchProblem(
    existsSync(folder)
      ? `${folder} has no ${names.join(' and no ')}. A collection is a folder with corpus.jsonl, queries.jsonl and qrels.tsv, as BEIR lays them out.`
      : `There is no folder ${folder}. Name one with --collection.`,
  )
}
