import type { Library } from '../../src/core/library/article.ts'
import { root } from '../setup/paths.mjs'
import { compileLibrary } from './compile-library.ts'
import { describeProblems } from './problem.ts'
import { readSources } from './read-sources.ts'

/** The project's own library; undefined, with the problems on stderr and the exit code set, when it does not compile. */
export function compileProject(): Library | undefined {
  const { articles, references } = readSources(root)
  const { library, problems } = compileLibrary(articles, references)
  if (problems.length === 0) return library
  process.stderr.write(describeProblems(problems))
  process.exitCode = 1
  return undefined
}
