import { describe, expect, it } from 'vitest'
import { journalPort } from '../../../src/app/platform/ports.ts'
import type { Bridge } from '../../../src/contract/bridge.ts'
import { lockedFailure } from '../../../src/contract/contract.ts'
import { pieceFrom } from '../../../src/contract/entries-piece.ts'
import type { Entry } from '../../../src/core/journal/entry.ts'
import { succeed } from '../../../src/core/result.ts'
import { gut } from '../journal/entries.ts'

const longJournal = Array.from({ length: 2500 }, (_, at) => gut('2026-11-23', { pain: at % 11 }))

/** What the page gets of a journal, and from where on it asked for more. */
async function opened(
  entries: readonly Entry[],
  piece = (from: number) => succeed(pieceFrom(entries, from)),
) {
  const asked: number[] = []
  const invoke = (channel: string, input?: { readonly from: number }) => {
    if (channel === 'journal:open')
      return succeed({
        entries: pieceFrom(entries, 0),
        count: entries.length,
        trackers: [],
        unsaved: [],
        problems: [],
      })
    asked.push(input?.from ?? NaN)
    return piece(input?.from ?? NaN)
  }
  return { journal: await journalPort({ invoke } as unknown as Bridge).open(), asked }
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
