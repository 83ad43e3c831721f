import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileIndex } from '../../src/core/search/compile.ts'
import { documentsOf } from '../../src/core/search/documents.ts'
import { root } from '../setup/paths.mjs'
import { compileProject } from './compile-project.ts'
import { describeProblems } from './problem.ts'

// Compiles resources/ to what the app loads: out/content/library.json to read, out/content/index.bin to search.
const {
  compiled: { library, asked, synonyms },
  problems,
} = compileProject(root)
if (problems.length > 0) {
  process.stderr.write(describeProblems(problems))
  process.exitCode = 1
} else {
  const index = compileIndex(documentsOf(library, asked), synonyms)
  const folder = join(root, 'out', 'content')
  // Everything in it ships: nothing may be left of a build before this one.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'library.json'), inAscii(JSON.stringify(library)))
  writeFileSync(join(folder, 'index.bin'), index)
  console.log(`${String(library.articles.length)} articles, ${String(library.references.length)} references.`)
}

/**
 * The same JSON in ASCII alone. A few hundred quotation marks and dashes would make two megabytes of it wide text, which the
 * page reads five times as slowly, in one piece, while it cannot hear a key.
 */
function inAscii(json: string): string {
  return json.replaceAll(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
