// Loaded by `--import` into a Node without Electron, so that the journal's store runs there as it is: the little of
// Electron that electron-store asks for when it is given a folder of its own, and Temporal, which Node 24 lacks.
import { registerHooks } from 'node:module'
import 'temporal-polyfill/global'

const electron = `export default { app: { getPath: () => '/nowhere', getVersion: () => '0.0.0' }, ipcMain: { on() {} }, shell: {} }`

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: `data:text/javascript,${encodeURIComponent(electron)}`, shortCircuit: true }
      : next(specifier, context),
})
