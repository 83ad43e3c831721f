import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { words } from '../../../src/core/library/catalogue.ts'
import {
  gradeOf,
  grades,
  isDocument,
  isObservational,
  limitsOf,
  type Evidence,
  type Grade,
} from '../../../src/core/library/grade.ts'
import type { StudyFacts } from '../../../src/core/library/study-facts.ts'

const study = (design: string, facts: Partial<StudyFacts> = {}): Evidence => ({
  design,
  facts: { subjects: 'people', ...facts },
})
const trial = (facts: Partial<StudyFacts> = {}) => study('RCT', { people: 100, weeks: 4, ...facts })
const pooling = (facts: Partial<StudyFacts> = {}) =>
  study('meta-analysis', { rests: 'randomised trials', ...facts })
const guideline = (facts: Partial<StudyFacts> = {}) => study('guideline', facts)
const mice = study('animal', { subjects: 'animals' })
const cells = study('laboratory', { subjects: 'cells' })
const cohort = study('cohort', { people: 90_000 })
const page = study('web page', { subjects: 'none' })

type Row = readonly [
  name: string,
  grade: Grade,
  supporting: readonly Evidence[],
  against?: readonly Evidence[],
]

describe('the rule', () => {
  test.for<Row>([
    ['a web page', 'documented', [page]],
    ['a regulatory document', 'documented', [study('regulatory document', { subjects: 'none' })]],
    ['a technical specification', 'documented', [study('technical specification', { subjects: 'none' })]],
    ['several documents', 'documented', [page, page, page]],
    ['a document, and a study that found otherwise', 'documented', [page], [trial()]],

    ['one trial for, one against', 'mixed', [trial()], [trial()]],
    [
      'two poolings for, one small study against',
      'mixed',
      [pooling(), pooling()],
      [study('uncontrolled trial')],
    ],
    ['a pooling for, mice against', 'mixed', [pooling()], [mice]],
    ['mice for, mice against', 'mixed', [mice], [mice]],
    ['a document against counts for nothing', 'moderate', [trial()], [page]],
    ['a document beside a study counts for nothing', 'moderate', [trial(), page]],
    ['a document beside mice counts for nothing', 'preclinical', [page, mice]],

    ['two poolings of randomised trials', 'strong', [pooling(), pooling()]],
    ['a systematic review and a pooling', 'strong', [study('systematic review', pooling().facts), pooling()]],
    [
      'a guideline on randomised trials and a pooling',
      'strong',
      [guideline({ rests: 'randomised trials' }), pooling()],
    ],
    ['two poolings beside mice', 'strong', [pooling(), mice, pooling()]],

    ['one pooling of randomised trials', 'moderate', [pooling()]],
    ['two, one of low certainty', 'moderate', [pooling(), pooling({ certainty: 'low' })]],
    ['two, one in people unlike the reader', 'moderate', [pooling(), pooling({ unlikeReader: 'children' })]],
    [
      'two in people unlike the reader',
      'moderate',
      [pooling({ unlikeReader: 'a' }), pooling({ unlikeReader: 'b' })],
    ],
    [
      'two of trials that were not all randomised',
      'moderate',
      [pooling({ rests: 'trials' }), pooling({ rests: 'trials' })],
    ],
    ['one of low certainty', 'moderate', [pooling({ certainty: 'low' })]],
    ['a guideline whose basis is unknown', 'moderate', [guideline({ rests: 'unknown' })]],
    ['two guidelines whose basis is unknown', 'moderate', [guideline(), guideline({ rests: 'unknown' })]],
    ['a pooling beside an adequate trial', 'moderate', [pooling(), trial()]],
    ['a trial of 100 people over 4 weeks', 'moderate', [trial()]],
    ['of unknown length', 'moderate', [trial({ weeks: undefined })]],
    ['of 28 days', 'moderate', [trial({ weeks: undefined, days: 28 })]],
    ['of 1 month', 'moderate', [trial({ weeks: undefined, months: 1 })]],
    ['in people unlike the reader', 'moderate', [trial({ unlikeReader: 'shift workers' })]],
    ['many adequate trials, not one pooling', 'moderate', [trial(), trial(), trial()]],

    ['a trial of 99 people', 'limited', [trial({ people: 99 })]],
    ['of an unknown number', 'limited', [trial({ people: undefined })]],
    ['over 3.9 weeks', 'limited', [trial({ weeks: 3.9 })]],
    ['over 27 days', 'limited', [trial({ weeks: undefined, days: 27 })]],
    ['over 0.9 months', 'limited', [trial({ weeks: undefined, months: 0.9 })]],
    ['in people and animals', 'limited', [trial({ subjects: 'people and animals' })]],
    ['a controlled trial that was not randomised', 'limited', [study('controlled trial', trial().facts)]],
    ['a pooling of very low certainty', 'limited', [pooling({ certainty: 'very low' })]],
    [
      'two of very low certainty',
      'limited',
      [pooling({ certainty: 'very low' }), pooling({ certainty: 'very low' })],
    ],
    ['a pooling of observational studies', 'limited', [pooling({ rests: 'observational studies' })]],
    ['of mixed studies', 'limited', [pooling({ rests: 'mixed studies' })]],
    ['of who knows what', 'limited', [pooling({ rests: 'unknown' })]],
    ['a guideline on observational studies', 'limited', [guideline({ rests: 'observational studies' })]],
    ['a guideline of very low certainty', 'limited', [guideline({ certainty: 'very low' })]],
    ['a narrative review of trials', 'limited', [study('narrative review', pooling().facts)]],
    ['a cohort, however large', 'limited', [cohort]],
    ['a cohort beside mice', 'limited', [mice, cohort]],
    ['a pooling of trials in animals beside a cohort', 'limited', [pooling({ subjects: 'animals' }), cohort]],
    ['a study of products', 'limited', [study('product analysis', { subjects: 'products' })]],
    ['an opinion of nobody studied', 'limited', [study('narrative review', { subjects: 'none' })]],

    ['mice', 'preclinical', [mice]],
    ['cells', 'preclinical', [cells]],
    ['mice and cells', 'preclinical', [mice, cells, mice]],
    [
      'two poolings of trials in animals',
      'preclinical',
      [pooling({ subjects: 'animals' }), pooling({ subjects: 'animals' })],
    ],
    ['a randomised trial in 100 animals', 'preclinical', [trial({ subjects: 'animals' })]],
    ['a laboratory study of nobody', 'preclinical', [study('laboratory', { subjects: 'none' })]],
  ])('%s: %s', ([, grade, supporting, against = []]) => {
    expect(gradeOf(supporting, against)).toBe(grade)
  })
})

