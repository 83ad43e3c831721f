import { kinds, type Kind } from '../../../core/search/documents.ts'
import type { Counts } from '../../../core/search/reply.ts'
import { words } from './catalogue.ts'

/** "12 articles". */
export const counted = (kind: Kind, count: number): string => words.kinds[kind].count(count)

/** The kinds that there is something of. */
export const kindsIn = (counts: Counts): readonly Kind[] => kinds.filter((kind) => counts[kind] > 0)
