import { dialog, ipcMain } from 'electron'

/*
 * Loaded into the main process before the app, in place of Playwright: that lets go of a page whose process has ended, and
 * switches off Chromium's watch for pages that hang. Messages of the system go to the test, which answers them.
 */

/** @type {((response: number) => void) | undefined} */
let answer

dialog.showErrorBox = (title, content) => {
  process.send?.({ said: { title, content } })
}

Reflect.set(dialog, 'showMessageBox', (/** @type {unknown[]} */ ...given) => {
  const options = /** @type {import('electron').MessageBoxOptions} */ (given.at(-1))
  const { message, detail, buttons, cancelId = 0, signal } = options
  process.send?.({ asked: { message, detail, buttons } })
  return new Promise((resolve) => {
    answer = (response) => {
      resolve({ response, checkboxChecked: false })
    }
    signal?.addEventListener('abort', () => {
      process.send?.({ withdrawn: true })
      answer?.(cancelId)
    })
  })
})

/**
 * How many messages of the page there were on each channel.
 * @type {Record<string, number>}
 */
const received = {}
Reflect.set(globalThis, 'received', received)
const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (channel, listener) => {
  handle(channel, (event, /** @type {unknown} */ input) => {
    received[channel] = (received[channel] ?? 0) + 1
    const answered = /** @type {unknown} */ (listener(event, input))
    return answered
  })
}

/** @param {{ id?: number, source?: string, argument?: unknown, response?: number }} asked */
async function hear({ id, source = '', argument, response }) {
  if (response !== undefined) {
    answer?.(response)
    return
  }
  try {
    // The test's own function, as text.
    const evaluated = /** @type {unknown} */ ((0, eval)(`(${source})`))
    const run = /** @type {(electron: unknown, argument: unknown) => unknown} */ (evaluated)
    process.send?.({ id, value: await run(await import('electron'), argument) })
  } catch (cause) {
    process.send?.({ id, error: String(cause) })
  }
}

process.on('message', (asked) => {
  void hear(/** @type {Parameters<typeof hear>[0]} */ (asked))
})
