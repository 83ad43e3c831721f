import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { newProfile } from '../../scripts/test/ordinary-user.ts'
import { launchVagus, startAgain } from './launch.ts'
import { ask, loadedAnew, openVault, passphrase, setUp, unlock } from './vault.ts'

const secret = 'marmalade at midnight'

/** Everything that the page's world holds, as text. */
async function memoryOf(window: Page): Promise<string> {
  const session = await window.context().newCDPSession(window)
  const pieces: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk))
  // Collects first what nothing refers to.
  await session.send('HeapProfiler.takeHeapSnapshot')
  await session.detach()
  return pieces.join('')
}

async function writeSecret(window: Page): Promise<void> {
  await window.getByRole('textbox', { name: 'Notes' }).fill(secret)
  await window.keyboard.press('Tab')
  await expect(
    window.getByRole('region', { name: 'Day', exact: true }).getByRole('status').first(),
  ).toContainText('Saved')
  // What is not a time is not saved, and must not be lost either.
  await window.getByLabel('Went to bed').fill('around elevenish')
  await window.keyboard.press('Tab')
  await expect(window.getByText(/is not a time that can be read/)).toBeVisible()
}

const locked = (window: Page) => window.getByRole('heading', { name: 'Your journal is locked' })
const say = (app: ElectronApplication, event: 'suspend' | 'lock-screen') =>
  app.evaluate(({ powerMonitor }, name) => {
    powerMonitor.emit(name)
  }, event)

test('locked, by whatever locks it, nothing of the journal is left, and unlocked everything is back', async () => {
  const { app, window } = await launchVagus(newProfile())
  await setUp(window)
  await writeSecret(window)
  expect(await memoryOf(window)).toContain(secret)

  const ways: Readonly<Record<string, () => Promise<unknown>>> = {
    'the person locks it': () => window.keyboard.press('Control+l'),
    'the computer goes to sleep': () => say(app, 'suspend'),
    'the screen is locked': () => say(app, 'lock-screen'),
    'nobody has touched it for longer than the settings allow': () =>
      app.evaluate(() => {
        const later = Date.now() + 16 * 60_000
        Date.now = () => later
      }),
  }
  for (const [what, lock] of Object.entries(ways)) {
    await test.step(what, async () => {
      await loadedAnew(window, lock)
      await expect(locked(window)).toBeVisible({ timeout: 15_000 })
      expect(await window.evaluate(() => document.documentElement.innerHTML)).not.toContain(secret)
      expect(await memoryOf(window)).not.toContain(secret)
      for (const asked of [ask(window, 'journal:open'), ask(window, 'journal:entries', { from: 0 })])
        expect(await asked).toMatchObject({ ok: false, error: { code: 'locked' } })

      await unlock(window)
      await expect(window.getByRole('textbox', { name: 'Notes' })).toHaveValue(secret)
      await expect(window.getByLabel('Went to bed')).toHaveValue('around elevenish')
    })
  }
  await app.close()
})

test('unlocked while the computer goes to sleep, it is locked when it wakes, and the page has nothing of it', async () => {
  const { app, window } = await launchVagus(newProfile())
  await setUp(window)
  await writeSecret(window)
  await loadedAnew(window, () => window.keyboard.press('Control+l'))
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  // At every step of it, from the key on: there is a turn for others between them.
  await app.evaluate(({ powerMonitor }) => {
    const sleep = () => {
      powerMonitor.emit('suspend')
      if (powerMonitor.listenerCount('resume') === 0) setImmediate(sleep)
    }
    sleep()
  })
  await window.keyboard.press('Enter')
  await expect(window.getByRole('alert')).toContainText('locked')
  await expect(locked(window)).toBeVisible()
  for (const asked of [ask(window, 'journal:open'), ask(window, 'journal:entries', { from: 0 })])
    expect(await asked).toMatchObject({ ok: false, error: { code: 'locked' } })
  expect(await memoryOf(window)).not.toContain(secret)
  await app.evaluate(({ powerMonitor }) => powerMonitor.once('resume', () => undefined))
  await unlock(window)
  await expect(window.getByRole('textbox', { name: 'Notes' })).toHaveValue(secret)
  await app.close()
})

test('a page that hangs is not waited for, and loses what it knew', async () => {
  const { app, window } = await launchVagus(newProfile())
  await setUp(window)
  await writeSecret(window)
  const processOf = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId())
  const before = await processOf()
  void window
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined)
  await say(app, 'suspend')
  // The new page waits for Playwright, which lets go of one whose process has ended: so only the process is looked at.
  await expect.poll(processOf, { timeout: 30_000 }).not.toBe(before)
  const left = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  )
  expect(left).toContain('app://local/index.html')
  await app.close()
})

test('a wrong passphrase opens nothing, waits longer each time, and changes nothing', async () => {
  const { app, window } = await launchVagus(newProfile())
  await setUp(window)
  await loadedAnew(window, () => window.keyboard.press('Control+l'))
  await expect(locked(window)).toBeVisible()
  const field = window.getByRole('textbox', { name: 'Passphrase', exact: true })
  for (let wrong = 0; wrong < 3; wrong += 1) {
    await field.fill(`${passphrase}${String(wrong)}`)
    await window.keyboard.press('Enter')
    await expect(window.getByText(/That is not the passphrase/)).toBeVisible()
    await expect(field).toBeFocused()
  }
  await expect(window.getByRole('timer')).toContainText('Next try in')
  await expect(window.getByText('You can try again now.')).toBeVisible()
  await unlock(window)
  await app.close()
})

test('the recovery code opens the journal when the passphrase is forgotten, and a new one can be chosen', async () => {
  const profile = newProfile()
  const first = await launchVagus(profile)
  const code = await setUp(first.window)
  await writeSecret(first.window)
  await first.app.close()

  const { app, window } = await launchVagus(profile)
  await window.getByRole('link', { name: 'Today' }).click()
  await window.getByRole('button', { name: 'Use the recovery code instead' }).click()
  await window.getByRole('textbox', { name: 'Recovery code' }).fill(code.toLowerCase().replaceAll('-', ' '))
  await window.keyboard.press('Enter')
  await window.getByRole('textbox', { name: 'New passphrase', exact: true }).fill('another harbour lamp')
  await window.getByRole('textbox', { name: 'New passphrase again' }).fill('another harbour lamp')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Notes' })).toHaveValue(secret)
  await app.close()

  const last = await launchVagus(profile)
  const old = await ask(last.window, 'vault:unlock', { by: 'passphrase', passphrase })
  expect(old).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } })
  const chosen = { by: 'passphrase', passphrase: 'another harbour lamp' } as const
  expect(await ask(last.window, 'vault:unlock', chosen)).toMatchObject({ ok: true })
  await last.app.close()
})

test('a second start ends at once and shows the window of the first', async () => {
  const profile = newProfile()
  const { app, window } = await launchVagus(profile)
  await openVault(window)
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize()
  })
  expect(await startAgain(profile)).toBe(0)
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.isMinimized()),
  )
  expect(windows).toEqual([false])
  await app.close()
})
