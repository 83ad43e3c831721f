import { expect, it } from 'vitest'
import { readView, writeView, type JournalView } from '../../../src/app/features/journal/view.ts'

it('every way to look at the journal has an address that leads back to it', () => {
  const views: readonly JournalView[] = [
    { kind: 'month', month: undefined },
    { kind: 'month', month: '2026-11' },
    { kind: 'year', year: '2026' },
    { kind: 'list', year: undefined },
    { kind: 'list', year: '2019' },
    { kind: 'trends', span: undefined, to: undefined },
    { kind: 'trends', span: 'all', to: undefined },
    { kind: 'trends', span: '3-months', to: '2024-02-29' },
  ]
  for (const view of views) expect(readView(...writeView(view))).toEqual(view)
})

it('what is no month, year, span or day is left out', () => {
  expect(readView('2026-13')).toEqual({ kind: 'month', month: undefined })
  expect(readView('2026-00')).toEqual({ kind: 'month', month: undefined })
  expect(readView('soon')).toEqual({ kind: 'month', month: undefined })
  expect(readView('list', '26')).toEqual({ kind: 'list', year: undefined })
  expect(readView('trends', 'week', '2026-02-29')).toEqual({ kind: 'trends', span: undefined, to: undefined })
})
