import type { Locator, Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { visitOn } from '../fixtures/visits.ts'
import { eightDays, gut, night } from './entries.ts'
import { expect, mend, test } from './fixture.ts'
import { button, nothingOutside, openGroup, openSummary, outside, sheet, tick } from './visit-screen.ts'

const from = (page: Page) => page.getByLabel('From', { exact: true })
const to = (page: Page) => page.getByLabel('To', { exact: true })
const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()

test.describe('the days', () => {
  test('are the last fourteen, and others are one press away and in the address', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await expect(sheet(page)).toContainText('8 of 14 nights recorded')
    await expect(button(page, 'Last 14')).toHaveAttribute('aria-pressed', 'true')
    for (const [days, first, recorded] of [
      [7, '2026-11-17', 7],
      [28, '2026-10-27', 8],
      [90, '2026-08-26', 8],
    ] as const) {
      await button(page, `Last ${days}`).click()
      await expect(button(page, `Last ${days}`)).toHaveAttribute('aria-pressed', 'true')
      await expect(sheet(page)).toContainText(`${recorded} of ${days} nights recorded`)
      await expect(page).toHaveURL(new RegExp(`#/summary/${first}/2026-11-23$`))
    }
    await expect(button(page, 'Last 14')).toHaveAttribute('aria-pressed', 'false')
  })

  test('are the same after a look at a day and Back', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await from(page).fill('2026-11-05')
    await to(page).fill('2026-11-20')
    await expect(page).toHaveURL(/#\/summary\/2026-11-05\/2026-11-20$/)
    await page.getByRole('link', { name: 'Today', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
    await page.goBack()
    await expect(sheet(page)).toContainText('5 to 20 Nov 2026')
    await expect(from(page)).toHaveValue('2026-11-05')
    // The rail leads to them too.
    await page.getByRole('link', { name: 'Today', exact: true }).click()
    await page.getByRole('link', { name: 'Summary', exact: true }).click()
    await expect(sheet(page)).toContainText('5 to 20 Nov 2026')
  })

  test('outside 7 to 90 are set right, and that is said', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await from(page).fill('2026-11-20')
    await said(page, 'A page holds at least 7 days. The page shows 17 to 23 Nov 2026.')
    await from(page).fill('2026-01-10')
    await said(page, 'A page holds at most 90 days. The page shows 10 Jan to 9 Apr 2026.')
    await to(page).fill('2026-11-23')
    await said(page, 'A page holds at most 90 days. The page shows 26 Aug to 23 Nov 2026.')
    await to(page).fill('2027-03-01')
    await said(page, 'A page ends today at the latest.')
    await expect(to(page)).toHaveValue('2026-11-23')
    await button(page, 'Last 14').click()
    await expect(page.getByText('A page ends')).toHaveCount(0)
  })

  test('of an address are set right as well, and one that names none is the last fourteen', async ({
    openApp,
  }) => {
    const page = await openSummary(openApp, { at: 'summary/2026-11-19/2026-11-20' })
    await expect(sheet(page)).toContainText('14 to 20 Nov 2026')
    await said(page, 'A page holds at least 7 days.')
    await page.goto('/#/summary/2026-02-30/soon')
    await expect(sheet(page)).toContainText('8 of 14 nights recorded')
  })

  test('are taken when they are typed to the end, not with every digit', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await from(page).focus()
    // On the way there are the first of a month, a day of January, and days of the years 2 and 202.
    await page.keyboard.type('11112026')
    await expect(sheet(page)).toContainText('10 to 23 Nov 2026')
    await page.keyboard.press('Enter')
    await expect(sheet(page)).toContainText('11 to 23 Nov 2026')
    await expect(to(page)).toHaveValue('2026-11-23')
  })

  test('since the last visit are one press away once there was one', async ({ openApp }) => {
    const page = await openSummary(openApp, { visits: [visitOn('2026-11-02'), visitOn('2026-06-01')] })
    await button(page, 'Since the last visit').click()
    await expect(sheet(page)).toContainText('3 to 23 Nov 2026')
    await expect(page).toHaveURL(/#\/summary\/2026-11-03\/2026-11-23$/)
  })

  test('end on another day once it is another day', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await page.clock.setFixedTime('2026-11-24T08:30:00Z')
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(sheet(page)).toContainText('11 to 24 Nov 2026')
    await expect(button(page, 'Last 14')).toHaveAttribute('aria-pressed', 'true')
  })
})

