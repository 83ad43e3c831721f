import type { Page } from '@playwright/test'
import { eightDays, night } from './entries.ts'
import { card, expect, mend, storedEntries, test, type Opening } from './fixture.ts'

const disk = { code: 'not-saved', message: 'The disk is full. Free some space, then try again.' }
const passphrase = 'kitchen lamp seven'
const backups = Array.from({ length: 8 }, (_, day) => ({
  file: `vagus-2026-11-${String(22 - day)}.vagus`,
  date: `2026-11-${String(22 - day)}`,
  bytes: 24_300,
}))

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const section = (page: Page) => card(page, 'Backups')
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 3, name, exact: true })
const look = (page: Page) => button(page, 'Look into it: the backup of 22 November 2026')
const dates = async (page: Page) => (await storedEntries(page)).map(({ date }) => date).toSorted()

const [first, second] = ['2026-11-16', '2026-11-17'].map((date) => night(date, { quality: 2 }))
if (first === undefined || second === undefined) throw new Error('Two nights were made.')
const later = night('2026-11-20', { quality: 4 })
/** Here: the first as it was changed since, and one of the 20th. In the file: the first as it was, and the second. */
const changed = { ...first, quality: 5 as const, revision: first.revision + 1000 }
const both: Opening = {
  at: 'settings',
  entries: [changed, later],
  vault: { passphrase, backups, incoming: { contents: { entries: [first, second] } } },
}

test('the list says when each was made, how large it is and where they are', async ({ openApp }) => {
  const page = await openApp(both)
  await expect(section(page)).toContainText('/backups')
  await expect(section(page).getByRole('listitem')).toHaveCount(6)
  await expect(section(page).getByRole('listitem').first()).toContainText('22 November 2026')
  await expect(section(page).getByRole('listitem').first()).toContainText('24 kB')
  await button(page, 'Show all 8').click()
  await expect(section(page).getByRole('listitem')).toHaveCount(8)
})

test('a backup that failed is said, and one can be made by hand', async ({ openApp }) => {
  const page = await openApp({ at: 'settings', vault: { backupProblem: disk.message } })
  await expect(section(page).getByRole('alert')).toContainText(
    `The last backup could not be made. ${disk.message}`,
  )
})

test('one made by hand is in the list', async ({ openApp }) => {
  const page = await openApp({ at: 'settings', failing: { 'backup:make': disk } })
  await expect(section(page)).toContainText('There is no backup yet')
  await button(page, 'Make one now').click()
  await expect(section(page).getByRole('alert')).toHaveText(disk.message)
  await mend(page, 'backup:make')
  await button(page, 'Make one now').click()
  await expect(section(page).getByRole('listitem')).toContainText('23 November 2026')
  await expect(section(page)).toContainText('A backup was made')
})

for (const [channel, name] of [
  ['backup:list', undefined],
  ['backup:move', 'Move the folder…'],
  ['backup:carry', 'Save the file…'],
] as const) {
  test(`${channel}: what fails says why`, async ({ openApp }) => {
    const page = await openApp({ ...both, failing: { [channel]: disk } })
    if (name !== undefined) await button(page, name).click()
    await expect(section(page).getByRole('alert')).toHaveText(disk.message)
  })
}

test('one file carries everything to a new computer, and says what is needed there', async ({ openApp }) => {
  const page = await openApp(both)
  await expect(section(page)).toContainText('type the passphrase or the recovery code of this journal')
  await button(page, 'Save the file…').click()
  await expect(section(page)).toContainText('Saved as /papers/vagus.vagus.')
})

