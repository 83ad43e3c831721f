import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../../src/core/search/analysis.ts'
import {
  readSynonyms,
  Synonyms,
  wrongGroups,
  type SynonymEntries,
} from '../../../src/core/search/synonyms.ts'

const list = `
# spellings
diarrhoea = diarrhea   # a comment behind a group
ibs = irritable bowel syndrome
the runs ~ loose stools ~ diarrhoea
high blood pressure ~ hypertension
blood pressure ~ bp
ibuprofen > painkiller > medicine
can't sleep ~ insomnia
`
const synonyms = readSynonyms(list)

/** What is looked for in place of what was typed: the part of it, and for each substitute its relation and its terms. */
const found = (text: string, from = synonyms) => {
  const words = wordsOf(text).map(({ term, folded }) => term ?? folded)
  return from.find(words).map(({ from, to, substitutes }) => ({
    typed: words.slice(from, to).join(' '),
    instead: substitutes.map(({ terms, relation }) => `${relation} ${terms.join(' ')}`),
  }))
}
const instead = (text: string, from = synonyms) => found(text, from).flatMap(({ instead }) => instead)

describe('the three signs', () => {
  test('= joins both ways the same word in other letters', () => {
    expect(instead('diarrhea')).toContain('same diarrhoea')
    expect(instead('diarrhoea')).toContain('same diarrhea')
  })

  test('~ joins each with all the others', () => {
    expect(instead('loose stools', readSynonyms('loose stools ~ diarrhoea ~ the runs'))).toEqual([
      'near diarrhoea',
    ])
    expect(instead('hypertension')).toEqual(['near high blood pressur'])
    expect(instead('high blood pressure')).toEqual(['near hypertens'])
  })

  test('> leads from a word to what it is a kind of, and not back', () => {
    expect(instead('ibuprofen')).toEqual(['broader painkil', 'broader medicin'])
    expect(instead('painkiller')).toEqual(['broader medicin'])
    expect(instead('medicine')).toEqual([])
  })
})

describe('expressions', () => {
  test('of several words are looked for as all of their terms', () => {
    expect(synonyms.find(['ib'])[0]?.substitutes).toEqual([
      { terms: ['irrit', 'bowel', 'syndrom'], relation: 'same' },
    ])
  })

  test('are found in any inflection', () => {
    expect(instead('painkillers')).toEqual(instead('painkiller'))
  })

  test('the longest comes first, and is not taken apart', () => {
    expect(found('my high blood pressure')).toEqual([
      { typed: 'high blood pressur', instead: ['near hypertens'] },
    ])
    expect(found('blood pressure')).toEqual([{ typed: 'blood pressur', instead: ['near bp'] }])
  })

  test('are found one after another, in the order typed', () => {
    expect(found('ibuprofen against ibs and the runs').map(({ typed }) => typed)).toEqual([
      'ibuprofen',
      'ib',
      'the run',
    ])
  })

  test('are found with the stop words they are typed with', () => {
    expect(instead("I can't sleep")).toEqual(['near insomnia'])
    expect(instead('sleep')).toEqual([])
    expect(instead('runs')).toEqual([])
  })

  test('that are one word without their stop words are typed, and never looked for: the runs is not run', () => {
    expect(instead('the runs')).toEqual(expect.arrayContaining(['near loos stool', 'near diarrhoea']))
    expect(instead('diarrhoea')).toEqual(['same diarrhea', 'near loos stool'])
    expect(instead('insomnia')).toEqual([])
  })

  test('that are the same in other letters have the same neighbours', () => {
    expect(instead('diarrhea')).toEqual(['same diarrhoea', 'near loos stool'])
    expect(instead('diarrhoea')).toEqual(['same diarrhea', 'near loos stool'])
  })

  test('stand for one another in the way that comes first in the list', () => {
    const twice = readSynonyms('colour = color\ncolour ~ color')
    expect(instead('colour', twice)).toEqual(['same color'])
  })

  test('that are only inflections of one another stand for nothing new', () => {
    expect(instead('sleep', readSynonyms('sleep = sleeping'))).toEqual([])
  })
})

describe('the words of expressions', () => {
  test('are known, stop words apart', () => {
    expect(synonyms.has('hypertension')).toBe(true)
    expect(synonyms.has('irritable')).toBe(true)
    expect(synonyms.has('the')).toBe(false)
    expect(synonyms.has('melatonin')).toBe(false)
  })

  test('are found by a near spelling', () => {
    expect(synonyms.nearest('hypertenson', 2)).toMatchObject([{ folded: 'hypertension', distance: 1 }])
    expect(synonyms.nearest('melatonin', 2)).toEqual([])
  })
})

describe('a line that is no group', () => {
  const wrong = 'colour = color\n\n# all right\nalone\na = b > c\nfibre =\n~ fibre\nbelly ~ tummy'

  test('is named with its number and what stands in it', () => {
    expect(wrongGroups(wrong).map(({ line }) => line)).toEqual([4, 5, 6, 7])
    expect(wrongGroups(wrong)[0]?.message).toMatch(/“alone” is no group: .*=.*~.*>/)
  })

  test('is passed over, and the others are read', () => {
    const read = readSynonyms(wrong)
    expect(instead('colour tummy', read)).toEqual(['same color', 'near belli'])
    expect(read.has('alone')).toBe(false)
    expect(read.has('fibre')).toBe(false)
  })

  test('there is none in a sound list, whatever ends its lines', () => {
    expect(wrongGroups(list)).toEqual([])
    expect(wrongGroups(list.replaceAll('\n', '\r\n'))).toEqual([])
    expect(instead('diarrhea', readSynonyms(list.replaceAll('\n', '\r\n')))).toContain('same diarrhoea')
  })
})

test('after a way through JSON they are the same', () => {
  const again = new Synonyms(JSON.parse(JSON.stringify(synonyms)) as SynonymEntries)
  for (const text of ['diarrhea', 'loose stools', 'my high blood pressure', 'ibuprofen', 'medicine'])
    expect(found(text, again)).toEqual(found(text))
  expect(again.has('hypertension')).toBe(true)
  expect(again.nearest('hypertenson', 2)).toEqual(synonyms.nearest('hypertenson', 2))
  expect(found('diarrhea', new Synonyms())).toEqual([])
})

test('no list and no question makes it throw, and what it finds does not overlap', () => {
  const part = fc.constantFrom(
    '=',
    '~',
    '>',
    '#',
    '\n',
    ' ',
    'the',
    'runs',
    'gut',
    'high blood pressure',
    'ibs',
    '__proto__',
    '😴',
  )
  const text = fc.array(part, { maxLength: 30 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(text, text, (list, question) => {
      const read = readSynonyms(list)
      const words = wordsOf(question).map(({ term, folded }) => term ?? folded)
      let last = 0
      for (const { from, to, substitutes } of read.find(words)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeLessThanOrEqual(words.length)
        expect(to).toBeGreaterThan(from)
        expect(substitutes).not.toEqual([])
        last = to
      }
      const lines = list.split('\n').length
      for (const { line } of wrongGroups(list)) expect(line).toBeLessThanOrEqual(lines)
    }),
  )
})
