import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { generatedJournals } from '../../fixtures/generated-journals.ts'
import { agreeing } from './agreeing.ts'
import { randomVisit } from './random-journals.ts'

describe('the numbers of the page are those of a slow calculation', { timeout: 120_000 }, () => {
  it('of any journal', () => {
    fc.assert(
      fc.property(randomVisit, ({ entries, range, leftOut, visits }) => {
        const [numbers, slow] = agreeing(entries, range, { leftOut, visits })
        expect(numbers).toStrictEqual(slow)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  const journals = generatedJournals()

  it('of as many journals as the page is printed from', () => {
    expect(journals).toHaveLength(200)
  })

  test.each(journals)('of the journal printed as $name', ({ entries, range, leftOut, visits }) => {
    const [numbers, slow] = agreeing(entries, range, { leftOut, visits })
    expect(numbers).toStrictEqual(slow)
  })
})
