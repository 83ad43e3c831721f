import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newProfile } from '../../../scripts/test/ordinary-user.ts'
import { passphrase } from '../vault.ts'
import { Driven, endAll } from './drive.ts'

test.afterEach(endAll)

/** Ends the process that draws, and asks for something to be drawn so that another one is needed. */
async function killGraphics(app: Driven): Promise<void> {
  await expect
    .poll(
      async () => {
        await app.main(({ BrowserWindow }) => {
          const [window] = BrowserWindow.getAllWindows()
          window?.webContents.invalidate()
          void window?.webContents.capturePage().catch(() => undefined)
        })
        return (await app.pidsOf('GPU')).length
      },
      { intervals: [50], timeout: 60_000 },
    )
    .toBeGreaterThan(0)
  for (const pid of await app.pidsOf('GPU')) process.kill(pid, 'SIGKILL')
  await expect.poll(() => app.pidsOf('GPU').catch(() => []), { intervals: [20] }).toEqual([])
}

test('without what draws it goes on, then does without the graphics card, and ends in order before Chromium gives up', async () => {
  const profile = newProfile()
  const app = new Driven({ profile })
  await app.says('Ask in your own words')
  await app.page(async (passphrase) => {
    await window.bridge.invoke('vault:create', { passphrase })
  }, passphrase)
  const uses = () => app.main(({ app }) => app.isHardwareAccelerationEnabled())
  expect(await uses()).toBe(true)

  await killGraphics(app)
  await killGraphics(app)
  expect(await app.page(() => document.body.innerText)).not.toContain('graphics card')
  await killGraphics(app)
  await app.says(
    'The graphics card or its driver stopped several times, so Vagus does without it from now on',
  )
  expect(readFileSync(join(profile, 'without-graphics-card'), 'utf8')).toMatch(/^\S+ \S+$/)

  await killGraphics(app)
  expect(await app.next()).toMatchObject({
    title: 'Vagus has to be started again',
    content: expect.stringContaining('What you wrote was saved first.'),
  })
  expect(await app.ended).toBe(0)

  const again = new Driven({ profile })
  await again.says('Ask in your own words')
  expect(await again.main(({ app }) => app.isHardwareAccelerationEnabled())).toBe(false)
  await again.close()
})
