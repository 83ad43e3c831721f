import type { Page } from '@playwright/test'
import { eightDays } from './entries.ts'
import { card, expect, storedEntries, test, today } from './fixture.ts'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Go to or do anything' })
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })
const field = (page: Page) => palette(page).getByRole('combobox')
const active = (page: Page) => palette(page).getByRole('option', { selected: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

async function openPalette(page: Page, text = ''): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(text)
}

/** Types into the palette, and takes what comes first under the line of the search. */
async function does(page: Page, text: string): Promise<void> {
  await openPalette(page, text)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toHaveCount(0)
}

/** As a menu of the system has it done. */
const choose = (page: Page, id: string) =>
  page.evaluate((id) => dispatchEvent(new Event(`command:${id}`)), id)

test.describe('the palette', () => {
  test('finds by a word, its beginning, another word for it and a slip of the finger', async ({
    openApp,
  }) => {
    const page = await openApp()
    await openPalette(page)
    const second = palette(page).getByRole('option').nth(1)
    for (const [typed, label] of [
      ['dark', 'Dark theme'],
      ['gloss', 'Glossary'],
      ['preferences', 'Settings'],
      ['charts', 'Trends'],
      ['setings', 'Settings'],
      ['lock', 'Lock the journal'],
      ['doctor', 'Summary'],
    ] as const) {
      await field(page).fill(typed)
      await expect(second, typed).toContainText(label)
      await expect(active(page), typed).toHaveText(`Search for “${typed}”`)
    }
    await field(page).fill('dark')
    await expect(palette(page).getByRole('status')).toHaveText('2 commands. Enter searches.')
    await field(page).fill('melatonin')
    await expect(palette(page).getByRole('status')).toHaveText('No command fits. Enter searches.')
    await expect(palette(page).getByRole('option')).toHaveText(['Search for “melatonin”'])
  })

  test('is walked through by the arrows, Home and End, and leaves the focus in its field', async ({
    openApp,
  }) => {
    const page = await openApp()
    await openPalette(page)
    const options = palette(page).getByRole('option')
    await expect(active(page)).toHaveText(/^Search the library and your journal/)
    await page.keyboard.press('ArrowUp')
    await expect(options.last()).toHaveAttribute('aria-selected', 'true')
    await expect(options.last()).toBeInViewport()
    await page.keyboard.press('ArrowDown')
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('End')
    await expect(options.last()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Home')
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    expect(await active(page).getAttribute('id')).toBe(
      await field(page).getAttribute('aria-activedescendant'),
    )
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await expect(field(page)).toBeFocused()
  })

  test('goes to places, and remembers what was chosen last', async ({ openApp }) => {
    const page = await openApp()
    await does(page, 'glossary')
    await expect(heading(page, 'Glossary')).toBeVisible()
    await does(page, 'trends')
    await expect(page).toHaveURL(/#\/journal\/trends$/)
    await openPalette(page)
    const recent = palette(page).getByRole('group', { name: 'Recent' })
    await expect(recent.getByRole('option')).toHaveText([/^Trends/, /^Glossary/])
    // Each stands in one place.
    await expect(palette(page).getByRole('option', { name: /^Glossary/ })).toHaveCount(1)
  })

  test('gives the focus back where it was, by Escape, by its key and by a click beside it', async ({
    openApp,
  }) => {
    const page = await openApp({ at: 'today' })
    const notes = page.getByRole('textbox', { name: 'Notes' })
    await notes.focus()
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => page.keyboard.press('Control+k'),
      () => page.mouse.click(5, 5),
    ]) {
      await openPalette(page, 'dark')
      await close()
      await expect(palette(page)).toHaveCount(0)
      await expect(notes).toBeFocused()
    }
    await expect(notes).toHaveValue('')
  })

  test('changes the theme and the size of the text', async ({ openApp }) => {
    const page = await openApp({ settings: { theme: 'light' } })
    await does(page, 'night theme')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
    await does(page, 'same as computer')
    await expect(page.locator('html')).not.toHaveAttribute('data-theme')
    const size = () =>
      page.evaluate(async () => {
        const settings = await window.bridge.invoke('settings:read')
        return settings.ok ? settings.value.textSize : undefined
      })
    for (const larger of ['large', 'largest']) {
      await does(page, 'larger text')
      await expect.poll(size).toBe(larger)
    }
    // There is no larger one.
    await openPalette(page, 'larger text')
    await expect(palette(page).getByRole('option', { name: /Larger text/ })).toHaveCount(0)
  })

  test('offers what a page can do on that page only', async ({ openApp }) => {
    const page = await openApp({ entries: eightDays })
    const offered = async (text: string) => {
      await openPalette(page, text)
      const labels = await palette(page).getByRole('option').allInnerTexts()
      await page.keyboard.press('Escape')
      return labels.map((label) => label.split('\n')[0])
    }
    expect(await offered('print')).toEqual(['Search for “print”'])
    await page.keyboard.press('Control+5')
    await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled()
    expect(await offered('print')).toEqual(['Search for “print”', 'Print…'])
    expect(await offered('pdf')).toEqual(['Search for “pdf”', 'Save the page as PDF…'])
    await page.evaluate(() => {
      location.hash = '#/library/article/melatonin-in-ibs'
    })
    await expect(heading(page, 'Melatonin in IBS')).toBeVisible()
    expect(await offered('print')).toEqual(['Search for “print”', 'Print…'])
    expect(await offered('pdf')).toEqual(['Search for “pdf”'])
    expect(await offered('highlight')).toContain('Highlight words')
  })

  test('is whole at twice the size in a small window', async ({ openApp }) => {
    const page = await openApp()
    // As 900 × 600 is at 200 %.
    await page.setViewportSize({ width: 450, height: 300 })
    await openPalette(page)
    const box = await palette(page).boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(300)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(450)
    await page.keyboard.press('End')
    await expect(active(page)).toBeInViewport({ ratio: 1 })
    const wide = await palette(page).evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth)
    expect(wide).toBe(false)
  })
})

