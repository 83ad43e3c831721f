import { describe, expect, test } from 'vitest'
import { expand, nearestWords } from '../../../src/core/search/expand.ts'
import { Lexicon } from '../../../src/core/search/lexicon.ts'
import { readQuery } from '../../../src/core/search/query.ts'

const lexicon = Lexicon.of(['melatonin bloated bloating sleep sleepless gut guts tea cancer'])
const looked = (text: string) =>
  expand(readQuery(text), lexicon).expansions.map(({ term, how }) => `${how} ${term}`)

test('a query keeps each term once and puts stop words aside', () => {
  const { words, ignored } = readQuery("I can't sleep, sleeping is the worst ")
  expect(words.map(({ typed, term }) => [typed, term])).toEqual([
    ['sleeping', 'sleep'],
    ['worst', 'worst'],
  ])
  expect(ignored).toEqual(['I', "can't", 'is', 'the'])
})

test('a long text is cut to a bounded number of words, and says so', () => {
  const pasted = readQuery(Array.from({ length: 3000 }, (_, index) => `w${String(index)}`).join(' '))
  expect(pasted.words.length).toBeLessThanOrEqual(32)
  expect(pasted.cut).toBe(true)
  expect(readQuery('gut').cut).toBe(false)
})

describe('the last word', () => {
  test('may go on while it is being typed', () => {
    expect(looked('bloa')).toEqual(['itself bloa', 'beginning bloat', 'beginning bloat'])
  })

  test('is finished by whatever follows it', () => {
    expect(looked('gut ')).toEqual(['itself gut'])
    expect(looked('slee ')).not.toContain('beginning sleep')
  })

  test('is not completed below three letters', () => {
    expect(looked('gu')).toEqual(['itself gu'])
  })

  test('may be a stop word on its way to something, when it stands alone', () => {
    expect(looked('can')).toContain('beginning cancer')
    expect(looked('sleep can')).not.toContain('beginning cancer')
  })
})

describe('spelling', () => {
  test('is looked at only for words that are not in the lexicon', () => {
    expect(looked('melatonim ')).toEqual(['itself melatonim', 'spelling melatonin'])
    expect(looked('bloated ')).toEqual(['itself bloat'])
  })

  test('is not looked at for short words and numbers', () => {
    expect(looked('tee ')).toEqual(['itself tee'])
    expect(looked('1200mg ')).toEqual(['itself 1200mg'])
  })

  test('says what stood in for what', () => {
    expect(expand(readQuery('Bloateed gut '), lexicon).respelled).toEqual([
      { typed: 'Bloateed', as: ['bloated'] },
    ])
  })

  test('counts for less than the word itself', () => {
    for (const { how, weight } of expand(readQuery('melatonim sleep'), lexicon).expansions) {
      if (how === 'itself') expect(weight).toBe(1)
      else expect(weight).toBeLessThan(0.5)
    }
  })
})

test('suggestions are words as they are written, the nearest first', () => {
  expect(nearestWords(readQuery('melatoooin'), lexicon, 5)[0]).toBe('melatonin')
  expect(nearestWords(readQuery('xyzzyx'), lexicon, 5)).toEqual([])
})
