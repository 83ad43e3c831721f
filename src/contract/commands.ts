import { words } from './catalogue.ts'
import { commandIds, type CommandId } from './channels.ts'

/** What is to be done to the window itself: the main process does it, and its menu hears the keys. */
export const viewChanges = ['zoom-in', 'zoom-out', 'zoom-reset', 'full-screen'] as const
export type ViewChange = (typeof viewChanges)[number]

interface Command {
  /** In Electron's notation. The first is shown; one alone, such as `?`, works where nothing is being typed. */
  readonly keys?: readonly string[]
  /** In place of these on macOS, where other keys are usual. */
  readonly macKeys?: readonly string[]
  /** Whether it is there only while a page offers it. All others can be asked for at any time. */
  readonly offered?: true
}

/**
 * Everything that can be done by name, declared once: the menus, the keys, the palette and the sheet of shortcuts are made
 * from it. What a person would be sorry to have done by a slip of the hand has no key.
 */
export const commands: Readonly<Record<CommandId, Command>> = {
  palette: { keys: ['CmdOrCtrl+K'] },
  search: { keys: ['CmdOrCtrl+1', '/'] },
  find: { keys: ['CmdOrCtrl+F'] },
  back: { keys: ['Alt+Left'], macKeys: ['Cmd+['] },
  forward: { keys: ['Alt+Right'], macKeys: ['Cmd+]'] },
  today: { keys: ['CmdOrCtrl+2'] },
  journal: { keys: ['CmdOrCtrl+3'] },
  trends: {},
  library: { keys: ['CmdOrCtrl+4'] },
  notes: {},
  references: {},
  glossary: {},
  summary: { keys: ['CmdOrCtrl+5'] },
  settings: { keys: ['CmdOrCtrl+,'] },
  guide: {},
  about: {},
  shortcuts: { keys: ['F1', '?'], macKeys: ['Cmd+/', '?'] },
  night: { keys: ['CmdOrCtrl+N'] },
  gut: {},
  taken: { keys: ['CmdOrCtrl+T'] },
  day: {},
  flare: {},
  lock: { keys: ['CmdOrCtrl+L'] },
  print: { keys: ['CmdOrCtrl+P'], offered: true },
  'save-pdf': { keys: ['CmdOrCtrl+Shift+S'], offered: true },
  export: { offered: true },
  backup: { offered: true },
  backups: { offered: true },
  highlight: { keys: ['CmdOrCtrl+Shift+H'], offered: true },
  'look-up': {},
  'theme-system': {},
  'theme-light': {},
  'theme-dark': {},
  'theme-night': {},
  'text-larger': { offered: true },
  'text-smaller': { offered: true },
  'zoom-in': { keys: ['CmdOrCtrl+Plus', 'CmdOrCtrl+=', 'CmdOrCtrl+numadd'] },
  'zoom-out': { keys: ['CmdOrCtrl+-', 'CmdOrCtrl+numsub'] },
  'zoom-reset': { keys: ['CmdOrCtrl+0', 'CmdOrCtrl+num0'] },
  'full-screen': { keys: ['F11'], macKeys: ['Ctrl+Cmd+F'] },
}

export type MenuName = 'file' | 'edit' | 'view' | 'go' | 'journal' | 'help'

/**
 * Where each command stands, in menus, the palette and the sheet; a line divides the parts of a menu. Only `look-up` is in
 * none: it hangs at the words.
 */
export const menus = {
  file: [['print', 'save-pdf'], ['backup', 'backups', 'export'], ['settings']],
  edit: [['find'], ['highlight']],
  view: [
    ['palette'],
    ['theme-system', 'theme-light', 'theme-dark', 'theme-night'],
    ['text-larger', 'text-smaller'],
    ['zoom-in', 'zoom-out', 'zoom-reset'],
    ['full-screen'],
  ],
  go: [
    ['back', 'forward'],
    ['search', 'today', 'journal', 'trends'],
    ['library', 'notes', 'references', 'glossary'],
    ['summary'],
  ],
  journal: [['night', 'gut', 'taken', 'day'], ['flare'], ['lock']],
  help: [['guide', 'shortcuts'], ['about']],
} as const satisfies Readonly<Record<MenuName, readonly (readonly CommandId[])[]>>

/** What menus, the palette and the sheet of shortcuts call a command. */
export const labelOf = (id: CommandId): string => words.commands[id].label

/** Other words that a person may look for it by. */
export const wordsOf = (id: CommandId): string => words.commands[id].words

export const labelOfMenu = (name: MenuName): string => words.menus[name]

/** The keys of a command on a system, the one that is shown first. */
export function keysOf(id: CommandId, isMac: boolean): readonly string[] {
  const { keys = [], macKeys = keys } = commands[id]
  return isMac ? macKeys : keys
}

export function isViewChange(id: CommandId): id is ViewChange {
  return (viewChanges as readonly CommandId[]).includes(id)
}

/** Those that are there only while a page offers them. */
export const offeredIds = commandIds.filter((id) => commands[id].offered === true)
