import { dialog, type BrowserWindow } from 'electron'
import { basename } from 'node:path'
import type { Input } from '../../../src/contract/contract.ts'
import { formats } from '../../../src/core/library/export/formats.ts'
import { fail, succeed, type Result } from '../../../src/core/result.ts'
import { writeAtomically } from '../print/write-atomically.ts'
import { words } from './catalogue.ts'

/** Saves references as a file where the person chooses. */
export async function saveReferences(
  window: BrowserWindow,
  { format, name = 'Vagus references', text }: Input<'references:save'>,
): Promise<Result<{ file: string | null }>> {
  const { name: formatName, extension } = formats[format]
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.references.saveAs(formatName),
    defaultPath: `${name}.${extension}`,
    filters: [{ name: formatName, extensions: [extension] }],
    // What somebody reads up on has no place in a list of recent documents.
    properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return succeed({ file: null })
  try {
    await writeAtomically(filePath, new TextEncoder().encode(text))
  } catch {
    return fail('not-saved', words.references.notWritten(basename(filePath)))
  }
  return succeed({ file: filePath })
}
