import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../../src/core/search/analysis.ts'
import { readQuery } from '../../../src/core/search/query.ts'
import { question } from './corpus.ts'

const typedIn = (text: string) => readQuery(text).words.map(({ typed }) => typed)
const phrasesIn = (text: string) => readQuery(text).phrases.map(({ words }) => words.join(' '))
const excludedIn = (text: string) => {
  const { words, phrases } = readQuery(text).excluded
  return [...words.map(({ folded }) => folded), ...phrases.map(({ words }) => words.join(' '))]
}

describe('words', () => {
  test('are kept once each, and stop words are put aside', () => {
    const { words, ignored } = readQuery("I can't sleep, sleeping is the worst ")
    expect(words.map(({ typed, term }) => [typed, term])).toEqual([
      ['sleeping', 'sleep'],
      ['worst', 'worst'],
    ])
    expect(ignored).toEqual(['I', "can't", 'is', 'the'])
  })

  test('follow one another as typed, stop words among them, for expressions of several words', () => {
    expect(readQuery('the runs at night').sequence).toEqual(['the', 'run', 'at', 'night'])
  })

  test('the last one may go on while nothing is typed after it', () => {
    const unfinished = (text: string) => readQuery(text).words.map(({ unfinished }) => unfinished)
    expect(unfinished('gut slee')).toEqual([false, true])
    for (const text of ['gut sleep ', 'gut sleep,', 'gut "sleep"', 'gut sleep -tea', 'gut sleep year:2015'])
      expect(unfinished(text)).toEqual([false, false])
  })

  test('a stop word is looked for when it stands alone and may go on', () => {
    expect(typedIn('can')).toEqual(['can'])
    expect(typedIn('can ')).toEqual([])
    expect(typedIn('sleep can')).toEqual(['sleep'])
  })
})

describe('a phrase', () => {
  test.each([
    '"gut pain"',
    '“gut pain”',
    '„gut pain“',
    '«gut pain»',
    '»gut pain«',
    '("gut pain")',
    '"gut pain”',
  ])('stands between quotation marks of any kind: %s', (text) => {
    expect(phrasesIn(text)).toEqual(['gut pain'])
    expect(typedIn(text)).toEqual(['gut', 'pain'])
    expect(readQuery(text).phrases[0]).toMatchObject({ typed: 'gut pain', unfinished: false })
  })

  test('has its stop words, and is written as typed: not in another inflection', () => {
    expect(phrasesIn('"the runs"')).toEqual(['the runs'])
    expect(phrasesIn('"sleeping"')).toEqual(['sleeping'])
  })

  test('goes on to the end while its quotation mark is open, and so may its last word', () => {
    expect(readQuery('tea "gut pai').phrases).toEqual([
      { typed: 'gut pai', words: ['gut', 'pai'], unfinished: true },
    ])
    expect(typedIn('tea "gut pai')).toEqual(['tea', 'gut', 'pai'])
  })

  test('narrows nothing before it has a finished word that is looked for', () => {
    for (const text of ['"', '""', '"gu', '"the', '"the ru', '"?!"', '"of the"'])
      expect(phrasesIn(text), text).toEqual([])
  })

  test('may stand beside others', () => {
    expect(phrasesIn('"gut pain" and “poor sleep” tea')).toEqual(['gut pain', 'poor sleep'])
  })

  test('begins only where a word can begin: inches and quotation marks inside words are none', () => {
    for (const text of [`5' 10" tall or 6' 2"`, 'sleep"gut pain"']) expect(phrasesIn(text), text).toEqual([])
  })
})

