import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { admit } from '../../../src/core/reading/admit.ts'
import { ReadingDraft, type ReadingRecord } from '../../../src/core/reading/record.ts'
import { markOn, placeIn } from '../../fixtures/reading.ts'

const now = '2026-11-23T08:30:00Z'
const fresh = '3f0c6f9e-6a55-4c0e-9a3c-0d6f5f1f2a10'
const amid = (...kept: ReadingRecord[]) => ({ now, newId: () => fresh, kept })

describe('a mark', () => {
  const kept = markOn('pain fell', { note: 'Mine too.' })
  const { articleId, quotation } = kept
  const draft = { kind: 'mark', articleId, quotation } as const

  it('that is new gets an id and the time', () => {
    const value = { ...draft, id: fresh, madeAt: now, changedAt: now }
    expect(admit(draft, amid())).toEqual({ ok: true, value })
  })

  it('keeps its words and when it was made when its note changes', () => {
    const changed = admit(
      { ...draft, id: kept.id, note: 'No longer.', quotation: { ...quotation, prefix: 'other' } },
      amid(kept),
    )
    expect(changed).toEqual({ ok: true, value: { ...kept, note: 'No longer.', changedAt: now } })
  })

  it('has no note when it is taken away', () => {
    const changed = admit({ ...draft, id: kept.id }, amid(kept))
    expect(changed.ok && changed.value).not.toHaveProperty('note')
  })

  it.each([
    ['that is gone', 'not-found', { ...draft, id: fresh }],
    ['of another article', 'other-mark', { ...draft, id: kept.id, articleId: 'other' }],
    ['of other words', 'other-mark', { ...draft, id: kept.id, quotation: { ...quotation, exact: 'no' } }],
  ])('%s is not changed', (_what, code, changed) => {
    expect(admit(changed, amid(kept))).toMatchObject({ ok: false, error: { code } })
  })

  it('cannot become a place', () => {
    const place = placeIn(articleId)
    expect(admit({ ...draft, id: place.id }, amid(place))).toMatchObject({ error: { code: 'other-mark' } })
  })
})

describe('a place', () => {
  const draft = { kind: 'place', articleId: 'melatonin-in-ibs', passage: 'p7' } as const

  it('is one for each article, and stays in the year it was first made in', () => {
    const [here, elsewhere] = [placeIn('melatonin-in-ibs'), placeIn('naps')]
    expect(admit(draft, amid(elsewhere))).toMatchObject({ value: { id: fresh, madeAt: now, passage: 'p7' } })
    const value = { ...here, passage: 'p7', changedAt: now }
    expect(admit(draft, amid(elsewhere, here))).toEqual({ ok: true, value })
  })
})

describe('a draft', () => {
  const mark = { kind: 'mark', articleId: 'a', quotation: markOn('pain fell').quotation }
  const { quotation } = mark

  it.each([
    ['a note too long', { ...mark, note: 'x'.repeat(5001) }],
    ['no words', { ...mark, quotation: { ...quotation, exact: '' } }],
    ['too many words', { ...mark, quotation: { ...quotation, exact: 'x'.repeat(2001) } }],
    ['too much before them', { ...mark, quotation: { ...quotation, prefix: 'x'.repeat(33) } }],
    ['a place before the beginning', { ...mark, quotation: { ...quotation, start: -1 } }],
    ['an id that is none', { ...mark, id: 'first' }],
    ['a colour', { ...mark, colour: 'yellow' }],
    ['no passage', { kind: 'place', articleId: 'a' }],
    ['words for a place', { ...mark, kind: 'place', passage: 'p1' }],
  ])('with %s is refused', (_what, draft) => {
    expect(v.is(ReadingDraft, draft)).toBe(false)
  })

  it('with as much as is allowed is taken', () => {
    const full = { ...quotation, exact: 'x'.repeat(2000), prefix: 'x'.repeat(32), suffix: 'x'.repeat(32) }
    expect(v.is(ReadingDraft, { ...mark, quotation: full, note: 'x'.repeat(5000) })).toBe(true)
  })
})
