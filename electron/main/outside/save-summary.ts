import { dialog, type BrowserWindow } from 'electron'
import { basename } from 'node:path'
import { lockedFailure, type Input } from '../../../src/contract/contract.ts'
import { fail, succeed, type Result } from '../../../src/core/result.ts'
import { summaryPdf } from '../print/pdf.ts'
import { writeAtomically } from '../print/write-atomically.ts'
import { words } from './catalogue.ts'

type Range = Input<'summary:save-pdf'>['range']
type Saved = Result<{ file: string | null }>

const fileName = { pdf: () => 'PDF', csv: () => 'CSV', txt: () => words.summary.plainText } as const

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
  if (!isOpen()) return lockedFailure()
  let pdf: Uint8Array
  try {
    pdf = await summaryPdf(window.webContents)
  } catch {
    return fail('not-made', words.pdf.notMade)
  }
  // A page that was locked while it was being made shows no summary any more.
  return isOpen() ? write(file, pdf, words.pdf.notWritten) : lockedFailure()
}

/** Saves what the summary says as text where the person chooses. `isOpen` as above. */
export async function saveSummaryText(
  window: BrowserWindow,
  { format, text, range }: Input<'summary:save-text'>,
  isOpen: () => boolean,
): Promise<Saved> {
  const file = await choosePlace(window, format, range)
  if (file === undefined) return succeed({ file: null })
  return isOpen() ? write(file, new TextEncoder().encode(text), words.summary.notWritten) : lockedFailure()
}

async function choosePlace(
  window: BrowserWindow,
  extension: keyof typeof fileName,
  { from, to }: Range,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.summary.saveAs[extension],
    defaultPath: `Vagus summary ${from} to ${to}.${extension}`,
    filters: [{ name: fileName[extension](), extensions: [extension] }],
    // Health papers have no place in a list of recent documents.
    properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
  })
  return canceled || filePath === '' ? undefined : filePath
}

async function write(
  file: string,
  content: Uint8Array,
  notWritten: (file: string) => string,
): Promise<Saved> {
  try {
    await writeAtomically(file, content)
  } catch {
    return fail('not-saved', notWritten(basename(file)))
  }
  return succeed({ file })
}
