import type { Reference } from './reference.ts'

type Name = NonNullable<Reference['author']>[number]

/** APA names up to twenty authors; of more, the first nineteen and the last. */
const namedAuthors = 20

/**
 * The full citation in APA style (7th edition), as one line of plain text: "Song, G. H., & Leng, P. H. (2005). Title.
 * Gut, 54(10), 1402–1407. https://doi.org/…". The title keeps its capitals as they were published: which of them are
 * names, no program knows.
 */
export function citeApa(reference: Reference): string {
  const authors = authorList(reference)
  const title = sentence(reference.title)
  const date = `(${dateOf(reference)}).`
  // Without an author the title stands in its place.
  const head = authors === '' ? [title, date] : [sentence(authors), date, title]
  return [...head, sentence(source(reference)), addressOf(reference)].filter((part) => part !== '').join(' ')
}

function authorList({ author = [], author_list_complete: complete }: Reference): string {
  const names = author.map(apaName)
  const last = names.at(-1)
  if (last === undefined) return ''
  if (complete === false) return `${names.join(', ')}, et al.`
  if (names.length === 1) return last
  return names.length > namedAuthors
    ? `${names.slice(0, namedAuthors - 1).join(', ')}, … ${last}`
    : `${names.slice(0, -1).join(', ')}, & ${last}`
}

function apaName(name: Name): string {
  if ('literal' in name) return name.literal
  const initials = (name.given ?? '')
    .split(/[\s.]+/u)
    .filter((part) => part !== '')
    .map(initialsOf)
    .join(' ')
  return initials === '' ? name.family : `${name.family}, ${initials}`
}

/** "Yen-Wen" is Y.-W., "GH" is G. H., and a particle such as the "do" of "José do" stays as it is. */
function initialsOf(part: string): string {
  if (part === part.toLowerCase() && part !== part.toUpperCase()) return part
  if (/^\p{Lu}{2,3}$/u.test(part)) return Array.from(part, (letter) => `${letter}.`).join(' ')
  return part
    .split(/[-‐‑]/u)
    .flatMap((piece) => /^./u.exec(piece) ?? [])
    .map((letter) => `${letter.toUpperCase()}.`)
    .join('-')
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** The year; of a web page the day too, because it changes. */
function dateOf({ type, issued }: Reference): string {
  const [year, month, day] = issued?.['date-parts'][0] ?? []
  if (year === undefined) return 'n.d.'
  const name = type === 'webpage' && month !== undefined ? months[month - 1] : undefined
  if (name === undefined) return year.toString()
  return `${year}, ${name}${day === undefined ? '' : ` ${day}`}`
}

function source(reference: Reference): string {
  const { volume, issue, page, publisher, author = [] } = reference
  const [first] = author
  const isItself = first !== undefined && 'literal' in first && first.literal === publisher
  const place = reference['container-title'] ?? (isItself ? undefined : publisher)
  const part = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`
  return [place, part, page?.replace('-', '–')].filter((piece) => piece).join(', ')
}

const addressOf = ({ DOI, URL }: Reference) => (DOI === undefined ? (URL ?? '') : `https://doi.org/${DOI}`)

const sentence = (text: string) => (text === '' || /[.?!]$/.test(text) ? text : `${text}.`)
