import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './fixture.ts'
import { screens } from './screens.ts'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const theme of ['light', 'dark', 'night'] as const) {
  for (const { name, opening, reach } of screens) {
    test(`${theme}: ${name} breaks no rule of WCAG 2.2 AA`, async ({ openApp }) => {
      const page = await openApp({ ...opening, settings: { theme } })
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await reach(page)
      const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze()
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => [id, html, any[0]?.message])),
      ).toEqual([])
    })
  }

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
