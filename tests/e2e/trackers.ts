import type { Tracker } from '../../src/core/journal/tracker.ts'

const made = (at: number, parts: Pick<Tracker, 'name' | 'type' | 'unit' | 'retired'>): Tracker => ({
  id: `10000000-0000-4000-8000-00000000000${String(at)}`,
  madeAt: `2026-11-0${String(at)}T08:00:00Z`,
  changedAt: `2026-11-0${String(at)}T08:00:00Z`,
  ...parts,
})

/** One of each kind of answer. */
export const ownTrackers = [
  made(1, { name: 'Cramp', type: 'yes-no' }),
  made(2, { name: 'Brain fog', type: 'scale' }),
  made(3, { name: 'Weight', type: 'number', unit: 'kg' }),
  made(4, { name: 'Daylight until', type: 'time' }),
] as const

export const retiredTracker = made(5, { name: 'Cold feet', type: 'yes-no', retired: true })
