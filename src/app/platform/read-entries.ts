import type { Entry } from '../../core/journal/entry.ts'

/** As many letters as are read in one go: some five milliseconds. */
const most = 400_000

/**
 * The entries of an opened journal, which come as JSON with one on a line. Twenty years in one go would hold up the window,
 * so they are read in pieces, and what the person does goes between them.
 */
export async function readEntries(text: string): Promise<Entry[]> {
  const entries: Entry[] = []
  // Between the brackets; of entries on one line, as of none, there is one piece.
  const end = text.length - 1
  for (let from = 1; from <= end;) {
    const at = text.indexOf(lineEnd, from + most)
    const until = at < 0 ? end : at
    if (from > 1) await scheduler.yield()
    for (const entry of JSON.parse(`[${text.slice(from, until)}]`) as Entry[]) entries.push(entry)
    from = until + lineEnd.length
  }
  return entries
}

/** In JSON there is no line break but between its parts. */
const lineEnd = ',\n'
