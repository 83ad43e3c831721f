import { describe, expect, test } from 'vitest'
import { readingGrade } from '../../../scripts/content/gate/reading-grade.ts'
import { prepareTerms } from '../../../scripts/content/terms.ts'

const grade = (texts: readonly string[], ...forms: string[]) =>
  readingGrade(texts, prepareTerms(forms.map((form) => ({ id: form, forms: [form] }))))

describe('the reading grade', () => {
  test('is that of Flesch and Kincaid', () => {
    // 6 words in one sentence, 6 syllables.
    expect(grade(['The cat sat on the mat.'])).toBeCloseTo(0.39 * 6 + 11.8 * 1 - 15.59)
    // 8 words in two sentences, 10 syllables.
    expect(grade(['The kettle sat there. It was never hot.'])).toBeCloseTo(0.39 * 4 + 11.8 * (10 / 8) - 15.59)
  })

  test('is that of all texts together, each of which ends a sentence', () => {
    const [first, second] = ['The cat sat on the mat', 'The dog lay by the door']
    expect(grade([first, second])).toBe(grade([`${first}. ${second}.`]))
    expect(grade([first, second])).toBeLessThan(grade([`${first}, and ${second.toLowerCase()}`]))
  })

  test('rises with longer words and with longer sentences', () => {
    expect(grade(['It was an extraordinary occasion.'])).toBeGreaterThan(grade(['It was a good day.']))
    expect(grade(['It was hot and it was dry.'])).toBeGreaterThan(grade(['It was hot. It was dry.']))
  })

  test('does not mind numbers and signs, nor texts that have no word', () => {
    expect(grade(['The cat sat on the mat.', '12.5', '± & %', ''])).toBe(grade(['The cat sat on the mat.']))
    expect(grade([])).toBe(0)
    expect(grade(['12'])).toBe(0)
  })

  test('takes a decimal point and an abbreviation for no end of a sentence', () => {
    expect(grade(['They slept for 7.5 hours and were glad.'])).toBe(
      grade(['They slept for 7 hours and were glad.']),
    )
  })
})

describe('words that the glossary explains', () => {
  test('count for nothing, every time they stand there', () => {
    const text = 'The gastroenterology of tea is gastroenterology.'
    expect(grade([text], 'gastroenterology')).toBe(grade(['The of tea is.']))
  })

  test('are left out in the same forms as they are linked: SE is, and se is not', () => {
    expect(grade(['Per se it was SE.'], 'SE')).toBe(grade(['Per se it was.']))
    expect(grade(['Nice: the nice advice.'], 'NICE')).toBe(grade(['Nice: the nice advice.']))
  })
})
