import { shell } from 'electron'
import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, succeed, type Result } from '../../../src/core/result.ts'

/** Opens a PDF that Vagus saved with what the system opens PDFs with. Undefined: none was saved. */
export async function openPdf(file: string | undefined): Promise<Result<{ opened: boolean }>> {
  if (file === undefined) {
    return fail('no-pdf', 'No PDF has been saved since the journal was unlocked. Save one first.')
  }
  try {
    await access(file)
  } catch {
    return fail('pdf-gone', `${basename(file)} is no longer where it was saved. Save the PDF again.`)
  }
  const said = await shell.openPath(file)
  return said === ''
    ? succeed({ opened: true })
    : fail(
        'not-opened',
        `This computer did not open ${basename(file)}. Open it yourself from the folder where you saved it.`,
      )
}
