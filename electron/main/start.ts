import { app, ipcMain, session } from 'electron'
import { join } from 'node:path'
import { serve } from './ipc/serve.ts'
import { setMenu } from './menu.ts'
import { serveApp } from './protocol.ts'
import { isTrusted, type NetworkLog } from './security.ts'
import { closeWhenSaved, openWindow } from './window.ts'

/** Builds the parts and hands them to the contract. */
export function start(network: NetworkLog): void {
  setMenu()
  // Without the prefix `persist:` nothing of this session is written to the disk.
  const pages = session.fromPartition('vagus')
  serveApp(pages, join(import.meta.dirname, '../renderer'))

  const window = openWindow(pages, join(import.meta.dirname, '../preload/index.cjs'))
  const settled = closeWhenSaved(window)
  // The stores and what they need are loaded while the page loads in its own process.
  const handlers = import('./handlers.ts').then(({ createHandlers }) =>
    createHandlers(window, network, settled),
  )
  serve(ipcMain, isTrusted, handlers)

  // Shown when there is something to see, and where the person left it.
  window.once('ready-to-show', () => {
    void handlers.finally(() => {
      window.show()
    })
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
}
