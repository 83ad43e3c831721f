import type { Page } from '@playwright/test'
import { eightDays } from './entries.ts'
import { expect, test, type Opening } from './fixture.ts'
import { ownTrackers } from './trackers.ts'
import { outside, tall, wide } from './within-window.ts'

const full: Opening = { entries: eightDays, trackers: ownTrackers }

/** Screens by their address, with a word of each that says it is there; more than one is reached in one page. */
const addresses = [
  'search',
  'today',
  'journal',
  'journal/2026',
  'journal/list',
  'journal/trends',
  'library',
  'library/references',
  'library/glossary',
  'library/notes',
  'summary',
  'settings',
] as const

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#/${to}`
  }, address)
  await expect(page.locator('main h1').first()).toBeAttached()
  await expect(page.locator('main')).not.toContainText(/wird geöffnet…|ôƥéñîñĝ/i)
  await page.evaluate(
    () =>
      new Promise((drawn) => {
        requestAnimationFrame(() => requestAnimationFrame(drawn))
      }),
  )
}

for (const language of ['de', 'pseudo'] as const) {
  test(`${language}: no word breaks the layout of any screen, in a small window and at 200 %`, async ({
    openApp,
  }) => {
    const page = await openApp({ ...full, language })
    for (const [width, height] of [
      [900, 600],
      [640, 430],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const address of addresses) {
        await goTo(page, address)
        const where = `${address}, ${String(width)}`
        expect.soft(await wide(page), where).toEqual([])
        expect.soft(await outside(page), where).toEqual([])
        expect.soft(await tall(page), where).toBe(false)
      }
    }
  })

  for (const state of ['new', 'locked'] as const) {
    test(`${language}: nor before a journal that is ${state}`, async ({ openApp }) => {
      const page = await openApp({ language, at: 'today', vault: { state } })
      await page.setViewportSize({ width: 640, height: 430 })
      await expect(page.locator('main h1')).toBeVisible()
      expect(await wide(page)).toEqual([])
      expect(await outside(page)).toEqual([])
    })
  }
}

/** Words of plain English on the screen and in what is read out, without what is content, a person's own, or a date. */
async function plainWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = 'bdi, [lang]:not(html), svg, textarea, kbd, code, option'
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.closest(own) === null) texts.push(node.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      if (element.closest(own) === null)
        for (const name of ['aria-label', 'title', 'placeholder'])
          texts.push(element.getAttribute(name) ?? '')
    const dates =
      /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]*day)?$|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*$/
    return [...new Set(texts.flatMap((text) => text.match(/\b[A-Za-z]{3,}\b/g) ?? []))].filter(
      (word) => !dates.test(word),
    )
  })
}

test('nothing the app says stands outside its catalogues', async ({ openApp }) => {
  const page = await openApp({ ...full, language: 'pseudo', at: 'today' })
  const left: string[] = []
  for (const address of [
    'today',
    'journal',
    'journal/2026',
    'journal/list',
    'journal/trends',
    'summary',
    'settings',
  ]) {
    await goTo(page, address)
    left.push(...(await plainWords(page)).map((word) => `${address}: ${word}`))
  }
  // Abbreviations that every language has, units, what this person took, and languages by their own names.
  const known = /: (?:TIB|SOL|WASO|EMA|TST|min|Melatonin|Peppermint|oil|capsules|English|Deutsch)$/
  expect(left.filter((word) => !known.test(word))).toEqual([])
})

test('another language is chosen in the settings, and the page stays where it is', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
  await page.getByRole('radio', { name: 'Deutsch' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE')
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})

test('where something is not saved, the language waits for it', async ({ openApp }) => {
  const page = await openApp({
    at: 'today',
    failing: {
      'journal:save': { code: 'disk-full', message: 'The disk is full.' },
      'unsaved:keep': { code: 'disk-full', message: 'The disk is full.' },
    },
  })
  await page.getByLabel('Notes').fill('Not saved yet')
  await goTo(page, 'settings')
  await page.getByRole('radio', { name: 'Deutsch' }).click()
  await expect(page.getByText('Something you wrote is not saved yet.')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
})
