import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { datedDays } from '../../src/core/journal/dated-days.ts'
import type { Entry, GutEntry, NightEntry, TakenEntry } from '../../src/core/journal/entry.ts'
import { timelineOf } from '../../src/core/journal/trends.ts'
import { summariseStools } from '../../src/core/visit/gut.ts'
import { nightRows, weekRow } from '../../src/core/visit/raster.ts'
import { linesAlong, lineOfPoint, pointOfLine } from '../../src/app/features/journal/night-lines.ts'
import NightsChart from '../../src/app/features/journal/NightsChart.svelte'
import type { NightDrawing } from '../../src/app/features/journal/nights.svelte.ts'
import StoolForms from '../../src/app/features/journal/StoolForms.svelte'

let made = 0
function common(date: string) {
  made += 1
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    date,
    zone: 'Europe/London',
    recordedAt: `${date}T08:00:00Z`,
    changedAt: `${date}T08:00:00Z`,
    revision: made,
  }
}

/** In bed from eleven to seven, asleep from half past eleven to half past six. */
const night = (day: number, parts: Partial<NightEntry> = {}): NightEntry => ({
  kind: 'night',
  ...common(`2026-11-${String(day).padStart(2, '0')}`),
  wentToBed: `2026-11-${String(day - 1).padStart(2, '0')}T23:00`,
  sleepOnsetLatency: 30,
  finalWaking: `2026-11-${String(day).padStart(2, '0')}T06:30`,
  gotUp: `2026-11-${String(day).padStart(2, '0')}T07:00`,
  ...parts,
})
const untimed = (day: number): NightEntry => ({
  kind: 'night',
  ...common(`2026-11-${String(day).padStart(2, '0')}`),
  quality: 3,
})
const dose = (day: number): TakenEntry => ({
  kind: 'taken',
  ...common(`2026-11-${String(day).padStart(2, '0')}`),
  name: 'Melatonin',
  time: '22:00',
})
const gut = (day: number, parts: Partial<GutEntry>): GutEntry => ({
  kind: 'gut',
  ...common(`2026-11-${String(day).padStart(2, '0')}`),
  ...parts,
})

/** The nights of a time, as its chart. */
async function drawNights(entries: readonly Entry[], range: { from: string; to: string }) {
  const journal = datedDays(entries)
  const lines = linesAlong(timelineOf(range))
  const dates = lines.periods.map(({ from }) => from)
  const all = journal.dates.map((date) => ({ date, day: journal.on(date) ?? { taken: [] } }))
  const drawing: NightDrawing =
    lines.of === 'night'
      ? {
          of: lines.of,
          rows: nightRows({
            dates,
            used: dates.map((date) => journal.on(date) ?? { taken: [] }),
            dayBefore: { taken: [] },
          }),
        }
      : {
          of: lines.of,
          rows: lines.periods.map((period) =>
            weekRow(
              period,
              all.filter(({ date }) => period.from <= date && date <= period.to).map(({ day }) => day),
            ),
          ),
        }
  const recorded = all.filter(({ day }) => day.night !== undefined).length
  const oncursor = vi.fn<(at: number | undefined) => void>()
  const counts = { all: 4, recorded }
  const props = { lines, drawing, counts, cursor: undefined as number | undefined, oncursor }
  const screen = await render(NightsChart, props)
  oncursor.mockImplementation((cursor) => void screen.rerender({ ...props, cursor }))
  return {
    screen,
    oncursor,
    slider: screen.getByRole('slider', { name: 'Nights' }),
    drawn: [...screen.container.querySelectorAll<HTMLElement>('.drawing > .line')],
  }
}

const fourDays = { from: '2026-11-02', to: '2026-11-05' }
const cellsOf = (row: Element | undefined) =>
  [...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent.trim())

