import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../../src/core/search/analysis.ts'
import { documentsOf, kinds, type LibraryDocument } from '../../../src/core/search/documents.ts'
import { find } from '../../../src/core/search/find.ts'
import { journalDocument, type JournalDocument } from '../../../src/core/search/journal-documents.ts'
import { LiveIndex } from '../../../src/core/search/live-index.ts'
import { readQuery } from '../../../src/core/search/query.ts'
import type { Hit, Mark } from '../../../src/core/search/reply.ts'
import { search, type AnyDocument } from '../../../src/core/search/search.ts'
import { dayOn } from '../../fixtures/entries.ts'
import { library as articles } from '../../fixtures/library.ts'
import { article, glossaryWord, hasInARow, hasTerm, live, opened, question, study, words } from './corpus.ts'

const documents: LibraryDocument[] = [
  ...documentsOf({
    ...articles,
    glossary: [
      {
        id: 'motility',
        term: 'Motility',
        also: ['gut movement'],
        html: '',
        text: 'How food moves along the gut.',
        claims: [],
        see: [],
      },
    ],
  }),
  study('wren2015', 'Vagus nerve and the sleep of adults', {
    year: 2015,
    design: 'RCT',
    authors: ['wren', 'moss'],
    topics: ['sleep'],
    grades: ['strong'],
  }),
  study('owl2021', 'Sleep of owls', {
    year: 2021,
    design: 'cohort',
    authors: ['owl'],
    topics: ['body-clock'],
  }),
]
const synonyms = `
tummy ~ belly
the runs ~ diarrhoea
jet lag = jetlag
insomnia ~ poor sleep
`
const library = opened(documents, synonyms)
const entries = [
  dayOn('2026-03-02', { notes: 'Bloated after dinner, slept late' }),
  dayOn('2026-03-03', { notes: 'A violin lesson, then melatonin 1 mg', tags: ['travel'] }),
  ...Array.from({ length: 7 }, (_, index) =>
    dayOn(`2026-04-0${String(index + 1)}`, { notes: 'Cheese in the evening' }),
  ),
]
const journal: LiveIndex<AnyDocument> = live<AnyDocument>(entries.map((entry) => journalDocument(entry)))
const everything = new Map<string, AnyDocument>(
  [...documents, ...entries.map((entry) => journalDocument(entry))].map((document) => [
    document.id,
    document,
  ]),
)
const documentOf = ({ id }: { readonly id: string }) => {
  const document = everything.get(id)
  if (document === undefined) throw new Error(`There is no document ${id}.`)
  return document
}

const ask = (text: string, options = {}) => search({ library, journal }, text, options)
const hits = (text: string, options = {}) => ask(text, options).hits
const ids = (text: string, options = {}) => hits(text, options).map(({ id }) => id)
const first = (text: string) => hits(text)[0]
const slices = (text: string, marks: readonly Mark[]) => marks.map(([start, end]) => text.slice(start, end))
const marked = (hit: Hit | undefined) => hit && slices(hit.snippet.text, hit.snippet.marks)

describe('people find', () => {
  test("what they mean by: can't sleep bloated", () => {
    expect(first("can't sleep bloated")).toMatchObject({ articleId: 'restless-nights', passageId: 'p1' })
  })

  test('passages, studies and what they recorded in one list', () => {
    const { hits, counts } = ask('melatonin')
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['article', 'reference', 'journal']))
    expect(counts).toMatchObject({ article: 1, reference: 1, journal: 1 })
  })

  test('a study by its author, its journal and the people in it', () => {
    expect(ids('heron')[0]).toBe('heron2019-melatonin')
    expect(ids('evening habits')).toContain('moss2011-tea')
    expect(ids('cup of tea')[0]).toBe('moss2011-tea')
  })

  test('words with accents and apostrophes however they type them', () => {
    expect(ids('crohns naive')[0]).toBe('crohns-and-sleep#p1')
  })

  test('a dose and not another one that ends like it', () => {
    expect(marked(first('5 mg'))).toEqual(['5 mg'])
    expect(marked(first('0.5mg'))).toEqual(['0.5 mg'])
  })

  test('a passage by what people type when it is their answer, which is not shown', () => {
    const passages = articles.articles.flatMap(({ id, passages }) =>
      passages.map((passage) => `${id}#${passage.id}`),
    )
    const asked = new Map([[passages[1] ?? '', ['backed up for days']]])
    const [hit] = search({ library: opened(documentsOf(articles, asked)) }, 'backed up').hits
    expect(hit?.id).toBe(passages[1])
    expect(hit?.snippet.text).not.toContain('backed')
  })
})

