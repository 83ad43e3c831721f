import type { Reference } from '../reference.ts'
import { isListShortened, moreAuthors, oneLine, pagesOf, publishedOf } from './plain.ts'

const types = { 'article-journal': 'JOUR', webpage: 'ELEC', report: 'RPRT' } as const

/**
 * References as RIS. Where the format's readers disagree, a value stands where each of them looks, and nowhere that
 * another one takes it for something else:
 *
 * - Dates: `PY` is the year and `DA` the whole date. JabRef reads the month from `Y1` only; Zotero and citation-js look
 *   there last.
 * - PMCID: `C2` by the format's definition. Zotero drops it, so it has it as a line of its field Extra (`M2`) too.
 * - PMID: RIS has no tag for it. Zotero keeps `PMID: …` in Extra (`M2`) and knows it there; JabRef keeps `U1` as a
 *   comment and ignores `M2`. Not `AN`, which JabRef takes for the issue, and not `C2`, where the others expect a PMCID.
 */
export const writeRis = (references: readonly Reference[]): string => references.map(record).join('')

function record(reference: Reference): string {
  const { type, id, title, author = [], volume, issue, page, DOI, PMID, PMCID, URL, publisher } = reference
  const [first, last] = page === undefined ? [] : pagesOf(page)
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', types[type]],
    ['ID', id],
    ['TI', title],
    ...author.map((name): [string, string] => ['AU', nameOf(name)]),
    ['T2', reference['container-title']],
    ...dates(reference),
    ['VL', volume],
    ['IS', issue],
    ['SP', first],
    ['EP', last],
    ['PB', publisher],
    ['DO', DOI],
    ['UR', URL],
    ['C2', PMCID],
    ['M2', PMID && `PMID: ${PMID}`],
    ['M2', PMCID && `PMCID: ${PMCID}`],
    ['U1', PMID && `PMID: ${PMID}`],
    ['N1', isListShortened(reference) ? moreAuthors : undefined],
  ]
  const filled = lines.flatMap(([tag, value]) => {
    const text = oneLine(value ?? '')
    return text === '' ? [] : [`${tag}  - ${text}\r\n`]
  })
  return `${filled.join('')}ER  - \r\n\r\n`
}

function nameOf(name: NonNullable<Reference['author']>[number]): string {
  if ('literal' in name) return name.literal
  return [name.family, name.given ?? '']
    .map(oneLine)
    .filter((part) => part !== '')
    .join(', ')
}

function dates(reference: Reference): [tag: string, value: string][] {
  const published = publishedOf(reference)
  if (published === undefined) return []
  const year = published.year.toString().padStart(4, '0')
  if (published.month === undefined) return [['PY', year]]
  const whole = `${year}/${two(published.month)}/${published.day === undefined ? '' : two(published.day)}/`
  return [
    ['PY', year],
    ['DA', whole],
    ['Y1', whole],
  ]
}

const two = (part: number) => part.toString().padStart(2, '0')
