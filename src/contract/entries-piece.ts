import * as v from 'valibot'
import type { Entry } from '../core/journal/entry.ts'
import { VaultProblem } from './vault.ts'

/** As many as the page can be given without being kept from hearing a key: some five milliseconds. */
const most = 1000

/**
 * A piece of the journal, in the order in which it is opened. As JSON, because twenty years come to the page in a tenth of
 * the time that their objects take, but in one piece would hold it up for longer than a tenth of a second.
 */
export const EntriesPiece = v.strictObject({
  entries: v.string(),
  /** What is wrong with the files, once they have all been read: it comes with the last piece, and only with it. */
  problems: v.optional(v.array(VaultProblem)),
})
export type EntriesPiece = v.InferOutput<typeof EntriesPiece>

/** The piece from an entry on, of those that are open by now. `problems` is undefined while more are to come. */
export function pieceFrom(
  entries: readonly Entry[],
  from: number,
  problems?: readonly VaultProblem[],
): EntriesPiece {
  const isLast = from + most >= entries.length
  return {
    entries: JSON.stringify(entries.slice(from, from + most)),
    ...(isLast && problems !== undefined && { problems: [...problems] }),
  }
}
