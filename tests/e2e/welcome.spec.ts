import type { Page } from '@playwright/test'
import { expect, test, type Opening } from './fixture.ts'

const firstTime: Opening = { vault: { state: 'new' }, settings: { welcomed: false } }
const welcome = (page: Page) => page.getByRole('region', { name: 'Welcome to Vagus' })
const go = (page: Page, name: string) => welcome(page).getByRole('button', { name, exact: true }).click()
const title = (page: Page, name: string) => welcome(page).getByRole('heading', { name })

test('somebody new is told in three steps what this is, and is asked nothing before they can search', async ({
  openApp,
}) => {
  const page = await openApp(firstTime)
  await expect(page.getByRole('combobox')).toBeFocused()
  await expect(title(page, 'For people whose gut and sleep trouble each other')).toBeVisible()
  await expect(welcome(page)).toContainText('1 of 3')
  await go(page, 'Next')
  await expect(title(page, 'It is yours alone')).toBeFocused()
  await go(page, 'Next')
  await expect(title(page, 'As it suits you')).toBeFocused()
  await welcome(page).getByRole('radio', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await go(page, 'Back')
  await expect(title(page, 'It is yours alone')).toBeFocused()
  await go(page, 'Next')
  await go(page, 'Ask something')
  await expect(welcome(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'To begin with' })).toBeVisible()
  await expect(page.getByRole('combobox')).toBeFocused()
})

test('it is skipped in one press, and not said again', async ({ openApp }) => {
  const page = await openApp(firstTime)
  await go(page, 'Skip this')
  await expect(page.getByRole('heading', { name: 'To begin with' })).toBeVisible()
  const settings = await page.evaluate(() => window.bridge.invoke('settings:read'))
  expect(settings).toMatchObject({ ok: true, value: { welcomed: true } })
})

for (const [name, heading] of [
  ['Write down last night', 'Your journal'],
  ['Read the guide', 'Using Vagus'],
] as const) {
  test(`it leads on: ${name}`, async ({ openApp }) => {
    const page = await openApp(firstTime)
    await go(page, 'Next')
    await go(page, 'Next')
    await go(page, name)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  })
}

test('a question typed at once is answered, as though nothing were said', async ({ openApp }) => {
  const page = await openApp(firstTime)
  await page.keyboard.type('bloated')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expect(welcome(page)).toHaveCount(0)
})

test('whoever has a journal is not new', async ({ openApp }) => {
  const page = await openApp({ vault: { state: 'locked' }, settings: { welcomed: false } })
  await expect(page.getByRole('heading', { name: 'To begin with' })).toBeVisible()
  await expect(welcome(page)).toHaveCount(0)
})