describe('a hit explains itself', () => {
  test('a word found as typed needs no explanation, in any inflection', () => {
    expect(first('flares')).toMatchObject({ why: undefined })
    expect(marked(hits('bloating', { kind: 'article' })[0])).toEqual(expect.arrayContaining(['bloated']))
  })

  test('a beginning finds the words that go on from it', () => {
    const hit = first('constipati')
    expect(hit).toMatchObject({ passageId: 'p2', why: 'beginning' })
    expect(marked(hit)).toContain('Constipation')
  })

  test.each(['constipatiom ', 'constpation ', 'constipattion ', 'cnostipation ', 'vonstipation '])(
    'one wrong letter still finds: %s',
    (typed) => {
      const { hits, tried } = ask(typed)
      expect(hits[0]).toMatchObject({ passageId: 'p2', why: 'spelling' })
      expect(tried.respelled).toEqual([{ typed: typed.trim(), as: ['constipation'] }])
      expect(marked(hits[0])).toContain('Constipation')
    },
  )

  test('other words for the same are found, and said to be that', () => {
    const hit = first('tummy')
    expect(hit).toMatchObject({ passageId: 'p1', why: 'synonym' })
    expect(marked(hit)).toContain('belly')
    expect(first('jetlag ')).toMatchObject({ id: 'heron2019-melatonin', why: 'synonym' })
    expect(marked(first('jetlag '))).toEqual(expect.arrayContaining(['jet', 'lag']))
    expect(hits('insomnia ')[0]).toMatchObject({ passageId: 'p2', why: 'synonym' })
  })

  test('what only the best hits lead to is said to be that', () => {
    // What speaks of melatonin speaks of the gland at dusk too, and of much else.
    const about = (name: string) =>
      `melatonin pineal gland dusk ${Array.from({ length: 60 }, (_, at) => `${name}x${String(at)}`).join(' ')}`
    const led = opened<AnyDocument>([
      ...['a', 'b', 'c'].map((id) => study(id, about(id))),
      study('led', 'pineal gland dusk pineal gland dusk pineal gland dusk'),
      ...['d', 'e', 'f', 'g'].map((id) => study(id, 'soup and bread')),
    ])
    const { hits } = search({ library: led }, 'melatonin ')
    expect(hits.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'led'])
    for (const { id, why } of hits) expect(why, id).toBe(id === 'led' ? 'feedback' : undefined)
  })

  test('what is found only by what people ask is said to be that', () => {
    const asked = opened<AnyDocument>([
      ...article('one', ['Soup and bread.']).map((passage) => ({ ...passage, asked: 'what is for dinner' })),
      ...article('two', ['Dinner at eight.']),
    ])
    const why = search({ library: asked }, 'dinner ').hits.map(({ id, why }) => [id, why])
    expect(Object.fromEntries(why)).toEqual({ 'one#1': 'question', 'two#1': undefined })
  })

  test('only what has a word as typed is without an explanation', () => {
    for (const text of [
      'insomnia ',
      'tummy ',
      'constpation ',
      'constipati',
      'melatonin ',
      'diarrhoea ',
      'cheese ',
    ])
      for (const hit of hits(text))
        if (hit.why === undefined)
          expect(hasTerm(documentOf(hit), readQuery(text).words[0]?.term ?? ''), `${text}${hit.id}`).toBe(
            true,
          )
  })

  test('a study shows its citation, its design and the marked words of its title', () => {
    const hit = first('travellers')
    expect(hit).toMatchObject({
      citation: 'Heron D. Journal of Evening Habits 2019',
      design: 'systematic review',
    })
    expect(hit && slices(hit.title, hit.titleMarks)).toContain('travellers')
  })

  test('an entry of the journal shows its day', () => {
    expect(first('violin')).toMatchObject({
      kind: 'journal',
      entryKind: 'day',
      date: '2026-03-03',
      late: false,
      why: undefined,
    })
  })

  test('an entry that was first recorded late says so', () => {
    const late = dayOn('2026-02-01', { notes: 'A bassoon' })
    expect(search({ library, journal: live([journalDocument(late)]) }, 'bassoon ').hits).toMatchObject([
      { kind: 'journal', late: true },
    ])
  })

  test('what was found without any word is not explained by words', () => {
    for (const text of ['year:2015', 'in:journal', 'author:owl'])
      expect(
        hits(text).map(({ why }) => why),
        text,
      ).toEqual(hits(text).map(() => undefined))
  })
})

