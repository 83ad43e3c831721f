import { compileLibrary, type Compiled } from './compile-library.ts'
import { inspect } from './gate/gate.ts'
import type { Problem } from './problem.ts'
import { readSources } from './read-sources.ts'

/** The library below a project root, with everything that keeps it from being shipped. */
export function compileProject(root: string): {
  readonly compiled: Compiled
  readonly problems: readonly Problem[]
} {
  const sources = readSources(root)
  const { compiled, problems } = compileLibrary(sources)
  const today = new Date().toISOString().slice(0, 10)
  return { compiled, problems: [...problems, ...inspect(compiled, sources, today)] }
}
