import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Tracker } from '../../../src/core/journal/tracker.ts'
import {
  changesFor,
  compareContents,
  inverseOf,
  isSame,
  type Changes,
  type Contents,
  type Mode,
} from '../../../src/core/vault/contents.ts'
import { contents, dayOn } from '../../fixtures/entries.ts'
import { markOn } from '../../fixtures/reading.ts'
import { planWith, visitOn } from '../../fixtures/visits.ts'

const nothing: Contents = { entries: [], trackers: [], reading: [], visits: [] }
/** On a busy computer: the usual five seconds are for tests that hang. */
const slow = { timeout: 60_000 }
const modes = ['add', 'newest', 'replace'] as const

const tracker = (parts: Partial<Tracker> = {}): Tracker => ({
  id: '00000000-0000-4000-a000-000000000001',
  madeAt: '2026-01-01T00:00:00Z',
  changedAt: '2026-01-01T00:00:00Z',
  name: 'Steps',
  type: 'number',
  ...parts,
})

/** What a vault would hold after the changes. */
function after(here: Contents, changes: Changes): Contents {
  const part = <Kept extends { readonly id: string }>(
    kept: readonly Kept[],
    { put, remove }: { readonly put: readonly Kept[]; readonly remove: readonly string[] },
  ) => {
    const records = new Map(kept.map((record) => [record.id, record]))
    for (const id of remove) records.delete(id)
    for (const record of put) records.set(record.id, record)
    return [...records.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
  }
  return {
    entries: part(here.entries, changes.entries),
    trackers: part(here.trackers, changes.trackers),
    reading: part(here.reading, changes.reading),
    visits: part(here.visits, changes.visits),
  }
}

const isNothing = ({ entries, trackers, reading, visits }: Changes) =>
  [entries, trackers, reading, visits].every(({ put, remove }) => put.length + remove.length === 0)

/** Two journals that share some records, of which some differ. */
const pair = fc
  .tuple(contents, contents, fc.array(fc.nat({ max: 3 }), { minLength: 10, maxLength: 10 }))
  .map(([here, other, choices]): [Contents, Contents] => {
    const shared = here.entries.flatMap((entry, index) => {
      const chosen = choices[index] ?? 0
      if (chosen === 0) return []
      return chosen === 1 ? [entry] : [{ ...entry, zone: 'UTC', revision: entry.revision + chosen - 2 }]
    })
    const own = other.entries.filter(({ id }) => !here.entries.some((entry) => entry.id === id))
    const visits = here.visits.map((one, index) => {
      const chosen = choices[9 - index] ?? 0
      return chosen === 0 ? one : { ...one, changedAt: `2026-11-2${String(chosen)}T08:00:00Z` }
    })
    return [here, { ...other, entries: [...shared, ...own], reading: [...here.reading].reverse(), visits }]
  })

describe('a file beside the journal', () => {
  const [mine, both, changed, theirs] = [
    dayOn('2026-03-01'),
    dayOn('2026-03-02'),
    dayOn('2026-03-03'),
    dayOn('2026-03-04'),
  ]

  it('is counted over all kinds of records', () => {
    const [plan, visit] = [planWith({ concerns: ['Sleep'] }), visitOn('2026-02-01')]
    const here = { ...nothing, entries: [mine, both, changed], trackers: [tracker()], visits: [plan, visit] }
    const there = {
      entries: [both, { ...changed, stress: 3 }, theirs],
      trackers: [tracker({ name: 'Walked' })],
      reading: [markOn('words')],
      visits: [{ ...plan, concerns: ['Pain'] }, visitOn('2026-01-01')],
    }
    expect(compareContents(here, there)).toEqual({ missing: 3, different: 3, same: 1, onlyHere: 2 })
  })

  it('is the same in another order of its parts, and with a part that is missing in place of undefined', () => {
    expect(isSame({ a: 1, b: [{ c: 2, d: undefined }] }, { b: [{ c: 2 }], a: 1 })).toBe(true)
    expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
    expect(isSame({ a: 0 }, {})).toBe(false)
  })
})

describe('taken in', () => {
  const here = dayOn('2026-03-01', { revision: 5, stress: 1 })
  const [older, newer] = [
    { ...here, revision: 4, stress: 2 },
    // Its clock was set back, and it was changed later all the same.
    { ...here, revision: 6, stress: 3, changedAt: '2020-01-01T00:00:00Z' },
  ]
  const other = dayOn('2026-03-02')

  test.each<[Mode, number, number]>([
    ['add', 1, 1],
    ['newest', 1, 3],
    ['replace', 2, 3],
  ])('by %s, of two that differ the right one counts', (mode, withOlder, withNewer) => {
    for (const [record, expected] of [
      [older, withOlder],
      [newer, withNewer],
    ] as const) {
      const kept = { ...nothing, entries: [here] }
      const result = after(kept, changesFor(kept, { ...nothing, entries: [record] }, mode))
      expect(result.entries).toMatchObject([{ stress: expected }])
    }
  })

  it('trackers go by the clock', () => {
    const kept = { ...nothing, trackers: [tracker({ changedAt: '2026-02-01T00:00:00.1Z' })] }
    const renamed = (changedAt: string) => ({
      ...nothing,
      trackers: [tracker({ name: 'Walked', changedAt })],
    })
    expect(isNothing(changesFor(kept, renamed('2026-02-01T00:00:00Z'), 'newest'))).toBe(true)
    expect(isNothing(changesFor(kept, renamed('2026-02-01T00:00:00.2Z'), 'newest'))).toBe(false)
  })

  it('visits and what stands on the page go by the clock too, and replacing removes them', () => {
    const plan = planWith({ concerns: ['Sleep'], changedAt: '2026-02-01T00:00:00.1Z' })
    const visit = visitOn('2026-02-01')
    const kept = { ...nothing, visits: [plan, visit] }
    const there = (changedAt: string) => ({
      ...nothing,
      visits: [{ ...plan, concerns: ['Pain'], changedAt }],
    })
    expect(isNothing(changesFor(kept, there('2026-02-01T00:00:00Z'), 'newest'))).toBe(true)
    const newest = after(kept, changesFor(kept, there('2026-02-02T00:00:00Z'), 'newest'))
    expect(newest.visits.find(({ kind }) => kind === 'plan')).toMatchObject({ concerns: ['Pain'] })
    expect(newest.visits).toContain(visit)
    expect(changesFor(kept, there('2026-02-02T00:00:00Z'), 'replace').visits.remove).toEqual([visit.id])
  })

  it('only replacing removes anything', () => {
    const kept = { ...nothing, entries: [here, other] }
    const there = { ...nothing, entries: [newer] }
    expect(changesFor(kept, there, 'add').entries.remove).toEqual([])
    expect(changesFor(kept, there, 'newest').entries.remove).toEqual([])
    expect(changesFor(kept, there, 'replace').entries.remove).toEqual([other.id])
  })

  it('twice changes nothing more, in any mode', slow, () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...modes), ([mine, theirs], mode) => {
        const once = after(mine, changesFor(mine, theirs, mode))
        expect(isNothing(changesFor(once, theirs, mode))).toBe(true)
      }),
    )
  })

  it('by replacing becomes what the file holds', slow, () => {
    fc.assert(
      fc.property(pair, ([mine, theirs]) => {
        const { missing, different, onlyHere } = compareContents(
          after(mine, changesFor(mine, theirs, 'replace')),
          theirs,
        )
        expect([missing, different, onlyHere]).toEqual([0, 0, 0])
      }),
    )
  })

  it('by adding changes nothing that was here', slow, () => {
    fc.assert(
      fc.property(pair, ([mine, theirs]) => {
        const result = after(mine, changesFor(mine, theirs, 'add'))
        const entries = new Map(result.entries.map((entry) => [entry.id, entry]))
        for (const entry of mine.entries) expect(entries.get(entry.id)).toEqual(entry)
        for (const { id } of theirs.entries) expect(entries.has(id)).toBe(true)
      }),
    )
  })

  it('can be undone, in any mode', slow, () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...modes), ([mine, theirs], mode) => {
        const changes = changesFor(mine, theirs, mode)
        const undone = after(after(mine, changes), inverseOf(mine, changes))
        expect(undone).toEqual(after(mine, changesFor(mine, nothing, 'add')))
      }),
    )
  })
})
