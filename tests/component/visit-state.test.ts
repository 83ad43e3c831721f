import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Visits as Opened } from '../../src/contract/contract.ts'
import type { Entry } from '../../src/core/journal/entry.ts'
import { fail, succeed, type Result } from '../../src/core/result.ts'
import { daysFrom, lengthOf } from '../../src/core/visit/range.ts'
import type { Plan, VisitDraft, VisitRecord } from '../../src/core/visit/record.ts'
import type { VisitPort } from '../../src/app/features/visit/port.ts'
import { readRange, writeRange } from '../../src/app/features/visit/range-address.ts'
import { fitRange } from '../../src/app/features/visit/range-choice.ts'
import { Visit } from '../../src/app/features/visit/visit.svelte.ts'
import { Visits } from '../../src/app/features/visit/visits.svelte.ts'

const today = '2026-11-23'
const now = `${today}T08:30:00Z`
const identity = { id: '00000000-0000-4000-9000-000000000001', madeAt: now, changedAt: now }

const plan = (parts: Partial<Plan> = {}): Plan => ({
  ...identity,
  kind: 'plan',
  concerns: [],
  flags: [],
  hidden: [],
  ...parts,
})

const admitted = (draft: VisitDraft): VisitRecord => ({ ...draft, ...identity })

const opening =
  (records: VisitRecord[] = []) =>
  (): Promise<Result<Opened>> =>
    Promise.resolve(succeed({ records, problems: [] }))

function portOf(parts: Partial<VisitPort> = {}): VisitPort {
  const unasked = () => Promise.resolve(fail('unasked', 'Nobody asks for this here.'))
  return {
    print: unasked,
    savePdf: unasked,
    openPdf: unasked,
    saveText: unasked,
    copyText: unasked,
    openVisits: opening(),
    saveVisit: (draft) => Promise.resolve(succeed(admitted(draft))),
    removeVisit: unasked,
    restoreVisit: unasked,
    ...parts,
  }
}

const night = (id: number, date: string): Entry => ({
  kind: 'night',
  id: `00000000-0000-4000-8000-00000000000${String(id)}`,
  date,
  zone: 'Europe/London',
  recordedAt: now,
  changedAt: now,
  revision: id,
})

/** A port whose savings are answered by hand, in the order they were asked for. */
function slowPort(parts: Partial<VisitPort> = {}) {
  const asked: { readonly draft: VisitDraft; readonly answer: (saved: Result<VisitRecord>) => void }[] = []
  const saveVisit = (draft: VisitDraft) =>
    new Promise<Result<VisitRecord>>((answer) => {
      asked.push({ draft, answer })
    })
  return { asked, port: portOf({ saveVisit, ...parts }) }
}

const full = fail('disk-full', 'The disk is full.')

describe('days', () => {
  const date = fc.integer({ min: -400, max: 200 }).map((days) => daysFrom(today, days))
  const asked = fc.record({ from: date, to: date })

  test('are always 7 to 90 and none after today, and what was set right is said', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom('from' as const, 'to' as const), (days, keep) => {
        const { range, words } = fitRange(days, today, keep)
        expect(lengthOf(range)).toBeGreaterThanOrEqual(7)
        expect(lengthOf(range)).toBeLessThanOrEqual(90)
        expect(range.to <= today).toBe(true)
        expect(words === undefined).toBe(range.from === days.from && range.to === days.to)
        // Once they are right they stay.
        expect(fitRange(range, today, keep)).toEqual({ range, words: undefined })
      }),
    )
  })

  test('keep the end that was chosen wherever that is a day to choose', () => {
    fc.assert(
      fc.property(asked, (days) => {
        if (days.to <= today) expect(fitRange(days, today, 'to').range.to).toBe(days.to)
        if (days.from <= daysFrom(today, -6)) expect(fitRange(days, today, 'from').range.from).toBe(days.from)
      }),
    )
  })

  test('are read from an address as they were written, and from no other', () => {
    const days = { from: '2026-11-10', to: today }
    expect(readRange(...writeRange(days))).toEqual(days)
    for (const parts of [[], ['2026-11-10'], ['2026-02-30', today], ['soon', 'later']])
      expect(readRange(...parts)).toBeUndefined()
  })
})

