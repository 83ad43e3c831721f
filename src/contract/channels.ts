/**
 * The names of the contract without its schemas, for the preload, which must stay small and free of libraries. A name
 * missing here or there does not compile (see `bridge.ts`).
 */
export const channels = [
  'journal:open',
  'journal:save',
  'journal:remove',
  'journal:restore',
  'reading:open',
  'reading:save',
  'reading:remove',
  'reading:restore',
  'settings:read',
  'settings:change',
  'page:print',
  'summary:save-pdf',
  'references:save',
  'text:copy',
  'link:open',
  'app:facts',
  'window:settled',
] as const

/** What the main process tells a window, without an answer of its own. */
export const events = ['window:closing'] as const
export type EventName = (typeof events)[number]
