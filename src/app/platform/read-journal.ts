import type { Journal, Output } from '../../contract/contract.ts'
import type { Entry } from '../../core/journal/entry.ts'
import type { Tracker } from '../../core/journal/tracker.ts'
import { succeed, type Result } from '../../core/result.ts'

/** Where the journal comes from: all that is short, and the entries from one on. */
interface Source {
  readonly open: () => Promise<Result<Output<'journal:open'>>>
  readonly entriesFrom: (from: number) => Promise<Result<Output<'journal:entries'>>>
}

/**
 * The whole journal. What the person does goes between the pieces of a long one.
 *
 * @param arrived hears of each piece as it comes; those heard of are the objects that are given in the end
 */
export async function readJournal(
  { open, entriesFrom }: Source,
  arrived: (entries: readonly Entry[], trackers: readonly Tracker[]) => void,
): Promise<Result<Journal>> {
  const opened = await open()
  if (!opened.ok) return opened
  const { unsaved } = opened.value
  const trackers = opened.value.trackers.toSorted((one, other) =>
    Temporal.Instant.compare(one.madeAt, other.madeAt),
  )
  const entries: Entry[] = []
  for (;;) {
    const next = await entriesFrom(entries.length)
    if (!next.ok) return next
    const piece = JSON.parse(next.value.entries) as Entry[]
    entries.push(...piece)
    arrived(piece, trackers)
    const { problems } = next.value
    if (problems !== undefined) return succeed({ entries, trackers, unsaved, problems })
  }
}
