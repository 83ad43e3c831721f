import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { Entry } from '../../src/core/journal/entry.ts'
import { formatMinutes } from '../../src/core/visit/format.ts'
import TraceDialog from '../../src/app/features/visit/TraceDialog.svelte'

const common = {
  zone: 'Europe/London',
  recordedAt: '2026-11-23T08:00:00Z',
  changedAt: '2026-11-23T08:00:00Z',
  revision: 1,
}
const entries: readonly Entry[] = [
  { ...common, id: 'night', kind: 'night', date: '2026-11-22' },
  { ...common, id: 'gut', kind: 'gut', date: '2026-11-22' },
  {
    ...common,
    id: 'dose',
    kind: 'taken',
    date: '2026-11-23',
    name: 'Melatonin',
    amount: 1,
    unit: 'mg',
    time: '22:00',
  },
]

/** Shows where a number came from that rests on these entries. */
async function ask(
  from: readonly { readonly id: string; readonly value?: number }[],
  leftOut: string[] = [],
) {
  const onleave = vi.fn<(id: string, out: boolean) => void>()
  const onclose = vi.fn<() => void>()
  const { getByRole } = await render(TraceDialog, {
    number: { title: 'Time asleep', from, format: formatMinutes },
    entryOf: (id: string) => entries.find((entry) => entry.id === id),
    leftOut: new Set(leftOut),
    onleave,
    onclose,
  })
  return { getByRole, dialog: getByRole('dialog', { name: 'Time asleep' }), onleave, onclose }
}

/** What stands in an element, as it is read. */
const words = (element: Element | undefined) =>
  element instanceof HTMLElement ? element.innerText.replace(/\s+/g, ' ').trim() : undefined

test('each entry is named by its day and what it is, with what it gave', async () => {
  const { getByRole, dialog } = await ask([{ id: 'night', value: 415 }, { id: 'gut' }, { id: 'dose' }])
  expect(words(dialog.element())).toContain('3 entries stand behind this.')
  const rows = getByRole('row').elements().map(words)
  expect(rows.slice(1)).toEqual([
    'Sun 22 Nov 2026 Night 6 h 55 min',
    'Sun 22 Nov 2026 Gut',
    'Mon 23 Nov 2026 Melatonin 1 mg at 22:00',
  ])
  await expect
    .element(getByRole('link', { name: 'Open Mon 23 Nov 2026' }))
    .toHaveAttribute('href', '#/journal/2026-11-23')
})

test('an entry that is no longer in the journal is counted, and cannot be opened or left out', async () => {
  const { getByRole, dialog } = await ask([
    { id: 'night', value: 415 },
    { id: 'gone', value: 300 },
  ])
  expect(words(dialog.element())).toContain('1 entry is no longer in the journal.')
  expect(getByRole('checkbox').elements()).toHaveLength(1)
})

test('where all are gone, or none stood behind it, there is no empty table', async () => {
  const { getByRole, dialog } = await ask([{ id: 'gone' }])
  expect(words(dialog.element())).toContain('1 entry is no longer in the journal.')
  expect(getByRole('table').elements()).toHaveLength(0)
  const none = await ask([])
  expect(words(none.dialog.last().element())).toContain('No entry stands behind this.')
})

test('an entry is left out and put back by its tick, and Escape closes', async () => {
  const { getByRole, onleave, onclose } = await ask([{ id: 'night', value: 415 }, { id: 'gut' }], ['gut'])
  await userEvent.click(getByRole('checkbox', { name: 'Leave out: Sun 22 Nov 2026, Night' }))
  expect(onleave).toHaveBeenLastCalledWith('night', true)
  await userEvent.click(getByRole('checkbox', { name: 'Leave out: Sun 22 Nov 2026, Gut' }))
  expect(onleave).toHaveBeenLastCalledWith('gut', false)
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => onclose).toHaveBeenCalledOnce()
})
