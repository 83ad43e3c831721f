import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIndex, saveIndex } from '../../src/core/search/index.ts'
import { root } from '../setup/paths.mjs'
import { compileProject } from './compile-project.ts'
import { describeProblems } from './problem.ts'

// Compiles resources/ to what the app loads: out/content/library.json to read, out/content/index.json to search.
const {
  compiled: { library },
  problems,
} = compileProject(root)
if (problems.length > 0) {
  process.stderr.write(describeProblems(problems))
  process.exitCode = 1
} else {
  const folder = join(root, 'out', 'content')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'library.json'), JSON.stringify(library))
  writeFileSync(join(folder, 'index.json'), saveIndex(buildIndex(library)))
  console.log(`${String(library.articles.length)} articles, ${String(library.references.length)} references.`)
}
