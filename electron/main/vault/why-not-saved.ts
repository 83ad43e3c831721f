import { fail } from '../../../src/core/result.ts'
import { codeOf } from '../code-of.ts'

/** Said when a save would have written over somebody else's. */
/** @param file that was there when the vault was opened */
export const goneMeanwhile = (file: string) =>
  fail(
    'changed-elsewhere',
    `${file} has gone from the journal's folder since it was opened, so this was not saved without it. It is still on the screen. Put the file back, or bring the year back from a backup: see Settings.`,
  )

export const changedOutside = (file: string) =>
  fail(
    'changed-elsewhere',
    `${file} was changed outside Vagus since it was opened, so this was not saved over that. It is still on the screen. Lock and unlock the journal to see what is in the file now.`,
  )

export const changedElsewhere = fail(
  'changed-elsewhere',
  'This was changed by another copy of Vagus meanwhile, so it was not saved over that. It is still on the screen. Lock and unlock the journal to see both.',
)

/** Why a year is only read. */
export function whyNotWritten(file: string): string {
  return `${file} was written by a newer version of Vagus. What can be read is shown, and nothing in that year is changed. Install the newer version to go on writing in it.`
}

/** What a save that failed is told as. @param cause what was thrown */
export function whyNotSaved(cause: unknown): string {
  if (cause instanceof SyntaxError) {
    return "That year's file has been damaged since Vagus started, so this was not saved. It is still on the screen. Copy it, then start Vagus again: the damaged file is kept, and the year goes on in a fresh one."
  }
  switch (codeOf(cause)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full, so this was not saved. It is still on the screen. Make some room, then save again.'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return "Vagus may not write in the journal's folder, so this was not saved. It is still on the screen. Check the folder's permissions, then save again."
    case 'ELOCKED':
      return "Another copy of Vagus is writing in the journal's folder and does not come to an end, so this was not saved. It is still on the screen. Close the other copy, then save again."
    default:
      return `The disk refused to write (${codeOf(cause)}), so this was not saved. It is still on the screen. Try again; if it fails again, check the disk.`
  }
}
