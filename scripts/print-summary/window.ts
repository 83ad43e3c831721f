import { app, BrowserWindow, ipcMain, protocol, session } from 'electron'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { channels } from '../../src/contract/channels.ts'
import { pieceFrom } from '../../src/contract/entries-piece.ts'
import { defaultSettings } from '../../src/contract/settings.ts'
import { fail, succeed } from '../../src/core/result.ts'
import { serve, type Handlers } from '../../electron/main/ipc/serve.ts'
import { summaryPdf } from '../../electron/main/print/pdf.ts'
import { writeAtomically } from '../../electron/main/print/write-atomically.ts'
import { appScheme, pageIn, serveApp } from '../../electron/main/protocol.ts'
import { denyNetworkBeforeStart, isTrusted } from '../../electron/main/security.ts'
import type { PrintJob } from './job.ts'

// The built page of Vagus in a window of its own, over a journal that is only in memory: what it prints is what the app
// prints, and no journal of this computer is opened.

const root = join(import.meta.dirname, '../..')

/** How long the page is given to show the summary, in milliseconds. */
const patience = 30_000

protocol.registerSchemesAsPrivileged([appScheme])
denyNetworkBeforeStart(app)
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.on('window-all-closed', () => {
  app.quit()
})

app
  .whenReady()
  .then(async () => {
    await print(JSON.parse(await text(process.stdin)) as PrintJob)
    app.exit(0)
  })
  .catch((cause: unknown) => {
    // The name only: a message could quote what a person wrote.
    console.error(`The summary could not be printed (${cause instanceof Error ? cause.name : 'unknown'}).`)
    app.exit(1)
  })

async function print(job: PrintJob): Promise<void> {
  const pages = session.fromPartition('vagus-print')
  serveApp(pages, join(root, 'out/renderer'))
  serve(ipcMain, isTrusted, handlersFor(job))
  const window = new BrowserWindow({
    show: false,
    width: 1280,
    height: 1400,
    webPreferences: {
      session: pages,
      preload: join(root, 'out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
  await window.loadURL(`${pageIn('en')}#/summary/${job.range.from}/${job.range.to}`)
  await window.webContents.executeJavaScript(whenFitted)
  await writeAtomically(job.out, await summaryPdf(window.webContents))
}

/** In the page: resolves when the sheet is there and has found its room. */
const whenFitted = `new Promise((resolve, reject) => {
  const isFitted = () => document.querySelector('.sheet[data-fitted="true"]') !== null
  const found = () => {
    watching.disconnect()
    clearTimeout(timer)
    resolve(document.fonts.ready.then(() => undefined))
  }
  const watching = new MutationObserver(() => { if (isFitted()) found() })
  const timer = setTimeout(() => { reject(new Error('The page did not show the summary in time.')) }, ${String(patience)})
  watching.observe(document, { subtree: true, childList: true, attributes: true })
  if (isFitted()) found()
})`

/** Everything that the page of the summary asks for; whatever else it asks for is refused, and nothing is written. */
function handlersFor({ entries, trackers, visits, paper, version }: PrintJob): Handlers {
  const refused = Object.fromEntries(
    channels.map((channel) => [channel, () => fail('only-prints', 'This window only prints.')]),
  ) as unknown as Handlers
  return {
    ...refused,
    'vault:state': () =>
      succeed({
        kind: 'open',
        system: { available: false, on: false },
        recovery: 'tried',
        notices: [],
      }),
    'journal:open': () => succeed({ trackers: [...trackers], unsaved: [] }),
    'journal:entries': ({ from }) => succeed(pieceFrom(entries, from, [])),
    'visits:open': () => succeed({ records: [...visits], problems: [] }),
    'reading:open': () => succeed({ marks: [], places: [], problems: [] }),
    'settings:read': () => succeed({ ...defaultSettings, paper }),
    'app:facts': () =>
      succeed({
        version,
        electron: process.versions.electron,
        chromium: process.versions.chrome,
        places: { journal: '', backups: '', settings: '', log: '' },
        portable: false,
        requestsRefused: 0,
      }),
  }
}
