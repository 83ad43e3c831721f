import type { Page } from '@playwright/test'
import { taken } from './entries.ts'
import { expect, test } from './fixture.ts'

const article = 'library/article/melatonin-in-ibs'
const reading = (page: Page) => page.getByRole('region', { name: 'Reading' })
const evidence = (page: Page) => page.getByRole('dialog', { name: 'The evidence for this sentence' })
/** The mark of the sentence that begins with these words. */
const markOf = (page: Page, words: string) =>
  page.locator('.claim', { hasText: words }).first().locator('xpath=following-sibling::button[1]')

test.describe('the grade of a claim', () => {
  test('is named beside it and opens its studies by keyboard, and Escape leads back', async ({ openApp }) => {
    const page = await openApp({ at: article })
    const mark = markOf(page, 'In 40 adults with IBS')
    await expect(mark).toHaveAccessibleName('Evidence: limited')
    await mark.focus()
    await page.keyboard.press('Enter')
    await expect(evidence(page)).toBeFocused()
    await expect(evidence(page)).toContainText('Evidence: limited')
    await expect(evidence(page)).toContainText(
      'RCT, 40 adults with IBS and disturbed sleep, 2 weeks, melatonin 3 mg',
    )
    await expect(evidence(page)).toContainText('mean change 2.35 vs 0.70')
    await expect(evidence(page)).toContainText('Small: 40 people')
    await page.keyboard.press('Escape')
    await expect(evidence(page)).toBeHidden()
    await expect(mark).toBeFocused()
  })

  test('leads from the card to the record, and Back to the sentence', async ({ openApp }) => {
    const page = await openApp({ at: article })
    await markOf(page, 'In 40 adults with IBS').click()
    await evidence(page).getByRole('link', { name: 'Song GH et al. Gut 2005' }).click()
    await expect(reading(page).getByRole('heading', { level: 1 })).toContainText('irritable bowel syndrome')
    await page.getByRole('button', { name: '← Back' }).click()
    await expect(page.locator('.claim', { hasText: 'In 40 adults with IBS' })).toBeInViewport()
  })

  test('closes through a link that leads to where one is', async ({ openApp }) => {
    const page = await openApp({ at: 'library/article/how-we-grade' })
    const mark = page.locator('.body button.grade').first()
    await mark.click()
    await evidence(page).getByRole('link', { name: 'How we grade' }).click()
    await expect(evidence(page)).toBeHidden()
    await expect(mark).toBeFocused()
  })

  test('compares the doses that were tested with the person’s own', async ({ openApp }) => {
    const page = await openApp({ at: article, entries: [taken('2026-11-20')] })
    await markOf(page, 'In 40 adults with IBS').click()
    await expect(evidence(page)).toContainText(
      'These studies used 3 mg of melatonin; you have recorded 1 mg.',
    )
  })

  test('says nothing of doses when the journal has none', async ({ openApp }) => {
    const page = await openApp({
      at: article,
      entries: [taken('2026-11-20', { name: 'Paracetamol', amount: 500 })],
    })
    await markOf(page, 'In 40 adults with IBS').click()
    await expect(evidence(page)).toContainText('Song GH')
    await expect(evidence(page)).not.toContainText('recorded')
  })
})

