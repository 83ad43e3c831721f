import { statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Text } from './collection.ts'
import { engineNamed } from './engines.ts'
import { growTexts } from './grow.ts'
import type { Added, Answered, Built, Job, Results, Source } from './job.ts'
import { percentile } from './metrics.ts'
import { readBase } from './base.ts'
import { beginningsOf, timeOf, timeQueries } from './timing.ts'
import { fillLiveIndex } from './vagus.ts'

// Does one job for run-job.ts, in a process of its own.

const limits = { search: 100, type: 20 }
const seed = 20_230_817
const megabyte = 1_000_000

function build({ engine: name, source, file }: Extract<Job, { step: 'build' }>): Built {
  const engine = engineNamed(name)
  const { texts, ...made } = textsOf(source)
  const textBytes = texts.reduce(
    (sum, { title, text }) => sum + Buffer.byteLength(title) + Buffer.byteLength(text),
    0,
  )
  const buildMs = timeOf(() => {
    engine.build(texts, file)
  })
  return { docs: texts.length, textBytes, buildMs, indexBytes: statSync(file).size, ...made }
}

async function answer({ engine: name, file, queries, thorough }: Extract<Job, { step: 'answer' }>) {
  const engine = engineNamed(name)
  const before = await residentBytes()
  const began = performance.now()
  const searcher = engine.open(file)
  const loads = [performance.now() - began]
  const rssMb = ((await residentBytes()) - before) / megabyte
  while (loads.length < 5 && loads.reduce((sum, load) => sum + load) < 5_000)
    loads.push(timeOf(() => engine.open(file)))
  const full = timeQueries(queries, (query) => [() => searcher.search(query, limits.search)], thorough)
  const typing = timeQueries(
    queries,
    function* (query) {
      // How much is found is all that is kept, lest the memory be of answers.
      for (const typed of beginningsOf(query)) yield () => searcher.type(typed, limits.type).length
    },
    false,
  )
  const { postings } = searcher
  const result: Answered = {
    loadMs: percentile(loads, 0.5),
    rssMb,
    p50Ms: full.p50Ms,
    p95Ms: full.p95Ms,
    typingP50Ms: typing.p50Ms,
    typingP95Ms: typing.p95Ms,
    askedQueries: full.asked,
    typedQueries: typing.asked,
    rankings: thorough ? full.answers : [],
    ...(postings !== undefined && { postingsP95: percentile(queries.map(postings), 0.95) }),
  }
  return result
}

function add({ source }: Extract<Job, { step: 'add' }>): Added {
  const { texts } = textsOf(source)
  const addMore = fillLiveIndex(texts.slice(0, -1000))
  const addThousandMs = timeOf(() => {
    addMore(texts.slice(-1000))
  })
  return { addThousandMs }
}

function textsOf({ base, docs }: Source): { texts: readonly Text[] } & Pick<Built, 'grown'> {
  const { texts } = readBase(base)
  if (docs === undefined) return { texts }
  const { vocabulary, words, baseExponent, ...grown } = growTexts(texts, docs, seed)
  return { texts: grown.texts, grown: { vocabulary, words, baseExponent } }
}

/** After collecting garbage, and a moment for the pages to be given back. */
async function residentBytes() {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.()
    await wait(50)
  }
  return process.memoryUsage.rss()
}

async function run(job: Job): Promise<Results[keyof Results]> {
  switch (job.step) {
    case 'build':
      return build(job)
    case 'answer':
      return await answer(job)
    case 'add':
      return add(job)
  }
}

process.once('message', (job) => {
  run(job as Job)
    .then(
      (value) => ({ ok: true, value }),
      (error: unknown) => ({ ok: false, message: error instanceof Error ? error.message : String(error) }),
    )
    .then((reply) => process.send?.(reply, () => process.exit()))
    .catch(() => process.exit(1))
})
// Nobody waits for the answer any more.
process.once('disconnect', () => process.exit(1))
