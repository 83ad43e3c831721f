import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { screens } from './screens.ts'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** There is one frame, and only what is wrong is asked for: the rest takes most of the time. */
const inOneFrame = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()

const faults = async (axe: AxeBuilder) => {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => [id, html, any[0]?.message]))
}

for (const { name, opening, reach } of screens) {
  test(`${name} breaks no rule of WCAG 2.2 AA in any theme`, async ({ openApp }) => {
    const page = await openApp({ ...opening, settings: { theme: 'light' } })
    const root = page.locator('html')
    await expect(root).toHaveAttribute('data-theme', 'light')
    await reach(page)
    expect(await faults(inOneFrame(page).withTags(levels))).toEqual([])
    // The other themes are the same page in other colours.
    for (const theme of ['dark', 'night']) {
      await root.evaluate((html, to) => {
        html.dataset['theme'] = to
      }, theme)
      expect(await faults(inOneFrame(page).withRules(['color-contrast'])), theme).toEqual([])
    }
  })
}

for (const theme of ['light', 'dark', 'night'] as const) {
  test(`${theme}: reading text has the contrast of AAA`, async ({ openApp }) => {
    const page = await openApp({ at: 'library/article/melatonin-in-ibs', settings: { theme } })
    await expect(
      page.getByRole('region', { name: 'Reading' }).getByRole('heading', { level: 1 }),
    ).toBeVisible()
    const { violations } = await new AxeBuilder({ page })
      .include('article .body')
      .withRules(['color-contrast-enhanced'])
      .analyze()
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html, any }) => [html, any[0]?.message]))).toEqual(
      [],
    )
  })
}
