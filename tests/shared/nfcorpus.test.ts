import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { indexDocuments } from '../../src/core/search/index.ts'
import { find } from '../../src/core/search/search.ts'

const folder = fileURLToPath(new URL('../../../shared/retrieval/nfcorpus-dev/', import.meta.url))

interface Text {
  readonly _id: string
  readonly title: string
  readonly text: string
}

const lines = (text: string) => text.trim().split('\n')
const parse = (text: string) => lines(text).map((line) => JSON.parse(line) as Text)

/** For each question, how relevant each judged document is: 1 or 2. */
function readJudgements() {
  const judged = new Map<string, Map<string, number>>()
  for (const line of lines(readFileSync(`${folder}qrels.tsv`, 'utf8')).slice(1)) {
    const [question = '', document = '', grade = '0'] = line.split('\t')
    const grades = judged.get(question) ?? new Map<string, number>()
    judged.set(question, grades.set(document, Number(grade)))
  }
  return judged
}

/** How close an order of documents is to the best there could be, looking at the first ten: 0 to 1. */
function ndcg10(found: readonly string[], grades: ReadonlyMap<string, number>) {
  const gain = (sorted: readonly number[]) =>
    sorted.slice(0, 10).reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0)
  return gain(found.map((id) => grades.get(id) ?? 0)) / gain([...grades.values()].sort((a, b) => b - a))
}

// The figures in design/search.md are of questions that stay closed. On these, which are open, the settings noted there
// reach 0.298 in MiniSearch called directly, MiniSearch's defaults with prefix 0.256, and this search 0.303.
test.runIf(existsSync(folder))(
  'health questions in lay words are answered as well as the settings that were measured promise',
  () => {
    const documents = parse(gunzipSync(readFileSync(`${folder}corpus.jsonl.gz`)).toString())
    const index = indexDocuments(documents.map(({ _id, title, text }) => ({ id: _id, title, text })))
    const judgements = readJudgements()
    const scores = parse(readFileSync(`${folder}queries.jsonl`, 'utf8')).flatMap(({ _id, text }) => {
      const grades = judgements.get(_id)
      return grades === undefined
        ? []
        : [
            ndcg10(
              find(index, text).ranked.map(({ document }) => document.id),
              grades,
            ),
          ]
    })
    expect(scores).toHaveLength(324)
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(0.3)
  },
  60_000,
)
