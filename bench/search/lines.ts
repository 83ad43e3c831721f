import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** What is wrong with what a person gave, in words that say what to do. */
export class BenchProblem extends Error {}

export interface Line {
  readonly text: string
  /** The file and the number of the line, for a person who has to mend it. */
  readonly where: string
}

/**
 * The lines of a text file that hold something; one that ends in `.gz` is unpacked. They are cut from the bytes: the whole
 * may be longer than a string can be, and a line of JSON may hold characters that other readers end a line at.
 */
export function* linesOf(path: string): Generator<Line> {
  const name = basename(path)
  const bytes = unpacked(path, name)
  let number = 0
  for (let from = 0; from < bytes.length; number += 1) {
    const end = bytes.indexOf('\n', from)
    const to = end < 0 ? bytes.length : end
    const text = bytes
      .toString('utf8', from, to)
      .replace(/^\uFEFF/, '')
      .trimEnd()
    if (text !== '') yield { text, where: `${name}, line ${number + 1}` }
    from = to + 1
  }
}

function unpacked(path: string, name: string) {
  const bytes = readFileSync(path)
  if (!path.endsWith('.gz')) return bytes
  try {
    return gunzipSync(bytes)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new BenchProblem(`${name} cannot be unpacked (${why}). Fetch or pack it again.`, { cause: error })
  }
}
