import { app, clipboard, nativeTheme, type BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Settings } from '../../src/contract/settings.ts'
import { admit } from '../../src/core/journal/admit.ts'
import { admit as admitReading } from '../../src/core/reading/admit.ts'
import { fail, succeed } from '../../src/core/result.ts'
import type { Handlers } from './ipc/serve.ts'
import { openLink } from './outside/open-link.ts'
import { saveReferences } from './outside/save-references.ts'
import { printPage, saveSummaryPdf } from './print/summary.ts'
import type { NetworkLog } from './security.ts'
import { SettingsStore } from './settings/settings-store.ts'
import { JournalStore } from './vault/journal-store.ts'
import { ReadingStore } from './vault/reading-store.ts'
import { boundsOf, placeWindow } from './window.ts'

/** What each message does, for the one window there is. */
export function createHandlers(
  window: BrowserWindow,
  network: NetworkLog,
  settled: (unsaved: boolean) => Promise<void>,
): Handlers {
  const settings = new SettingsStore(app.getPath('userData'))
  const journal = new JournalStore(join(app.getPath('userData'), 'journal'))
  const reading = new ReadingStore(journal.folder)

  applyTheme(settings.read())
  placeWindow(window, settings.readBounds())
  window.on('close', () => {
    settings.keepBounds(boundsOf(window))
  })

  return {
    'journal:open': () => succeed(journal.open()),
    'journal:save': (draft) => {
      const previous = draft.id === undefined ? undefined : journal.find(draft.id)
      if (draft.id !== undefined && previous === undefined) {
        return fail('not-found', 'That entry is no longer in the journal, so it could not be changed.')
      }
      const now = new Date().toISOString()
      const admitted = admit(draft, { now, newId: randomUUID, ...(previous && { previous }) })
      return admitted.ok ? journal.put(admitted.value) : admitted
    },
    'journal:remove': ({ id }) => journal.remove(id),
    'journal:restore': (entry) =>
      journal.find(entry.id) === undefined
        ? journal.put(entry)
        : fail('already-there', 'That entry is in the journal already.'),
    'reading:open': () => succeed(reading.open()),
    'reading:save': (draft) => {
      const now = new Date().toISOString()
      const admitted = admitReading(draft, { now, newId: randomUUID, kept: reading.all() })
      return admitted.ok ? reading.put(admitted.value) : admitted
    },
    'reading:remove': ({ id }) => reading.remove(id),
    'reading:restore': (record) =>
      reading.find(record.id) === undefined
        ? reading.put(record)
        : fail('already-there', 'That highlight is kept already.'),
    'settings:read': () => succeed(settings.read()),
    'settings:change': (change) => {
      const changed = settings.change(change)
      applyTheme(changed)
      return succeed(changed)
    },
    'page:print': () => printPage(window),
    'summary:save-pdf': () => saveSummaryPdf(window, Temporal.Now.plainDateISO().toString()),
    'references:save': (file) => saveReferences(window, file),
    'text:copy': async ({ text }) => {
      await clipboard.writeText(text)
      return succeed(null)
    },
    'link:open': ({ url }) => openLink(window, url),
    'app:facts': () =>
      succeed({
        version: app.getVersion(),
        electron: process.versions.electron,
        journalFolder: journal.folder,
        requestsRefused: network.refused,
      }),
    'window:settled': async ({ unsaved }) => {
      await settled(unsaved)
      return succeed(null)
    },
  }
}

/** What Chromium itself draws (scroll bars, menus, the page before its style sheet) follows the person's theme. */
function applyTheme({ theme }: Settings): void {
  nativeTheme.themeSource = theme === 'night' ? 'dark' : theme
}
