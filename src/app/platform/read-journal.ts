import type { Journal, Output } from '../../contract/contract.ts'
import type { Entry } from '../../core/journal/entry.ts'
import { succeed, type Result } from '../../core/result.ts'

/** Where the journal comes from: its first piece with all that is short, and the entries from one on. */
interface Source {
  readonly open: () => Promise<Result<Output<'journal:open'>>>
  readonly entriesFrom: (from: number) => Promise<Result<Output<'journal:entries'>>>
}

/** The whole journal. What the person does goes between the pieces of a long one. */
export async function readJournal({ open, entriesFrom }: Source): Promise<Result<Journal>> {
  const opened = await open()
  if (!opened.ok) return opened
  const { count, ...rest } = opened.value
  const entries = JSON.parse(rest.entries) as Entry[]
  while (entries.length < count) {
    const next = await entriesFrom(entries.length)
    if (!next.ok) return next
    const piece = JSON.parse(next.value) as Entry[]
    if (piece.length === 0) break
    entries.push(...piece)
  }
  return succeed({ ...rest, entries })
}
