import type { Page } from '@playwright/test'
import { codeNumber } from '../../src/app/platform/memory-vault.ts'
import { eightDays } from './entries.ts'
import { expect, mend, stored, test, today, type Opening } from './fixture.ts'

const passphrase = 'kitchen lamp seven'
const code = codeNumber(0)
const disk = { code: 'not-saved', message: 'The disk is full. Free some space, then try again.' }

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const alert = (page: Page) => page.getByRole('main').getByRole('alert')
const rail = (page: Page) => page.getByRole('navigation', { name: 'Places' })
const todayIsOpen = (page: Page) => expect(title(page, 'Today')).toBeFocused()

async function enter(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Tells the page that the window wants to close; its answer. */
const close = (page: Page) =>
  page.evaluate(
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

async function seal(page: Page): Promise<void> {
  await expect(field(page, 'Passphrase')).toBeFocused()
  await enter(page, passphrase)
  await expect(field(page, 'Passphrase again')).toBeFocused()
  await enter(page, passphrase)
  await expect(title(page, 'Your recovery code')).toBeFocused()
}

test.describe('set-up', () => {
  const fresh: Opening = { at: 'today', vault: { state: 'new' } }

  test('goes by Enter alone from the passphrase over the tried-out code to today', async ({ openApp }) => {
    const page = await openApp(fresh)
    await seal(page)
    const shown = await page
      .getByRole('list', { name: 'Recovery code' })
      .getByRole('listitem')
      .allInnerTexts()
    expect(shown.join('-')).toBe(code)
    await button(page, 'It is on paper: try it out').press('Enter')
    await expect(field(page, 'Recovery code')).toBeFocused()
    await expect(page.getByText(shown[0] ?? '')).toHaveCount(0)
    await enter(page, shown.join(' ').toLowerCase())
    await expect(title(page, 'The code works')).toBeVisible()
    await expect(page.getByText('It holds no entries yet')).toBeVisible()
    await expect(button(page, 'Go on')).toBeFocused()
    await page.keyboard.press('Enter')
    await todayIsOpen(page)
    await expect(page.getByText('recovery code')).toHaveCount(0)
  })

  test('a code that was put off is asked for on Today until it was tried out', async ({ openApp }) => {
    const page = await openApp(fresh)
    await expect(rail(page).getByRole('link', { name: 'Journal: Not set up' })).toBeVisible()
    await seal(page)
    await button(page, 'Later').press('Enter')
    await todayIsOpen(page)
    await expect(page.getByText('Your recovery code has not been tried out yet')).toBeVisible()
    await button(page, 'Try it out').press('Enter')
    await expect(field(page, 'Recovery code')).toBeFocused()
    await enter(page, code)
    await page.keyboard.press('Enter')
    await todayIsOpen(page)
    await expect(page.getByText('has not been tried out yet')).toHaveCount(0)
  })

  test('the sheet can be looked at again while the code is typed', async ({ openApp }) => {
    const page = await openApp(fresh)
    await seal(page)
    await button(page, 'It is on paper: try it out').click()
    await button(page, 'Show the sheet again').click()
    await expect(title(page, 'Your recovery code')).toBeFocused()
  })

  test('a slip in the code is named by its group, and nothing is tried', async ({ openApp }) => {
    const page = await openApp({ ...fresh, failing: { 'vault:rehearse': disk } })
    await seal(page)
    await button(page, 'It is on paper: try it out').click()
    const slip = code.replace(/^./, (first) => (first === '7' ? '8' : '7'))
    await enter(page, slip)
    await expect(alert(page)).toContainText('There is a slip in the first group')
    await expect(field(page, 'Recovery code')).toBeFocused()
    await enter(page, code)
    await expect(alert(page)).toHaveText(disk.message)
    await enter(page, codeNumber(1))
    await mend(page, 'vault:rehearse')
    await page.keyboard.press('Enter')
    await expect(alert(page)).toHaveText('That is not the recovery code of this journal.')
  })

  test('a short passphrase, and two that differ, say what to do and have the cursor', async ({ openApp }) => {
    const page = await openApp(fresh)
    await expect(field(page, 'Passphrase')).toBeFocused()
    await enter(page, 'short')
    await expect(alert(page)).toHaveText('Use at least 8 characters.')
    await expect(field(page, 'Passphrase')).toBeFocused()
    await enter(page, passphrase)
    await enter(page, 'another one')
    await expect(alert(page)).toHaveText('The two differ. Type the same passphrase again.')
    await expect(field(page, 'Passphrase again')).toBeFocused()
    await expect(field(page, 'Passphrase again')).toHaveAccessibleDescription(/The two differ/)
  })

  test('the hint says what would help, and what is typed can be shown', async ({ openApp }) => {
    const page = await openApp(fresh)
    const typed = field(page, 'Passphrase')
    for (const [text, hint] of [
      ['', 'Four or five words'],
      ['1234567', '1 more character at least'],
      ['aaaaaaaaa', 'few different characters'],
      ['23111976', 'digits alone'],
      ['kitchen9', 'Short'],
      ['kitchen lamp', 'Fair'],
      ['kitchen lamp seven owls', 'Long enough'],
    ] as const) {
      await typed.fill(text)
      await expect(typed).toHaveAccessibleDescription(new RegExp(hint))
    }
    await expect(typed).toHaveAttribute('type', 'password')
    await button(page, 'Show passphrase').click()
    await expect(typed).toHaveAttribute('type', 'text')
  })

  test('sealing that fails says why, and can be tried again', async ({ openApp }) => {
    const page = await openApp({ ...fresh, failing: { 'vault:create': disk } })
    await field(page, 'Passphrase').fill(passphrase)
    await field(page, 'Passphrase again').fill(passphrase)
    await page.keyboard.press('Enter')
    await expect(alert(page)).toHaveText(disk.message)
    await mend(page, 'vault:create')
    await page.keyboard.press('Enter')
    await expect(title(page, 'Your recovery code')).toBeFocused()
  })

  test('an older, unsealed journal is sealed with everything in it', async ({ openApp }) => {
    const page = await openApp({ at: 'journal', entries: eightDays, vault: { state: 'new', clear: true } })
    await expect(page.getByText('nothing is lost')).toBeVisible()
    await expect(page.getByText('days recorded')).toHaveCount(0)
    await seal(page)
    await button(page, 'Later').click()
    await expect(title(page, 'Journal')).toBeFocused()
    await expect(page.getByText('8 days recorded')).toBeVisible()
  })

  test('the printed page is the sheet and nothing else', async ({ openApp }) => {
    const page = await openApp({ ...fresh, failing: { 'page:print': disk } })
    await seal(page)
    await button(page, 'Print the sheet').click()
    await expect(alert(page)).toHaveText(disk.message)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('article', { name: 'Vagus recovery sheet' })).toBeVisible()
    await expect(page.getByText('23 November 2026')).toBeVisible()
    await expect(page.getByText('/backups', { exact: true })).toBeVisible()
    await expect(rail(page)).toBeHidden()
    await expect(button(page, 'Later')).toBeHidden()
    await expect(title(page, 'Your recovery code')).toBeHidden()
  })

  test('the way to a backup of another computer leads to its journal', async ({ openApp }) => {
    const page = await openApp({
      at: 'journal',
      vault: { state: 'new', passphrase, incoming: { contents: { entries: eightDays } } },
    })
    await button(page, 'I have a backup from another computer').press('Enter')
    await expect(button(page, 'Choose the file')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(field(page, 'Passphrase')).toBeFocused()
    await expect(page.getByText('other.vagus')).toBeVisible()
    await enter(page, 'not this one')
    await expect(alert(page)).toContainText('That is not the passphrase')
    await enter(page, passphrase)
    await expect(title(page, 'Journal')).toBeFocused()
    await expect(page.getByText('8 days recorded')).toBeVisible()
    await rail(page).getByRole('link', { name: 'Today' }).click()
    await expect(page.getByText('Your journal was set up from other.vagus.')).toBeVisible()
  })

  test('a backup that cannot be opened says why, and the way back is open', async ({ openApp }) => {
    const page = await openApp({ ...fresh, failing: { 'incoming:open': disk } })
    await button(page, 'I have a backup from another computer').click()
    await button(page, 'Choose the file').click()
    await expect(alert(page)).toHaveText(disk.message)
    await button(page, 'Back').click()
    await expect(field(page, 'Passphrase')).toBeFocused()
  })
})

test.describe('unlocking', () => {
  const locked: Opening = { at: 'journal', entries: eightDays, vault: { state: 'locked', passphrase } }

  test('the cursor is in the field, and Enter opens where one is', async ({ openApp }) => {
    const page = await openApp(locked)
    await expect(title(page, 'Your journal is locked')).toBeVisible()
    await expect(rail(page).getByRole('link', { name: 'Journal: Locked' })).toBeVisible()
    await expect(field(page, 'Passphrase')).toBeFocused()
    await enter(page, passphrase)
    await expect(title(page, 'Journal')).toBeFocused()
    await expect(page.getByText('8 days recorded')).toBeVisible()
  })

  test('a wrong passphrase is said in plain words, and the time to wait is counted down', async ({
    openApp,
  }) => {
    const page = await openApp({ ...locked, vault: { ...locked.vault, wait: 2 } })
    await expect(field(page, 'Passphrase')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(alert(page)).toHaveText('Type the passphrase.')
    await enter(page, 'not this one')
    await expect(alert(page)).toHaveText('That is not the passphrase. Nothing was changed; try again.')
    await expect(page.getByRole('timer')).toHaveText(/Next try in \d seconds?\./)
    await expect(field(page, 'Passphrase')).toBeFocused()
    await field(page, 'Passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    await expect(title(page, 'Your journal is locked')).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'You can try again now.' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(title(page, 'Journal')).toBeFocused()
  })

  test('the recovery code opens it, and a new passphrase is offered', async ({ openApp }) => {
    const page = await openApp(locked)
    await button(page, 'Use the recovery code instead').press('Enter')
    await expect(field(page, 'Recovery code')).toBeFocused()
    await enter(page, codeNumber(1))
    await expect(alert(page)).toHaveText('That is not the recovery code of this journal.')
    await enter(page, code.toLowerCase().replaceAll('-', ' '))
    await expect(title(page, 'Choose a new passphrase')).toBeVisible()
    await expect(field(page, 'New passphrase')).toBeFocused()
    await enter(page, 'another lamp')
    await enter(page, 'another lamp')
    await expect(title(page, 'Journal')).toBeFocused()
  })

  test('after the recovery code the old passphrase can be kept', async ({ openApp }) => {
    const page = await openApp({ ...locked, failing: { 'vault:change-passphrase': disk } })
    await button(page, 'Use the recovery code instead').click()
    await enter(page, code)
    await enter(page, 'another lamp')
    await enter(page, 'another lamp')
    await expect(alert(page)).toHaveText(disk.message)
    await button(page, 'Keep the old one').click()
    await expect(title(page, 'Journal')).toBeFocused()
  })

  test('without a recovery code none is asked for', async ({ openApp }) => {
    const page = await openApp({ ...locked, vault: { state: 'locked', recovery: 'none' } })
    await expect(field(page, 'Passphrase')).toBeFocused()
    await expect(button(page, 'Use the recovery code instead')).toHaveCount(0)
    await expect(button(page, 'Open with this computer’s own lock')).toHaveCount(0)
  })

  test('the computer’s own lock opens it where that is on', async ({ openApp }) => {
    const system = { available: true, on: true }
    const page = await openApp({
      ...locked,
      vault: { state: 'locked', system },
      failing: { 'vault:unlock': { code: 'no-system-key', message: 'The secret store did not answer.' } },
    })
    await button(page, 'Open with this computer’s own lock').click()
    await expect(alert(page)).toHaveText('The secret store did not answer.')
    await mend(page, 'vault:unlock')
    await button(page, 'Open with this computer’s own lock').click()
    await expect(title(page, 'Journal')).toBeFocused()
  })

  test('search and library work while it is locked, and show nothing of it', async ({ openApp }) => {
    const page = await openApp({ ...locked, at: 'search' })
    await page.getByRole('combobox').fill('melatonin')
    await expect(page.getByRole('option').first()).toBeVisible()
    await expect(page.getByRole('option').filter({ hasText: 'Your journal' })).toHaveCount(0)
    await rail(page).getByRole('link', { name: 'Library' }).click()
    await expect(title(page, 'Library')).toBeVisible()
    for (const place of ['Today', 'Journal', 'Summary']) {
      await rail(page).getByRole('link', { name: place, exact: true }).click()
      await expect(field(page, 'Passphrase')).toBeFocused()
    }
  })

  test('a state that cannot be read says why, and is read again', async ({ openApp }) => {
    const page = await openApp({ ...locked, failing: { 'vault:state': disk } })
    await expect(alert(page)).toHaveText(disk.message)
    await mend(page, 'vault:state')
    await button(page, 'Try again').click()
    await expect(field(page, 'Passphrase')).toBeFocused()
  })
})

test.describe('locking', () => {
  const words = 'A sentence that nobody else may read'
  const open: Opening = {
    at: `journal/${today}`,
    entries: eightDays.map((entry) =>
      entry.kind === 'day' ? { ...entry, date: today, notes: words } : entry,
    ),
    vault: { passphrase },
  }
  const seen = (page: Page) =>
    page.evaluate(() =>
      [
        document.documentElement.outerHTML,
        ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
      ].join('\n'),
    )

  for (const [how, lock] of [
    ['by the rail', (page: Page) => button(page, 'Open . Lock now').click()],
    ['by Ctrl+L', (page: Page) => page.keyboard.press('Control+l')],
    ['by the shell', (page: Page) => page.evaluate(() => dispatchEvent(new Event('vault:locking')))],
  ] as const) {
    test(`${how} it takes everything from the screen, and stays on the same address`, async ({ openApp }) => {
      const page = await openApp(open)
      await expect.poll(() => seen(page)).toContain(words)
      const loaded = page.waitForEvent('load')
      await lock(page)
      await loaded
      await expect(field(page, 'Passphrase')).toBeFocused()
      expect(await seen(page)).not.toContain(words)
      expect(new URL(page.url()).hash).toBe(`#/journal/${today}`)
      await enter(page, passphrase)
      await expect.poll(() => seen(page)).toContain(words)
    })
  }

  test('it works from every place', async ({ openApp }) => {
    const page = await openApp({ ...open, at: 'search' })
    for (const place of ['Search', 'Library', 'Summary', 'Settings', 'Journal']) {
      await rail(page).getByRole('link', { name: place, exact: true }).click()
      const loaded = page.waitForEvent('load')
      await page.keyboard.press('Control+l')
      await loaded
      await page.keyboard.press('Control+l')
      await expect(field(page, 'Passphrase')).toBeFocused()
      await enter(page, passphrase)
      await todayIsOpen(page)
    }
  })

  test('what was found in the journal leaves the search', async ({ openApp }) => {
    const page = await openApp({ ...open, at: 'search' })
    await page.getByRole('combobox').fill('nobody else may read')
    await expect(page.getByRole('option').filter({ hasText: 'Your journal' }).first()).toBeVisible()
    const loaded = page.waitForEvent('load')
    await page.keyboard.press('Control+l')
    await loaded
    await expect(rail(page).getByRole('link', { name: 'Journal: Locked' })).toBeVisible()
    expect(await seen(page)).not.toContain(words)
  })

  test('a lock that fails says so, and can be tried again', async ({ openApp }) => {
    const page = await openApp({ ...open, failing: { 'vault:lock': disk } })
    await expect.poll(() => seen(page)).toContain(words)
    await page.keyboard.press('Control+l')
    await expect(alert(page).first()).toContainText(`The journal is still open. ${disk.message}`)
    await expect(button(page, 'Lock again')).toBeFocused()
    await mend(page, 'vault:lock')
    const loaded = page.waitForEvent('load')
    await page.keyboard.press('Enter')
    await loaded
    await expect(field(page, 'Passphrase')).toBeFocused()
  })

  test('what stands in a field is saved first', async ({ openApp }) => {
    const page = await openApp({ at: 'today', failing: { 'vault:lock': disk } })
    await field(page, 'Notes').fill('Half a sentence')
    await page.evaluate(() => dispatchEvent(new Event('vault:locking')))
    // Only what failed leaves the page as it was.
    await expect(button(page, 'Lock again')).toBeVisible()
    expect(await stored(page, 'day')).toMatchObject({ notes: 'Half a sentence' })
  })

  test('what could not be kept holds the lock up until the person says so', async ({ openApp }) => {
    const page = await openApp({
      ...open,
      failing: { 'journal:save': disk, 'unsaved:keep': disk },
    })
    await field(page, 'Notes').fill('Lost, perhaps')
    await page.keyboard.press('Control+l')
    await expect(page.getByText('would be lost if it were locked now')).toBeVisible()
    await expect(button(page, 'Go back to it')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText('would be lost if it were locked now')).toHaveCount(0)
    await expect(field(page, 'Notes')).toHaveValue('Lost, perhaps')
    await page.keyboard.press('Control+l')
    const loaded = page.waitForEvent('load')
    await button(page, 'Lock all the same').click()
    await loaded
    await expect(field(page, 'Passphrase')).toBeFocused()
  })

  test('what cannot be saved is sealed as it stands, and does not hold the window up', async ({
    openApp,
  }) => {
    const page = await openApp({ ...open, failing: { 'journal:save': disk } })
    await field(page, 'Notes').fill('Not saved, but kept')
    expect(await close(page)).toEqual({ unsaved: false })
    const kept = await page.evaluate(async () => window.bridge.invoke('journal:open'))
    expect(JSON.stringify(kept)).toContain('Not saved, but kept')
  })
})

test.describe('a damaged key', () => {
  const backups = [
    { file: 'vagus-2026-11-22.vagus', date: '2026-11-22', bytes: 24_000 },
    { file: 'vagus-2026-11-21.vagus', date: '2026-11-21', bytes: 23_000 },
  ]
  const damaged: Opening = {
    at: 'journal',
    vault: { state: 'damaged', passphrase, backups, incoming: { contents: { entries: eightDays } } },
  }

  test('says what is wrong, and the newest backup brings the journal back', async ({ openApp }) => {
    const page = await openApp(damaged)
    await expect(title(page, 'The journal cannot be opened')).toBeFocused()
    await expect(rail(page).getByRole('link', { name: 'Journal: Damaged' })).toBeVisible()
    await expect(alert(page)).toContainText('The key file is damaged')
    await button(page, 'Bring back 22 November 2026').click()
    await expect(field(page, 'Passphrase')).toBeFocused()
    await enter(page, passphrase)
    await expect(page.getByText('8 days recorded')).toBeVisible()
  })

  test('one can start afresh, after typing a word', async ({ openApp }) => {
    const page = await openApp(damaged)
    await button(page, 'Start afresh').click()
    await expect(page.getByText('This cannot be undone')).toBeVisible()
    await enter(page, 'wipe')
    await expect(title(page, 'Set up your journal')).toBeVisible()
    await expect(field(page, 'Passphrase')).toBeFocused()
  })

  test('a backup that cannot be opened says why', async ({ openApp }) => {
    const page = await openApp({ ...damaged, failing: { 'incoming:open': disk } })
    await button(page, 'Bring back 22 November 2026').click()
    await expect(alert(page).filter({ hasText: disk.message })).toBeVisible()
  })
})

test.describe('reading while the journal is not open', () => {
  const article = 'library/article/melatonin-in-ibs'

  for (const state of ['locked', 'new'] as const) {
    test(`${state}: words can be selected, and the bar says what to do first`, async ({ openApp }) => {
      const page = await openApp({ at: article, vault: { state, passphrase } })
      await expect(title(page, 'Melatonin in IBS: what the trials did')).toBeVisible()
      await page.keyboard.press('Control+Shift+h')
      const bar = page.getByRole('toolbar', { name: 'Selected words' })
      await expect(bar).toContainText('sealed with your journal, which is not open')
      await expect(bar.getByRole('button')).toHaveCount(0)
      await expect(bar.getByRole('link', { name: 'Set it up or unlock it' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(field(page, 'Passphrase')).toBeFocused()
    })
  }

  test('reading on says nothing of places that cannot be kept', async ({ openApp }) => {
    const page = await openApp({ at: article, vault: { state: 'locked' } })
    await expect(title(page, 'Melatonin in IBS: what the trials did')).toBeVisible()
    await page.getByRole('region', { name: 'Reading' }).evaluate((pane) => {
      pane.scrollTop = 900
    })
    // Waits for places that are being written.
    expect(await close(page)).toEqual({ unsaved: false })
    await expect(alert(page)).toHaveCount(0)
    await expect(page.getByText('could not be')).toHaveCount(0)
  })

  test('what is marked appears once the journal is unlocked, without a new start', async ({ openApp }) => {
    const made = '2026-11-20T08:00:00Z'
    const page = await openApp({
      at: 'library/notes',
      vault: { state: 'locked', passphrase },
      reading: [
        {
          kind: 'mark',
          id: '00000000-0000-4000-8000-00000000aaaa',
          articleId: 'melatonin-in-ibs',
          quotation: { exact: 'Singapore, 2005', prefix: '', suffix: '', start: 0 },
          note: 'Ask about this.',
          madeAt: made,
          changedAt: made,
        },
      ],
    })
    await expect(page.getByText('sealed with your journal')).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Set it up or unlock it' }).click()
    await expect(field(page, 'Passphrase')).toBeFocused()
    await enter(page, passphrase)
    await todayIsOpen(page)
    await page.goBack()
    await expect(page.getByText('Ask about this.')).toBeVisible()
  })
})

test('a notice of the vault is shown once, on Today', async ({ openApp }) => {
  const notice = 'The key file was put back from the backup of 20 November 2026.'
  const page = await openApp({
    at: 'library',
    vault: { notices: [notice], system: { available: true, on: false } },
  })
  await rail(page).getByRole('link', { name: 'Today' }).click()
  await expect(page.getByText(notice)).toBeVisible()
  // Every answer about the vault brings it along again.
  await rail(page).getByRole('link', { name: 'Settings' }).click()
  const own = page.getByRole('radiogroup', { name: 'Open with this computer’s own lock' })
  await own.getByRole('radio', { name: 'On' }).click()
  await expect(own.getByRole('radio', { name: 'On' })).toBeChecked()
  await rail(page).getByRole('link', { name: 'Today' }).click()
  await expect(title(page, 'Today')).toBeVisible()
  await expect(page.getByText(notice)).toHaveCount(0)
})

test('from a cold start to a first saved entry takes fewer than fifty keys', async ({ openApp }) => {
  const page = await openApp({ vault: { state: 'new' } })
  await expect(page.getByRole('combobox')).toBeFocused()
  let keys = 0
  const press = async (...pressed: readonly string[]) => {
    for (const key of pressed) {
      await page.keyboard.press(key)
      keys += 1
    }
  }
  await press('Control+l')
  await expect(field(page, 'Passphrase')).toBeFocused()
  await press(...'kitchen9'.split(''), 'Enter')
  await expect(field(page, 'Passphrase again')).toBeFocused()
  await press(...'kitchen9'.split(''), 'Enter')
  await expect(title(page, 'Your recovery code')).toBeFocused()
  await press('Tab', 'Tab', 'Tab', 'Enter')
  await todayIsOpen(page)
  const bed = field(page, 'Went to bed')
  await expect(bed).toBeVisible()
  while (!(await bed.evaluate((element) => element === document.activeElement))) await press('Tab')
  await press(...'2315'.split(''), 'Tab')
  await expect.poll(async () => (await stored(page, 'night')).wentToBed).toBe('2026-11-22T23:15')
  test.info().annotations.push({ type: 'keys', description: String(keys) })
  expect(keys).toBeLessThan(50)
})
