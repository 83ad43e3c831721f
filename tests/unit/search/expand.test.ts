import { describe, expect, test } from 'vitest'
import { expand, nearestWords, type Knowledge } from '../../../src/core/search/expand.ts'
import { readQuery } from '../../../src/core/search/query.ts'
import { scoreConcepts } from '../../../src/core/search/rank.ts'
import { opened, texts } from './corpus.ts'

const synonyms = `
ibs = irritable bowel syndrome
the runs ~ diarrhoea
high blood pressure ~ hypertension
tachycardia ~ fast heart
`
const index = opened(
  texts(
    'melatonin bloated bloating sleep sleepless gut guts tea cancer',
    'bloated irritable bowel syndrome, diarrhoea, run',
    'sleeping and sleepiness, pressure of blood',
    'hypertension',
  ),
  synonyms,
)
const knowledge: Knowledge = {
  vocabularies: [index.vocabulary],
  synonyms: index.synonyms,
  hasTerm: (term) => index.postings(term) !== undefined,
}
const expanded = (text: string) => expand(readQuery(text), knowledge)
const looked = (text: string) =>
  expanded(text).concepts.flatMap(({ alternatives }) =>
    alternatives.map(({ how, terms }) => `${how} ${terms.join(' ')}`),
  )

test('each word is a concept, with a bit of its own', () => {
  expect(expanded('gut tea ').concepts).toEqual([
    { words: 1, alternatives: [{ terms: ['gut'], weight: 1, how: 'itself' }] },
    { words: 2, alternatives: [{ terms: ['tea'], weight: 1, how: 'itself' }] },
  ])
})

test('what stands in for a word counts for less than the word itself', () => {
  for (const text of ['melatonim ', 'bloa', 'ibs ', 'high blood pressure '])
    for (const { alternatives } of expanded(text).concepts)
      for (const { how, weight } of alternatives) {
        if (how === 'itself') expect(weight).toBe(1)
        else expect(weight).toBeLessThan(1)
        expect(weight).toBeGreaterThan(0)
      }
})

describe('the last word', () => {
  test('may go on while it is being typed, to each term once', () => {
    expect(looked('bloa')).toEqual(['itself bloa', 'beginning bloat'])
  })

  test('is finished by whatever follows it', () => {
    expect(looked('gut ')).toEqual(['itself gut'])
    expect(looked('slee ').join()).not.toContain('beginning')
  })

  test('may be a stop word on its way to something, when it stands alone', () => {
    expect(looked('can')).toContain('beginning cancer')
    expect(looked('sleep can').join()).not.toContain('beginning')
  })

  test('that is a word already is that word, and what goes on from it counts for less', () => {
    expect(looked('sleep')[0]).toBe('itself sleep')
    expect(looked('sleep')).toContain('beginning sleepless')
  })
})

describe('spelling', () => {
  test('is looked at only for words that nothing has', () => {
    expect(looked('melatonim ')).toEqual(['itself melatonim', 'spelling melatonin'])
    expect(looked('bloating ')).toEqual(['itself bloat'])
    expect(looked('sleeps ')).toEqual(['itself sleep'])
  })

  test('is not looked at for a word that only the list of synonyms has', () => {
    expect(looked('syndromes ').join()).not.toContain('spelling')
    expect(looked('tachycardia ')).toEqual(['itself tachycardia', 'synonym fast heart'])
  })

  test('is not looked at for short words and numbers', () => {
    expect(looked('te ')).toEqual(['itself te'])
    expect(looked('1200mg ')).toEqual(['itself 1200mg'])
  })

  test('is not looked at for what is sooner a misspelt stop word', () => {
    expect(looked('abuot ')).toEqual(['itself abuot'])
  })

  test('is not looked at while the word may go on to a known one', () => {
    expect(expanded('melatoni').respelled).toEqual([])
  })

  test('says what stood in for what', () => {
    expect(expanded('Bloateed gut ').respelled).toEqual([{ typed: 'Bloateed', as: ['bloated'] }])
  })

  test('leads on to the synonyms of the word that was meant', () => {
    expect(looked('hypertensoin ')).toEqual([
      'itself hypertensoin',
      'spelling hypertens',
      'synonym high blood pressur',
    ])
  })
})

describe('synonyms', () => {
  test('of a word are alternatives to it', () => {
    expect(looked('ibs ')).toEqual(['itself ib', 'synonym irrit bowel syndrom'])
    expect(expanded('ibs ').concepts).toHaveLength(1)
  })

  test('of several words are a concept that stands for all of these', () => {
    const { concepts } = expanded('high blood pressure ')
    expect(concepts.map(({ words }) => words)).toEqual([1, 2, 4, 7])
    expect(concepts.at(-1)?.alternatives).toMatchObject([{ terms: ['hypertens'], how: 'synonym' }])
  })

  test('with a stop word are found when it is typed; without it the word is only itself', () => {
    expect(looked('the runs ')).toEqual(['itself run', 'synonym diarrhoea'])
    expect(looked('runs ')).toEqual(['itself run'])
    expect(looked('diarrhoea ')).toEqual(['itself diarrhoea'])
  })

  test('of an expression that is typed twice count once, as its words do', () => {
    const scores = (text: string) => [...scoreConcepts(index, expanded(text).concepts).values]
    expect(scores('high blood pressure high blood pressure ')).toEqual(scores('high blood pressure '))
  })
})

describe('suggestions', () => {
  test('are words as they are written, the nearest first', () => {
    expect(nearestWords(readQuery('melatoooin'), knowledge, 5)[0]).toBe('melatonin')
    expect(nearestWords(readQuery('xyzzyx'), knowledge, 5)).toEqual([])
  })

  test('are no more than asked for, each once', () => {
    const suggested = nearestWords(readQuery('sleepe sleepi sleepin'), knowledge, 3)
    expect(suggested).toHaveLength(3)
    expect(new Set(suggested).size).toBe(3)
  })
})
