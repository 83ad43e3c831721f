/** The little of Electron that electron-store asks for when it is given a folder of its own. */
const electron = {
  app: { getPath: () => '/nowhere', getVersion: () => '0.0.0' },
  ipcMain: { on: () => undefined },
  shell: {},
}

export default electron
