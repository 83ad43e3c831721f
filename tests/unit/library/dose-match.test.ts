import { afterEach, describe, expect, test } from 'vitest'
import { speak, translation } from '../../../src/core/language.ts'
import { en, words } from '../../../src/core/library/catalogue.ts'
import { de } from '../../../src/core/library/catalogue.de.ts'
import { describeDoseMatch, matchDoses, type Taken } from '../../../src/core/library/dose-match.ts'
import type { TestedDose } from '../../../src/core/library/study-facts.ts'

const tested = (substance: string, from: number, to = from, unit = 'mg'): TestedDose => ({
  substance,
  unit,
  from,
  to,
})
const took = (name: string, amount?: number, unit?: string): Taken => ({
  name,
  ...(amount === undefined ? {} : { amount }),
  ...(unit === undefined ? {} : { unit }),
})
const recordedOf = (dose: TestedDose, ...taken: Taken[]) => matchDoses([dose], taken)[0]?.recorded

describe('what was taken is found beside what was tested', () => {
  test.each([
    ['by name', took('melatonin', 3, 'mg'), 3],
    ['whatever the capitals', took('MELATONIN', 3, 'MG'), 3],
    ['among other words', took('Sleepwell melatonin, slow release', 3, 'mg'), 3],
    ['with a hyphen', took('slow-melatonin', 3, 'mg'), 3],
    ['with space round the unit', took('melatonin', 3, ' mg '), 3],
    ['in micrograms', took('melatonin', 500, 'mcg'), 0.5],
    ['in µg, by the micro sign', took('melatonin', 500, 'µg'), 0.5],
    ['in μg, by the Greek letter', took('melatonin', 500, 'μg'), 0.5],
    ['in ug', took('melatonin', 500, 'ug'), 0.5],
    ['in grams, without a long tail of digits', took('melatonin', 2.01, 'g'), 2010],
    ['when it was nothing', took('melatonin', 0, 'mg'), 0],
  ])('%s', (_, taken, amount) => {
    expect(recordedOf(tested('melatonin', 3, 6), taken)).toEqual([amount, amount])
  })

  test('in a unit that no other converts to, when it is the same', () => {
    expect(recordedOf(tested('vitamin', 400, 400, 'IU'), took('vitamin', 1000, 'iu'))).toEqual([1000, 1000])
  })

  test('in the unit of the study', () => {
    expect(recordedOf(tested('tea', 1, 2, 'g'), took('tea', 500, 'mg'))).toEqual([0.5, 0.5])
  })
})

describe('in another language', () => {
  afterEach(() => {
    speak('en', [translation(words, en)])
  })

  test('it is found by its name there, and by the one the studies use', () => {
    speak('de', [translation(words, de)])
    const taken = [took('Koffein', 200, 'mg'), took('Caffeine', 100, 'mg')]
    expect(recordedOf(tested('caffeine', 100), ...taken)).toEqual([100, 200])
  })
})

describe('nothing is guessed', () => {
  test.each([
    ['without an amount', took('melatonin', undefined, 'mg')],
    ['without a unit', took('melatonin', 3)],
    ['in another kind of unit', took('melatonin', 3, 'drops')],
    ['of another substance', took('magnesium', 3, 'mg')],
    ['of a longer name', took('melatoninergic', 3, 'mg')],
    ['of a shorter name', took('melaton', 3, 'mg')],
    ['of no name', took('', 3, 'mg')],
    ['in a unit that is a word of the language', took('melatonin', 3, 'constructor')],
  ])('from what was recorded %s', (_, taken) => {
    expect(matchDoses([tested('melatonin', 3, 6)], [taken])).toEqual([])
  })

  test('from nothing', () => {
    expect(matchDoses([], [took('melatonin', 3, 'mg')])).toEqual([])
    expect(matchDoses([tested('melatonin', 3)], [])).toEqual([])
  })
})

test('all doses of a substance are one range, and so is all that was taken of it', () => {
  expect(
    matchDoses(
      [tested('melatonin', 3), tested('magnesium', 500), tested('melatonin', 2, 5), tested('caffeine', 100)],
      [took('melatonin', 1, 'mg'), took('magnesium', 0.2, 'g'), took('melatonin', 2000, 'mcg')],
    ),
  ).toEqual([
    { substance: 'melatonin', unit: 'mg', tested: [2, 5], recorded: [1, 2] },
    { substance: 'magnesium', unit: 'mg', tested: [500, 500], recorded: [200, 200] },
  ])
})

test('one name may hold two substances', () => {
  expect(
    matchDoses([tested('melatonin', 3), tested('magnesium', 500)], [took('melatonin + magnesium', 3, 'mg')]),
  ).toHaveLength(2)
})

test('the reader is told both ranges, and not whether it is too much', () => {
  expect(describeDoseMatch({ substance: 'melatonin', unit: 'mg', tested: [3, 6], recorded: [1, 1] })).toBe(
    'These studies used 3 to 6 mg of melatonin; you have recorded 1 mg.',
  )
  expect(
    describeDoseMatch({ substance: 'caffeine', unit: 'mg', tested: [100, 100], recorded: [50, 200] }),
  ).toBe('These studies used 100 mg of caffeine; you have recorded 50 to 200 mg.')
})
