import type { Page } from '@playwright/test'
import type { Tracker } from '../../src/core/journal/tracker.ts'
import { dayEntry, eightDays, gut, night, taken } from './entries.ts'
import { card, expect, test } from './fixture.ts'

const box = (page: Page) => page.getByRole('combobox', { name: 'Search the library and your journal' })
const hits = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option')
/** Hits of a kind, by the word that each begins with. */
const hitsOf = (page: Page, kind: 'Article' | 'Study ·' | 'Word' | 'Your journal') =>
  hits(page).filter({ hasText: new RegExp(String.raw`^\s*${kind}`) })
const filter = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'What to show' }).getByRole('radio', { name: new RegExp(`^${name}`) })
const outcome = (page: Page, text: RegExp | string) => page.getByRole('status').filter({ hasText: text })
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
  await expect(outcome(page, /^\d+ articles?, \d+ stud(y|ies)/)).toBeVisible()
  await expect(hitsOf(page, 'Article').first()).toBeVisible()
  await filter(page, 'Studies').click()
  await expect(hitsOf(page, 'Study ·').first()).toBeVisible()
  const marked = await hits(page).locator('mark').allTextContents()
  expect(marked.some((word) => /^bloat/i.test(word))).toBe(true)
  expect(marked.some((word) => /^sle(e|p)/i.test(word))).toBe(true)
})

