import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { named, usualCollection } from './search/base.ts'
import { readCollection, type Collection } from './search/collection.ts'
import { engineNamed, ours, peerNames } from './search/engines.ts'
import { costCells, costNames, costNote, figuresOf, type Figures } from './search/figures.ts'
import { BenchProblem } from './search/lines.ts'
import { runJob, withFolder } from './search/run-job.ts'
import { rounded, tableOf } from './search/table.ts'

// How well and how quickly a judged collection is searched: by us and, with --peers, by what one would use otherwise.

type Measured = Figures & { readonly engine: string }

/** Builds in one process and answers in another: what building leaves in memory is not the index's. */
async function measure(
  engine: string,
  folder: string,
  collection: Collection,
  file: string,
): Promise<Measured> {
  process.stderr.write(
    `${engine}: ${collection.texts.length} texts, ${collection.queries.length} queries …\n`,
  )
  const built = await runJob<'build'>({ step: 'build', engine, source: { base: folder }, file })
  const queries = collection.queries.map(({ text }) => text)
  const answered = await runJob<'answer'>({ step: 'answer', engine, file, queries, thorough: true })
  return { engine, ...figuresOf(collection, built, answered) }
}

function ratiosOf(own: Figures, peers: readonly Measured[]) {
  const typingRatio = (name: string) => {
    const peer = peers.find(({ engine }) => engine === name)
    return peer === undefined ? undefined : rounded(own.typingP95Ms / peer.typingP95Ms, 3)
  }
  return {
    /** Ours less theirs. */
    ndcg10Difference: Object.fromEntries(
      peers.map(({ engine, ndcg10 }) => [engine, rounded(own.ndcg10 - ndcg10, 4)]),
    ),
    typingP95ToFts5: typingRatio('fts5'),
    typingP95ToFts5Prefix: typingRatio('fts5-prefix'),
  }
}

function describe(all: readonly Measured[]) {
  const [first] = all
  const sampled = all.filter(({ typedQueries, queries }) => typedQueries < queries)
  const lines = [
    first === undefined ? '' : `${first.collection}: ${first.docs} texts, ${first.queries} judged queries`,
    tableOf(
      ['', 'nDCG@10', 'recall@10', '@100', 'MRR@10', ...costNames],
      all.map((figures) => [
        figures.engine,
        ...[figures.ndcg10, figures.recall10, figures.recall100, figures.mrr10].map((share) =>
          share.toFixed(4),
        ),
        ...costCells(figures),
      ]),
    ),
    costNote,
    ...sampled.map(
      ({ engine, typedQueries, queries }) =>
        `${engine}: typed ${typedQueries} of the ${queries} queries, as all would take more than a minute`,
    ),
  ]
  return lines.join('\n')
}

const { values } = parseArgs({
  options: {
    collection: { type: 'string' },
    engine: { type: 'string', default: ours },
    peers: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
try {
  engineNamed(values.engine)
  const folder = values.collection === undefined ? usualCollection() : named(values.collection)
  if (folder === undefined)
    throw new BenchProblem('Name a collection: --collection, and a folder in the layout of BEIR.')
  const collection = readCollection(folder)
  await withFolder(async (indexes) => {
    const measureOne = (engine: string) => measure(engine, folder, collection, join(indexes, engine))
    const own = await measureOne(values.engine)
    const peers: Measured[] = []
    if (values.peers) for (const engine of peerNames) peers.push(await measureOne(engine))
    const { engine: _, ...figures } = own
    const report = { ...figures, ...(values.peers && { peers, ratios: ratiosOf(own, peers) }) }
    process.stdout.write(`${values.json ? JSON.stringify(report) : describe([own, ...peers])}\n`)
  })
} catch (error) {
  if (!(error instanceof BenchProblem)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
