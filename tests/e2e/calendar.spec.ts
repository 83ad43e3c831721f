import type { Page } from '@playwright/test'
import type { Entry } from '../../src/core/journal/entry.ts'
import { eightDays, gut, night, taken } from './entries.ts'
import { expect, test } from './fixture.ts'

const grid = (page: Page, month: string) => page.getByRole('grid', { name: month })
const day = (page: Page, name: RegExp | string) => page.getByRole('grid').getByRole('link', { name })
const status = (page: Page) => page.getByRole('status').filter({ hasText: 'recorded' })
const rows = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })

/** A few entries of three years, none of them in 2024. */
const years: readonly Entry[] = [
  night('2023-02-28', { quality: 2 }),
  gut('2025-12-31', { flare: true, pain: 6 }),
  taken('2025-12-31', { name: 'Peppermint oil', amount: 2, unit: 'capsules' }),
  gut('2026-01-02', { flare: true, pain: 0 }),
  taken('2026-11-02'),
  // Written down four days later.
  gut('2026-11-02', { recordedAt: '2026-11-06T08:00:00Z', pain: 3 }),
]

test.describe('the month', () => {
  test('says in words what each day has and lacks', async ({ openApp }) => {
    const page = await openApp({ at: 'journal', entries: [...eightDays, ...years] })
    await expect(day(page, 'Monday 23 November 2026: night, gut; day missing')).toHaveAttribute(
      'aria-current',
      'date',
    )
    await expect(day(page, 'Sunday 22 November 2026: night, gut, taken, day')).toBeVisible()
    await expect(day(page, 'Friday 20 November 2026: night, gut, taken, flare; day missing')).toBeVisible()
    await expect(
      day(page, 'Monday 2 November 2026: gut, taken, recorded late; night, day missing'),
    ).toBeVisible()
    await expect(day(page, 'Tuesday 3 November 2026: nothing recorded')).toBeVisible()
  })

  test('shows days to come, and leads to none of them', async ({ openApp }) => {
    const page = await openApp({ at: 'journal', entries: eightDays })
    await expect(grid(page, 'November 2026').getByRole('gridcell', { name: '24', exact: true })).toBeVisible()
    await expect(grid(page, 'November 2026').getByRole('link')).toHaveCount(23)
    await expect(page.getByRole('button', { name: 'Later: one month on' })).toBeDisabled()
  })

  test('is one stop of the Tab key, and the arrows go from day to day', async ({ openApp }) => {
    const page = await openApp({ at: 'journal', entries: eightDays })
    await page.getByRole('link', { name: 'The whole year' }).focus()
    await page.keyboard.press('Tab')
    await expect(day(page, /^Monday 23 /)).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(day(page, /^Monday 23 /), 'a day to come is not reached').toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(day(page, /^Sunday 22 /)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(day(page, /^Sunday 15 /)).toBeFocused()
    await page.keyboard.press('Home')
    await expect(day(page, /^Monday 9 /)).toBeFocused()
    await page.keyboard.press('End')
    await expect(day(page, /^Sunday 15 /)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(
      page.getByRole('grid').getByRole('link', { name: /2026/ }).and(page.locator(':focus')),
    ).toHaveCount(0)
  })

  test('turns its pages with the keys, and keeps the day', async ({ openApp }) => {
    const page = await openApp({ at: 'journal', entries: eightDays })
    await day(page, /^Monday 23 /).focus()
    await page.keyboard.press('PageUp')
    await expect(grid(page, 'October 2026')).toBeVisible()
    await expect(day(page, /^Friday 23 October 2026/)).toBeFocused()
    await page.keyboard.press('Shift+PageUp')
    await expect(day(page, /^Thursday 23 October 2025/)).toBeFocused()
    await page.keyboard.press('Shift+PageDown')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect(day(page, /^Monday 23 November 2026/), 'no further than today').toBeFocused()
  })

  test('goes over the end of a month with the arrows', async ({ openApp }) => {
    const page = await openApp({ at: 'journal/2026-11', entries: eightDays })
    await day(page, /^Sunday 1 November/).focus()
    await page.keyboard.press('ArrowLeft')
    await expect(day(page, /^Saturday 31 October 2026/)).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(day(page, /^Sunday 1 November 2026/)).toBeFocused()
  })

  test('Enter opens the day, and back leads to it in the same month', async ({ openApp }) => {
    const page = await openApp({ at: 'journal', entries: eightDays })
    await page.getByRole('button', { name: 'Earlier: one month back' }).waitFor()
    await day(page, /^Friday 20 /).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: /Friday,? 20 November 2026/ })).toBeVisible()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(grid(page, 'November 2026')).toBeVisible()
    await expect(day(page, /^Friday 20 /)).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(day(page, /^Saturday 21 /)).toBeFocused()
    // Whoever comes another way comes to the beginning.
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: /Saturday,? 21 November 2026/ })).toBeVisible()
    await page.keyboard.press('Control+3')
    await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeFocused()
  })

  test('its pages are in the address and leave no trail to go back through', async ({ openApp }) => {
    const page = await openApp({ at: 'settings', entries: years })
    await page.getByRole('link', { name: 'Journal' }).click()
    await page.getByRole('button', { name: 'Earlier: one month back' }).click()
    await page.getByRole('button', { name: 'Earlier: one month back' }).click()
    await expect(page).toHaveURL(/#\/journal\/2026-09$/)
    await page.reload()
    await expect(grid(page, 'September 2026')).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  })
})