test.describe('bringing back', () => {
  test('says what would change before anything does', async ({ openApp }) => {
    const page = await openApp(both)
    await look(page).press('Enter')
    await expect(heading(page, 'What would change')).toBeFocused()
    for (const sentence of [
      'It holds 16 November 2026 to 17 November 2026.',
      '1 entry is in the file and missing here',
      '1 entry differs from what is here',
      '1 entry is only here',
    ])
      await expect(section(page)).toContainText(sentence)
    expect(await storedEntries(page)).toHaveLength(2)
    await button(page, 'Cancel').click()
    await expect(look(page)).toBeFocused()
  })

  test('what is missing comes in, nothing else changes, and it can be undone', async ({ openApp }) => {
    const page = await openApp(both)
    await look(page).click()
    await button(page, 'Bring back what is missing').press('Enter')
    await expect(section(page)).toContainText('1 entry was added.')
    await expect(button(page, 'Done')).toBeFocused()
    expect(await dates(page)).toEqual(['2026-11-16', '2026-11-17', '2026-11-20'])
    expect((await storedEntries(page)).find(({ id }) => id === changed.id)).toMatchObject({ quality: 5 })
    await button(page, 'Undo').click()
    await expect(section(page)).toContainText('The journal is as it was before.')
    expect(await dates(page)).toEqual(['2026-11-16', '2026-11-20'])
    await button(page, 'Done').click()
    await expect(look(page)).toBeFocused()
  })

  test('of two that differ the later change counts', async ({ openApp }) => {
    const older = { ...changed, quality: 1 as const, revision: 1 }
    const page = await openApp({ ...both, entries: [older, later] })
    await look(page).click()
    await page.getByRole('radio', { name: /Also take the later of two/ }).check()
    await button(page, 'Also take the later of two').click()
    await expect(section(page)).toContainText('1 entry was added and 1 entry was changed.')
    expect((await storedEntries(page)).find(({ id }) => id === older.id)).toMatchObject({ quality: 2 })
  })

  test('the journal as it was comes after a plain warning', async ({ openApp }) => {
    const page = await openApp(both)
    await look(page).click()
    await page.getByRole('radio', { name: /Make the journal as it was/ }).check()
    await expect(section(page)).toContainText('is taken out of the journal')
    await expect(section(page)).toContainText('1 entry that it does not have is removed')
    await button(page, 'Make the journal as it was').click()
    await expect(section(page)).toContainText(
      '1 entry was added, 1 entry was changed and 1 entry was removed.',
    )
    expect(await dates(page)).toEqual(['2026-11-16', '2026-11-17'])
  })

  test('what came in is in the journal and in the search at once', async ({ openApp }) => {
    const extra = eightDays.find(({ kind }) => kind === 'day')
    if (extra === undefined) throw new Error('There is a day with notes.')
    const page = await openApp({
      at: 'journal',
      entries: [later],
      vault: { backups, incoming: { contents: { entries: [later, extra] } } },
    })
    await expect(page.getByText('1 day recorded')).toBeVisible()
    const place = (name: string) =>
      page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name, exact: true })
    await place('Settings').click()
    await look(page).click()
    await button(page, 'Bring back what is missing').click()
    await expect(button(page, 'Done')).toBeFocused()
    await place('Journal').click()
    await expect(page.getByText('2 days recorded')).toBeVisible()
    await place('Search').click()
    await page.getByRole('combobox').fill('a long day')
    await page.getByRole('radio', { name: /^Journal/ }).click()
    await expect(page.getByRole('option').filter({ hasText: 'A long day' })).toBeVisible()
  })

  test('a file that holds the same says so', async ({ openApp }) => {
    const page = await openApp({
      ...both,
      entries: [first, second],
    })
    await look(page).click()
    await expect(section(page)).toContainText('There is nothing to bring in')
    await button(page, 'Close').click()
    await expect(look(page)).toBeFocused()
  })

  test('a backup of another journal needs what opens that one', async ({ openApp }) => {
    const page = await openApp({
      ...both,
      vault: { ...both.vault, incoming: { contents: { entries: [second] }, sealed: true } },
    })
    await button(page, 'Look into another file…').press('Enter')
    await expect(heading(page, 'This file belongs to another journal')).toBeVisible()
    const field = page.getByLabel('Passphrase', { exact: true })
    await expect(field).toBeFocused()
    await page.keyboard.type('not this one')
    await page.keyboard.press('Enter')
    await expect(section(page).getByRole('alert')).toContainText('That is not the passphrase')
    await expect(field).toBeFocused()
    await page.keyboard.type(passphrase)
    await page.keyboard.press('Enter')
    await expect(heading(page, 'What would change')).toBeFocused()
  })

  for (const channel of ['incoming:open', 'incoming:apply'] as const) {
    test(`${channel}: what fails says why, and nothing has changed`, async ({ openApp }) => {
      const page = await openApp({ ...both, failing: { [channel]: disk } })
      await look(page).click()
      if (channel === 'incoming:apply') await button(page, 'Bring back what is missing').click()
      await expect(section(page).getByRole('alert')).toHaveText(disk.message)
      expect(await storedEntries(page)).toHaveLength(2)
    })
  }

  test('an undo that fails says why, and can be tried again', async ({ openApp }) => {
    const page = await openApp({ ...both, failing: { 'incoming:undo': disk } })
    await look(page).click()
    await button(page, 'Bring back what is missing').click()
    await button(page, 'Undo').click()
    await expect(section(page).getByRole('alert')).toHaveText(disk.message)
    await mend(page, 'incoming:undo')
    await button(page, 'Undo').click()
    await expect(heading(page, 'Undone')).toBeVisible()
  })
})