describe('spelling', () => {
  test('is left alone where any document or synonym has the word', () => {
    for (const text of ['violin ', 'sleeps ', 'tummy ', 'insomnia '])
      expect(ask(text).tried.respelled).toEqual([])
  })

  test('of a word that nothing has is looked at in the journal as well', () => {
    expect(ask('viollin ').tried.respelled).toEqual([{ typed: 'viollin', as: ['violin'] }])
    expect(search({ library }, 'viollin ').tried.respelled).toEqual([])
  })
})

describe('the list', () => {
  test('is not one article: its fourth passage and those after are counted and not shown', () => {
    const some = opened<AnyDocument>([
      ...article('one', ['Sleep.', 'Sleep.', 'Sleep.', 'Sleep.', 'Sleep.']),
      ...article('two', ['Sleep.', 'Sleep.', 'Sleep.', 'Sleep.']),
      glossaryWord('rest', 'Sleep.'),
    ])
    const { hits, counts } = search({ library: some }, 'sleep ', { settled: false })
    const shown = hits.map((hit) =>
      hit.kind === 'article' ? `${hit.articleId} ${String(hit.more)}` : hit.kind,
    )
    expect(shown.toSorted()).toEqual(['one 0', 'one 0', 'one 2', 'two 0', 'two 0', 'two 1'])
    expect(shown.indexOf('one 2')).toBeLessThan(shown.indexOf('one 0'))
    expect(counts).toEqual({ article: 2, reference: 0, word: 1, journal: 0 })
  })

  test('is not the journal alone: five entries at most, unless only the journal is asked for', () => {
    expect(hits('cheese')).toHaveLength(5)
    expect(ask('cheese').counts.journal).toBe(7)
    expect(hits('cheese', { kind: 'journal' })).toHaveLength(7)
    expect(hits('cheese in:journal')).toHaveLength(7)
  })

  test('has a word of the glossary when the question is that, or when such words are asked for', () => {
    const word = { kind: 'word', wordId: 'motility' }
    for (const text of ['motility ', 'motil', 'gut movement', 'food in:words', 'movement gut motility '])
      expect(hits(text), text).toEqual(expect.arrayContaining([expect.objectContaining(word)]))
    for (const text of ['food ', 'motility and melatonin ', 'motili '])
      expect(
        hits(text).map(({ kind }) => kind),
        text,
      ).not.toContain('word')
    expect(hits('food', { kind: 'word' })).toMatchObject([word])
  })

  test('counts the words of the glossary, shown or not', () => {
    expect(ask('food ').counts.word).toBe(1)
    expect(ask('motility ').counts.word).toBe(1)
  })

  test('is no longer than asked, and its counts are of everything', () => {
    const { hits, counts } = ask('sleep', { limit: 1 })
    expect(hits).toHaveLength(1)
    expect(counts).toEqual(ask('sleep', { limit: 50 }).counts)
    expect(counts.article).toBe(2)
  })

  test('may be of one kind, and its counts are still of all', () => {
    for (const kind of kinds) {
      const { hits, counts } = ask('melatonin gut sleep', { kind })
      for (const hit of hits) expect(hit.kind).toBe(kind)
      expect(counts).toEqual(ask('melatonin gut sleep').counts)
    }
  })

  test('has the best first, or what is as good within a hundredth', () => {
    const scores = hits('sleep melatonin gut').map(({ score }) => score)
    scores.slice(1).forEach((score, index) => {
      expect(score).toBeLessThanOrEqual((scores[index] ?? 0) * 1.011)
    })
  })
})

