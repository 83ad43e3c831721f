import * as v from 'valibot'
import { expect, it } from 'vitest'
import { ownTrackers, twentyYears } from '../../../bench/journal/twenty-years.ts'
import { isLate } from '../../../src/core/journal/lateness.ts'
import { Entry } from '../../../src/core/journal/entry.ts'
import { measureNight } from '../../../src/core/journal/measures.ts'
import { Tracker } from '../../../src/core/journal/tracker.ts'

const entries = twentyYears()
const of = <K extends Entry['kind']>(kind: K) =>
  entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind)

it('is twenty years of some 7,200 nights and 20,000 records', () => {
  expect(entries[0]?.date).toBe('2006-11-24')
  expect(entries.at(-1)?.date).toBe('2026-11-23')
  expect(of('night').length).toBeGreaterThan(7000)
  expect(of('night').length).toBeLessThanOrEqual(7305)
  expect(entries.length).toBeGreaterThan(19_500)
  expect(entries.length).toBeLessThan(20_500)
})

it('is the same for the same seed, and another for another', () => {
  expect(twentyYears({ years: 1 })).toEqual(twentyYears({ years: 1 }))
  expect(twentyYears({ years: 1, seed: 2 })).not.toEqual(twentyYears({ years: 1 }))
})

it('holds entries that the journal would take, each with an id and a revision of its own', () => {
  for (const entry of entries) expect(v.safeParse(Entry, entry).issues).toBeUndefined()
  for (const tracker of ownTrackers) expect(v.safeParse(Tracker, tracker).issues).toBeUndefined()
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  expect(new Set(entries.map(({ revision }) => revision)).size).toBe(entries.length)
})

it('has what a real one has: gaps, flares, doses, notes, late entries, nights that can be measured', () => {
  expect(new Set(entries.map(({ date }) => date)).size).toBeLessThan(7305)
  expect(of('gut').filter(({ flare }) => flare).length).toBeGreaterThan(300)
  expect(new Set(of('taken').map(({ name }) => name)).size).toBe(4)
  expect(of('day').filter(({ notes }) => notes !== undefined).length).toBeGreaterThan(500)
  const year = entries.slice(0, 1000)
  expect(year.filter((entry) => isLate(entry)).length).toBeGreaterThan(10)
  const nights = of('night').slice(0, 300)
  const measured = nights.filter((night) => measureNight(night).sleepEfficiency !== undefined)
  expect(measured.length).toBeGreaterThan(nights.length * 0.9)
})
