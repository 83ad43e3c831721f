import { words } from './catalogue.ts'
import type { Reference } from './reference.ts'

type Name = NonNullable<Reference['author']>[number]

/** Vancouver style names up to six authors before it says "et al.". */
const namedAuthors = 6

/** "Song GH", "Lu WZ and Gwee KA", "Song GH et al."; without authors whoever published it. */
export function authorsShort(reference: Reference): string {
  const names = (reference.author ?? []).map(vancouverName)
  const [first, second] = names
  if (first === undefined)
    return reference.publisher ?? reference['container-title'] ?? words.citation.noAuthor
  if (names.length > 2 || isListShortened(reference)) return `${first} et al.`
  return second === undefined ? first : words.citation.twoAuthors(first, second)
}

/** "Song 2005": first author's family name and year. Short enough for a label, not always unique. */
export function citeShort(reference: Reference): string {
  const first = reference.author?.[0]
  const name =
    first === undefined ? authorsShort(reference) : 'family' in first ? first.family : first.literal
  return `${name} ${yearOf(reference)?.toString() ?? words.citation.noDate}`
}

/** One line that names a reference beside its title: "Song GH et al. Gut 2005", or "NHS 2023" where there is no journal. */
export function citeLine(reference: Reference): string {
  const authors = authorsShort(reference)
  const journal = reference['container-title']
  const named = journal === undefined ? authors : `${authors.replace(/\.$/, '')}. ${journal}`
  return [named, yearOf(reference)].filter((part) => part !== undefined).join(' ')
}

/**
 * The full citation in Vancouver style, as one line of plain text: "Song GH, Leng PH. Title. Gut 2005;54(10):1402-1407.
 * doi:10.1136/…". What the record lacks is left out; without a DOI the PMID stands in, without that the address.
 */
export function citeVancouver(reference: Reference): string {
  const said = sentences([authorsInFull(reference), reference.title, source(reference)])
  const where = whereToFind(reference)
  // An identifier takes no full stop: it would be copied along.
  return where === '' ? said : `${said} ${where}`
}

/** The year of publication, when it is known. */
const yearOf = (reference: Reference): number | undefined => reference.issued?.['date-parts'][0]?.[0]

function authorsInFull(reference: Reference) {
  const names = (reference.author ?? []).map(vancouverName)
  const shown = names.slice(0, namedAuthors)
  return (shown.length < names.length || isListShortened(reference) ? [...shown, 'et al.'] : shown).join(', ')
}

const isListShortened = (reference: Reference) => reference.author_list_complete === false

function source(reference: Reference) {
  const { volume, issue, page } = reference
  const author = reference.author?.[0]
  const publisher =
    author !== undefined && 'literal' in author && author.literal === reference.publisher
      ? undefined
      : reference.publisher
  const place = [reference['container-title'] ?? publisher, yearOf(reference)]
    .filter((part) => part !== undefined)
    .join(' ')
  const part = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`
  return `${place}${part === '' ? '' : `;${part}`}${page === undefined ? '' : `:${page}`}`
}

function whereToFind({ DOI, PMID, URL }: Reference) {
  if (DOI !== undefined) return `doi:${DOI}`
  if (PMID !== undefined) return `PMID ${PMID}`
  return URL ?? ''
}

/** Joins parts with full stops, adding none after a part that ends in a mark of its own. */
const sentences = (parts: readonly string[]) =>
  parts
    .filter((part) => part !== '')
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ')

function vancouverName(name: Name) {
  if ('literal' in name) return name.literal
  const initials = initialsOf(name.given ?? '')
  return initials === '' ? name.family : `${name.family} ${initials}`
}

/** "Yen-Wen" is YW, "Renske A.B." is RAB, and "GH" has been initials all along. */
export const initialsOf = (given: string): string =>
  given
    .split(/[\s.\-‐]+/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.length <= 3 && part === part.toUpperCase() ? part : (/^./u.exec(part)?.[0] ?? '').toUpperCase(),
    )
    .join('')
