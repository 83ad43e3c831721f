import type { Locator, Page } from '@playwright/test'
import { Keys } from './by-keys.ts'
import { eightDays } from './entries.ts'
import { expect, test, type Opening } from './fixture.ts'

/**
 * A system in which the person chose the few colours that everything has: it takes backgrounds and shadows of the page away and
 * repaints edges and words. What was told by those has to be told otherwise.
 */

type OpenApp = (opening?: Opening) => Promise<Page>
const schemes = ['light', 'dark'] as const

async function openForced(
  openApp: OpenApp,
  opening: Opening,
  scheme: (typeof schemes)[number],
): Promise<Page> {
  const page = await openApp(opening)
  await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme })
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
  return page
}

/** By what two elements differ once the system has repainted them; words that are bolder alone are overlooked. */
async function differences(one: Locator, other: Locator): Promise<string[]> {
  const looks = (locator: Locator) =>
    locator.evaluate((element) => {
      const style = getComputedStyle(element)
      const names = [
        'background-color',
        'border-top-width',
        'border-top-style',
        'outline-width',
        'outline-style',
      ]
      return names.map((name): [string, string] => [name, style.getPropertyValue(name)])
    })
  const [first, second] = [await looks(one), await looks(other)]
  return first.flatMap(([name, value], at) => (second[at]?.[1] === value ? [] : [name]))
}

/** Whether the words stand on the ground that is given them, and not on one that the system puts behind them. */
const keepsItsGround = (locator: Locator) =>
  locator.evaluate((element) => getComputedStyle(element).getPropertyValue('forced-color-adjust') === 'none')

/** How far the words and the drawings of a page stand out from the ground, the least first: 1 is not at all. */
const contrasts = (page: Page, shapes: string) =>
  page.evaluate((selector) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (canvas === null) throw new Error('There is no canvas to read colours with.')
    const luminance = (colour: string) => {
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255
        return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const probe = document.createElement('div')
    probe.className = 'probe'
    document.body.append(probe)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.probe { color: Canvas }')
    document.adoptedStyleSheets = [sheet]
    const ground = luminance(getComputedStyle(probe).color)
    probe.remove()
    return [...document.querySelectorAll(selector)]
      .flatMap((shape) => {
        const { fill, stroke } = getComputedStyle(shape)
        const painted = [fill, stroke].filter((paint) => paint.startsWith('rgb') || paint.startsWith('color'))
        const against = painted.map((paint) => {
          const [lighter = 0, darker = 0] = [luminance(paint), ground].toSorted((a, b) => b - a)
          return (lighter + 0.05) / (darker + 0.05)
        })
        return against.length === 0 ? [] : [Math.max(...against)]
      })
      .toSorted((a, b) => a - b)
  }, shapes)

