import type { DraftOf, Kind } from '../../../core/journal/entry.ts'

/** What a person fills in, without what the journal needs to file it. */
export type Parts<K extends Kind> = Omit<DraftOf<K>, 'kind' | 'id' | 'date' | 'zone'>

/** Some of it; what is undefined was taken back. */
export type Change<K extends Kind> = { readonly [F in keyof Parts<K>]?: Parts<K>[F] | undefined }

/** The parts that hold something. */
export function recorded(parts: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
}

export function isEmpty(parts: object): boolean {
  return Object.values(parts).every((part) => part === undefined || part === '')
}

/** Whether two records hold the same, in whatever order. */
export function sameParts(one: object, other: object): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

function inOrder(parts: object): [string, unknown][] {
  return Object.entries(recorded(parts)).toSorted(([a], [b]) => (a < b ? -1 : 1))
}
