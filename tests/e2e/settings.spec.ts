import type { Page } from '@playwright/test'
import { codeNumber } from '../../src/app/platform/memory-vault.ts'
import { eightDays } from './entries.ts'
import { card, expect, mend, test } from './fixture.ts'

const paperColour = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const theme = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio', { name, exact: true })

test('each theme has colours of its own, from the moment it is chosen', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  await expect(theme(page, 'Same as computer')).toBeChecked()
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
  await expect(network).toContainText('None has been attempted since it was started.')
})

test('the page counts the requests that were refused', async ({ openApp }) => {
  const page = await openApp({ at: 'settings', facts: { requestsRefused: 3 } })
  await expect(card(page, 'What this app has done on the network')).toContainText(
    '3 have been attempted and refused since it was started',
  )
})

test('the page says what is stored where, and what of it is sealed', async ({ openApp }) => {
  const places = {
    journal: '/vagus/journal',
    backups: '/else/backups',
    settings: '/vagus/s.json',
    log: '/vagus/log',
  }
  const page = await openApp({ at: 'settings', facts: { places } })
  const rows = card(page, 'What is stored where').locator('dl > div')
  await expect(rows).toContainText([
    /The journal Sealed.*\/vagus\/journal/s,
    /Backups Sealed.*\/else\/backups/s,
    /Settings Not sealed.*\/vagus\/s\.json/s,
    /Log Not sealed.*\/vagus\/log/s,
  ])
})

test('a Vagus that is carried about says so', async ({ openApp }) => {
  const page = await openApp({ at: 'settings', facts: { portable: true } })
  await expect(card(page, 'What is stored where')).toContainText('beside the app')
})

test('diagnostics are read before they are copied', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  await page.getByText('If something does not work').click()
  await expect(page.getByRole('textbox', { name: 'Diagnostics' })).toHaveValue('Vagus 0.0.0')
  await card(page, 'About').getByRole('button', { name: 'Copy it' }).click()
  await expect(card(page, 'About').getByRole('status')).toHaveText('Copied.')
})

test('a setting that could not be kept says why and stays as it was', async ({ openApp }) => {
  const message = 'The settings could not be written. Check the disk, then choose again.'
  const page = await openApp({
    at: 'settings',
    failing: { 'settings:change': { code: 'not-saved', message } },
  })
  await theme(page, 'Dark').click()
  await expect(page.getByRole('alert')).toHaveText(message)
  await expect(theme(page, 'Same as computer')).toBeChecked()
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const journal = (page: Page) => page.getByRole('region', { name: 'Journal', exact: true })
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const passphrase = 'kitchen lamp seven'
const disk = { code: 'not-saved', message: 'The disk is full. Free some space, then try again.' }

test('when to lock, and whether to hide the window, are kept', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  const after = page.getByRole('radiogroup', { name: 'Lock when not used for' })
  await expect(after.getByRole('radio', { name: '15 minutes' })).toBeChecked()
  await after.getByRole('radio', { name: 'Never' }).click()
  const hidden = page.getByRole('radiogroup', { name: /^Hide the window/ })
  await hidden.getByRole('radio', { name: 'On' }).click()
  await expect(journal(page)).toContainText('Linux cannot')
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(after.getByRole('radio', { name: 'Never' })).toBeChecked()
  await expect(hidden.getByRole('radio', { name: 'On' })).toBeChecked()
})

test('the computer’s own lock is offered only where there is one, and says what it means', async ({
  openApp,
}) => {
  const page = await openApp({
    at: 'settings',
    vault: { system: { available: true, on: false } },
    failing: { 'vault:system': disk },
  })
  const own = page.getByRole('radiogroup', { name: 'Open with this computer’s own lock' })
  await expect(journal(page)).toContainText('can open the journal without its passphrase')
  await own.getByRole('radio', { name: 'On' }).click()
  await expect(journal(page).getByRole('alert')).toHaveText(disk.message)
  await expect(own.getByRole('radio', { name: 'Off' })).toBeChecked()
  await mend(page, 'vault:system')
  await own.getByRole('radio', { name: 'On' }).click()
  await expect(own.getByRole('radio', { name: 'On' })).toBeChecked()
})

test('without a secret store the computer’s own lock is not spoken of', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  await expect(button(page, 'Lock now')).toBeVisible()
  await expect(page.getByRole('radiogroup', { name: 'Open with this computer’s own lock' })).toHaveCount(0)
})

test('the passphrase is changed by keyboard alone', async ({ openApp }) => {
  const page = await openApp({ at: 'settings', vault: { passphrase } })
  await button(page, 'Change the passphrase…').press('Enter')
  await expect(field(page, 'Current passphrase')).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(field(page, 'New passphrase')).toBeFocused()
  await page.keyboard.type('another lamp')
  await page.keyboard.press('Enter')
  await expect(field(page, 'New passphrase again')).toBeFocused()
  await page.keyboard.type('another lamp')
  await page.keyboard.press('Enter')
  await expect(journal(page)).toContainText('The passphrase is changed.')
  await expect(button(page, 'Change the passphrase…')).toBeFocused()
})

