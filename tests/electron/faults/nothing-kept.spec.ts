import { expect, test, type Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newProfile } from '../../../scripts/test/ordinary-user.ts'
import { launchVagus } from '../launch.ts'
import { ask, passphrase, setUp, unlock } from '../vault.ts'

const notes = (window: Page) => window.getByRole('textbox', { name: 'Notes' })
const day = (window: Page) => window.getByRole('region', { name: 'Day', exact: true })

async function write(window: Page, text: string): Promise<void> {
  await notes(window).fill(text)
  await window.keyboard.press('Tab')
}

async function searches(window: Page): Promise<void> {
  await window.getByRole('link', { name: 'Search' }).click()
  await window.getByRole('combobox').fill('melatonin')
  await expect(window.getByRole('option').first()).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.locator('article h1, article h2').first()).toBeVisible()
}

async function entriesIn(window: Page): Promise<unknown[]> {
  const opened = await ask(window, 'journal:entries', { from: 0 })
  if (!opened.ok) throw new Error(opened.error.message)
  return JSON.parse(opened.value.entries) as unknown[]
}

test('in a folder that may not be written Vagus starts, reads and says so, loses no draft, and goes on when it may', async () => {
  const profile = newProfile()
  const journal = join(profile, 'journal')
  const first = await launchVagus(profile)
  await setUp(first.window)
  await write(first.window, 'curry for dinner')
  await expect(day(first.window).getByRole('status').first()).toContainText('Saved')
  await first.app.close()

  const may = (mode: number) => {
    for (const folder of [journal, join(profile, 'backups'), profile]) chmodSync(folder, mode)
  }
  may(0o555)
  const { app, window } = await launchVagus(profile)
  const told = window.getByText(
    'Vagus is not allowed to write in its own folder, so nothing new can be kept.',
  )
  await expect(told).toContainText(`The folder is ${profile}`)
  await searches(window)

  await test.step('the journal opens, and what cannot be saved stays where it was typed', async () => {
    await unlock(window)
    await expect(notes(window)).toHaveValue('curry for dinner')
    await write(window, 'curry for dinner, too late')
    await expect(day(window).getByRole('alert')).toContainText(
      'Vagus is not allowed to write in the journal’s folder, so this was not saved. It is still on the screen.',
    )
    await expect(notes(window)).toHaveValue('curry for dinner, too late')
    await window.screenshot({ path: test.info().outputPath('read-only.png') })
  })

  await test.step('a change of the settings holds for now, and it is said that it could not be kept', async () => {
    expect(await ask(window, 'settings:change', { theme: 'night' })).toMatchObject({
      ok: true,
      value: { theme: 'night' },
    })
    await expect(window.getByText('Vagus is not allowed to write its settings')).toContainText(
      'It holds until Vagus is closed.',
    )
    expect(await ask(window, 'settings:read')).toMatchObject({ value: { theme: 'night' } })
  })

  await test.step('when it may be written again, one press says so, and the draft is saved', async () => {
    may(0o700)
    await window.getByRole('button', { name: 'Check again' }).click()
    await expect(told).toBeHidden()
    await write(window, 'curry for dinner, far too late')
    await expect(day(window).getByRole('status').first()).toContainText('Saved')
    await ask(window, 'settings:change', { theme: 'dark' })
    await expect(window.getByText('Vagus is not allowed to write its settings')).toBeHidden()
  })
  expect(readdirSync(profile).filter((name) => name.endsWith('.try'))).toEqual([])
  await app.close()

  await test.step('where none can be set up the passphrase stays in its fields', async () => {
    const empty = newProfile()
    chmodSync(empty, 0o555)
    const another = await launchVagus(empty)
    await another.window.getByRole('link', { name: 'Today' }).click()
    const field = another.window.getByRole('textbox', { name: 'Passphrase', exact: true })
    await field.fill(passphrase)
    await another.window.getByRole('textbox', { name: 'Passphrase again' }).fill(passphrase)
    await another.window.getByRole('button', { name: 'Seal the journal' }).click()
    await expect(another.window.getByRole('alert')).toContainText(
      'The key file could not be written (EACCES).',
    )
    await expect(field).toHaveValue(passphrase)
    await another.app.close()
    chmodSync(empty, 0o700)
  })
})

