import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { NightRow, WeekRow } from '../../src/core/visit/raster.ts'
import NightLine from '../../src/app/ui/charts/NightLine.svelte'
import { freePlace, hatch } from '../../src/app/ui/charts/raster-drawing.ts'
import Trend from '../../src/app/features/visit/paper/Trend.svelte'
import WeekLine from '../../src/app/ui/charts/WeekLine.svelte'

const numbers = (element: Element | null | undefined, ...names: readonly string[]) =>
  names.map((name) => Number(element?.getAttribute(name)))

describe('Trend', () => {
  const draw = async (daily: readonly (number | undefined)[]) => {
    const { container } = await render(Trend, { daily, label: 'Pain', width: 40, height: 6 })
    const outline = (name: string) => container.querySelector(`path.${name}`)?.getAttribute('d') ?? ''
    const left = (path: string) => [...path.matchAll(/M([\d.]+) /g)].map(([, x]) => Number(x))
    return { bars: left(outline('bars')), feet: left(outline('feet')), path: outline('bars') }
  }

  test('each recorded day has a foot, and one above zero a bar on it', async () => {
    const { bars, feet } = await draw([2, 0, 6, 10])
    expect(feet).toHaveLength(4)
    expect(bars).toHaveLength(3)
  })

  test('a day that is not recorded has neither: it is a gap and no zero', async () => {
    const { bars, feet } = await draw([2, undefined, 0, undefined])
    expect(feet).toEqual([0, 20])
    expect(bars).toHaveLength(1)
    expect((await draw([undefined, undefined])).feet).toEqual([])
  })

  test('a bar is as high as its value', async () => {
    const { path } = await draw([2, 4])
    const [low = NaN, high = NaN] = [...path.matchAll(/v-([\d.]+)h/g)].map(([, height]) => Number(height))
    expect(high).toBeCloseTo(2 * low)
  })

  test('ninety days stay apart: between two bars is a gap of a point at 150 dpi or more', async () => {
    const { bars, path } = await draw(Array.from({ length: 90 }, () => 5))
    const width = Number(/h([\d.]+)v/.exec(path)?.[1])
    const gap = (bars[1] ?? NaN) - (bars[0] ?? NaN) - width
    // On paper the trend is 39 mm wide; a point of a printer of 150 dpi is 0.17 mm.
    expect((gap * 39) / 40).toBeGreaterThan(0.13)
    expect((width * 39) / 40).toBeGreaterThan(0.25)
  })
})

describe('a night on the raster', () => {
  const row = (parts: Partial<NightRow> = {}): NightRow => ({
    date: '2026-11-23',
    nightId: 'one',
    late: false,
    segments: [],
    clipped: { start: false, end: false },
    wakeAfterSleepOnset: undefined,
    napMinutes: undefined,
    taken: [],
    flares: [],
    ...parts,
  })
  const slept = [
    { kind: 'inBed', from: 690, to: 1170 },
    { kind: 'awake', from: 690, to: 720 },
    { kind: 'asleep', from: 720, to: 1140 },
  ] as const
  // Of 96 mm an hour has 4.
  const draw = (one: NightRow) => render(NightLine, { row: one, label: 'the night', width: 96, height: 4 })

  test('a bar is as long as its time, against the hours', async () => {
    const { container } = await draw(row({ segments: slept }))
    expect(numbers(container.querySelector('rect.asleep'), 'x', 'width')).toEqual([48, 28])
    expect(numbers(container.querySelector('rect.inBed'), 'x', 'width')).toEqual([46, 32])
    const hours = [...container.querySelectorAll('line.hour')].map((line) => Number(line.getAttribute('x1')))
    expect(hours).toEqual([0, 12, 24, 36, 48, 60, 72, 84, 96])
  })

  test('time awake in bed is hatched and not grey, and stays inside its time', async () => {
    const { container } = await draw(row({ segments: slept }))
    const strokes = container.querySelector('path.awake')?.getAttribute('d') ?? ''
    const across = [...strokes.matchAll(/[ML]([\d.]+) /g)].map(([, x]) => Number(x))
    expect(across.length).toBeGreaterThan(4)
    expect(Math.min(...across)).toBeGreaterThanOrEqual(46)
    expect(Math.max(...across)).toBeLessThanOrEqual(48)
  })

  test('a night that was not recorded, and one without times, say so and have no bar', async () => {
    for (const [one, words] of [
      [row({ nightId: undefined }), 'not recorded'],
      [row(), 'no times recorded'],
    ] as const) {
      const screen = await draw(one)
      expect(screen.container.querySelectorAll('rect')).toHaveLength(0)
      await expect.element(screen.getByText(words, { exact: true })).toBeVisible()
      await screen.unmount()
    }
  })

  test('what was taken is a mark at its time, also in a night without a record; a flare is a band', async () => {
    const { container } = await draw(
      row({ nightId: undefined, taken: [{ at: 600, id: 'dose' }], flares: [{ from: 0, to: 720 }] }),
    )
    expect(container.querySelector('path.taken')?.getAttribute('d')).toMatch(/^M40 /)
    expect(numbers(container.querySelector('line.flare'), 'x1', 'x2')).toEqual([0, 48])
  })

  test('the drawing says in words what it shows', async () => {
    const screen = await draw(row({ segments: slept }))
    await expect.element(screen.getByRole('img', { name: 'the night' })).toBeVisible()
  })

  test('words on the line keep clear of the marks', () => {
    expect(freePlace([], 26, 80)).toBe(1)
    const place = freePlace([3, 40], 26, 80)
    for (const mark of [3, 40]) expect(mark < place || mark > place + 26).toBe(true)
  })

  test('a hatch never leaves its box', () => {
    const box = { left: 10, right: 10.4, top: 1, bottom: 3 }
    for (const [, x, y] of hatch(box).matchAll(/[ML]([\d.]+) ([\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(10)
      expect(Number(x)).toBeLessThanOrEqual(10.4)
      expect(Number(y)).toBeGreaterThanOrEqual(1)
      expect(Number(y)).toBeLessThanOrEqual(3)
    }
  })
})

describe('a week on the raster', () => {
  const nothing = { count: 0, from: [] }
  const week: WeekRow = {
    from: '2026-11-17',
    to: '2026-11-23',
    days: 7,
    nights: { count: 6, from: [] },
    inBed: { from: 660, to: 1200, earliest: 600, latest: 1260 },
    asleep: { from: 720, to: 1140, earliest: 690, latest: 1200 },
    wakeAfterSleepOnset: 35,
    naps: nothing,
    doses: nothing,
    flareDays: nothing,
  }
  const draw = (row: WeekRow) => render(WeekLine, { row, label: 'the week', width: 96, height: 4 })

  test('the bars are the medians, the whiskers reach from the earliest to the latest', async () => {
    const { container } = await draw(week)
    const [inBed, asleep] = container.querySelectorAll('rect')
    expect(numbers(inBed, 'x', 'width')).toEqual([44, 36])
    expect(numbers(asleep, 'x', 'width')).toEqual([48, 28])
    expect(container.querySelector('path.whiskers')?.getAttribute('d')).toMatch(/^M40 \d+H84/)
  })

  test('a week without a night says so', async () => {
    const screen = await draw({ ...week, nights: nothing, inBed: undefined, asleep: undefined })
    await expect.element(screen.getByText('not recorded', { exact: true })).toBeVisible()
    expect(screen.container.querySelectorAll('rect')).toHaveLength(0)
  })
})
