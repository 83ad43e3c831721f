import { wordsOf, type Word } from './analysis.ts'
import type { Indexed } from './documents.ts'
import type { Field } from './fields.ts'

/** Reading the words of what is ranked and shown is most of the cost of an answer, and the next key asks for the same. */
const known = new WeakMap<Indexed, Map<Field, readonly Word[]>>()

/** The words of a field, read once for as long as the document is kept. */
export function wordsIn(document: Indexed, field: Field): readonly Word[] {
  const fields = known.get(document) ?? new Map<Field, readonly Word[]>()
  known.set(document, fields)
  const words = fields.get(field) ?? wordsOf(document[field] ?? '')
  fields.set(field, words)
  return words
}
