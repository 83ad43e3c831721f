import { number, plural } from '../../../src/core/language.ts'

const seconds = (count: number) => `${number(count)} ${plural(count, { one: 'second', other: 'seconds' })}`

export const en = {
  /** What each store keeps. */
  keepings: {
    entries: {
      counted: (count: number) => `${number(count)} ${plural(count, { one: 'entry', other: 'entries' })}`,
      many: 'entries',
      gone: 'That entry is no longer in the journal.',
    },
    readingRecords: {
      counted: (count: number) =>
        `${number(count)} ${plural(count, { one: 'highlight, note or place in an article', other: 'highlights, notes or places in articles' })}`,
      many: 'highlights, notes or places in articles',
      gone: 'That highlight is no longer kept.',
    },
    trackers: {
      counted: (count: number) => `${number(count)} ${plural(count, { one: 'tracker', other: 'trackers' })}`,
      many: 'trackers',
      gone: 'That tracker is no longer kept.',
    },
    visits: {
      counted: (count: number) =>
        `${number(count)} ${plural(count, { one: 'visit or question for the doctor', other: 'visits and questions for the doctor' })}`,
      many: 'visits and questions for the doctor',
      gone: 'That visit is no longer kept.',
    },
  },
  year: {
    cannotMove: (from: string, to: string) => `What is kept in ${from} cannot move to ${to}.`,
    notSealed: (file: string) =>
      `${file} is not sealed, and Vagus writes no such file: somebody else put it there. It was left as it is, nothing in it is used, and nothing in that year can be saved. Move it out of the journal’s folder, and bring the year back from a backup: see Settings.`,
    /** @param what how many records, such as "2 entries" */
    damagedRecords: (count: number, what: string, file: string) =>
      `${what} in ${file} could not be opened: changed outside Vagus, or damaged. ${plural(count, { one: 'It stays', other: 'They stay' })} in the file, and everything else in it can be used. A backup may have ${plural(count, { one: 'it', other: 'them' })} whole: see Settings.`,
    setAside: ({ file, keptAs, many, year }: Record<'file' | 'keptAs' | 'many' | 'year', string>) =>
      `${file} could not be read: it is damaged. Nothing was deleted. It is kept as ${keptAs} in the journal’s folder, and new ${many} for ${year} go into a fresh file. What was in it can be brought back from a backup: see Settings.`,
    notOpened: (file: string, code: string) =>
      `${file} could not be opened (${code}). It was left as it is, and nothing in that year can be saved until it opens again. Check that the file may be read and written, then start Vagus again.`,
    notWhole: (file: string, many: string) =>
      `${file} is not as Vagus left it: ${many} may have been taken out, or put back from an older copy. What is there can be used. Compare it with a backup: see Settings.`,
    newer: (file: string) =>
      `${file} was written by a newer version of Vagus. What can be read is shown, and nothing in that year is changed. Install the newer version to go on writing in it.`,
    stillClear: (file: string, code: string) =>
      `${file}, a damaged file that was kept, is not sealed: the disk refused it (${code}). Whoever has the disk can read what is left in it. Check that the disk has room and that the journal’s folder may be written; it is tried again when you next unlock.`,
  },
  notSaved: {
    gone: (file: string) =>
      `${file} has gone from the journal’s folder since it was opened, so this was not saved without it. It is still on the screen. Put the file back, or bring the year back from a backup: see Settings.`,
    changedOutside: (file: string) =>
      `${file} was changed outside Vagus since it was opened, so this was not saved over that. It is still on the screen. Lock and unlock the journal to see what is in the file now.`,
    changedElsewhere:
      'This was changed by another copy of Vagus meanwhile, so it was not saved over that. It is still on the screen. Lock and unlock the journal to see both.',
    damaged:
      'That year’s file has been damaged since Vagus started, so this was not saved. It is still on the screen. Copy it, then start Vagus again: the damaged file is kept, and the year goes on in a fresh one.',
    diskFull:
      'The disk is full, so this was not saved. It is still on the screen. Make some room, then save again.',
    notAllowed:
      'Vagus is not allowed to write in the journal’s folder, so this was not saved. It is still on the screen. Check the folder’s permissions, then save again.',
    lockedOut:
      'Another copy of Vagus is writing in the journal’s folder and does not finish, so this was not saved. It is still on the screen. Close the other copy, then save again.',
    refused: (code: string) =>
      `The disk refused to write (${code}), so this was not saved. It is still on the screen. Try again; if it fails again, check the disk.`,
  },
  keys: {
    putBack: {
      damaged:
        'The key file was damaged and has been put back from the newest backup. If you changed the passphrase after that backup, the one before it counts again.',
      missing:
        'The key file was missing and has been put back from the newest backup. If you changed the passphrase after that backup, the one before it counts again.',
    },
    none: 'The key file (keys.json) is damaged or gone, and no backup in the backup folder has a copy of it. Bring back a backup file you kept elsewhere, or put keys.json back where it was and start Vagus again.',
    newer:
      'The key file was written by a newer version of Vagus. Install that version to open the journal; nothing was changed.',
    notRead: (code: string) =>
      `The key file (keys.json) could not be read or written (${code}). Nothing was changed. Check that the file and its folder may be read and written, then start Vagus again.`,
    notWritten: (code: string) =>
      `The key file could not be written (${code}). Nothing was changed. Check that the disk has room and that the journal’s folder may be written, then try again.`,
  },
  vault: {
    alreadySealed: 'There is a sealed journal here already. Unlock it.',
    alreadySealedBringIn:
      'There is a sealed journal here already. Unlock it, and bring the backup in from Settings.',
    nothingToOpen: 'There is no sealed journal here yet.',
    notWiped: (code: string) =>
      `Not everything could be deleted (${code}). Look at the journal’s folder, and try again.`,
    locked: 'The journal is locked.',
    unlockFirst: 'The journal is locked. Unlock it first.',
    lockedMeanwhile: 'The journal was locked meanwhile. Nothing was changed.',
    wait: (count: number) => `Wait ${seconds(count)}, then try again. Nothing was changed.`,
    /** @param wait seconds until the next try is looked at; 0 when at once */
    wrong: {
      passphrase: (wait: number) =>
        `That is not the passphrase of this journal. Nothing was changed: ${wait === 0 ? 'try again' : `wait ${seconds(wait)} and try again`}.`,
      recovery: (wait: number) =>
        `That is not the recovery code of this journal. Nothing was changed: ${wait === 0 ? 'try again' : `wait ${seconds(wait)} and try again`}.`,
    },
    notOpened: (code: string) =>
      `The journal’s folder could not be read (${code}). Nothing was changed. Check that the folder may be read and written, then try again.`,
    noSystemStore:
      'This computer’s protected store cannot open the journal now. Use the passphrase; nothing was changed.',
    notPlaced: (code: string) =>
      `The backup could not be written into the journal’s folder (${code}). Check that the disk has room and that the folder may be written, then do the same again.`,
  },
  incoming: {
    notABackup: 'A journal is set up from a backup. Choose a file that ends in .vagus.',
    notText: 'This file is not text, so it is no journal that Vagus exported. Nothing was changed.',
    notAFile: (file: string) => `${file} is not a file. Choose a file.`,
    tooLarge: (file: string) => `${file} is far larger than a journal can be, so it was not opened.`,
    notReadable: (file: string, code: string) =>
      `${file} could not be read (${code}). Check that it is still there and may be read, then try again.`,
    nothingOpen: 'No file is open. Choose a file first.',
    noSuchBackup: 'There is no backup of that name in the folder any more.',
    letGo: 'The file was closed before it was open. Choose it again.',
  },
  backupFile: {
    notABackup:
      'This is not a backup of Vagus, or the beginning of it is damaged. Choose a file that ends in .vagus.',
    newer:
      'This backup was made by a newer version of Vagus. Install that version to open it; nothing was changed.',
    cutShort:
      'This backup is cut short: the end of the file is missing. Copy it again from where it came, or choose another backup.',
    damaged:
      'This backup is damaged: it is not what Vagus wrote. Copy it again from where it came, or choose another backup.',
    wrongPassphrase:
      'That is not the passphrase of this backup. It has the one that the journal had when the backup was made.',
    wrongCode:
      'That is not the recovery code of this backup. It has the one that the journal had when the backup was made.',
    noCode: 'There was no recovery code when this backup was made. Use the passphrase.',
    /** What in it cannot be used. */
    problems: {
      firstLine:
        'The first line of the backup is not as Vagus wrote it. What is sealed in it is whole and can be used.',
      damagedYear: (file: string) =>
        `${file} was damaged when the backup was made, so nothing in it can be used.`,
      newerRecords: (_count: number, what: string, file: string) =>
        `${what} in ${file} can only be read by a newer version of Vagus.`,
      damagedRecords: (_count: number, what: string, file: string) =>
        `${what} in ${file} could not be opened: damaged, or changed outside Vagus.`,
      notWhole: (file: string, many: string) =>
        `${file} was not as Vagus left it when the backup was made: ${many} may be missing from it.`,
    },
  },
  backups: {
    noSuchBackup: 'There is no backup of that name.',
    notRenewed: (files: string) =>
      `${files} could not be opened and may still have the old passphrase or code. Everything else has the new one.`,
    notAFolder: 'This is not a folder. Choose a folder; the backups stay where they were.',
    withinTheJournal:
      'This is the journal’s own folder. A backup beside the journal is lost together with it: choose another folder. The backups stay where they were.',
    /** What came of it, after why: a sentence that stands between the two others. */
    so: {
      notMade: 'So no backup was made.',
      notSaved: 'So the file was not saved.',
      notOpened: 'So the backup could not be opened.',
      notRenewed: 'So some backups still open with the old passphrase or code.',
      notDeleted: 'So not all backups were deleted.',
      notMoved: 'So the backups stay where they were.',
    },
    /** Why, and what to do. */
    refused: {
      notReadable: {
        why: (what: string, code: string) => `${what} could not be read (${code}).`,
        what: 'Check that it may be read, then try again.',
      },
      notVerified: {
        why: (folder: string) => `What was written in ${folder} could not be read back as it was.`,
        what: 'It was removed again. Check the disk, or choose another folder for the backups.',
      },
      stopped: { why: 'It was stopped.', what: 'It is made when Vagus is next unlocked.' },
      diskFull: {
        why: (folder: string) => `The disk that ${folder} is on is full.`,
        what: 'Make some room, or choose another folder.',
      },
      folderGone: {
        why: (folder: string) => `${folder} is not there.`,
        what: 'If it is on a disk that is not connected, connect it; otherwise choose another folder.',
      },
      notWritable: {
        why: (folder: string) => `Vagus is not allowed to write in ${folder}.`,
        what: 'Allow it, or choose another folder.',
      },
      diskFailed: {
        why: (folder: string, code: string) => `The disk that ${folder} is on refused (${code}).`,
        what: 'Try again; if it fails again, check the disk, or choose another folder.',
      },
    },
    journalFolder: 'The journal’s folder',
  },
}

export type Words = typeof en

/** What the vault and its backups say when something is not as it should be. */
export const words: Words = { ...en }
