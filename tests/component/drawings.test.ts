import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { RasterRow } from '../../src/core/visit/summarise.ts'
import Raster from '../../src/app/features/visit/Raster.svelte'
import Trend from '../../src/app/features/visit/Trend.svelte'

describe('Trend', () => {
  const draw = async (daily: readonly (number | undefined)[]) => {
    const { container } = await render(Trend, { daily, label: 'Pain over the days' })
    return {
      points: container.querySelectorAll('circle').length,
      lines: [...container.querySelectorAll('line.line')].map((line) =>
        ['x1', 'y1', 'x2', 'y2'].map((name) => Number(line.getAttribute(name))),
      ),
    }
  }

  test('neighbouring days are joined', async () => {
    const { points, lines } = await draw([2, 4, 6])
    expect(points).toBe(3)
    expect(lines).toHaveLength(2)
  })

  test('a gap is not bridged, and a day alone is a point', async () => {
    const { points, lines } = await draw([2, 4, undefined, 6, undefined, 1, 3])
    expect(points).toBe(5)
    // The first two days and the last two.
    expect(lines).toHaveLength(2)
    const step = (lines[0]?.[2] ?? NaN) - (lines[0]?.[0] ?? NaN)
    for (const [from = NaN, , to = NaN] of lines) expect(to - from).toBeCloseTo(step)
  })

  test('zero is drawn, and what is not recorded is not', async () => {
    expect((await draw([0, 0])).points).toBe(2)
    expect((await draw([undefined, undefined])).points).toBe(0)
    expect((await draw([5])).points).toBe(1)
  })
})

describe('Raster', () => {
  const row = (date: string, parts: Partial<RasterRow> = {}): RasterRow => ({
    date,
    entryId: undefined,
    late: false,
    segments: [],
    clipped: { start: false, end: false },
    ...parts,
  })
  const night = {
    entryId: 'one',
    segments: [
      { kind: 'inBed', from: 690, to: 1170 },
      { kind: 'asleep', from: 720, to: 1140 },
    ],
  } as const

  test('a night that was not recorded has words and no bar', async () => {
    const screen = await render(Raster, { rows: [row('2026-11-22', night), row('2026-11-23')] })
    expect(screen.container.querySelectorAll('figure > svg rect')).toHaveLength(2)
    await expect.element(screen.getByText('not recorded', { exact: true })).toBeVisible()
  })

  test('a night without times says that it has none', async () => {
    const screen = await render(Raster, { rows: [row('2026-11-23', { entryId: 'one' })] })
    await expect.element(screen.getByText('no times recorded')).toBeVisible()
    expect(screen.container.querySelectorAll('figure > svg rect')).toHaveLength(0)
  })

  test('a bar is as long as its time, against the hours above it', async () => {
    const { container } = await render(Raster, { rows: [row('2026-11-23', night)] })
    const names = [...container.querySelectorAll('text.name')]
    const xOf = (name: string) =>
      Number(names.find(({ textContent }) => textContent === name)?.getAttribute('x'))
    const [midnight, six] = [xOf('00:00'), xOf('06:00')]
    const hour = (six - midnight) / 6
    const asleep = container.querySelector('figure > svg rect.asleep')
    // From noon on, minute 720 is midnight and 1140 is seven.
    expect(Number(asleep?.getAttribute('x'))).toBeCloseTo(midnight)
    expect(Number(asleep?.getAttribute('width'))).toBeCloseTo(7 * hour)
  })
})