describe('the guide to Vagus', () => {
  const library = opened([
    ...article('guide-diary', ['Writing down a night.'], { shelf: 'guide' }),
    ...article('nights', ['Writing about a night.']),
  ])
  const ids = (text: string) => search({ library }, text).hits.map(({ id }) => id)

  test('comes after what says as much of the body', () => {
    expect(ids('night')).toEqual(['nights#1', 'guide-diary#1'])
  })

  test('comes first where it alone has what was asked', () => {
    expect(ids('writing night guide diary')[0]).toBe('guide-diary#1')
  })
})

describe('evidence', () => {
  const pair = (one: string, other: string) => [
    study('weak', one, { evidence: 1 }),
    study('strong', other, { evidence: 5 }),
    study('else', 'Soup and bread'),
  ]
  const ranked = (documents: LibraryDocument[]) =>
    search({ library: opened<AnyDocument>(documents) }, 'sleep melatonin ', { settled: false }).hits.map(
      ({ id }) => id,
    )

  test('decides between equals', () => {
    expect(ranked(pair('Sleep and melatonin', 'Sleep and melatonin'))).toEqual(['strong', 'weak'])
  })

  test('decides nothing else', () => {
    expect(ranked(pair('Sleep and melatonin', 'Sleep and owls'))[0]).toBe('weak')
  })
})

describe('what a question is narrowed to', () => {
  test('an author, a year, a design, a grade, a topic, a kind', () => {
    expect(ids('author:wren')).toEqual(expect.arrayContaining(['wren2015', 'moss2011-tea']))
    expect(ids('author:wren author:moss sleep')).not.toContain('owl2021')
    expect(ids('sleep year:2015')).toEqual(['wren2015'])
    expect(ids('sleep year:2016.. in:studies')).toEqual(['owl2021'])
    expect(ids('sleep year:..2015 in:studies')).not.toContain('owl2021')
    expect(ids('sleep design:cohort')).toEqual(['owl2021'])
    expect(ids('design:review')).toEqual(['heron2019-melatonin'])
    expect(ids('grade:strong')).toEqual(['wren2015'])
    expect(ids('topic:clock')).toEqual(['owl2021'])
    expect(new Set(hits('sleep in:articles').map(({ kind }) => kind))).toEqual(new Set(['article']))
    expect(new Set(hits('slept in:journal').map(({ kind }) => kind))).toEqual(new Set(['journal']))
  })

  test('a name that nothing has is said to be none, with those that there are', () => {
    const { hits, tried } = ask('sleep design:opinion')
    expect(hits).toEqual([])
    expect(tried.notes).toEqual([expect.stringMatching(/“opinion”.*RCT.*cohort.*\.$/)])
    expect(ask('topic:cheese').tried.notes).toEqual([expect.stringMatching(/“cheese”.*body-clock/)])
  })

  test('counts what is left', () => {
    expect(ask('sleep year:2015').counts).toEqual({ article: 0, reference: 1, word: 0, journal: 0 })
  })
})

describe('a phrase', () => {
  test('stands word for word in what is found', () => {
    expect(ids('"poor sleep"')).toEqual(['restless-nights#p2'])
    expect(ids('"late dinner"')).toEqual(['restless-nights#p1'])
    expect(ids('“the gut as well”')).toEqual(['restless-nights#p3'])
    expect(ask('"poor sleep"').tried.notes).toEqual([])
  })

  test('is written as typed: not in another inflection', () => {
    expect(ids('night')).toContain('restless-nights#p1')
    expect(ids('"night"')).toEqual(['restless-nights#p4'])
  })

  test('may still be going on', () => {
    expect(ids('"poor sle')).toEqual(['restless-nights#p2'])
  })

  test('that stands nowhere is loosened, with a note', () => {
    const { hits, tried } = ask('"sleep poor"')
    expect(hits).not.toEqual([])
    expect(tried.notes).toEqual([expect.stringMatching(/“sleep poor” word for word/)])
  })
})

