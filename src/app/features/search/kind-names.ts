import type { Entry } from '../../../core/journal/entry.ts'
import { kinds, type Kind } from '../../../core/search/documents.ts'
import type { Counts } from '../../../core/search/reply.ts'

/** What a person calls each kind: on its button, and when it is counted. */
export const kindNames: Readonly<
  Record<Kind, { readonly label: string; readonly one: string; readonly many: string }>
> = {
  article: { label: 'Articles', one: 'article', many: 'articles' },
  reference: { label: 'Studies', one: 'study', many: 'studies' },
  word: { label: 'Words', one: 'word', many: 'words' },
  journal: { label: 'Journal', one: 'journal entry', many: 'journal entries' },
}

/** What a person calls each kind of entry: one of them, and where only these are shown. */
export const entryKindNames: Readonly<
  Record<Entry['kind'], { readonly one: string; readonly many: string }>
> = {
  night: { one: 'Night', many: 'Nights' },
  gut: { one: 'Gut', many: 'Gut' },
  taken: { one: 'Taken', many: 'Taken' },
  day: { one: 'Day', many: 'Days' },
}

/** "12 articles". */
export const counted = (kind: Kind, count: number): string =>
  `${String(count)} ${count === 1 ? kindNames[kind].one : kindNames[kind].many}`

/** The kinds that there is something of. */
export const kindsIn = (counts: Counts): readonly Kind[] => kinds.filter((kind) => counts[kind] > 0)
