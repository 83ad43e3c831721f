import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeBibtex } from '../../../src/core/library/export/bibtex.ts'
import { hostileText } from '../../fixtures/hostile.ts'
import { projectReferences } from '../../fixtures/project-references.ts'
import { lost, readByCitationJs, said, saidBy } from '../../fixtures/reference-readers.ts'
import { reference, without } from '../../fixtures/references.ts'

test('nothing of any reference is lost', () => {
  const back = readByCitationJs(writeBibtex(projectReferences))
  expect(back).toHaveLength(projectReferences.length)
  const losses = projectReferences.flatMap((one, index) => lost(saidBy(one), said(back[index] ?? {})))
  expect(losses).toEqual([])
})

test('every entry has its own key, which is our id', () => {
  const keys = readByCitationJs(writeBibtex(projectReferences)).map((item) => item['citation-key'])
  expect(keys).toEqual(projectReferences.map(({ id }) => id))
  expect(new Set(keys).size).toBe(keys.length)
})

test('an entry is what Zotero and JabRef look for, field by field', () => {
  const whole = reference({
    title: 'Sleep & 50% of IBS_C {sic}: the "gut" -- a #1 cause?',
    author: [
      { family: 'van der Wren', given: 'Carl-Emil' },
      { literal: 'Health and Care' },
      { family: 'And', given: 'B' },
      { family: 'Moss' },
    ],
    PMID: '123',
    PMCID: 'PMC9',
    URL: 'https://example.org/a_b?c=50%25&d={e}',
  })
  expect(writeBibtex([{ ...whole, author_list_complete: false }])).toBe(
    `@article{moss2011-tea,
  title = {{Sleep \\& 50\\% of IBS\\_C {\\textbraceleft}sic{\\textbraceright}: the "gut" -{}- a \\#1 cause?}},
  author = {van der Wren, Carl-Emil and {Health and Care} and {And}, B and {Moss}},
  journal = {Journal of Evening Habits},
  year = {2011},
  month = may,
  date = {2011-05-02},
  volume = {12},
  number = {3},
  pages = {101--109},
  doi = {10.1000/tea.2011},
  url = {https://example.org/a_b?c=50%25&d=%7Be%7D},
  pmid = {123},
  pmcid = {PMC9},
  note = {Not all authors are listed in this record.},
}
`,
  )
})

describe('an entry', () => {
  test('has no field for what the reference lacks', () => {
    const bare = without(reference(), 'author', 'container-title', 'issued', 'volume', 'issue', 'page', 'DOI')
    expect(writeBibtex([bare])).toBe(
      '@article{moss2011-tea,\n  title = {{Chamomile tea before bed: a randomised trial}},\n}\n',
    )
  })

  test('of a report names the institution, of a web page the publisher', () => {
    const publisher = 'Health and Care'
    expect(writeBibtex([reference({ type: 'report', publisher })])).toMatch(
      /^@techreport\{[^]* {2}institution = \{\{Health and Care\}\},\n/,
    )
    expect(writeBibtex([reference({ type: 'webpage', publisher })])).toMatch(
      /^@online\{[^]* {2}publisher = \{\{Health and Care\}\},\n/,
    )
  })
})

test('no title, journal or name can end a field or an entry, or come back as something else', () => {
  const name = hostileText()
  const fields = fc.record({
    title: hostileText(),
    journal: hostileText(),
    authors: fc.array(
      fc.oneof(
        name.map((literal) => ({ literal })),
        name.map((family) => ({ family })),
        fc.record({ family: fc.oneof(name, fc.constant('de, la and')), given: name }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  })
  fc.assert(
    fc.property(fc.array(fields, { minLength: 1, maxLength: 3 }), (several) => {
      const references = several.map(({ title, journal, authors }, index) =>
        reference({ id: `r${index}`, title, 'container-title': journal, author: authors, PMID: '7' }),
      )
      const back = readByCitationJs(writeBibtex(references))
      expect(back).toHaveLength(references.length)
      expect(references.flatMap((one, index) => lost(saidBy(one), said(back[index] ?? {})))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('braces are balanced for BibTeX itself, which counts them even behind a backslash', () => {
  fc.assert(
    fc.property(hostileText(), (title) => {
      let depth = 0
      for (const character of writeBibtex([reference({ title })])) {
        depth += character === '{' ? 1 : character === '}' ? -1 : 0
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
    }),
  )
})
