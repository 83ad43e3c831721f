import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileLibrary } from '../../../scripts/content/compile-library.ts'
import { describeProblems } from '../../../scripts/content/problem.ts'
import { articleFile, glossaryFile, sources } from '../../fixtures/articles.ts'

interface Entry {
  readonly term: string
  readonly also?: readonly string[]
  readonly text?: string
}

function compile(body: string, entries: readonly Entry[]) {
  const glossary = glossaryFile(JSON.stringify(entries.map((entry) => ({ text: 'A thing.', ...entry }))))
  const { compiled, problems } = compileLibrary(sources([articleFile(body)], { glossary }))
  const article = compiled.library.articles[0]
  if (article === undefined || problems.length > 0) throw new Error(describeProblems(problems))
  return { article, glossary: compiled.library.glossary }
}

/** The links to the glossary, as `words > id`. */
const linksIn = (html: string) =>
  [
    ...html.matchAll(/<a class="term" href="#\/library\/glossary\/([^"]*)" data-term="([^"]*)">(.*?)<\/a>/g),
  ].map(([, address, id, words]) => `${words ?? ''} > ${address === id ? (id ?? '') : 'not one id'}`)
const links = (body: string, entries: readonly Entry[] = glossary) =>
  linksIn(compile(body, entries).article.html)

const glossary: readonly Entry[] = [
  { term: 'A&E' },
  { term: 'colon', also: ['colons', 'large bowel'] },
  { term: "Crohn's disease", also: ["Crohn's"] },
  { term: 'IBS', also: ['irritable bowel syndrome'] },
  { term: 'IBS-C' },
  { term: 'placebo' },
  { term: 'REM sleep' },
  { term: 'SE' },
  { term: 'sleep onset' },
  { term: 'sleep onset latency' },
  { term: 'tea' },
]

describe('a word of the glossary becomes a link', () => {
  test.each([
    ['where it stands', 'Your colon is long.', ['colon > colon']],
    ['at the beginning, with its capital', 'Colon is a word.', ['Colon > colon']],
    ['by another of its forms', 'The large bowel is long.', ['large bowel > colon']],
    ['beside a stop or in brackets', 'Look (placebo): tea.', ['placebo > placebo', 'tea > tea']],
    ['at its first mention only', 'Tea. More tea.\n\nAnd tea.', ['Tea > tea']],
    ['once for all its forms', 'IBS, or irritable bowel syndrome.', ['IBS > ibs']],
    ['by its longest form', 'The sleep onset latency.', ['sleep onset latency > sleep-onset-latency']],
    ['by the shorter one where it stands alone', 'The sleep onset.', ['sleep onset > sleep-onset']],
    [
      'with another inside it that has been linked',
      'Sleep onset; sleep onset latency.',
      ['Sleep onset > sleep-onset', 'sleep onset latency > sleep-onset-latency'],
    ],
    ['of signs', 'Go to A&E.', ['A&amp;E > a-e']],
    [
      'with an apostrophe that the page curls',
      "It is Crohn's disease.",
      ['Crohn’s disease > crohns-disease'],
    ],
    ['with an apostrophe that was typed curly', 'It is Crohn’s.', ['Crohn’s > crohns-disease']],
    ['before a hyphen', 'A placebo-controlled trial.', ['placebo > placebo']],
    ['in a claim', '[Tea is hot.]{@owl2001}', ['Tea > tea']],
    ['in a list and a table', '- tea\n\n| placebo |\n|---|\n| x |', ['tea > tea', 'placebo > placebo']],
    ['in emphasis', 'It is *tea*.', ['tea > tea']],
    ['that has its capitals in a phrase of several words', 'Rem sleep.', ['Rem sleep > rem-sleep']],
  ])('%s', (_, body, found) => {
    expect(links(body)).toEqual(found)
  })
})

