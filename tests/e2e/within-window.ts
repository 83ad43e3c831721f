import type { Page } from '@playwright/test'

/** What can be scrolled sideways, the page itself and what holds it included; the sheet of paper and lines typed may be. */
export const wide = (page: Page) =>
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
export const outside = (page: Page) =>
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
export const tall = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight > innerHeight)