describe('a minus', () => {
  test.each([
    ['gut -mice', ['mice']],
    ['-mice', ['mice']],
    ['gut (-mice)', ['mice']],
    ['gut -mice -rats', ['mice', 'rats']],
    ['gut -"animal study"', ['animal study']],
    ['gut -“animal study”', ['animal study']],
    ['gut -"mice"', ['mice']],
    ['gut -double-blind', ['double blind']],
    ['gut -Naïve', ['naive']],
  ])('before a word or a phrase excludes it: %s', (text, excluded) => {
    expect(excludedIn(text)).toEqual(excluded)
    expect(phrasesIn(text)).toEqual([])
    expect(typedIn(text)).not.toEqual(expect.arrayContaining(['mice', 'animal', 'blind']))
  })

  test.each([
    ['half-past ten', ['half', 'past', 'ten']],
    ['gut-brain', ['gut', 'brain']],
    ['-5 degrees', ['5', 'degrees']],
    ['-0.5 mg', ['0.5 mg']],
    ['gut - mice', ['gut', 'mice']],
    ['gut -- mice', ['gut', 'mice']],
    ['gut --mice', ['gut', 'mice']],
    ['gut – mice', ['gut', 'mice']],
    ['gut -', ['gut']],
  ])('inside a word, before a digit or on its own excludes nothing: %s', (text, words) => {
    expect(excludedIn(text)).toEqual([])
    expect(typedIn(text)).toEqual(words)
  })

  test.each(['-date:2026', '-is:flare', '-kind:night', '-taken:melatonin'])(
    'before a filter of the journal is left out, with a note: %s',
    (text) => {
      const { filters, notes } = readQuery(`gut ${text}`)
      expect(Object.values(filters).flat()).toEqual([])
      expect(notes).toEqual([expect.stringContaining(text)])
    },
  )

  test('before a filter is left out, with a note', () => {
    const { filters, notes, words } = readQuery('gut -in:journal sleep')
    expect(filters.kinds).toEqual([])
    expect(notes).toEqual([expect.stringContaining('-in:journal')])
    expect(words.map(({ typed }) => typed)).toEqual(['gut', 'sleep'])
  })
})