test.describe('the year', () => {
  test('is twelve months, each of which says how much is recorded', async ({ openApp }) => {
    const page = await openApp({ at: 'journal', entries: eightDays })
    await page.getByRole('link', { name: 'The whole year' }).click()
    const months = page.getByRole('list', { name: 'Months of 2026' })
    await expect(months.getByRole('listitem')).toHaveCount(12)
    await expect(
      months.getByRole('link', {
        name: 'November 2026: 8 of 23 days recorded, 8 nights, 8 gut, 3 flare days',
      }),
    ).toBeVisible()
    await expect(
      months.getByRole('link', { name: 'October 2026: 0 of 31 days recorded, nothing recorded' }),
    ).toBeVisible()
    await expect(months.getByRole('listitem').last()).toHaveText('December to come')
    await months.getByRole('link', { name: /^October 2026/ }).click()
    await expect(grid(page, 'October 2026')).toBeVisible()
  })

  test('goes to the next year that has something, with its buttons and its list', async ({ openApp }) => {
    const page = await openApp({ at: 'journal/2026', entries: years })
    const earlier = page.getByRole('button', { name: 'Earlier: one year back' })
    await earlier.click()
    await expect(page.getByRole('list', { name: 'Months of 2025' })).toBeVisible()
    await earlier.click()
    await expect(page.getByRole('list', { name: 'Months of 2023' })).toBeVisible()
    await expect(earlier).toBeDisabled()
    await page.getByRole('combobox', { name: 'Year' }).selectOption('2026')
    await expect(page).toHaveURL(/#\/journal\/2026$/)
  })
})

test.describe('the list', () => {
  test('shows one year, a few figures of each day, and zero as zero', async ({ openApp }) => {
    const page = await openApp({ at: 'journal/list', entries: [...years, ...eightDays] })
    await expect(status(page)).toHaveText('10 days recorded in 2026, newest first.')
    const january = rows(page).last()
    await expect(january.getByRole('cell')).toHaveText([
      /gut; night, day not recorded/,
      'not recorded',
      '0',
      'yes',
      'not recorded',
    ])
    const friday = rows(page).filter({ hasText: 'Friday 20' })
    // 22:30 to 05:30 is 7 h, less 60 and 35 minutes.
    await expect(friday.getByRole('cell').nth(1)).toHaveText('5 h 25 min')
    await expect(friday.getByRole('cell').nth(4)).toHaveText('Peppermint oil 2 capsules')
    await expect(rows(page).filter({ hasText: 'Monday 2' }).last()).toContainText('late')
  })

  test('is filtered by kind, flare and what was taken, and counts what is left', async ({ openApp }) => {
    const page = await openApp({ at: 'journal/list', entries: [...years, ...eightDays] })
    await page.getByLabel('Flare days only').check()
    await expect(status(page)).toHaveText('4 of 10 days recorded in 2026.')
    await page.getByLabel('Taken').selectOption('Melatonin')
    await expect(status(page)).toHaveText('2 of 10 days recorded in 2026.')
    await expect(rows(page)).toHaveText([/^Wednesday 18/, /^Tuesday 17/])
    await page.getByLabel('Days', { exact: true }).selectOption('Day recorded')
    await expect(page.getByText('No day of 2026 has all of that.')).toBeVisible()
    await page.getByRole('button', { name: 'Show all days' }).click()
    await expect(rows(page)).toHaveCount(10)
  })

  test('keeps its filter over a day that is opened, and says nothing of it in the address', async ({
    openApp,
  }) => {
    const page = await openApp({ at: 'journal/list', entries: eightDays })
    await page.getByLabel('Taken').selectOption('Peppermint oil')
    await rows(page).getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: /20 November/ })).toBeVisible()
    expect(page.url()).not.toContain('epper')
    await page.goBack()
    await expect(page.getByLabel('Taken')).toHaveValue('Peppermint oil')
    await expect(status(page)).toHaveText('1 of 8 days recorded in 2026.')
  })

  test('a year with nothing leads to one that has something', async ({ openApp }) => {
    const page = await openApp({ at: 'journal/list/2024', entries: years })
    await expect(page.getByText('Nothing is recorded in 2024.')).toBeVisible()
    await page.getByRole('link', { name: 'Go to 2023' }).click()
    await expect(status(page)).toHaveText('1 day recorded in 2023, newest first.')
  })

  test('shows a whole year of days', async ({ openApp }) => {
    const first = Date.parse('2025-01-01T00:00:00Z')
    const whole = Array.from({ length: 365 }, (_, at) =>
      gut(new Date(first + at * 86_400_000).toISOString().slice(0, 10), { pain: at % 11 }),
    )
    const page = await openApp({ at: 'journal/list/2025', entries: whole })
    await expect(status(page)).toHaveText('365 days recorded in 2025, newest first.')
    await expect(rows(page)).toHaveCount(365)
    await expect(rows(page).last()).toContainText('Wednesday 1')
  })
})

test('an address that means nothing is the calendar of this month', async ({ openApp }) => {
  for (const at of ['journal/2026-13', 'journal/soon', 'journal/list/soon']) {
    const page = await openApp({ at, entries: eightDays })
    await expect(
      at.includes('list') ? page.getByText('8 days recorded in 2026') : grid(page, 'November 2026'),
    ).toBeVisible()
  }
})
