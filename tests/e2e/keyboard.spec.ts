import type { Locator, Page } from '@playwright/test'
import { card, expect, stored, test } from './fixture.ts'

/** Presses Tab (or Shift+Tab) until the element has the focus; a hundred steps are a trap. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < 100; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

/** Whether the focus can be seen: an outline on what has it, or on what stands around it. */
const focusShows = (page: Page) =>
  page.evaluate(() => {
    for (
      let element = document.activeElement;
      element && element !== document.body;
      element = element.parentElement
    ) {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return true
    }
    return false
  })

test('the first entry is made by keyboard alone, from the start of the app to the page for the visit', async ({
  openApp,
}) => {
  const page = await openApp()
  await expect(page.getByRole('combobox')).toBeFocused()

  await tabTo(page, page.getByRole('link', { name: 'Today' }), 'Shift+Tab')
  expect(await focusShows(page)).toBe(true)
  await page.keyboard.press('Enter')
  const form = card(page, 'Night from Sunday to Monday')
  await expect(form).toBeVisible()

  await tabTo(page, form.getByLabel('Went to bed'))
  for (const text of ['2315', '2330', '7', '745', '20', '2', '25', '0']) {
    expect(await focusShows(page)).toBe(true)
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  // How well, how rested, clear-headed, waking: each one stop, with its own keys.
  await page.keyboard.press('2')
  await page.keyboard.press('Tab')
  await page.keyboard.press('3')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('10')
  expect(await focusShows(page)).toBe(true)
  await expect(form.getByText('Saved 08:30')).toBeVisible()
  await expect
    .poll(() => stored(page, 'night'))
    .toMatchObject({
      wentToBed: '2026-11-22T23:15',
      triedToSleep: '2026-11-22T23:30',
      finalWaking: '2026-11-23T07:00',
      gotUp: '2026-11-23T07:45',
      sleepOnsetLatency: 20,
      awakenings: 2,
      wakeAfterSleepOnset: 25,
      napMinutes: 0,
      quality: 2,
      rested: 3,
      wokeClear: false,
      grogginess: 10,
    })
  expect(await stored(page, 'night')).not.toHaveProperty('wakingRhythm')

  const gut = card(page, 'Gut')
  await tabTo(
    page,
    gut.getByRole('radiogroup', { name: 'Pain' }).getByRole('radio', { name: '0', exact: true }),
  )
  await page.keyboard.press('6')
  await tabTo(page, gut.getByLabel('Time, if you know it'))
  await page.keyboard.type('730')
  await tabTo(page, gut.getByRole('toolbar').getByRole('button').first())
  await page.keyboard.press('4')
  await expect
    .poll(() => stored(page, 'gut'))
    .toMatchObject({ pain: 6, stools: [{ form: 4, time: '07:30' }] })

  const taken = card(page, 'Taken')
  await tabTo(page, taken.getByRole('textbox', { name: 'What' }))
  await page.keyboard.type('Melatonin')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 'taken')).toMatchObject({ name: 'Melatonin', amount: 1, unit: 'mg' })

  await tabTo(page, page.getByRole('link', { name: 'Summary' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: 'Summary page' })).toContainText('1 of 14 nights recorded')
})

test('no place is a trap: Tab goes through and out of each', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  for (const place of ['Today', 'Journal', 'Library', 'Summary', 'Settings', 'Search']) {
    const link = page.getByRole('link', { name: place, exact: true })
    await link.focus()
    await page.keyboard.press('Enter')
    await expect(link).toHaveAttribute('aria-current', 'page')
    await link.focus()
    // The library links to every article.
    for (let step = 0; step < 200; step += 1) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement === document.body)) break
    }
    expect(await page.evaluate(() => document.activeElement?.tagName), place).toBe('BODY')
  }
})

test('a page that goes lets the focus go first, and leaves a field that is written in to its form', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'library' })
  // Taken away with the page, the focus makes Chromium lay out that page and the next one together.
  await page.evaluate(() => {
    const left: string[] = []
    Object.assign(window, { left })
    HTMLElement.prototype.blur = function () {
      if (this.isConnected && this.closest('main') !== null) left.push(this.localName)
    }
  })
  const left = () => page.evaluate(() => Reflect.get(window, 'left') as readonly string[])
  await page.locator('main').getByRole('link').first().focus()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  expect(await left()).toEqual(['a'])
  await page.getByRole('textbox', { name: 'Notes' }).fill('Soup.')
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  expect(await left()).toEqual(['a'])
  await expect.poll(() => stored(page, 'day')).toMatchObject({ notes: 'Soup.' })
})
