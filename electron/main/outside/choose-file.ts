import { dialog, type BrowserWindow } from 'electron'
import { words } from './catalogue.ts'

const extensions = { backup: 'vagus', export: 'json' } as const

/** The file that the person chooses to be brought in; undefined when they choose none. */
export async function chooseFile(
  window: BrowserWindow,
  what: keyof typeof extensions,
): Promise<string | undefined> {
  const { title, files } = words.open[what]
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters: [{ name: files, extensions: [extensions[what]] }],
    // A journal has no place in a list of recent documents.
    properties: ['openFile', 'dontAddToRecent'],
  })
  return canceled ? undefined : filePaths[0]
}
