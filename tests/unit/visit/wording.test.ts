import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words as journal } from '../../../src/core/journal/catalogue.ts'
import { words } from '../../../src/core/visit/catalogue.ts'
import { pageOf } from '../../../src/core/visit/page.ts'
import { asPlainText } from '../../../src/core/visit/plain-text.ts'
import { redFlags } from '../../../src/core/visit/red-flags.ts'
import { summarise } from '../../../src/core/visit/summarise.ts'
import { toTable } from '../../../src/core/visit/table.ts'
import { planWith } from '../../fixtures/visits.ts'
import { randomVisit } from './random-journals.ts'

/** Words that would make a cause of what only stands side by side. */
const causal =
  /\b(?:because|caus(?:e|es|ed|ing)|due to|thanks to|owing to|leads? to|led to|results? in|effects?|helps?|helped|works?|worked|improves?|improved|worsens?|worsened|thus|hence|therefore)\b/i

describe('nothing on the page makes a cause of what stands side by side', () => {
  it('in the text and the table, with all that can be on them', { timeout: 60_000 }, () => {
    const about = { made: '2026-11-26', version: '0.1.0' }
    const plan = planWith({ flags: redFlags.map(({ id }) => id) })
    fc.assert(
      fc.property(randomVisit, ({ entries, range, leftOut, visits }) => {
        const page = pageOf(summarise(entries, range, { leftOut, visits }), { plan, diary: true })
        expect(asPlainText(page, about)).not.toMatch(causal)
        expect(toTable(page, about)).not.toMatch(causal)
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('in the words that every form of the page shares', () => {
    expect(JSON.stringify([words, journal.measures])).not.toMatch(causal)
    expect(words.taken.comparison).toMatch(/does not say why/)
  })
})