describe('what is excluded', () => {
  test('is in no result: a word in any inflection, or a phrase', () => {
    expect(ids('sleep ')).toContain('owl2021')
    expect(ids('sleep -owls')).not.toContain('owl2021')
    expect(ids('sleep -owl')).not.toContain('owl2021')
    expect(ids('sleep -"sleep of owls"')).not.toContain('owl2021')
    expect(ids('sleep -"owls of sleep"')).toContain('owl2021')
  })

  test('is not counted', () => {
    expect(ask('sleep -owls').counts.reference).toBe(ask('sleep ').counts.reference - 1)
  })

  test('is not a phrase of small words, nor a small word, and the answer says so', () => {
    for (const text of ['sleep -"than from"', 'sleep -the'])
      expect(ask(text).tried.notes, text).toEqual([expect.stringContaining('was left out')])
  })
})

describe('nothing found', () => {
  test('says what was tried and offers the nearest words', () => {
    const reply = ask('the mxlutanin')
    expect(reply).toMatchObject({ hits: [], tried: { words: ['mxlutanin'], ignored: ['the'] } })
    expect(reply.didYouMean).toContain('melatonin')
  })

  test('offers nothing where something was found, or where nothing is near', () => {
    expect(ask('sleep').didYouMean).toBeUndefined()
    expect(ask('xyzzyxxyzzyx').didYouMean).toBeUndefined()
    expect(ask('').didYouMean).toBeUndefined()
  })

  test('does not offer what was typed', () => {
    const cases = [
      ['flares -flares', {}],
      ['flares year:1900', {}],
      ['food ', {}],
      ['violin', { kind: 'word' }],
    ] as const
    for (const [text, options] of cases) {
      const { hits, didYouMean = [] } = ask(text, { ...options, settled: false })
      expect(hits, text).toEqual([])
      expect(didYouMean, text).not.toContain(text.trim().split(' ')[0])
    }
  })

  test('nothing to look for is not an error', () => {
    for (const text of ['', '   ', '?!', 'the of and ', '😴', '-sleep', '"', 'year:', 'author:""'])
      expect(ask(text), text).toMatchObject({
        hits: [],
        counts: { article: 0, reference: 0, word: 0, journal: 0 },
        tried: { words: [] },
      })
  })
})

test('many words count for a little, not for everything: a rare word beats three common ones', () => {
  const numbered = (from: number, text: string) =>
    Array.from({ length: 16 }, (_, at) => ({ id: String(from + at), title: '', text }))
  const documents = [
    ...numbered(0, 'good night sleep tonight'),
    ...numbered(16, 'other matters altogether today'),
    { id: 'rare', title: '', text: 'gastroparesis explained clearly today' },
  ]
  const ranked = (documents: { id: string; title: string; text: string }[], text: string) =>
    find({ library: opened(documents) }, text, { settled: false, limit: 20 }).ranked
  expect(ranked(documents, 'good night sleep gastroparesis ')[0]?.document.id).toBe('rare')
  // And yet of two equal documents the one with more of the words comes first.
  const both = [
    { id: 'one', title: '', text: 'gut gut alpha beta' },
    { id: 'two', title: '', text: 'gut brain alpha beta' },
  ]
  expect(ranked(both, 'gut brain ')[0]?.document.id).toBe('two')
})

