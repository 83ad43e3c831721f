import { expect, test, type Page } from '@playwright/test'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { newProfile } from '../../scripts/test/ordinary-user.ts'
import { launchVagus } from './launch.ts'
import { openVault } from './vault.ts'

const open = (window: Page) =>
  window.evaluate(() => {
    location.hash = '#/library/article/melatonin-in-ibs'
  })
const painted = (window: Page) =>
  window.evaluate(() => {
    const ranges = [...(CSS.highlights.get('marked') ?? [])] as Range[]
    return ranges.map((range) => range.toString()).join('')
  })

test('a highlight, its note and the place in the text are there after a restart', async () => {
  const profile = newProfile()
  const first = await launchVagus(profile)
  let { window } = first
  await openVault(window)
  await window.reload()
  await open(window)
  await expect(window.locator('#p1')).toBeVisible()

  await window.keyboard.press('Control+Shift+H')
  const toolbar = window.getByRole('toolbar', { name: 'Selected words' })
  await toolbar.getByRole('button', { name: 'Highlight and note' }).press('Enter')
  await window.getByRole('textbox', { name: 'Your note' }).fill('Ask about this at the visit.')
  await window.getByRole('button', { name: 'Done' }).click()
  await expect.poll(() => painted(window)).not.toBe('')
  const words = await painted(window)

  const here = window.locator('#p6')
  await here.evaluate((passage) => {
    const pane = passage.closest('.pane')
    if (pane !== null) pane.scrollTop += passage.getBoundingClientRect().top - 70
  })
  await window.waitForTimeout(500)
  await first.app.close()

  // In the folder of the journal, for its owner only, and nowhere else.
  const folder = join(profile, 'journal')
  const files = readdirSync(folder).sort()
  expect(files).toEqual(['keys.json', expect.stringMatching(/^reading-\d{4}\.json$/)])
  for (const file of files) {
    if (process.platform !== 'win32') expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, file), 'utf8')).not.toContain('Ask about this at the visit.')
  }

  const second = await launchVagus(profile)
  window = second.window
  await openVault(window)
  await window.reload()
  await open(window)
  await expect.poll(() => painted(window)).toBe(words)
  await expect(window.getByText('This is where you were.')).toBeVisible()
  const top = await window.locator('#p6').evaluate((passage) => passage.getBoundingClientRect().top)
  expect(top).toBeGreaterThan(0)
  expect(top).toBeLessThan(200)
  await window.getByRole('button', { name: 'Start from the beginning' }).click()
  await expect(window.getByRole('heading', { level: 1 })).toBeInViewport()
  await expect(window.getByRole('region', { name: 'Your highlights and notes' })).toContainText(
    'Ask about this at the visit.',
  )
  await second.app.close()
})