test('arrows and Enter open the passage that matched, marked and in view', async ({ openApp }) => {
  const page = await openApp()
  await search(page, 'abdominal pain melatonin trials')
  const article = hitsOf(page, 'Article').first()
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

test('Alt and the arrows go back and forward too', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  await page.getByRole('link', { name: 'Library' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
})

for (const place of [
  'today',
  'journal',
  'library',
  'library/article/melatonin-in-ibs',
  'summary',
  'settings',
]) {
  test(`Ctrl+K, what to look for and Enter lead from ${place} to what was found`, async ({ openApp }) => {
    const page = await openApp({ at: place })
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await page.getByRole('main').locator('button, a, input, summary').first().focus()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await page.keyboard.type('flare')
    await page.keyboard.press('Enter')
    await expect(box(page)).toBeFocused()
    await expect(box(page)).toHaveValue('flare')
    await expect(hits(page).first()).toBeVisible()
  })
}

test('Ctrl+K and Enter, or Ctrl+1, select what was searched for, so that typing replaces it', async ({
  openApp,
}) => {
  const page = await openApp()
  await search(page, 'reflux')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(box(page)).toBeFocused()
  await expect(box(page)).toHaveValue('reflux')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.keyboard.press('Control+1')
  await expect(box(page)).toBeFocused()
  await expect(box(page)).toHaveValue('reflux')
  await page.keyboard.type('melatonin')
  await expect(box(page)).toHaveValue('melatonin')
})

test('a misspelt word still finds, and the page says what was looked for instead', async ({ openApp }) => {
  const page = await openApp()
  await search(page, 'bloting ')
  await expect(page.getByText(/Nothing has “bloting”; looked for “bloating”.* instead/)).toBeVisible()
  await expect(hits(page).getByText('found by a similar spelling').first()).toBeVisible()
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
  await expect(outcome(page, 'Nothing found')).toBeVisible()
  await expect(page.getByText('Nothing was found for “zyxwvut”, “qqqqqq”.')).toBeVisible()
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
    await expect(outcome(page, /Nothing found|^\d+ /)).toBeVisible()
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

test('the list of what is asked begins at its top, typed here or in the palette, or narrowed', async ({
  openApp,
}) => {
  const page = await openApp()
  const found = page.getByRole('region', { name: 'What was found' })
  const scrolled = () => found.evaluate((list) => list.scrollTop)
  const scroll = async () => {
    await found.evaluate((list) => {
      list.scrollTop = 200
    })
    expect(await scrolled()).toBe(200)
  }
  await search(page, 'sleep')
  await scroll()
  await box(page).fill('sleep pain')
  await expect.poll(scrolled).toBe(0)
  await scroll()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('melatonin')
  await page.keyboard.press('Enter')
  await expect(box(page)).toHaveValue('melatonin')
  await expect.poll(scrolled).toBe(0)
  await scroll()
  await page.getByRole('radio', { name: /Studies/ }).click()
  await expect.poll(scrolled).toBe(0)
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

test('the passage that is open already comes into view again', async ({ openApp }) => {
  const page = await openApp()
  await search(page, 'when to see a doctor about blood')
  await hitsOf(page, 'Article').first().click()
  const passage = reading(page).locator('[data-found]')
  await expect(passage).toBeInViewport()
  await reading(page).evaluate((pane) => {
    pane.scrollTop = pane.scrollTop > 1000 ? 0 : pane.scrollHeight
  })
  await expect(passage).not.toBeInViewport()
  await box(page).focus()
  await page.keyboard.press('Enter')
  await expect(passage).toBeInViewport()
})

test('the kinds are counted, and one of them is chosen by keyboard and kept while typing', async ({
  openApp,
}) => {
  const page = await openApp({ entries: eightDays })
  await search(page, 'melatonin')
  await expect(
    outcome(page, /^\d+ articles?, \d+ stud(y|ies), \d+ words?, \d+ journal entries$/),
  ).toBeVisible()
  await expect(filter(page, 'All')).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(filter(page, 'All')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(filter(page, 'Studies')).toBeFocused()
  await expect(filter(page, 'Studies')).toBeChecked()
  await expect(hitsOf(page, 'Article')).toHaveCount(0)
  await expect(hitsOf(page, 'Study ·').first()).toBeVisible()

  await page.keyboard.press('Shift+Tab')
  await expect(box(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' reflux')
  await expect(filter(page, 'Studies')).toBeChecked()
  await expect(hitsOf(page, 'Article')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.type('melatonin')
  await expect(filter(page, 'All')).toBeChecked()
})

test('a kind without anything is not offered, one that is chosen stays and says where there is more', async ({
  openApp,
}) => {
  const page = await openApp()
  await search(page, 'serotonin')
  await expect(filter(page, 'Journal')).toBeDisabled()
  await filter(page, 'Words').click()
  await expect(hitsOf(page, 'Word')).not.toHaveCount(0)
  await expect(box(page)).toBeFocused()
  await box(page).fill('kiwifruit')
  await expect(page.getByText('None of the words has this.')).toBeVisible()
  await expect(filter(page, 'Words')).toBeChecked()
  await page
    .getByRole('region', { name: 'What was found' })
    .getByRole('button', { name: /^\d+ stud/ })
    .click()
  await expect(hitsOf(page, 'Study ·').first()).toBeVisible()
  await expect(box(page)).toBeFocused()
})

test('the row of kinds stands still while the numbers change', async ({ openApp }) => {
  const page = await openApp({ entries: eightDays })
  const places = () =>
    page
      .getByRole('radio')
      .evaluateAll((radios) => radios.map((radio) => radio.getBoundingClientRect().toJSON() as unknown))
  await search(page, 'melatonin')
  const before = await places()
  await search(page, 'kiwifruit')
  expect(await places()).toEqual(before)
})

test('a word opens where it is explained', async ({ openApp }) => {
  const page = await openApp()
  await search(page, 'serotonin')
  await filter(page, 'Words').click()
  await hitsOf(page, 'Word').first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible()
  await expect(page.locator('[data-found]')).toContainText('serotonin')
  await expect(page.locator('[data-found]')).toBeInViewport()
})

test('what was recorded is found by its words, and opens its day', async ({ openApp }) => {
  const page = await openApp({ entries: eightDays })
  await search(page, 'travel')
  const entry = hitsOf(page, 'Your journal').first()
  await expect(entry).toContainText('Sunday, 22 November 2026')
  await expect(entry.locator('mark')).toHaveText(/travel/i)
  await entry.click()
  await expect(page.getByRole('heading', { level: 1, name: /22 November/ })).toBeVisible()
  expect(page.url()).not.toContain('travel')
})

test('in:journal shows the journal only', async ({ openApp }) => {
  const page = await openApp({ entries: eightDays })
  await box(page).fill('in:journal bloating')
  await expect(outcome(page, /^6 journal entries$/)).toBeVisible()
  await expect(hitsOf(page, 'Your journal').first()).toBeVisible()
  await expect(hitsOf(page, 'Article')).toHaveCount(0)
})

test('what is recorded now is found at once, and what is removed is not found any more', async ({
  openApp,
}) => {
  const page = await openApp({ entries: [taken('2026-11-23', { name: 'Valerian' })] })
  await box(page).fill('in:journal valerian')
  await expect(hitsOf(page, 'Your journal')).toHaveCount(1)
  await page.getByRole('link', { name: 'Today' }).click()
  await card(page, 'Taken')
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click()
  await card(page, 'Taken').getByRole('textbox', { name: 'What' }).fill('Chamomile')
  await card(page, 'Taken').getByRole('textbox', { name: 'What' }).press('Enter')
  await expect(card(page, 'Taken').getByText('Chamomile').first()).toBeVisible()
  await page.getByRole('link', { name: 'Search' }).click()
  await expect(outcome(page, 'Nothing found')).toBeVisible()
  await box(page).fill('in:journal chamomile')
  await expect(hitsOf(page, 'Your journal')).toHaveCount(1)
})

test('a journal that cannot be opened is named, and the library is searched', async ({ openApp }) => {
  const message = 'The journal cannot be read. Free the file.'
  const page = await openApp({ failing: { 'journal:open': { code: 'unreadable', message } } })
  await search(page, 'reflux')
  await expect(page.getByText(`Your journal was not searched. ${message}`)).toBeVisible()
})

test('how a question was read is said where it could not be read as it was meant', async ({ openApp }) => {
  const page = await openApp()
  await search(page, '"pain of sleeping fish" -mice year:soon')
  await expect(page.getByText(/Nothing has “pain of sleeping fish” word for word/)).toBeVisible()
  await expect(page.getByText(/“year:soon” was left out/)).toBeVisible()
})

test('a phrase is found as it stands, and a word that was excluded is nowhere', async ({ openApp }) => {
  const page = await openApp()
  await search(page, '"abdominal pain" -melatonin')
  await expect(outcome(page, /^\d+ /)).toBeVisible()
  const texts = await hits(page).allTextContents()
  expect(texts.filter((text) => /melatonin/i.test(text))).toEqual([])
  expect(texts.some((text) => /abdominal pain/i.test(text))).toBe(true)
})

test('the tips are opened when they are wanted, and an example goes into the box', async ({ openApp }) => {
  const page = await openApp()
  const tips = page.getByRole('button', { name: 'Search tips' })
  await expect(page.getByRole('button', { name: 'design:rct' })).toBeHidden()
  await tips.click()
  await page.getByRole('button', { name: 'in:journal' }).click()
  await expect(box(page)).toHaveValue('in:journal')
  await expect(box(page)).toBeFocused()
  await expect(tips).toHaveAttribute('aria-expanded', 'false')

  await search(page, 'reflux')
  await tips.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'design:rct' }).press('Enter')
  await expect(box(page)).toHaveValue('reflux design:rct')
  await expect(hitsOf(page, 'Study ·').first()).toContainText('RCT')
})

test('nothing of the question or the journal is in the address, the title, the history or the storage', async ({
  openApp,
}) => {
  const page = await openApp({ entries: eightDays })
  await search(page, 'travel')
  await filter(page, 'Journal').click()
  await hitsOf(page, 'Your journal').first().click()
  await expect(page.getByRole('heading', { level: 1, name: /22 November/ })).toBeVisible()
  const left = await page.evaluate(() =>
    JSON.stringify([
      location.href,
      document.title,
      history.state,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
    ]),
  )
  expect(left).not.toMatch(/travel|long day/i)
})

test('more like what is being read is one press away, and the question says what that is', async ({
  openApp,
}) => {
  const page = await openApp()
  await search(page, 'melatonin warfarin')
  await page.keyboard.press('Enter')
  const more = page.getByRole('button', { name: 'More like this' })
  await more.click()
  await expect(box(page)).toHaveValue(/^like:[a-z-]+#p\d+$/)
  await expect(page.getByText(/^What is like “.+”, the nearest first\.$/)).toBeVisible()
  await expect(hits(page).first()).toBeVisible()
  await expect(more).toHaveCount(0)
})

const parts = (page: Page) => page.getByRole('group', { name: 'What of your journal' })
const lookThrough = (page: Page) => page.getByRole('button', { name: 'Look through your journal' })
const days = (page: Page) => hitsOf(page, 'Your journal').getByText(/^\w+day, \d/)

test('the journal alone is narrowed by day, kind, flare and what was taken, together with the words', async ({
  openApp,
}) => {
  const page = await openApp({ entries: eightDays })
  await search(page, 'melatonin')
  await expect(parts(page)).toHaveCount(0)
  await filter(page, 'Journal').click()
  await expect(outcome(page, '4 journal entries')).toBeVisible()
  await parts(page).getByLabel('From').fill('2026-11-18')
  await expect(days(page)).toHaveText([/^Sunday, 22/, /^Thursday, 19/, /^Wednesday, 18/])
  await parts(page).getByLabel('To').fill('2026-11-20')
  await expect(outcome(page, '2 journal entries')).toBeVisible()
  await parts(page).getByLabel('Only days with a flare').check()
  await expect(days(page)).toHaveText([/^Wednesday, 18/])
  await box(page).fill('')
  await expect(outcome(page, '6 journal entries')).toBeVisible()
  await parts(page).getByLabel('Kind').selectOption('Gut')
  await expect(days(page)).toHaveText([/^Friday, 20/, /^Wednesday, 18/])
  await parts(page).getByLabel('Taken').selectOption('Peppermint oil')
  // Nothing but a dose has a name.
  await expect(parts(page).getByLabel('Kind')).toHaveValue('')
  await expect(days(page)).toHaveText([/^Friday, 20/])
  await expect(box(page)).toHaveValue('')
  await parts(page).getByRole('button', { name: 'Clear filters' }).click()
  await expect(outcome(page, /^22 journal entries$/)).toBeVisible()
  await expect(parts(page).getByLabel('From')).toHaveValue('')
})

test('all of it can be done by keyboard', async ({ openApp }) => {
  const page = await openApp({ entries: eightDays })
  await expect(lookThrough(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(lookThrough(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(box(page)).toBeFocused()
  await expect(outcome(page, '22 journal entries')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(hits(page).first()).toHaveAttribute('aria-selected', 'true')

  await page.keyboard.press('Tab')
  await expect(filter(page, 'Journal')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(parts(page).getByLabel('From')).toBeFocused()
  await parts(page).getByLabel('Kind').focus()
  await page.keyboard.press('ArrowDown')
  await expect(outcome(page, '8 journal entries')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(parts(page).getByLabel('Taken')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(parts(page).getByLabel('Only days with a flare')).toBeChecked()
  await expect(outcome(page, '3 journal entries')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Clear filters' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(outcome(page, '22 journal entries')).toBeVisible()
  await expect(parts(page).getByLabel('From')).toBeFocused()

  await box(page).focus()
  await page.keyboard.type('travel')
  await page.keyboard.press('Escape')
  await expect(box(page)).toHaveValue('')
  await expect(outcome(page, '22 journal entries')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'To begin with' })).toBeVisible()
})

test('where nothing of the journal is left it says to what it is narrowed, and shows all of it in one press', async ({
  openApp,
}) => {
  const page = await openApp({ entries: eightDays })
  await search(page, 'melatonin')
  await filter(page, 'Journal').click()
  await parts(page).getByLabel('To').fill('2026-11-17')
  await parts(page).getByLabel('Kind').selectOption('Nights')
  await expect(outcome(page, 'No journal entries')).toBeVisible()
  await expect(
    page.getByText(
      'Nothing was found for “melatonin”. Your journal is narrowed: until 17 November 2026, nights.',
    ),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Look in all of your journal' }).press('Enter')
  await expect(outcome(page, '4 journal entries')).toBeVisible()
  await expect(box(page)).toBeFocused()
})

test('a long journal is shown page by page', async ({ openApp }) => {
  const many = Array.from({ length: 30 }, (_, day) => night(`2026-10-${String(day + 1).padStart(2, '0')}`))
  const page = await openApp({ entries: many })
  await lookThrough(page).click()
  await expect(hits(page)).toHaveCount(20)
  await expect(page.getByText('20 of 30 are shown')).toBeVisible()
  await page.getByRole('button', { name: 'Show more' }).press('Enter')
  await expect(hits(page)).toHaveCount(30)
  await expect(days(page).last()).toHaveText('Thursday, 1 October 2026')
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0)
})

test('the same can be typed, and the page says that only the journal has it', async ({ openApp }) => {
  const page = await openApp({ entries: eightDays })
  await search(page, 'is:flare kind:night date:2026-11-18..')
  await expect(days(page)).toHaveText([/^Friday, 20/, /^Wednesday, 18/])
  await expect(page.getByText('“date:”, “is:” and “kind:” look in your journal only.')).toBeVisible()
  await search(page, 'taken:peppermint')
  await expect(days(page)).toHaveText([/^Friday, 20/])
  await box(page).fill('date:2026-02-30')
  await expect(page.getByText(/“date:2026-02-30” was left out: write a day as/)).toBeVisible()
})

test('an entry says of which kind it is and whether it was recorded late, with its words marked', async ({
  openApp,
}) => {
  const page = await openApp({
    entries: [
      gut('2026-11-20', { pain: 6, recordedAt: '2026-11-22T18:00:00Z' }),
      gut('2026-11-21', { pain: 6 }),
    ],
  })
  await search(page, 'pain in:journal')
  await expect(hits(page).first()).toHaveText(/Your journal · Gut.*Saturday, 21 November 2026/)
  await expect(hits(page).first()).not.toContainText('recorded late')
  await expect(hits(page).nth(1)).toHaveText(/Your journal · Gut recorded late.*Friday, 20 November 2026/)
  await expect(hits(page).nth(1).locator('mark')).toHaveText('pain')
})

test('what was tracked is found by its name', async ({ openApp }) => {
  const id = '00000000-0000-4000-9000-000000000001'
  const madeAt = '2026-11-01T08:00:00Z'
  const tinnitus: Tracker = { id, madeAt, changedAt: madeAt, name: 'Tinnitus', type: 'scale' }
  const page = await openApp({
    trackers: [tinnitus],
    entries: [dayEntry('2026-11-20', { trackers: { [id]: 4 } })],
  })
  await search(page, 'tinnitus in:journal')
  await expect(hits(page)).toHaveText([/Tinnitus 4 of 10/])
})

test.describe('while the journal is locked', () => {
  test('its place among the kinds says so and leads to where it is unlocked', async ({ openApp }) => {
    const page = await openApp({ entries: eightDays, vault: { state: 'locked' } })
    await expect(lookThrough(page)).toHaveCount(0)
    await search(page, 'melatonin')
    await expect(filter(page, 'Journal')).toHaveCount(0)
    await expect(hitsOf(page, 'Your journal')).toHaveCount(0)
    await expect(page.getByText(/Your journal was not searched/)).toHaveCount(0)
    await filter(page, 'All').focus()
    await page.keyboard.press('ArrowLeft')
    await expect(filter(page, 'Words')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Journal is locked' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeVisible()
  })

  test('nothing of it is left where it was found before', async ({ openApp }) => {
    const page = await openApp({ entries: eightDays })
    await search(page, 'travel')
    await expect(hitsOf(page, 'Your journal')).toHaveCount(1)
    await page.getByRole('button', { name: 'Lock now' }).click()
    await expect(page.getByRole('navigation').getByText('Locked')).toBeVisible()
    await page.getByRole('link', { name: 'Search' }).click()
    await box(page).fill('travel')
    await expect(page.getByRole('link', { name: 'Journal is locked' })).toBeVisible()
    await expect(hitsOf(page, 'Your journal')).toHaveCount(0)
    expect(await page.content()).not.toContain('long day')
  })
})

test('a search that broke down begins anew by itself, with the library and the journal', async ({
  openApp,
  page,
}) => {
  await page.addInitScript(() => {
    const started: Worker[] = []
    const Real = window.Worker
    window.Worker = class extends Real {
      constructor(...from: ConstructorParameters<typeof Worker>) {
        super(...from)
        started.push(this)
      }
    }
    addEventListener('test:break', () => {
      started.at(-1)?.dispatchEvent(new Event('error'))
    })
  })
  await openApp({ entries: eightDays })
  await search(page, 'travel')
  await expect(hitsOf(page, 'Your journal')).toHaveCount(1)
  await page.evaluate(() => dispatchEvent(new Event('test:break')))
  await search(page, 'melatonin')
  await expect(outcome(page, /^\d+ articles, .* 4 journal entries$/)).toBeVisible()
  await page.evaluate(() => dispatchEvent(new Event('test:break')))
  await expect(page.getByText('The search stopped working.')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await search(page, 'travel')
  await expect(hitsOf(page, 'Your journal')).toHaveCount(1)
})