test('a wrong passphrase changes nothing, and the cursor is back in its field', async ({ openApp }) => {
  const page = await openApp({ at: 'settings', vault: { passphrase } })
  await button(page, 'Change the passphrase…').click()
  await field(page, 'Current passphrase').fill('not this one')
  await field(page, 'New passphrase').fill('another lamp')
  await field(page, 'New passphrase again').fill('another lamp')
  await page.keyboard.press('Enter')
  await expect(journal(page).getByRole('alert')).toContainText('That is not the passphrase')
  await expect(field(page, 'Current passphrase')).toBeFocused()
  await button(page, 'Cancel').click()
  await expect(button(page, 'Change the passphrase…')).toBeFocused()
})

test('a new recovery code is shown on its sheet and tried out', async ({ openApp }) => {
  const page = await openApp({ at: 'settings', vault: { passphrase } })
  await button(page, 'New recovery code…').press('Enter')
  await expect(field(page, 'Passphrase')).toBeFocused()
  await page.keyboard.type('not this one')
  await page.keyboard.press('Enter')
  await expect(journal(page).getByRole('alert')).toContainText('That is not the passphrase')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 3, name: 'Your recovery code' })).toBeFocused()
  const shown = await page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem').allInnerTexts()
  expect(shown.join('-')).toBe(codeNumber(1))
  await button(page, 'It is on paper: try it out').click()
  await page.keyboard.type(codeNumber(0))
  await page.keyboard.press('Enter')
  await expect(journal(page).getByRole('alert')).toContainText('not the recovery code of this journal')
  await page.keyboard.type(shown.join(''))
  await page.keyboard.press('Enter')
  await expect(button(page, 'Go on')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(button(page, 'New recovery code…')).toBeFocused()
})

test('Lock now locks', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  const loaded = page.waitForEvent('load')
  await button(page, 'Lock now').click()
  await loaded
  await expect(journal(page).getByRole('link', { name: 'Unlock it' })).toBeVisible()
  await expect(button(page, 'Change the passphrase…')).toHaveCount(0)
})

test('the page says what is sealed, and what an older Vagus left unsealed', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  await expect(card(page, 'What is stored where')).toContainText('can read nothing')
})

test('a journal that is not sealed yet is called so', async ({ openApp }) => {
  const page = await openApp({ at: 'settings', vault: { state: 'new', clear: true } })
  await expect(card(page, 'What is stored where')).toContainText('An older Vagus left the journal unsealed')
})

for (const state of ['open', 'locked'] as const) {
  test(`${state}: the journal is wiped after its word was typed, and is gone from the page`, async ({
    openApp,
  }) => {
    const page = await openApp({ at: 'settings', entries: eightDays, vault: { state } })
    const wipe = card(page, 'Wipe')
    await button(page, 'Wipe the journal…').press('Enter')
    const word = field(page, 'Type the word wipe')
    await expect(word).toBeFocused()
    await expect(wipe.first()).toContainText('This cannot be undone.')
    await page.keyboard.type('wip')
    await page.keyboard.press('Enter')
    await expect(word).toHaveAccessibleDescription('Type the word wipe.')
    await expect(word).toBeFocused()
    await page.keyboard.type('wipe')
    await page.keyboard.press('Enter')
    await expect(wipe.getByRole('status')).toHaveText('The journal is deleted.')
    await expect(button(page, 'Wipe the journal…')).toBeFocused()
    await page.getByRole('link', { name: 'Summary', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Set up your journal' })).toBeVisible()
  })
}

test('a wipe that fails says why, and the backups go only when that was said', async ({ openApp }) => {
  const backups = [{ file: 'vagus-2026-11-22.vagus', date: '2026-11-22', bytes: 24_000 }]
  const page = await openApp({
    at: 'settings',
    vault: { backups },
    failing: { 'vault:wipe': disk },
  })
  await button(page, 'Wipe the journal…').click()
  await page.keyboard.type('wipe')
  await page.keyboard.press('Enter')
  await expect(page.getByText(disk.message)).toBeVisible()
  await mend(page, 'vault:wipe')
  await page.getByLabel('Delete the backups too').check()
  await button(page, 'Delete the journal and its backups').click()
  await expect(page.getByText('The journal is deleted.')).toBeVisible()
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(card(page, 'Backups')).toContainText('There is no backup yet')
})

test('the licences of what Vagus is made of are read when they are asked for, each with its whole text', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'settings' })
  const about = card(page, 'About')
  await about.getByText('Licences of the works that Vagus is made of').click()
  const works = about.getByRole('list', { name: 'Works of others' }).getByRole('listitem')
  for (const [name, words] of [
    ['svelte', 'Permission is hereby granted, free of charge'],
    ['@fontsource/source-serif-4', 'SIL OPEN FONT LICENSE'],
    ['electron', 'Copyright (c) Electron contributors'],
  ] as const) {
    const work = works.filter({ hasText: new RegExp(`^\\s*${name} \\d`) })
    await work.locator('summary').click()
    await expect(work.getByText(words)).toBeVisible()
  }
})
