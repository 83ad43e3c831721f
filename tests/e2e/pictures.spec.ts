import { eightDays } from './entries.ts'
import { expect, test } from './fixture.ts'

// What no other test sees: that a screen looks as it did. A few that stand still, in the theme and size that show most; the rest
// is looked at by people (`npm run gallery`). `npx playwright test --project=e2e pictures -u` takes them anew.

const pictures = [
  { name: 'search', at: '', shows: 'To begin with' },
  { name: 'today', at: 'today', shows: 'Night from Sunday to Monday' },
  { name: 'month', at: 'journal', shows: 'November 2026' },
  { name: 'library', at: 'library', shows: 'Start here' },
  { name: 'settings', at: 'settings', shows: 'What is stored where' },
] as const

for (const { name, at, shows } of pictures) {
  test(`${name} looks as it did`, async ({ openApp }) => {
    const page = await openApp({ at, entries: eightDays, settings: { theme: 'light' } })
    await page.setViewportSize({ width: 900, height: 600 })
    await expect(page.getByText(shows).first()).toBeVisible()
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    // A browser of another version draws a letter a little differently; a box that moved is far more than this.
    await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.02, threshold: 0.3 })
  })
}
