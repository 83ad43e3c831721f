import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { locate, longestQuotation, Quotation, quote } from '../../../src/core/library/quotation.ts'

const text =
  'Melatonin is made in the gut as well as in the brain. In 40 adults with IBS, 3 mg at bedtime for 2 weeks lowered the pain score.\nSleep did not change. Pain fell while sleep stayed the same, and bloating was no better.'

/** Quotes the given words of a text, at the occurrence that is asked for. */
function quoted(words: string, from = text, occurrence = 1): Quotation {
  let start = -1
  for (let count = 0; count < occurrence; count += 1) start = from.indexOf(words, start + 1)
  const quotation = quote(from, start, start + words.length)
  if (start < 0 || quotation === undefined) throw new Error(`There is no “${words}” to quote.`)
  return quotation
}

/** The words that are found, with `…` around them where they stand; undefined when they are lost. */
function found(now: string, quotation: Quotation): string | undefined {
  const place = locate(now, quotation)
  return place && now.slice(place.start, place.end)
}

describe('a quotation', () => {
  it('is the words and 32 characters on either side', () => {
    expect(quoted('Sleep did not change')).toEqual({
      exact: 'Sleep did not change',
      prefix: ' for 2 weeks lowered the pain score.\n'.slice(-32),
      suffix: '. Pain fell while sleep stayed the same'.slice(0, 32),
      start: text.indexOf('Sleep'),
    })
  })

  it('leaves out white space at its ends, and is nothing without words', () => {
    expect(quote('a  b c', 1, 4)).toMatchObject({ exact: 'b', prefix: 'a  ', start: 3 })
    expect(quote('a  b', 1, 3)).toBeUndefined()
    expect(quote('abc', 1, 1)).toBeUndefined()
  })

  it('does not cut a character in half', () => {
    const moons = '🌙'.repeat(40)
    const { prefix, suffix } = quoted('pain', `x${moons}pain${moons}x`)
    expect([prefix.isWellFormed(), suffix.isWellFormed()]).toEqual([true, true])
    const shifted = quoted('pain', `${moons}ypain${moons}`)
    expect(shifted.prefix.isWellFormed()).toBe(true)
  })

  it('has a longest length', () => {
    const long = 'x'.repeat(longestQuotation + 1)
    expect(v.is(Quotation, quote(long, 0, longestQuotation))).toBe(true)
    expect(v.is(Quotation, quote(long, 0, longestQuotation + 1))).toBe(false)
  })
})

describe('words that stand more than once', () => {
  const row = 'Sleep: not known. Pain: not known. Bloating: not known.'

  it.each([1, 2, 3])('are found by what stands beside them: number %s', (occurrence) => {
    const quotation = quoted('not known', row, occurrence)
    expect(locate(row, quotation)).toMatchObject({ start: quotation.start, exact: true })
    const longer = `A line that was added above.\n${row}`
    expect(locate(longer, quotation)?.start).toBe(quotation.start + longer.length - row.length)
  })

  it('are found nearest to where they were when all beside them is the same', () => {
    const same = 'abcdefgh. '.repeat(40)
    const quotation = quote(same, 200, 208)
    if (quotation === undefined) throw new Error('Nothing was quoted.')
    expect(locate(same, quotation)?.start).toBe(200)
    expect(locate(same, { ...quotation, start: 207 })?.start).toBe(210)
  })

  it('are not found elsewhere when a few of them are gone from their place', () => {
    const quotation = quoted('pain', 'It eased the belly pain of most people who took it.')
    expect(locate('Nothing is known of back pain. And nothing is known of joint pain.', quotation)).toBe(
      undefined,
    )
  })
})

describe('words that have changed', () => {
  const sentence = 'Pain fell while sleep stayed the same, and bloating was no better'

  it('a little are found, whole, and said to have changed', () => {
    const now = text.replace('fell while sleep', 'fell, though sleep').replace('better', 'better than before')
    const place = locate(now, quoted(sentence))
    expect(place?.exact).toBe(false)
    expect(now.slice(place?.start, place?.end)).toBe(
      'Pain fell, though sleep stayed the same, and bloating was no better',
    )
  })

  it('are not found with another figure', () => {
    const quotation = quoted('In 40 adults with IBS, 3 mg at bedtime for 2 weeks lowered the pain score')
    expect(found(text.replace('the pain', 'their pain'), quotation)).toMatch(/^In 40 .* their pain score$/)
    expect(found(text.replace('3 mg', '6 mg'), quotation)).toBeUndefined()
    expect(found(text.replace('2 weeks', 'weeks'), quotation)).toBeUndefined()
  })

  it('by more than one character in five are not found', () => {
    const now = text.replace(
      sentence,
      'Belly ache went down, sleep was as it had been and the gas did not improve',
    )
    expect(found(now, quoted(sentence))).toBeUndefined()
  })

  it('are not found when there are few of them', () => {
    expect(found(text.replace('Sleep did not', 'Sleep did'), quoted('Sleep did not change'))).toBeUndefined()
  })
})

