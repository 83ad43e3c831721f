import type { Page } from '@playwright/test'
import type { Article, Library } from '../../src/core/library/article.ts'
import type { Reading } from '../../src/contract/contract.ts'
import type { ReadingRecord } from '../../src/core/reading/record.ts'
import { faults, inOneFrame, levels } from './accessible.ts'
import { expect, mend, test, type Opening } from './fixture.ts'

const id = 'marking'
const at = `library/article/${id}`

/** Like a compiled article: claims with their grades and studies, a word of the glossary, a list. */
const claim = (number: number, words: string) =>
  `<span class="claim" id="c${String(number)}">${words}</span><button type="button" class="grade" data-grade="limited" data-claim="c${String(number)}" aria-label="Evidence: limited"></button><sup class="citations"><a class="citation" href="#/library/reference/owl2001" data-reference="owl2001" aria-label="Study ${String(number)}">${String(number)}</a></sup>`
const first = `<p id="p1">${claim(1, 'Less pain is the finding that returns most often.')} <span class="claim" id="c2">In 40 adults, <a class="term" href="#/library/glossary/ibs" data-term="ibs">IBS</a> eased a little.</span></p>`
const list =
  '<ul id="p2"><li>Singapore, 2005. Sleep did not change.</li><li>Iran, 2023. Sleep did not change.</li></ul>'
const filler = (from: number, count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `<p id="p${String(from + index)}">Paragraph ${String(from + index)} is there to be scrolled past. It says little, and what it says it says at some length, so that it fills a few lines of the page on any screen.</p>`,
  ).join('')
const html = `${first}<h2 id="trials">The trials</h2>${list}${filler(3, 30)}`

interface Read extends Opening {
  readonly html?: string
  readonly also?: readonly Partial<Article>[]
}

/** Opens the app with a library of one article. */
async function read(
  page: Page,
  openApp: (opening?: Opening) => Promise<Page>,
  { html: words = html, ...opening }: Read = {},
): Promise<Page> {
  await page.unrouteAll()
  await page.route('**/library.json', async (route) => {
    const response = await route.fetch()
    const library = (await response.json()) as Library
    const article: Article = {
      id,
      title: 'An article to mark',
      summary: 'For tests.',
      topic: 'sleep',
      reviewed: '2026-01-01',
      html: words,
      headings: [],
      passages: [],
      claims: [],
      references: [],
      related: [],
      words: 100,
    }
    await route.fulfill({ response, json: { ...library, articles: [article], collections: [] } })
  })
  // The same address would be no new page.
  await page.goto('about:blank')
  await openApp({ at, ...opening })
  if ((opening.at ?? at).startsWith(at))
    await expect(page.getByRole('heading', { name: 'The trials' })).toBeVisible()
  return page
}

/** Selects from a word to a word with the mouse, by pressing before the one and letting go after the other. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = await page.evaluate(
    ([one, other]) => {
      const edgeOf = (words: string, last: boolean) => {
        const walker = document.createTreeWalker(
          document.querySelector('.body') ?? document,
          NodeFilter.SHOW_TEXT,
        )
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const offset = (node.nodeValue ?? '').indexOf(words)
          if (offset < 0) continue
          const range = new Range()
          range.setStart(node, offset)
          range.setEnd(node, offset + words.length)
          const rects = [...range.getClientRects()]
          const rect = last ? rects.at(-1) : rects[0]
          if (rect !== undefined)
            return [last ? rect.right - 0.5 : rect.left + 0.5, rect.top + rect.height / 2] as const
        }
        throw new Error(`There is no “${words}” on the page.`)
      }
      return [edgeOf(one, false), edgeOf(other, true)] as const
    },
    [from, to] as const,
  )
  await page.mouse.move(...start)
  await page.mouse.down()
  await page.mouse.move(...end, { steps: 6 })
  await page.mouse.up()
}

const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Selected words' })
const notes = (page: Page) => page.getByRole('region', { name: 'Your highlights and notes' })
const card = (page: Page) => page.getByRole('dialog', { name: 'Your highlight' })

/** What the person's highlights cover, as the page paints them. */
const painted = (page: Page, name = 'marked') =>
  page.evaluate((key) => {
    const ranges = [...(CSS.highlights.get(key) ?? [])] as Range[]
    return ranges
      .map((range) => range.toString())
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
  }, name)

