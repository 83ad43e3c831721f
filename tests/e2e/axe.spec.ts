import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './fixture.ts'

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
