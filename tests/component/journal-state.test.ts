import { describe, expect, test, vi } from 'vitest'
import type { Journal as Opened } from '../../src/contract/contract.ts'
import type { Draft, Entry } from '../../src/core/journal/entry.ts'
import { fail, succeed, type Result } from '../../src/core/result.ts'
import { DayForms } from '../../src/app/features/journal/day-forms.svelte.ts'
import { Journal } from '../../src/app/features/journal/journal.svelte.ts'
import type { JournalPort } from '../../src/app/features/journal/port.ts'

const date = '2026-11-23'
const empty: Opened = { entries: [], trackers: [], unsaved: [], problems: [] }

function admitted(draft: Draft): Entry {
  const now = `${date}T08:30:00Z`
  const id = draft.id ?? '00000000-0000-4000-8000-000000000001'
  return { ...draft, id, recordedAt: now, changedAt: now, revision: 1 }
}

function portOf(parts: Partial<JournalPort> = {}): JournalPort {
  const unasked = () => Promise.resolve(fail('unasked', 'Nobody asks for this here.'))
  return {
    open: () => Promise.resolve(succeed(empty)),
    save: (draft) => Promise.resolve(succeed(admitted(draft))),
    remove: unasked,
    restore: unasked,
    saveTracker: unasked,
    keepUnsaved: () => Promise.resolve(succeed(null)),
    ...parts,
  }
}

const locked = () => Promise.resolve(fail('locked', 'The journal is locked.'))

describe('a journal that is locked', () => {
  test('is not a failure, and opens once it is unlocked', async () => {
    const open = vi.fn<JournalPort['open']>().mockImplementationOnce(locked)
    open.mockImplementation(() => Promise.resolve(succeed(empty)))
    const journal = new Journal(portOf({ open }))
    await journal.open()
    expect(journal.status).toEqual({ kind: 'locked' })
    await journal.open()
    expect(journal.status.kind).toBe('ready')
  })

  test('lets go of what was read and written, and of an answer that was on its way', async () => {
    let answer: (saved: Result<Entry>) => void = () => undefined
    const save = () => new Promise<Result<Entry>>((resolve) => (answer = resolve))
    const keepUnsaved = vi.fn<JournalPort['keepUnsaved']>(() => Promise.resolve(succeed(null)))
    const draft: Draft = { kind: 'gut', date, zone: 'Europe/London', pain: 3 }
    const open = () => Promise.resolve(succeed({ ...empty, entries: [admitted(draft)] }))
    const journal = new Journal(portOf({ open, save, keepUnsaved }))
    await journal.open()
    const forms = new DayForms(journal, date, 'Europe/London')
    const leave = journal.watch(forms.gut)
    forms.gut.set({ pain: 4 })
    journal.close()
    leave()
    answer(succeed(admitted({ ...draft, pain: 4 })))
    await forms.gut.settled()
    expect(journal.entries).toEqual([])
    expect(journal.on(date)).toEqual([])
    expect(journal.unsaved()).toEqual([])
    await journal.keepUnsaved()
    expect(keepUnsaved).not.toHaveBeenCalled()
  })
})

describe('what is unsaved', () => {
  test('is handed over at once when asked for, and the same is not handed over twice', async () => {
    const keepUnsaved = vi.fn<JournalPort['keepUnsaved']>(() => Promise.resolve(succeed(null)))
    const save = () => Promise.resolve(fail('not-saved', 'The disk is full.'))
    const journal = new Journal(portOf({ save, keepUnsaved }))
    await journal.open()
    const forms = new DayForms(journal, date, 'Europe/London')
    journal.watch(forms.day)
    forms.day.set({ notes: 'Argued.' })
    expect(await journal.settle()).toBe(true)
    await journal.keepUnsaved()
    await journal.keepUnsaved()
    expect(keepUnsaved).toHaveBeenCalledOnce()
    expect(keepUnsaved.mock.lastCall?.[0]).toMatchObject([
      { name: `day ${date}`, parts: { notes: 'Argued.' }, misread: {} },
    ])
  })

  test('a refused hand-over is tried again', async () => {
    const keepUnsaved = vi.fn<JournalPort['keepUnsaved']>(() => Promise.resolve(fail('not-kept', 'Full.')))
    const journal = new Journal(portOf({ keepUnsaved }))
    await journal.open()
    const forms = new DayForms(journal, date, 'Europe/London')
    journal.watch(forms.night)
    forms.night.setClock('gotUp', 'later')
    expect((await journal.keepUnsaved()).ok).toBe(false)
    await journal.keepUnsaved()
    expect(keepUnsaved).toHaveBeenCalledTimes(2)
  })

  test('waits for what is still being written, and holds it until the answer is there', async () => {
    let answer: (saved: Result<Entry>) => void = () => undefined
    const save = () => new Promise<Result<Entry>>((resolve) => (answer = resolve))
    const journal = new Journal(portOf({ save }))
    await journal.open()
    const forms = new DayForms(journal, date, 'Europe/London')
    journal.watch(forms.gut)
    forms.gut.set({ pain: 4 })
    expect(journal.unsaved()).toMatchObject([{ name: `gut ${date}`, parts: { pain: 4 } }])
    answer(succeed(admitted({ kind: 'gut', date, zone: 'Europe/London', pain: 4 })))
    expect(await journal.settle()).toBe(false)
    expect(journal.unsaved()).toEqual([])
  })
})
