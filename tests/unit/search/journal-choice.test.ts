import { describe, expect, test } from 'vitest'
import { choiceInWords, takenNames } from '../../../src/app/features/search/journal-choice.ts'
import type { TakenEntry } from '../../../src/core/journal/entry.ts'
import type { JournalChoice } from '../../../src/core/search/journal-filters.ts'
import { dayOn } from '../../fixtures/entries.ts'

describe('what is shown of the journal is said in words', () => {
  test.each<[JournalChoice, string]>([
    [{}, ''],
    [{ from: '2026-03-01' }, 'from 1 March 2026 on'],
    [{ to: '2026-03-01' }, 'until 1 March 2026'],
    [{ from: '2026-03-01', to: '2026-05-31' }, 'from 1 March 2026 to 31 May 2026'],
    [{ from: '2026-05-31', to: '2026-03-01' }, 'from 1 March 2026 to 31 May 2026'],
    [{ from: '2026-03-01', to: '2026-03-01' }, 'on 1 March 2026'],
    [{ entryKind: 'night', flare: true }, 'nights, days with a flare'],
    [{ to: '2026-03-01', entryKind: 'taken', taken: 'Melatonin' }, 'until 1 March 2026, taken, “Melatonin”'],
  ])('%j: %s', (choice, words) => {
    expect(choiceInWords(choice)).toBe(words)
  })
})

describe('the names of what was taken', () => {
  const dose = (name: string, revision: number): TakenEntry => {
    const { id, date, zone, recordedAt, changedAt } = dayOn('2026-03-02')
    return { id, date, zone, recordedAt, changedAt, revision, kind: 'taken', name }
  }

  test('are told once each, in alphabetical order', () => {
    expect(takenNames([dose('Zinc', 1), dose('Melatonin', 2), dose('Zinc', 3), dose('éclair', 4)])).toEqual([
      'éclair',
      'Melatonin',
      'Zinc',
    ])
  })

  test('are told as they were written last', () => {
    expect(takenNames([dose('melatonin', 5), dose('Melatonin', 2)])).toEqual(['melatonin'])
    expect(takenNames([dose('melatonin', 1), dose('Melatonin', 2), dose('Slow-release', 3)])).toEqual([
      'Melatonin',
      'Slow-release',
    ])
  })
})
