import { expect, test, type Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveAway, newProfile } from '../../scripts/test/ordinary-user.ts'
import { killVagus, launchVagus } from './launch.ts'
import { scan } from './scan.ts'
import { ask, passphrase, setUp, unlock } from './vault.ts'

/** Words that stand nowhere in Vagus. Each is written in one place, so that what is found says where it came from. */
const words = {
  notes: 'quillobrixnotes',
  tag: 'quillobrixtag',
  taken: 'quillobrixtaken',
  reason: 'quillobrixreason',
  unsaved: 'quillobrixunsaved',
  tracker: 'quillobrixtracker',
  mark: 'quillobrixmark',
  search: 'quillobrixsearch',
  concern: 'quillobrixconcern',
  question: 'quillobrixquestion',
  changed: 'quillobrixchanged',
  person: 'quillobrixperson',
}

async function useEverything(window: Page): Promise<void> {
  await window.getByRole('textbox', { name: 'Notes' }).fill(`Slept badly, ${words.notes}.`)
  await window.getByLabel('Tags').fill(words.tag)
  await window.keyboard.press('Tab')
  const dose = window.getByRole('form', { name: 'Add something taken' })
  await dose.getByLabel('What').fill(words.taken)
  await dose.getByLabel('Reason').fill(words.reason)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('region', { name: 'Taken' }).getByText(words.taken).first()).toBeVisible()
  await window.getByLabel('Went to bed').fill(words.unsaved)
  await window.keyboard.press('Tab')
  await expect(window.getByText(/is not a time that can be read/)).toBeVisible()
  const tracked = await ask(window, 'tracker:save', { name: words.tracker, type: 'yes-no' })
  expect(tracked.ok).toBe(true)
  const planned = await ask(window, 'visits:save', {
    kind: 'plan',
    person: words.person,
    concerns: [words.question, '', ''],
    changes: words.changed,
    flags: [],
    hidden: [],
  })
  expect(planned.ok).toBe(true)

  await window.evaluate(() => {
    location.hash = '#/library/article/melatonin-in-ibs'
  })
  await expect(window.locator('#p1')).toBeVisible()
  await window.keyboard.press('Control+Shift+H')
  await window
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: 'Highlight and note' })
    .press('Enter')
  await window.getByRole('textbox', { name: 'Your note' }).fill(words.mark)
  await window.getByRole('button', { name: 'Done' }).click()

  await window.keyboard.press('Control+1')
  for (const text of [words.search, words.notes]) {
    await window.getByRole('combobox').fill(text)
    await expect(window.getByRole('status').filter({ hasText: /Nothing found|^\d+ / })).toBeVisible()
  }
  for (const place of ['Journal', 'Library', 'Settings', 'Summary']) {
    await window.getByRole('link', { name: place, exact: true }).click()
  }
  await window.getByLabel('Main concern or question').fill(words.concern)
}

test('whatever is written and done, not a word of it is in clear anywhere on the disk', async () => {
  test.setTimeout(300_000)
  const profile = newProfile()
  // What programs call the folder for temporary files is looked through too.
  const temporary = join(profile, 'temporary')
  mkdirSync(temporary)
  giveAway(temporary)
  const env = { TMPDIR: temporary, TMP: temporary, TEMP: temporary }
  const secrets: string[] = [...Object.values(words), passphrase]

  await test.step('used, locked, unlocked, backed up, printed', async () => {
    const { app, window } = await launchVagus(profile, env)
    const code = await setUp(window)
    secrets.push(code, code.replaceAll('-', ''))
    await useEverything(window)
    // The PDF itself is the person's, so its place is not looked through.
    const paper = newProfile()
    await app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      },
      join(paper, 'summary.pdf'),
    )
    await window.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(window.getByText('Saved as /')).toBeVisible()
    expect(await ask(window, 'backup:make')).toMatchObject({ ok: true, value: { problem: null } })
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.getTitle())),
    ).toEqual(['Vagus'])
    await window.keyboard.press('Control+l')
    await expect(
      window
        .getByRole('button', { name: /Locked/ })
        .or(window.getByText('Locked'))
        .first(),
    ).toBeVisible()
    await app.close()
  })

  await test.step('opened again and killed in the middle', async () => {
    const launched = await launchVagus(profile, env)
    await unlock(launched.window)
    await expect(launched.window.getByRole('textbox', { name: 'Notes' })).toHaveValue(new RegExp(words.notes))
    await killVagus(launched)
  })

  expect(scan([profile], secrets)).toEqual([])

  await test.step('a word that is planted there is found', () => {
    writeFileSync(join(profile, 'planted'), Buffer.from(`…${words.notes}…`, 'utf16le'))
    expect(scan([profile], secrets)).toMatchObject([{ word: words.notes, as: 'UTF-16' }])
  })
})
