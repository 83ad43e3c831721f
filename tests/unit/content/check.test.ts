import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Sources } from '../../../scripts/content/compile-library.ts'
import { glossaryFile, soundSources } from '../../fixtures/articles.ts'

// A program is started each time, on a machine that may be busy with others.
vi.setConfig({ testTimeout: 30_000 })

const script = fileURLToPath(new URL('../../../scripts/content/check.ts', import.meta.url))

/** Runs the check on a project that holds these sources and nothing else. */
function check({ articles, ...others }: Sources, ...options: string[]) {
  const root = mkdtempSync(join(tmpdir(), 'vagus-content-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true })
  })
  for (const { file, text } of [...articles, ...Object.values(others).flat()]) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, root, ...options], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const kettle = glossaryFile('- term: kettle\n  text: "[Kettles may help.]{@moss2011-tea}"\n')

test('a sound library passes: its counts, in exactly these keys, and nothing to say', () => {
  const { status, stdout, stderr } = check(soundSources(undefined, { glossary: kettle }), '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const counts: unknown = JSON.parse(stdout)
  expect(counts).toEqual({
    articles: 1,
    words: 600,
    claims: 8,
    claimsByGrade: { strong: 1, moderate: 1, limited: 3, preclinical: 1, mixed: 1, documented: 1 },
    referencesCited: 7,
    glossary: 1,
    failures: 0,
  })
  expect(Object.keys(counts as object)).toEqual([
    'articles',
    'words',
    'claims',
    'claimsByGrade',
    'referencesCited',
    'glossary',
    'failures',
  ])
})

test('a failure of the gate is said with its file and line, counted, and makes the exit code 1', () => {
  const { status, stdout, stderr } = check(soundSources('[Tea improves sleep.]{@moss2011-tea}'), '--json')
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ failures: 1 })
  expect(stderr).toMatch(/^resources\/articles\/tea-and-sleep\.md:8: “improves” states a general effect/)
})

test('so does one of the compiler, and without --json the counts are a sentence', () => {
  const { status, stdout, stderr } = check(soundSources('[Tea is hot.]{@nosuch2005}'))
  expect(status).toBe(1)
  expect(stdout).toBe('0 articles, 0 claims, 0 references cited, 1 failures.\n')
  expect(stderr).toBe(
    'resources/articles/tea-and-sleep.md:8: [@nosuch2005] is not in resources/references/references.json\n',
  )
})
