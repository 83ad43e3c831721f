import type { Bridge } from '../../contract/bridge.ts'
import type { JournalPort } from '../features/journal/port.ts'
import type { PrintPort } from '../features/reader/port.ts'
import type { ReferencesPort } from '../features/reader/port.ts'
import type { ReadingPort } from '../features/reader/port.ts'
import type { SettingsPort } from '../features/settings/port.ts'
import type { VisitPort } from '../features/visit/port.ts'

/** Each feature sees its own port; the channels behind it are named here and nowhere else. */
export const journalPort = ({ invoke }: Bridge): JournalPort => ({
  open: () => invoke('journal:open'),
  save: (draft) => invoke('journal:save', draft),
  remove: (id) => invoke('journal:remove', { id }),
  restore: (entry) => invoke('journal:restore', entry),
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
  savePdf: () => invoke('summary:save-pdf'),
})

export const settingsPort = ({ invoke }: Bridge): SettingsPort => ({
  read: () => invoke('settings:read'),
  change: (change) => invoke('settings:change', change),
  facts: () => invoke('app:facts'),
})

export const paperPort = ({ invoke }: Bridge): PrintPort => ({ print: () => invoke('page:print') })
