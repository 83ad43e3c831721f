import type { Settings } from '../../contract/settings.ts'
import { number, plural } from '../../core/language.ts'
import type { Place } from './navigation.svelte.ts'

export const en = {
  rail: {
    label: 'Places',
    places: {
      search: 'Search',
      today: 'Today',
      journal: 'Journal',
      library: 'Library',
      summary: 'Summary',
      settings: 'Settings',
    } satisfies Record<Place, string>,
    /** How the journal stands; what is `unseen` is heard only. */
    states: {
      new: '<unseen>Journal: </unseen>Not set up',
      locked: '<unseen>Journal: </unseen>Locked',
      damaged: '<unseen>Journal: </unseen>Damaged',
      open: 'Open<unseen>. </unseen>',
    },
    lockNow: 'Lock now',
    lockTitle: (key: string) => `Lock the journal (${key})`,
    goToLock: (key: string) => `Go to the lock (${key})`,
  },
  palette: {
    label: 'Go to or do anything',
    field: 'Search, go somewhere, do something',
    list: 'Suggestions',
    recent: 'Recent',
    commands: 'Commands',
    search: 'Search the library and your journal',
    searchFor: (text: string) => `Search for “${text}”`,
    noCommand: 'No command fits. Enter searches.',
    count: (count: number) =>
      `${number(count)} ${plural(count, { one: 'command', other: 'commands' })}. Enter searches.`,
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    found: {
      title: 'In the results',
      move: 'Down and up',
      open: 'Open it, then go into it',
      clear: 'Start over',
    },
    scale: {
      title: 'In a scale or a row of buttons',
      number: 'The answer with that number',
      next: 'The next and the one before',
      clear: 'Take the answer back',
    },
    singles:
      'Use keys that need nothing held down: <key>?</key> and <key>/</key>. Switch it off if you speak to your computer.',
  },
  /** As they are printed on a keyboard of that language. */
  caps: { Ctrl: 'Ctrl', Shift: 'Shift', Enter: 'Enter', Delete: 'Delete' },
  faults: {
    late: 'Vagus is taking longer than it should. What you wrote is still on this page.',
    checkAgain: 'Check again',
  },
  start: {
    title: 'Search',
    ask: 'Ask in your own words: what hurts, when, what you tried.',
    collections: 'To begin with',
  },
  welcome: {
    label: 'Welcome to Vagus',
    step: (step: number, of: number) => `${number(step)} of ${number(of)}`,
    next: 'Next',
    back: 'Back',
    skip: 'Skip this',
    purpose: {
      title: 'For people whose gut and sleep trouble each other',
      find: '<b>Find out.</b> Ask in the field above in your own words. Each claim shows how good its evidence is, and opens its study.',
      keep: '<b>Keep track.</b> Nights, gut, and what you tried: a minute in the morning, a minute in the evening. Half an entry is an entry.',
      heard: '<b>Be heard.</b> One page for your doctor, made from your own entries, on paper or as PDF.',
      language: 'Language',
    },
    privacy: {
      title: 'It is yours alone',
      network:
        'Vagus works without a network. There is no account, and nothing you write leaves this computer.',
      sealed:
        'Your journal is sealed with a passphrase that you choose. Without it, or the recovery code that you keep on paper, nobody can read it, and nobody can bring it back.',
      stored: 'See <link>what is stored where</link>.',
    },
    looks: {
      title: 'As it suits you',
      theme: 'Theme',
      themes: {
        system: 'Same as computer',
        light: 'Light',
        dark: 'Dark',
        night: 'Night: dim, little blue',
      } satisfies Record<Settings['theme'], string>,
      later: 'All of this can be changed in the settings. The guide says how things are done.',
      ask: 'Ask something',
      write: 'Write down last night',
      guide: 'Read the guide',
    },
  },
  openingJournal: 'Opening the journal…',
}

export type Words = typeof en

/** What the window around the pages says. */
export const words: Words = { ...en }
