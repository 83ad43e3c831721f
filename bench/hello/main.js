import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'

app.enableSandbox()
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(join(import.meta.dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
