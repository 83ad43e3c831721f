import { fail, type Result } from '../../../../src/core/result.ts'
import { codeOf } from '../../code-of.ts'
import { words } from '../catalogue.ts'
import { NotReadable } from './vault-files.ts'
import { NotVerified } from './verified-backup.ts'

/**
 * Why something could not be done with backups in a folder, and what to do.
 *
 * @param so what comes of that, as a sentence
 */
export function whyNot(cause: unknown, folder: string, so: string): Result<never> {
  const { code, why, what } = sentences(cause, folder)
  return fail(code, `${why} ${so} ${what}`)
}

function sentences(cause: unknown, folder: string): { code: string; why: string; what: string } {
  const { notReadable, notVerified, stopped, diskFull, folderGone, notWritable, diskFailed } =
    words.backups.refused
  if (cause instanceof NotReadable) {
    const what = cause.what ?? words.backups.journalFolder
    return { code: 'not-readable', why: notReadable.why(what, cause.code), what: notReadable.what }
  }
  if (cause instanceof NotVerified)
    return { code: 'not-verified', why: notVerified.why(folder), what: notVerified.what }
  if (cause instanceof Error && cause.name === 'AbortError') return { code: 'stopped', ...stopped }
  const code = codeOf(cause)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full', why: diskFull.why(folder), what: diskFull.what }
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
      return { code: 'folder-gone', why: folderGone.why(folder), what: folderGone.what }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'not-writable', why: notWritable.why(folder), what: notWritable.what }
    default:
      return { code: 'disk-failed', why: diskFailed.why(folder, code), what: diskFailed.what }
  }
}
