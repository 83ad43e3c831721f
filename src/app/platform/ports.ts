import type { Bridge } from '../../contract/bridge.ts'
import type { JournalPort } from '../features/journal/port.ts'
import type { PrintPort } from '../features/reader/port.ts'
import type { ReferencesPort } from '../features/reader/port.ts'
import type { ReadingPort } from '../features/reader/port.ts'
import type { SettingsPort } from '../features/settings/port.ts'
import type { VaultPort } from '../features/vault/port.ts'
import type { VisitPort } from '../features/visit/port.ts'
import { readLicences } from './licences-client.ts'
import { readJournal } from './read-journal.ts'

/** Each feature sees its own port; the channels behind it are named here and nowhere else. */
export const journalPort = ({ invoke }: Bridge): JournalPort => ({
  open: (arrived) =>
    readJournal(
      {
        open: () => invoke('journal:open'),
        entriesFrom: (from) => invoke('journal:entries', { from }),
      },
      arrived,
    ),
  save: (draft) => invoke('journal:save', draft),
  remove: (id) => invoke('journal:remove', { id }),
  restore: (entry) => invoke('journal:restore', entry),
  saveTracker: (draft) => invoke('tracker:save', draft),
  keepUnsaved: (unsaved) => invoke('unsaved:keep', { unsaved: [...unsaved] }),
})

export const vaultPort = ({ invoke, on }: Bridge): VaultPort => ({
  state: () => invoke('vault:state'),
  create: (passphrase) => invoke('vault:create', { passphrase }),
  unlock: (way) => invoke('vault:unlock', way),
  lock: () => invoke('vault:lock'),
  changePassphrase: (proof, passphrase) => invoke('vault:change-passphrase', { proof, passphrase }),
  newCode: (proof) => invoke('vault:new-code', { proof }),
  rehearse: (code) => invoke('vault:rehearse', { code }),
  useSystem: (on) => invoke('vault:system', { on }),
  wipe: (word, backups) => invoke('vault:wipe', { word: word as 'wipe', backups }),
  adopt: (proof) => invoke('vault:adopt', { proof }),
  backups: () => invoke('backup:list'),
  makeBackup: () => invoke('backup:make'),
  moveBackups: () => invoke('backup:move'),
  carry: () => invoke('backup:carry'),
  handed: () => invoke('incoming:handed'),
  whenHanded: (run) => on('incoming:waiting', run),
  openFile: (what, file) => invoke('incoming:open', { what, file }),
  unlockFile: (proof) => invoke('incoming:unlock', { proof }),
  apply: (mode) => invoke('incoming:apply', { mode }),
  undo: () => invoke('incoming:undo'),
  dropFile: () => invoke('incoming:drop'),
  export: (format) => invoke('journal:export', { format }),
  print: () => invoke('page:print'),
})

export const readingPort = ({ invoke }: Bridge): ReadingPort => ({
  open: () => invoke('reading:open'),
  save: (draft) => invoke('reading:save', draft),
  remove: (id) => invoke('reading:remove', { id }),
  restore: (mark) => invoke('reading:restore', mark),
})

export const referencesPort = ({ invoke }: Bridge): ReferencesPort => ({
  save: (file) => invoke('references:save', file),
  copy: (text) => invoke('text:copy', { text }),
  open: (url) => invoke('link:open', { url }),
})

export const visitPort = ({ invoke }: Bridge): VisitPort => ({
  print: () => invoke('page:print'),
  savePdf: (range) => invoke('summary:save-pdf', { range }),
  openPdf: () => invoke('summary:open-pdf'),
  saveText: (file) => invoke('summary:save-text', file),
  copyText: (text) => invoke('text:copy', { text }),
  openVisits: () => invoke('visits:open'),
  saveVisit: (draft) => invoke('visits:save', draft),
  removeVisit: (id) => invoke('visits:remove', { id }),
  restoreVisit: (record) => invoke('visits:restore', record),
})

export const settingsPort = ({ invoke }: Bridge): SettingsPort => ({
  read: () => invoke('settings:read'),
  change: (change) => invoke('settings:change', change),
  facts: () => invoke('app:facts'),
  diagnostics: () => invoke('app:diagnostics'),
  copy: (text) => invoke('text:copy', { text }),
  licences: readLicences,
})

export const paperPort = ({ invoke }: Bridge): PrintPort => ({ print: () => invoke('page:print') })
