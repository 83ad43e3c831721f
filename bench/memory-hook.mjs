// Loaded into the main process of the bare window by `-r`: says when it has come to rest.
import { app } from 'electron'
import { setTimeout as after } from 'node:timers/promises'

app.once('browser-window-created', (_event, window) => {
  window.once('show', () => {
    void after(5000).then(() => {
      process.stdout.write('\nvagus-tour {}\n')
    })
  })
})
