// Loaded into the main process by `-r`: unlocks the journal in the app as a person does, and measures from outside. The page
// is served with a few lines before its own that lend its search worker; the files of the app stay as they are.
import { app } from 'electron'
import { isFirstScript, serveWithLines } from '../lines-before.mjs'

/** In the page: its search worker asked from beside, and when what a person waits for is on the screen. */
const inPage = `{
  const bench = {}
  globalThis.vagusBench = bench
  let worker
  let libraryOpened
  bench.library = new Promise((resolve) => { libraryOpened = resolve })
  globalThis.Worker = class extends Worker {
    constructor(...args) {
      super(...args)
      worker ??= this
      this.addEventListener('message', ({ data }) => { if (data.type === 'opened') libraryOpened() })
    }
  }
  /** Resolves at the first task after the frame in which a look at the page finds something. */
  bench.painted = (look) => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const found = () => {
      requestAnimationFrame(() => {
        port1.onmessage = () => { resolve(performance.now()) }
        port2.postMessage(undefined)
      })
    }
    if (look()) return found()
    const observer = new MutationObserver(() => {
      if (!look()) return
      observer.disconnect()
      found()
    })
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  /** Tickets beyond all that the page itself gives. */
  let ticket = 1e12
  /** Resolves when the search finds two entries, asking again and again, but no more than a quick typist would. */
  bench.searchable = (text) => new Promise((resolve) => {
    const ask = () => worker.postMessage({ type: 'query', ticket: ++ticket, text, settled: false })
    worker.addEventListener('message', function listen({ data }) {
      if (data.type !== 'answer' || data.ticket !== ticket) return
      if (data.reply.hits.filter(({ kind }) => kind === 'journal').length === 2) {
        worker.removeEventListener('message', listen)
        resolve(performance.now())
      } else setTimeout(ask, 25)
    })
    ask()
  })
  addEventListener('keydown', ({ key, timeStamp }) => { if (key === 'Enter') bench.entered = timeStamp }, { capture: true })
}
`

serveWithLines((address) => (isFirstScript(address) ? inPage : undefined))

/**
 * @param {import('electron').WebContents} contents
 * @param {{ passphrase: string, word: string, saves: number, years: number }} job
 */
async function measure(contents, { passphrase, word, saves, years }) {
  /** @param {string} script @returns {Promise<unknown>} */
  const inside = (script) => contents.executeJavaScript(`(async () => { ${script} })()`)
  const text = JSON.stringify

  await inside(`
    await vagusBench.library
    location.hash = '#/journal'
    await vagusBench.painted(() => document.querySelector('input[type=password]') !== null)`)
  // A wrong passphrase costs the same derivation and nothing after it. Two of them are free.
  const derivations = await inside(`
    const times = []
    for (const wrong of ['not this', 'nor this']) {
      const began = performance.now()
      await window.bridge.invoke('vault:unlock', { by: 'passphrase', passphrase: wrong })
      times.push(performance.now() - began)
    }
    return times`)

  contents.focus()
  await inside(`document.querySelector('input[type=password]').focus()`)
  await contents.insertText(passphrase)
  const waiting = inside(`
    const shown = vagusBench.painted(() => /days recorded in all/.test(document.querySelector('main')?.textContent ?? ''))
    const found = vagusBench.searchable(${text(word)})
    return { shown: await shown, found: await found, entered: vagusBench.entered }`)
  contents.sendInputEvent({ type: 'keyDown', keyCode: 'Return' })
  contents.sendInputEvent({ type: 'char', keyCode: '\u000d' })
  contents.sendInputEvent({ type: 'keyUp', keyCode: 'Return' })
  const unlocked = await waiting

  const switches = await inside(`
    const times = []
    for (const way of ['year', 'list']) {
      location.hash = way === 'year' ? '#/journal/2026' : '#/journal/list/2026'
      const titled = (year) => () => [...document.querySelectorAll('main h2')].some((title) => title.textContent.trim() === year)
      await vagusBench.painted(titled('2026'))
      for (let year = 2025; year > 2026 - ${years}; year -= 1) {
        await new Promise((resolve) => setTimeout(resolve, 50))
        const began = performance.now()
        document.querySelector('main button[aria-label^="Earlier"]').click()
        times.push((await vagusBench.painted(titled(String(year)))) - began)
      }
    }
    return times`)

  const saved = await inside(`
    const times = []
    let last
    for (let save = 0; save < ${saves}; save += 1) {
      // New ones and changes in turn, in the year that has the most.
      const draft = save % 2 === 0
        ? { kind: 'taken', date: '2026-11-20', zone: 'Europe/London', name: 'Dose ' + save }
        : { kind: 'taken', id: last.id, date: last.date, zone: last.zone, name: last.name, amount: save }
      const began = performance.now()
      const answer = await window.bridge.invoke('journal:save', draft)
      times.push(performance.now() - began)
      if (!answer.ok) throw new Error(answer.error.message)
      last = answer.value
    }
    return times`)
  const memory = app
    .getAppMetrics()
    .map(({ type, memory: { workingSetSize } }) => ({ type, kib: workingSetSize }))
  return { derivations, unlocked, switches, saved, memory }
}

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('did-finish-load', () => {
    /** @type {unknown} */
    const job = JSON.parse(process.env['VAGUS_JOB'] ?? '{}')
    measure(window.webContents, /** @type {Parameters<typeof measure>[1]} */ (job)).then(
      (measured) => {
        process.stdout.write(`\nvagus-bench ${JSON.stringify(measured)}\n`, () => {
          app.exit(0)
        })
      },
      (/** @type {unknown} */ cause) => {
        process.stderr.write(`${String(cause)}\n`)
        app.exit(1)
      },
    )
  })
})
