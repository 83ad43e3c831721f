import { describe, expect, it } from 'vitest'
import { readJournal } from '../../../src/app/platform/read-journal.ts'
import { lockedFailure } from '../../../src/contract/contract.ts'
import { pieceFrom, type EntriesPiece } from '../../../src/contract/entries-piece.ts'
import type { Entry } from '../../../src/core/journal/entry.ts'
import type { Tracker } from '../../../src/core/journal/tracker.ts'
import { succeed, type Result } from '../../../src/core/result.ts'
import { gut } from '../journal/entries.ts'

const longJournal = Array.from({ length: 2500 }, (_, at) => gut('2026-11-23', { pain: at % 11 }))
const tracker = (madeAt: string): Tracker => ({
  id: madeAt,
  madeAt,
  changedAt: madeAt,
  name: 'Fog',
  type: 'yes-no',
})
const [older, newer] = [tracker('2026-01-01T08:00:00Z'), tracker('2026-02-01T08:00:00Z')]

const allOf = (entries: readonly Entry[]) => (from: number) => succeed(pieceFrom(entries, from, []))

/** What the page gets of a journal, from where on it asked for more, and what it heard of on the way. */
async function opened(piece: (from: number) => Result<EntriesPiece>) {
  const asked: number[] = []
  const heard: (readonly [readonly Entry[], readonly Tracker[]])[] = []
  const journal = await readJournal(
    {
      open: () => Promise.resolve(succeed({ trackers: [newer, older], unsaved: [] })),
      entriesFrom: (from) => {
        asked.push(from)
        return Promise.resolve(piece(from))
      },
    },
    (entries, trackers) => heard.push([entries, trackers]),
  )
  return { journal, asked, heard }
}

describe('a journal that is opened', () => {
  it('comes in pieces when it is long, each entry once and in its order', async () => {
    const { journal, asked } = await opened(allOf(longJournal))
    expect(journal).toMatchObject({ ok: true, value: { entries: longJournal, problems: [] } })
    expect(asked).toEqual([0, 1000, 2000])
  })

  it('comes at once when it is short, or empty', async () => {
    for (const entries of [longJournal.slice(0, 3), []]) {
      const { journal, asked } = await opened(allOf(entries))
      expect(journal).toMatchObject({ ok: true, value: { entries } })
      expect(asked).toEqual([0])
    }
  })

  it('has its trackers in the order they were made in', async () => {
    const { journal } = await opened(allOf([]))
    expect(journal).toMatchObject({ ok: true, value: { trackers: [older, newer] } })
  })

  it('is heard of on the way, as the objects that it has in the end', async () => {
    const { journal, heard } = await opened(allOf(longJournal))
    const { entries, trackers } = journal.ok ? journal.value : { entries: [], trackers: undefined }
    expect(heard.map(([piece]) => piece.length)).toEqual([1000, 1000, 500])
    expect(heard.flatMap(([piece]) => piece).every((entry, at) => entry === entries[at])).toBe(true)
    expect(heard.every(([, told]) => told === trackers)).toBe(true)
  })

  it('goes on while its years are being opened, until what is wrong with them is known', async () => {
    const problem = { code: 'damaged-file', file: 'journal-2025.json', message: 'Moved aside.' } as const
    const years = [
      pieceFrom(longJournal.slice(0, 300), 0),
      pieceFrom(longJournal.slice(0, 1200), 300),
      pieceFrom(longJournal.slice(0, 1200), 1200, [problem]),
    ]
    const { journal, asked } = await opened(() => succeed(years.shift() ?? pieceFrom([], 0)))
    expect(journal).toMatchObject({
      ok: true,
      value: { entries: longJournal.slice(0, 1200), problems: [problem] },
    })
    expect(asked).toEqual([0, 300, 1200])
  })

  it('is not open when it was locked between two pieces', async () => {
    const piece = allOf(longJournal)
    const { journal } = await opened((from) => (from === 0 ? piece(from) : lockedFailure()))
    expect(journal).toEqual(lockedFailure())
  })

  it('comes to an end also when there are fewer entries than it has been given', async () => {
    const left = longJournal.slice(0, 700)
    const { journal } = await opened((from) => allOf(from === 0 ? longJournal : left)(from))
    expect(journal).toMatchObject({ ok: true, value: { entries: longJournal.slice(0, 1000) } })
  })
})
