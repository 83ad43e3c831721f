import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { readCollection } from '../../bench/search/collection.ts'
import { mean, ndcg10 } from '../../bench/search/metrics.ts'
import { plainBm25 } from '../../bench/search/plain-bm25.ts'
import { vagus } from '../../bench/search/vagus.ts'

const folder = fileURLToPath(new URL('../../../shared/retrieval/nfcorpus-dev/', import.meta.url))

// `npm run bench:search` says the figures; this holds what was reached.
test.runIf(existsSync(folder))(
  'health questions in lay words are answered better by 0.03 than by BM25 over the same words',
  () => {
    const { texts, queries } = readCollection(folder)
    const scratch = mkdtempSync(join(tmpdir(), 'vagus-search-'))
    onTestFinished(() => {
      rmSync(scratch, { recursive: true, force: true })
    })
    const [own = 0, plain = 0] = [vagus, plainBm25].map((engine) => {
      const file = join(scratch, engine.name)
      engine.build(texts, file)
      const opened = engine.open(file)
      return mean(queries.map(({ text, grades }) => ndcg10(opened.search(text, 100), grades)))
    })
    expect(queries).toHaveLength(324)
    expect(own - plain).toBeGreaterThanOrEqual(0.03)
  },
  120_000,
)