describe('of any evidence', () => {
  const facts = fc.record(
    {
      subjects: fc.constantFrom<StudyFacts['subjects']>(
        ...([
          'people',
          'people',
          'people',
          'animals',
          'cells',
          'people and animals',
          'products',
          'none',
        ] as const),
      ),
      people: fc.integer({ min: 1, max: 300 }),
      weeks: fc.integer({ min: 1, max: 12 }),
      days: fc.integer({ min: 1, max: 90 }),
      rests: fc.constantFrom<StudyFacts['rests']>(
        'randomised trials',
        'trials',
        'observational studies',
        'animal studies',
      ),
      certainty: fc.constantFrom<StudyFacts['certainty']>('low', 'very low'),
      unlikeReader: fc.constant('healthy volunteers'),
    },
    { requiredKeys: ['subjects'] },
  )
  const designs = [
    'RCT',
    'meta-analysis',
    'systematic review',
    'guideline',
    'cohort',
    'narrative review',
    'animal',
    'laboratory',
  ]
  const oneStudy = fc.record({ design: fc.constantFrom(...designs), facts })
  const oneDocument = fc.record({ design: fc.constantFrom('web page', 'regulatory document'), facts })
  const some = (one: fc.Arbitrary<Evidence>, minLength = 0) => fc.array(one, { minLength, maxLength: 6 })
  const any = fc.oneof(oneStudy, oneStudy, oneDocument)
  /** From least to most, of claims that nothing contradicts. */
  const step = (grade: Grade) => ['preclinical', 'limited', 'moderate', 'strong'].indexOf(grade)

  test('one more study that agrees never lowers the grade, if none found otherwise', () => {
    fc.assert(
      fc.property(some(oneStudy, 1), oneStudy, some(oneDocument), (studies, more, documents) => {
        const [before, after] = [
          gradeOf([...studies, ...documents]),
          gradeOf([...studies, more, ...documents]),
        ]
        expect(step(before)).toBeGreaterThanOrEqual(0)
        expect(step(after)).toBeGreaterThanOrEqual(step(before))
      }),
    )
  })

  test('only documents are documented, whatever found otherwise', () => {
    fc.assert(
      fc.property(some(any, 1), some(any), (supporting, against) => {
        expect(gradeOf(supporting, against) === 'documented').toBe(supporting.every(isDocument))
      }),
    )
  })

  test('mixed is a study for and a study against, and nothing else', () => {
    fc.assert(
      fc.property(some(any, 1), some(any), (supporting, against) => {
        const disputed = [supporting, against].every((side) => side.some((one) => !isDocument(one)))
        expect(gradeOf(supporting, against) === 'mixed').toBe(disputed)
      }),
    )
  })

  test('documents beside a study change nothing', () => {
    fc.assert(
      fc.property(some(oneStudy, 1), some(oneStudy), some(oneDocument), (studies, against, documents) => {
        expect(gradeOf([...studies, ...documents], [...against, ...documents])).toBe(
          gradeOf(studies, against),
        )
      }),
    )
  })

  test('the order does not matter', () => {
    const shuffled = some(any, 1).chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, some(any), ([list, otherOrder], against) => {
        expect(gradeOf(otherOrder, against.toReversed())).toBe(gradeOf(list, against))
      }),
    )
  })

  test('animals and cells alone are preclinical, however many', () => {
    const beforePeople = fc.record({
      design: fc.constantFrom(...designs),
      facts: facts.chain((one) =>
        fc.constantFrom<StudyFacts>({ ...one, subjects: 'animals' }, { ...one, subjects: 'cells' }),
      ),
    })
    fc.assert(
      fc.property(some(beforePeople, 1), some(oneDocument), (studies, documents) => {
        expect(gradeOf([...studies, ...documents])).toBe('preclinical')
      }),
    )
  })

  test('strong takes two syntheses of randomised trials in people like the reader', () => {
    fc.assert(
      fc.property(some(any, 1), (supporting) => {
        const sound = supporting.filter(
          ({ design, facts: { subjects, rests, certainty, unlikeReader } }) =>
            ['meta-analysis', 'systematic review', 'guideline'].includes(design) &&
            rests === 'randomised trials' &&
            !['animals', 'cells'].includes(subjects) &&
            certainty === undefined &&
            unlikeReader === undefined,
        )
        expect(gradeOf(supporting) === 'strong').toBe(sound.length >= 2)
      }),
    )
  })
})

