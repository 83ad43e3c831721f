/** The little of Electron that electron-store asks for when it is given a folder of its own. */
const electron = {
  app: { getPath: () => '/nowhere', getVersion: () => '0.0.0' },
  ipcMain: { on: () => undefined },
  shell: {},
}

export default electron

/** Dialogs and programs outside: a test says beforehand what comes of them, and whatever it did not expect throws. */
const unexpected = (): Promise<never> => Promise.reject(new Error('Nobody expected this of Electron.'))

export const dialog = {
  showSaveDialog: unexpected,
  showOpenDialog: unexpected,
  showMessageBox: unexpected,
}
export const shell = { openExternal: unexpected, openPath: (): Promise<string> => unexpected() }