test('a word of the glossary is explained where it stands, and in the glossary', async ({ openApp }) => {
  const page = await openApp({ at: article })
  await page.locator('a.term', { hasText: 'crossover' }).click()
  const card = page.getByRole('dialog', { name: /crossover/ })
  await expect(card).toBeVisible()
  await card.getByRole('link', { name: 'In the glossary' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible()
  await expect(page.locator('[data-found]')).toBeInViewport()
})

test('the list of contents leads to its headings', async ({ openApp }) => {
  const page = await openApp({ at: article })
  await page.getByText('On this page').click()
  const contents = page.locator('.contents')
  const last = contents.getByRole('link').last()
  const name = await last.innerText()
  await last.click()
  await expect(reading(page).getByRole('heading', { name, exact: true })).toBeInViewport()
})

test.describe('find in the article', () => {
  test('counts, goes round, and closes without a trace', async ({ openApp }) => {
    const page = await openApp({ at: article })
    await expect(reading(page).getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('PLACEBO')
    const outcome = page.getByRole('search').getByRole('status')
    await expect(outcome).toHaveText(/^1 of \d+$/)
    const count = Number((await outcome.innerText()).replace('1 of ', ''))
    await page.keyboard.press('Shift+Enter')
    await expect(outcome).toHaveText(`${String(count)} of ${String(count)}`)
    await page.keyboard.press('Enter')
    await expect(outcome).toHaveText(`1 of ${String(count)}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('search')).toBeHidden()
    expect(await page.evaluate(() => CSS.highlights.has('sought'))).toBe(false)
  })

  test('finds a phrase that runs over the bounds of elements, and says when there is none', async ({
    openApp,
  }) => {
    const page = await openApp({ at: article })
    await expect(reading(page).getByRole('heading', { level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Find in this article' }).click()
    const field = page.getByRole('searchbox', { name: 'Find in this article' })
    // "Singapore, 2005." is set in bold, and what follows is a claim of its own.
    await field.fill('2005. in 40 adults')
    await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1')
    await field.fill('zebra')
    await expect(page.getByRole('search').getByRole('status')).toHaveText('Nothing found')
  })
})

test('the text grows and shrinks, and stays so', async ({ openApp }) => {
  const page = await openApp({ at: article })
  const size = () =>
    page
      .locator('.prose p')
      .first()
      .evaluate((element) => getComputedStyle(element).fontSize)
  const before = parseFloat(await size())
  await page.getByRole('button', { name: 'How the text looks' }).click()
  await page.getByRole('radio', { name: 'Largest' }).click()
  expect(parseFloat(await size())).toBeGreaterThan(before * 1.3)
  expect(
    await page.evaluate(async () => {
      const read = await window.bridge.invoke('settings:read')
      return read.ok ? read.value.textSize : undefined
    }),
  ).toBe('largest')
})

test.describe('reading aloud', () => {
  /** Voices as the system would name them, and a record of what was said with which. */
  const speechWith = (voices: readonly object[]) => `
    window.said = []
    const speech = {
      getVoices: () => ${JSON.stringify(voices)},
      speak(words) { window.said.push([words.voice.name, words.text]); this.last = words },
      cancel() {}, pause() {}, resume() {},
      addEventListener(_, listener) { setTimeout(listener) }, removeEventListener() {},
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
  `
  const remote = { name: 'Cloud', lang: 'en-GB', localService: false }
  const said = (page: Page) => page.evaluate(() => (window as unknown as { said: [string, string][] }).said)

  test('uses a voice of this computer, never one of the internet', async ({ page, openApp }) => {
    const here = { name: 'Here', lang: 'en-US', localService: true }
    await page.addInitScript({ content: speechWith([remote, here]) })
    await openApp({ at: article })
    await page.getByRole('button', { name: 'Read aloud' }).click()
    await expect(page.locator('[data-spoken]')).toHaveCount(1)
    const [first] = await said(page)
    expect(first?.[0]).toBe('Here')
    expect(first?.[1]).toMatch(/^Several trials/)
    // The next block follows when the voice has ended.
    await page.evaluate(() => {
      const speech = speechSynthesis as unknown as { last: SpeechSynthesisUtterance }
      speech.last.onend?.(new Event('end') as SpeechSynthesisEvent)
    })
    expect((await said(page))[1]?.[1]).toBe('The four trials')
    await page.getByRole('button', { name: 'Stop reading aloud' }).click()
    await expect(page.locator('[data-spoken]')).toHaveCount(0)
  })

  test('says so when there is no such voice', async ({ page, openApp }) => {
    await page.addInitScript({ content: speechWith([remote]) })
    await openApp({ at: article })
    await page.getByRole('button', { name: 'Read aloud' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'No voice is installed' })).toBeVisible()
    expect(await said(page)).toEqual([])
  })
})

test('on paper there is the article with its studies, black on white, and nothing else', async ({
  openApp,
}) => {
  const page = await openApp({ at: article, settings: { theme: 'dark' } })
  await expect(reading(page).getByRole('heading', { level: 1 })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeHidden()
  await expect(page.getByRole('button', { name: '← Back' })).toBeHidden()
  await expect(page.getByText('On this page')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Studies' })).toBeVisible()
  await expect(page.locator('.prose p').first()).toHaveCSS('color', 'rgb(0, 0, 0)')
})

test('a printer that fails is told of', async ({ openApp }) => {
  const page = await openApp({
    at: article,
    failing: { 'page:print': { code: 'not-printed', message: 'The printer did not take the page.' } },
  })
  await page.getByRole('button', { name: 'Print this article' }).click()
  await expect(page.getByRole('alert')).toHaveText('The printer did not take the page.')
})

test('collections and topics list their articles', async ({ openApp }) => {
  const page = await openApp({ at: 'library' })
  await page.getByRole('link', { name: 'When to call whom' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'When to call whom' })).toBeVisible()
  await page.getByRole('link', { name: 'All of the library' }).click()
  await page.getByRole('link', { name: 'Melatonin', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Melatonin' })).toBeVisible()
  await page.getByRole('link', { name: 'Melatonin in IBS: what the trials did' }).click()
  await expect(page.getByRole('heading', { name: 'Explore more' })).toBeVisible()
})

test('the guide to Vagus stands last in the library, and its pages have neither studies nor marks', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'library' })
  const topics = page.getByRole('heading', { level: 2 })
  await expect(topics.nth(-2)).toHaveText('Using Vagus')
  await page.getByRole('link', { name: 'Lock, passphrase and recovery code' }).click()
  const pane = reading(page)
  await expect(pane).toContainText('Last checked against Vagus itself on')
  await expect(pane.getByRole('heading', { name: 'Explore more' })).toBeVisible()
  await expect(pane.getByRole('heading', { name: 'Studies' })).toHaveCount(0)
  await expect(pane.getByRole('list', { name: 'What the marks after a sentence mean' })).toHaveCount(0)
  await expect(pane).not.toContainText('clinician')
})

test('a red-flag page says first that no clinician has read it', async ({ openApp }) => {
  const page = await openApp({ at: 'library/article/red-flags-bowel' })
  await expect(reading(page)).toContainText('No clinician has reviewed this page yet.')
})