const kept = (page: Page): Promise<Reading> =>
  page.evaluate(async () => {
    const opened = await window.bridge.invoke('reading:open')
    if (!opened.ok) throw new Error(opened.error.message)
    return opened.value
  })

const mark = (exact: string, parts: Partial<ReadingRecord> = {}): ReadingRecord =>
  ({
    kind: 'mark',
    id: '3f0c6f9e-6a55-4c0e-9a3c-0d6f5f1f2a10',
    articleId: id,
    quotation: { exact, prefix: '', suffix: '', start: 0 },
    madeAt: '2026-11-20T08:00:00Z',
    changedAt: '2026-11-20T08:00:00Z',
    ...parts,
  }) as ReadingRecord

const full = { code: 'not-saved', message: 'The disk is full, so this was not saved.' }

test('words selected with the mouse are highlighted, across a grade, a study and a word of the glossary', async ({
  page,
  openApp,
}) => {
  await read(page, openApp)
  await drag(page, 'finding', 'eased')
  await toolbar(page).getByRole('button', { name: 'Highlight', exact: true }).click()
  const words = 'finding that returns most often. In 40 adults, IBS eased'
  await expect.poll(() => painted(page)).toBe(words)
  await expect(toolbar(page)).toBeHidden()
  await expect(notes(page).getByRole('listitem')).toHaveCount(1)
  await expect(notes(page).getByRole('blockquote')).toHaveText(words)
  const { marks } = await kept(page)
  expect(marks).toMatchObject([
    {
      articleId: id,
      quotation: { exact: words, prefix: 'Less pain is the ', suffix: ' a little.\nThe trials\nSingapore,' },
    },
  ])
  expect(marks[0]).not.toHaveProperty('note')
})

test('a highlight is painted and underlined, and differs from what was searched for', async ({
  page,
  openApp,
}) => {
  await read(page, openApp, { reading: [mark('Less pain is the finding')], settings: { theme: 'light' } })
  await expect.poll(() => painted(page)).toBe('Less pain is the finding')
  const style = await page.evaluate(() => {
    const { textDecorationLine, backgroundColor } = getComputedStyle(
      document.querySelector('.body p') ?? document.body,
      '::highlight(marked)',
    )
    return { textDecorationLine, backgroundColor }
  })
  expect(style.textDecorationLine).toBe('underline')
  expect(style.backgroundColor).not.toBe('rgba(0, 0, 0, 0)')
})

