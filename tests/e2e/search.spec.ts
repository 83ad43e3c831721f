import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

const box = (page: Page) => page.getByRole('combobox', { name: 'Search articles and studies' })
const hits = (page: Page) => page.getByRole('option')
const reading = (page: Page) => page.getByRole('region', { name: 'Reading' })
const scrollOf = (page: Page) => reading(page).evaluate((pane) => pane.scrollTop)

async function search(page: Page, text: string): Promise<void> {
  await box(page).fill(text)
  await expect(hits(page).first()).toBeVisible()
}

test('the cursor is in the box when the app opens', async ({ openApp }) => {
  const page = await openApp()
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('bloated')
  await expect(hits(page).first()).toBeVisible()
})

test('everyday words find passages and studies, with what matched marked', async ({ openApp }) => {
  const page = await openApp()
  await search(page, "can't sleep bloated")
  await expect(page.getByRole('status').filter({ hasText: /^\d+ articles?, \d+ stud(y|ies)$/ })).toBeVisible()
  await expect(
    hits(page)
      .filter({ hasText: /^\s*Article/ })
      .first(),
  ).toBeVisible()
  await expect(
    hits(page)
      .filter({ hasText: /^\s*Study ·/ })
      .first(),
  ).toBeVisible()
  const marked = await hits(page).locator('mark').allTextContents()
  expect(marked.some((word) => /^bloat/i.test(word))).toBe(true)
  expect(marked.some((word) => /^sle(e|p)/i.test(word))).toBe(true)
  expect(marked.every((word) => /^(bloat|sle)/i.test(word))).toBe(true)
})

test('arrows and Enter open the passage that matched, marked and in view', async ({ openApp }) => {
  const page = await openApp()
  await search(page, 'abdominal pain melatonin trials')
  const article = hits(page)
    .filter({ hasText: /^\s*Article/ })
    .first()
  const place = (await hits(page).allTextContents()).findIndex((text) => /^\s*Article/.test(text))
  for (let step = 0; step <= place; step += 1) await page.keyboard.press('ArrowDown')
  await expect(article).toHaveAttribute('aria-selected', 'true')
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await article.getAttribute('id')) ?? '')
  await page.keyboard.press('Enter')

  const passage = reading(page).locator('[data-found]')
  await expect(passage).toHaveCount(1)
  await expect(passage).toBeInViewport()
  expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBeGreaterThan(0)
  await expect(box(page)).toBeFocused()
})

test('the arrows go round, from the text through the list and back into the text', async ({ openApp }) => {
  const page = await openApp()
  await search(page, 'nausea')
  const count = await hits(page).count()
  await page.keyboard.press('ArrowUp')
  await expect(hits(page).nth(count - 1)).toHaveAttribute('aria-selected', 'true')
  await expect(hits(page).nth(count - 1)).toBeInViewport()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(0)
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant')
})

test('another passage of the article that is open comes into view', async ({ openApp }) => {
  const page = await openApp({ at: 'search/article/when-to-see-a-doctor/p19' })
  const passage = reading(page).locator('[data-found]')
  await expect(passage).toBeInViewport()
  await expect.poll(() => scrollOf(page)).toBeGreaterThan(0)
  const low = await scrollOf(page)
  // A click settles where the reader is.
  await passage.click()
  const last = (await passage.textContent()) ?? ''
  await page.evaluate(() => {
    location.hash = '#/search/article/when-to-see-a-doctor/p2'
  })
  await expect(passage).not.toHaveText(last)
  await expect(passage).toBeInViewport()
  expect(await scrollOf(page)).toBeLessThan(low)
})

test('a citation opens the record of its study, and Back returns to the same sentence', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'library/article/melatonin-in-ibs' })
  const citation = reading(page).locator('a.citation').last()
  await citation.scrollIntoViewIfNeeded()
  const before = await scrollOf(page)
  expect(before).toBeGreaterThan(0)
  await citation.click()
  await expect(reading(page).getByText('How this record was checked')).toBeVisible()
  await expect(reading(page).getByText('What was found')).toBeVisible()
  expect(page.url()).toContain('#/library/reference/')
  await reading(page).getByRole('button', { name: 'Back' }).click()
  await expect(reading(page).getByRole('heading', { level: 1, name: 'Melatonin in IBS' })).toBeVisible()
  await expect.poll(() => scrollOf(page)).toBe(before)
  await expect(citation).toBeInViewport()
})