describe('the choices for the page', () => {
  const entries = [night(1, '2026-11-20'), night(2, today)]

  test('keep the numbers as they are while something is typed or ticked', async () => {
    const visit = new Visit(portOf(), () => ({ entries, today, asked: undefined }))
    await visit.kept.open()
    const { summary, page } = visit
    visit.kept.plan.setConcern(0, 'Why?')
    visit.kept.plan.tick('weight-loss', true)
    visit.kept.plan.show('sleep', false)
    visit.showText({ notes: true })
    expect(visit.page).not.toBe(page)
    expect(visit.page.concerns).toEqual(['Why?'])
    expect(visit.summary).toBe(summary)
    visit.leaveOut(night(1, today).id, true)
    expect(visit.summary).not.toBe(summary)
    expect(visit.summary.completeness.leftOut.count).toBe(1)
  })

  test('compare with the last visit', async () => {
    const visit = new Visit(
      portOf({ openVisits: opening([{ ...identity, kind: 'visit', date: '2026-11-02' }, plan()]) }),
      () => ({ entries, today, asked: undefined }),
    )
    await visit.kept.open()
    expect(visit.lastVisit).toBe('2026-11-02')
    expect(visit.takeSinceVisit()).toEqual({ from: '2026-11-03', to: today })
    expect(visit.summary.changes?.visit).toBe('2026-11-02')
  })

  test('are let go of with the journal', async () => {
    const visit = new Visit(portOf({ openVisits: opening([plan({ concerns: ['Why?'] })]) }), () => ({
      entries,
      today,
      asked: undefined,
    }))
    await visit.kept.open()
    visit.takeLast(28)
    visit.leaveOut(night(1, today).id, true)
    visit.showText({ notes: true, reasons: true })
    visit.diary = true
    visit.clear()
    expect(lengthOf(visit.range)).toBe(14)
    expect(visit.leftOut.size).toBe(0)
    expect(visit.freeText).toEqual({ notes: false, reasons: false })
    expect(visit.diary).toBe(false)
    expect(visit.page.concerns).toEqual([])
    expect(visit.kept.status.kind).toBe('locked')
  })

  test('one thing at a time is printed or saved, and only once the page stands', async () => {
    const print = vi.fn<VisitPort['print']>(() => Promise.resolve(succeed({ printed: true })))
    const visit = new Visit(portOf({ print }), () => ({ entries, today, asked: undefined }))
    let stands: () => void = () => undefined
    const fitted = () => new Promise<void>((resolve) => (stands = resolve))
    const printing = visit.print(fitted)
    await visit.print(fitted)
    expect(print).not.toHaveBeenCalled()
    stands()
    await printing
    expect(print).toHaveBeenCalledOnce()
    expect(visit.outcome?.message).toBe('Sent to the printer.')
  })
})

describe('the plan', () => {
  test('is written one at a time, and what came meanwhile after it with everything before it', async () => {
    const { asked, port } = slowPort()
    const visits = new Visits(port)
    await visits.open()
    visits.plan.setConcern(0, 'One')
    visits.plan.setConcern(1, 'Two')
    visits.plan.tick('weight-loss', true)
    expect(asked).toHaveLength(1)
    expect(asked[0]?.draft).toMatchObject({ concerns: ['One', '', ''], flags: [] })
    asked[0]?.answer(succeed(plan()))
    await expect.poll(() => asked.length).toBe(2)
    expect(asked[1]?.draft).toMatchObject({ concerns: ['One', 'Two', ''], flags: ['weight-loss'] })
    expect(visits.plan.held).toMatchObject({ parts: { concerns: ['One', 'Two', ''] } })
    asked[1]?.answer(succeed(plan()))
    await visits.plan.settled()
    expect(visits.plan.hasUnsaved).toBe(false)
    expect(visits.plan.held).toBeUndefined()
  })

  test('stays as it was written when it cannot be saved, also when the rest is read anew', async () => {
    const saveVisit = vi.fn<VisitPort['saveVisit']>(() => Promise.resolve(full))
    const visits = new Visits(portOf({ saveVisit, openVisits: opening([plan({ changes: 'Before.' })]) }))
    await visits.open()
    visits.plan.set({ changes: 'After.' })
    await visits.plan.settled()
    expect(visits.plan.status).toEqual({ kind: 'failed', error: full.ok ? undefined : full.error })
    await visits.reopen()
    expect(visits.plan.parts.changes).toBe('After.')
    saveVisit.mockImplementation((draft) => Promise.resolve(succeed(admitted(draft))))
    visits.plan.retry()
    await visits.plan.settled()
    expect(visits.plan.status.kind).toBe('saved')
    await visits.reopen()
    expect(visits.plan.parts.changes).toBe('Before.')
  })

  test('that stands as it is kept is not written again', async () => {
    const { asked, port } = slowPort({ openVisits: opening([plan({ concerns: ['Why?'] })]) })
    const visits = new Visits(port)
    await visits.open()
    visits.plan.setConcern(0, 'Why?')
    expect(asked).toHaveLength(0)
  })

  test('is not written over while it could not be read', async () => {
    const saveVisit = vi.fn<VisitPort['saveVisit']>()
    const openVisits = () => Promise.resolve(fail('unreadable', 'The visits could not be read.'))
    const visits = new Visits(portOf({ saveVisit, openVisits }))
    await visits.open()
    visits.plan.setConcern(0, 'Why?')
    await visits.plan.settled()
    expect(saveVisit).not.toHaveBeenCalled()
    expect(visits.plan.status.kind).toBe('failed')
  })
})

describe('the visits', () => {
  test('that are locked are no failure, and open once they are unlocked', async () => {
    const openVisits = vi.fn<VisitPort['openVisits']>()
    openVisits.mockResolvedValueOnce(fail('locked', 'The journal is locked.'))
    openVisits.mockImplementation(opening())
    const visits = new Visits(portOf({ openVisits }))
    await visits.open()
    expect(visits.status).toEqual({ kind: 'locked' })
    await visits.open()
    await visits.open()
    expect(visits.status.kind).toBe('ready')
    expect(openVisits).toHaveBeenCalledTimes(2)
  })

  test('let nothing in that was asked for before a lock', async () => {
    const { asked, port } = slowPort()
    const visits = new Visits(port)
    await visits.open()
    const recording = visits.record(today, today)
    visits.clear()
    asked[0]?.answer(succeed({ ...identity, kind: 'visit', date: today }))
    await recording
    expect(visits.visits).toEqual([])
    expect(visits.done).toBeUndefined()
  })

  test('are not recorded for a day to come', async () => {
    const { asked, port } = slowPort()
    const visits = new Visits(port)
    await visits.open()
    await visits.record('2026-11-24', today)
    expect(asked).toHaveLength(0)
    expect(visits.problem?.field).toBe('date')
  })
})
