import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { commandIds } from '../../src/contract/channels.ts'
import { launchVagus, startAgain } from './launch.ts'
import { ask } from './vault.ts'

/** Chooses something in the window's own menu, as a click there does. @returns whether it could be chosen */
const choose = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id)
    if (item?.enabled !== true) return false
    // Electron types it as a function of nobody knows what.
    ;(item.click as () => void)()
    return true
  }, id)

const canChoose = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled, id)

/** A key as the keyboard sends it: what the page leaves alone comes to the menu. */
const press = (app: ElectronApplication, keyCode: string, modifiers: readonly ('control' | 'alt')[] = []) =>
  app.evaluate(
    ({ BrowserWindow }, { keyCode, modifiers }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      for (const type of ['keyDown', 'keyUp'] as const)
        contents?.sendInputEvent({ type, keyCode, modifiers: [...modifiers] })
    },
    { keyCode, modifiers },
  )

/** What the menu does by itself it does to the window with the focus, which nobody hands out on a bare display. */
async function focus(app: ElectronApplication): Promise<void> {
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.focus()
        window?.webContents.focus()
        return window?.webContents.isFocused()
      }),
    )
    .toBe(true)
}

const zoom = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel())

const isFullScreen = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())

/** Keeps the menus that would hang in the window, in place of showing them. */
const holdMenus = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function () {
      Reflect.set(globalThis, 'held', this)
    }
  })

/** What the menu says that hung in the window last, and that is then gone. */
const heldMenu = (app: ElectronApplication) =>
  app.evaluate(() => {
    const menu = Reflect.get(globalThis, 'held') as Electron.Menu | undefined
    return menu?.items.map(({ id, role, type }) => (type === 'separator' ? '-' : (role ?? id)))
  })

const chooseHeld = (app: ElectronApplication, id: string) =>
  app.evaluate((_electron, id) => {
    const menu = Reflect.get(globalThis, 'held') as Electron.Menu
    menu.getMenuItemById(id)?.click()
  }, id)

/** Where the page was led from now on, and what it was told by a menu. */
async function watch(page: Page): Promise<void> {
  await page.evaluate((ids) => {
    const seen: string[] = []
    Reflect.set(globalThis, 'seen', seen)
    addEventListener('hashchange', ({ newURL }) => seen.push(new URL(newURL).hash))
    for (const id of ids) window.bridge.on(`command:${id}`, () => seen.push(id))
  }, commandIds)
}
const seen = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'seen') as string[])

test('menus, keys and the mouse do what they say, once each, and nothing from outside leads anywhere', async () => {
  const { app, window, profile } = await launchVagus()
  const heading = (name: string) => window.getByRole('heading', { level: 1, name })
  const field = window.getByRole('search').getByRole('combobox')

  await test.step('what is chosen in the menu is done, and what a page cannot do is greyed out', async () => {
    // The page says so once all of it is there.
    await expect.poll(() => canChoose(app, 'text-larger')).toBe(true)
    expect(await choose(app, 'print')).toBe(false)
    expect(await choose(app, 'backup')).toBe(false)
    expect(await choose(app, 'glossary')).toBe(true)
    await expect(heading('Glossary')).toBeVisible()
    await window.evaluate(() => {
      location.hash = '#/library/article/melatonin-in-ibs'
    })
    await expect.poll(() => canChoose(app, 'print')).toBe(true)
    expect(await canChoose(app, 'save-pdf')).toBe(false)
    await choose(app, 'find')
    await expect(window.getByRole('searchbox', { name: 'Find in this article' })).toBeFocused()
    await window.keyboard.press('Escape')
  })

  await test.step('selected words are looked up; no word of them is on the way', async () => {
    await holdMenus(app)
    const title = heading('Melatonin in IBS')
    await title.selectText()
    await title.click({ button: 'right' })
    await expect.poll(() => heldMenu(app)).toEqual(['look-up', '-', 'copy'])
    await chooseHeld(app, 'look-up')
    await expect(field).toHaveValue(/^Melatonin in IBS/)
    await expect(window.getByRole('option').first()).toBeVisible()
    await field.selectText()
    await field.click({ button: 'right' })
    await expect.poll(() => heldMenu(app)).toEqual(['look-up', '-', 'cut', 'copy', 'paste', '-', 'selectall'])
  })

  await test.step('a key is heard by the page or by the menu', async () => {
    await focus(app)
    await watch(window)
    await press(app, '2', ['control'])
    await expect(window).toHaveURL(/#\/today$/)
    await press(app, '4', ['control'])
    await expect(window).toHaveURL(/#\/library$/)
    await press(app, 'k', ['control'])
    await expect(window.getByRole('dialog', { name: 'Go to or do anything' })).toBeVisible()
    await press(app, 'k', ['control'])
    await expect(window.getByRole('dialog')).toHaveCount(0)
    await press(app, 'Left', ['alt'])
    await expect(window).toHaveURL(/#\/today$/)
    for (const [key, level] of [
      ['=', 0.5],
      ['=', 1],
      ['-', 0.5],
    ] as const) {
      await press(app, key, ['control'])
      await expect.poll(() => zoom(app)).toBe(level)
    }
    // The palette has the same done by a message.
    for (const [change, level] of [
      ['zoom-reset', 0],
      ['zoom-out', -0.5],
      ['zoom-in', 0],
      ['zoom-in', 0.5],
    ] as const) {
      expect(await ask(window, 'window:view', { change })).toMatchObject({ ok: true })
      expect(await zoom(app)).toBe(level)
    }
    await press(app, 'F11')
    await expect.poll(() => isFullScreen(app)).toBe(true)
    expect(await ask(window, 'window:view', { change: 'full-screen' })).toMatchObject({ ok: true })
    await expect.poll(() => isFullScreen(app)).toBe(false)
    expect(await seen(window)).toEqual(['#/today', '#/library', '#/today'])
  })

  await test.step('the side buttons of a mouse go one step', async () => {
    const mouse = await window.context().newCDPSession(window)
    for (const [button, hash] of [
      ['forward', '#/library'],
      ['back', '#/today'],
    ] as const) {
      for (const type of ['mousePressed', 'mouseReleased'] as const)
        await mouse.send('Input.dispatchMouseEvent', { type, button, x: 500, y: 400, clickCount: 1 })
      await expect.poll(async () => (await seen(window)).at(-1)).toBe(hash)
    }
    expect((await seen(window)).slice(3)).toEqual(['#/library', '#/today'])
  })

  await test.step('an address that names Vagus is none of its own', async () => {
    const address = 'vagus://settings'
    expect(await startAgain(profile, [address])).toBe(0)
    await app.evaluate(({ app }, address) => {
      app.emit('open-url', { preventDefault: () => undefined }, address)
    }, address)
    await window.evaluate((address) => {
      location.href = address
      open(address)
    }, address)
    expect(await app.evaluate(({ app }) => app.isDefaultProtocolClient('vagus'))).toBe(false)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    // Whatever was led somewhere would be there before this.
    await press(app, '3', ['control'])
    await expect.poll(async () => (await seen(window)).slice(5)).toEqual(['#/journal'])
  })
  await app.close()

  await test.step('the next start is as large as this one was, and at home whatever it is asked for', async () => {
    const next = await launchVagus(profile, {}, ['vagus://settings'])
    expect(await zoom(next.app)).toBeCloseTo(0.5, 5)
    expect(new URL(next.window.url()).hash).toBe('')
    await next.app.close()
  })
})
