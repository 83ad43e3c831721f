import { describe, expect, it } from 'vitest'
import { JournalFeed } from '../../../src/app/features/search/journal-feed.ts'
import type { Entry } from '../../../src/core/journal/entry.ts'

const entryOf = (id: string, notes = ''): Entry => ({
  id,
  date: '2026-11-22',
  zone: 'Europe/London',
  recordedAt: '2026-11-22T08:00:00Z',
  changedAt: '2026-11-22T08:00:00Z',
  kind: 'day',
  notes,
})

function start() {
  const told: (readonly [recorded: readonly string[], removed: readonly string[]] | 'forgotten')[] = []
  const idle: (() => void)[] = []
  const feed = new JournalFeed(
    {
      record: (entries, removed) => told.push([entries.map(({ id }) => id), removed]),
      forget: () => told.push('forgotten'),
    },
    (step) => idle.push(step),
  )
  return {
    feed,
    told,
    idle: () => {
      for (const step of idle.splice(0)) step()
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
      [['a', 'b'], []],
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
    const many = Array.from({ length: 450 }, (_, index) => entryOf(String(index)))
    feed.follow(many)
    expect(told).toHaveLength(1)
    // Meanwhile one is removed that was told, one that was not, and one is new.
    feed.follow([...many.slice(1, 449), c])
    idle()
    idle()
    idle()
    const recorded = told.flatMap((piece) => (piece === 'forgotten' ? [] : piece[0]))
    expect(recorded).toHaveLength(450)
    expect(new Set(recorded)).toEqual(new Set([...many.slice(0, 449).map(({ id }) => id), 'c']))
    expect(told.flatMap((piece) => (piece === 'forgotten' ? [] : piece[1]))).toEqual(['0', '449'])
  })

  it('hands over nothing more of a journal that was closed meanwhile', () => {
    const { feed, told, idle } = start()
    feed.follow(Array.from({ length: 450 }, (_, index) => entryOf(String(index))))
    feed.follow(undefined)
    idle()
    expect(told).toHaveLength(2)
    expect(told[1]).toBe('forgotten')
  })
})
