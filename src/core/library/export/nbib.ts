import { initialsOf } from '../citation.ts'
import type { Reference } from '../reference.ts'
import { isListShortened, moreAuthors, oneLine, pagesOf, publishedOf } from './plain.ts'

/** JabRef and Zotero know the first and the last; a web page has no name in this format, and both read it as an article. */
const types = {
  'article-journal': 'Journal Article',
  webpage: 'Web Page',
  report: 'Technical Report',
} as const

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** Lines of PubMed's own files are no longer. */
const width = 88

/**
 * References as PubMed's tagged format. Those with a PMID come first, because Zotero knows the format by a PMID among the
 * first lines. Zotero reads no corporate authors (`CN`) from it; JabRef does. An address that is no DOI stands in `LID`,
 * which Zotero makes a link.
 */
export const writeNbib = (references: readonly Reference[]): string =>
  [...references]
    .sort((one, other) => Number(one.PMID === undefined) - Number(other.PMID === undefined))
    .map(record)
    .join('\n')

function record(reference: Reference): string {
  const { type, title, author = [], volume, issue, page, DOI, PMID, PMCID, URL, publisher } = reference
  const lines: [tag: string, value: string | undefined][] = [
    ['PMID', PMID],
    ['VI', volume],
    ['IP', issue],
    ['DP', date(reference)],
    ['TI', title],
    ['PG', page && pagesOf(page).join('-')],
    ['LID', URL],
    ...author.flatMap(names),
    ['PT', types[type]],
    ['PB', publisher],
    ['JT', reference['container-title']],
    ['PMC', PMCID],
    ['AID', DOI && `${DOI} [doi]`],
    ['GN', isListShortened(reference) ? moreAuthors : undefined],
  ]
  return lines
    .flatMap(([tag, value]) => {
      const text = oneLine(value ?? '')
      return text === '' ? [] : [wrapped(tag, text)]
    })
    .join('')
}

function names(name: NonNullable<Reference['author']>[number]): [tag: string, value: string][] {
  if ('literal' in name) return [['CN', name.literal]]
  const [family, given] = [oneLine(name.family), oneLine(name.given ?? '')]
  if (given === '')
    return [
      ['FAU', family],
      ['AU', family],
    ]
  return [
    ['FAU', `${family}, ${given}`],
    ['AU', `${family} ${initialsOf(given)}`],
  ]
}

function date(reference: Reference): string | undefined {
  const published = publishedOf(reference)
  if (published === undefined) return undefined
  const { year, month, day } = published
  return [year, month === undefined ? undefined : months[month - 1], day]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** Goes on after six spaces. A word is never parted: the parts would come back with a space between them. */
function wrapped(tag: string, value: string): string {
  const [first = '', ...words] = value.split(' ')
  const lines: string[] = []
  let current = `${tag.padEnd(4)}- ${first}`
  for (const word of words) {
    if (current.length + 1 + word.length > width) {
      lines.push(current)
      current = `      ${word}`
    } else current += ` ${word}`
  }
  return `${[...lines, current].join('\n')}\n`
}
