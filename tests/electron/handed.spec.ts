import { expect, test } from '@playwright/test'
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { giveAway, newProfile } from '../../scripts/test/ordinary-user.ts'
import { launchVagus, startAgain } from './launch.ts'
import { ask, openVault, passphrase } from './vault.ts'

test('a backup is handed over by the system: to a Vagus that starts, and to one that runs', async () => {
  const elsewhere = newProfile()
  const first = await launchVagus(elsewhere)
  await openVault(first.window)
  const draft = { kind: 'day', date: '2026-11-20', zone: 'Europe/London', notes: 'plums' } as const
  expect(await ask(first.window, 'journal:save', draft)).toMatchObject({ ok: true })
  expect(await ask(first.window, 'backup:make')).toMatchObject({ ok: true })
  await first.app.close()
  const stick = newProfile()
  const [backup = ''] = readdirSync(join(elsewhere, 'backups')).filter((file) => file.endsWith('.vagus'))
  const file = join(stick, 'from the old computer.vagus')
  cpSync(join(elsewhere, 'backups', backup), file)
  giveAway(stick)

  const { app, window, profile } = await launchVagus(newProfile(), {}, [file])
  const notice = window.getByText('is a backup that you opened with Vagus')
  await expect(notice).toContainText('from the old computer.vagus')
  await window.getByRole('button', { name: 'Look into it' }).click()
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await window.keyboard.press('Enter')
  await expect(window.getByLabel('Went to bed')).toBeVisible()
  const journal = await ask(window, 'journal:entries', { from: 0 })
  expect(journal.ok && journal.value.entries).toContain('plums')
  await expect(notice).toHaveCount(0)

  expect(await startAgain(profile, [file])).toBe(0)
  await expect(notice).toContainText('Nothing changes before you have seen what would.')
  // It was handed over as a file, and nothing of it is in a title.
  expect(
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.getTitle())),
  ).toEqual(['Vagus'])
  await app.close()
})
