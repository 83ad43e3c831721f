import fc from 'fast-check'
import { wordsOf } from '../../../src/core/search/analysis.ts'
import { compileIndex } from '../../../src/core/search/compile.ts'
import { openIndex, type CompiledIndex } from '../../../src/core/search/compiled-index.ts'
import type {
  Facets,
  Indexed,
  PassageDocument,
  ReferenceDocument,
  WordDocument,
} from '../../../src/core/search/documents.ts'
import { fields } from '../../../src/core/search/fields.ts'
import { LiveIndex } from '../../../src/core/search/live-index.ts'

/** Documents to search in, all invented. */

export function opened<Document extends Indexed>(
  documents: readonly Document[],
  synonyms = '',
): CompiledIndex<Document> {
  const result = openIndex<Document>(compileIndex(documents, synonyms).buffer)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

export function live<Document extends Indexed>(documents: readonly Document[]): LiveIndex<Document> {
  const index = new LiveIndex<Document>()
  index.addAll(documents)
  return index
}

/** Documents that are nothing but a text, named by their place: `0`, `1` and so on. */
export const texts = (...all: readonly string[]): Indexed[] =>
  all.map((text, number) => ({ id: String(number), title: '', text }))

/** The passages of an article, `id#1` and so on. */
export const article = (id: string, passages: readonly string[], facets: Facets = {}): PassageDocument[] =>
  passages.map((text, index) => ({
    kind: 'article',
    id: `${id}#${String(index + 1)}`,
    articleId: id,
    passageId: String(index + 1),
    title: id,
    text,
    facets: { kind: 'article', group: id, ...facets },
  }))

export const study = (id: string, text: string, facets: Facets = {}): ReferenceDocument => ({
  kind: 'reference',
  id,
  referenceId: id,
  title: id,
  text,
  authors: (facets.authors ?? []).join(', '),
  citation: id,
  design: facets.design ?? 'RCT',
  facets: { kind: 'reference', ...facets },
})

export const glossaryWord = (id: string, text: string): WordDocument => ({
  kind: 'word',
  id: `word:${id}`,
  wordId: id,
  title: id,
  text,
  facets: { kind: 'word' },
})

/** The words of each field of a document, folded, as they follow one another. */
const foldedFields = (document: Indexed): string[][] =>
  fields.map((field) => wordsOf(document[field] ?? '').map(({ folded }) => folded))

export const hasTerm = (document: Indexed, term: string): boolean =>
  fields.some((field) => wordsOf(document[field] ?? '').some((word) => word.term === term))

/** Whether words follow one another in one field; of the last one only the beginning, when it is unfinished. */
export function hasInARow(document: Indexed, words: readonly string[], unfinished: boolean): boolean {
  const joined = ` ${words.join(' ')}${unfinished ? '' : ' '}`
  return foldedFields(document).some((here) => ` ${here.join(' ')} `.includes(joined))
}

/** Few words, so that documents and questions have some in common, in all the ways they are written. */
const pool = [
  ...[
    'sleep',
    'Sleeping',
    'slept',
    'gut',
    'guts',
    'bloated',
    'Bloating',
    'melatonin',
    'night',
    'nights',
    'tea',
  ],
  ...['the', 'of', 'not', "can't", 'naïve', 'Crohn’s', '1 mg', '0.5 mg', '2019', 'half-past', 'gut-brain'],
  ...['قولون', '睡眠', '😴', '\u202e', 'a\u0301', '.', '__proto__', 'constructor', 'toString', 'x'],
]

export const words = fc.array(fc.constantFrom(...pool), { maxLength: 12 }).map((all) => all.join(' '))

/** Documents with any fields given or missing, no two with the same id and no two the same way round. */
export const corpus: fc.Arbitrary<Indexed[]> = fc
  .array(
    fc.record(
      { title: words, text: words, heading: words, authors: words, container: words, asked: words },
      { requiredKeys: ['title', 'text'], noNullPrototype: true },
    ),
    { maxLength: 10 },
  )
  .map((all) => all.map((document, number): Indexed => ({ id: `d${String(number)}`, ...document })))

const operators = [
  ...['"', '“', '”', '„', '«', '»', '-', '--', '(', ')', ':', '..', '*', '~', '\n', '-"', '" '],
  ...[
    'author:',
    'year:',
    'grade:',
    'design:',
    'topic:',
    'in:',
    'IN:journal',
    'year:2015..',
    '-in:',
    'in:articles',
  ],
  ...['date:', 'date:2026', 'date:2026-03..', 'date:x', 'is:', 'is:flare', 'kind:', 'kind:day', 'taken:tea'],
  ...[
    '2015',
    '2023..2015',
    '-gut',
    '-sleep',
    '"gut sleep"',
    '-"sleep gut"',
    'slep',
    'melatonim',
    'bloa',
    'inflammatory',
  ],
]

/** What a person could type, or paste, or let a cat walk over. */
export const question: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: joined(fc.array(fc.constantFrom(...pool, ...operators), { maxLength: 8 })) },
  { weight: 2, arbitrary: joined(fc.array(fc.constantFrom(...operators), { maxLength: 20 })) },
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc.constantFrom(
    '',
    ' ',
    's',
    '-',
    '"',
    'قولون عصبي',
    '睡眠 不足',
    '👩🏽‍⚕️ sleep',
    '\uD800',
    'a'.repeat(10_240),
  ),
  joined(fc.array(fc.constantFrom(...pool, ...operators), { minLength: 500, maxLength: 2000 })),
)

/** With spaces between them or not. */
function joined(parts: fc.Arbitrary<string[]>) {
  return fc.tuple(parts, fc.constantFrom(' ', ' ', '')).map(([all, between]) => all.join(between))
}