test('Alt and the left arrow go back too', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  await page.getByRole('link', { name: 'Library' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})

for (const place of [
  'today',
  'journal',
  'library',
  'library/article/melatonin-in-ibs',
  'summary',
  'settings',
]) {
  test(`Ctrl+K leads from ${place} into the search`, async ({ openApp }) => {
    const page = await openApp({ at: place })
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await page.getByRole('main').locator('button, a, input, summary').first().focus()
    await page.keyboard.press('Control+k')
    await expect(box(page)).toBeFocused()
  })
}

test('Ctrl+K selects what was searched for, so that typing replaces it', async ({ openApp }) => {
  const page = await openApp()
  await search(page, 'reflux')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.keyboard.press('Control+k')
  await expect(box(page)).toBeFocused()
  await expect(box(page)).toHaveValue('reflux')
  await page.keyboard.type('melatonin')
  await expect(box(page)).toHaveValue('melatonin')
})

test('a misspelt word still finds, and the page says what was looked for instead', async ({ openApp }) => {
  const page = await openApp()
  await search(page, 'bloting ')
  await expect(page.getByText(/The library does not have “bloting”; looked for “bloating”/)).toBeVisible()
  await expect(hits(page).getByText('found by a near spelling').first()).toBeVisible()
  await expect(
    hits(page)
      .locator('mark')
      .filter({ hasText: /^bloating$/i })
      .first(),
  ).toBeVisible()
})

test('nothing found says what was tried and what to try next', async ({ openApp }) => {
  const page = await openApp()
  await box(page).fill('zyxwvut qqqqqq')
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible()
  await expect(page.getByText('Nothing in the library has “zyxwvut”, “qqqqqq”.')).toBeVisible()
  await expect(page.getByText('Try fewer or plainer words')).toBeVisible()
  await expect(hits(page)).toHaveCount(0)
})

test('the nearest words lead on from nothing found', async ({ openApp }) => {
  const page = await openApp()
  await box(page).fill('melatxxon')
  const nearest = page.getByText('The nearest words:').getByRole('button').first()
  const word = await nearest.innerText()
  await nearest.click()
  await expect(box(page)).toHaveValue(word)
  await expect(box(page)).toBeFocused()
  await expect(hits(page).first()).toBeVisible()
})

const pastes = [
  ['ten kilobytes of prose', 'my stomach hurts at night and I cannot sleep. '.repeat(220)],
  ['ten kilobytes without a space', 'x'.repeat(10_240)],
  ['emoji', '😴💤🫃🏽👩‍👩‍👧‍👦'],
  ['Arabic', 'لا أستطيع النوم وبطني منتفخ'],
  ['Chinese and Japanese', '睡不着 腹胀 眠れない'],
  ['control characters and half a character', 'a\u0000b\u200fc\ud83d'],
  ['markup', '<img src=x onerror=alert(1)> </script> "\' {{7*7}}'],
  ['the words of a regular expression', '(((( [ \\ .*+?^$ |'],
] as const

for (const [what, text] of pastes) {
  test(`${what} in the box: the app answers, and goes on answering`, async ({ openApp }) => {
    const page = await openApp()
    await box(page).fill(text)
    const answer = page.getByRole('status').filter({ hasText: /Nothing found|articles?, / })
    await expect(answer).toBeVisible()
    await search(page, 'reflux')
    await expect(hits(page).locator('mark').first()).toHaveText(/reflux/i)
  })
}

test('a text that is too long says that only its beginning was looked for', async ({ openApp }) => {
  const page = await openApp()
  await search(page, 'my stomach hurts at night and I cannot sleep. '.repeat(220))
  await expect(page.getByText('That is long; only its beginning was looked for.')).toBeVisible()
})

test('Escape empties the box and shows where to begin', async ({ openApp }) => {
  const page = await openApp()
  await search(page, 'nausea')
  await page.keyboard.press('Escape')
  await expect(box(page)).toHaveValue('')
  await expect(box(page)).toBeFocused()
  await expect(hits(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'To begin with' })).toBeVisible()
})

test('what was searched for is still there after looking elsewhere, and is not in the address', async ({
  openApp,
}) => {
  const page = await openApp()
  await search(page, 'bloated')
  await hits(page).first().click()
  await expect(reading(page)).toBeVisible()
  expect(page.url()).not.toContain('bloated')
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await page.getByRole('link', { name: 'Search' }).click()
  await expect(box(page)).toHaveValue('bloated')
  await expect(hits(page).first()).toBeVisible()
})