test.describe('what is done by name', () => {
  for (const [name, typed, reach] of [
    ['last night', 'last night', (page: Page) => page.getByLabel('Went to bed')],
    ['the gut', 'gut', (page: Page) => card(page, 'Gut').getByRole('radio').first()],
    ['something taken', 'medicine', (page: Page) => card(page, 'Taken').getByLabel('What')],
  ] as const) {
    test(`${name} is written down from anywhere, and after unlocking`, async ({ openApp }) => {
      const page = await openApp({ at: 'library', vault: { state: 'locked', passphrase: 'quiet lamp' } })
      await does(page, typed)
      await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
      await page.keyboard.type('quiet lamp')
      await page.keyboard.press('Enter')
      await expect(reach(page)).toBeFocused()
      await page.keyboard.press('Control+4')
      await expect(heading(page, 'Library')).toBeVisible()
      await does(page, typed)
      await expect(reach(page)).toBeFocused()
      await expect(reach(page)).toBeInViewport()
    })
  }

  test('a flare is recorded once from anywhere, and can be undone', async ({ openApp }) => {
    const page = await openApp({ at: 'library' })
    await does(page, 'bad day')
    await expect(page.getByText('A flare is recorded for today, from 08:30.')).toBeVisible()
    await expect
      .poll(() => storedEntries(page))
      .toMatchObject([{ kind: 'gut', date: today, flare: true, flareStart: '08:30' }])
    await page.clock.setFixedTime(`${today}T09:45:00Z`)
    await does(page, 'bad day')
    await expect(page.getByText('A flare is recorded for today, from 08:30.')).toBeVisible()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => storedEntries(page)).toEqual([])
  })

  test('a flare that was asked for before a lock is not recorded behind it', async ({ openApp }) => {
    const page = await openApp({ at: 'library', vault: { state: 'locked', passphrase: 'quiet lamp' } })
    await does(page, 'bad day')
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
    await page.keyboard.type('quiet lamp')
    await page.keyboard.press('Enter')
    await expect(page.getByText('One tap notes that a flare began now.')).toBeVisible()
    expect(await storedEntries(page)).toEqual([])
  })

  test('a backup is made, and an unsealed copy begun, where they are at home', async ({ openApp }) => {
    const page = await openApp({ at: 'library' })
    await does(page, 'backup')
    await expect(page.getByText('A backup was made, and opened to see that it is whole.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Backups' })).toBeFocused()
    await does(page, 'export')
    await expect(page.getByRole('heading', { name: 'Unsealed copies' })).toBeFocused()
    await does(page, 'about')
    await expect(page.getByRole('heading', { name: 'About', exact: true })).toBeFocused()
    await does(page, 'restore')
    await expect(page.getByRole('heading', { name: 'Backups' })).toBeFocused()
  })

  test('the guide is found by other words for it, and from the settings', async ({ openApp }) => {
    const page = await openApp()
    await does(page, 'manual')
    await expect(heading(page, 'Using Vagus')).toBeVisible()
    await page.getByRole('link', { name: 'First steps in Vagus' }).click()
    await expect(heading(page, 'First steps in Vagus')).toBeVisible()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Guide to Vagus' }).click()
    await expect(heading(page, 'Using Vagus')).toBeVisible()
  })

  test('words that are selected are looked up, in an article and in a field', async ({ openApp }) => {
    const page = await openApp({ at: 'library/article/melatonin-in-ibs' })
    await expect(heading(page, 'Melatonin in IBS')).toBeVisible()
    await heading(page, 'Melatonin in IBS').selectText()
    await choose(page, 'look-up')
    const search = page.getByRole('search').getByRole('combobox')
    await expect(search).toHaveValue('Melatonin in IBS: what the trials did')
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.getByRole('link', { name: 'Today' }).click()
    const notes = page.getByRole('textbox', { name: 'Notes' })
    await notes.fill('Bloated  again')
    await notes.selectText()
    await choose(page, 'look-up')
    await expect(search).toHaveValue('Bloated again')
  })

  test('what a menu asks for comes before a dialog that is open', async ({ openApp }) => {
    const page = await openApp()
    await openPalette(page)
    await choose(page, 'glossary')
    await expect(heading(page, 'Glossary')).toBeVisible()
    await expect(palette(page)).toHaveCount(0)
    await openPalette(page)
    await choose(page, 'shortcuts')
    await expect(sheet(page)).toBeVisible()
    await expect(palette(page)).toHaveCount(0)
  })
})

