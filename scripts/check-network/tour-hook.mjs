// Loaded into the main process by `-r`: goes to every screen of the app, types into every field there is, prints, and then
// leaves it alone; with `stay` until it is ended from outside. Driven from within, because a debugger's port would be a
// network socket itself.
import { app, dialog } from 'electron'
import { setTimeout as after } from 'node:timers/promises'

/** @type {unknown} */
const job = JSON.parse(process.env['VAGUS_JOB'] ?? '{}')
const { out, idleMs, plant, stay } =
  /** @type {{ out: string, idleMs: number, plant?: boolean, stay?: boolean }} */ (job)

/** Whatever is asked in a dialog: the file is written there, and nothing is opened or chosen. */
dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: out })
dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })

const begin = `(async () => {
  const made = await bridge.invoke('vault:create', { passphrase: 'nobody is listening' })
  if (!made.ok) throw new Error(made.error.message)
  const zone = 'Europe/London'
  const today = new Date()
  const day = (back) => new Date(today.getTime() - back * 86_400_000).toISOString().slice(0, 10)
  for (let back = 0; back < 20; back++) {
    const date = day(back)
    const before = day(back + 1)
    for (const draft of [
      { kind: 'night', date, zone, wentToBed: before + 'T23:00', sleepOnsetLatency: 20, wakeAfterSleepOnset: 10,
        finalWaking: date + 'T06:30', gotUp: date + 'T07:00' },
      { kind: 'gut', date, zone, pain: back % 7, flare: back % 5 === 0, stools: [{ form: 4 }] },
      { kind: 'taken', date, zone, name: 'Melatonin', amount: 1, unit: 'mg', time: '22:30' },
    ]) {
      const saved = await bridge.invoke('journal:save', draft)
      if (!saved.ok) throw new Error(saved.error.message)
    }
  }
})()`

/** Every place by its address; what the library holds is asked of the library. */
const places = `(async () => {
  const { articles, collections } = await (await fetch('library.json')).json()
  return [
    'search', 'today', 'journal', 'journal/year', 'journal/list', 'journal/trends', 'library', 'library/glossary',
    'library/references', 'library/notes', 'library/collection/' + collections[0].id,
    'library/article/' + articles[0].id, 'library/article/' + articles.at(-1).id,
    'library/reference/carney2012-consensus-sleep-diary', 'search/article/' + articles[1].id, 'summary', 'settings',
  ]
})()`

/** How many fields are on the page that can be typed into; the one at a place gets the focus. */
const fields = `[...document.querySelectorAll('input, textarea, [role=textbox]')].filter((field) => field.checkVisibility()
  && !field.disabled && !field.readOnly && !['checkbox', 'radio', 'file', 'range'].includes(field.type))`

const typed = [
  'melatonin 1 mg',
  'https://example.org/a?b=c',
  'what is "leaky gut"',
  '2315',
  '<img src=//example.org/x>',
]

/**
 * What a script comes to in the page.
 * @template Answer
 * @param {import('electron').WebContents} page
 * @param {string} script
 * @returns {Promise<Answer>}
 */
async function ask(page, script) {
  /** @type {unknown} */
  const answer = await page.executeJavaScript(script)
  return /** @type {Answer} */ (answer)
}

/** @param {import('electron').WebContents} page */
async function tour(page) {
  let filled = 0
  const addresses = /** @type {string[]} */ (await ask(page, places))
  for (const address of addresses) {
    await page.executeJavaScript(`location.hash = ${JSON.stringify(`#/${address}`)}`)
    await after(700)
    // What is folded away has fields too.
    await page.executeJavaScript(`for (const part of document.querySelectorAll('details')) part.open = true`)
    await after(100)
    const count = /** @type {number} */ (await ask(page, `${fields}.length`))
    for (let at = 0; at < count; at += 1) {
      /** @type {unknown} */
      const there = await ask(
        page,
        `(() => { const field = ${fields}[${String(at)}]; field?.focus(); return field !== undefined })()`,
      )
      if (!there) break
      await page.insertText(typed[filled % typed.length] ?? '')
      for (const type of /** @type {const} */ (['keyDown', 'keyUp']))
        page.sendInputEvent({ type, keyCode: 'Tab' })
      filled += 1
      await after(60)
    }
  }
  await page.executeJavaScript(`location.hash = '#/summary'`)
  await after(1000)
  const to = new Date().toISOString().slice(0, 10)
  const from = new Date(Date.now() - 13 * 86_400_000).toISOString().slice(0, 10)
  const printed = /** @type {{ ok: boolean }} */ (
    await ask(page, `bridge.invoke('summary:save-pdf', ${JSON.stringify({ range: { from, to } })})`)
  )
  if (!printed.ok) throw new Error('The summary was not printed.')
  if (plant === true) await breakOut(page)
  await after(idleMs)
  const { value } = /** @type {{ value: { requestsRefused: number } }} */ (
    await ask(page, `bridge.invoke('app:facts')`)
  )
  return { screens: addresses.length, fields: filled, blockedRequests: value.requestsRefused }
}

/** One request of each kind that must be seen: by Chromium, which is refused, and by Node, which is not. */
async function breakOut(/** @type {import('electron').WebContents} */ page) {
  await page.session.fetch('https://192.0.2.1/').catch(() => undefined)
  await fetch('http://192.0.2.1/', { signal: AbortSignal.timeout(500) }).catch(() => undefined)
}

app.once('browser-window-created', (_event, { webContents }) => {
  webContents.once('did-finish-load', () => {
    const run = async () => {
      await webContents.executeJavaScript(begin)
      const loaded = new Promise((resolve) => {
        webContents.once('did-finish-load', () => {
          resolve(undefined)
        })
      })
      webContents.reload()
      await loaded
      const seen = await tour(webContents)
      process.stdout.write(`\nvagus-tour ${JSON.stringify(seen)}\n`, () => {
        if (stay !== true) app.exit(0)
      })
    }
    run().catch((/** @type {unknown} */ cause) => {
      process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`, () => {
        app.exit(1)
      })
    })
  })
})
