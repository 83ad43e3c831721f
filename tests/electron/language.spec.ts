import { expect, test } from '@playwright/test'
import { launchVagus } from './launch.ts'
import { openVault } from './vault.ts'

const menu = ['Datei', 'Bearbeiten', 'Ansicht', 'Gehe zu', 'Tagebuch', 'Fenster', 'Hilfe']

test('another language is spoken by page and menus at once, with the journal open as it was, and after a restart', async () => {
  const first = await launchVagus()
  await openVault(first.window)
  await first.window.getByRole('link', { name: 'Settings' }).click()
  const loaded = first.window.waitForEvent('load')
  await first.window.getByRole('radio', { name: 'Deutsch' }).click()
  await loaded
  await expect(first.window.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible()
  await expect(first.window.getByRole('button', { name: /Jetzt sperren/ }).first()).toBeVisible()
  const labels = () =>
    first.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [])
  expect(await labels()).toEqual(menu)
  await first.app.close()

  const second = await launchVagus(first.profile)
  await expect(second.window.locator('html')).toHaveAttribute('lang', 'de-DE')
  // The worker of the search speaks it too.
  await second.window.getByRole('combobox').fill('"zwei worte" -mice')
  await expect(second.window.locator('main')).toContainText('„zwei worte“')
  await second.window.evaluate(() => {
    location.hash = '#/settings'
  })
  const again = second.window.waitForEvent('load')
  await second.window.getByRole('radio', { name: 'English' }).click()
  await again
  await expect(second.window.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await second.app.close()
})
