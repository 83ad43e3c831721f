import { commandIds, type CommandId } from './channels.ts'

/** What is to be done to the window itself: the main process does it, and its menu hears the keys. */
export const viewChanges = ['zoom-in', 'zoom-out', 'zoom-reset', 'full-screen'] as const
export type ViewChange = (typeof viewChanges)[number]

interface Command {
  /** As menus, the palette and the sheet of shortcuts call it. */
  readonly label: string
  /** In Electron's notation. The first is shown; one alone, such as `?`, works where nothing is being typed. */
  readonly keys?: readonly string[]
  /** In place of these on macOS, where other keys are usual. */
  readonly macKeys?: readonly string[]
  /** Other words that a person may look for it by. */
  readonly words?: string
  /** Whether it is there only while a page offers it. All others can be asked for at any time. */
  readonly offered?: true
}

/**
 * Everything that can be done by name, declared once: the menus, the keys, the palette and the sheet of shortcuts are made
 * from it. What a person would be sorry to have done by a slip of the hand has no key.
 */
export const commands: Readonly<Record<CommandId, Command>> = {
  palette: { label: 'Go to or do anything…', keys: ['CmdOrCtrl+K'], words: 'palette commands actions' },
  search: { label: 'Search', keys: ['CmdOrCtrl+1', '/'], words: 'home find ask question' },
  find: { label: 'Find', keys: ['CmdOrCtrl+F'], words: 'look in this article page' },
  back: { label: 'Back', keys: ['Alt+Left'], macKeys: ['Cmd+['], words: 'previous return' },
  forward: { label: 'Forward', keys: ['Alt+Right'], macKeys: ['Cmd+]'], words: 'next' },

  today: { label: 'Today', keys: ['CmdOrCtrl+2'], words: 'entry diary record' },
  journal: { label: 'Journal', keys: ['CmdOrCtrl+3'], words: 'calendar month days diary history' },
  trends: { label: 'Trends', words: 'charts graphs lines over time' },
  library: { label: 'Library', keys: ['CmdOrCtrl+4'], words: 'articles read topics' },
  notes: { label: 'Your notes and highlights', words: 'marks marked words' },
  references: { label: 'Studies and documents', words: 'references papers sources literature' },
  glossary: { label: 'Glossary', words: 'words terms meaning definition' },
  summary: { label: 'Summary', keys: ['CmdOrCtrl+5'], words: 'doctor visit appointment page report' },
  settings: { label: 'Settings', keys: ['CmdOrCtrl+,'], words: 'preferences options' },
  about: { label: 'About Vagus', words: 'version' },
  shortcuts: {
    label: 'Keyboard shortcuts',
    keys: ['F1', '?'],
    macKeys: ['Cmd+/', '?'],
    words: 'keys help',
  },

  night: { label: 'Write down last night', keys: ['CmdOrCtrl+N'], words: 'new entry sleep' },
  gut: { label: 'Write down today’s gut', words: 'new entry pain bloating stool symptoms' },
  taken: {
    label: 'Write down something taken',
    keys: ['CmdOrCtrl+T'],
    words: 'new entry medicine dose pill',
  },
  day: { label: 'Write down the day', words: 'new entry stress meals notes' },
  flare: { label: 'A bad day: record a flare now', words: 'attack symptoms worse' },
  lock: { label: 'Lock the journal', keys: ['CmdOrCtrl+L'], words: 'close hide private passphrase' },

  print: { label: 'Print…', keys: ['CmdOrCtrl+P'], words: 'paper', offered: true },
  'save-pdf': { label: 'Save the page as PDF…', keys: ['CmdOrCtrl+Shift+S'], words: 'file', offered: true },
  export: { label: 'Save an open copy…', words: 'export csv json markdown spreadsheet', offered: true },
  backup: { label: 'Make a backup', words: 'copy keep safe', offered: true },
  highlight: { label: 'Highlight words', keys: ['CmdOrCtrl+Shift+H'], words: 'mark note', offered: true },
  'look-up': { label: 'Look up the selected words' },

  'theme-system': { label: 'Theme as the computer', words: 'colours looks system' },
  'theme-light': { label: 'Light theme', words: 'colours looks bright day white' },
  'theme-dark': { label: 'Dark theme', words: 'colours looks black' },
  'theme-night': { label: 'Night theme: dim, little blue', words: 'colours looks dark red' },
  'text-larger': { label: 'Larger text in articles', words: 'bigger size font', offered: true },
  'text-smaller': { label: 'Smaller text in articles', words: 'size font', offered: true },
  'zoom-in': {
    label: 'Zoom in',
    keys: ['CmdOrCtrl+Plus', 'CmdOrCtrl+=', 'CmdOrCtrl+numadd'],
    words: 'larger bigger',
  },
  'zoom-out': { label: 'Zoom out', keys: ['CmdOrCtrl+-', 'CmdOrCtrl+numsub'], words: 'smaller' },
  'zoom-reset': { label: 'Actual size', keys: ['CmdOrCtrl+0', 'CmdOrCtrl+num0'], words: 'zoom reset normal' },
  'full-screen': { label: 'Full screen', keys: ['F11'], macKeys: ['Ctrl+Cmd+F'], words: 'whole' },
}

interface Menu {
  readonly label: string
  /** A line divides them. */
  readonly parts: readonly (readonly CommandId[])[]
}

/** Where each command stands, in menus, the palette and the sheet. Only `look-up` is in none: it hangs at the words. */
export const menus = {
  file: { label: 'File', parts: [['print', 'save-pdf'], ['export', 'backup'], ['settings']] },
  edit: { label: 'Edit', parts: [['find'], ['highlight']] },
  view: {
    label: 'View',
    parts: [
      ['palette'],
      ['theme-system', 'theme-light', 'theme-dark', 'theme-night'],
      ['text-larger', 'text-smaller'],
      ['zoom-in', 'zoom-out', 'zoom-reset'],
      ['full-screen'],
    ],
  },
  go: {
    label: 'Go',
    parts: [
      ['back', 'forward'],
      ['search', 'today', 'journal', 'trends'],
      ['library', 'notes', 'references', 'glossary'],
      ['summary'],
    ],
  },
  journal: { label: 'Journal', parts: [['night', 'gut', 'taken', 'day'], ['flare'], ['lock']] },
  help: { label: 'Help', parts: [['shortcuts'], ['about']] },
} as const satisfies Readonly<Record<string, Menu>>

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
