import type { Page } from '@playwright/test'
import { card, expect, test } from './fixture.ts'

const paperColour = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const theme = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio', { name, exact: true })

test('each theme has colours of its own, from the moment it is chosen', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  await expect(theme(page, 'As the computer')).toBeChecked()
  const seen: string[] = []
  for (const name of ['Light', 'Dark', 'Night: dim, little blue']) {
    await theme(page, name).click()
    await expect(theme(page, name)).toBeChecked()
    seen.push(await paperColour(page))
  }
  expect(new Set(seen).size).toBe(3)
})

test('without a choice the theme is the computer’s', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await paperColour(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await paperColour(page)
  expect(dark).not.toBe(light)
  await theme(page, 'Light').click()
  await expect.poll(() => paperColour(page)).toBe(light)
})

test('at night the page is next to black and gives next to no blue light', async ({ openApp }) => {
  const page = await openApp({ at: 'today', settings: { theme: 'night' } })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement)
    return [backgroundColor, color].map((text) => (text.match(/\d+/g) ?? []).map(Number))
  })
  const [[, , blueOfPaper = 255] = [], [red = 0, , blueOfInk = 255] = []] = colours
  expect(blueOfPaper).toBeLessThan(16)
  expect(blueOfInk).toBeLessThan(red / 2)
})

test('the theme stays when the settings are left', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  await theme(page, 'Dark').click()
  await page.getByRole('link', { name: 'Library' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(theme(page, 'Dark')).toBeChecked()
})

test('the page says that nothing was done on the network', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  const network = card(page, 'What this app has done on the network')
  await expect(network).toContainText('Nothing.')
  await expect(network).toContainText('None was attempted since it was started.')
})

test('the page counts the requests that were refused', async ({ openApp }) => {
  const page = await openApp({ at: 'settings', facts: { requestsRefused: 3 } })
  await expect(card(page, 'What this app has done on the network')).toContainText(
    '3 were attempted and refused since it was started',
  )
})

test('the page says where the journal is', async ({ openApp }) => {
  const page = await openApp({
    at: 'settings',
    facts: { journalFolder: '/home/someone/.config/Vagus/journal' },
  })
  await expect(card(page, 'Where the journal is')).toContainText('/home/someone/.config/Vagus/journal')
})

test('a setting that could not be kept says why and stays as it was', async ({ openApp }) => {
  const message = 'The settings could not be written. Check the disk, then choose again.'
  const page = await openApp({
    at: 'settings',
    failing: { 'settings:change': { code: 'not-saved', message } },
  })
  await theme(page, 'Dark').click()
  await expect(page.getByRole('alert')).toHaveText(message)
  await expect(theme(page, 'As the computer')).toBeChecked()
})