describe('the nights of the trends', () => {
  test('are a line each, oldest first; one that is missing has no bar and says so', async () => {
    const { drawn } = await drawNights([night(2), untimed(4), night(5)], fourDays)
    expect(drawn.map((line) => line.querySelectorAll('rect.asleep').length)).toEqual([1, 0, 0, 1])
    expect(drawn.map((line) => line.querySelector('.words')?.textContent)).toEqual([
      undefined,
      'not recorded',
      'no times recorded',
      undefined,
    ])
    expect(drawn[0]?.querySelector('.label')?.textContent).toBe('Mon 2 Nov')
  })

  test('the keys move from line to line, down to what is newer, and each is said', async () => {
    const { slider, oncursor } = await drawNights([night(2), dose(3), night(5)], fourDays)
    await expect.element(slider).toHaveAttribute('aria-valuetext', expect.stringContaining('2 of 4 nights'))
    await expect.element(slider).toHaveAttribute('aria-orientation', 'vertical')
    slider.element().focus()
    await userEvent.keyboard('{ArrowUp}')
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^5 Nov 2026: in bed 23:00 to 07:00, asleep/))
    await userEvent.keyboard('{ArrowUp}')
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', '4 Nov 2026: no night recorded, taken at 22:00')
    await userEvent.keyboard('{ArrowDown}')
    expect(oncursor).toHaveBeenLastCalledWith(3)
    await userEvent.keyboard('{Home}')
    await expect.element(slider).toHaveAttribute('aria-valuenow', '0')
    await userEvent.keyboard('{ArrowLeft}')
    expect(oncursor).toHaveBeenLastCalledWith(0)
    await userEvent.keyboard('{End}{PageDown}')
    expect(oncursor).toHaveBeenLastCalledWith(3)
    await userEvent.keyboard('{Escape}')
    expect(oncursor).toHaveBeenLastCalledWith(undefined)
  })

  test('the line that is looked at has a frame, and lies under the pointer', async () => {
    const { drawn, oncursor } = await drawNights([night(2)], fourDays)
    const line = drawn[2]
    if (line === undefined) throw new Error('There is no third line.')
    await userEvent.hover(line)
    expect(oncursor).toHaveBeenLastCalledWith(2)
    await expect.poll(() => line.classList.contains('here')).toBe(true)
  })

  test('the table has what the lines show, and names what is missing', async () => {
    const { screen } = await drawNights(
      [
        night(2, { wakeAfterSleepOnset: 20 }),
        dose(2),
        untimed(4),
        night(5, { gotUp: undefined }),
        gut(5, { flare: true }),
      ],
      fourDays,
    )
    expect(screen.container.querySelectorAll('tr')).toHaveLength(0)
    await screen.getByText('Nights as a table').click()
    await expect.element(screen.getByRole('table')).toBeVisible()
    const rows = [...screen.container.querySelectorAll('tbody tr')].map(cellsOf)
    expect(rows).toEqual([
      ['23:00 to 07:00', '23:30 to 06:30', '20 min', '', ''],
      ['not recorded', '22:00', ''],
      ['no times recorded', 'not recorded', '', ''],
      ['not recorded', '23:30 to 06:30', 'not recorded', '', 'flare'],
    ])
  })

  test('the table says where the noon cuts a night off', async () => {
    const late = night(3, { finalWaking: '2026-11-03T12:30', gotUp: '2026-11-03T13:00' })
    const { screen } = await drawNights([late], { from: '2026-11-03', to: '2026-11-03' })
    await screen.getByText('Nights as a table').click()
    const [cells] = [...screen.container.querySelectorAll('tbody tr')].map(cellsOf)
    expect(cells?.slice(0, 2)).toEqual([
      '23:00 to 12:00, went on after noon',
      '23:30 to 12:00, went on after noon',
    ])
  })

  test('of more than five weeks a line is a week, as on paper; one without a night is a gap', async () => {
    const { screen, drawn, slider } = await drawNights([night(2), night(24)], {
      from: '2026-10-20',
      to: '2026-11-30',
    })
    expect(drawn.map((line) => line.querySelectorAll('rect.asleep').length)).toEqual([0, 1, 0, 0, 0, 1])
    expect(drawn[2]?.textContent).toContain('not recorded')
    slider.element().focus()
    await userEvent.keyboard('{Home}{ArrowDown}{ArrowDown}')
    await expect.element(slider).toHaveAttribute('aria-valuetext', '3 to 9 Nov 2026: 0 of 7 nights')
    await screen.getByText('Nights as a table').click()
    const rows = [...screen.container.querySelectorAll('tbody tr')]
    expect(rows.map((row) => row.querySelector('th')?.textContent)).toContain('3 to 9 Nov 2026')
    const week = rows.find((row) => row.querySelector('th')?.textContent === '3 to 9 Nov 2026')
    expect(week && cellsOf(week)).toEqual(['0 of 7', 'not recorded', '', ''])
  })
})

