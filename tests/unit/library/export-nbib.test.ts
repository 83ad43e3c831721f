import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeNbib } from '../../../src/core/library/export/nbib.ts'
import type { Reference } from '../../../src/core/library/reference.ts'
import { hostileText } from '../../fixtures/hostile.ts'
import { projectReferences } from '../../fixtures/project-references.ts'
import { lost, readNbib, saidBy } from '../../fixtures/reference-readers.ts'
import { reference, without } from '../../fixtures/references.ts'

/** Those with a PMID come first. */
const inOrder = (references: readonly Reference[]) => [
  ...references.filter(({ PMID }) => PMID !== undefined),
  ...references.filter(({ PMID }) => PMID === undefined),
]

test('nothing of any reference is lost', () => {
  const back = readNbib(writeNbib(projectReferences))
  expect(back).toHaveLength(projectReferences.length)
  expect(inOrder(projectReferences).flatMap((one, index) => lost(saidBy(one), back[index]))).toEqual([])
})

test('a record is what PubMed writes, line by line', () => {
  const whole = reference({
    title:
      'Chamomile tea before bed in adults who find it hard to fall asleep: a randomised trial of four weeks',
    author: [
      { family: 'van der Wren', given: 'Carl-Emil' },
      { literal: 'Society of Owls' },
      { family: 'Moss' },
    ],
    PMID: '123',
    PMCID: 'PMC9',
    URL: 'https://example.org/tea',
    publisher: 'Owl House',
  })
  expect(writeNbib([{ ...whole, author_list_complete: false }])).toBe(
    `PMID- 123
VI  - 12
IP  - 3
DP  - 2011 May 2
TI  - Chamomile tea before bed in adults who find it hard to fall asleep: a randomised
      trial of four weeks
PG  - 101-109
LID - https://example.org/tea
FAU - van der Wren, Carl-Emil
AU  - van der Wren CE
CN  - Society of Owls
FAU - Moss
AU  - Moss
PT  - Journal Article
PB  - Owl House
JT  - Journal of Evening Habits
PMC - PMC9
AID - 10.1000/tea.2011 [doi]
GN  - Not all authors are listed in this record.
`,
  )
})

describe('a file', () => {
  test('begins with a PMID where one of the references has it', () => {
    expect(writeNbib([reference(), reference({ PMID: '5' })])).toMatch(/^PMID- 5\n/)
  })

  test('parts its records by a blank line, and has lines of 88 characters or one word', () => {
    const text = writeNbib(projectReferences)
    expect(text.split('\n\n')).toHaveLength(projectReferences.length)
    const long = text.split('\n').filter((line) => line.length > 88)
    expect(long.filter((line) => /\S \S/u.test(line.slice(6)) && !line.startsWith('AID -'))).toEqual([])
  })

  test('has no line for what a reference lacks', () => {
    const bare = without(reference(), 'author', 'container-title', 'issued', 'volume', 'issue', 'page', 'DOI')
    expect(writeNbib([bare])).toBe(
      'TI  - Chamomile tea before bed: a randomised trial\nPT  - Journal Article\n',
    )
  })
})

test('no title, journal or name can end a line or a record', () => {
  const name = hostileText()
  const fields = fc.record({
    title: fc.array(hostileText(), { minLength: 1, maxLength: 9 }).map((parts) => parts.join(' ')),
    journal: hostileText(),
    authors: fc.array(
      fc.oneof(
        name.map((literal) => ({ literal })),
        fc.record({ family: name, given: name }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  })
  fc.assert(
    fc.property(fc.array(fields, { minLength: 1, maxLength: 3 }), (several) => {
      const references = several.map(({ title, journal, authors }) =>
        reference({ title, 'container-title': journal, author: authors, PMID: '7' }),
      )
      const back = readNbib(writeNbib(references))
      expect(back).toHaveLength(references.length)
      expect(references.flatMap((one, index) => lost(saidBy(one), back[index]))).toEqual([])
    }),
    { numRuns: 500 },
  )
})
