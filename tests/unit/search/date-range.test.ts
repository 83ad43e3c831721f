import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDates } from '../../../src/core/search/date-range.ts'

/** Days, months and years, as they are written. */
const day = fc
  .integer({ min: -36_000, max: 36_000 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString())
const written = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([whole, length]) => whole.slice(0, length))

test('a day is in what was written when it begins as that does, and nothing else is', () => {
  fc.assert(
    fc.property(written, day, (text, other) => {
      const { range: [from, to] = ['', ''] } = readDates(text) ?? {}
      expect(from <= other && other <= to).toBe(other.startsWith(text))
    }),
  )
})

test('from one to another is the same whichever is written first, and has both of them in it', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [first = '', last = ''] = [a, b].sort()
      expect(readDates(`${first}..${last}`)).toEqual({ range: [first, last], turned: false })
      expect(readDates(`${last}..${first}`)).toEqual({ range: [first, last], turned: first !== last })
    }),
  )
})

test('what can be read names real days, in their order', () => {
  const piece = fc.constantFrom(
    '2026',
    '2024-02',
    '-30',
    '-13',
    '..',
    '–',
    '2026-03-14',
    '0000',
    '-',
    '9999-12-31',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((all) => all.join('')),
      ),
      (text) => {
        const read = readDates(text)
        if (read === undefined) return
        for (const end of read.range) expect(Temporal.PlainDate.from(end).toString()).toBe(end)
        expect(read.range[0] <= read.range[1]).toBe(true)
      },
    ),
  )
})
