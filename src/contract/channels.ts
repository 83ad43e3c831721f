/**
 * The names of the contract without its schemas, for the preload, which must stay small and free of libraries. A name
 * missing here or there does not compile (see `bridge.ts`).
 */
export const channels = [
  'vault:state',
  'vault:create',
  'vault:unlock',
  'vault:lock',
  'vault:change-passphrase',
  'vault:new-code',
  'vault:rehearse',
  'vault:system',
  'vault:wipe',
  'vault:adopt',
  'backup:list',
  'backup:make',
  'backup:move',
  'backup:carry',
  'incoming:handed',
  'incoming:open',
  'incoming:unlock',
  'incoming:apply',
  'incoming:undo',
  'incoming:drop',
  'journal:export',
  'journal:open',
  'journal:entries',
  'journal:save',
  'journal:remove',
  'journal:restore',
  'tracker:save',
  'unsaved:keep',
  'reading:open',
  'reading:save',
  'reading:remove',
  'reading:restore',
  'visits:open',
  'visits:save',
  'visits:remove',
  'visits:restore',
  'settings:read',
  'settings:change',
  'page:print',
  'summary:save-pdf',
  'summary:save-text',
  'summary:open-pdf',
  'references:save',
  'text:copy',
  'link:open',
  'app:facts',
  'app:diagnostics',
  'faults:read',
  'faults:heard',
  'window:settled',
  'window:view',
  'menu:offer',
] as const

/** What a person can have done by a menu, a key or the palette (`commands.ts`). */
export const commandIds = [
  'palette',
  'search',
  'find',
  'back',
  'forward',
  'today',
  'journal',
  'trends',
  'library',
  'notes',
  'references',
  'glossary',
  'summary',
  'settings',
  'guide',
  'about',
  'shortcuts',
  'night',
  'gut',
  'taken',
  'day',
  'flare',
  'lock',
  'print',
  'save-pdf',
  'export',
  'backup',
  'highlight',
  'look-up',
  'theme-system',
  'theme-light',
  'theme-dark',
  'theme-night',
  'text-larger',
  'text-smaller',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'full-screen',
] as const
export type CommandId = (typeof commandIds)[number]

const commandEvent = <Id extends CommandId>(id: Id) => `command:${id}` as const

/** What the main process tells a window, without an answer of its own. */
export const events = [
  /** The window wants to close: save, then answer with `window:settled`. */
  'window:closing',
  /** The journal is about to be locked: save, hand over what cannot be saved, then answer with `vault:lock`. */
  'vault:locking',
  /** Something else is wrong around Vagus, or no longer is: see `faults:read`. */
  'faults:changed',
  /** The system handed over a backup: see `incoming:handed`. */
  'incoming:waiting',
  /** A command was chosen in a menu of the system. */
  ...commandIds.map(commandEvent),
] as const
export type EventName = (typeof events)[number]