test('words are chosen, highlighted and annotated with the keyboard alone', async ({ page, openApp }) => {
  await read(page, openApp)
  await page.keyboard.press('Control+Shift+H')
  const bar = toolbar(page)
  await expect(bar.getByRole('button', { name: 'Highlight', exact: true })).toBeFocused()
  const selected = () => page.evaluate(() => document.getSelection()?.toString().replace(/\s+/g, ' ').trim())
  await expect.poll(selected).toContain('Less pain is the finding that returns most often.')
  await page.keyboard.press('ArrowDown')
  await expect.poll(selected).toBe('In 40 adults, IBS eased a little.')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await expect.poll(selected).toBe('40 adults, IBS eased a')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')

  await expect(card(page).getByRole('textbox', { name: 'Your note' })).toBeFocused()
  await page.keyboard.type('Ask how they were chosen.')
  await page.keyboard.press('Control+Enter')
  await expect(card(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Your note on: 40 adults' })).toBeFocused()
  await expect(notes(page)).toContainText('Ask how they were chosen.')
  expect((await kept(page)).marks).toMatchObject([
    { quotation: { exact: '40 adults, IBS eased a' }, note: 'Ask how they were chosen.' },
  ])

  await page.keyboard.press('Enter')
  await expect(card(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card(page)).toBeHidden()
})

test('what had the focus never takes it along: not the bar, not the note that Escape closes', async ({
  page,
  openApp,
}) => {
  await read(page, openApp)
  const pane = page.getByRole('region', { name: 'Reading' })
  await page.keyboard.press('Control+Shift+H')
  await expect(toolbar(page).getByRole('button', { name: 'Highlight', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(toolbar(page)).toBeHidden()
  await expect(pane).toBeFocused()

  await page.keyboard.press('Control+Shift+H')
  await expect(toolbar(page).getByRole('button', { name: 'Highlight', exact: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(card(page).getByRole('textbox', { name: 'Your note' })).toBeFocused()
  await page.keyboard.type('Ask.')
  await page.keyboard.press('Escape')
  await expect(card(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Your note on: In 40 adults' })).toBeFocused()
  await expect.poll(async () => (await kept(page)).marks.map(({ note }) => note)).toEqual([undefined, 'Ask.'])
})

test('Alt and the left arrow go back from the bar too', async ({ page, openApp }) => {
  await read(page, openApp, { at: 'library' })
  await page.getByRole('link', { name: 'An article to mark' }).click()
  await expect(page.getByRole('heading', { name: 'The trials' })).toBeVisible()
  await page.keyboard.press('Control+Shift+H')
  await expect(toolbar(page).getByRole('button', { name: 'Highlight', exact: true })).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
})

test('a click on another highlight opens its note in place of the one that is open', async ({
  page,
  openApp,
}) => {
  await read(page, openApp)
  await drag(page, 'Less', 'pain')
  await toolbar(page).getByRole('button', { name: 'Highlight', exact: true }).click()
  await drag(page, 'Singapore', '2005')
  await toolbar(page).getByRole('button', { name: 'Highlight', exact: true }).click()
  await page.getByRole('button', { name: 'Your highlight: Singapore' }).click()
  await expect(card(page)).toContainText('Singapore')
  await page.keyboard.type('Small.')
  await page.getByRole('button', { name: 'Your highlight: Less' }).click()
  await expect(page.getByRole('button', { name: 'Your note on: Singapore' })).toBeVisible()
  await expect(card(page)).toContainText('Less pain')
  await expect(card(page).getByRole('textbox', { name: 'Your note' })).toBeFocused()
})

test('the button of the bar marks what is selected, and Escape leads back to the text', async ({
  page,
  openApp,
}) => {
  await read(page, openApp)
  await drag(page, 'Singapore', '2005')
  await page.getByRole('button', { name: 'Highlight words' }).click()
  await expect(toolbar(page).getByRole('button', { name: 'Highlight', exact: true })).toBeFocused()
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('Singapore, 2005')
  await page.keyboard.press('Escape')
  await expect(toolbar(page)).toBeHidden()
  await expect(page.getByRole('region', { name: 'Reading' })).toBeFocused()
})

test('highlights and notes are there again after a restart, and the same words elsewhere are not marked', async ({
  page,
  openApp,
}) => {
  await read(page, openApp)
  await drag(page, '2023. Sleep did', '2023. Sleep did not change')
  await toolbar(page).getByRole('button', { name: 'Highlight and note' }).click()
  await card(page).getByRole('textbox').fill('Both say so.')
  await card(page).getByRole('button', { name: 'Done' }).click()
  await expect(notes(page)).toContainText('Both say so.')
  const { marks } = await kept(page)

  await read(page, openApp, { reading: marks })
  await expect.poll(() => painted(page)).toBe('2023. Sleep did not change')
  await expect(notes(page)).toContainText('Both say so.')
})

test('marked words are found in a text that has changed, said to have changed, or listed as gone', async ({
  page,
  openApp,
}) => {
  const same = mark('Sleep did not change', {
    quotation: { exact: 'Sleep did not change', prefix: 'Iran, 2023. ', suffix: '.', start: 300 },
  })
  const nearly = mark('Less pain was the finding that returned most often', {
    id: '3f0c6f9e-6a55-4c0e-9a3c-0d6f5f1f2a11',
  })
  const gone = mark('Melatonin is banned in Norway', {
    id: '3f0c6f9e-6a55-4c0e-9a3c-0d6f5f1f2a12',
    note: 'Check this.',
  })
  const updated = `<p id="p1">New words stand before everything.</p>${html.replace('Singapore', 'Iceland, 2001. Sleep did not change.</li><li>Singapore')}`
  await read(page, openApp, { html: updated, reading: [gone, same, nearly] })

  await expect
    .poll(() => painted(page))
    .toBe('Less pain is the finding that returns most often' + 'Sleep did not change')
  const items = notes(page).getByRole('listitem')
  await expect(items).toHaveCount(3)
  await expect(items.nth(0)).toContainText('have changed a little')
  await expect(items.nth(0)).toContainText('Less pain was the finding')
  await expect(items.nth(1)).not.toContainText('changed a little')
  await expect(items.nth(2)).toContainText('No longer found in this text')
  await expect(items.nth(2)).toContainText('Melatonin is banned in Norway')
  await expect(items.nth(2)).toContainText('Check this.')

  await items
    .nth(1)
    .getByRole('link', { name: /Show in the text/ })
    .click()
  await expect(page.locator('.body li', { hasText: /^Iran/ })).toBeFocused()
  await expect(page.locator('.body li', { hasText: /^Iran/ })).toBeInViewport()
})

test('a note that could not be saved stays, says why, and is saved when that is mended', async ({
  page,
  openApp,
}) => {
  await read(page, openApp, { failing: { 'reading:save': full } })
  await drag(page, 'Singapore', '2005')
  await toolbar(page).getByRole('button', { name: 'Highlight and note' }).click()
  await card(page).getByRole('textbox').fill('This is where I was.')
  await card(page)
    .getByRole('button', { name: /Done|Save again/ })
    .click()
  await expect(card(page).getByRole('alert')).toContainText('The disk is full')
  await expect(card(page).getByRole('textbox')).toHaveValue('This is where I was.')

  await test.step('it is kept through leaving the article, and the window knows of it', async () => {
    await page.evaluate(() => {
      location.hash = '#/library'
    })
    await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
    await page.evaluate((address) => {
      location.hash = `#/${address}`
    }, at)
    const item = notes(page).getByRole('listitem')
    await expect(item.getByRole('alert')).toContainText('The disk is full')
    await expect(item.getByRole('textbox')).toHaveValue('This is where I was.')
    await expect.poll(() => painted(page)).toBe('Singapore, 2005')
    const unsaved = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const { invoke } = window.bridge
          Object.assign(window.bridge, {
            invoke: (channel: string, input: unknown) => {
              if (channel === 'window:settled') resolve(input)
              return (invoke as (channel: string, input: unknown) => unknown)(channel, input)
            },
          })
          dispatchEvent(new Event('window:closing'))
        }),
    )
    expect(unsaved).toEqual({ unsaved: true })
  })

  await mend(page, 'reading:save')
  await notes(page).getByRole('button', { name: 'Save again' }).click()
  await expect(notes(page).getByRole('alert')).toHaveCount(0)
  await expect(notes(page)).toContainText('This is where I was.')
  expect((await kept(page)).marks).toMatchObject([{ note: 'This is where I was.' }])
})

test('a plain highlight that cannot be saved says so at once, and can be thrown away', async ({
  page,
  openApp,
}) => {
  await read(page, openApp, { failing: { 'reading:save': full } })
  await drag(page, 'Singapore', '2005')
  await toolbar(page).getByRole('button', { name: 'Highlight', exact: true }).click()
  await expect(card(page).getByRole('alert')).toContainText('The disk is full')
  await card(page).getByRole('button', { name: 'Discard' }).click()
  await expect(card(page)).toBeHidden()
  await expect.poll(() => painted(page)).toBe('')
  await expect(notes(page)).toBeHidden()
})

test('a note too long to keep is not cut: it stays whole, with the reason', async ({ page, openApp }) => {
  await read(page, openApp, { reading: [mark('Singapore, 2005')] })
  await page.getByRole('button', { name: 'Your highlight: Singapore' }).click()
  await card(page).getByRole('textbox').fill('x'.repeat(5001))
  await card(page).getByRole('button', { name: 'Done' }).click()
  await expect(card(page).getByRole('alert')).toContainText('at most 5,000 characters')
  await expect(card(page).getByRole('textbox')).toHaveValue('x'.repeat(5001))
})

test('a click on highlighted words opens the note, which can be changed', async ({ page, openApp }) => {
  const noted = mark('Iran, 2023', { note: 'Mine.' })
  await read(page, openApp, { reading: [noted] })
  await expect.poll(() => painted(page)).toBe('Iran, 2023')
  const box = await page.locator('.body li', { hasText: /^Iran/ }).boundingBox()
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 12)
  await expect(card(page).getByRole('textbox')).toHaveValue('Mine.')
  await card(page).getByRole('textbox').fill('Mine, and yours.')
  // A click beside the card closes it; what was written is saved.
  await page.getByRole('heading', { level: 1 }).click()
  await expect(card(page)).toBeHidden()
  await expect(notes(page)).toContainText('Mine, and yours.')
  await expect.poll(async () => (await kept(page)).marks[0]?.note).toBe('Mine, and yours.')
})

test('what was removed is put back by Undo, note and all', async ({ page, openApp }) => {
  const noted = mark('Iran, 2023', { note: 'Mine.' })
  await read(page, openApp, { reading: [noted] })
  await page.getByRole('button', { name: /^Your note on/ }).click()
  await card(page).getByRole('button', { name: 'Remove this highlight' }).click()
  await expect(page.getByText('The highlight was removed.')).toBeInViewport()
  await expect.poll(() => painted(page)).toBe('')
  expect((await kept(page)).marks).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => painted(page)).toBe('Iran, 2023')
  expect((await kept(page)).marks).toEqual([noted])
})

test('a removal that fails is said, and nothing goes', async ({ page, openApp }) => {
  await read(page, openApp, { reading: [mark('Iran, 2023')], failing: { 'reading:remove': full } })
  await notes(page)
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect(page.getByRole('alert')).toContainText('The disk is full')
  await expect.poll(() => painted(page)).toBe('Iran, 2023')
})

test('all notes are listed in the library, by article, and lead to their places', async ({
  page,
  openApp,
}) => {
  const here = mark('Paragraph 20 is there', { note: 'Far down.' })
  const gone = mark('words that are gone', {
    id: '3f0c6f9e-6a55-4c0e-9a3c-0d6f5f1f2a11',
    articleId: 'dropped',
  })
  await read(page, openApp, { at: 'library', reading: [here, gone] })
  await page.getByRole('link', { name: 'Your highlights and notes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your highlights and notes' })).toBeVisible()
  const article = page.getByRole('region', { name: 'An article to mark' })
  const lost = page.getByRole('region', { name: 'An article that is no longer in the library' })
  await expect(article).toContainText('Far down.')
  await expect(lost).toContainText('words that are gone')
  await expect(lost).toContainText('No longer found')

  await article.getByRole('button', { name: /^Edit the note/ }).click()
  await article.getByRole('textbox').fill('Far down, on paragraph 20.')
  await article.getByRole('button', { name: 'Done' }).click()
  await expect(article).toContainText('Far down, on paragraph 20.')
  await article.getByRole('button', { name: /^Remove/ }).click()
  await page.getByRole('button', { name: 'Undo' }).click()

  await article.getByRole('link', { name: /Show in the text/ }).click()
  await expect(page.locator('#p20')).toBeInViewport()
  await expect(page.locator('#p20')).toBeFocused()
})

test('highlights that cannot be opened are told of, and the article is read all the same', async ({
  page,
  openApp,
}) => {
  await read(page, openApp, {
    reading: [mark('Iran, 2023')],
    failing: { 'reading:open': { code: 'unexpected', message: 'The folder could not be read.' } },
  })
  await expect(notes(page).getByRole('alert')).toContainText('The folder could not be read.')
  await mend(page, 'reading:open')
  await notes(page).getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => painted(page)).toBe('Iran, 2023')
})

const scrollTo = (page: Page, passage: string) =>
  page.locator(`#${passage}`).evaluate((element) => {
    const pane = element.closest('.pane')
    if (pane !== null) pane.scrollTop += element.getBoundingClientRect().top - 70
  })
const topOf = (page: Page, passage: string) =>
  page.locator(`#${passage}`).evaluate((element) => element.getBoundingClientRect().top)
const scrolled = (page: Page) =>
  page.getByRole('region', { name: 'Reading' }).evaluate(({ scrollTop }) => scrollTop)

test('an article opens where it was left, and can be read from the beginning', async ({ page, openApp }) => {
  await read(page, openApp)
  await scrollTo(page, 'p17')
  await expect
    .poll(async () => (await kept(page)).places, { timeout: 8000 })
    .toMatchObject([{ articleId: id, passage: 'p17' }])
  const { places } = await kept(page)

  await read(page, openApp, { reading: places })
  await expect.poll(() => topOf(page, 'p17')).toBeGreaterThan(0)
  await expect.poll(() => topOf(page, 'p17')).toBeLessThan(160)
  await expect(page.getByText('This is where you were.')).toBeInViewport()
  await page.getByRole('button', { name: 'Start from the beginning' }).click()
  await expect.poll(() => scrolled(page)).toBe(0)
  await expect(page.getByRole('button', { name: 'Start from the beginning' })).toBeHidden()
})

test('leaving keeps the place at once; coming for a passage leads to that passage', async ({
  page,
  openApp,
}) => {
  await read(page, openApp)
  await scrollTo(page, 'p12')
  await page.waitForTimeout(400)
  await page.evaluate(() => {
    location.hash = '#/library'
  })
  await expect.poll(async () => (await kept(page)).places[0]?.passage, { timeout: 1500 }).toBe('p12')
  await page.evaluate((address) => {
    location.hash = `#/${address}/p25`
  }, at)
  await expect(page.locator('#p25')).toBeInViewport()
  await expect(page.getByText('This is where you were.')).toBeHidden()
})

test('who has read to the end begins at the beginning', async ({ page, openApp }) => {
  await read(page, openApp)
  await scrollTo(page, 'p17')
  await page.waitForTimeout(400)
  await page.getByRole('region', { name: 'Reading' }).evaluate((pane) => {
    pane.scrollTop = pane.scrollHeight
  })
  await expect.poll(async () => (await kept(page)).places[0]?.passage, { timeout: 8000 }).toBe('p1')
})

test('a place that cannot be kept is said once, and reading goes on', async ({ page, openApp }) => {
  await read(page, openApp, { failing: { 'reading:save': full } })
  await scrollTo(page, 'p12')
  const word = page.getByText('Where you are in this text could not be kept.')
  await expect(word).toBeVisible({ timeout: 8000 })
  await page.getByRole('button', { name: 'Close' }).click()
  await scrollTo(page, 'p20')
  await page.waitForTimeout(3600)
  await expect(word).toBeHidden()
  await expect(page.locator('#p20')).toBeInViewport()
})

test('marking breaks no rule of WCAG 2.2 AA in any theme', async ({ page, openApp }) => {
  const noted = mark('Iran, 2023', { note: 'Mine.' })
  const gone = mark('words that are gone', { id: '3f0c6f9e-6a55-4c0e-9a3c-0d6f5f1f2a11' })
  await read(page, openApp, { reading: [noted, gone], settings: { theme: 'light' } })
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-theme', 'light')
  const setTheme = (theme: string) =>
    root.evaluate((html, to) => {
      html.dataset['theme'] = to
    }, theme)
  const check = async (what: string) => {
    expect(await faults(inOneFrame(page).withTags(levels)), what).toEqual([])
    // The other themes are the same page in other colours.
    for (const theme of ['dark', 'night']) {
      await setTheme(theme)
      expect(await faults(inOneFrame(page).withRules(['color-contrast'])), `${what}, ${theme}`).toEqual([])
    }
    await setTheme('light')
  }
  await expect(notes(page)).toBeVisible()
  await check('marks and notes')
  await page.keyboard.press('Control+Shift+H')
  await expect(toolbar(page)).toBeVisible()
  await check('the toolbar')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Your note on/ }).click()
  await expect(card(page)).toBeVisible()
  await check('a note')
  await page.evaluate(() => {
    location.hash = '#/library/notes'
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Your highlights and notes' })).toBeVisible()
  await check('all notes')
})
