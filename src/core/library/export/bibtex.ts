import type { Reference } from '../reference.ts'
import { isListShortened, moreAuthors, oneLine, pagesOf, publishedOf } from './plain.ts'

/** `@online` is biblatex's; BibTeX takes what it does not know for `@misc`, and Zotero and JabRef know a web page by it. */
const types = { 'article-journal': 'article', webpage: 'online', report: 'techreport' } as const

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

/**
 * References as BibTeX in UTF-8, under our ids as keys. `pmid` and `pmcid` are the fields that Zotero (to Extra), JabRef,
 * biblatex styles and citation-js read.
 */
export const writeBibtex = (references: readonly Reference[]): string => references.map(entry).join('\n')

function entry(reference: Reference): string {
  const { type, id, title, author = [], volume, issue, page, DOI, PMID, PMCID, URL, publisher } = reference
  const fields: [name: string, value: string | undefined][] = [
    // Twice, so that no style changes its letters.
    ['title', twice(title)],
    ['author', author.length > 0 ? braced(author.map(nameOf).join(' and ')) : undefined],
    ['journal', text(reference['container-title'])],
    ...dates(reference),
    ['volume', text(volume)],
    ['number', text(issue)],
    ['pages', page && text(pagesOf(page).join('-'))?.replace('-', '--')],
    // Twice, so that no "and" in it parts it in two.
    [type === 'report' ? 'institution' : 'publisher', publisher && twice(publisher)],
    ['doi', verbatim(DOI)],
    ['url', verbatim(URL)],
    ['pmid', text(PMID)],
    ['pmcid', text(PMCID)],
    ['note', isListShortened(reference) ? text(moreAuthors) : undefined],
  ]
  const filled = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]))
  return `@${types[type]}{${id},\n${filled.join('')}}\n`
}

/** `date` comes last and holds all: Zotero lets it replace what the others said, BibTeX itself does not know it. */
function dates(reference: Reference): [name: string, value: string][] {
  const published = publishedOf(reference)
  if (published === undefined) return []
  const { year, month, day } = published
  const fields: [string, string][] = [['year', braced(year.toString())]]
  const name = month === undefined ? undefined : months[month - 1]
  if (name === undefined) return fields
  fields.push(['month', name])
  if (day !== undefined) {
    const parts = [year.toString().padStart(4, '0'), two(month ?? 0), two(day)]
    fields.push(['date', braced(parts.join('-'))])
  }
  return fields
}

const two = (part: number) => part.toString().padStart(2, '0')

/** "Wren, Carl-Emil"; a name that is not to be taken apart stands in braces. */
function nameOf(name: NonNullable<Reference['author']>[number]): string {
  if ('literal' in name) return braced(escaped(name.literal))
  const given = oneLine(name.given ?? '')
  return given === '' ? braced(escaped(name.family)) : `${part(oneLine(name.family))}, ${part(given)}`
}

/** Words that no reader takes for a separator. */
const plainWords = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’]*(?:[ -][\p{L}\p{N}][\p{L}\p{M}\p{N}.'’]*)*$/u

const part = (name: string): string =>
  plainWords.test(name) && !/(?:^| )and(?: |$)/i.test(name) ? escaped(name) : braced(escaped(name))

const braced = (value: string) => `{${value}}`
const twice = (value: string) => braced(braced(escaped(value)))
const text = (value: string | undefined) =>
  value === undefined || oneLine(value) === '' ? undefined : braced(escaped(value))

/** Addresses and DOIs are read as they stand, without LaTeX; only what would end the field may not stand in them. */
const verbatim = (value: string | undefined) =>
  value === undefined || value === ''
    ? undefined
    : braced(value.replace(/[\s\p{Cc}\\{}]/gu, (character) => encodeURIComponent(character)))

/** What LaTeX takes for something else. Braces have no `\{`: BibTeX counts them even then. */
const commands: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
}

const escaped = (value: string) =>
  oneLine(value)
    .replace(/[\\{}~^<>|&%$#_]/g, (character) => commands[character] ?? `\\${character}`)
    // Two of these are a dash or a quotation mark to LaTeX.
    .replace(/([-'`])(?=\1)|[?!](?=`)/g, '$&{}')
