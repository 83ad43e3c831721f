import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { toCsv } from '../../../src/core/journal/export/csv.ts'
import { readJson, toJson } from '../../../src/core/journal/export/json.ts'
import { toMarkdown } from '../../../src/core/journal/export/markdown.ts'
import { formats } from '../../../src/core/library/export/formats.ts'
import { pageOf } from '../../../src/core/visit/page.ts'
import { asPlainText } from '../../../src/core/visit/plain-text.ts'
import { planIn } from '../../../src/core/visit/record.ts'
import { summarise } from '../../../src/core/visit/summarise.ts'
import { toTable } from '../../../src/core/visit/table.ts'
import { asWritten, parseCsv } from '../../fixtures/csv.ts'
import { payloads } from '../../fixtures/hostile/index.ts'
import { hostileJournal } from '../../fixtures/hostile/journal.ts'
import { hostileReference } from '../../fixtures/hostile/library.ts'
import { readByCitationJs, readNbib, readTags } from '../../fixtures/reference-readers.ts'

const today = '2026-11-23'
const about = { exportedAt: '2026-11-23T14:02:00Z', version: '0.2.0' }
const journal = hostileJournal(today)
const { entries, visits } = journal
const names = entries.flatMap((entry) => (entry.kind === 'taken' ? [entry.name] : []))

/** What a spreadsheet runs, by itself or once it has thrown away what it takes for white space. */
const runs = (cell: string) =>
  cell.split(/[;\t\r\n\u2028\u2029]/).some((part) => /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(part)) &&
  !/^-?\d+(?:\.\d+)?$/.test(cell)

const page = pageOf(summarise(entries, { from: '2026-11-01', to: today }), {
  plan: planIn(visits),
  freeText: { notes: true, reasons: true },
  diary: true,
})
const foot = { made: today, version: '0.2.0' }

describe('a table for spreadsheets has no cell that is run, and each as it was written', () => {
  test('the journal', () => {
    const cells = parseCsv(toCsv(journal)).flat()
    expect(cells.filter(runs)).toEqual([])
    const read = new Set(cells.map(asWritten))
    expect(names.filter((name) => !read.has(name))).toEqual([])
    expect(names.length).toBeGreaterThan(400)
  })

  test('the page for the doctor', () => {
    const cells = parseCsv(toTable(page, foot)).flat()
    expect(cells.filter(runs)).toEqual([])
    expect(cells.filter((cell) => cell.includes('canary')).length).toBeGreaterThan(200)
  })
})

test('the journal in Markdown is headings, lists and quotations, without HTML, a link, a picture or code', () => {
  const reader = new MarkdownIt({ html: true, linkify: false })
  const kinds = reader
    .parse(toMarkdown(journal, about), {})
    .flatMap(({ type, children }) => [type, ...(children ?? []).map((child) => child.type)])
  const own = ['heading', 'paragraph', 'bullet_list', 'list_item', 'blockquote'].flatMap((one) => [
    `${one}_open`,
    `${one}_close`,
  ])
  expect(
    [...new Set(kinds)].filter(
      (kind) => ![...own, 'inline', 'text', 'softbreak', 'hardbreak', 'text_special'].includes(kind),
    ),
  ).toEqual([])
  const headings = toMarkdown(journal, about)
    .split('\n')
    .filter((line) => line.startsWith('#'))
  expect(headings.filter((line) => line.includes('Planted'))).toEqual([])
})

test('the journal as JSON comes back as it was', () => {
  const back = readJson(toJson(journal, about))
  expect(back.ok && back.value.problems).toEqual([])
  const byId = (records: readonly { readonly id: string }[]) =>
    new Map(records.map((record) => [record.id, record]))
  expect(back.ok && byId(back.value.contents.entries)).toEqual(byId(entries))
  expect(back.ok && byId(back.value.contents.reading)).toEqual(byId(journal.reading))
  expect(back.ok && byId(back.value.contents.trackers)).toEqual(byId(journal.trackers))
})

test('the page as plain text has no line of ours that a person wrote', () => {
  const lines = asPlainText(page, foot).split('\n')
  const lower = lines.filter((line) => /^[A-Z ,()]+$/.test(line) && line.trim() !== '')
  expect(new Set(lower).size).toBe(lower.length)
  expect(lines.filter((line) => line.length > 76 && line.trim().includes(' '))).toEqual([])
  expect(lines.join('\n')).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u)
})

describe('references', () => {
  const references = payloads.map(({ text }, index) => ({
    ...hostileReference(text, index),
    type: 'article-journal' as const,
  }))

  test('as RIS are as many records, of known lines', () => {
    const records = readTags(formats.ris.write(references))
    expect(records).toHaveLength(references.length)
    const tags = new Set(records.flatMap((record) => [...record.keys()]))
    expect([...tags].sort()).toEqual([
      'AU',
      'C2',
      'DA',
      'DO',
      'EP',
      'ER',
      'ID',
      'IS',
      'M2',
      'PB',
      'PY',
      'SP',
      'T2',
      'TI',
      'TY',
      'U1',
      'UR',
      'VL',
      'Y1',
    ])
    expect(
      records.filter((record) => record.get('TY')?.length !== 1 || (record.get('TI') ?? []).length > 1),
    ).toEqual([])
  })

  test('as NBIB are as many records, of known lines', () => {
    expect(readNbib(formats.nbib.write(references))).toHaveLength(references.length)
  })

  test('as BibTeX are as many entries, each with its braces in balance', () => {
    const text = formats.bibtex.write(references)
    let depth = 0
    let lowest = 0
    for (const character of text) {
      depth += character === '{' ? 1 : character === '}' ? -1 : 0
      lowest = Math.min(lowest, depth)
    }
    expect([depth, lowest]).toEqual([0, 0])
    // It takes addresses apart by itself, and stumbles over one that is none.
    const addressed = references.map((one) => ({ ...one, URL: 'https://example.org/' }))
    expect(readByCitationJs(formats.bibtex.write(addressed))).toHaveLength(references.length)
  })

  test('as CSL-JSON come back as they were', () => {
    const back = JSON.parse(formats['csl-json'].write(references)) as { title: string }[]
    expect(back.map(({ title }) => title)).toEqual(references.map(({ title }) => title))
  })
})
