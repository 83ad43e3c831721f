// Loaded into the main process by `-r`, so that the app and the bare window are measured alike and neither knows of it.
import { app } from 'electron'

/** In the page: the moment at which a text field has the focus. */
const focused = `new Promise((resolve) => {
  const look = () => {
    const field = document.activeElement
    if (field instanceof HTMLInputElement && (field.type === 'text' || field.type === 'search')) {
      resolve(performance.timeOrigin + performance.now())
    } else {
      setTimeout(look, 2)
    }
  }
  look()
})`

app.once('browser-window-created', (_event, window) => {
  /** @type {Promise<number>} */
  const shown = new Promise((resolve) => {
    window.once('show', () => {
      resolve(performance.timeOrigin + performance.now())
    })
  })
  /** @type {Promise<number>} */
  const ready = new Promise((resolve, reject) => {
    window.webContents.once('dom-ready', () => {
      window.webContents.executeJavaScript(focused).then(resolve, reject)
    })
  })
  Promise.all([shown, ready]).then(
    (moments) => {
      process.stdout.write(`\nvagus-bench ${String(Math.max(...moments))}\n`, () => {
        app.exit(0)
      })
    },
    () => {
      app.exit(1)
    },
  )
})