describe('a filter', () => {
  test.each([
    ['author:Moss', { authors: ['moss'] }],
    ['author:"van der Wren"', { authors: ['van', 'der', 'wren'] }],
    ['author:Müller', { authors: ['muller'] }],
    ['AUTHOR:moss', { authors: ['moss'] }],
    ['year:2015', { years: [[2015, 2015]] }],
    ['year:2015..2023', { years: [[2015, 2023]] }],
    ['year:2015-2023', { years: [[2015, 2023]] }],
    ['year:2015–2023', { years: [[2015, 2023]] }],
    ['year:2015..', { years: [[2015, 9999]] }],
    ['year:..2015', { years: [[0, 2015]] }],
    ['year:2015 year:2017', { years: [[2015, 2015], [2017, 2017]] }], // prettier-ignore
    ['design:rct', { designs: ['rct'] }],
    ['design:"systematic review"', { designs: ['systematic review'] }],
    ['design:“systematic review”', { designs: ['systematic review'] }],
    ['topic:body-clock', { topics: ['body-clock'] }],
    ['grade:Strong', { grades: ['strong'] }],
    ['grade:strong grade:mixed', { grades: ['strong', 'mixed'] }],
    ['in:articles', { kinds: ['article'] }],
    ['in:studies', { kinds: ['reference'] }],
    ['in:words', { kinds: ['word'] }],
    ['in:Journal', { kinds: ['journal'] }],
    ['date:2026-03-14', { dates: [['2026-03-14', '2026-03-14']] }],
    ['date:2026-3-4', { dates: [['2026-03-04', '2026-03-04']] }],
    ['date:2024-02', { dates: [['2024-02-01', '2024-02-29']] }],
    ['date:2026-12', { dates: [['2026-12-01', '2026-12-31']] }],
    ['date:2026', { dates: [['2026-01-01', '2026-12-31']] }],
    ['date:2026-03-01..2026-05-31', { dates: [['2026-03-01', '2026-05-31']] }],
    ['date:2026-03–2026-05', { dates: [['2026-03-01', '2026-05-31']] }],
    ['date:2025..2026-03-14', { dates: [['2025-01-01', '2026-03-14']] }],
    ['date:2026-03..', { dates: [['2026-03-01', '9999-12-31']] }],
    ['date:..2026-03', { dates: [['0000-01-01', '2026-03-31']] }],
    ['date:2026-03-14..2026-03', { dates: [['2026-03-14', '2026-03-31']] }],
    ['date:2025 date:2026-02', { dates: [['2025-01-01', '2025-12-31'], ['2026-02-01', '2026-02-28']] }], // prettier-ignore
    ['is:flare', { days: ['flare'] }],
    ['IS:Flare', { days: ['flare'] }],
    ['kind:night', { entryKinds: ['night'] }],
    ['kind:Gut kind:days', { entryKinds: ['gut', 'day'] }],
    ['kind:doses', { entryKinds: ['taken'] }],
    ['taken:melatonin', { taken: ['melatonin'] }],
    ['taken:"slow release"', { taken: ['slow release'] }],
  ])('is read and no word to look for: %s', (text, filters) => {
    const ofLibrary = { authors: [], years: [], designs: [], grades: [], kinds: [], topics: [] }
    const none = { ...ofLibrary, dates: [], entryKinds: [], days: [], taken: [] }
    const query = readQuery(`gut ${text} sleep`)
    expect(query.filters).toEqual({ ...none, ...filters })
    expect(query.words.map(({ typed }) => typed)).toEqual(['gut', 'sleep'])
    expect(query.notes).toEqual([])
  })

  test('years the wrong way round are turned, and a note says so', () => {
    const { filters, notes } = readQuery('year:2023..2015')
    expect(filters.years).toEqual([[2015, 2023]])
    expect(notes).toEqual([expect.stringMatching(/“year:2023\.\.2015”.*2015 to 2023/)])
  })

  test.each([
    ['date:2026-05..2026-03', '2026-03-01 to 2026-05-31'],
    ['date:2026-03-14..2026-03-01', '2026-03-01 to 2026-03-14'],
  ])('days the wrong way round are turned, and a note says so: %s', (text, read) => {
    const { filters, notes } = readQuery(text)
    expect(filters.dates).toEqual([read.split(' to ')])
    expect(notes).toEqual([`“${text}” was read as ${read}.`])
  })

  test.each([
    ...['author:', 'year:', 'design:', 'grade:', 'in:', 'topic:', 'year:""'],
    ...['date:', 'is:', 'kind:', 'taken:', 'taken:"'],
  ])('that is still being typed says nothing: %s', (text) => {
    expect(readQuery(`gut ${text}`)).toMatchObject({ words: [{ typed: 'gut' }], notes: [] })
    expect(Object.values(readQuery(text).filters).flat()).toEqual([])
  })

  test('in quotation marks goes on to the end while they are open', () => {
    expect(readQuery('gut design:"systematic rev')).toMatchObject({
      filters: { designs: ['systematic rev'] },
      words: [{ typed: 'gut' }],
      phrases: [],
    })
  })

  test('is none inside a word', () => {
    expect(readQuery('built-in:journal plugin:words').filters.kinds).toEqual([])
  })

  describe.each([
    'year:next',
    'year:20',
    'year:2015..23',
    'year:20152016',
    'year:12015',
    'grade:good',
    'in:bed',
    'in:toString',
    'in:constructor',
    'in:__proto__',
    'date:soon',
    'date:14.3.2026',
    'date:2026-02-30',
    'date:2026-00',
    'date:2026-13',
    'date:26-03-14',
    'date:..',
    'date:2024..2025..2026',
    'is:bad',
    'kind:dream',
    'kind:constructor',
  ])('that cannot be read: %s', (text) => {
    const query = readQuery(`gut ${text} week sleep`)

    test('leaves a note that names it', () => {
      expect(query.notes).toEqual([
        expect.stringMatching(new RegExp(`^“${text.replaceAll('.', '\\.')}” was left out: .*\\.$`)),
      ])
    })

    test('narrows nothing', () => {
      expect(Object.values(query.filters).flat()).toEqual([])
    })

    test('takes no word with it', () => {
      expect(query.words.map(({ typed }) => typed)).toEqual(['gut', 'week', 'sleep'])
    })
  })
})