for (const scheme of schemes) {
  test.describe(`with the few colours of a ${scheme} system`, () => {
    const open = (openApp: OpenApp, opening: Opening) => openForced(openApp, opening, scheme)
    const current = (page: Page) => page.getByRole('navigation', { name: 'Places' }).locator('[aria-current]')
    const elsewhere = (page: Page) =>
      page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Library' })

    test('the search tells the hit that Enter opens, the one that is open, and what is shown', async ({
      openApp,
    }) => {
      const page = await open(openApp, {})
      const keys = new Keys(page)
      await keys.type('reflux at night')
      const hits = page.getByRole('option')
      await expect(hits.nth(2)).toBeVisible()
      await keys.press('ArrowDown')
      expect(await differences(hits.nth(0), hits.nth(1))).toContain('outline-style')
      await keys.press('Enter', 'ArrowDown')
      await expect(hits.nth(0)).toHaveAttribute('data-open', 'true')
      expect(await differences(hits.nth(0), hits.nth(1))).toContain('outline-style')
      expect(await differences(hits.nth(0), hits.nth(2))).toContain('outline-style')
      const shown = page.getByRole('radio')
      expect(await differences(shown.nth(0), shown.nth(1))).toContain('background-color')
      expect(await differences(current(page), elsewhere(page))).toContain('background-color')
      await keys.press('Tab', 'ArrowRight', 'Tab')
      const grades = page
        .getByRole('region', { name: 'Reading' })
        .locator('button.grade[data-grade="limited"]')
      await expect(grades.first()).toBeVisible()
      const drawn = await grades
        .first()
        .evaluate((grade) => getComputedStyle(grade, '::before').backgroundImage)
      expect(drawn).not.toBe('none')
    })

    test('the palette shows where the keys are, and that its field has the focus', async ({ openApp }) => {
      const page = await open(openApp, {})
      await page.keyboard.press('Control+k')
      const field = page.getByRole('dialog').getByRole('combobox')
      await expect(field).toBeFocused()
      await page.keyboard.press('ArrowDown')
      const options = page.getByRole('dialog').getByRole('option')
      expect(await differences(options.nth(1), options.nth(2))).toContain('outline-style')
      const line = page.getByRole('dialog').locator('.line')
      expect(await line.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
    })

    test('today tells what is chosen on a scale', async ({ openApp }) => {
      const page = await open(openApp, { at: 'today', entries: eightDays })
      const pain = page.getByRole('radiogroup', { name: 'Pain' })
      await expect(pain.getByRole('radio', { name: '7', exact: true })).toBeChecked()
      const [seven, six] = ['7', '6'].map((name) => pain.getByRole('radio', { name, exact: true }))
      if (seven === undefined || six === undefined) throw new Error('There are two.')
      expect(await differences(seven, six)).toContain('background-color')
      await seven.focus()
      const keys = new Keys(page)
      await keys.press('ArrowRight', 'Tab', 'Shift+Tab')
      expect(await differences(current(page), elsewhere(page))).toContain('background-color')
    })

    test('the month tells its signs, today, and how the journal is looked at', async ({ openApp }) => {
      const page = await open(openApp, { at: 'journal', entries: eightDays })
      await expect(page.getByRole('grid', { name: 'November 2026' })).toBeVisible()
      const [least = 0] = await contrasts(page, 'main table svg path[d]:not([d=""])')
      expect(least).toBeGreaterThanOrEqual(3)
      const number = (date: string) => page.locator(`[data-date="${date}"] .number`)
      expect(await differences(number('2026-11-23'), number('2026-11-22'))).toContain('background-color')
      expect(await keepsItsGround(number('2026-11-23'))).toBe(true)
      // A triangle, and not the box that its invisible edges would make of it.
      const sides = await page
        .locator('[data-date="2026-11-20"] .flare i')
        .evaluate((flare) => getComputedStyle(flare).borderLeftColor)
      expect(sides).toBe('rgba(0, 0, 0, 0)')
      const ways = page.getByRole('navigation', { name: 'Ways to look at the journal' }).getByRole('link')
      expect(await differences(ways.nth(0), ways.nth(1))).toContain('background-color')
      const keys = new Keys(page)
      await ways.nth(0).focus()
      await keys.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'ArrowUp')
    })

    test('the trends are drawn, and tell which span is shown', async ({ openApp }) => {
      const page = await open(openApp, { at: 'journal/trends', entries: eightDays })
      const pain = page.getByRole('slider', { name: 'Pain' })
      await pain.press('End')
      await expect(pain).toBeFocused()
      const [least = 0] = await contrasts(
        page,
        '[role="slider"] svg :is(path, line, text, circle):not(.grid)',
      )
      expect(least).toBeGreaterThanOrEqual(3)
      const spans = page.getByRole('group').getByRole('button')
      const chosen = spans.and(page.locator('[aria-pressed="true"]')).first()
      const other = spans.and(page.locator('[aria-pressed="false"]')).first()
      expect(await differences(chosen, other)).toContain('background-color')
      await new Keys(page).press('ArrowLeft', 'Shift+Tab')
    })

    test('the summary tells its days and what is ticked, and its paper stays black on white', async ({
      openApp,
    }) => {
      const page = await open(openApp, { at: 'summary', entries: eightDays })
      await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled()
      expect(await keepsItsGround(page.getByRole('button', { name: 'Print', exact: true }))).toBe(true)
      const days = (count: number) => page.getByRole('button', { name: `Last ${String(count)}`, exact: true })
      expect(await differences(days(14), days(28))).toContain('background-color')
      await page.locator('summary').filter({ hasText: 'What goes on the page' }).click()
      const ticks = page.getByRole('group').getByRole('checkbox')
      await expect(ticks.first()).toBeChecked()
      const notes = page.getByRole('checkbox', { name: /notes/i }).first()
      await expect(notes).not.toBeChecked()
      expect(await ticks.first().screenshot()).not.toEqual(await notes.screenshot())
      const sheet = page.getByRole('article', { name: 'Summary page' })
      expect(
        await sheet.evaluate((paper) => {
          const { color, backgroundColor } = getComputedStyle(paper)
          return [color, backgroundColor]
        }),
      ).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
      await days(14).focus()
      await new Keys(page).press('Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab')
    })

    test('the settings tell what is chosen', async ({ openApp }) => {
      const page = await open(openApp, { at: 'settings' })
      const theme = page.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio')
      await expect(theme.first()).toBeChecked()
      expect(await differences(theme.nth(0), theme.nth(1))).toContain('background-color')
      expect(await differences(current(page), elsewhere(page))).toContain('background-color')
      await theme.nth(0).focus()
      await new Keys(page).press('Tab', 'Tab', 'ArrowRight', 'Tab')
    })
  })
}
