import { describe, expect, test } from 'vitest'
import { compileLibrary } from '../../../scripts/content/compile-library.ts'
import type { SourceFile } from '../../../scripts/content/source-file.ts'
import { describeProblems } from '../../../scripts/content/problem.ts'
import { articleFile, fields, referencesFile, sources } from '../../fixtures/articles.ts'
import { reference, without } from '../../fixtures/references.ts'

const report = (articles: readonly SourceFile[], references = referencesFile()) =>
  describeProblems(compileLibrary(sources(articles, { references })).problems)
const reportOn = (body: string) => report([articleFile(body)], referencesFile())
const tea = 'resources/articles/tea-and-sleep.md'
const json = 'resources/references/references.json'
const neither =
  'a square bracket begins a claim, [sentence]{@reference}, or a link, [words](article:id), and this one is neither'

describe('the build refuses a claim', () => {
  test.each([
    ['[Tea helps.]{@nosuch2005}', '[@nosuch2005] is not in resources/references/references.json'],
    ['[Tea helps.]{}', 'a claim has no reference'],
    ['[Tea helps.]{ }', 'a claim has no reference'],
    ['[Tea helps.]', neither],
    ['[Tea helps.] {@moss2011-tea}', neither],
    ['[Tea helps.]{@moss2011-tea', neither],
    ['[]{@moss2011-tea}', 'a claim has no words'],
    [
      '[Tea helps.]{moss2011-tea}',
      '“moss2011-tea” is not a reference: write {@id}, {@id !@id} or {@id | 41 = 88 - 47}',
    ],
    [
      '[Tea helps.]{@moss2011-tea, @owl2001}',
      '“@moss2011-tea,” is not a reference: write {@id}, {@id !@id} or {@id | 41 = 88 - 47}',
    ],
    ['[Tea helps.]{@owl2001 @owl2001}', '[@owl2001] is cited twice by the same claim'],
    ['[Tea [helps]{@owl2001}.]{@moss2011-tea}', 'a claim may not stand in another claim'],
    ['[Tea [helps]{@owl2001}](article:tea-and-sleep)', neither],
    ['## [Tea helps.]{@owl2001}', 'a claim may not stand in a heading'],
  ])('%s', (claim, message) => {
    expect(reportOn(`Prose.\n\n${claim}\n`)).toBe(`${tea}:10: ${message}\n`)
  })

  test('whose reference may not be cited', () => {
    const doubtful = { ...reference({ id: 'owl2001' }), cite_ready: false }
    expect(
      report([articleFile('[Owls sleep.]{@owl2001}')], referencesFile([reference(), doubtful])),
    ).toContain(`${tea}:8: [@owl2001] may not be cited: see its record in ${json}\n`)
  })
})

describe('the build refuses', () => {
  test.each([
    ['raw HTML', '<script>alert(1)</script>', 'HTML is not allowed in an article'],
    ['a comment', '<!-- note -->', 'HTML is not allowed in an article'],
    ['disguised HTML', '&lt;img src=x&gt;', 'HTML is not allowed in an article'],
    ['a picture', '![a](b.png)', 'a picture is not allowed in an article'],
    [
      'a link outside',
      '[x](https://example.org)',
      'the link to https://example.org leads out: only article:id is allowed',
    ],
    [
      'a bare address',
      '<https://example.org>',
      'the link to https://example.org leads out: only article:id is allowed',
    ],
    [
      'a script link',
      '[x](javascript:alert(1))',
      'the link to javascript:alert(1) leads out: only article:id is allowed',
    ],
    ['a link to no article', '[x](article:nowhere)', 'there is no article nowhere'],
    ['a link with a title', '[x](article:tea-and-sleep "hi")', 'a link may not have a title'],
    ['a title in the text', '# Tea', 'a heading is ## or ###: the title is in the front matter'],
    ['code', '`tea`', 'code is not allowed in an article'],
    ['a fence', '```\ntea\n```', 'code is not allowed in an article'],
    ['a quotation', '> tea', 'a quotation block is not allowed in an article'],
    ['a line', '***', 'a ruled line is not allowed in an article'],
    ['a heading without words', '## ?', 'a heading has no words'],
    ['a heading named as a passage is', '## P2', 'the heading “P2” would have the id p2, which is taken'],
  ])('%s', (_, body, message) => {
    expect(reportOn(`Prose.\n\n${body}\n`)).toBe(`${tea}:10: ${message}\n`)
  })

  test('two headings that read the same, at the second', () => {
    expect(reportOn('## Tea\n\nProse.\n\n## Tea\n')).toBe(
      `${tea}:12: the heading “Tea” would have the id tea, which is taken\n`,
    )
  })

  test('an article without text', () => {
    expect(reportOn('\n')).toBe(`${tea}:8: the article has no text\n`)
  })
})

