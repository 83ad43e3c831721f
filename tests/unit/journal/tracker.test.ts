import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import {
  admitTracker,
  fitsTracker,
  Tracker,
  TrackerDraft,
  trackerTypes,
  type TrackerValue,
  type TrackerType,
} from '../../../src/core/journal/tracker.ts'

const now = '2026-11-23T14:02:00Z'
const id = '3f0c6f9e-6a55-4c0e-9a3c-0d6f5f1f2a10'
const context = { now, newId: () => id }
const steps: Tracker = {
  id: '00000000-0000-4000-a000-000000000001',
  madeAt: '2026-01-01T00:00:00Z',
  changedAt: '2026-01-01T00:00:00Z',
  name: 'Steps',
  type: 'number',
  unit: 'steps',
}

describe('a tracker', () => {
  it('gets an id and the moment it was made', () => {
    expect(admitTracker({ name: 'Steps', type: 'number' }, context)).toEqual({
      ok: true,
      value: { name: 'Steps', type: 'number', id, madeAt: now, changedAt: now },
    })
  })

  it('may get another name and unit, and be retired', () => {
    const draft = { id: steps.id, name: 'Walked', type: 'number', unit: ' km ', retired: true } as const
    expect(admitTracker(draft, { ...context, previous: steps })).toEqual({
      ok: true,
      value: { ...draft, unit: 'km', madeAt: steps.madeAt, changedAt: now },
    })
  })

  it('loses its unit when the unit is empty', () => {
    const draft = { id: steps.id, name: 'Steps', type: 'number', unit: ' ' } as const
    const result = admitTracker(draft, { ...context, previous: steps })
    expect(result.ok && 'unit' in result.value).toBe(false)
  })

  it('keeps its kind of answer', () => {
    const draft = { id: steps.id, name: 'Steps', type: 'scale' } as const
    const refused = { ok: false, error: { code: 'type-stays', field: 'type' } }
    expect(admitTracker(draft, { ...context, previous: steps })).toMatchObject(refused)
  })

  it('has a unit only where it is a number', () => {
    const draft = { name: 'Yoga', type: 'yes-no', unit: 'min' } as const
    const refused = { ok: false, error: { code: 'unit-without-number', field: 'unit' } }
    expect(admitTracker(draft, context)).toMatchObject(refused)
    expect(admitTracker({ ...draft, unit: '' }, context).ok).toBe(true)
  })

  it('is not changed when it is gone, or by what belongs to another', () => {
    const draft = { name: 'Steps', type: 'number' } as const
    expect(admitTracker({ ...draft, id }, context)).toMatchObject({ error: { code: 'tracker-gone' } })
    for (const other of [draft, { ...draft, id }]) {
      const result = admitTracker(other, { ...context, previous: steps })
      expect(result).toMatchObject({ error: { code: 'other-tracker' } })
    }
  })
})

describe('a value fits a tracker of its type', () => {
  test.each<[TrackerType, TrackerValue[]]>([
    ['yes-no', [true, false]],
    ['scale', [0, 10, 3]],
    ['number', [-1_000_000, 0, 0.5, 11]],
    ['time', ['00:00', '23:59']],
  ])('%s', (type, values) => {
    for (const value of values) expect(fitsTracker(type, value)).toBe(true)
  })

  test.each<[TrackerType, TrackerValue[]]>([
    ['yes-no', [0, 1, '00:00']],
    ['scale', [true, -1, 11, 2.5, '10:00']],
    ['number', [false, '10:00']],
    ['time', [true, 7]],
  ])('and no other: %s', (type, values) => {
    for (const value of values) expect(fitsTracker(type, value)).toBe(false)
  })
})

it('never throws on a draft of the right shape, and what it admits is a tracker', () => {
  const draft = fc.record(
    {
      id: fc.constantFrom(id, steps.id),
      name: fc.string({ minLength: 1, maxLength: 60 }).filter((name) => name.trim() !== ''),
      type: fc.constantFrom(...trackerTypes),
      unit: fc.string({ maxLength: 20 }),
      retired: fc.boolean(),
    },
    { requiredKeys: ['name', 'type'], noNullPrototype: true },
  )
  fc.assert(
    fc.property(draft, fc.constantFrom(undefined, steps), (one, previous) => {
      const parsed = v.parse(TrackerDraft, one)
      const result = admitTracker(parsed, { ...context, previous })
      if (result.ok) expect(v.is(Tracker, result.value)).toBe(true)
    }),
  )
})
