import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileLibrary } from '../../../scripts/content/compile-library.ts'
import { isSafe } from '../../../scripts/content/safe-html.ts'
import { articleFile, sources } from '../../fixtures/articles.ts'

describe('refused', () => {
  test.each([
    '<script>alert(1)</script>',
    '<p>x<script src="x.js"></script></p>',
    '<style>p{}</style>',
    '<img src="x">',
    '<iframe src="#/"></iframe>',
    '<svg><a href="#/x">x</a></svg>',
    '<p onclick="x()">x</p>',
    '<p style="color:red">x</p>',
    '<p class="claim">x</p>',
    '<span class="claim other">x</span>',
    '<span title="x">x</span>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="JAVA&#10;SCRIPT:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="https://example.org">x</a>',
    '<a href="//example.org">x</a>',
    '<a href="#top">x</a>',
    '<a>x</a>',
    '<a href="#/x" target="_blank">x</a>',
    '<form action="#/"><p>x</p></form>',
    '<!-- x -->',
    '<?x y?>',
    '<h1>x</h1>',
  ])('%s', (html) => {
    expect(isSafe(html)).toBe(false)
  })
})

test('accepted: what articles are made of', () => {
  expect(
    isSafe(
      '<h2 id="a">A &amp; “b” &quot;c&quot;</h2><p id="p1"><span class="claim">x <em>y</em></span><sup class="citations">' +
        '<a class="citation" href="#/library/reference/a" data-reference="a" aria-label="Study 1: A 2001">1</a></sup></p>' +
        '<ol id="p2" start="3"><li><strong>x</strong></li></ol><table id="p3"><tbody><tr><td class="right">1</td></tr></tbody></table>',
    ),
  ).toBe(true)
})

test('whatever is written in an article, what comes out is safe or the build fails', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '{@owl2001}',
      '](article:tea-and-sleep)',
      '](javascript:x)',
      '<b>',
      '<script>',
      '</p>',
      '"',
      "'",
    ),
    fc.constantFrom(
      '&lt;',
      '&#x3c;',
      '*',
      '**',
      '\n',
      '\n\n',
      '- ',
      '## ',
      '|',
      '\n|-|\n',
      '\\',
      'onclick=',
      ' ',
      'tea',
      '&',
      '<',
    ),
    fc.string({ maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { compiled, problems } = compileLibrary(sources([articleFile(pieces.join(''))]))
      const html = compiled.library.articles[0]?.html
      if (html === undefined) {
        expect(problems).not.toEqual([])
        expect(problems.map(({ message }) => message).join()).not.toContain('sanitiser')
      } else {
        expect(
          html.replace(
            /<\/?(?:h2|h3|p|ul|ol|li|em|strong|a|span|sup|table|thead|tbody|tr|th|td)\b[^<>]*>/g,
            '',
          ),
        ).not.toMatch(/[<>]/)
        expect([...html.matchAll(/href="([^"]*)"/g)].every(([, address]) => address?.startsWith('#/'))).toBe(
          true,
        )
      }
    }),
    { numRuns: 500 },
  )
})
