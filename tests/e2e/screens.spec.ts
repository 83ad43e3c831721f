import { faults, inOneFrame, levels, withoutContrast } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { screens } from './screens.ts'
import { outside, tall, wide } from './within-window.ts'

const sizes = [
  { size: '900×600', width: 900, height: 600 },
  // What is left of 1280×860 when everything is twice as large.
  { size: '200 % zoom', width: 640, height: 430 },
] as const

// Each screen is opened once for all of this. That it stays within the content security policy is asked of every test: a
// violation is an error on the console.
for (const { name, opening, reach } of screens) {
  test(`${name}: breaks no rule of WCAG 2.2 AA in any theme, and fits a small window and 200 % zoom`, async ({
    openApp,
  }) => {
    const page = await openApp({ ...opening, settings: { ...opening.settings, theme: 'light' } })
    const root = page.locator('html')
    await expect(root).toHaveAttribute('data-theme', 'light')
    await reach(page)
    expect(await faults(inOneFrame(page).withTags(levels))).toEqual([])
    // The other themes are the same page in other colours.
    for (const theme of ['dark', 'night']) {
      await root.evaluate((html, to) => {
        html.dataset['theme'] = to
      }, theme)
      expect(await withoutContrast(page), theme).toEqual([])
    }
    for (const { size, ...viewport } of sizes) {
      await page.setViewportSize(viewport)
      await expect.poll(() => page.evaluate(() => innerWidth), { message: size }).toBe(viewport.width)
      expect(await wide(page), size).toEqual([])
      expect(await outside(page), size).toEqual([])
      expect(await tall(page), size).toBe(false)
    }
  })
}