test.describe('unsealed copies', () => {
  const copies = (page: Page) => card(page, 'Unsealed copies')

  test('are saved after a warning, in the format that was chosen', async ({ openApp }) => {
    const page = await openApp({ ...both, failing: { 'journal:export': disk } })
    await button(page, 'Save an unsealed copy…').press('Enter')
    await expect(heading(page, 'Save an unsealed copy')).toBeFocused()
    await expect(copies(page)).toContainText('The file is not sealed.')
    await page.getByRole('radio', { name: 'Markdown' }).click()
    await button(page, 'Save it unsealed…').click()
    await expect(copies(page).getByRole('alert')).toHaveText(disk.message)
    await mend(page, 'journal:export')
    await button(page, 'Save it unsealed…').click()
    await expect(copies(page)).toContainText(
      'Saved as /papers/vagus.markdown. Anybody who has that file can read it.',
    )
    await expect(button(page, 'Save an unsealed copy…')).toBeFocused()
  })

  test('one of ours is read in with the same preview and undo', async ({ openApp }) => {
    const page = await openApp(both)
    await button(page, 'Read in a JSON copy of Vagus…').click()
    await expect(copies(page)).toContainText('1 entry is in the file and missing here')
    await button(page, 'Bring back what is missing').click()
    await expect(copies(page)).toContainText('1 entry was added.')
    await button(page, 'Undo').click()
    await expect(copies(page)).toContainText('as it was before')
    await button(page, 'Done').click()
    await expect(button(page, 'Read in a JSON copy of Vagus…')).toBeFocused()
  })

  test('a file that is no copy of ours says why', async ({ openApp }) => {
    const page = await openApp({
      ...both,
      failing: { 'incoming:open': { code: 'bad-file', message: 'That is no copy of a Vagus journal.' } },
    })
    await button(page, 'Read in a JSON copy of Vagus…').click()
    await expect(copies(page).getByRole('alert')).toHaveText('That is no copy of a Vagus journal.')
    await expect(section(page).getByRole('alert')).toHaveCount(0)
  })
})

test('while the journal is locked the list is there, and says what has to be done first', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'settings', vault: { state: 'locked', backups } })
  await expect(section(page).getByRole('listitem')).toHaveCount(6)
  await expect(button(page, 'Make one now')).toHaveCount(0)
  await expect(look(page)).toHaveCount(0)
  await expect(card(page, 'Unsealed copies')).toHaveCount(0)
  await section(page).getByRole('link', { name: 'Open it in Today' }).click()
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
})
