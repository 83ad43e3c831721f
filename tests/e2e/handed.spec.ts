import type { Page } from '@playwright/test'
import { night } from './entries.ts'
import { card, expect, test, type Opening } from './fixture.ts'

const name = 'vagus-2026-11-22.vagus'
const passphrase = 'kitchen lamp seven'
const button = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true })
const notice = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'a backup that you opened with Vagus' })
const opened = (vault: Opening['vault']): Opening => ({
  at: 'search',
  entries: [night('2026-11-20')],
  vault: { passphrase, handed: name, incoming: { contents: { entries: [night('2026-11-16')] } }, ...vault },
})

test('a backup opened in the file browser is looked into, and changes nothing before that is said', async ({
  openApp,
}) => {
  const page = await openApp(opened({}))
  await expect(notice(page)).toContainText(name)
  await button(page, 'Look into it').click()
  await expect(notice(page)).toHaveCount(0)
  await expect(card(page, 'Backups')).toContainText('is in the file and missing here')
  await button(page, 'Bring back what is missing').click()
  await expect(card(page, 'Backups')).toContainText('1 entry was added')
})

test('while the journal is locked it waits', async ({ openApp }) => {
  const page = await openApp(opened({ state: 'locked' }))
  await expect(notice(page)).toContainText('Unlock the journal first')
  await button(page, 'Unlock').click()
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Went to bed')).toBeVisible()
  await expect(notice(page)).toContainText('Nothing changes before')
  await button(page, 'Look into it').click()
  await expect(card(page, 'Backups')).toContainText('is in the file and missing here')
})

test('where there is no journal yet, one is set up from it', async ({ openApp }) => {
  const page = await openApp(opened({ state: 'new' }))
  await expect(notice(page)).toContainText('You need the passphrase or the recovery code')
  await button(page, 'Look into it').click()
  await expect(page.getByRole('heading', { name: 'Open the backup' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Passphrase', exact: true })).toBeFocused()
  await button(page, 'Back').click()
  await expect(page.getByRole('heading', { name: 'Open the backup' })).toHaveCount(0)
})

test('put away, it is gone until it is opened once more', async ({ openApp }) => {
  const page = await openApp(opened({}))
  await button(page, 'Not now').click()
  await expect(notice(page)).toHaveCount(0)
})
