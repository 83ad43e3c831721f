import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { numbersOf } from '../../../src/core/visit/numbers.ts'
import { pageOf } from '../../../src/core/visit/page.ts'
import { asPlainText } from '../../../src/core/visit/plain-text.ts'
import { summarise } from '../../../src/core/visit/summarise.ts'
import { toTable } from '../../../src/core/visit/table.ts'
import { generatedJournals } from '../../fixtures/generated-journals.ts'
import { randomVisit, type RandomVisit } from './random-journals.ts'
import { saidInNumbers } from './read-back/numbers.ts'
import type { Said } from './read-back/said.ts'
import { saidInTable } from './read-back/table.ts'
import { saidInText } from './read-back/text.ts'

const about = { made: '2026-11-26', version: '0.1.0' }

/** All that can be on the page of a visit, in its three written forms. */
function written({ entries, range, leftOut, visits }: RandomVisit) {
  const summary = summarise(entries, range, { leftOut, visits })
  const page = pageOf(summary, { freeText: { notes: true, reasons: true }, diary: true })
  return { numbers: numbersOf(summary), table: toTable(page, about), text: asPlainText(page, about) }
}

/** How a number is rounded where it is printed: whole minutes, whole per cent downwards, scores to one place. */
function isPrintedAs(path: string, exact: number | string, printed: number | string): boolean {
  if (typeof exact === 'string' || typeof printed === 'string') return exact === printed
  const part = path.split('.').find((one) => one in kinds)
  const rounding = part === undefined || isCount(path) ? 'whole' : kinds[part]
  if (rounding === 'minutes')
    return printed >= exact - 0.5 && printed <= exact + 0.5 && Number.isInteger(printed)
  if (rounding === 'per cent') return printed <= exact * 100 + 1e-9 && printed > exact * 100 - 1
  if (rounding === 'tenths') return Math.abs(printed - exact) <= 0.05 + 1e-9
  return printed === exact
}

const isCount = (path: string) => /\.(?:recorded|beyond|yes|days|nights)$/.test(path)

const kinds: Readonly<Record<string, 'minutes' | 'per cent' | 'tenths'>> = {
  timeInBed: 'minutes',
  totalSleepTime: 'minutes',
  sleepOnsetLatency: 'minutes',
  wakeAfterSleepOnset: 'minutes',
  earlyWaking: 'minutes',
  napMinutes: 'minutes',
  sleepEfficiency: 'per cent',
  grogginess: 'tenths',
  pain: 'tenths',
  bloating: 'tenths',
  reflux: 'tenths',
  nausea: 'tenths',
  urgency: 'tenths',
  perDay: 'tenths',
}

const inOrder = (said: Said) => [...said].sort(([one], [other]) => (one < other ? -1 : 1))

/** What is printed in another way than it is worked out, beyond rounding; nothing. */
function wronglyPrinted(exact: Said, printed: Said): unknown[] {
  const paths = new Set([...exact.keys(), ...printed.keys()])
  return [...paths]
    .map((path) => [path, exact.get(path), printed.get(path)] as const)
    .filter(
      ([path, worked, said]) =>
        worked === undefined || said === undefined || !isPrintedAs(path, worked, said),
    )
}

describe('each number of the page is the same in every form of it', { timeout: 120_000 }, () => {
  it('the table says what the JSON says, unrounded', () => {
    fc.assert(
      fc.property(randomVisit, (visit) => {
        const { numbers, table } = written(visit)
        expect(inOrder(saidInTable(table))).toEqual(inOrder(saidInNumbers(numbers)))
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })

  it('the text says what the JSON says, rounded as it is printed', () => {
    fc.assert(
      fc.property(randomVisit, (visit) => {
        const { numbers, text } = written(visit)
        expect(wronglyPrinted(saidInNumbers(numbers), saidInText(text))).toEqual([])
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })

  // A quarter of them: all are held against the slow calculation.
  test.each(generatedJournals().filter((_, at) => at % 4 === 0))(
    'also of the journal printed as $name',
    (journal) => {
      const { numbers, table, text } = written(journal)
      // What the person wrote is made fit for paper, and quoted.
      const [exact, inTable, inText] = [saidInNumbers(numbers), saidInTable(table), saidInText(text)].map(
        (said) => new Map([...said].filter(([path]) => !/\.(?:label|started|stopped)$/.test(path))),
      ) as [Said, Said, Said]
      expect(inOrder(inTable)).toEqual(inOrder(exact))
      expect(wronglyPrinted(exact, inText)).toEqual([])
    },
  )
})
