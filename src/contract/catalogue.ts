import { number } from '../core/language.ts'
import type { CommandId } from './channels.ts'

interface CommandWords {
  /** As menus, the palette and the sheet of shortcuts call it. */
  readonly label: string
  /** Other words that a person may look for it by. */
  readonly words: string
}

export const en = {
  commands: {
    palette: { label: 'Go to or do anything…', words: 'palette commands actions' },
    search: { label: 'Search', words: 'home find ask question' },
    find: { label: 'Find', words: 'look in this article page' },
    back: { label: 'Back', words: 'previous return' },
    forward: { label: 'Forward', words: 'next' },

    today: { label: 'Today', words: 'entry diary record' },
    journal: { label: 'Journal', words: 'calendar month days diary history' },
    trends: { label: 'Trends', words: 'charts graphs lines over time' },
    library: { label: 'Library', words: 'articles read topics' },
    notes: { label: 'Your highlights and notes', words: 'marks marked words' },
    references: { label: 'Studies and documents', words: 'references papers sources literature' },
    glossary: { label: 'Glossary', words: 'words terms meaning definition' },
    summary: { label: 'Summary', words: 'doctor visit appointment page report' },
    settings: { label: 'Settings', words: 'preferences options' },
    guide: { label: 'Guide to Vagus', words: 'how to help manual instructions handbook tutorial' },
    about: { label: 'About Vagus', words: 'version' },
    shortcuts: { label: 'Keyboard shortcuts', words: 'keys help' },

    night: { label: 'Write down last night', words: 'new entry sleep' },
    gut: { label: 'Write down today’s gut', words: 'new entry pain bloating stool symptoms' },
    taken: { label: 'Write down something taken', words: 'new entry medicine dose pill' },
    day: { label: 'Write down the day', words: 'new entry stress meals notes' },
    flare: { label: 'A bad day: record a flare now', words: 'attack symptoms worse' },
    lock: { label: 'Lock the journal', words: 'close hide private passphrase' },

    print: { label: 'Print…', words: 'paper' },
    'save-pdf': { label: 'Save the page as PDF…', words: 'file' },
    export: { label: 'Save an unsealed copy…', words: 'export csv json markdown spreadsheet open' },
    backup: { label: 'Make a backup', words: 'copy keep safe' },
    backups: { label: 'Backups', words: 'restore bring back recover earlier lost' },
    highlight: { label: 'Highlight words', words: 'mark note' },
    'look-up': { label: 'Look up the selected words', words: '' },

    'theme-system': { label: 'Theme: same as computer', words: 'colours looks system' },
    'theme-light': { label: 'Light theme', words: 'colours looks bright day white' },
    'theme-dark': { label: 'Dark theme', words: 'colours looks black' },
    'theme-night': { label: 'Night theme: dim, little blue', words: 'colours looks dark red' },
    'text-larger': { label: 'Larger text in articles', words: 'bigger size font' },
    'text-smaller': { label: 'Smaller text in articles', words: 'size font' },
    'zoom-in': { label: 'Zoom in', words: 'larger bigger' },
    'zoom-out': { label: 'Zoom out', words: 'smaller' },
    'zoom-reset': { label: 'Actual size', words: 'zoom reset normal' },
    'full-screen': { label: 'Full screen', words: 'whole' },
  } satisfies Record<CommandId, CommandWords>,
  menus: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    go: 'Go',
    journal: 'Journal',
    help: 'Help',
  },
  locked: 'The journal is locked. Unlock it first; nothing is lost.',
  passphrase: {
    tooShort: (least: number) => `Use at least ${number(least)} characters.`,
    tooLong: (most: number) => `A passphrase can be at most ${number(most)} characters long.`,
  },
  notTyped: 'Type it first.',
  wipeWord: 'Type the word wipe.',
  daysTurned: 'The last day is before the first.',
  notFileName: 'not a file name',
}

export type Words = typeof en

/** What commands and menus are called, and what is said of a message that cannot be taken. */
export const words: Words = { ...en }
