import { describe, expect, test } from 'vitest'
import { describeStudy, lengthOf, weeksOf, type StudyFacts } from '../../../src/core/library/study-facts.ts'

const facts = (different: Partial<StudyFacts> = {}): StudyFacts => ({ subjects: 'people', ...different })

describe('the length of a study', () => {
  test.each<readonly [Partial<StudyFacts>, written: string, weeks: number | undefined]>([
    [{}, '', undefined],
    [{ weeks: 8 }, '8 weeks', 8],
    [{ weeks: 1 }, '1 week', 1],
    [{ weeks: 0.5 }, '0.5 weeks', 0.5],
    [{ days: 1 }, '1 day', 1 / 7],
    [{ days: 28 }, '28 days', 4],
    [{ months: 1 }, '1 month', 52 / 12],
    [{ months: 12 }, '12 months', 52],
    // The first of the three that is known.
    [{ weeks: 2, days: 10, months: 3 }, '2 weeks', 2],
    [{ days: 10, months: 3 }, '10 days', 10 / 7],
  ])('%j: %j', (length, written, weeks) => {
    expect(lengthOf(facts(length))).toBe(written)
    expect(weeksOf(facts(length))).toBe(weeks)
  })
})

describe('a study in a line', () => {
  const mg = (substance: string, from: number, to = from) => ({ substance, unit: 'mg', from, to })

  test.each<readonly [line: string, design: string, facts: StudyFacts | undefined]>([
    [
      'RCT, 40 adults with IBS, 2 weeks, melatonin 3 mg',
      'RCT',
      facts({ people: 40, who: 'adults with IBS', weeks: 2, doses: [mg('melatonin', 3)] }),
    ],
    ['Cohort, 90,000 people, 12 months', 'cohort', facts({ people: 90_000, months: 12 })],
    ['Cohort, nurses', 'cohort', facts({ who: 'nurses' })],
    ['Guideline', 'guideline', facts()],
    ['Web page', 'web page', undefined],
    [
      'Meta-analysis, 900 adults, melatonin 0.5 to 5 mg, caffeine 100 mg',
      'meta-analysis',
      facts({ people: 900, who: 'adults', doses: [mg('melatonin', 0.5, 5), mg('caffeine', 100)] }),
    ],
    ['Mendelian randomisation', 'Mendelian randomisation', facts({ doses: [] })],
  ])('%s', (line, design, known) => {
    expect(describeStudy(design, known)).toBe(line)
  })
})
