import { fail } from '../../../src/core/result.ts'
import { codeOf } from '../code-of.ts'
import { words } from './catalogue.ts'

/** Said when a save would have written over somebody else's. @param file that was there when the vault was opened */
export const goneMeanwhile = (file: string) => fail('changed-elsewhere', words.notSaved.gone(file))

export const changedOutside = (file: string) => fail('changed-elsewhere', words.notSaved.changedOutside(file))

export const changedElsewhere = () => fail('changed-elsewhere', words.notSaved.changedElsewhere)

/** What a save that failed is told as. @param cause what was thrown */
export function whyNotSaved(cause: unknown): string {
  const { damaged, diskFull, notAllowed, lockedOut, refused } = words.notSaved
  if (cause instanceof SyntaxError) return damaged
  const code = codeOf(cause)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return notAllowed
    case 'ELOCKED':
      return lockedOut
    default:
      return refused(code)
  }
}
