import { describe, expect, it, test } from 'vitest'
import type { Entry } from '../../../src/core/journal/entry.ts'
import { pageOf, type PageChoices } from '../../../src/core/visit/page.ts'
import { summarise, type SummaryOptions } from '../../../src/core/visit/summarise.ts'
import { columns } from '../../../src/core/visit/table-row.ts'
import { toTable } from '../../../src/core/visit/table.ts'
import { asWritten, parseCsv } from '../../fixtures/csv.ts'
import { planWith } from '../../fixtures/visits.ts'
import { gut, night, placed, taken } from '../journal/entries.ts'
import { at, fortnight, plainNight } from './nights.ts'
import { rowsOf } from './read-back/table.ts'

const about = { made: '2026-11-26', version: '0.1.0' }

const tableOf = (entries: readonly Entry[], told: PageChoices & SummaryOptions = {}) =>
  toTable(pageOf(summarise(entries, fortnight, told), told), about)

/** The rows of a section, without what is empty in each. */
const rowsIn = (section: string, entries: readonly Entry[], told: PageChoices & SummaryOptions = {}) =>
  rowsOf(tableOf(entries, told))
    .filter((row) => row['section'] === section)
    .map(({ section: _, ...row }) =>
      Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')),
    )

const inRange = { from: at(10), to: at(23) }
const nights = [10, 30, 31, 72, 73, 20, 5].map((latency, index) => plainNight(11 + index, latency))

it('has the same columns for every page', () => {
  expect(parseCsv(tableOf([]))[0]).toEqual([...columns])
  expect(parseCsv(tableOf(nights, { diary: true }))[0]).toEqual([...columns])
})

it('says of which days each row is, and ends with what the foot of the page says', () => {
  const rows = rowsOf(tableOf(nights))
  expect(rows.filter(({ from, to }) => from === '' || to === '')).toEqual([])
  expect(rowsIn('page', [], { plan: planWith({ person: 'A. Person' }) })).toEqual([
    { measure: 'title', ...inRange, text: 'Sleep and gut summary' },
    { measure: 'person', ...inRange, text: 'A. Person' },
    { measure: 'made', ...inRange, value: '2026-11-26', text: '26 Nov 2026' },
    { measure: 'version', ...inRange, value: '0.1.0', text: 'Vagus 0.1.0' },
    { measure: 'source', ...inRange, text: 'Reported by the person, not measured.' },
  ])
})

describe('a figure', () => {
  it('is given unrounded, and beside it as it is printed', () => {
    const [, efficiency] = rowsIn('sleep', nights)
    expect(efficiency).toEqual({
      measure: 'sleepEfficiency',
      ...inRange,
      unit: 'ratio',
      recorded: '7',
      enough: 'yes',
      median: '0.9375',
      lowest: String(407 / 480),
      highest: String(475 / 480),
      threshold: 'under 85 %',
      beyond: '1',
      text: '93 % (84 % to 98 %), 7 nights',
    })
  })

  it('has no numbers but how many there were, from six nights', () => {
    expect(rowsIn('sleep', nights.slice(1))[0]).toEqual({
      measure: 'totalSleepTime',
      ...inRange,
      unit: 'min',
      recorded: '6',
      enough: 'no',
      text: 'not enough recorded (6 nights, at least 7 needed)',
    })
  })
})

describe('the drawing', () => {
  const shift = night(at(11), {
    ...placed(at(11), { wentToBed: '09:00', gotUp: '16:00' }),
    recordedAt: '2026-11-12T09:00:00Z',
  })

  it('says of each night whether it was recorded, late, and where it goes beyond', () => {
    const rows = rowsIn('raster', [shift]).filter(({ from = '' }) => from <= at(11))
    expect(rows.map(({ measure, value }) => [measure, value])).toEqual([
      ['recorded', 'no'],
      ['recorded', 'yes'],
      ['late', 'yes'],
      ['inBedFrom', '09:00'],
      ['inBedTo', '12:00'],
      ['wentOnAfter', 'yes'],
    ])
  })

  it('gives the medians of a week, with the earliest beginning and the latest end', () => {
    const page = pageOf(summarise(nights, { from: at(4), to: at(23) }))
    const rows = rowsOf(toTable(page, about)).filter((row) => row['section'] === 'raster')
    const asleep = rows.filter(
      ({ measure = '', from = '' }) => from === at(10) && measure.startsWith('asleep'),
    )
    expect(asleep.map(({ measure, median, lowest, highest }) => [measure, median, lowest, highest])).toEqual([
      ['asleepFrom', '23:31', '23:10', ''],
      ['asleepTo', '07:00', '', '07:00'],
    ])
  })
})

it('gives a symptom as a whole, by halves with their days, and day by day', () => {
  const days = [1, 2, 3, 4, 5, 6, 7].map((pain, index) => gut(at(10 + index), { pain }))
  const rows = rowsIn('symptoms', days).filter(({ item }) => item === 'pain')
  expect(rows.map(({ measure, group, from, to }) => [measure, group, from, to]).slice(0, 3)).toEqual([
    ['severity', undefined, at(10), at(23)],
    ['severity', 'firstHalf', at(10), at(16)],
    ['severity', 'secondHalf', at(17), at(23)],
  ])
  expect(rows.slice(3).map(({ from, value }) => [from, value])).toEqual(
    days.map(({ date, pain }) => [date, String(pain)]),
  )
})

it('says what was taken, with the reasons where they are ticked, and that there was nothing', () => {
  const doses = [taken(at(12), { reason: 'flare' })]
  expect(rowsIn('taken', doses).map(({ measure }) => measure)).not.toContain('reason')
  expect(rowsIn('taken', doses, { freeText: { reasons: true, notes: false } })).toContainEqual({
    item: 'Melatonin 1 mg',
    measure: 'reason',
    ...inRange,
    unit: 'doses',
    value: '1',
    text: 'flare',
  })
  expect(rowsIn('taken', [])).toEqual([
    { measure: 'doses', ...inRange, unit: 'doses', value: '0', text: 'Nothing recorded' },
  ])
})

it('has all ticked warning signs, those that cannot wait first, with how soon each belongs to a doctor', () => {
  const rows = rowsIn('flags', [], { plan: planWith({ flags: ['family', 'black-stool'] }) })
  expect(rows.map(({ item, measure }) => [item, measure])).toEqual([
    ['black-stool', 'urgent'],
    ['family', 'soon'],
  ])
})

it('says what was started and stopped, with the days of the side it was taken on', () => {
  const doses = [taken(at(12), { name: 'Iron' }), taken(at(20))]
  const rows = rowsIn('changes', doses, { visits: [at(16)] })
  expect(rows.slice(0, 3)).toEqual([
    { measure: 'visit', ...inRange, value: at(16), text: '16 Nov 2026' },
    { measure: 'started', from: at(17), to: at(23), text: 'Melatonin 1 mg' },
    { measure: 'stopped', from: at(10), to: at(16), text: 'Iron 1 mg' },
  ])
})

describe('no text is run as a formula', () => {
  test.each(['=1+1', '@SUM(A1)', '-2', '+1', '＝1', '"=1'])('%j', (written) => {
    const told = { plan: planWith({ person: written, concerns: [written], changes: written }) }
    const file = tableOf([taken(at(12), { name: written, amount: undefined, unit: undefined })], told)
    const cells = rowsOf(file).flatMap(({ item = '', text = '' }) => [item, text])
    expect(cells.filter((cell) => /^\s*[=+\-@＝]/.test(cell))).toEqual([])
    expect(cells.filter((cell) => asWritten(cell) === written).length).toBeGreaterThan(3)
  })
})
