import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { toCsv } from '../../../src/core/journal/export/csv.ts'
import type { Contents } from '../../../src/core/vault/contents.ts'
import { asWritten, parseCsv } from '../../fixtures/csv.ts'
import { contents, dayOn } from '../../fixtures/entries.ts'
import { gut, night, taken } from './entries.ts'

const nothing: Contents = { entries: [], trackers: [], reading: [], visits: [] }

/** A list of tags or stools: parts divided by "; ", a backslash before what belongs to a tag. */
function listOf(cell: string): string[] {
  if (cell === 'none') return []
  return [...`; ${cell}`.matchAll(/; ((?:[^\\;]|\\.)*)/gsy)].map(([, item = '']) =>
    item.replace(/\\(.)/gs, '$1'),
  )
}

/** The table as records: what a column says of each row, without what is not recorded. */
function tableOf(all: Contents): { heading: string[]; rows: Map<string, string>[] } {
  const [heading = [], ...rows] = parseCsv(toCsv(all))
  for (const row of rows) expect(row).toHaveLength(heading.length)
  expect(new Set(heading).size).toBe(heading.length)
  return {
    heading,
    rows: rows.map(
      (row) => new Map(row.flatMap((cell, column) => (cell === '' ? [] : [[heading[column] ?? '', cell]]))),
    ),
  }
}

it('has a row for each entry, oldest first, and a cell for each part that was recorded', () => {
  const all = {
    ...nothing,
    entries: [
      taken('2026-11-23', { time: '22:00', planned: true }),
      night('2026-11-23', { sleepOnsetLatency: 0, wokeClear: false }),
      gut('2026-11-22', { stools: [{ form: 4, time: '08:30' }, { form: 6 }] }),
      gut('2026-11-24', { stools: [] }),
    ],
  }
  const { rows } = tableOf(all)
  expect(rows.map((row) => row.get('date'))).toEqual(['2026-11-22', '2026-11-23', '2026-11-23', '2026-11-24'])
  expect(rows[0]?.get('stools')).toBe('4 08:30; 6')
  expect(rows[1]?.get('planned')).toBe('yes')
  expect(rows[2]?.get('sleepOnsetLatency')).toBe('0')
  expect(rows[2]?.get('wokeClear')).toBe('no')
  expect(rows[2]?.has('quality')).toBe(false)
  expect(rows[3]?.get('stools')).toBe('none')
})

it('has the same columns for every journal, but for those of its trackers', { timeout: 60_000 }, () => {
  const fixed = tableOf(nothing).heading
  expect(fixed.slice(0, 4)).toEqual(['date', 'kind', 'wentToBed', 'triedToSleep'])
  expect(fixed.slice(-5)).toEqual(['zone', 'recordedAt', 'changedAt', 'revision', 'id'])
  fc.assert(
    fc.property(contents, (all) => {
      const own = tableOf(all).heading.filter((name) => name.startsWith('tracker: '))
      expect(tableOf(all).heading).toEqual([...fixed.slice(0, -5), ...own, ...fixed.slice(-5)])
    }),
  )
})

describe('a tracker has a column of its own', () => {
  const tracker = (id: string, name: string, unit?: string) => ({
    id,
    name,
    type: 'number' as const,
    madeAt: '2026-01-01T00:00:00Z',
    changedAt: '2026-01-01T00:00:00Z',
    ...(unit !== undefined && { unit }),
  })
  const [one, two, gone] = ['1', '2', '3'].map((digit) => `00000000-0000-4000-a000-00000000000${digit}`) as [
    string,
    string,
    string,
  ]

  it('by its name and unit, never taken for another or for a part', () => {
    const entries = [dayOn('2026-11-23', { trackers: { [one]: -5, [two]: true, [gone]: '07:30' } })]
    const trackers = [tracker(one, 'stress', 'points'), tracker(two, 'stress', 'points')]
    const [row] = tableOf({ ...nothing, entries, trackers }).rows
    expect(row?.get('tracker: stress (points)')).toBe('-5')
    expect(row?.get('tracker: stress (points) #2')).toBe('yes')
    expect(row?.get(`tracker: ${gone}`)).toBe('07:30')
    expect(row?.has('stress')).toBe(false)
  })
})

describe('no cell is run as a formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2 kg', "'-2 kg"],
    [' \t=1', " \t'=1"],
    ['＝1', "'＝1"],
    ['Better.\n- slept\n- ate', "Better.\n'- slept\n'- ate"],
    ['a;=1', "a;'=1"],
    ["'=1", "''=1"],
    ["'tis well", "'tis well"],
    ['3 = 3', '3 = 3'],
  ])('%j', (notes, cell) => {
    const [row] = tableOf({ ...nothing, entries: [dayOn('2026-11-23', { notes })] }).rows
    expect(row?.get('notes')).toBe(cell)
    expect(asWritten(cell)).toBe(notes)
  })

  it('whatever was written', { timeout: 60_000 }, () => {
    const texts = fc.array(
      fc.constantFrom('=', '+', '-', '@', "'", ' ', '\t', '\n', '\r', ';', 'a', '"', ',', '＝', '\u2028'),
    )
    fc.assert(
      fc.property(texts, (pieces) => {
        const notes = pieces.join('')
        const [row] = tableOf({ ...nothing, entries: [dayOn('2026-11-23', { notes })] }).rows
        const cell = row?.get('notes') ?? ''
        expect(asWritten(cell)).toBe(notes)
        for (const part of cell.split(/[;\t\r\n]/)) expect(part.trimStart()).not.toMatch(/^[=+\-@＝]/)
      }),
      { numRuns: 1000 },
    )
  })
})

it('read back strictly, holds every value of every entry', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(contents, (all) => {
      const { heading, rows } = tableOf(all)
      const byId = new Map(rows.map((row) => [row.get('id'), row]))
      expect(byId.size).toBe(all.entries.length)
      // In the order in which they are named, each tracker's column is the next of its own.
      for (const entry of all.entries) {
        const row = byId.get(entry.id) ?? new Map<string, string>()
        let cells = row.size
        for (const [part, value] of Object.entries(entry) as [string, unknown][]) {
          if (part === 'trackers') {
            const own = heading.filter((name) => name.startsWith('tracker: ')).map((name) => row.get(name))
            const given = Object.values(value as object).map((one) =>
              typeof one === 'boolean' ? (one ? 'yes' : 'no') : String(one),
            )
            expect(own.filter((cell) => cell !== undefined).sort()).toEqual(given.sort())
            cells -= given.length
            continue
          }
          if (value === '') continue
          const cell = row.get(part) ?? ''
          cells -= 1
          if (typeof value === 'boolean') expect(cell).toBe(value ? 'yes' : 'no')
          else if (typeof value === 'number') expect(Number(cell)).toBe(value)
          else if (typeof value === 'string') expect(asWritten(cell)).toBe(value)
          else {
            const items = (value as readonly (string | { form: number; time?: string })[])
              .map((item) =>
                typeof item === 'string' ? item : [item.form, ...(item.time ? [item.time] : [])].join(' '),
              )
              .filter((item) => item !== '')
            if (items.length === 0 && cell === '') {
              // Only empty tags: no cell.
              cells += 1
              continue
            }
            expect(listOf(asWritten(cell))).toEqual(items)
          }
        }
        // Nothing is in the row that is not in the entry.
        expect(cells).toBe(0)
      }
    }),
    { numRuns: 100 },
  )
})
