import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { screens } from './screens.ts'

/** What can be scrolled sideways, the page itself and what holds it included; the sheet of paper and lines typed may be. */
const wide = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        if (element.closest('[aria-label="The page as it will be printed"]') !== null) return false
        if (element.matches('input, textarea, svg *')) return false
        const { overflowX } = getComputedStyle(element)
        const scrolls = element === document.documentElement || overflowX === 'auto' || overflowX === 'scroll'
        return scrolls && element.scrollWidth > element.clientWidth
      })
      .map(
        (element) =>
          `${element.outerHTML.slice(0, 80)} (${String(element.scrollWidth)} in ${String(element.clientWidth)})`,
      ),
  )

/** Controls that stand outside the window, where nobody can click them. */
const outside = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main button, main input, main a, nav a')]
      .filter((element) => element.closest('[aria-label="The page as it will be printed"]') === null)
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 0 && (left < 0 || right > innerWidth)
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  )

/** Whether the page as a whole scrolls, beside what scrolls in it: then there are two scroll bars. */
const tall = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight > innerHeight)

const sizes = [
  { size: '900×600', width: 900, height: 600 },
  // What is left of 1280×860 when everything is twice as large.
  { size: '200 % zoom', width: 640, height: 430 },
] as const

for (const { name, opening, reach } of screens) {
  test(`${name} fits the width of a small window, and of one at 200 % zoom`, async ({ openApp, page }) => {
    await page.setViewportSize(sizes[0])
    await openApp(opening)
    await reach(page)
    for (const { size, ...viewport } of sizes) {
      await page.setViewportSize(viewport)
      expect(await wide(page), size).toEqual([])
      expect(await outside(page), size).toEqual([])
      expect(await tall(page), size).toBe(false)
    }
  })
}
