import { parseArgs } from 'node:util'
import { grades } from '../../src/core/library/grade.ts'
import { root } from '../setup/paths.mjs'
import type { Compiled } from './compile-library.ts'
import { compileProject } from './compile-project.ts'
import { describeProblems, type Problem } from './problem.ts'

// The gate for whoever writes: compiles the content, writes nothing, and says what may not be shipped.
// `--json` for counts; another project's root may be named.

function count({ library }: Compiled, problems: readonly Problem[]) {
  const { articles, glossary } = library
  const claims = [...articles, ...glossary].flatMap((text) => text.claims)
  return {
    articles: articles.length,
    words: articles.reduce((sum, { words }) => sum + words, 0),
    claims: claims.length,
    claimsByGrade: Object.fromEntries(
      grades.map((grade) => [grade, claims.filter((claim) => claim.grade === grade).length]),
    ),
    referencesCited: new Set(
      claims.flatMap(({ supporting, contradicting }) => [...supporting, ...contradicting]),
    ).size,
    glossary: glossary.length,
    failures: problems.length,
  }
}

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
const { compiled, problems } = compileProject(positionals[0] ?? root)
const counts = count(compiled, problems)
process.stderr.write(describeProblems(problems))
if (values.json === true) console.log(JSON.stringify(counts, null, 2))
else {
  const { articles, claims, referencesCited, failures } = counts
  console.log(
    `${String(articles)} articles, ${String(claims)} claims, ${String(referencesCited)} references cited, ${String(failures)} failures.`,
  )
}
if (problems.length > 0) process.exitCode = 1
