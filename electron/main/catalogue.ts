export const en = {
  menu: {
    window: 'Window',
    settings: 'Settings…',
    /** What Electron would name by itself, in English. */
    roles: {
      undo: 'Undo',
      redo: 'Redo',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select All',
      minimize: 'Minimise',
      zoom: 'Zoom',
      front: 'Bring All to Front',
      hide: 'Hide Vagus',
      hideOthers: 'Hide Others',
      unhide: 'Show All',
    },
    /** Every system has words of its own for these. */
    close: { mac: 'Close Window', others: 'Close' },
    quit: { mac: 'Quit Vagus', windows: 'Exit', others: 'Quit' },
    lookUp: (words: string) => `Look up “${words}” in Vagus`,
  },
  unsaved: {
    message: 'Something you wrote is not saved yet.',
    detail: 'A field needs correcting before it can be saved. The page shows which one.',
    goBack: 'Go back to it',
    close: 'Close without saving it',
  },
  wipe: {
    journal: 'Delete the journal?',
    journalAndBackups: 'Delete the journal and all its backups?',
    detail: 'This cannot be undone. An unsealed copy, or a backup that you keep elsewhere, stays.',
    keep: 'Keep it',
    remove: 'Delete it',
  },
  fatal: {
    noStart: 'Vagus could not start',
    /** @param code undefined where the system gave none */
    noStartDetail: (code: string | undefined, profile: string) =>
      `Something that Vagus needs in order to start is not as it should be${code === undefined ? '' : ` (${code})`}. Your journal was not changed. Check that the folder ${profile} is there and may be read and written, then start Vagus again. If that does not help, install Vagus again: your journal stays as it is.`,
    failed: 'Something went wrong inside Vagus',
    failedDetail:
      'Everything that was saved is kept. Check whether what you wrote last says “Saved”, then close Vagus and start it again.',
  },
  graphics: {
    goesOn:
      'The graphics card or its driver stopped several times, so Vagus does without it from now on, until it is next updated. Everything works as before, perhaps a little more slowly.',
    title: 'Vagus has to be started again',
    ends: 'What draws the window stopped again and again, so Vagus closed in good order. What you wrote was saved first. Start Vagus again: it will not use the graphics card. If this comes back, restart the computer.',
  },
  page: {
    stopped:
      'The page stopped working and was loaded again. Everything that was saved is there; what you typed in the last moments before may be missing. If your journal was open, it is locked now.',
    hangs: {
      message: 'The page does not answer.',
      detail:
        'It may only be busy: waiting loses nothing. If you load it again, everything that was saved is kept, what you typed since then is lost, and the journal is locked.',
      wait: 'Wait',
      loadAnew: 'Load the page again',
    },
    keepsStopping: {
      message: 'The page of Vagus keeps stopping.',
      detail:
        'Everything that was saved is kept, and the journal is locked. Try again; if the page stops again, restart the computer. If that does not help, install Vagus again: your journal stays as it is.',
    },
    doesNotRun: {
      message: 'Vagus cannot show its page.',
      detail:
        'A part of the app is missing or damaged. Your journal is not part of it and was not touched. Try again; if nothing is shown, install Vagus again: your journal stays as it is.',
    },
    tryAgain: 'Try again',
    quit: 'Quit',
  },
  nothingKept: {
    diskFull:
      'The disk is full, so nothing new can be kept. Searching, reading and looking at what you have recorded work. Make some room, then press “Check again”.',
    notAllowed: (profile: string) =>
      `Vagus is not allowed to write in its own folder, so nothing new can be kept. Searching, reading and looking at what you have recorded work. The folder is ${profile}: allow yourself to write in it, then press “Check again”.`,
    refused: (code: string, profile: string) =>
      `The disk refuses to write (${code}), so nothing new can be kept. Searching, reading and looking at what you have recorded work. The folder is ${profile}: check its disk, then press “Check again”.`,
  },
  settings: {
    begunAnew: (keptAs: string, folder: string) =>
      `The settings could not be read: their file was damaged. They are back to how they were at first. The damaged file was kept as ${keptAs} in ${folder}. Your journal is not touched by this; look through Settings once, and choose again where you keep the backups if you had moved them.`,
    leftAlone: (code: string, folder: string) =>
      `The settings could not be read (${code}). Until Vagus is closed they are as they were at first, and their file was left as it is. Check that settings.json in ${folder} may be read and written, then start Vagus again.`,
    diskFull:
      'The disk is full, so your change to the settings could not be kept. It holds until Vagus is closed. Make some room, then change it again.',
    notAllowed: (folder: string) =>
      `Vagus is not allowed to write its settings, so your change could not be kept. It holds until Vagus is closed. Check that ${folder} may be written, then change it again.`,
    refused: (code: string) =>
      `The disk refused to write (${code}), so your change to the settings could not be kept. It holds until Vagus is closed. Change it again; if that fails too, check the disk.`,
  },
  message: {
    notTrusted: 'This request did not come from Vagus itself, so it was refused.',
    notAnObject: 'This message is not an object with named parts.',
    unexpected: 'Something went wrong inside Vagus. Nothing you wrote was changed; please try again.',
  },
  kept: {
    entryGone: 'That entry is no longer in the journal, so it could not be changed.',
    entryThere: 'That entry is in the journal already.',
    highlightThere: 'That highlight is kept already.',
    unsavedRefused: 'What is unsaved on the screen could not be kept either: the disk refused it.',
  },
  vault: {
    lockedMeanwhile: 'The computer was locked meanwhile, so the journal was too. Unlock it again.',
    chooseBackupFolder: 'Choose a folder for the backups',
    nothingToUndo: 'There is nothing to undo any more.',
    backupsLeft:
      'The journal was deleted. Its backups were not: the key file could not tell which they are. Delete the files that end in .vagus in the folder of the backups by hand.',
  },
  notPrinted: 'The printer did not take the page. Check the printer, or save a PDF and print that.',
  diagnostics: {
    vagus: (version: string, fromSource: boolean, portable: boolean) =>
      `Vagus ${version}${fromSource ? ', from its source' : ''}${portable ? ', portable' : ''}`,
    system: (system: string, language: string) => `System: ${system}, language ${language}`,
    screen: (size: string, scale: string) => `${size} at ${scale}`,
    screens: (screens: string) => `Screens: ${screens}`,
    drawing: (how: string) => `Drawing: ${how}`,
    journal: (how: string) => `Journal: ${how}`,
    settings: (settings: string) => `Settings: ${settings}`,
    refused: (count: number) => `Network requests refused since the start: ${String(count)}`,
    nothingLogged: 'Nothing has gone wrong that the log knows of.',
    logged: 'What went wrong lately:',
  },
}

export type Words = typeof en

/** What the shell says by itself: its menus, its dialogs, and what went wrong around the page. */
export const words: Words = { ...en }