test.describe('what goes on the page', () => {
  test('is chosen part by part, for the page and the text alike, and kept', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await openGroup(page, 'The same as plain text')
    await openGroup(page, 'What goes on the page')
    const text = page.getByLabel('The summary as plain text')
    for (const [part, words] of [
      ['Sleep in numbers', '(WASO)'],
      ['Flare days', 'Flare on'],
      ['Melatonin 1 mg', 'Melatonin'],
      ['Pain', 'Pain'],
    ] as const) {
      await expect(sheet(page)).toContainText(words)
      await tick(page, part).uncheck()
      await expect(sheet(page)).not.toContainText(words)
      expect(await text.inputValue()).not.toContain(words)
    }
    // Neither are its doses drawn into the nights.
    await expect(sheet(page)).toContainText('Peppermint oil')
    await expect(page.getByText('4 parts off')).toBeVisible()
    await page.getByRole('link', { name: 'Today', exact: true }).click()
    await page.getByRole('link', { name: 'Summary', exact: true }).click()
    await expect(sheet(page)).not.toContainText('Melatonin')
  })

  test('is none of the person’s own words until they are ticked, each time', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await openGroup(page, 'What goes on the page')
    await expect(sheet(page)).not.toContainText('A long day.')
    await expect(sheet(page)).not.toContainText('a bad evening')
    await tick(page, 'Notes on days (1)').check()
    await tick(page, 'Why things were taken (1)').check()
    await expect(sheet(page)).toContainText('A long day.')
    await expect(sheet(page)).toContainText('a bad evening')
    await button(page, 'Open . Lock now').click()
    await page.getByLabel('Passphrase', { exact: true }).fill('correct horse')
    await page.keyboard.press('Enter')
    await expect(sheet(page)).toContainText('8 of 14 nights recorded')
    await expect(sheet(page)).not.toContainText('A long day.')
    await openGroup(page, 'What goes on the page')
    await expect(tick(page, 'Notes on days (1)')).not.toBeChecked()
  })

  test('is a second sheet when it is asked for', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await expect(sheet(page)).toContainText('1 of 1')
    await openGroup(page, 'What goes on the page')
    await tick(page, /^The sleep diary/).check()
    await expect(sheet(page)).toContainText('1 of 2')
  })
})

