import type { IncomingMode } from '../../../contract/vault.ts'
import { listed, number, plural } from '../../../core/language.ts'

const entries = (count: number) => `${number(count)} ${plural(count, { one: 'entry', other: 'entries' })}`

/** "1 entry is", "3 entries are". */
const counted = (count: number, one: string, other: string) =>
  `${entries(count)} ${plural(count, { one, other })}`

const comeIn = (missing: number) =>
  missing === 0 ? 'Nothing comes in' : `${counted(missing, 'comes', 'come')} in`

// What a button says and what is told about it elsewhere must be the same.
const fromElsewhere = 'I have a backup from another computer'
const useCode = 'Use the recovery code instead'

export const en = {
  entries,
  field: {
    passphrase: 'Passphrase',
    again: (label: string) => `${label} again`,
    code: 'Recovery code',
    show: 'Show',
    hide: 'Hide',
    showNamed: (label: string) => `Show ${label.toLowerCase()}`,
    hideNamed: (label: string) => `Hide ${label.toLowerCase()}`,
  },
  proof: {
    hint: 'As it stands on the sheet. Capitals, dashes and spaces do not matter.',
    useCode,
    usePassphrase: 'Use the passphrase instead',
    noPassphrase: 'Type the passphrase.',
    noCode: 'Type the recovery code.',
  },
  passphrase: {
    fresh: 'New passphrase',
    asItIs: 'Current passphrase',
    tooShort: (least: number) => `Use at least ${number(least)} characters.`,
    differ: 'The two differ. Type the same passphrase again.',
    begin: 'Change the passphrase…',
    change: 'Change the passphrase',
    busy: 'Changing…',
    done: 'The passphrase is changed. The old one no longer opens this journal.',
  },
  strength: {
    advice: 'Four or five words that do not belong together are strong, and easy to remember.',
    missing: (count: number) =>
      `${number(count)} more ${plural(count, { one: 'character', other: 'characters' })} at least.`,
    few: 'Weak: few different characters are quickly guessed. Add words.',
    digits: 'Weak: digits alone are quickly guessed. Add words.',
    short: 'Short: whoever has the disk can try many every second. Two or three more words help most.',
    fair: 'Fair: one more word that does not belong makes it far harder to guess.',
    long: 'Long enough to withstand guessing, unless it is a saying, a name or a date.',
  },
  setUp: {
    title: 'Set up your journal',
    about:
      'Your journal, your notes in articles and every backup are sealed on this computer with a passphrase that only you know. If it is forgotten, the recovery code that comes next is the only other way in: without one of the two nobody can help.',
    clear:
      'An older Vagus left a journal on this computer that is not sealed. It is sealed now, with everything in it; nothing is lost.',
    seal: 'Seal the journal',
    busy: 'Sealing. This takes a second or two.',
    fromElsewhere,
  },
  adopt: {
    title: 'Bring a journal from another computer',
    about:
      'Choose the file that was saved there for a new computer, or the newest backup. You need its passphrase or its recovery code. The file itself is not changed.',
    choose: 'Choose the file',
    back: 'Back',
    open: {
      title: 'Open the backup',
      /** The name of the file stands where the empty part is. */
      about: '<file></file>. Type the passphrase it was made with; it is the passphrase here from now on.',
      aboutMadeOn: (day: string) =>
        `<file></file>, made on ${day}. Type the passphrase it was made with; it is the passphrase here from now on.`,
      submit: 'Bring it in',
      busy: 'Opening…',
    },
    done: (file: string) => `Your journal was set up from ${file}.`,
  },
  gate: { opening: 'Opening the journal…' },
  unlock: {
    title: 'Your journal is locked',
    submit: 'Unlock',
    bySystem: 'Open with this computer’s own lock',
    busy: 'Opening…',
    wait: (seconds: number) =>
      `Next try in ${number(seconds)} ${plural(seconds, { one: 'second', other: 'seconds' })}.`,
    waited: 'You can try again now.',
    meanwhile:
      'Search and library work meanwhile. Without the passphrase nobody can open this journal; you can <link>start afresh in the settings</link>.',
    meanwhileWithCode:
      'Search and library work meanwhile. Without the passphrase and the recovery code nobody can open this journal; you can <link>start afresh in the settings</link>.',
  },
  renewal: {
    title: 'Choose a new passphrase',
    about:
      'The recovery code opened your journal. It goes on being the recovery code; the passphrase you choose here takes the place of the old one, and nothing in the journal changes.',
    keep: 'Keep the old one',
  },
  newCode: {
    begin: 'New recovery code…',
    title: 'New recovery code',
    about: 'Once a new code is made, the old one no longer opens this journal. Destroy the sheet it is on.',
    make: 'Make a new code',
    busy: 'Making it…',
  },
  recovery: {
    title: 'Your recovery code',
    about:
      'Print this sheet, or write the code down, before you go on. The code is shown this once; a new one can be made in the settings.',
    onPaper: 'It is on paper: try it out',
    print: 'Print the sheet',
    later: 'Later',
    trial: {
      title: 'Try the code out',
      about:
        'Type the code from the paper. Vagus makes a backup and opens it with nothing but what you type, as a new computer would.',
      hint: 'Capitals, dashes and spaces do not matter.',
      submit: 'Try it out',
      showSheet: 'Show the sheet again',
      busy: 'Making a backup and opening it…',
    },
    works: {
      title: 'The code works',
      about: (held: number) =>
        `A backup was made and opened with this code alone, as on a new computer. It holds ${held === 0 ? 'no entries yet' : entries(held)}. Keep the sheet away from this computer.`,
      goOn: 'Go on',
    },
  },
  sheet: {
    title: 'Vagus recovery sheet',
    about: `This code opens the sealed journal and its backups without the passphrase: on the same computer, choose “${useCode}” where it asks. Whoever holds this sheet and a backup can do so too. Keep it where you keep a passport, not beside the computer.`,
    groups:
      'Six groups of five. The fifth character of each checks the four before it, so that Vagus can name the group with a slip. There is no letter I, L, O or U.',
    madeOn: 'Made on',
    madeOnDay: (day: string) => `${day}. It replaces every code made before.`,
    folder: 'Backups are in',
    elsewhere: 'To bring the journal back on another computer',
    steps: [
      `Install Vagus, open Today, and choose “${fromElsewhere}”.`,
      'Choose the newest file from the folder of backups, or a copy of it.',
      `Choose “${useCode}”, type the code, and choose a new passphrase.`,
    ],
  },
  reminders: {
    untried:
      'Your recovery code has not been tried out yet. If you forget the passphrase and do not have the code on paper, nobody can open the journal.',
    none: 'There is no recovery code yet. If you forget the passphrase, nobody can open the journal.',
    tryOut: 'Try it out',
    make: 'Make a new code in the settings',
  },
  lock: {
    unkept:
      'The journal is still open: something you wrote could not be kept, and would be lost if it were locked now.',
    goBack: 'Go back to it',
    allTheSame: 'Lock all the same',
    failed: (why: string) => `The journal is still open. ${why}`,
    again: 'Lock again',
  },
  journal: {
    title: 'Journal',
    lockAfter: 'Lock when not used for',
    never: 'Never',
    minutes: (count: number) => `${number(count)} ${plural(count, { one: 'minute', other: 'minutes' })}`,
    hours: (count: number) => `${number(count)} ${plural(count, { one: 'hour', other: 'hours' })}`,
    off: 'Off',
    on: 'On',
    hide: 'Hide the window from screenshots, recordings and shared screens',
    hideHint: 'Windows and macOS can do that. Linux cannot, so there it changes nothing.',
    bySystem: 'Open with this computer’s own lock',
    bySystemHint:
      'The key is then also kept in the protected store of this computer. Whoever is logged in as you can open the journal without its passphrase.',
    lockNow: 'Lock now',
    locked:
      'Passphrase and recovery code are changed here while the journal is open. <link>Unlock it</link>.',
    closed:
      'Passphrase and recovery code are changed here while the journal is open. <link>Go to Today</link>.',
  },
  damaged: {
    title: 'The journal cannot be opened',
    about:
      'Nothing was deleted. A backup brings the journal back as it was on its day, with the passphrase or recovery code you had then.',
    bringBack: (day: string) => `Bring back ${day}`,
    another: 'Choose another backup',
    startAfresh: 'Start afresh',
  },
  wipe: {
    heading: 'Wipe',
    about: 'Deletes the journal from this computer, whether it is open or locked.',
    begin: 'Wipe the journal…',
    title: 'Wipe the journal',
    warning:
      'Everything you recorded, your notes in articles and their key are deleted from this computer. This cannot be undone. The backups stay, and open with their passphrase or recovery code.',
    warningAll:
      'Everything you recorded, your notes in articles and their key are deleted from this computer. This cannot be undone. The backups are deleted too, so nothing is left to bring back.',
    backupsToo: 'Delete the backups too',
    /** What is typed to show that it is meant, in small letters. */
    word: 'wipe',
    label: 'Type the word wipe',
    wrongWord: 'Type the word wipe.',
    submit: 'Delete the journal',
    submitAll: 'Delete the journal and its backups',
    busy: 'Deleting…',
    done: 'The journal is deleted.',
  },
  backups: {
    title: 'Backups',
    about:
      'Backups are made automatically while the journal is open, and are sealed like it. Each is opened once to see that it is whole. One is kept for each of the last 7 days, 4 weeks and 12 months.',
    failed: (why: string) => `The last backup could not be made. ${why}`,
    folder: 'Folder:',
    make: 'Make one now',
    made: 'A backup was made, and opened to see that it is whole.',
    move: 'Move the folder…',
    moved: (folder: string) => `The backups are in ${folder} now.`,
    look: 'Look into it',
    lookNamed: (day: string) => `Look into it: the backup of ${day}`,
    all: (count: number) => `Show all ${number(count)}`,
    none: 'There is no backup yet.',
    lookElsewhere: 'Look into another file…',
    saved: (file: string) => `Saved as ${file}.`,
    closed: 'Backups are made and looked into while the journal is open. <link>Open it in Today</link>.',
    carry: {
      title: 'To a new computer',
      about: `One sealed file carries everything. There, open Today, choose “${fromElsewhere}”, and type the passphrase or the recovery code of this journal. What you record here afterwards is not in it.`,
      save: 'Save the file…',
    },
  },
  copies: {
    title: 'Unsealed copies',
    begin: 'Save an unsealed copy…',
    heading: 'Save an unsealed copy',
    warning:
      'The file is not sealed. Anybody who gets hold of it, or of a backup of the folder it is in, can read everything you recorded.',
    format: 'Format',
    formats: { json: 'JSON', csv: 'CSV', markdown: 'Markdown' },
    uses: {
      json: 'Everything, exactly. Vagus can read it in again.',
      csv: 'Tables for a spreadsheet.',
      markdown: 'To read, day by day.',
    },
    save: 'Save it unsealed…',
    saved: (file: string) => `Saved as ${file}. Anybody who has that file can read it.`,
    readIn: 'Read in a JSON copy of Vagus…',
  },
  handed: {
    /** The name of the file stands where the empty part is. */
    locked:
      '<file></file> is a backup that you opened with Vagus. Unlock the journal first, then look into it.',
    open: '<file></file> is a backup that you opened with Vagus. Nothing changes before you have seen what would.',
    none: '<file></file> is a backup that you opened with Vagus. You need the passphrase or the recovery code it was made with.',
    unlock: 'Unlock',
    look: 'Look into it',
    notNow: 'Not now',
  },
  incoming: {
    other: {
      title: 'This file belongs to another journal',
      about: (day: string) =>
        `<file></file> was made on ${day}. Type the passphrase or recovery code it was made with; those of this journal stay as they are.`,
      submit: 'Open it',
      busy: 'Opening…',
    },
    title: 'What would change',
    span: {
      none: 'It holds no dated entry.',
      day: (day: string) => `It holds ${day}.`,
      days: (from: string, to: string) => `It holds ${from} to ${to}.`,
    },
    missing: (count: number) => `${counted(count, 'is', 'are')} in the file and missing here`,
    different: (count: number) => `${counted(count, 'differs', 'differ')} from what is here`,
    same: (count: number) => `${counted(count, 'is', 'are')} the same`,
    onlyHere: (count: number) => `${counted(count, 'is', 'are')} only here`,
    countedToo: 'Notes in articles, trackers, visits and where you left off are counted too.',
    nothing: 'There is nothing to bring in: the journal holds the same.',
    choice: 'What to do',
    modes: {
      add: 'Bring back what is missing',
      newest: 'Also take the later of two',
      replace: 'Make the journal as it was',
    } satisfies Record<IncomingMode, string>,
    adding: (missing: number) => `${comeIn(missing)}. Nothing here changes.`,
    takingNewest: (missing: number, different: number) =>
      `${comeIn(missing)}, and where ${counted(different, 'differs', 'differ')} the later change counts.`,
    replacing: (onlyHere: number) =>
      onlyHere === 0
        ? 'Everything becomes what the file holds. Nothing is removed.'
        : `Everything becomes what the file holds. ${counted(onlyHere, 'that it does not have is', 'that it does not have are')} removed.`,
    replaceWarning:
      'What was written since that file was made is taken out of the journal. It can be undone until the journal is locked; a backup keeps it longer.',
    appliedTitle: 'Brought in',
    done: 'Done',
    undoneTitle: 'Undone',
    undone: (changes: string) => `The journal is as it was before. ${changes}`,
  },
  changes: {
    none: 'Nothing was changed.',
    added: (count: number) => `${counted(count, 'was', 'were')} added`,
    changed: (count: number) => `${counted(count, 'was', 'were')} changed`,
    removed: (count: number) => `${counted(count, 'was', 'were')} removed`,
    all: (parts: readonly string[]) => `${listed(parts)}.`,
  },
}

export type Words = typeof en

/** What the journal's lock, its keys and its backups say. */
export const words: Words = { ...en }
