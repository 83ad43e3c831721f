import { shell } from 'electron'
import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, succeed, type Result } from '../../../src/core/result.ts'
import { words } from './catalogue.ts'

/** Opens a PDF that Vagus saved with what the system opens PDFs with. Undefined: none was saved. */
export async function openPdf(file: string | undefined): Promise<Result<{ opened: boolean }>> {
  const { none, gone, notOpened } = words.pdf
  if (file === undefined) return fail('no-pdf', none)
  try {
    await access(file)
  } catch {
    return fail('pdf-gone', gone(basename(file)))
  }
  const said = await shell.openPath(file)
  return said === '' ? succeed({ opened: true }) : fail('not-opened', notOpened(basename(file)))
}