test.describe('the page is taken along', () => {
  test('as a PDF that opens at once', async ({ openApp }) => {
    const page = await openSummary(openApp, { outside: nothingOutside() })
    await button(page, 'Save as PDF').click()
    const file = '/papers/Vagus summary 2026-11-10 to 2026-11-23.pdf'
    await said(page, `Saved as ${file}`)
    await button(page, 'Open it').press('Enter')
    await expect.poll(async () => (await outside(page)).opened).toEqual([file])
    await expect(button(page, 'Open it')).toBeFocused()
  })

  test('as text and as rows that say what the page says', async ({ openApp }) => {
    const page = await openSummary(openApp, { outside: nothingOutside() })
    await button(page, 'Copy as text').click()
    await said(page, 'Copied as text.')
    await button(page, 'Save as CSV').click()
    await said(page, 'Saved as /papers/Vagus summary 2026-11-10 to 2026-11-23.csv')
    await openGroup(page, 'The same as plain text')
    const text = await page.getByLabel('The summary as plain text').inputValue()
    await button(page, 'Save it as a file').click()
    await said(page, /\.txt/)
    const { copied, summaries } = await outside(page)
    expect(copied).toEqual([text])
    expect(text).toContain('8 of 14 nights')
    expect(summaries.map(({ format, range }) => ({ format, range }))).toEqual([
      { format: 'csv', range: { from: '2026-11-10', to: '2026-11-23' } },
      { format: 'txt', range: { from: '2026-11-10', to: '2026-11-23' } },
    ])
    expect(summaries[0]?.text).toContain('totalSleepTime')
    expect(summaries[1]?.text).toBe(text)
  })

  test('or not: a dialog that is closed and a printer that fails are said once, in place', async ({
    openApp,
  }) => {
    const message = 'The printer did not take the page.'
    const page = await openSummary(openApp, {
      declined: ['summary:save-pdf', 'summary:save-text'],
      failing: { 'page:print': { code: 'not-printed', message } },
    })
    await button(page, 'Save as PDF').click()
    await said(page, 'Nothing was saved.')
    await expect(button(page, 'Open it')).toHaveCount(0)
    await button(page, 'Print').click()
    await expect(page.getByRole('alert')).toHaveText(message)
    await mend(page, 'page:print')
    await button(page, 'Print').click()
    await said(page, 'Sent to the printer.')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('only once there is one: until then it says what it waits for', async ({ openApp }) => {
    const message = 'The visits could not be read.'
    const page = await openApp({
      at: 'summary',
      entries: eightDays,
      failing: { 'visits:open': { code: 'unreadable', message } },
    })
    await expect(page.getByRole('alert')).toHaveText(message)
    await expect(button(page, 'Print')).toBeDisabled()
    await said(page, 'There is no page yet')
    // What could not be read is not written over.
    await expect(page.getByLabel('Main concern or question')).toHaveCount(0)
    await mend(page, 'visits:open')
    await button(page, 'Try again').click()
    await expect(button(page, 'Print')).toBeEnabled()
  })

  test('without anything else of the screen, and as large as the paper, from wherever it is printed', async ({
    openApp,
    page: window,
  }) => {
    await window.setViewportSize({ width: 700, height: 500 })
    const page = await openSummary(openApp, { settings: { theme: 'night' } })
    await expect(sheet(page)).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(sheet(page)).toBeVisible()
    const seen = await page.evaluate(() =>
      [...document.body.querySelectorAll('*')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => element.closest('.sheet') === null && !element.querySelector('.sheet'))
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(seen).toEqual([])
    const { width, color, backgroundColor, filter } = await sheet(page).evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element)
      const { filter } = getComputedStyle(element.parentElement ?? element)
      return { width: element.getBoundingClientRect().width, color, backgroundColor, filter }
    })
    expect(Math.round(width)).toBe(794)
    expect([color, backgroundColor, filter]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'none'])
  })

  for (const width of [700, 1800]) {
    test(`on one sheet, set as wide as it is, from a window of ${width} pixels`, async ({
      openApp,
      page: window,
    }, info) => {
      await window.setViewportSize({ width, height: 900 })
      const page = await openSummary(openApp)
      const file = info.outputPath('summary.pdf')
      writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
      expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/^Pages:\s+1$/m)
      const words = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' })
      const ends = [...words.matchAll(/xMax="([\d.]+)"/g)].map(([, end]) => Number(end))
      // A4 is 595 points wide, of which the margins take 34 each.
      expect(Math.max(...ends)).toBeGreaterThan(550)
      expect(Math.max(...ends)).toBeLessThan(562)
    })
  }
})

test('the document is called after the page while it is shown, and only then', async ({ openApp }) => {
  const page = await openSummary(openApp)
  await expect(page).toHaveTitle('Sleep and gut summary')
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect(page).toHaveTitle('Vagus')
  await page.goBack()
  await expect(page).toHaveTitle('Sleep and gut summary')
  await button(page, 'Open . Lock now').click()
  await expect(page).toHaveTitle('Vagus')
})

