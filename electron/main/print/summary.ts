import { dialog, type BrowserWindow } from 'electron'
import { basename } from 'node:path'
import { fail, succeed, type Result } from '../../../src/core/result.ts'
import { writeAtomically } from './write-atomically.ts'

/** Prints the page that the window shows; its print style sheet leaves on it only what is meant for paper. */
export async function printPage(window: BrowserWindow): Promise<Result<{ printed: boolean }>> {
  return await new Promise((resolve) => {
    window.webContents.print({}, (printed, reason) => {
      const cancelled = /cancel/i.test(reason)
      resolve(
        printed || cancelled
          ? succeed({ printed })
          : fail(
              'not-printed',
              'The printer did not take the page. Check the printer, or save a PDF and print that.',
            ),
      )
    })
  })
}

/** Saves the same page as a tagged PDF where the person chooses. */
export async function saveSummaryPdf(
  window: BrowserWindow,
  today: string,
): Promise<Result<{ file: string | null }>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the summary as PDF',
    defaultPath: `Vagus summary ${today}.pdf`,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    // Health papers have no place in a list of recent documents.
    properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return succeed({ file: null })
  const pdf = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
  })
  try {
    await writeAtomically(filePath, pdf)
  } catch {
    return fail(
      'not-saved',
      `The PDF could not be written as ${basename(filePath)}. Choose another folder, or check that the disk has room.`,
    )
  }
  return succeed({ file: filePath })
}
