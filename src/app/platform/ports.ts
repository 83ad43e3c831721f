import type { Bridge } from '../../contract/bridge.ts'
import type { JournalPort } from '../features/journal/port.ts'
import type { SettingsPort } from '../features/settings/port.ts'
import type { VisitPort } from '../features/visit/port.ts'

/** Each feature sees its own port; the channels behind it are named here and nowhere else. */
export const journalPort = ({ invoke }: Bridge): JournalPort => ({
  open: () => invoke('journal:open'),
  save: (draft) => invoke('journal:save', draft),
  remove: (id) => invoke('journal:remove', { id }),
  restore: (entry) => invoke('journal:restore', entry),
})

export const visitPort = ({ invoke }: Bridge): VisitPort => ({
  print: () => invoke('summary:print'),
  savePdf: () => invoke('summary:save-pdf'),
})

export const settingsPort = ({ invoke }: Bridge): SettingsPort => ({
  read: () => invoke('settings:read'),
  change: (change) => invoke('settings:change', change),
  facts: () => invoke('app:facts'),
})
