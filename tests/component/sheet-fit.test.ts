import { describe, expect, test } from 'vitest'
import { diarySheets, nightsOnSheet } from '../../src/app/features/visit/paper/diary-columns.ts'
import { budgets } from '../../src/app/features/visit/paper/fit-budget.ts'
import { FitSearch } from '../../src/app/features/visit/paper/fit-search.ts'
import { shortRange, weekdayAndDate } from '../../src/app/features/visit/paper/short-dates.ts'

/** The level that is found when all from `fitting` on fit, and how many were tried. */
function find(levels: number, fitting: number, before: number, px = 35): { found: number; tries: number } {
  const search = new FitSearch(levels)
  let level: number | undefined = FitSearch.from(before)
  let found = level
  let tries = 0
  while (level !== undefined) {
    tries += 1
    found = level
    level = search.told(level, (fitting - level) * px - (level >= fitting ? 1 : 0))
  }
  return { found, tries }
}

describe('the search for the loosest budget that fits', () => {
  test('finds it from every start, and the last when none fits', () => {
    for (let levels = 1; levels <= 24; levels += 1) {
      for (let fitting = 0; fitting <= levels; fitting += 1) {
        for (let before = 0; before < levels; before += 1) {
          expect(find(levels, fitting, before).found, `${levels}, ${fitting}, ${before}`).toBe(
            Math.min(fitting, levels - 1),
          )
        }
      }
    }
  })

  test('a page like the one before it takes two tries, and any page few, whatever a level saves', () => {
    for (const px of [25, 40, 120]) {
      expect(find(22, 0, 0, px).tries).toBe(1)
      expect(find(22, 9, 9, px).tries).toBe(2)
      for (let fitting = 0; fitting < 22; fitting += 1) {
        for (let before = 0; before < 22; before += 1)
          expect(find(22, fitting, before, px).tries, `${fitting}, ${before}, ${px}`).toBeLessThanOrEqual(8)
      }
    }
  })
})

test('each budget is as tight as the one before it or tighter', () => {
  for (const [at, budget] of budgets.entries()) {
    const before = budgets[at - 1]
    if (before === undefined) continue
    const { signs, ...amounts } = budget
    for (const [part, amount] of Object.entries(amounts)) {
      expect(amount, `${part} of budget ${String(at)}`).toBeLessThanOrEqual(
        before[part as keyof typeof amounts],
      )
    }
    if (before.signs === 'run') expect(signs).toBe('run')
    expect(budget).not.toEqual(before)
  }
})

test('the nights of the diary are dealt out to sheets, none twice and none left over', () => {
  const nights = Array.from({ length: 90 }, (_night, at) => ({
    date: `night ${String(at)}`,
    night: undefined,
    measures: undefined,
    taken: [],
  }))
  const sheets = diarySheets(nights)
  expect(sheets.map(({ length }) => length)).toEqual([nightsOnSheet, nightsOnSheet, nightsOnSheet, 6])
  expect(sheets.flat()).toEqual(nights)
  expect(diarySheets(nights.slice(0, nightsOnSheet))).toHaveLength(1)
})

test('dates are short where the page has said the year', () => {
  expect(weekdayAndDate('2026-11-16')).toBe('Mon 16 Nov')
  expect(shortRange('2026-11-10', '2026-11-16')).toBe('10–16 Nov')
  expect(shortRange('2026-10-26', '2026-11-01')).toBe('26 Oct–1 Nov')
  expect(shortRange('2026-12-30', '2027-01-05')).toBe('30 Dec–5 Jan')
  expect(shortRange('2026-11-16', '2026-11-16')).toBe('16 Nov')
})