describe('the journal', () => {
  const notes = fc.array(words, { maxLength: 8 })
  /** Words as the library has them: what nobody else has may be respelled by what the journal has. */
  const known = fc
    .array(fc.constantFrom('sleep', 'gut', 'melatonin', 'night', 'tea', 'bloating', 'dinner', 'record'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((all) => `${all.join(' ')} `)

  test('changes neither the scores of what is found in the library nor their order', () => {
    fc.assert(
      fc.property(known, notes, fc.boolean(), (text, notes, settled) => {
        const added = live<AnyDocument>(
          notes.map((written) => journalDocument(dayOn('2026-05-01', { notes: written }))),
        )
        const found = (journal?: LiveIndex<AnyDocument>) =>
          find({ library, journal }, text, { settled, limit: 100 })
            .ranked.filter(({ document }) => document.kind !== 'journal')
            .map(({ document, score }) => [document.id, score])
        expect(found(added)).toEqual(found())
      }),
    )
  })

  test('changes only which of them are shown, never their order', () => {
    fc.assert(
      fc.property(known, notes, (text, notes) => {
        const added = live<AnyDocument>(
          notes.map((written) => journalDocument(dayOn('2026-05-01', { notes: written }))),
        )
        const shown = (journal?: LiveIndex<AnyDocument>) =>
          search({ library, journal }, text).hits.flatMap(({ kind, id }) => (kind === 'journal' ? [] : [id]))
        const [withIt, without] = [shown(added), shown()]
        expect(withIt.filter((id) => without.includes(id))).toEqual(
          without.filter((id) => withIt.includes(id)),
        )
      }),
    )
  })
})

describe('any string', () => {
  const options = fc.record(
    { settled: fc.boolean(), limit: fc.constantFrom(1, 3, 20), kind: fc.constantFrom(...kinds) },
    { requiredKeys: [], noNullPrototype: true },
  )

  test('is answered within bounds: so many hits, each once, so many of an article and of the journal', () => {
    fc.assert(
      fc.property(question, options, (text, options) => {
        const { hits, counts, tried } = ask(text, options)
        expect(hits.length).toBeLessThanOrEqual(options.limit ?? 20)
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
        const own = Map.groupBy(hits, (hit) => (hit.kind === 'article' ? hit.articleId : hit.kind))
        for (const [name, some] of own) {
          if (some[0]?.kind === 'article') expect(some.length).toBeLessThanOrEqual(3)
          if (name === 'journal' && options.kind === undefined && !/(?:in|date|is|kind|taken):/i.test(text))
            expect(some.length).toBeLessThanOrEqual(5)
        }
        for (const hit of hits) {
          if (options.kind !== undefined) expect(hit.kind).toBe(options.kind)
          expect(hit.score).toBeGreaterThan(0)
          expect(counts[hit.kind]).toBeGreaterThan(0)
        }
        expect(tried.words.length).toBeLessThanOrEqual(30)
        for (const note of tried.notes) expect(note).toMatch(/\.$/)
      }),
      { numRuns: 300 },
    )
  })

  test('is answered with counts that do not depend on the kind that is shown, and with hits where these are not 0', () => {
    fc.assert(
      fc.property(question, fc.constantFrom(...kinds), fc.boolean(), (text, kind, settled) => {
        const { hits, counts } = ask(text, { kind, settled })
        expect(counts).toEqual(ask(text, { settled }).counts)
        expect(hits.length > 0).toBe(counts[kind] > 0)
      }),
      { numRuns: 300 },
    )
  })

  test('is answered with marks inside what is shown, in order, each on a word that was looked for', () => {
    fc.assert(
      fc.property(question, options, (text, options) => {
        const { hits, terms } = ask(text, options)
        for (const { title, titleMarks, snippet } of hits) {
          for (const shown of [{ text: title, marks: titleMarks }, snippet]) {
            let last = 0
            for (const [start, end] of shown.marks) {
              expect(start).toBeGreaterThanOrEqual(last)
              expect(end).toBeGreaterThan(start)
              expect(end).toBeLessThanOrEqual(shown.text.length)
              const words = wordsOf(shown.text.slice(start, end))
              expect(words).toHaveLength(1)
              expect(terms).toContain(words[0]?.term)
              last = end
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('that excludes something finds nothing that has it', () => {
    const excluding = fc
      .tuple(
        words,
        fc.constantFrom('-sleep', '-gut', '-"poor sleep"', '-"late dinner"', '-melatonin -tea', '-travel'),
        question,
      )
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(excluding, options, (text, options) => {
        const { excluded } = readQuery(text)
        for (const hit of hits(text, options)) {
          const document = documentOf(hit)
          for (const { term } of excluded.words) expect(hasTerm(document, term)).toBe(false)
          for (const { words, unfinished } of excluded.phrases)
            // Small words alone have a promise of their own above.
            if (wordsOf(words.join(' ')).some(({ term }) => term !== undefined))
              expect(hasInARow(document, words, unfinished)).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('with a phrase finds what has it word for word, unless a note says otherwise', () => {
    const phrased = fc
      .tuple(
        words,
        fc.constantFrom(
          '"poor sleep"',
          '“late dinner”',
          '"sleep of owls"',
          '"melatonin 1 mg"',
          '"sleep poor"',
          '"the gut"',
        ),
        question,
      )
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(phrased, options, (text, options) => {
        const { hits, tried } = ask(text, options)
        const { phrases } = readQuery(text)
        if (tried.notes.some((note) => note.includes('word for word'))) return
        for (const hit of hits)
          for (const { words, unfinished } of phrases)
            expect(hasInARow(documentOf(hit), words, unfinished)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['one letter', 's'],
    ['a page that was pasted', 'sleep and the gut, '.repeat(600)],
    ['a key that was pasted', 'a'.repeat(10_240)],
    ['a number that was pasted', `${'1'.repeat(10_240)} mg`],
    ['emoji', '😴🛌 👩🏽‍⚕️'],
    ['a text from right to left', 'قولون عصبي \u202esleep'],
    ['a text without spaces', '睡眠不足と腸'],
    ['half a character', 'sleep \uD83D'],
    ['names that objects have', '__proto__ constructor toString hasOwnProperty'],
    ['hundreds of quotation marks', '"'.repeat(700)],
    ['hundreds of minus signs', '-sleep '.repeat(700)],
  ])('is answered: %s', (_, text) => {
    for (const settled of [true, false]) {
      const { hits, tried } = ask(text, { settled })
      expect(hits.length).toBeLessThanOrEqual(20)
      expect(tried.words.length).toBeLessThanOrEqual(30)
      expect(tried.cut).toBe(text.length > 2000)
    }
  })

  test('is answered over no documents at all', () => {
    const nothing = opened<AnyDocument>([])
    fc.assert(
      fc.property(question, (text) => {
        const { hits, counts } = search({ library: nothing, journal: live<AnyDocument>([]) }, text)
        expect(hits).toEqual([])
        expect(counts).toEqual({ article: 0, reference: 0, word: 0, journal: 0 })
      }),
    )
  })
})

describe('the journal beside the library', () => {
  const entry = (date: string, notes: string) => journalDocument(dayOn(date, { notes }))
  const passages = opened<AnyDocument>(
    Array.from({ length: 6 }, (_, number) => article(`kefir-${String(number)}`, ['Kefir and sleep.'])).flat(),
  )
  const journalOf = (...entries: JournalDocument[]) => {
    const journal = new LiveIndex<AnyDocument>()
    journal.addAll(entries)
    return journal
  }
  const everyDay = Array.from({ length: 200 }, (_, day) =>
    entry(
      `2026-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`,
      'Kefir.',
    ),
  )

  test('however often a person recorded a thing, what the library says of it stays', () => {
    const { hits } = search({ library: passages, journal: journalOf(...everyDay) }, 'kefir ')
    expect(hits.filter(({ kind }) => kind === 'article')).toHaveLength(6)
  })

  test.each([
    ['they were added in', everyDay],
    ['they were added in, turned round', everyDay.toReversed()],
  ])('of entries that say the same the newest are shown, whatever the order %s', (_, entries) => {
    const { hits } = search({ library: passages, journal: journalOf(...entries) }, 'kefir in:journal', {
      limit: 2,
    })
    expect(hits.map((hit) => hit.kind === 'journal' && hit.date)).toEqual(['2026-08-04', '2026-08-03'])
  })

  test('a misspelling in it hides nothing of the library', () => {
    const journal = journalOf(entry('2026-11-20', 'Drank keffir.'))
    const { hits, tried } = search({ library: passages, journal }, 'keffir ')
    expect(hits.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['article', 'journal']))
    expect(tried.respelled).toEqual([])
  })
})

test('what is looked for word for word, or must not be there, is so where a person can see it', () => {
  const library = opened<AnyDocument>([
    { ...article('seen', ['Wine at night.'])[0], asked: 'booze before bed' } as AnyDocument,
    ...article('other', ['Bed and breakfast.']),
  ])
  expect(search({ library }, 'wine -booze').hits).toHaveLength(1)
  expect(search({ library }, '"before bed"').tried.notes).toEqual([expect.stringContaining('word for word')])
})
