import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { named, readBase, usualBase } from './search/base.ts'
import { engineNamed, ours } from './search/engines.ts'
import { costCells, costNames, costNote, costsOf, type Costs } from './search/figures.ts'
import { growthOf } from './search/growth.ts'
import { BenchProblem } from './search/lines.ts'
import { runJob, withFolder } from './search/run-job.ts'
import { rounded, tableOf } from './search/table.ts'

// What it costs when the collection is larger: the same figures on collections grown from a real one.

type PeerCosts = Costs & { readonly engine: string }

interface Size extends Costs {
  readonly docs: number
  readonly vocabulary: number
  /** Until a thousand more entries can be found in an index of things that come and go, which has as many already. */
  readonly addThousandMs: number
  readonly postingsP95?: number
  readonly peers?: readonly PeerCosts[]
}

const progress = (text: string) => process.stderr.write(`${text} …\n`)

/** Each step in a process of its own, so that one after the other has the machine's memory. */
async function measureCosts(
  engine: string,
  base: string,
  docs: number,
  queries: readonly string[],
  file: string,
) {
  progress(`${engine}: building ${docs}`)
  const built = await runJob<'build'>({ step: 'build', engine, source: { base, docs }, file })
  progress(`${engine}: answering over ${docs}`)
  const answered = await runJob<'answer'>({ step: 'answer', engine, file, queries, thorough: false })
  rmSync(file, { force: true })
  if (answered.typedQueries < queries.length)
    progress(
      `${engine}: typed ${answered.typedQueries} of ${queries.length} queries, as all would take over a minute`,
    )
  return { built, answered, costs: costsOf(built, answered) }
}

async function measureSize(base: string, docs: number, peerNames: readonly string[], folder: string) {
  const { queries } = readBase(base)
  const file = join(folder, 'index')
  const { built, answered, costs } = await measureCosts(ours, base, docs, queries, file)
  progress(`adding to ${docs}`)
  const { addThousandMs } = await runJob<'add'>({ step: 'add', source: { base, docs: docs + 1000 } })
  const peers: PeerCosts[] = []
  for (const engine of peerNames)
    peers.push({ engine, ...(await measureCosts(engine, base, docs, queries, file)).costs })
  const size: Size = {
    docs: built.docs,
    vocabulary: built.grown?.vocabulary ?? 0,
    ...costs,
    addThousandMs: rounded(addThousandMs, 1),
    ...(answered.postingsP95 !== undefined && { postingsP95: answered.postingsP95 }),
    ...(peers.length > 0 && { peers }),
  }
  return { size, heaps: built.grown?.baseExponent ?? Number.NaN }
}

function describe(base: string, heaps: number, sizes: readonly Size[]) {
  const number = new Intl.NumberFormat('en')
  const rows = sizes.flatMap((size) => [
    [
      `${number.format(size.docs)}  ${ours}`,
      number.format(size.vocabulary),
      ...costCells(size),
      size.addThousandMs.toFixed(0),
      number.format(size.postingsP95 ?? 0),
    ],
    ...(size.peers ?? []).map((costs) => [
      `${number.format(size.docs)}  ${costs.engine}`,
      '',
      ...costCells(costs),
    ]),
  ])
  const growth = Object.entries(growthOf(sizes)).map(([figure, ratio]) => `${figure} ${ratio.toFixed(2)}`)
  return [
    `grown from ${base}, whose vocabulary grows with the ${heaps.toFixed(2)}th power of its length (Heaps' law)`,
    tableOf(['texts', 'vocabulary', ...costNames, 'add 1,000 ms', 'postings p95'], rows),
    costNote,
    ...(growth.length > 0
      ? [`growth from the first size to the last, 1 being that of the texts: ${growth.join(', ')}`]
      : []),
  ].join('\n')
}

function readSizes(text: string) {
  const sizes = text.split(',').map(Number)
  if (sizes.every((size) => Number.isInteger(size) && size > 0)) return sizes
  throw new BenchProblem('Give --docs whole numbers with commas between them, such as 10000,50000.')
}

const { values } = parseArgs({
  options: {
    docs: { type: 'string', default: '10000,50000,100000' },
    collection: { type: 'string' },
    peers: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
})
try {
  const counts = readSizes(values.docs)
  const peers = values.peers.split(',').filter((name) => name !== '')
  for (const name of peers) engineNamed(name)
  const base = values.collection === undefined ? usualBase() : named(values.collection)
  await withFolder(async (folder) => {
    const sizes: Size[] = []
    let heaps = Number.NaN
    for (const docs of counts) {
      const measured = await measureSize(base, docs, peers, folder)
      sizes.push(measured.size)
      heaps = measured.heaps
    }
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ heapsExponent: rounded(heaps, 3), sizes, growth: growthOf(sizes) })}\n`
        : `${describe(base, heaps, sizes)}\n`,
    )
  })
} catch (error) {
  if (!(error instanceof BenchProblem)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
