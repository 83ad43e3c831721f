import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toKeep, type Dated } from '../../../src/core/vault/retention.ts'

const dayAfter = (days: number) => Temporal.PlainDate.from('2025-11-20').add({ days }).toString()
const backup = (date: string, parts: Partial<Dated> = {}): Dated => ({
  date,
  madeAt: `${date}T20:00:00.000Z`,
  whole: true,
  ...parts,
})
const datesOf = (kept: Iterable<Dated>) => [...kept].map(({ date }) => date).sort()

/** A year and a half of days, of which some have no backup and some have several. */
const backups = fc
  .array(
    fc.record({
      day: fc.oneof(fc.integer({ min: 0, max: 550 }), fc.integer({ min: 520, max: 550 })),
      hour: fc.integer({ min: 10, max: 23 }),
      whole: fc.boolean(),
    }),
    { maxLength: 80 },
  )
  .map((made) =>
    made.map(({ day, hour, whole }, index) => {
      const seconds = String(index % 60).padStart(2, '0')
      const at = `T${String(hour)}:${String(Math.floor(index / 60)).padStart(2, '0')}:${seconds}.000Z`
      return { date: dayAfter(day), madeAt: `${dayAfter(day)}${at}`, whole }
    }),
  )
const today = fc.integer({ min: 0, max: 600 }).map(dayAfter)

/** The rule, read out for one backup at a time. */
function stays(one: Dated, all: readonly Dated[], on: string): boolean {
  if (one.date > on) return true
  const past = all.filter(({ date }) => date <= on)
  const isLater = (other: Dated) =>
    other.date > one.date || (other.date === one.date && other.madeAt > one.madeAt)
  const inTime = (count: number, periodOf: (date: string) => string) => {
    const own = periodOf(one.date)
    const isNewestOfItsPeriod = !past.some((other) => periodOf(other.date) === own && isLater(other))
    const laterPeriods = new Set(past.filter(isLater).map(({ date }) => periodOf(date)))
    laterPeriods.delete(own)
    return isNewestOfItsPeriod && laterPeriods.size < count
  }
  const weekOf = (date: string) => {
    const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date)
    return `${String(yearOfWeek)} ${String(weekOfYear)}`
  }
  const isNewestWhole = one.whole && !past.some((other) => other.whole && isLater(other))
  return (
    isNewestWhole ||
    inTime(7, (date) => date) ||
    inTime(4, weekOf) ||
    inTime(12, (date) => Temporal.PlainDate.from(date).toPlainYearMonth().toString())
  )
}

describe('the backups that stay', () => {
  it('are those that the rule names, whatever was made when', () => {
    fc.assert(
      fc.property(backups, today, (all, on) => {
        expect([...toKeep(all, on)].sort(byMaking)).toEqual(
          all.filter((one) => stays(one, all, on)).sort(byMaking),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('are 7 days, the weeks before and the months before of somebody who never missed a day', () => {
    const all = Array.from({ length: 500 }, (_, day) => backup(dayAfter(day)))
    const on = dayAfter(499)
    expect(on).toBe('2027-04-03')
    expect(datesOf(toKeep(all, on))).toEqual([
      ...['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'],
      ...['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-14', '2027-03-21'],
      ...['2027-03-28', '2027-03-29', '2027-03-30', '2027-03-31', '2027-04-01', '2027-04-02', '2027-04-03'],
    ])
  })

  it('are always the newest, and all when there are few', () => {
    fc.assert(
      fc.property(backups, today, (all, on) => {
        const kept = toKeep(all, on)
        const newest = all.toSorted(byMaking).at(-1)
        expect(newest === undefined || kept.has(newest)).toBe(true)
        const days = new Set(all.map(({ date }) => date))
        if (days.size === all.length && all.length <= 7) expect(kept.size).toBe(all.length)
      }),
    )
  })

  it('are the same when they are thinned again', () => {
    fc.assert(
      fc.property(backups, today, (all, on) => {
        const once = toKeep(all, on)
        expect(toKeep([...once], on)).toEqual(once)
      }),
    )
  })
})

describe('a clock that is wrong', () => {
  it('and behind removes nothing that was made after it', () => {
    const all = Array.from({ length: 40 }, (_, day) => backup(dayAfter(day)))
    const behind = backup('2020-01-01')
    expect(toKeep([...all, behind], '2020-01-01')).toEqual(new Set([...all, behind]))
  })

  it('and ahead takes one place of each kind, and gives it back when it is right again', () => {
    const days = Array.from({ length: 10 }, (_, day) => backup(dayAfter(day)))
    const ahead = backup('2099-01-01')
    expect(datesOf(toKeep([...days, ahead], '2099-01-01')).slice(-7)).toEqual([
      ...days.slice(-6).map(({ date }) => date),
      '2099-01-01',
    ])
    expect(datesOf(toKeep([...days, ahead], dayAfter(9))).slice(-8)).toEqual([
      ...days.slice(-7).map(({ date }) => date),
      '2099-01-01',
    ])
  })

  it('never leaves fewer than were made on the last seven days that have one', () => {
    fc.assert(
      fc.property(backups, today, (all, on) => {
        const days = new Set(all.map(({ date }) => date))
        expect(new Set(datesOf(toKeep(all, on))).size).toBeGreaterThanOrEqual(Math.min(7, days.size))
      }),
    )
  })
})

it('a backup that is whole is kept however long the ones after it are not', () => {
  const whole = backup('2025-11-20')
  const partial = Array.from({ length: 500 }, (_, day) => backup(dayAfter(day + 1), { whole: false }))
  expect(toKeep([whole, ...partial], dayAfter(501)).has(whole)).toBe(true)
})

function byMaking(one: Dated, other: Dated): number {
  return one.madeAt < other.madeAt ? -1 : 1
}
