// Loaded into the main process by `-r`: unlocks a journal and looks at its summary over one range of ninety days after the
// other, then saves it as PDF again and again, in the app as it is.
import { app, dialog } from 'electron'

/** @type {unknown} */
const job = JSON.parse(process.env['VAGUS_JOB'] ?? '{}')
const { passphrase, out, changes, pdfs } =
  /** @type {{ passphrase: string, out: string, changes: number, pdfs: number }} */ (job)

const unlock = `bridge.invoke('vault:unlock', ${JSON.stringify({ by: 'passphrase', passphrase })})`

/** In the page, which finds the journal open: resolves with the milliseconds that each step took. */
const measure = `(async () => {
  const dates = []
  for (let isLast = false; !isLast;) {
    const { value } = await bridge.invoke('journal:entries', { from: dates.length })
    dates.push(...JSON.parse(value.entries).map(({ date }) => date))
    isLast = value.problems !== undefined
  }
  const newest = dates.reduce((last, date) => (date > last ? date : last))
  const day = (offset) => {
    const date = new Date(newest + 'T12:00:00Z')
    date.setUTCDate(date.getUTCDate() + offset)
    return date.toISOString().slice(0, 10)
  }
  const ranges = Array.from({ length: ${String(changes + 1)} }, (_, at) => ({ from: day(-89 - at), to: day(-at) }))
  const isShown = ({ from, to }) =>
    document.querySelector('.sheet[data-fitted="true"][data-from="' + from + '"][data-to="' + to + '"]') !== null
  /** Resolves at the first task after the frame in which the page of that range stands. */
  const painted = (range) => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => { resolve(performance.now()) }
    const observer = new MutationObserver(() => {
      if (!isShown(range)) return
      observer.disconnect()
      requestAnimationFrame(() => { port2.postMessage(undefined) })
    })
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  const change = async (range) => {
    await new Promise((resolve) => { requestAnimationFrame(resolve) })
    const began = performance.now()
    location.hash = '#/summary/' + range.from + '/' + range.to
    return (await painted(range)) - began
  }
  const changed = []
  for (const range of ranges) changed.push(await change(range))
  const saved = []
  for (let run = 0; run < ${String(pdfs)}; run++) {
    const began = performance.now()
    const answer = await bridge.invoke('summary:save-pdf', { range: ranges.at(-1) })
    if (!answer.ok) throw new Error(answer.error.message)
    saved.push(performance.now() - began)
  }
  // The first range waits for the journal.
  return { changes: changed.slice(1), pdfs: saved }
})()`

dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: out })

const fail = () => {
  app.exit(1)
}

app.once('browser-window-created', (_event, { webContents }) => {
  webContents.once('did-finish-load', () => {
    webContents.executeJavaScript(unlock).then(() => {
      webContents.once('did-finish-load', () => {
        webContents.executeJavaScript(measure).then((measured) => {
          process.stdout.write(`\nvagus-bench ${JSON.stringify(measured)}\n`, () => {
            app.exit(0)
          })
        }, fail)
      })
      webContents.reload()
    }, fail)
  })
})
