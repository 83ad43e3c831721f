import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { termOf } from '../../../src/core/search/analysis.ts'
import { compileIndex } from '../../../src/core/search/compile.ts'
import { openIndex } from '../../../src/core/search/compiled-index.ts'
import { pack, unpack } from '../../../src/core/search/container.ts'
import type { Indexed } from '../../../src/core/search/documents.ts'
import { find } from '../../../src/core/search/find.ts'
import { article, corpus, hasTerm, live, opened, question, study, texts } from './corpus.ts'

const synonyms = 'gut ~ melatonin\nsleep = slept'
const documents: Indexed[] = [
  ...article('tea', ['A cup of tea at night.', 'Tea and sleep.'], { evidence: 3, topics: ['sleep'] }),
  study('moss', 'Naïve nights; 睡眠 قولون 😴', { year: 2015, design: 'RCT', authors: ['moss'] }),
  { id: 'bare', title: '', text: '' },
]
const answer = (index: ReturnType<typeof opened>, text: string, settled: boolean) => {
  const { ranked, fitting, expanded, notes } = find({ library: index }, text, { settled, limit: 20 })
  return { ranked, fitting: fitting.map(({ numbers }) => numbers), expanded, notes }
}

describe('opened', () => {
  test('it answers any question as one that is built anew does', () => {
    fc.assert(
      fc.property(corpus, question, fc.boolean(), (documents, text, settled) => {
        // As a file is read: elsewhere in memory, and longer ago.
        const bytes = Uint8Array.from(compileIndex(documents, synonyms))
        const result = openIndex(bytes.buffer)
        if (!result.ok) throw new Error(result.error.message)
        expect(answer(result.value, text, settled)).toEqual(
          answer(opened(documents, synonyms), text, settled),
        )
      }),
    )
  })

  test('the same documents are the same bytes', () => {
    expect(compileIndex(documents, synonyms)).toEqual(compileIndex(structuredClone(documents), synonyms))
  })

  test('documents come back as they were given, in their order, and so do their facets', () => {
    const index = opened(documents)
    expect([index.size, index.count]).toEqual([4, 4])
    documents.forEach(({ facets, ...document }, number) => {
      expect(index.document(number)).toEqual(document)
      expect(index.facets(number)).toEqual(facets ?? {})
      expect(index.numberOf(document.id)).toBe(number)
    })
    expect(index.numberOf('nobody')).toBeUndefined()
  })

  test('documents of any text come back', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 50 })
    fc.assert(
      fc.property(fc.array(fc.record({ title: anything, text: anything }), { maxLength: 5 }), (all) => {
        const documents = all.map((document, number) => ({ id: String(number), ...document }))
        const index = opened(documents)
        expect(documents.map((_, number) => index.document(number))).toEqual(documents)
      }),
    )
  })

  test('passages of one article are one group, and what is no passage is in none', () => {
    const index = opened([...documents, ...article('gut', ['One.', 'Two.'])])
    expect([...index.groups]).toEqual([0, 0, -1, -1, 1, 1])
  })

  test('no documents are an index too', () => {
    const index = opened([])
    expect(index.size).toBe(0)
    expect(answer(index, 'sleep', true).ranked).toEqual([])
  })

  test('two documents with one id are a mistake', () => {
    expect(() => compileIndex([...texts('one'), ...texts('another')])).toThrow()
  })
})

