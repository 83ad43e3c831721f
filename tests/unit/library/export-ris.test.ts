import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeRis } from '../../../src/core/library/export/ris.ts'
import { hostileText } from '../../fixtures/hostile.ts'
import { projectReferences } from '../../fixtures/project-references.ts'
import {
  lost,
  readByCitationJs,
  readTags,
  said,
  saidBy,
  type Said,
} from '../../fixtures/reference-readers.ts'
import { reference, without } from '../../fixtures/references.ts'

/** As citation-js reads it. It has no field for a PMID in RIS, so that is looked up in the bare tags. */
function readBack(text: string): Said[] {
  const tags = readTags(text)
  return readByCitationJs(text, '@ris/file').map((item, index) => {
    const [pmid] = (tags[index]?.get('M2') ?? []).flatMap((value) => /^PMID: (.+)$/.exec(value)?.[1] ?? [])
    return { ...said(item), PMID: pmid }
  })
}

test('nothing of any reference is lost', () => {
  const back = readBack(writeRis(projectReferences))
  expect(back).toHaveLength(projectReferences.length)
  expect(projectReferences.flatMap((one, index) => lost(saidBy(one), back[index]))).toEqual([])
})

test('a record is what Zotero and JabRef look for, line by line', () => {
  const whole = reference({
    PMID: '123',
    PMCID: 'PMC9',
    URL: 'https://example.org/tea',
    publisher: 'Owl House',
  })
  expect(writeRis([{ ...whole, author_list_complete: false }])).toBe(
    [
      'TY  - JOUR',
      'ID  - moss2011-tea',
      'TI  - Chamomile tea before bed: a randomised trial',
      'AU  - Moss, Ada L',
      'AU  - Finch, B',
      'AU  - van der Wren, Carl-Emil',
      'T2  - Journal of Evening Habits',
      'PY  - 2011',
      'DA  - 2011/05/02/',
      'Y1  - 2011/05/02/',
      'VL  - 12',
      'IS  - 3',
      'SP  - 101',
      'EP  - 109',
      'PB  - Owl House',
      'DO  - 10.1000/tea.2011',
      'UR  - https://example.org/tea',
      'C2  - PMC9',
      'M2  - PMID: 123',
      'M2  - PMCID: PMC9',
      'U1  - PMID: 123',
      'N1  - Not all authors are listed in this record.',
      'ER  - ',
      '',
      '',
    ].join('\r\n'),
  )
})

describe('a record', () => {
  test('has no line for what the reference lacks', () => {
    const bare = without(reference(), 'author', 'container-title', 'issued', 'volume', 'issue', 'page', 'DOI')
    expect(writeRis([bare]).split('\r\n')).toEqual([
      'TY  - JOUR',
      'ID  - moss2011-tea',
      'TI  - Chamomile tea before bed: a randomised trial',
      'ER  - ',
      '',
      '',
    ])
  })

  test.each([
    ['webpage', 'ELEC'],
    ['report', 'RPRT'],
  ] as const)('of a %s is %s', (type, tag) => {
    expect(writeRis([reference({ type })])).toMatch(new RegExp(`^TY  - ${tag}\r\n`))
  })

  test.each([
    ['e57', ['e57'], undefined],
    ['650-657.e3', ['650'], ['657.e3']],
    ['E463–E472', ['E463'], ['E472']],
    ['1-2-1-9', ['1-2-1-9'], undefined],
  ])('of the pages %s names the first and the last', (page, first, last) => {
    const [record] = readTags(writeRis([reference({ page })]))
    expect([record?.get('SP'), record?.get('EP')]).toEqual([first, last])
  })
})

test('no title, journal or name can end a line, a record or the file', () => {
  // RIS itself parts a name at its comma and knows no way around it.
  const name = hostileText(',')
  const fields = fc.record({
    title: hostileText(),
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
      const back = readBack(writeRis(references))
      expect(back).toHaveLength(references.length)
      expect(references.flatMap((one, index) => lost(saidBy(one), back[index]))).toEqual([])
    }),
    {
      numRuns: 500,
      examples: [
        [
          [
            {
              title: 'and',
              journal: 'é',
              authors: [{ family: '@de{', given: String.raw`\textbf{x}` }, { literal: 'AND{' }],
            },
          ],
        ],
      ],
    },
  )
})
