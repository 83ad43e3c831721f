import { describe, expect, test } from 'vitest'
import { compileLibrary } from '../../../scripts/content/compile-library.ts'
import { describeProblems } from '../../../scripts/content/problem.ts'
import { articleFile, sources } from '../../fixtures/articles.ts'

function compile(body: string) {
  const { compiled, problems } = compileLibrary(sources([articleFile(body)]))
  const article = compiled.library.articles[0]
  if (article === undefined) throw new Error(describeProblems(problems))
  return article
}

describe('a claim', () => {
  test('is followed by numbered links to its studies, named for those who cannot see the page', () => {
    expect(compile('Yes. [Tea is *not* a drug.]{@moss2011-tea}').html).toBe(
      '<p id="p1">Yes. <span class="claim" id="claim-1">Tea is <em>not</em> a drug.</span>' +
        '<button type="button" class="grade" data-grade="limited" data-claim="claim-1" aria-haspopup="dialog" aria-label="Evidence: limited"></button><sup class="citations">' +
        '<a class="citation" href="#/library/reference/moss2011-tea" data-reference="moss2011-tea" aria-label="Study 1: Moss 2011">1</a>' +
        '</sup></p>\n',
    )
  })

  test('keeps the number a study got at its first citation', () => {
    const { html, references } = compile('[A]{@owl2001} [B]{@moss2011-tea @owl2001}')
    expect(
      [...html.matchAll(/data-reference="([^"]+)"[^>]*>(\d+)</g)].map(([, id, number]) => [id, number]),
    ).toEqual([
      ['owl2001', '1'],
      ['moss2011-tea', '2'],
      ['owl2001', '1'],
    ])
    expect(references).toEqual(['owl2001', 'moss2011-tea'])
  })

  test('may run over lines, hold a link, and stand in lists and tables', () => {
    const { html } = compile(
      'A [claim with [a link](article:tea-and-sleep)\nin it]{@owl2001\n@moss2011-tea}.\n\n- [b]{@owl2001}\n\n| a |\n|---|\n| [c]{@owl2001} |',
    )
    expect(html.match(/class="claim"/g)).toHaveLength(3)
    expect(html).toContain('<a href="#/library/article/tea-and-sleep">a link</a>')
  })
})

describe('passages', () => {
  const { passages, html, words } = compile(
    'Before.\n\n## Why *tea*?\n\nOne [claim.]{@owl2001}\ntwo.\n\n- a\n- b\n\n  c.\n\n### Old & new\n\n| k | v |\n|---|--:|\n| 1 | 2 |\n',
  )

  test('are the paragraphs, lists and tables, each under its heading, in plain words', () => {
    expect(passages).toEqual([
      { id: 'p1', heading: 'Tea & sleep', text: 'Before.' },
      { id: 'p2', heading: 'Why tea?', text: 'One claim. two.' },
      { id: 'p3', heading: 'Why tea?', text: 'a; b; c.' },
      { id: 'p4', heading: 'Old & new', text: 'k; v; 1; 2' },
    ])
  })

  test('carry their ids in the HTML, and headings one made of their words', () => {
    for (const { id } of passages) expect(html.match(new RegExp(` id="${id}"`, 'g'))).toHaveLength(1)
    expect(html).toContain('<h2 id="why-tea">')
    expect(html).toContain('<h3 id="old-new">')
  })

  test('are what the word count counts', () => {
    expect(words).toBe(11)
  })
})

test('a table is aligned by class, since the app allows no style attributes', () => {
  const { html } = compile('| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |')
  expect(html).toContain('<td>1</td>\n<td class="centre">2</td>\n<td class="right">3</td>')
})

test('quotes and apostrophes are turned; everything else stays as typed', () => {
  expect(compile(`It's "so" (c) -- 'yes' < 5 & 6...`).passages[0]?.text).toBe(
    'It’s “so” (c) -- ‘yes’ < 5 & 6...',
  )
})

test('what looks like HTML by its signs only is text', () => {
  expect(compile('1 < 2 & 3 > 2').html).toBe('<p id="p1">1 &lt; 2 &amp; 3 &gt; 2</p>\n')
})
