import { describe, expect, it } from 'vitest'
import { JournalFeed } from '../../../src/app/features/search/journal-feed.ts'
import type { Entry } from '../../../src/core/journal/entry.ts'
import type { Tracker } from '../../../src/core/journal/tracker.ts'
import { dayOn } from '../../fixtures/entries.ts'

const entryOf = (id: string, notes = '', date = '2026-11-22'): Entry => dayOn(date, { id, notes })
const trackerOf = (name: string): Tracker => ({
  id: 't',
  madeAt: '2026-11-22T08:00:00Z',
  changedAt: '2026-11-22T08:00:00Z',
  name,
  type: 'yes-no',
})

function start() {
  const told: (readonly [recorded: readonly string[], removed: readonly string[]] | 'forgotten')[] = []
  const names: string[] = []
  const idle: (() => void)[] = []
  const feed = new JournalFeed(
    {
      record: ({ entries, removed, trackers }) => {
        told.push([entries.map(({ id }) => id), removed])
        if (trackers !== undefined) names.push(trackers.map(({ name }) => name).join())
      },
      forget: () => told.push('forgotten'),
    },
    (step) => idle.push(step),
  )
  return {
    feed,
    told,
    names,
    /** Until the page has nothing to do any more. */
    idle: () => {
      for (let step = idle.shift(); step !== undefined; step = idle.shift()) step()
    },
  }
}

const [a, b, c] = [entryOf('a'), entryOf('b'), entryOf('c')]

describe('the feed of the journal', () => {
  it('tells of what is new, what changed and what is gone, and of nothing else', () => {
    const { feed, told } = start()
    feed.follow([a, b])
    feed.follow([a, b])
    feed.follow([a, b, c])
    feed.follow([a, c, entryOf('b', 'changed')])
    feed.follow([a, c])
    feed.follow([a, c, b])
    expect(told).toEqual([
      [['b', 'a'], []],
      [['c'], []],
      [['b'], []],
      [[], ['b']],
      [['b'], []],
    ])
  })

  it('says when the journal is closed, once, and tells all of it again when it is opened', () => {
    const { feed, told } = start()
    feed.follow(undefined)
    feed.follow([a])
    feed.follow(undefined)
    feed.follow(undefined)
    feed.follow([a])
    expect(told).toEqual([[['a'], []], 'forgotten', [['a'], []]])
  })

  it('hands a long journal over piece by piece, each entry once and as it is by then', () => {
    const { feed, told, idle } = start()
    const many = Array.from({ length: 4500 }, (_, index) => entryOf(String(index)))
    feed.follow(many)
    expect(told).toHaveLength(1)
    const first = told[0] === 'forgotten' ? [] : (told[0]?.[0] ?? [])
    const last = many.findLast(({ id }) => !first.includes(id))
    // Meanwhile one is removed that was told, one that was not, and one is new.
    feed.follow([...many.filter(({ id }) => id !== first[0] && id !== last?.id), c])
    idle()
    const recorded = told.flatMap((piece) => (piece === 'forgotten' ? [] : piece[0]))
    expect(recorded).toHaveLength(4500)
    expect(new Set(recorded)).toEqual(
      new Set([...many.map(({ id }) => id).filter((id) => id !== last?.id), 'c']),
    )
    const removed = told.flatMap((piece) => (piece === 'forgotten' ? [] : piece[1]))
    expect(new Set(removed)).toEqual(new Set([first[0], last?.id]))
  })

  it('hands over the newest days first, whatever their order', () => {
    const { feed, told, idle } = start()
    const dates = ['2026-03-02', '2024-02-29', '2026-11-22', '2025-12-31', '2026-03-01']
    feed.follow(dates.map((date) => entryOf(date, '', date)))
    idle()
    expect(told).toEqual([[dates.toSorted().reverse(), []]])
  })

  it('hands over nothing more of a journal that was closed meanwhile', () => {
    const { feed, told, idle } = start()
    feed.follow(Array.from({ length: 4500 }, (_, index) => entryOf(String(index))))
    feed.follow(undefined)
    idle()
    expect(told).toHaveLength(2)
    expect(told[1]).toBe('forgotten')
  })
})

describe('a journal that arrives while it is being opened', () => {
  it('is handed over as it comes, the newest days first, and not again once it is open', () => {
    const { feed, told, names } = start()
    const trackers = [trackerOf('Headache')]
    const [first, second] = [entryOf('first', '', '2024-01-01'), entryOf('second', '', '2024-01-02')]
    const day = dayOn('2025-01-01', { id: 'day', trackers: { t: true } })
    feed.arrive([first, second], trackers)
    feed.arrive([day], trackers)
    feed.follow([first, second, day], trackers)
    expect(told).toEqual([
      [['second', 'first'], []],
      [['day'], []],
    ])
    expect(names).toEqual(['Headache'])
  })

  it('is forgotten when it is not open after all', () => {
    const { feed, told } = start()
    feed.arrive([a], [])
    feed.follow(undefined)
    feed.follow(undefined)
    expect(told).toEqual([[['a'], []], 'forgotten'])
  })

  it('is told of what it has more of once it is open, and of what is gone', () => {
    const { feed, told } = start()
    const trackers: readonly Tracker[] = []
    feed.arrive([a, b], trackers)
    feed.follow([b, c], trackers)
    expect(told.slice(1)).toEqual([
      [[], ['a']],
      [['c'], []],
    ])
  })
})

describe('the names of trackers', () => {
  const day = (id: string) => dayOn('2026-11-22', { id, trackers: { t: true } })

  it('are told with the journal and when they change, and with them the days that have trackers', () => {
    const { feed, told, names, idle } = start()
    const [one, other] = [day('one'), entryOf('other')]
    const [headache, migraine] = [[trackerOf('Headache')], [trackerOf('Migraine')]]
    feed.follow([one, other], headache)
    feed.follow([one, other], headache)
    expect(names).toEqual(['Headache'])
    feed.follow([one, other], migraine)
    idle()
    expect(names).toEqual(['Headache', 'Migraine'])
    expect(told.flatMap((piece) => (piece === 'forgotten' ? [] : piece[0]))).toEqual(['other', 'one', 'one'])
  })

  it('are told before the days that are found by them', () => {
    const { feed, told, names } = start()
    feed.follow([day('one')], [trackerOf('Headache')])
    expect(told[0]).toEqual([[], []])
    expect(names).toEqual(['Headache'])
  })

  it('are forgotten with the journal, also where nothing was recorded', () => {
    const { feed, told, names } = start()
    const trackers = [trackerOf('Headache')]
    feed.follow([], trackers)
    feed.follow(undefined)
    expect(told.at(-1)).toBe('forgotten')
    feed.follow([], trackers)
    expect(names).toEqual(['Headache', 'Headache'])
  })
})
