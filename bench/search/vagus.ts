import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { termsOf } from '../../src/core/search/analysis.ts'
import { compileIndex } from '../../src/core/search/compile.ts'
import { openIndex } from '../../src/core/search/compiled-index.ts'
import { LiveIndex } from '../../src/core/search/live-index.ts'
import { find } from '../../src/core/search/find.ts'
import type { Text } from './collection.ts'
import type { Engine } from './engine.ts'

// All that the benchmarks know of our own search stands here.

const synonymsFile = fileURLToPath(new URL('../../resources/search/synonyms.txt', import.meta.url))

/** With everything that the product does, and nothing that it does not. */
export const vagus: Engine = {
  name: 'vagus',
  build(texts, file) {
    writeFileSync(file, compileIndex(texts, readFileSync(synonymsFile, 'utf8')))
  },
  open(file) {
    // Node reads a small file into a part of a larger buffer.
    const { buffer, byteOffset, byteLength } = readFileSync(file)
    const whole = byteLength === buffer.byteLength
    const opened = openIndex(whole ? buffer : buffer.slice(byteOffset, byteOffset + byteLength))
    if (!opened.ok) throw new Error(opened.error.message)
    const library = opened.value
    const ask = (text: string, settled: boolean, limit: number) =>
      find({ library }, text, { settled, limit }).ranked.map(({ document }) => document.id)
    return {
      search: (query, limit) => ask(query, true, limit),
      type: (typed, limit) => ask(typed, false, limit),
      postings: (query) =>
        [...new Set(termsOf(query))].reduce(
          (sum, term) => sum + (library.postings(term)?.documents.length ?? 0),
          0,
        ),
    }
  },
}

/** An index of entries that come and go, filled with some; gives back what adds more and makes them ready to be found. */
export function fillLiveIndex(texts: readonly Text[]): (more: readonly Text[]) => void {
  const index = new LiveIndex()
  index.addAll(texts)
  return (more) => {
    index.addAll(more)
    // What is put off until the next search belongs to the adding.
    index.postings('sleep')
  }
}