describe('its words', () => {
  test('stand where they stand in the documents, and nowhere else', () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        const index = opened(documents)
        const terms = [
          'sleep',
          'slept',
          'gut',
          'melatonin',
          'naiv',
          'crohn',
          '1mg',
          '0.5mg',
          '睡眠',
          'constructor',
          'x',
        ]
        for (const term of terms) {
          const here = documents.flatMap((document, number) => (hasTerm(document, term) ? [number] : []))
          expect([...Array.from(index.postings(term)?.documents ?? [])]).toEqual(here)
          for (const impact of Array.from(index.postings(term)?.impacts ?? [])) {
            expect(impact).toBeGreaterThanOrEqual(1)
            expect(impact).toBeLessThanOrEqual(255)
          }
        }
      }),
    )
  })

  test('are those of a live index of the same documents, and say as much about each', () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        const compiled = opened(documents)
        const kept = live(documents)
        const words = compiled.vocabulary.completions('', 1000)
        expect(kept.vocabulary.completions('', 1000)).toEqual(words)
        for (const { folded, term } of words) {
          expect(term).toBe(termOf(folded))
          expect(kept.vocabulary.has(folded)).toBe(true)
          expect(compiled.vocabulary.has(folded)).toBe(true)
          expect([...Array.from(compiled.postings(term)?.documents ?? [])]).toEqual([
            ...Array.from(kept.postings(term)?.documents ?? []),
          ])
          expect([...Array.from(compiled.postings(term)?.impacts ?? [])]).toEqual([
            ...Array.from(kept.postings(term)?.impacts ?? []),
          ])
        }
      }),
    )
  })

  test('go on from a beginning as they are written, the frequent first', () => {
    const { vocabulary } = opened(texts('constipation, sleep, sleeping; sleep', 'The slept sleeper', 'sleep'))
    const folded = (beginning: string, limit: number) =>
      vocabulary.completions(beginning, limit).map((word) => word.folded)
    expect(folded('constipati', 10)).toEqual(['constipation'])
    expect(folded('sle', 10)).toEqual(['sleep', 'sleeper', 'sleeping', 'slept'])
    expect(folded('sle', 1)).toEqual(['sleep'])
    expect(folded('sleep', 10)).toEqual(['sleeper', 'sleeping'])
    expect(folded('zzz', 10)).toEqual([])
    expect(folded('th', 10)).toEqual([])
  })

  test('are found by a near spelling, the nearest first, and a swap of neighbours is one step', () => {
    const { vocabulary } = opened(texts('constipation, sleep, sleeping; sleep', 'The slept sleeper'))
    const near = (word: string, within: number) =>
      vocabulary.nearest(word, within).map(({ folded, distance }) => [folded, distance])
    expect(near('lseep', 1)).toEqual([['sleep', 1]])
    expect(near('slepe', 2)).toEqual([
      ['sleep', 1],
      ['slept', 1],
      ['sleeper', 2],
    ])
  })

  test('are found when they are longer than is kept of them, of letters of two units too', () => {
    for (const word of ['a'.repeat(60), `a${'𠀀'.repeat(30)}`]) {
      const { ranked, expanded } = answer(opened(texts(word, 'gut')), `${word} `, false)
      expect(ranked.map(({ document }) => document.id)).toEqual(['0'])
      expect(expanded.respelled).toEqual([])
    }
  })
})

describe('what is no index is refused in a sentence', () => {
  const bytes = compileIndex(documents, synonyms)
  const sections = unpack(bytes.buffer)
  if (!sections.ok) throw new Error(sections.error.message)
  const names = Object.keys(sections.value)
  const without = (name: string) =>
    pack(Object.fromEntries(Object.entries(sections.value).filter(([other]) => other !== name)))

  test.each(names)('without its %s', (name) => {
    expect(openIndex(without(name).buffer)).toMatchObject({
      ok: false,
      error: {
        code: 'bad-index',
        message: expect.stringMatching(
          /^The library cannot be searched: its index is damaged\. Install/,
        ) as string,
      },
    })
  })

  test.each([
    ['facets that are no JSON', { facets: '{' }],
    ['facets that are no list', { facets: 'null' }],
    ['facets of fewer documents', { facets: '[]' }],
    ['terms of another index', { terms: 'one\ntwo' }],
  ])('with %s', (_, change) => {
    const changed = Object.entries(change).map(
      ([name, text]) => [name, new TextEncoder().encode(text)] as const,
    )
    const { buffer } = pack({
      ...sections.value,
      ...(Object.fromEntries(changed) as Record<string, Uint8Array>),
    })
    expect(openIndex(buffer)).toMatchObject({ ok: false, error: { code: 'bad-index' } })
  })

  test('cut off anywhere, or with any bytes wrong, it is opened or refused, and never throws', () => {
    fc.assert(
      fc.property(
        fc.nat(bytes.length),
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 5 }),
        (length, wrong) => {
          const spoilt = bytes.slice()
          for (const [at, byte] of wrong) spoilt[at] = byte
          for (const { buffer } of [spoilt, spoilt.slice(0, length)]) {
            const result = openIndex(buffer)
            if (!result.ok) expect(result.error.message).toMatch(/\.$/)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