describe('the lines of the nights', () => {
  const lines = (from: string, to: string) => linesAlong(timelineOf({ from, to }))

  test('are nights, then weeks, then months, and never more than can be seen', () => {
    expect(lines('2026-10-27', '2026-11-30')).toMatchObject({ of: 'night', all: 35 })
    expect(lines('2026-10-26', '2026-11-30')).toMatchObject({ of: 'week', all: 6 })
    expect(lines('2025-12-01', '2026-11-30')).toMatchObject({ of: 'week', all: 53 })
    const years = lines('2006-12-01', '2026-11-30')
    expect(years).toMatchObject({ of: 'month', all: 240 })
    expect(years.periods).toHaveLength(60)
    expect(years.periods.at(-1)?.to).toBe('2026-11-30')
  })

  test('follow what is looked at in the other charts, and lead them', () => {
    for (const from of ['2026-11-01', '2026-09-01', '2025-12-01', '2006-12-01']) {
      const along = timelineOf({ from, to: '2026-11-30' })
      const drawn = linesAlong(along)
      for (const line of drawn.periods.keys())
        expect(lineOfPoint(drawn, along, pointOfLine(drawn, along, line))).toBe(line)
    }
    const years = timelineOf({ from: '2006-12-01', to: '2026-11-30' })
    expect(lineOfPoint(linesAlong(years), years, 0)).toBeUndefined()
    expect(lineOfPoint(linesAlong(years), years, undefined)).toBeUndefined()
  })
})

describe('the stool forms of the trends', () => {
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) =>
    gut(day, { stools: day === 7 ? [] : [{ form: 4 }, { form: day }] }),
  )
  const draw = async (entries: readonly GutEntry[]) => {
    const screen = await render(StoolForms, { stools: summariseStools(entries), days: 10 })
    return { screen, slider: screen.getByRole('slider', { name: 'Stool forms' }) }
  }

  test('a bar is as long as its form is often; a form that was never there has none and says 0', async () => {
    const { screen } = await draw(week)
    const widths = [...screen.container.querySelectorAll('.line rect')].map((bar) =>
      Number(bar.getAttribute('width')),
    )
    const [first = NaN] = widths
    expect(first).toBeGreaterThan(0)
    expect(widths.map((width) => Math.round(width / first))).toEqual([1, 1, 1, 7, 1, 1, 0])
    const figures = [...screen.container.querySelectorAll('.figure')].map(({ textContent }) => textContent)
    expect(figures).toEqual(['1 ×', '1 ×', '1 ×', '7 ×', '1 ×', '1 ×', '0 ×'])
  })

  test('what is not recorded is said to be missing', async () => {
    const { screen } = await draw(week)
    await expect.element(screen.getByText('7 of 10 days recorded')).toBeVisible()
    await expect.element(screen.getByText(/3 days not recorded: missing, not counted as none/)).toBeVisible()
  })

  test('the keys move from form to form, and each is said', async () => {
    const { slider } = await draw(week)
    slider.element().focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(slider).toHaveAttribute('aria-valuetext', 'Form 1, hard lumps: 1 of 12 stools')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    await expect.element(slider).toHaveAttribute('aria-valuetext', 'Form 4, smooth: 7 of 12 stools')
    await userEvent.keyboard('{End}')
    await expect.element(slider).toHaveAttribute('aria-valuetext', 'Form 7, liquid: 0 of 12 stools')
    await userEvent.keyboard('{Escape}')
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', expect.stringContaining('12 stools on 7 days'))
  })

  test('the table has every form, and the days without', async () => {
    const { screen } = await draw(week)
    await screen.getByText('Stool forms as a table').click()
    await expect.element(screen.getByRole('row', { name: '4 smooth 7' })).toBeVisible()
    await expect.element(screen.getByRole('row', { name: '7 liquid 0' })).toBeVisible()
    await expect.element(screen.getByRole('row', { name: 'Days not recorded 3' })).toBeVisible()
  })

  test('under seven recorded days nothing is drawn, and that is said', async () => {
    const { screen, slider } = await draw(week.slice(0, 6))
    await expect.element(screen.getByText('Not enough recorded to draw it.')).toBeVisible()
    expect(slider.query()).toBeNull()
  })
})