test('a question of many parts is read as its parts are', () => {
  const parts = [
    { text: 'sleep', word: 'sleep' },
    { text: 'bloated,', word: 'bloated' },
    { text: '(melatonin)', word: 'melatonin' },
    { text: '睡眠', word: '睡眠' },
    { text: 'قولون', word: 'قولون' },
    { text: '😴' },
    { text: '"gut pain"', phrase: 'gut pain' },
    { text: '“poor nights”', phrase: 'poor nights' },
    { text: '-mice', excluded: 'mice' },
    { text: '-"wild rats"', excluded: 'wild rats' },
    { text: 'year:2015', filter: [2015, 2015] },
    { text: 'author:moss', filter: 'moss' },
    { text: 'date:2026-03', filter: ['2026-03-01', '2026-03-31'] },
    { text: 'is:flare', filter: 'flare' },
    { text: 'taken:"slow release"', filter: 'slow release' },
    { text: 'in:studies', filter: 'reference' },
    { text: 'year:never', note: true },
    { text: 'grade:a', note: true },
    { text: '-in:journal', note: true },
  ] as const satisfies readonly {
    text: string
    word?: string
    phrase?: string
    excluded?: string
    filter?: unknown
    note?: true
  }[]
  type Part = { readonly text: string } & Partial<
    Record<'word' | 'phrase' | 'excluded' | 'filter' | 'note', unknown>
  >
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Part[]>(...parts), { maxLength: 12 }), (chosen) => {
      const text = chosen.map((part) => part.text).join(' ')
      const query = readQuery(text)
      const all = <Key extends keyof Part>(key: Key) =>
        chosen.flatMap((part) => (part[key] === undefined ? [] : [part[key]]))
      const looked = chosen.flatMap(({ word, phrase }) =>
        [word, phrase].filter((part) => typeof part === 'string').flatMap((part) => part.split(' ')),
      )
      expect(query.words.map(({ typed }) => typed)).toEqual([...new Set(looked)])
      expect(query.phrases.map(({ words }) => words.join(' '))).toEqual(all('phrase'))
      expect([...excludedIn(text)].sort()).toEqual(all('excluded').sort())
      expect(Object.values(query.filters).flat()).toHaveLength(all('filter').length)
      // Said once, however often it was typed.
      const noted = chosen.filter(({ note }) => note === true).map((part) => part.text)
      expect(query.notes).toHaveLength(new Set(noted).size)
    }),
  )
})

describe('any string', () => {
  test('is a question of at most thirty words, made of what was typed', () => {
    fc.assert(
      fc.property(question, (text) => {
        const query = readQuery(text)
        const { words, ignored, phrases, excluded, filters, notes } = query
        expect(words.length).toBeLessThanOrEqual(30)
        expect(new Set(words.map(({ term }) => term)).size).toBe(words.length)
        for (const { typed, folded, term } of [...words, ...excluded.words]) {
          expect(text).toContain(typed)
          expect(typed).not.toBe('')
          expect(wordsOf(typed).some((word) => word.folded === folded)).toBe(true)
          expect([...query.sequence, ...excluded.words.map((word) => word.term)]).toContain(term)
        }
        for (const { typed, words } of [...phrases, ...excluded.phrases]) {
          expect(text).toContain(typed)
          expect(wordsOf(typed).map(({ folded }) => folded)).toEqual(words)
        }
        for (const typed of ignored) expect(text).toContain(typed)
        for (const [from, to] of filters.years) expect(from).toBeLessThanOrEqual(to)
        for (const [from, to] of filters.dates) expect(from <= to).toBe(true)
        for (const note of notes) expect(note).toMatch(/\.$/)
        expect(words.filter(({ unfinished }) => unfinished).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  test('without commands loses no word', () => {
    const word = fc.constantFrom('sleep', 'gut', 'the', '0.5 mg', 'naïve', '睡眠', '😴', "can't", '!', ',')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (all) => {
        const text = `${all.join(' ')} `
        const { words, ignored } = readQuery(text)
        const kept = new Set([
          ...words.map(({ term }) => term),
          ...ignored.flatMap(wordsOf).map(({ folded }) => folded),
        ])
        for (const { term, folded } of wordsOf(text)) expect(kept).toContain(term ?? folded)
      }),
    )
  })

  test.each([
    ['ten thousand words', Array.from({ length: 10_000 }, (_, index) => `w${String(index)}`).join(' ')],
    ['ten thousand letters', 'a'.repeat(10_240)],
    ['ten thousand quotation marks', '"'.repeat(10_240)],
    ['ten thousand minus signs', '-'.repeat(10_240)],
    ['ten thousand filters', 'in:articles '.repeat(1000)],
  ])('that was pasted is cut and says so: %s', (_, text) => {
    const query = readQuery(text)
    expect(query.cut).toBe(true)
    expect(query.words.length).toBeLessThanOrEqual(30)
    expect(query.words.every(({ unfinished }) => !unfinished)).toBe(true)
  })

  test('that is short is not cut', () => {
    expect(readQuery('gut').cut).toBe(false)
    expect(readQuery('').cut).toBe(false)
  })
})

test.each(['-5-HTP', '-5htp', '-htp'])('%s is left out although it may begin with a digit', (text) => {
  expect(readQuery(`serotonin ${text}`).excluded.words.length + readQuery(text).excluded.phrases.length).toBe(
    1,
  )
})
