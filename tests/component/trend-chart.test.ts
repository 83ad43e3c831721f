import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { datedDays } from '../../src/core/journal/dated-days.ts'
import type { GutEntry } from '../../src/core/journal/entry.ts'
import { trendMeasures } from '../../src/core/journal/trend-measures.ts'
import { timelineOf, trend } from '../../src/core/journal/trends.ts'
import { timeTicks, valueAxis } from '../../src/app/features/journal/chart-axis.ts'
import TrendChart from '../../src/app/features/journal/TrendChart.svelte'

function measure(id: string) {
  const found = trendMeasures.find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no measure ${id}.`)
  return found
}

const gut = (at: number, parts: Partial<GutEntry>): GutEntry => ({
  kind: 'gut',
  id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  date: new Date(Date.parse('2026-11-01T00:00:00Z') + at * 86_400_000).toISOString().slice(0, 10),
  zone: 'Europe/London',
  recordedAt: '2026-11-30T08:00:00Z',
  changedAt: '2026-11-30T08:00:00Z',
  revision: at,
  ...parts,
})

/** The pain of so many days from 1 November, as a chart of November. */
async function draw(
  pains: readonly (number | undefined)[],
  range = { from: '2026-11-01', to: '2026-11-30' },
) {
  const days = datedDays(pains.map((pain, at) => gut(at, pain === undefined ? {} : { pain })))
  const along = timelineOf(range)
  const oncursor = vi.fn<(at: number | undefined) => void>()
  const props = {
    measure: measure('pain'),
    trend: trend(days, measure('pain'), along),
    flares: along.periods.map((_, at) => (at === 2 ? 1 : 0)),
    cursor: undefined as number | undefined,
    oncursor,
  }
  const screen = await render(TrendChart, props)
  oncursor.mockImplementation((cursor) => void screen.rerender({ ...props, cursor }))
  const outline = (name: string) => screen.container.querySelector(`path.${name}`)?.getAttribute('d') ?? ''
  return { screen, oncursor, outline, slider: screen.getByRole('slider') }
}

const count = (outline: string, letter: string) => outline.split(letter).length - 1

describe('TrendChart', () => {
  test('draws a point for each recorded day, zero among them, and joins neighbours only', async () => {
    const { outline } = await draw([2, 0, undefined, 5, 6, undefined, 7])
    expect(count(outline('dots'), 'M')).toBe(5)
    expect(count(outline('line'), 'M')).toBe(3)
    expect(count(outline('line'), 'L')).toBe(2)
    expect(outline('bars')).toBe('')
  })

  test('a higher value stands higher', async () => {
    const { outline } = await draw([0, 10])
    const [low, high] = [...outline('dots').matchAll(/ ([\d.]+)h0/g)].map(([, y]) => Number(y))
    expect(high).toBeLessThan(low ?? NaN)
  })

  test('a year has a bar for each week with different values, from the lowest to the highest', async () => {
    // 1 November is a Sunday, so the others are in the week after it.
    const { outline } = await draw([3, 2, 8, 5], { from: '2025-11-24', to: '2026-11-30' })
    expect(count(outline('dots'), 'M')).toBe(2)
    expect(count(outline('bars'), 'M')).toBe(1)
  })

  test('a flare is a triangle under its day', async () => {
    const { outline } = await draw([1, 2, 3])
    expect(count(outline('flares'), 'Z')).toBe(1)
    const dot = outline('dots').split('M')[3]?.split(' ')[0]
    expect(outline('flares').startsWith(`M${dot ?? ''} `)).toBe(true)
  })

  test('the keys move from point to point and no further than the ends, and each is said', async () => {
    const { slider, oncursor } = await draw([4, undefined])
    await expect.element(slider).toHaveAttribute('aria-valuetext', expect.stringContaining('1 of 30 days'))
    slider.element().focus()
    await userEvent.keyboard('{Home}')
    await expect.element(slider).toHaveAttribute('aria-valuetext', 'Sunday 1 November 2026: 4')
    await userEvent.keyboard('{ArrowLeft}')
    expect(oncursor).toHaveBeenLastCalledWith(0)
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(slider).toHaveAttribute('aria-valuetext', 'Monday 2 November 2026: not recorded')
    await userEvent.keyboard('{ArrowRight}')
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', 'Tuesday 3 November 2026: not recorded; flare')
    await userEvent.keyboard('{End}{PageDown}')
    expect(oncursor).toHaveBeenLastCalledWith(29)
    await userEvent.keyboard('{Escape}')
    expect(oncursor).toHaveBeenLastCalledWith(undefined)
  })

  test('the table has a row for each day, and is made when it is opened', async () => {
    const { screen } = await draw([4, 0])
    expect(screen.container.querySelectorAll('tr')).toHaveLength(0)
    await screen.getByText('Pain as a table').click()
    await expect.element(screen.getByRole('table')).toBeVisible()
    const cells = [...screen.container.querySelectorAll('tbody tr')].map(
      (row) => row.querySelector('td')?.textContent,
    )
    expect(cells.slice(0, 3)).toEqual(['4', '0', 'not recorded'])
    expect(cells).toHaveLength(30)
  })
})

describe('the axes of a chart', () => {
  const labels = (id: string, values: readonly number[]) => {
    const one = measure(id)
    const along = timelineOf({ from: '2026-11-01', to: '2026-11-30' })
    const points = along.periods.map((period, at) => {
      const value = values[at]
      const found = value === undefined ? undefined : { median: value, lowest: value, highest: value }
      return { ...period, recorded: 0, values: found }
    })
    const { ticks } = valueAxis(one, { timeline: along, points, recorded: 0, values: undefined, beyond: 0 })
    return ticks.map(({ label }) => label)
  }

  test('have few ticks, in steps that people count in', () => {
    expect(labels('pain', [3])).toEqual(['0', '5', '10'])
    expect(labels('totalSleepTime', [6.2 * 60, 8.4 * 60])).toEqual(['6 h', '7 h', '8 h', '9 h'])
    expect(labels('earlyWaking', [10, 25])).toEqual(['0 min', '10 min', '20 min', '30 min'])
    expect(labels('stools', [0, 3])).toEqual(['0', '1', '2', '3'])
  })

  test('reach beyond the threshold, even where nothing is there', () => {
    expect(labels('sleepOnsetLatency', [5, 10])).toEqual(['0 min', '10 min', '20 min', '30 min', '40 min'])
    expect(labels('sleepEfficiency', [0.91, 0.97])).toEqual(['85 %', '90 %', '95 %', '100 %'])
  })

  test('name Mondays, months or years, and never too many', () => {
    const ticks = (from: string, to: string) => timeTicks(timelineOf({ from, to })).map(({ label }) => label)
    expect(ticks('2026-10-27', '2026-11-23')).toEqual(['2 Nov', '9 Nov', '16 Nov', '23 Nov'])
    expect(ticks('2026-08-24', '2026-11-23')).toEqual(['Sep', 'Oct', 'Nov'])
    expect(ticks('2025-11-24', '2026-11-23')).toEqual(['2026', 'Mar', 'May', 'Jul', 'Sep', 'Nov'])
    expect(ticks('2006-11-24', '2026-11-23')).toEqual([
      '2008',
      '2011',
      '2014',
      '2017',
      '2020',
      '2023',
      '2026',
    ])
  })
})