/** Words in a few letters, so that the same ones come again and again. */
const words = (most: number) =>
  fc
    .array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'e'), minLength: 1, maxLength: 7 }), {
      minLength: 1,
      maxLength: most,
    })
    .map((all) => all.join(' '))
/** A text of words in which some are quoted. */
const marked = words(120).chain((all) =>
  fc
    .tuple(fc.nat(all.length - 1), fc.integer({ min: 1, max: 200 }))
    .map(([start, length]) => ({ all, quotation: quote(all, start, Math.min(all.length, start + length)) }))
    .filter((made): made is { all: string; quotation: Quotation } => made.quotation !== undefined),
)

/** A quotation, and its text after changes anywhere, also in the words that were quoted. */
const changed = fc
  .tuple(marked, fc.array(fc.tuple(fc.nat(), fc.nat(12), words(3)), { maxLength: 6 }))
  .map(([{ all, quotation }, changes]) => ({
    quotation,
    other: changes.reduce((now, [where, removed, added]) => {
      const at = where % (now.length + 1)
      return now.slice(0, at) + added + now.slice(at + removed)
    }, all),
  }))

/** Levenshtein's distance, written another way than in the core. */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) => [row])
  for (let column = 1; column <= other.length; column += 1) rows[0]?.push(column)
  const at = (row: number, column: number) => rows[row]?.[column] ?? Infinity
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= other.length; column += 1)
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + Number(one[row - 1] !== other[column - 1]),
        ),
      )
  return at(one.length, other.length)
}

describe('whatever the text', () => {
  test('words are found where they were quoted', () => {
    fc.assert(
      fc.property(marked, ({ all, quotation }) => {
        expect(v.is(Quotation, quotation)).toBe(quotation.exact.length <= longestQuotation)
        expect(locate(all, quotation)).toEqual({
          start: quotation.start,
          end: quotation.start + quotation.exact.length,
          exact: true,
        })
      }),
      { numRuns: 500 },
    )
  })

  test('a change anywhere else does not lose them', () => {
    fc.assert(
      fc.property(marked, words(30), fc.nat(), fc.nat(60), (made, added, where, removed) => {
        const { all, quotation } = made
        const end = quotation.start + quotation.exact.length
        const before = where % (quotation.start + all.length - end + 1)
        const at = before <= quotation.start ? before : before - quotation.start + end
        const upTo = Math.min(at + removed, at <= quotation.start ? quotation.start : all.length)
        const now = all.slice(0, at) + added + all.slice(upTo)
        const place = locate(now, quotation)
        expect(place?.exact).toBe(true)
        expect(now.slice(place?.start, place?.end)).toBe(quotation.exact)
      }),
      { numRuns: 1000 },
    )
  })

  test('changes far from them leave them where they were among their neighbours', () => {
    fc.assert(
      fc.property(marked, words(30), words(30), ({ all, quotation }, above, below) => {
        // Marks of their own make the neighbours of these words different from those of all others.
        const own = { ...quotation, prefix: 'BEFORE '.padStart(32, '>'), suffix: ' AFTER'.padEnd(32, '<') }
        const now = `${above} ${quotation.exact} ${all} ${own.prefix}${own.exact}${own.suffix} ${below}`
        const start = now.indexOf('BEFORE ') + 'BEFORE '.length
        expect(locate(now, own)).toEqual({ start, end: start + own.exact.length, exact: true })
      }),
      { numRuns: 500 },
    )
  })

  test('other words are never returned', () => {
    let inexact = 0
    fc.assert(
      fc.property(changed, ({ other, quotation }) => {
        const place = locate(other, quotation)
        if (place === undefined) return
        const here = other.slice(place.start, place.end)
        expect(place.exact).toBe(here === quotation.exact)
        expect(distance(quotation.exact, here)).toBeLessThanOrEqual(Math.floor(quotation.exact.length / 5))
        if (place.exact) return
        inexact += 1
        expect(quotation.exact.length).toBeGreaterThanOrEqual(32)
      }),
      { numRuns: 800 },
    )
    // Otherwise nothing was tested.
    expect(inexact).toBeGreaterThan(0)
  })

  test('words of another alphabet are not found at all', () => {
    fc.assert(
      fc.property(
        marked,
        fc.string({ unit: fc.constantFrom('v', 'w', 'x', 'y', 'z', ' '), maxLength: 600 }),
        (made, other) => {
          expect(locate(other, made.quotation)).toBeUndefined()
        },
      ),
    )
  })

  test('any string at all can be quoted and found', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.nat(299),
        fc.nat(299),
        (all, one, two) => {
          const ends = [one, two].map((end) => Math.min(end, all.length)).sort((first, last) => first - last)
          const quotation = quote(all, ends[0] ?? 0, ends[1] ?? 0)
          if (quotation === undefined) return
          expect(found(all, quotation)).toBe(quotation.exact)
        },
      ),
      { numRuns: 500 },
    )
  })
})