describe('no link is made', () => {
  test.each([
    ['in a heading', '## Tea\n\nProse.'],
    ['in a link', '[tea](article:tea-and-sleep) is hot.'],
    ['inside a longer word', 'Steam, team, teas and teatime.'],
    ['after a hyphen', 'Iced-tea is cold, non-placebo too.'],
    ['beside a digit', 'Tea2 and 2tea.'.replace('Tea2', 'tea2')],
    ['of a plural that is not listed', 'Two placebos.'],
    ['of an abbreviation in small letters', 'Per se it is ibs, or Ibs.'],
    ['of one whose letters stand in another', 'IBSEN and IBS2.'],
    ['of a phrase that a mark breaks', 'Large, bowel.'],
  ])('%s', (_, body) => {
    expect(links(body)).toEqual([])
  })

  test('of what the compiler refuses, which stays in one piece to be seen', () => {
    const glossaryOf = (entries: readonly object[]) => ({ glossary: glossaryFile(JSON.stringify(entries)) })
    for (const wrong of ['<tea>', '@tea-2001']) {
      const faults = [[], [{ term: 'tea', text: 'A thing.' }]].map((entries) =>
        describeProblems(compileLibrary(sources([articleFile(wrong)], glossaryOf(entries))).problems),
      )
      expect(faults[0]).toContain('tea-and-sleep.md:8: ')
      expect(faults[1]).toBe(faults[0])
    }
  })

  test('of the forms in a heading or a link, but after them', () => {
    expect(links('## Tea\n\n[tea](article:tea-and-sleep) and tea.')).toEqual(['tea > tea'])
  })

  test('of a shorter abbreviation inside a longer one', () => {
    expect(links('It is IBS-C.')).toEqual(['IBS-C > ibs-c'])
  })

  test('of a listed plural only when it is listed', () => {
    expect(links('Two colons.')).toEqual(['colons > colon'])
  })

  test('when there is no glossary', () => {
    expect(links('Tea.', [])).toEqual([])
  })

  test('within the glossary itself', () => {
    const { glossary: compiled } = compile('Prose.', [{ term: 'pot', text: 'For tea.' }, { term: 'tea' }])
    expect(compiled.map(({ html }) => linksIn(html))).toEqual([[], []])
  })
})

test('claims of the glossary have ids that are theirs on a page of all entries', () => {
  const { glossary: compiled } = compile('Prose.', [
    { term: 'pot', text: '[Pots are round.]{@owl2001}' },
    { term: 'tea', text: '[Tea is hot.]{@owl2001}' },
  ])
  expect(compiled.map(({ claims }) => claims.map(({ id }) => id))).toEqual([['pot-claim-1'], ['tea-claim-1']])
})

test('signs in a term are signs, and not a pattern', () => {
  const entries = [{ term: '95% CI' }, { term: 'a+b (c)' }, { term: 'x.y' }]
  expect(links('A 95% CI of a+b (c). Not xzy; x.y.', entries)).toEqual([
    '95% CI > 95-ci',
    'a+b (c) > a-b-c',
    'x.y > x-y',
  ])
})

test('linking never changes the words that are read', () => {
  const piece = fc.constantFrom(
    ...[
      'tea',
      'Tea',
      'colon',
      'IBS',
      'ibs',
      'irritable',
      'bowel syndrome',
      'sleep onset',
      'latency',
      "Crohn's",
      'A&E',
    ],
    ...[
      ' ',
      ' ',
      ' ',
      '-',
      '.',
      ', ',
      '\n',
      '\n\n',
      '*',
      '**',
      '(',
      '- ',
      '## Tea\n\n',
      '"',
      "'",
      '<',
      '&amp;',
    ],
    ...['[tea](article:tea-and-sleep)', '[The placebo.]{@owl2001}'],
  )
  const visible = (html: string) => html.replace(/<a class="term"[^>]*>(.*?)<\/a>/g, '$1')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 25 }), (pieces) => {
      const body = `Prose.\n\n${pieces.join('')}`
      const [bare, linked] = [[], glossary].map((entries) => {
        const file = glossaryFile(JSON.stringify(entries.map((entry) => ({ text: 'A thing.', ...entry }))))
        return compileLibrary(sources([articleFile(body)], { glossary: file })).compiled.library.articles[0]
      })
      expect(linked === undefined).toBe(bare === undefined)
      if (linked === undefined || bare === undefined) return
      expect(visible(linked.html)).toBe(bare.html)
      expect(linked.passages).toEqual(bare.passages)
      expect(linked.headings).toEqual(bare.headings)
      expect(linked.claims).toEqual(bare.claims)
      expect(new Set(linksIn(linked.html)).size).toBe(linksIn(linked.html).length)
    }),
  )
})
