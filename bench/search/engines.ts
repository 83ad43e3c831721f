import type { Engine } from './engine.ts'
import { englishFlexSearch, flexSearch } from './flexsearch.ts'
import { fts5, prefixFts5 } from './fts5.ts'
import { BenchProblem } from './lines.ts'
import { lunrDefaults } from './lunr.ts'
import { miniSearch, usualMiniSearch } from './minisearch.ts'
import { plainBm25 } from './plain-bm25.ts'
import { vagus } from './vagus.ts'

/** What people would use otherwise, the plain formula first. */
const peers: readonly Engine[] = [
  plainBm25,
  fts5,
  prefixFts5,
  lunrDefaults,
  miniSearch,
  usualMiniSearch,
  flexSearch,
  englishFlexSearch,
]

const engines = new Map([vagus, ...peers].map((engine) => [engine.name, engine]))

export const ours = vagus.name
export const peerNames: readonly string[] = peers.map(({ name }) => name)

export function engineNamed(name: string): Engine {
  const engine = engines.get(name)
  if (engine !== undefined) return engine
  throw new BenchProblem(
    `There is no engine ${JSON.stringify(name)}. There are: ${[...engines.keys()].join(', ')}.`,
  )
}