test.describe('the sheet of shortcuts', () => {
  test('opens on F1 and on a question mark, and a letter that is typed stays a letter', async ({
    openApp,
  }) => {
    const page = await openApp()
    const search = page.getByRole('search').getByRole('combobox')
    await expect(search).toBeFocused()
    await page.keyboard.type('why?/')
    await expect(search).toHaveValue('why?/')
    await page.keyboard.press('F1')
    await expect(sheet(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(sheet(page)).toHaveCount(0)
    await expect(search).toBeFocused()
    await page.getByRole('link', { name: 'Library' }).focus()
    await page.keyboard.press('?')
    await expect(sheet(page)).toContainText('Lock the journal')
    await page.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('link', { name: 'Library' })).toBeFocused()
    await page.keyboard.press('/')
    await expect(search).toBeFocused()
    await expect(search).toHaveValue('why?/')
  })

  test('switches the keys off that need nothing held down', async ({ openApp }) => {
    const page = await openApp({ at: 'library' })
    await page.getByRole('link', { name: 'Library' }).focus()
    await page.keyboard.press('?')
    await sheet(page).getByRole('checkbox').uncheck()
    await page.keyboard.press('Escape')
    await expect(sheet(page)).toHaveCount(0)
    await page.keyboard.press('?')
    await page.keyboard.press('/')
    await page.keyboard.press('F1')
    await expect(sheet(page)).toHaveCount(1)
    await expect(heading(page, 'Library')).toBeVisible()
  })
})

test('a keyboard without Latin letters has the same keys', async ({ openApp }) => {
  const page = await openApp({ at: 'settings' })
  await expect(heading(page, 'Settings')).toBeVisible()
  const press = (key: string, code: string, held: object = { ctrlKey: true }) =>
    page.evaluate(
      ([key, code, held]) => {
        const event = new KeyboardEvent('keydown', { key, code, ...held, bubbles: true, cancelable: true })
        return !document.body.dispatchEvent(event)
      },
      [key, code, held] as const,
    )
  // Ctrl and Alt together are how some keyboards write @.
  expect(await press('q', 'KeyQ', { ctrlKey: true, altKey: true })).toBe(false)
  expect(await press('д', 'KeyL', { ctrlKey: true, altKey: true })).toBe(false)
  expect(await press('л', 'KeyK')).toBe(true)
  await expect(palette(page)).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await press('"', 'Digit3')).toBe(true)
  await expect(heading(page, 'Journal')).toBeVisible()
})
