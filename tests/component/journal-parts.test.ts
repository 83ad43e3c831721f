import { describe, expect, test } from 'vitest'
import type { Entry, TakenEntry } from '../../src/core/journal/entry.ts'
import { regulars } from '../../src/app/features/journal/doses.ts'
import { EntryIndex } from '../../src/app/features/journal/entry-index.ts'
import { readTracked } from '../../src/app/features/journal/tracker-values.ts'
import { findZones, zoneInWords } from '../../src/app/features/journal/zones.ts'

const taken = (id: number, date: string, parts: Partial<TakenEntry> = {}): TakenEntry => ({
  id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
  date,
  zone: 'Europe/London',
  recordedAt: `${date}T08:00:00Z`,
  changedAt: `${date}T08:00:00Z`,
  revision: id,
  kind: 'taken',
  name: 'Melatonin',
  ...parts,
})

describe('the index of the entries', () => {
  const [one, other, third] = [taken(1, '2026-11-20'), taken(2, '2026-11-20'), taken(3, '2026-11-21')]

  test('finds an entry by its id and a day by its date', () => {
    const index = new EntryIndex([one, other, third])
    expect(index.get(third.id)).toBe(third)
    expect(index.on('2026-11-20')).toEqual([one, other])
    expect(index.on('2026-11-22')).toEqual([])
    expect(index.all).toEqual([one, other, third])
  })

  test('a changed entry takes the place of what it was, also on another date', () => {
    const index = new EntryIndex([one, other])
    const moved = { ...one, date: '2026-11-22' }
    index.put(moved)
    expect(index.on('2026-11-20')).toEqual([other])
    expect(index.on('2026-11-22')).toEqual([moved])
    expect(index.get(one.id)).toBe(moved)
    index.remove(moved.id)
    expect(index.all).toEqual([other])
    expect(index.on('2026-11-22')).toEqual([])
  })

  test('a day is the same list for as long as nothing on it changes', () => {
    const index = new EntryIndex([one, third])
    const before = index.on('2026-11-20')
    index.put({ ...third, amount: 2 })
    expect(index.on('2026-11-20')).toBe(before)
    index.put({ ...one, amount: 2 } satisfies Entry)
    expect(index.on('2026-11-20')).not.toBe(before)
  })
})

describe('what is usually taken', () => {
  test('what was given up makes room for what is taken now', () => {
    const old = Array.from({ length: 5 }, (_, at) =>
      taken(at, `2026-01-0${String(at + 1)}`, { name: 'Iron' }),
    )
    const names = (entries: readonly TakenEntry[], most: number) =>
      regulars(entries, '2026-11-23', most).map(({ name }) => name)
    expect(names([...old, taken(9, '2026-11-20')], 6)).toEqual(['Melatonin', 'Iron'])
    expect(names([...old, taken(9, '2026-11-20')], 1)).toEqual(['Melatonin'])
    // Of two that are taken now, the one taken more often.
    expect(
      names(
        [
          taken(1, '2026-11-22'),
          taken(2, '2026-11-20', { name: 'Iron' }),
          taken(3, '2026-11-21', { name: 'iron' }),
        ],
        6,
      ),
    ).toEqual(['Iron', 'Melatonin'])
  })
})

describe('a zone is found by its city', () => {
  test.each([
    ['tokyo', 'Asia/Tokyo'],
    ['new y', 'America/New_York'],
    ['york america', 'America/New_York'],
    ['London', 'Europe/London'],
  ])('%s', (question, zone) => {
    expect(findZones(question, 3)).toContain(zone)
  })

  test('a city that begins so comes before one that only holds it', () => {
    expect(findZones('lon', 8)[0]).toMatch(/\/Lon/)
    expect(findZones('atlantis', 8)).toEqual([])
    expect(findZones('  ', 8)).toEqual([])
  })

  test('is named by its city first', () => {
    expect(zoneInWords('America/Argentina/Buenos_Aires')).toBe('Buenos Aires, Argentina (America)')
    expect(zoneInWords('UTC')).toBe('UTC')
  })
})

describe('what is typed for a tracker', () => {
  test.each([
    ['number', '72,5', 72.5],
    ['number', '-2', -2],
    ['number', ' ', undefined],
    ['time', '4pm', '16:00'],
  ] as const)('%s “%s”', (type, text, value) => {
    expect(readTracked(type, text)).toEqual({ value })
  })

  test.each([
    ['number', '7 kg'],
    ['time', '25:00'],
  ] as const)('%s “%s” is refused with how to write it', (type, text) => {
    expect(readTracked(type, text)).toHaveProperty('message', expect.stringContaining('Write it as'))
  })
})
