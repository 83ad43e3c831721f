import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { admitBack, admitVisit } from '../../../src/core/visit/admit.ts'
import { planIn, VisitDraft, VisitRecord } from '../../../src/core/visit/record.ts'
import { planWith, visitOn } from '../../fixtures/visits.ts'

const now = '2026-11-23T08:30:00Z'
const fresh = '3f0c6f9e-6a55-4c0e-9a3c-0d6f5f1f2a10'
const amid = (...kept: VisitRecord[]) => ({ now, newId: () => fresh, kept })
const draft = { kind: 'plan', concerns: ['Awake at three'], flags: [], hidden: [] } as const
const asDraft = (parts: object = {}) => v.parse(VisitDraft, { ...draft, ...parts })
const dayDraft = (date: string, id?: string) => ({
  kind: 'visit' as const,
  date,
  ...(id !== undefined && { id }),
})

describe('what stands on the page for the next visit', () => {
  it('that is new gets an id and the time', () => {
    const value = { ...draft, id: fresh, madeAt: now, changedAt: now }
    expect(admitVisit(asDraft(), amid(visitOn('2026-02-11')))).toEqual({ ok: true, value })
  })

  it('takes over the record there is, of which nothing stays but its id and when it was made', () => {
    const kept = planWith({ person: 'R. M.', changes: 'A new job.', concerns: ['Pain'], flags: ['vomiting'] })
    const value = { ...draft, id: kept.id, madeAt: kept.madeAt, changedAt: now }
    expect(admitVisit(asDraft(), amid(kept))).toEqual({ ok: true, value })
  })

  it('takes over the one that counts, where two came together, and counts from then on', () => {
    const older = planWith({ changedAt: '2026-10-01T00:00:00Z' })
    // The clock of the other computer was ahead.
    const newer = planWith({ changedAt: '2027-01-01T00:00:00Z' })
    const admitted = admitVisit(asDraft(), amid(older, newer))
    expect(admitted).toMatchObject({ value: { id: newer.id, changedAt: newer.changedAt } })
    expect(admitted.ok && planIn([older, admitted.value])).toMatchObject({ concerns: draft.concerns })
  })

  it('has its texts without the white space around them; an empty concern keeps its place, an empty text goes', () => {
    const written = { concerns: ['  Pain\n', ' ', 'Is it\nthe dose? '], person: ' R. M. ', changes: ' \n' }
    const admitted = admitVisit(asDraft(written), amid())
    expect(admitted).toMatchObject({ value: { concerns: ['Pain', '', 'Is it\nthe dose?'], person: 'R. M.' } })
    expect(admitted.ok && admitted.value).not.toHaveProperty('changes')
    const nameless = admitVisit(asDraft({ person: '  ', changes: ' A new job. ' }), amid())
    expect(nameless).toMatchObject({ value: { changes: 'A new job.' } })
    expect(nameless.ok && nameless.value).not.toHaveProperty('person')
  })

  it('has each warning sign and each hidden item once', () => {
    const twice = asDraft({ flags: ['vomiting', 'anaemia', 'vomiting'], hidden: ['gut', 'gut'] })
    expect(admitVisit(twice, amid())).toMatchObject({
      value: { flags: ['vomiting', 'anaemia'], hidden: ['gut'] },
    })
  })
})

describe('a visit', () => {
  const kept = visitOn('2026-02-11')

  it('that is new gets an id and the time', () => {
    const value = { ...dayDraft('2026-09-03'), id: fresh, madeAt: now, changedAt: now }
    expect(admitVisit(dayDraft('2026-09-03'), amid(kept, planWith()))).toEqual({ ok: true, value })
  })

  it('has another day when it is changed, and may keep its own', () => {
    for (const date of ['2026-02-12', kept.date]) {
      const value = { ...kept, date, changedAt: now }
      expect(admitVisit(dayDraft(date, kept.id), amid(kept))).toEqual({ ok: true, value })
    }
  })

  it('that is gone is not changed, nor is what stands on the page changed into one', () => {
    const plan = planWith()
    for (const id of [fresh, plan.id]) {
      expect(admitVisit(dayDraft('2026-02-12', id), amid(kept, plan))).toMatchObject({
        ok: false,
        error: { code: 'visit-gone', message: expect.stringMatching(/^[A-Z].*\.$/) as string },
      })
    }
  })

  it('on a day that has one is refused, new or changed', () => {
    const other = visitOn('2026-09-03')
    for (const second of [dayDraft(kept.date), dayDraft(kept.date, other.id)]) {
      expect(admitVisit(second, amid(kept, other))).toMatchObject({
        ok: false,
        error: {
          code: 'already-there',
          field: 'date',
          message: expect.stringMatching(/^A visit on that day .*\.$/) as string,
        },
      })
    }
  })
})

describe('what was removed', () => {
  const visit = visitOn('2026-02-11')

  it('comes back as it was', () => {
    expect(admitBack(visit, [visitOn('2026-09-03'), planWith()])).toEqual({ ok: true, value: visit })
  })

  it.each([
    ['it is there', visit, [visit]],
    ['another visit is on its day by now', visit, [visitOn(visit.date)]],
  ])('does not come back when %s', (_why, record, kept) => {
    expect(admitBack(record, kept)).toMatchObject({ ok: false, error: { code: 'already-there' } })
  })
})

describe('a draft', () => {
  const plan = asDraft()

  it.each([
    ['a fourth concern', { ...plan, concerns: ['1', '2', '3', '4'] }],
    ['a concern too long', { ...plan, concerns: ['x'.repeat(301)] }],
    ['changes too long', { ...plan, changes: 'x'.repeat(501) }],
    ['a name too long', { ...plan, person: 'x'.repeat(61) }],
    ['an id for a plan', { ...plan, id: fresh }],
    ['a doctor', { ...dayDraft('2026-02-11'), doctor: 'X' }],
    ['a day that is none', dayDraft('2026-02-30')],
    ['an id that is none', dayDraft('2026-02-11', 'first')],
  ])('with %s is refused', (_what, wrong) => {
    expect(v.is(VisitDraft, wrong)).toBe(false)
  })

  it('with as much as is allowed makes a record that can be kept', () => {
    const full = asDraft({
      concerns: Array(3).fill('x'.repeat(300)),
      changes: 'x'.repeat(500),
      person: 'x'.repeat(60),
    })
    const admitted = admitVisit(full, amid())
    expect(admitted.ok && v.is(VisitRecord, admitted.value)).toBe(true)
  })
})
