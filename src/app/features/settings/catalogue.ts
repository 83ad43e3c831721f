import type { Settings } from '../../../contract/settings.ts'
import { number, plural } from '../../../core/language.ts'

export const en = {
  title: 'Settings',
  looks: {
    title: 'Looks',
    language: 'Language',
    ofContent:
      'Articles, studies and the glossary are in English in either language; search them in English.',
    unsaved: 'Something you wrote is not saved yet. Save it first, then choose the language.',
    theme: 'Theme',
    themes: {
      system: 'Same as computer',
      light: 'Light',
      dark: 'Dark',
      night: 'Night: dim, little blue',
    } satisfies Record<Settings['theme'], string>,
    textSize: 'Text size of articles',
    clock: 'Times on the screen',
    clocks: { 24: '23:15', 12: '11:15 pm' } satisfies Record<Settings['clock'], string>,
    weekStart: 'A week begins on',
    weekStarts: {
      monday: 'Monday',
      sunday: 'Sunday',
      saturday: 'Saturday',
    } satisfies Record<Settings['weekStart'], string>,
    singleKeys: 'Keys that need no Ctrl, such as ? and /',
    on: 'On',
    off: 'Off',
    paper: 'Paper of the summary',
    papers: { A4: 'A4', Letter: 'Letter' } satisfies Record<Settings['paper'], string>,
  },
  network: {
    title: 'What this app has done on the network',
    none: 'Nothing. No account, no telemetry, no update check. It has no way to: every request is refused. None has been attempted since it was started.',
    refused: (count: number) =>
      `Nothing. No account, no telemetry, no update check. It has no way to: every request is refused. ${number(count)} ${plural(count, { one: 'has', other: 'have' })} been attempted and refused since it was started.`,
  },
  stored: {
    title: 'What is stored where',
    here: 'All of it is on this computer only.',
    portable: 'All of it is on this computer only, beside the app, in the folder you put there for it.',
    clear:
      'An older Vagus left the journal unsealed, so whoever can read your account’s files can read it. <link>Set it up</link>, and it is sealed with everything in it.',
    sealed:
      'Whoever has the disk, but neither the passphrase nor the recovery code, can read nothing of what is sealed. How large the files are, and from which years, can be seen.',
    places: {
      journal: {
        name: 'The journal',
        holds:
          'Everything you record, your notes in articles, where you left off, and what you keep for visits.',
      },
      backups: { name: 'Backups', holds: 'Copies of the journal.' },
      settings: { name: 'Settings', holds: 'What is chosen on this page, and the place of the window.' },
      log: {
        name: 'Log',
        holds: 'What went wrong, in fixed words, if anything did. Nothing that you wrote.',
      },
    },
    isSealed: 'Sealed',
    isNotSealed: 'Not sealed',
    others:
      'What you print, export or copy is not sealed either. While the journal is open, this computer’s memory holds what you see.',
  },
  about: {
    title: 'About',
    versions: (vagus: string, electron: string, chromium: string) =>
      `Vagus ${vagus}, on Electron ${electron} and Chromium ${chromium}. It gives information and keeps records; it makes no diagnosis.`,
  },
  diagnostics: {
    title: 'If something does not work: diagnostics',
    about:
      'Versions, settings, and what went wrong, as the log has it. Nothing you recorded is in it, and it goes nowhere unless you send it. Read it before you do.',
    text: 'Diagnostics',
    copy: 'Copy it',
    copied: 'Copied.',
  },
  licences: {
    title: 'Licences of the works that Vagus is made of',
    about:
      'Vagus itself is under the MIT licence. It is made with these. Electron holds Chromium, whose own licences are in the file LICENSES.chromium.html where Vagus is installed.',
    works: 'Works of others',
  },
}

export type Words = typeof en

/** What the settings say. */
export const words: Words = { ...en }