describe('a problem is reported at its own line', () => {
  test.each([
    ['later in a paragraph', 'One line,\nanother,\n[and a claim.]{@nosuch}', 10],
    [
      'after a claim that runs over lines',
      '[One\nclaim.]{@owl2001\n@moss2011-tea} And\n[another.]{@nosuch}',
      11,
    ],
    ['in a list', '- one\n- two\n  [claim]{@nosuch}', 10],
    ['in a table', '| a |\n|---|\n| b |\n| [c]{@nosuch} |', 11],
  ])('%s', (_, body, line) => {
    expect(reportOn(body)).toBe(`${tea}:${String(line)}: [@nosuch] is not in ${json}\n`)
  })

  test('in a file with Windows line ends', () => {
    const { file, text } = articleFile('One.\n\n[Two.]{@nosuch}')
    expect(report([{ file, text: text.replaceAll('\n', '\r\n') }], referencesFile())).toBe(
      `${tea}:10: [@nosuch] is not in ${json}\n`,
    )
  })
})

describe('front matter is refused', () => {
  const withFront = (front: string) =>
    report([articleFile('Prose.', 'tea-and-sleep', front)], referencesFile())

  test.each([
    [
      'when a field is missing',
      `id: tea-and-sleep\n${fields.replace(/summary.*\n/, '')}`,
      1,
      'summary is missing',
    ],
    ['when a field is unknown', `id: tea-and-sleep\n${fields}\nauthor: me`, 7, 'author is not a known field'],
    [
      'when a field is wrong',
      `id: tea-and-sleep\n${fields.replace('gut-and-sleep', 'tea')}`,
      5,
      'topic: the topic is not one of the known ones',
    ],
    [
      'when a date is none',
      `id: tea-and-sleep\n${fields.replace('2026-01-31', 'May')}`,
      6,
      'reviewed: the review date is not year-month-day',
    ],
    [
      'when the id is not the file name',
      `id: tea\n${fields}`,
      2,
      'the id is tea, so the file must be called tea.md',
    ],
  ])('%s', (_, front, line, message) => {
    expect(withFront(front)).toBe(`${tea}:${String(line)}: ${message}\n`)
  })

  test('when it is not YAML', () => {
    expect(withFront(`id: tea-and-sleep\n${fields}\ntitle: "open`)).toMatch(
      /^resources\/articles\/tea-and-sleep\.md:7: the front matter is not YAML: /,
    )
  })

  test.each(['Prose only.', '---\nid: x\nProse.'])('when it is missing: %j', (text) => {
    expect(report([{ file: tea, text }], referencesFile())).toBe(
      `${tea}:1: the front matter is missing: start with ---, the fields, and --- again\n`,
    )
  })

  test('when the id is taken', () => {
    const other = { ...articleFile('Prose.'), file: 'resources/articles/z.md' }
    expect(report([articleFile('Prose.'), other], referencesFile())).toContain(
      `resources/articles/z.md:2: the id tea-and-sleep belongs to ${tea}\n`,
    )
  })
})

describe('references are refused', () => {
  const withReferences = (text: string) => report([articleFile('Prose.')], { file: json, text })

  test('at the line of the field that is wrong', () => {
    const { text } = referencesFile([reference(), { ...reference({ id: 'owl2001' }), type: 'book' }])
    const line = text.split('\n').findIndex((row) => row.includes('"book"')) + 1
    expect(withReferences(text)).toMatch(new RegExp(`^${json}:${String(line)}: owl2001: type: `))
  })

  test('at the line of the entry that lacks a field', () => {
    const { text } = referencesFile([reference(), without(reference({ id: 'owl2001' }), 'design')])
    const line = text.split('\n').findIndex((row) => row.includes('"owl2001"'))
    expect(withReferences(text)).toBe(`${json}:${String(line)}: owl2001: design is missing\n`)
  })

  test('when two share an id', () => {
    expect(withReferences(referencesFile([reference(), reference()]).text)).toMatch(
      /:\d{2}: there is another reference moss2011-tea\n$/,
    )
  })

  test('when they are not JSON, or not a list', () => {
    expect(withReferences('[\n{"id": }\n]')).toMatch(/^resources\/references\/references\.json:\d+: /)
    expect(withReferences('{}')).toBe(`${json}:1: this is not a list of references\n`)
  })
})

test('a library without articles is refused', () => {
  expect(report([], referencesFile())).toBe('resources/articles:1: there is no article\n')
})

test('all problems of all files are reported together, in order', () => {
  const files = [articleFile('[b]{@no1}\n\n[c]{@no2}', 'b-tea'), articleFile('[a]{@no3}', 'a-tea')]
  expect(
    report(files, referencesFile([reference(), reference()]))
      .split('\n')
      .map((line) => line.replace(/: .*/, '')),
  ).toEqual([
    'resources/articles/a-tea.md:8',
    'resources/articles/b-tea.md:8',
    'resources/articles/b-tea.md:10',
    expect.stringMatching(/^resources\/references\/references\.json:\d+$/) as string,
    '',
  ])
})
