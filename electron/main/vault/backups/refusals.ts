import { fail, type Result } from '../../../../src/core/result.ts'
import { codeOf } from '../../code-of.ts'
import { NotReadable } from './vault-files.ts'
import { NotVerified } from './verified-backup.ts'

/** Why something could not be done with backups in a folder, and what to do. */
export function whyNot(cause: unknown, folder: string, what: string): Result<never> {
  const said = sentences(cause, folder)
  return fail(said.code, `${said.why} So ${what}. ${said.what}`)
}

function sentences(cause: unknown, folder: string): { code: string; why: string; what: string } {
  if (cause instanceof NotReadable) {
    const why = `${cause.what} could not be read (${cause.code}).`
    return { code: 'not-readable', why, what: 'Check that it may be read, then try again.' }
  }
  if (cause instanceof NotVerified) {
    return {
      code: 'not-verified',
      why: `What was written in ${folder} could not be read back as it was.`,
      what: 'It was removed again. Check the disk, or choose another folder for the backups.',
    }
  }
  if (cause instanceof Error && cause.name === 'AbortError') {
    return { code: 'stopped', why: 'It was stopped.', what: 'It is made when Vagus is next unlocked.' }
  }
  const code = codeOf(cause)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        code: 'disk-full',
        why: `The disk that ${folder} is on is full.`,
        what: 'Make some room, or choose another folder.',
      }
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
      return {
        code: 'folder-gone',
        why: `${folder} is not there.`,
        what: 'If it is on a disk that is not connected, connect it; otherwise choose another folder.',
      }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        code: 'not-writable',
        why: `Vagus may not write in ${folder}.`,
        what: 'Allow it, or choose another folder.',
      }
    default:
      return {
        code: 'disk-failed',
        why: `The disk that ${folder} is on refused (${code}).`,
        what: 'Try again; if it fails again, check the disk, or choose another folder.',
      }
  }
}
