import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { formats } from '../../src/core/library/export/formats.ts'
import type { Reference } from '../../src/core/library/reference.ts'
import {
  lost,
  readByCitationJs,
  readNbib,
  readTags,
  said,
  saidBy,
  type Item,
  type Said,
} from '../fixtures/reference-readers.ts'
import { reference, without } from '../fixtures/references.ts'

// Files of other programs, handed to the team beside the project; they are no part of it.
const samples = fileURLToPath(new URL('../../../shared/fixtures/references/', import.meta.url))

/** Every sample that can be read at all, with the items it holds. What no reader here reads is no sample. */
function readSamples(): { readonly file: string; readonly items: readonly Item[] }[] {
  const readers: Readonly<Record<string, (text: string) => readonly unknown[]>> = {
    'csl-json': (text) => [JSON.parse(text) as unknown].flat(),
    bibtex: readByCitationJs,
    ris: readByCitationJs,
    nbib: (text) => readNbib(text.replaceAll('\r\n', '\n')).map(asItem),
  }
  return Object.entries(readers).flatMap(([folder, read]) =>
    readdirSync(`${samples}${folder}`)
      .filter((name) => !/\.expected\.|\.source\./.test(name))
      .map((name) => {
        try {
          return {
            file: `${folder}/${name}`,
            items: read(readFileSync(`${samples}${folder}/${name}`, 'utf8')) as Item[],
          }
        } catch {
          return { file: `${folder}/${name}`, items: [] }
        }
      }),
  )
}

const asItem = ({ authors, date, container, ...rest }: Said) => ({
  ...rest,
  author: (authors ?? []).map((name) => {
    const [family, given] = name.split(', ')
    return given === undefined ? { literal: name } : { family, given }
  }),
  'container-title': container,
  issued: { 'date-parts': [date ?? []] },
})

const text = (value: unknown) =>
  typeof value === 'number'
    ? String(value)
    : typeof value === 'string' && value.trim() !== ''
      ? value
      : undefined

/** What of an item our references know; a type that they do not know becomes an article. */
function asReference(item: Item, index: number): Reference | undefined {
  const title = text(item['title'])
  if (title === undefined) return undefined
  const type = (['article-journal', 'webpage', 'report'] as const).find((known) => known === item['type'])
  const author = (item.author ?? []).flatMap((name): NonNullable<Reference['author']> => {
    const particles = [name['dropping-particle'], name['non-dropping-particle'], name['family']]
    const family = particles.filter(Boolean).join(' ')
    const given = text([name['given'], name['suffix']].filter(Boolean).join(' '))
    if (family !== '') return [{ family, ...(given !== undefined && { given }) }]
    return name['literal'] ? [{ literal: name['literal'] }] : []
  })
  const date = item.issued?.['date-parts']?.[0]?.map(Number) ?? []
  const fields = {
    'container-title': text(item['container-title']),
    publisher: text(item['publisher']),
    volume: text(item['volume']),
    issue: text(item['issue']),
    page: text(item['page']),
    DOI: text(item['DOI']),
    PMID: text(item['PMID']),
    PMCID: text(item['PMCID']),
    // Several addresses in one line, or an identifier, are no address.
    URL: /^https?:\S+$/.exec(text(item['URL']) ?? '')?.[0],
  }
  return {
    ...without(reference(), 'author', 'container-title', 'issued', 'volume', 'issue', 'page', 'DOI'),
    id: `sample-${index}`,
    type: type ?? 'article-journal',
    title,
    ...(author.length > 0 && { author }),
    ...(date.length > 0 && date.every((part) => part > 0) && { issued: { 'date-parts': [date] } }),
    ...(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as object),
  }
}

const read = existsSync(samples) ? readSamples() : []
const references = read.flatMap(({ items }) => items).flatMap((item, index) => asReference(item, index) ?? [])

/** What a format, or the reader here, has no place for; each left out by name and nothing beside it. */
const noPlace = {
  // citation-js reads the publisher and the pages of some types only, a web page's volume as the day it was looked at,
  // and cuts what follows a DOI.
  ris: (one: Reference): (keyof Said)[] => [
    'PMID',
    ...(one.type === 'article-journal' ? (['publisher'] as const) : []),
    ...(one.type === 'webpage' ? (['volume', 'issue', 'page', 'container'] as const) : []),
    ...(one.type === 'report' ? (['issue', 'container'] as const) : []),
  ],
  bibtex: (one: Reference): (keyof Said)[] =>
    one.type === 'article-journal' ? [] : ['issue', 'container', 'volume', 'page'],
  'csl-json': (): (keyof Said)[] => [],
  nbib: (): (keyof Said)[] => [],
} as const

const back = {
  ris: (file: string) => readByCitationJs(file).map(said),
  bibtex: (file: string) => readByCitationJs(file).map(said),
  'csl-json': (file: string) => (JSON.parse(file) as Item[]).map(said),
  nbib: readNbib,
} as const

describe.runIf(references.length > 0)('references of other programs', () => {
  test('are enough to tell', () => {
    expect(read.filter(({ items }) => items.length > 0).length).toBeGreaterThan(50)
    expect(references.length).toBeGreaterThan(60)
  })

  test.each(['ris', 'bibtex', 'csl-json', 'nbib'] as const)('come back from %s as they were', (format) => {
    const losses = references.flatMap((one) => {
      const [again] = back[format](formats[format].write([one]))
      const without = noPlace[format](one)
      return lost(saidBy(one), again).filter(([field]) => !without.some((no) => no === field))
    })
    expect(losses).toEqual([])
  })

  test('keep in the bare tags of RIS what citation-js has no field for', () => {
    for (const one of references) {
      const [tags] = readTags(formats.ris.write([one]))
      const { publisher, PMID, issue, volume } = saidBy(one)
      expect([tags?.get('PB')?.[0], tags?.get('IS')?.[0], tags?.get('VL')?.[0]]).toEqual([
        publisher,
        issue,
        volume,
      ])
      expect(tags?.get('M2')?.[0]).toEqual(
        PMID === undefined ? one.PMCID && `PMCID: ${one.PMCID}` : `PMID: ${PMID}`,
      )
    }
  })
})