describe('what to bear in mind of a study', () => {
  test.each<readonly [name: string, limits: readonly string[], evidence: Evidence]>([
    ['a document', [], study('web page', { subjects: 'animals', unlikeReader: 'anybody' })],
    ['an adequate trial', [], trial()],
    ['a trial of unknown size and length', [], study('RCT')],
    ['a pooling', [], pooling()],
    ['mice', ['Done in animals'], mice],
    ['cells', ['Done in the laboratory'], cells],
    [
      'people and animals',
      ['Partly done in animals'],
      study('experiment', { subjects: 'people and animals' }),
    ],
    ['a small trial', ['Small: 99 people'], trial({ people: 99 })],
    ['a short trial', ['Short: 27 days'], trial({ weeks: undefined, days: 27 })],
    ['a trial both', ['Small: 40 people', 'Short: 2 weeks'], trial({ people: 40, weeks: 2 })],
    ['a trial without comparison', ['Nothing to compare with'], study('uncontrolled trial')],
    ['a story', ['A reading of the field, not a count of all studies'], study('narrative review')],
    ['a cohort', ['Shows what goes together, not what causes it'], cohort],
    [
      'a pooling of what was watched',
      ['Shows what goes together, not what causes it'],
      pooling({ rests: 'observational studies' }),
    ],
    [
      'a review of animal studies, said once',
      ['A reading of the field, not a count of all studies', 'Rests on animal studies'],
      study('narrative review', { subjects: 'animals', rests: 'animal studies' }),
    ],
    ['low certainty', ['Rests on few, small or uncertain studies'], pooling({ certainty: 'low' })],
    ['very low certainty', ['Very low certainty'], pooling({ certainty: 'very low' })],
    ['other people', ['Studied healthy volunteers'], pooling({ unlikeReader: 'healthy volunteers' })],
  ])('%s: %j', (_, limits, evidence) => {
    expect(limitsOf(evidence)).toEqual(limits)
  })
})

test.each([
  ['cohort', true],
  ['cross-sectional', true],
  ['case-control', true],
  ['surveillance', true],
  ['Mendelian randomisation', true],
  ['RCT', false],
  ['narrative review', false],
  ['web page', false],
])('%s: only watched is %s', (design, watched) => {
  expect(isObservational(study(design))).toBe(watched)
})

test('a narrative review of observational studies is an opinion, and a pooling of them only watched', () => {
  expect(isObservational(study('narrative review', { rests: 'observational studies' }))).toBe(false)
  expect(isObservational(study('systematic review', { rests: 'observational studies' }))).toBe(true)
})

test('every grade has a name and a meaning of its own', () => {
  const { gradeMeanings, gradeNames } = words
  expect(Object.keys(gradeNames)).toEqual([...grades])
  expect(Object.keys(gradeMeanings)).toEqual([...grades])
  expect(new Set(Object.values(gradeNames)).size).toBe(grades.length)
  expect(new Set(Object.values(gradeMeanings)).size).toBe(grades.length)
})
