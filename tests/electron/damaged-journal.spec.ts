import { expect, test, type Page } from '@playwright/test'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newProfile } from '../../scripts/test/ordinary-user.ts'
import type { Entry } from '../../src/core/journal/entry.ts'
import { launchVagus } from './launch.ts'
import { ask, openVault, unlock } from './vault.ts'

const years = [2022, 2023, 2024, 2025]

async function writeDays(page: Page): Promise<void> {
  for (const year of years) {
    const date = `${String(year)}-05-04`
    const saved = await ask(page, 'journal:save', { kind: 'gut', date, zone: 'Europe/London', pain: 4 })
    if (!saved.ok) throw new Error(saved.error.message)
  }
}

async function entriesIn(page: Page): Promise<Entry[]> {
  const opened = await ask(page, 'journal:entries', { from: 0 })
  if (!opened.ok) throw new Error(opened.error.message)
  return JSON.parse(opened.value.entries) as Entry[]
}

test('damaged, changed and newer files are named and kept, the rest opens, and a backup has what they had', async () => {
  const profile = newProfile()
  const folder = join(profile, 'journal')
  const file = (year: number) => join(folder, `journal-${String(year)}.json`)

  const first = await launchVagus(profile)
  await openVault(first.window)
  await writeDays(first.window)
  await first.app.close()

  const whole = readFileSync(file(2023), 'utf8')
  const damaged = {
    // One character of the one record in it.
    2023: whole.replace(
      /"sealed":"(.{40})(.)/,
      (_, before: string, at: string) => `"sealed":"${before}${at === 'A' ? 'B' : 'A'}`,
    ),
    2024: readFileSync(file(2024), 'utf8').slice(0, 90),
    2025: readFileSync(file(2025), 'utf8').replace('"format":2', '"format":3'),
  }
  for (const [year, content] of Object.entries(damaged)) writeFileSync(file(Number(year)), content)

  const { app, window } = await launchVagus(profile)
  await unlock(window)
  const alerts = window.getByRole('alert')
  await expect(alerts.filter({ hasText: '1 entry in journal-2023.json could not be opened' })).toBeVisible()
  await expect(alerts.filter({ hasText: 'journal-2024.json could not be read' })).toBeVisible()
  await expect(alerts.filter({ hasText: 'journal-2025.json was written by a newer version' })).toBeVisible()
  expect((await entriesIn(window)).map(({ date }) => date)).toEqual(['2022-05-04', '2025-05-04'])

  await test.step('the newer file is not written, and the person is told why', async () => {
    await window.evaluate(() => {
      location.hash = '#/journal/2025-05-04'
    })
    const pain = window.getByRole('radiogroup', { name: 'Pain' })
    await expect(pain.getByRole('radio', { name: '4', exact: true })).toBeChecked()
    await pain.getByRole('radio', { name: '7', exact: true }).click()
    await expect(window.getByRole('region', { name: 'Gut' }).getByRole('alert')).toContainText(
      'newer version of Vagus',
    )
  })
  const kept = readdirSync(folder).find((name) => name.startsWith('journal-2024.damaged-'))
  expect(readFileSync(join(folder, kept ?? 'none'), 'utf8')).toBe(damaged[2024])
  expect(readFileSync(file(2025), 'utf8')).toBe(damaged[2025])
  expect(readFileSync(file(2023), 'utf8')).toBe(damaged[2023])

  await test.step('what is lost here comes back from a backup, and can be undone', async () => {
    const list = await ask(window, 'backup:list')
    if (!list.ok) throw new Error(list.error.message)
    const backup = list.value.backups.find(({ file }) => !file.includes('partial'))
    const incoming = await ask(window, 'incoming:open', { what: 'backup', file: backup?.file })
    expect(incoming).toMatchObject({ ok: true, value: { kind: 'ready', missing: 2, same: 2, onlyHere: 0 } })
    expect(await ask(window, 'incoming:apply', { mode: 'add' })).toMatchObject({
      ok: true,
      value: { added: 2, changed: 0, removed: 0 },
    })
    expect(await entriesIn(window)).toHaveLength(years.length)
    expect(await ask(window, 'incoming:undo')).toMatchObject({ ok: true, value: { removed: 2 } })
  })

  // What could not be saved is kept sealed, so nobody has to be asked.
  await app.close()
})
