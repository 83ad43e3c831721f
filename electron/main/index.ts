import { app, protocol } from 'electron'
import { join } from 'node:path'
import { catchTheUnexpected, endFatally } from './faults/fatal.ts'
import { spareGraphicsCard } from './faults/graphics.ts'
import { isHeldByAnother } from './faults/profile-holder.ts'
import { openLog } from './log/log.ts'
import { HandedFile } from './outside/handed-file.ts'
import { portableProfile } from './place.ts'
import { appScheme } from './protocol.ts'
import { denyNetworkBeforeStart } from './security.ts'
import { firstLook } from './settings/first-look.ts'
import { start } from './start.ts'

// Only what must happen before the app is ready stands here.
protocol.registerSchemesAsPrivileged([appScheme])
const network = denyNetworkBeforeStart(app)
// Every renderer is sandboxed, whatever a window says. Only root on Linux cannot be, and Chromium refuses to start then.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

catchTheUnexpected()
// The task bar puts a window to the program that was installed under the same name.
if (process.platform === 'win32') app.setAppUserModelId('app.vagus')
// Who names a folder on the command line means that one.
const beside =
  app.isPackaged && !app.commandLine.hasSwitch('user-data-dir')
    ? portableProfile({ platform: process.platform, executable: process.execPath, environment: process.env })
    : undefined
if (beside !== undefined) app.setPath('userData', beside)
const profile = app.getPath('userData')
openLog(join(profile, 'logs'), app.getVersion())
spareGraphicsCard(profile)
const look = firstLook(profile)
// What Chromium itself writes, such as a date in its field, follows the language that was chosen; it takes it at a start only.
if (look.settings.language !== 'system') app.commandLine.appendSwitch('lang', look.settings.language)

const handed = new HandedFile()
handed.hand(process.argv.slice(1), process.cwd())
// On a Mac a file is no word of the command line, and may come before the app is ready.
app.on('open-file', (event, path) => {
  event.preventDefault()
  handed.hand([path], '/')
})

if (!app.requestSingleInstanceLock() && isHeldByAnother(profile)) {
  app.quit()
} else {
  // Not awaited: in an ES module, waiting for ready at the top level keeps ready from ever coming.
  app
    .whenReady()
    .then(() => start(network, handed, look))
    .catch(endFatally)
}
