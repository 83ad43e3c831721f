import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newProfile } from '../../scripts/test/ordinary-user.ts'
import { launchVagus } from './launch.ts'
import { setUp } from './vault.ts'

/** Addresses of other computers that Chromium's own log of its network names in anything that happened. */
function askedFor(log: string): string[] {
  // Before the events stand names of what can happen, and where Chromium could send reports.
  const events = log.slice(log.indexOf('"events"'))
  return [...new Set(events.match(/\b(?:https?|wss?|ftp):\/\/[^"\\/]+/g))]
}

test('from its first moment to its last, by Chromium’s own account, it asks nothing of anybody', async () => {
  const profile = newProfile()
  const log = join(profile, 'network.json')
  const { app, window } = await launchVagus(profile, {}, [`--log-net-log=${log}`])
  await setUp(window)
  for (const place of ['Journal', 'Library', 'Summary', 'Settings', 'Search']) {
    await window.getByRole('link', { name: place, exact: true }).click()
    // The summary has one of its own on its sheet, when that is there.
    await expect(window.getByRole('heading', { level: 1 }).first()).toBeAttached()
  }
  await window.getByRole('combobox').fill('melatonin')
  await expect(window.getByRole('option').first()).toBeVisible()
  await app.close()

  const written = readFileSync(log, 'utf8')
  // There is a log, and something happened in it.
  expect(written.slice(written.indexOf('"events"'))).toContain('"time"')
  expect(askedFor(written)).toEqual([])
})