/** A disk of that many bytes, which belongs to everybody; undefined where nobody may mount one. */
function smallDisk(path: string, bytes: number): (() => void) | undefined {
  const words = ['-t', 'tmpfs', '-o', `size=${String(bytes)},mode=0777`, 'tmpfs', path]
  if (process.platform !== 'linux' || spawnSync('mount', words).status !== 0) return undefined
  return () => {
    spawnSync('umount', [path])
  }
}

test('on a full disk a save fails in words and the draft stays, it starts and reads, and saves once there is room', async () => {
  const profile = newProfile()
  const unmount = smallDisk(profile, 4 << 20)
  if (unmount === undefined) {
    console.warn('A full disk was not tried: only root on Linux may make a small one.')
    expect(process.platform === 'linux' && process.getuid?.() === 0).toBe(false)
    return
  }
  const filler = join(profile, 'filler')
  const fill = () => {
    for (let size = 1 << 16; size >= 1; size = size > 1 ? size >> 1 : 0) {
      try {
        for (;;) writeFileSync(filler, 'x'.repeat(size), { flag: 'a' })
      } catch {
        // It does not fit: a smaller piece may.
      }
    }
  }
  try {
    const first = await launchVagus(profile)
    await setUp(first.window)
    await write(first.window, 'a calm day')
    await expect(day(first.window).getByRole('status').first()).toContainText('Saved')
    fill()
    await write(first.window, 'a calm day, until six')
    await expect(day(first.window).getByRole('alert')).toContainText(
      'The disk is full, so this was not saved. It is still on the screen. Make some room, then save again.',
    )
    await expect(notes(first.window)).toHaveValue('a calm day, until six')
    await first.window.screenshot({ path: test.info().outputPath('full-disk.png') })
    rmSync(filler)
    await day(first.window).getByRole('button', { name: 'Save again' }).click()
    await expect(day(first.window).getByRole('status').first()).toContainText('Saved')
    await first.app.close()

    fill()
    const { app, window } = await launchVagus(profile)
    const told = window.getByText('The disk is full, so nothing new can be kept.')
    await expect(told).toBeVisible()
    await searches(window)
    await unlock(window)
    await expect(notes(window)).toHaveValue('a calm day, until six')
    await ask(window, 'settings:change', { theme: 'night' })
    await expect(window.getByText('The disk is full, so your change to the settings')).toBeVisible()
    rmSync(filler)
    await window.getByRole('button', { name: 'Check again' }).click()
    await expect(told).toBeHidden()
    expect(await entriesIn(window)).toHaveLength(1)
    await app.close()
  } finally {
    unmount()
  }
})

test('damaged settings are begun anew, kept aside and said once; a folder in their place is no hindrance either', async () => {
  const profile = newProfile()
  const file = join(profile, 'settings.json')
  const damaged = '{"settings":{"theme":"nig'
  writeFileSync(file, damaged)
  const keptAside = () => readdirSync(profile).filter((name) => name.startsWith('settings.damaged-'))

  const first = await launchVagus(profile)
  const told = first.window.getByText('The settings could not be read: their file was damaged.')
  const [kept = 'none'] = keptAside()
  await expect(told).toContainText(`kept as ${kept} in ${profile}`)
  await first.window.screenshot({ path: test.info().outputPath('settings.png') })
  expect(readFileSync(join(profile, kept), 'utf8')).toBe(damaged)
  expect(await ask(first.window, 'settings:change', { theme: 'night' })).toMatchObject({ ok: true })
  await first.window.getByRole('button', { name: 'Close' }).click()
  await expect(told).toBeHidden()
  await first.window.reload()
  await first.window.waitForSelector('[role=combobox]')
  expect(await ask(first.window, 'faults:read')).toEqual({ ok: true, value: [] })
  await first.app.close()

  rmSync(file)
  mkdirSync(file)
  writeFileSync(join(file, 'mine.txt'), 'mine')
  const { app, window } = await launchVagus(profile)
  await expect(window.getByText('The settings could not be read')).toBeVisible()
  expect(keptAside()).toHaveLength(2)
  expect(keptAside().some((name) => existsSync(join(profile, name, 'mine.txt')))).toBe(true)
  await app.close()
})
