import type { Channel } from './contract.ts'

/** Milliseconds after which an answer is late. */
export function patienceWith(channel: Channel): number {
  if (waitsForPerson.has(channel)) return Infinity
  return takesItsTime.has(channel) ? 30_000 : 4_000
}

/** A dialog of the system stands between the question and its answer. */
const waitsForPerson: ReadonlySet<Channel> = new Set<Channel>([
  'vault:wipe',
  'backup:move',
  'backup:carry',
  'incoming:open',
  'journal:export',
  'page:print',
  'summary:save-pdf',
  'summary:save-text',
  'summary:open-pdf',
  'references:save',
  'link:open',
  'window:settled',
])

/** A passphrase is made into a key, or a whole journal is read or written, and the page says so by itself. */
const takesItsTime: ReadonlySet<Channel> = new Set<Channel>([
  'vault:create',
  'vault:unlock',
  'vault:lock',
  'vault:change-passphrase',
  'vault:new-code',
  'vault:rehearse',
  'vault:system',
  'vault:adopt',
  'backup:list',
  'backup:make',
  'incoming:unlock',
  'incoming:apply',
  'incoming:undo',
])