test.describe('with little recorded', () => {
  test('an empty journal says what will be here, and where to begin', async ({ openApp }) => {
    const page = await openSummary(openApp, { entries: [] })
    await expect(sheet(page)).toContainText('0 of 14 nights recorded')
    await expect(page.getByText('Nothing is recorded yet.')).toBeVisible()
    await page.getByRole('link', { name: 'Write down the first' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  })

  test('three days are counted, and today is the next step', async ({ openApp }) => {
    const page = await openSummary(openApp, {
      entries: [night('2026-11-22'), night('2026-11-23'), gut('2026-11-23', { pain: 2 })],
    })
    await expect(page.getByText('2 nights and 1 gut day are recorded in these days.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Write down today' })).toBeVisible()
  })

  test('where more days would have numbers, these are the next step', async ({ openApp }) => {
    const page = await openSummary(openApp, { at: 'summary/2026-11-01/2026-11-18' })
    await button(page, 'Take the last 90 days').click()
    await expect(sheet(page)).toContainText('8 of 90 nights recorded')
    await expect(page.getByText('are recorded in these days')).toHaveCount(0)
  })
})

/** The size of the sheet as it is laid out, whatever it is scaled to, and as it is seen. */
const sizes = (paper: Locator) =>
  paper.evaluate((element: HTMLElement) => ({
    laidOut: [element.offsetWidth, element.offsetHeight],
    seen: element.getBoundingClientRect().width,
    room: element.closest('[role=region]')?.clientWidth ?? 0,
  }))

test.describe('the preview', () => {
  for (const [width, height] of [
    [1440, 900],
    [1100, 700],
    [900, 600],
    [640, 430],
  ] as const) {
    test(`fits the width of a window of ${width}×${height}, and keeps the layout of the paper`, async ({
      openApp,
      page: window,
    }) => {
      await window.setViewportSize({ width, height })
      const page = await openSummary(openApp)
      const pageView = button(page, 'The page')
      const isNarrow = await pageView.isVisible()
      expect(isNarrow).toBe(width < 1088)
      if (isNarrow) {
        await expect(page.getByLabel('Main concern or question')).toBeVisible()
        await pageView.click()
        await expect(page.getByLabel('Main concern or question')).toBeHidden()
      }
      await expect(sheet(page)).toBeVisible()
      const fitted = await sizes(sheet(page))
      expect(fitted.laidOut).toEqual([794, 1123])
      expect(fitted.seen).toBeLessThanOrEqual(fitted.room)
      expect(fitted.seen).toBeGreaterThan(fitted.room - 70)
      await button(page, 'Actual size').click()
      await expect.poll(async () => Math.round((await sizes(sheet(page))).seen)).toBe(794)
      expect((await sizes(sheet(page))).laidOut).toEqual(fitted.laidOut)
      // All of it can be scrolled to.
      await sheet(page).getByText('page 1 of 1').scrollIntoViewIfNeeded()
      await expect(sheet(page).getByText('page 1 of 1')).toBeInViewport()
    })
  }
})

/** Whether the focus can be seen: an outline on what has it. */
const focusShows = (page: Page) =>
  page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })

test('the whole screen is walked by keyboard, from the days to the last number, into it and back', async ({
  openApp,
}) => {
  const page = await openSummary(openApp)
  const numbers = sheet(page).getByRole('button')
  const last = numbers.last()
  const lastName = await last.evaluate((element) => element.ariaLabel)
  await button(page, 'Last 7').focus()
  for (let step = 0; step < 200; step += 1) {
    expect(await focusShows(page), await page.evaluate(() => document.activeElement?.outerHTML)).toBe(true)
    if ((await page.evaluate(() => document.activeElement?.ariaLabel)) === lastName) break
    await page.keyboard.press('Tab')
  }
  await expect(last).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(last).toBeFocused()
  for (let step = 0; step < 200; step += 1) {
    if (await button(page, 'Last 7').evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Shift+Tab')
  }
  await expect(button(page, 'Last 7')).toBeFocused()
})
