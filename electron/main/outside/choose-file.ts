import { dialog, type BrowserWindow } from 'electron'

const files = {
  backup: { title: 'Open a backup', name: 'Vagus backup', extensions: ['vagus'] },
  export: { title: 'Bring in a journal', name: 'Journal exported as JSON', extensions: ['json'] },
} as const

/** The file that the person chooses to be brought in; undefined when they choose none. */
export async function chooseFile(
  window: BrowserWindow,
  what: keyof typeof files,
): Promise<string | undefined> {
  const { title, name, extensions } = files[what]
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters: [{ name, extensions: [...extensions] }],
    // A journal has no place in a list of recent documents.
    properties: ['openFile', 'dontAddToRecent'],
  })
  return canceled ? undefined : filePaths[0]
}
