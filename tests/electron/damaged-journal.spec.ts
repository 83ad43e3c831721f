import { expect, test } from '@playwright/test'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newProfile } from '../../scripts/test/ordinary-user.ts'
import { launchVagus } from './launch.ts'

const good = (year: number) => {
  const id = `00000000-0000-4000-8000-00000000${String(year)}`
  const moment = `${String(year)}-05-04T08:00:00.000Z`
  const entry = { id, kind: 'gut', date: `${String(year)}-05-04`, zone: 'Europe/London', pain: 4 }
  return { [id]: { schema: 1, entry: { ...entry, recordedAt: moment, changedAt: moment } } }
}

test('a damaged file and a newer one are named and kept, and the rest of the journal opens', async () => {
  const profile = newProfile()
  const folder = join(profile, 'journal')
  mkdirSync(folder)
  const files = {
    'journal-2023.json': JSON.stringify({ format: 1, records: good(2023) }),
    'journal-2024.json': JSON.stringify({ format: 1, records: good(2024) }).slice(0, 90),
    'journal-2025.json': JSON.stringify({ format: 2, records: good(2025), shelf: 'unknown here' }),
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)

  const { app, window } = await launchVagus(profile)
  await window.getByRole('link', { name: 'Journal' }).click()
  await expect(window.getByText('2 days recorded')).toBeVisible()
  const alerts = window.getByRole('alert')
  await expect(alerts.filter({ hasText: 'journal-2024.json could not be read' })).toBeVisible()
  await expect(alerts.filter({ hasText: 'journal-2025.json was written by a newer version' })).toBeVisible()

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

  await test.step('the damaged year goes on in a fresh file', async () => {
    await window.evaluate(() => {
      location.hash = '#/journal/2024-05-04'
    })
    await window
      .getByRole('radiogroup', { name: 'Pain' })
      .getByRole('radio', { name: '5', exact: true })
      .click()
    await expect(window.getByRole('region', { name: 'Gut' }).getByRole('status').first()).toContainText(
      'Saved',
    )
  })
  // What could not be saved is thrown away only when the person says so.
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
  })
  await app.close()

  const kept = readdirSync(folder).find((name) => name.startsWith('journal-2024.damaged-'))
  expect(readFileSync(join(folder, kept ?? 'none'), 'utf8')).toBe(files['journal-2024.json'])
  expect(readFileSync(join(folder, 'journal-2025.json'), 'utf8')).toBe(files['journal-2025.json'])
  expect(readFileSync(join(folder, 'journal-2023.json'), 'utf8')).toBe(files['journal-2023.json'])
  expect(readFileSync(join(folder, 'journal-2024.json'), 'utf8')).toMatch(/"pain":\s*5/)
})
