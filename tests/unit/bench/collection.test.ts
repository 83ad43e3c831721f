import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readCollection } from '../../../bench/search/collection.ts'

const fixture = fileURLToPath(new URL('../../fixtures/collection', import.meta.url))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vagus-collection-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const sound = {
  'corpus.jsonl': '{"_id": "a", "title": "A", "text": "One."}\n{"_id": "b", "text": "Two."}\n',
  'queries.jsonl': '{"_id": "q", "text": "Which?"}\n',
  'qrels.tsv': 'query-id\tcorpus-id\tscore\nq\ta\t2\n',
}

function write(files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

describe('a collection in the layout of BEIR', () => {
  test('is read with its judged queries only', () => {
    const { name, texts, queries } = readCollection(fixture)
    expect(name).toBe('collection')
    expect(texts).toHaveLength(10)
    expect(queries.map(({ text }) => text)).toHaveLength(4)
    expect(queries[0]?.grades).toEqual(
      new Map([
        ['late-meals', 2],
        ['left-side', 1],
        ['apnoea', 1],
      ]),
    )
    expect(texts.find(({ id }) => id === 'apnoea')?.title).toBe('')
  })

  test('may be packed, have its judgements in qrels/test.tsv, lines of Windows, empty lines and a byte order mark', () => {
    const { 'corpus.jsonl': corpus, 'queries.jsonl': queries, 'qrels.tsv': judgements } = sound
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n\r\n')}`
    write({
      'corpus.jsonl.gz': gzipSync(windows(corpus)),
      'queries.jsonl': windows(queries),
      'qrels/test.tsv': windows(judgements),
    })
    expect(readCollection(folder)).toMatchObject({
      texts: [
        { id: 'a', title: 'A', text: 'One.' },
        { id: 'b', title: '', text: 'Two.' },
      ],
      queries: [{ text: 'Which?', grades: new Map([['a', 2]]) }],
    })
  })

  test('keeps characters that some take for the end of a line, and needs neither header nor last line break', () => {
    write({
      ...sound,
      'corpus.jsonl': '{"_id": 7, "title": null, "text": "one\u2028two"}',
      'qrels.tsv': 'q\t7\t1',
    })
    expect(readCollection(folder)).toMatchObject({
      texts: [{ id: '7', title: '', text: 'one\u2028two' }],
      queries: [{ grades: new Map([['7', 1]]) }],
    })
  })
})

describe('what is wrong is named with its file, its line and what to do', () => {
  test.each([
    [
      'corpus.jsonl',
      '{"_id": "a", "text": "One."}\n\n{"_id": "b", "text"',
      /^corpus\.jsonl, line 3 is not JSON .*Mend/,
    ],
    ['corpus.jsonl', '[1]\n', /^corpus\.jsonl, line 1 is not an object\. Write/],
    ['corpus.jsonl', '{"text": "One."}\n', /^corpus\.jsonl, line 1: "_id" is missing\. Give/],
    [
      'corpus.jsonl',
      '{"_id": "a", "title": "A"}\n',
      /^corpus\.jsonl, line 1: "text" has to be a text\. Write/,
    ],
    [
      'corpus.jsonl',
      '{"_id": "a", "title": 3, "text": ""}\n',
      /^corpus\.jsonl, line 1: "title" has to be a text/,
    ],
    [
      'corpus.jsonl',
      '{"_id": "a", "text": ""}\n{"_id": "a", "text": ""}\n',
      /^corpus\.jsonl, line 2: the "_id" "a" stands on an earlier line too\. Leave/,
    ],
    ['corpus.jsonl', '\n\n', /^corpus\.jsonl is empty/],
    ['queries.jsonl', 'Which?\n', /^queries\.jsonl, line 1 is not JSON/],
    [
      'qrels.tsv',
      'query-id\tcorpus-id\tscore\nq a 2\n',
      /^qrels\.tsv, line 2 has not the three columns .*Mend/,
    ],
    ['qrels.tsv', 'q\ta\t1\nq\tb\tmuch\n', /^qrels\.tsv, line 2: the score "much" is not a number/],
    ['qrels.tsv', 'q\ta\t1\nq\ta\t2\n', /^qrels\.tsv, line 2: a is judged 2 for q, and 1 on an earlier line/],
    ['qrels.tsv', 'query-id\tcorpus-id\tscore\n', /^qrels\.tsv holds no judgement/],
    ['qrels.tsv', 'other\ta\t1\n', /^No query of .* has a judgement\. The first column/],
  ])('%s: %j', (name, content, message) => {
    write({ ...sound, [name]: content })
    expect(() => readCollection(folder)).toThrow(message)
  })

  test('a packed file that is damaged', () => {
    write({ 'corpus.jsonl.gz': gzipSync(sound['corpus.jsonl']).subarray(0, 20) })
    expect(() => readCollection(folder)).toThrow(/^corpus\.jsonl\.gz cannot be unpacked \(.*\)\. Fetch/)
  })

  test('a file or the folder that is missing', () => {
    write({ 'corpus.jsonl': sound['corpus.jsonl'], 'queries.jsonl': sound['queries.jsonl'] })
    expect(() => readCollection(folder)).toThrow(/has no qrels\.tsv and no qrels.test\.tsv\. A collection is/)
    expect(() => readCollection(join(folder, 'nowhere'))).toThrow(/^There is no folder .*nowhere\. Name one/)
  })
})
