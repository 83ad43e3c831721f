import type { Reference } from '../reference.ts'
import { isListShortened, moreAuthors } from './plain.ts'

/** References as CSL-JSON: the fields of that format, and nothing of what Vagus notes beside them. */
export const writeCslJson = (references: readonly Reference[]): string =>
  `${JSON.stringify(references.map(item), null, 2)}\n`

function item(reference: Reference) {
  const { id, type, title, author, publisher, issued, volume, issue, page, DOI, PMID, PMCID, URL } = reference
  const note = isListShortened(reference) ? moreAuthors : undefined
  const container = { 'container-title': reference['container-title'] }
  // A field that is undefined is not written.
  return {
    id,
    type,
    title,
    author,
    ...container,
    publisher,
    issued,
    volume,
    issue,
    page,
    DOI,
    PMID,
    PMCID,
    URL,
    note,
  }
}
