import { expect, test } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newProfile } from '../../../scripts/test/ordinary-user.ts'
import type { Entry } from '../../../src/core/journal/entry.ts'
import { passphrase } from '../vault.ts'
import { Driven, endAll } from './drive.ts'

test.afterEach(endAll)

/** Of everything that is saved, and of how often it was. */
const entries = (app: Driven) =>
  app.page(async () => {
    const opened = await window.bridge.invoke('journal:entries', { from: 0 })
    return opened.ok ? (JSON.parse(opened.value.entries) as Entry[]) : opened.error.code
  })

/** To the page of today with the journal open. */
async function unlock(app: Driven): Promise<void> {
  await app.page(async (passphrase) => {
    const state = await window.bridge.invoke('vault:state')
    if (state.ok && state.value.kind === 'new') await window.bridge.invoke('vault:create', { passphrase })
    else await window.bridge.invoke('vault:unlock', { by: 'passphrase', passphrase })
    location.hash = '#/today'
  }, passphrase)
  // The page has not heard of it.
  await app.main(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.reload()
  })
  await app.says('Nothing here is compulsory.')
}

/** Puts words into the notes of the day, as fingers would, and says what stands there. */
const typed = (app: Driven, text: string) =>
  app.page((text) => {
    const notes = [...document.querySelectorAll('textarea')].find(({ labels }) =>
      [...labels].some((label) => label.textContent.trim() === 'Notes'),
    )
    if (notes === undefined) throw new Error('There are no notes here.')
    notes.focus()
    notes.value = text
    notes.dispatchEvent(new InputEvent('input', { bubbles: true }))
    notes.blur()
  }, text)

async function killPage(app: Driven): Promise<void> {
  for (const pid of await app.pidsOf('Tab')) process.kill(pid, 'SIGKILL')
}

async function picture(app: Driven, name: string): Promise<void> {
  const png = await app.main(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
  )
  writeFileSync(test.info().outputPath(name), Buffer.from(png ?? '', 'base64'))
}

const putAway = (app: Driven) =>
  app.page(() => {
    const close = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Close')
    close?.click()
  })

test('whatever becomes of the page, the window is not left blank or deaf, and nothing that was saved is lost', async () => {
  const profile = newProfile()
  const app = new Driven({ profile })
  await app.says('Ask in your own words')
  await unlock(app)
  await typed(app, 'kept words')
  await app.says('Saved')

  await test.step('the page stops: it comes back where it was, locked, and says so once', async () => {
    await killPage(app)
    await app.says('The page stopped working and was loaded again.')
    await app.says('Your journal is locked')
    expect(await app.page(() => location.hash)).toBe('#/today')
    expect(await entries(app)).toBe('locked')
    await picture(app, 'page-stopped.png')
    await putAway(app)
    await expect.poll(() => app.page(() => document.body.innerText)).not.toContain('The page stopped')
    await unlock(app)
    expect(await app.page(() => document.body.innerText)).not.toContain('The page stopped')
    expect(await entries(app)).toMatchObject([{ notes: 'kept words' }])
  })

  await test.step('it stops three times within a minute: the system asks, and nothing goes round in circles', async () => {
    await killPage(app)
    await app.says('The page stopped working and was loaded again.')
    await killPage(app)
    expect(await app.next()).toMatchObject({
      message: 'The page of Vagus keeps stopping.',
      detail: expect.stringContaining('Everything that was saved is kept, and the journal is locked.'),
      buttons: ['Try again', 'Quit'],
    })
    await expect.poll(() => app.pidsOf('Tab')).toEqual([])
    app.answer(0)
    await app.says('Your journal is locked')
    await unlock(app)
    expect(await entries(app)).toMatchObject([{ notes: 'kept words' }])
  })

  await test.step('the main process is busy: the page says so until the answer comes, and sends nothing twice', async () => {
    const saved = await app.received('journal:save')
    // In the page, because whoever asks from outside asks the main process.
    const seen = app.page(async () => {
      const late = () =>
        document.body.innerText.includes(
          'Vagus is taking longer than it should. What you wrote is still on this page.',
        )
      const until = async (is: () => boolean) => {
        while (!is()) await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      await until(() => 'begin' in window)
      const notes = [...document.querySelectorAll('textarea')].at(-1)
      if (notes === undefined) return 'no notes'
      notes.focus()
      notes.value = 'written while nobody answered'
      notes.dispatchEvent(new InputEvent('input', { bubbles: true }))
      notes.blur()
      await until(late)
      const { value } = notes
      await until(() => !late())
      return value
    })
    await app.page(() => {
      Reflect.set(window, 'begin', true)
    })
    await app.main(() => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 6_000)
    })
    expect(await seen).toBe('written while nobody answered')
    await expect.poll(() => entries(app)).toMatchObject([{ notes: 'written while nobody answered' }])
    expect(await app.received('journal:save')).toBe(saved + 1)
  })

  await test.step('the page hangs: the system asks, and it is loaded anew when the person says so', async () => {
    await app.main(({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents
      void page?.executeJavaScript('for (;;);').catch(() => undefined)
    })
    // Chromium notices it when what the person does is not taken, and gives the page fifteen seconds.
    await expect
      .poll(
        async () => {
          await app.main(({ BrowserWindow }) => {
            const page = BrowserWindow.getAllWindows()[0]?.webContents
            page?.sendInputEvent({ type: 'mouseDown', x: 400, y: 400, button: 'left', clickCount: 1 })
          })
          return app.shown.length
        },
        { intervals: [500], timeout: 60_000 },
      )
      .toBe(1)
    expect(await app.next()).toMatchObject({
      message: 'The page does not answer.',
      buttons: ['Wait', 'Load the page again'],
    })
    app.answer(1)
    await app.says('The page stopped working and was loaded again.')
    await app.says('Your journal is locked')
  })

  await app.close()
  expect(readFileSync(join(profile, 'journal', 'keys.json'), 'utf8')).not.toBe('')
})
