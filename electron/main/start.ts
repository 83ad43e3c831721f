import { app, ipcMain, session, type IpcMainInvokeEvent } from 'electron'
import { join } from 'node:path'
import type { CommandId } from '../../src/contract/channels.ts'
import type { Settings } from '../../src/contract/settings.ts'
import { spoken } from '../../src/core/language.ts'
import { showContextMenus } from './context-menu.ts'
import { endFatally } from './faults/fatal.ts'
import { Faults } from './faults/faults.ts'
import { watchGraphics } from './faults/graphics.ts'
import { PageWatch } from './faults/page-watch.ts'
import { serve } from './ipc/serve.ts'
import { languageOf, speakIn } from './language.ts'
import { setMenu } from './menu.ts'
import type { HandedFile } from './outside/handed-file.ts'
import { pageIn, serveApp } from './protocol.ts'
import { isTrusted, type NetworkLog } from './security.ts'
import type { FirstLook } from './settings/first-look.ts'
import { closeWhenSaved, dressWindow, openWindow, placeWindow, tell } from './window.ts'

/** Builds the parts and hands them to the contract. */
export async function start(
  network: NetworkLog,
  handed: HandedFile,
  { settings, bounds }: FirstLook,
): Promise<void> {
  const chosen = (command: CommandId) => {
    if (!window.isDestroyed()) tell(window, `command:${command}`)
  }
  // Without the prefix `persist:` nothing of this session is written to the disk.
  const pages = session.fromPartition('vagus')
  serveApp(pages, join(import.meta.dirname, '../renderer'))

  const profile = app.getPath('userData')
  const language = languageOf(settings)
  // English is there already, and its window is opened without waiting for anything.
  if (language !== 'en') await speakIn(language)
  const window = openWindow(pages, join(import.meta.dirname, '../preload/index.cjs'), language)
  dressWindow(window, settings)
  placeWindow(window, bounds)
  // All that follows is done while the page is on its way in its own process.
  setMenu(chosen)
  const settled = closeWhenSaved(window)
  const faults = new Faults(() => {
    if (!window.isDestroyed()) tell(window, 'faults:changed')
  })
  const page = new PageWatch(window, faults)
  watchGraphics({ window, faults, profile })
  showContextMenus(window, chosen)
  // The stores and what they need are loaded when the page is there: loading them holds up whatever it asks for before.
  const there = new Promise<void>((resolve) => {
    window.webContents.once('dom-ready', () => {
      resolve()
    })
  })
  const handlers = there
    .then(() => import('./handlers.ts'))
    .then(({ createHandlers }) => createHandlers(window, network, settled, { faults, page, handed, speakAs }))
  handlers.catch(endFatally)
  const speakAs = async (changed: Settings) => {
    const wanted = languageOf(changed)
    if (wanted === spoken()) return
    await speakIn(wanted)
    setMenu(chosen)
    if (window.isDestroyed()) return
    // The page has settled what was unsaved before it asked, and stays where it is.
    await window.loadURL(pageIn(wanted) + new URL(window.webContents.getURL()).hash)
  }
  const isHeard = (event: IpcMainInvokeEvent) => {
    page.spoke()
    return isTrusted(event)
  }
  serve(ipcMain, isHeard, handlers)

  window.once('ready-to-show', () => {
    window.show()
  })
  handed.changed = () => {
    if (!window.isDestroyed()) tell(window, 'incoming:waiting')
  }
  app.on('second-instance', (_event, words, folder) => {
    handed.hand(words.slice(1), folder)
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
}
