import { isSame, type Changes, type Contents } from '../../../src/core/vault/contents.ts'

/** Of what undoes some changes, that which touches only records that still are as the changes left them. */
export function stillUndoable(here: Contents, made: Changes, inverse: Changes): Changes {
  return {
    entries: untouched(here.entries, made.entries, inverse.entries),
    trackers: untouched(here.trackers, made.trackers, inverse.trackers),
    reading: untouched(here.reading, made.reading, inverse.reading),
    visits: untouched(here.visits, made.visits, inverse.visits),
  }
}

interface Part<Kept> {
  readonly put: readonly Kept[]
  readonly remove: readonly string[]
}

function untouched<Kept extends { readonly id: string }>(
  here: readonly Kept[],
  made: Part<Kept>,
  inverse: Part<Kept>,
): { put: Kept[]; remove: string[] } {
  const now = new Map(here.map((record) => [record.id, record]))
  const put = new Map(made.put.map((record) => [record.id, record]))
  /** What was put is there as it was put; what was removed is not there. */
  const isAsLeft = (id: string) => isSame(now.get(id), put.get(id))
  return {
    put: inverse.put.filter(({ id }) => isAsLeft(id)),
    remove: inverse.remove.filter(isAsLeft),
  }
}
