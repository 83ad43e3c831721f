import { app, clipboard, powerMonitor, safeStorage, type BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { lockedFailure } from '../../src/contract/contract.ts'
import { pieceFrom } from '../../src/contract/entries-piece.ts'
import type { Settings } from '../../src/contract/settings.ts'
import { admit } from '../../src/core/journal/admit.ts'
import { admitTracker } from '../../src/core/journal/tracker.ts'
import { admit as admitReading } from '../../src/core/reading/admit.ts'
import { fail, succeed, type Result } from '../../src/core/result.ts'
import { words } from './catalogue.ts'
import { diagnose } from './diagnostics.ts'
import type { Faults } from './faults/faults.ts'
import type { PageWatch } from './faults/page-watch.ts'
import { whyNothingIsKept } from './faults/why-nothing-is-kept.ts'
import type { Handlers } from './ipc/serve.ts'
import { Locking } from './locking.ts'
import { offerInMenu } from './menu.ts'
import type { HandedFile } from './outside/handed-file.ts'
import { openLink } from './outside/open-link.ts'
import { saveReferences } from './outside/save-references.ts'
import { isPortable } from './place.ts'
import { printPage } from './print/print-page.ts'
import type { NetworkLog } from './security.ts'
import { SettingsStore } from './settings/settings-store.ts'
import { createVaultHandlers } from './vault-handlers.ts'
import { BackupFolder } from './vault/backups/backup-folder.ts'
import { KeyStore } from './vault/key-store.ts'
import type { Opened } from './vault/opening.ts'
import { systemStore } from './vault/system-store.ts'
import { Vault } from './vault/vault.ts'
import { createVisitsHandlers } from './visits-handlers.ts'
import { boundsOf, changeView, dressWindow, type Settled } from './window.ts'

/** What notices something from outside. */
interface Watches {
  readonly faults: Faults
  readonly page: Pick<PageWatch, 'whenGone'>
  readonly handed: HandedFile
  /** Speaks as the settings have it from now on, in a page that is loaded anew for it. */
  readonly speakAs: (settings: Settings) => Promise<void>
}

/** What each message does, for the one window there is. */
export function createHandlers(
  window: BrowserWindow,
  network: NetworkLog,
  settled: Settled,
  { faults, page, handed, speakAs }: Watches,
): Handlers {
  const profile = app.getPath('userData')
  const folder = join(profile, 'journal')
  const settings = new SettingsStore(profile)
  const backups = new BackupFolder({
    vaultFolder: folder,
    standard: join(profile, 'backups'),
    chosen: settings.readBackupFolder(),
    version: app.getVersion(),
  })
  const vault = new Vault({
    folder,
    keyStore: new KeyStore(folder, () => backups.newestKeys()),
    system: systemStore(safeStorage, process.platform),
  })
  const locking = new Locking({ window, vault, powerMonitor, minutes: () => settings.read().lockAfter })
  const forVault = createVaultHandlers({
    window,
    vault,
    backups,
    locking,
    settings,
    handed,
    version: app.getVersion(),
  })
  const forVisits = createVisitsHandlers({ window, vault, locking })
  page.whenGone = () => void locking.forget()
  faults.stands('settings-damaged', settings.damage)

  window.on('close', () => {
    settings.keepBounds(boundsOf(window))
  })

  /** Runs with what is open, and says so when nothing is. */
  const whenOpen =
    <Input, Output>(run: (opened: Opened, input: Input) => Result<Output>) =>
    (input: Input): Result<Output> =>
      vault.opened === undefined ? lockedFailure() : run(vault.opened, input)

  return {
    ...forVault,
    ...forVisits,
    'journal:open': async () =>
      (await vault.whenThere(({ trackers, unsaved, sealer }) =>
        succeed({ trackers: trackers.all(), unsaved: unsaved.read(sealer) }),
      )) ?? lockedFailure(),
    'journal:entries': async ({ from }) =>
      (await vault.whenThere(({ journal, problems }) => {
        const entries = journal.all()
        const nothingYet = problems === undefined && from >= entries.length
        return nothingYet ? undefined : succeed(pieceFrom(entries, from, problems?.journal))
      })) ?? lockedFailure(),
    'journal:save': whenOpen(({ journal }, draft) => {
      const previous = draft.id === undefined ? undefined : journal.find(draft.id)
      if (draft.id !== undefined && previous === undefined) {
        return fail('not-found', words.kept.entryGone)
      }
      const newestRevision = journal.all().reduce((newest, { revision }) => Math.max(newest, revision), 0)
      const admitted = admit(draft, {
        now: new Date().toISOString(),
        newId: randomUUID,
        newestRevision,
        ...(previous && { previous }),
      })
      return admitted.ok ? journal.put(admitted.value) : admitted
    }),
    'journal:remove': whenOpen(({ journal }, { id }) => journal.remove(id)),
    'journal:restore': whenOpen(({ journal }, entry) =>
      journal.find(entry.id) === undefined
        ? journal.put(entry)
        : fail('already-there', words.kept.entryThere),
    ),
    'tracker:save': whenOpen(({ trackers }, draft) => {
      const previous = draft.id === undefined ? undefined : trackers.find(draft.id)
      const now = new Date().toISOString()
      const admitted = admitTracker(draft, { now, newId: randomUUID, ...(previous && { previous }) })
      return admitted.ok ? trackers.put(admitted.value) : admitted
    }),
    'unsaved:keep': whenOpen(({ unsaved, sealer }, kept) => {
      try {
        unsaved.keep(kept.unsaved, sealer)
        return succeed(null)
      } catch {
        return fail('not-kept', words.kept.unsavedRefused)
      }
    }),
    'reading:open': whenOpen(({ reading, problems }) => {
      const records = reading.all()
      return succeed({
        marks: records.filter((record) => record.kind === 'mark'),
        places: records.filter((record) => record.kind === 'place'),
        problems: [...problems.reading],
      })
    }),
    'reading:save': whenOpen(({ reading }, draft) => {
      const now = new Date().toISOString()
      const admitted = admitReading(draft, { now, newId: randomUUID, kept: reading.all() })
      return admitted.ok ? reading.put(admitted.value) : admitted
    }),
    'reading:remove': whenOpen(({ reading }, { id }) => reading.remove(id)),
    'reading:restore': whenOpen(({ reading }, record) =>
      reading.find(record.id) === undefined
        ? reading.put(record)
        : fail('already-there', words.kept.highlightThere),
    ),
    'settings:read': () => succeed(settings.read()),
    'settings:change': (change) => {
      const changed = settings.change(change)
      faults.stands('settings-not-kept', settings.whyNotKept)
      dressWindow(window, changed)
      void speakAs(changed)
      return succeed(changed)
    },
    'page:print': () => printPage(window),
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
        chromium: process.versions.chrome,
        places: {
          journal: folder,
          backups: backups.folder,
          settings: join(profile, 'settings.json'),
          log: join(profile, 'logs'),
        },
        portable: isPortable(profile),
        requestsRefused: network.refused,
      }),
    'app:diagnostics': async () => {
      const journal = await vault.state()
      return succeed({
        text: diagnose({
          settings: settings.read(),
          journal: journal.kind,
          requestsRefused: network.refused,
          portable: isPortable(profile),
        }),
      })
    },
    'faults:read': async () => {
      faults.stands('not-kept', await whyNothingIsKept(profile))
      return succeed(faults.all)
    },
    'faults:heard': ({ kind }) => {
      faults.heard(kind)
      return succeed(faults.all)
    },
    'window:settled': async ({ unsaved }) => {
      await settled(unsaved, () => locking.beforeClosing())
      return succeed(null)
    },
    'window:view': ({ change }) => {
      changeView(window, change)
      return succeed(null)
    },
    'menu:offer': ({ offered }) => {
      offerInMenu(new Set(offered))
      return succeed(null)
    },
  }
}
