import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newProfile } from '../../scripts/test/ordinary-user.ts'
import { launchVagus } from './launch.ts'
import { ask, openVault } from './vault.ts'

const title = 'Sleep and gut summary'

test('the PDF has the title of the page, which the window never has; it is opened without a path', async () => {
  const { app, window } = await launchVagus()
  await openVault(window)
  await window.evaluate((title) => {
    document.title = title
  }, title)
  const titles = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((own) => ({
        page: own.webContents.getTitle(),
        window: own.getTitle(),
      })),
    )
  await expect.poll(titles).toEqual([{ page: title, window: 'Vagus' }])

  const file = join(newProfile(), 'summary.pdf')
  await app.evaluate(({ dialog, shell }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    // Another program has no place in a test. What it was asked is looked at below.
    shell.openPath = (path) => {
      Reflect.set(globalThis, 'openedPath', path)
      return Promise.resolve('')
    }
  }, file)
  const range = { from: '2026-11-10', to: '2026-11-23' }
  expect(await ask(window, 'summary:save-pdf', { range })).toEqual({ ok: true, value: { file } })
  // What says so is in the clear in every PDF that Chromium writes.
  const pdf = readFileSync(file, 'latin1')
  const says = (words: RegExp) => words.test(pdf)
  expect({
    title: says(/\/Title \(Sleep and gut summary\)/),
    tags: says(/\/MarkInfo\s*<<[^>]*\/Marked true/),
    language: says(/\/Lang \(en/),
    bookmarks: says(/\/Outlines /),
  }).toEqual({ title: true, tags: true, language: true, bookmarks: true })
  expect(await titles()).toEqual([{ page: title, window: 'Vagus' }])

  expect(await ask(window, 'summary:open-pdf')).toEqual({ ok: true, value: { opened: true } })
  expect(await app.evaluate(() => Reflect.get(globalThis, 'openedPath') as unknown)).toBe(file)
  expect(await ask(window, 'vault:lock')).toMatchObject({ ok: true })
  await app.close()
})
