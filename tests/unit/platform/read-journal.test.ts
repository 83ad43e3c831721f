import { describe, expect, it } from 'vitest'
import { readJournal } from '../../../src/app/platform/read-journal.ts'
import { lockedFailure } from '../../../src/contract/contract.ts'
import { pieceFrom } from '../../../src/contract/entries-piece.ts'
import type { Entry } from '../../../src/core/journal/entry.ts'
import { succeed, type Result } from '../../../src/core/result.ts'
import { gut } from '../journal/entries.ts'

const longJournal = Array.from({ length: 2500 }, (_, at) => gut('2026-11-23', { pain: at % 11 }))

/** What the page gets of a journal, and from where on it asked for more. */
async function opened(
  entries: readonly Entry[],
  piece: (from: number) => Result<string> = (from) => succeed(pieceFrom(entries, from)),
) {
  const asked: number[] = []
  const first = { entries: pieceFrom(entries, 0), count: entries.length }
  const journal = await readJournal({
    open: () => Promise.resolve(succeed({ ...first, trackers: [], unsaved: [], problems: [] })),
    entriesFrom: (from) => {
      asked.push(from)
      return Promise.resolve(piece(from))
    },
  })
  return { journal, asked }
}

describe('a journal that is opened', () => {
  it('comes in pieces when it is long, each entry once and in its order', async () => {
    const { journal, asked } = await opened(longJournal)
    expect(journal).toMatchObject({ ok: true, value: { entries: longJournal } })
    expect(asked).toEqual([1000, 2000])
  })

  it('comes at once when it is short, or empty', async () => {
    for (const entries of [longJournal.slice(0, 3), []]) {
      const { journal, asked } = await opened(entries)
      expect(journal).toMatchObject({ ok: true, value: { entries } })
      expect(asked).toEqual([])
    }
  })

  it('is not open when it was locked between two pieces', async () => {
    const { journal } = await opened(longJournal, lockedFailure)
    expect(journal).toEqual(lockedFailure())
  })

  it('is what is left of it when entries were removed between two pieces', async () => {
    const left = longJournal.slice(0, 1700)
    const { journal } = await opened(longJournal, (from) => succeed(pieceFrom(left, from)))
    expect(journal).toMatchObject({ ok: true, value: { entries: left } })
  })
})
