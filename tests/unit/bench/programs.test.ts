import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const collection = fileURLToPath(new URL('../../fixtures/collection', import.meta.url))

const run = (...args: readonly string[]) => promisify(execFile)(process.execPath, args, { cwd: root })

test('bench:search prints one line of figures for programs, and a table for people', async () => {
  const { stdout } = await run('bench/search.ts', '--collection', collection, '--json')
  expect(stdout.trim().split('\n')).toHaveLength(1)
  const figures = JSON.parse(stdout) as Partial<Record<string, unknown>>
  expect(figures).toMatchObject({ collection: 'collection', docs: 10, queries: 4, recall100: 1 })
  for (const name of ['ndcg10', 'recall10', 'mrr10', 'buildMs', 'loadMs', 'indexBytes', 'rssMb'])
    expect(figures[name]).toBeTypeOf('number')
  for (const name of ['p50Ms', 'p95Ms', 'typingP95Ms']) expect(figures[name]).toBeGreaterThan(0)

  const people = await run('bench/search.ts', '--collection', collection, '--engine', 'bm25')
  expect(people.stdout).toMatch(/^collection: 10 texts, 4 judged queries\n.*nDCG@10/)
}, 30_000)

test.each([
  [['bench/search.ts', '--collection', 'nowhere'], /There is no folder .*nowhere\. Name one/],
  [['bench/scale.ts', '--docs', '10,many'], /Give --docs whole numbers/],
])('%j fails with a sentence', async (args, sentence) => {
  await expect(run(...args)).rejects.toMatchObject({ code: 1, stdout: '', stderr: sentence })
})
