import { dialog, type BrowserWindow } from 'electron'
import { basename } from 'node:path'
import { lockedFailure, type Input } from '../../../src/contract/contract.ts'
import { fail, succeed, type Result } from '../../../src/core/result.ts'
import { summaryPdf } from '../print/pdf.ts'
import { writeAtomically } from '../print/write-atomically.ts'

type Range = Input<'summary:save-pdf'>['range']
type Saved = Result<{ file: string | null }>

const files = {
  pdf: { name: 'PDF', what: 'PDF' },
  csv: { name: 'CSV', what: 'CSV' },
  txt: { name: 'Plain text', what: 'plain text' },
} as const

/**
 * Saves the summary that the page shows as PDF where the person chooses.
 *
 * @param isOpen asked again once there is a place for it: the journal may have been locked meanwhile, and its page is gone
 */
export async function saveSummaryPdf(
  window: BrowserWindow,
  range: Range,
  isOpen: () => boolean,
): Promise<Saved> {
  const file = await choosePlace(window, 'pdf', range)
  if (file === undefined) return succeed({ file: null })
  if (!isOpen()) return lockedFailure
  let pdf: Uint8Array
  try {
    pdf = await summaryPdf(window.webContents)
  } catch {
    return fail('not-made', 'The PDF could not be made. Try again, or print the page.')
  }
  // A page that was locked while it was being made shows no summary any more.
  return isOpen() ? write(file, pdf, 'PDF') : lockedFailure
}

/** Saves what the summary says as text where the person chooses. `isOpen` as above. */
export async function saveSummaryText(
  window: BrowserWindow,
  { format, text, range }: Input<'summary:save-text'>,
  isOpen: () => boolean,
): Promise<Saved> {
  const file = await choosePlace(window, format, range)
  if (file === undefined) return succeed({ file: null })
  return isOpen() ? write(file, new TextEncoder().encode(text), 'summary') : lockedFailure
}

async function choosePlace(
  window: BrowserWindow,
  extension: keyof typeof files,
  { from, to }: Range,
): Promise<string | undefined> {
  const { name, what } = files[extension]
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: `Save the summary as ${what}`,
    defaultPath: `Vagus summary ${from} to ${to}.${extension}`,
    filters: [{ name, extensions: [extension] }],
    // Health papers have no place in a list of recent documents.
    properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
  })
  return canceled || filePath === '' ? undefined : filePath
}

async function write(file: string, content: Uint8Array, what: string): Promise<Saved> {
  try {
    await writeAtomically(file, content)
  } catch {
    return fail(
      'not-saved',
      `The ${what} could not be written as ${basename(file)}. Choose another folder, or check that the disk has room.`,
    )
  }
  return succeed({ file })
}
